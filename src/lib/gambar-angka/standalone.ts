import { createHash } from 'node:crypto'
import { render } from 'svelte/server'
import type { Component } from 'svelte'
import whole from '../style/netra.css?raw'
import pictures from '../style/peta.css?raw'
import { withColours } from './share-picture.ts'

export const pictureStyle = withColours(pictures, whole)
export const embedStyle = withColours(
  `body{margin:0;padding:0.75rem;color:var(--ink);background:var(--paper);font:1rem/1.45 system-ui,sans-serif}h1{font-size:1.125rem;margin:0 0 0.5rem}p{margin:0 0 0.5rem;font-size:0.875rem}a{color:var(--accent)}figure{margin:0}.hidden-visually{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}table{border-collapse:collapse;font-size:0.875rem}summary{padding:0.625rem 0}caption{text-align:left}th,td{text-align:left;padding:0.125rem 0.75rem 0.125rem 0}${pictures}`,
  whole,
)

/** Whoever likes may show this page in a frame; nothing may load in it or be sent from it. */
export const embedPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(embedStyle).digest('base64')}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *`

/** A component's markup without a page around it. */
export const markupOf = <Props extends Record<string, unknown>>(component: Component<Props>, props: Props): string =>
  render(component, { props }).body
