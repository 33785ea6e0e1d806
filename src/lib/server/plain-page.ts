import { createHash } from 'node:crypto'
import template from '../../error.html?raw'

const style = /<style>(.*?)<\/style>/s.exec(template)?.[1] ?? ''
const styleHash = createHash('sha256').update(style).digest('base64')

/** For answers that Kit's own policy does not cover: nothing may load but the page's own style block. */
export const plainPagePolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

/** The calm page of src/error.html, for answers given before or outside the router. Speaks both languages at once. */
export function plainPage(status: number, reference: string): Response {
  const body = template.replaceAll('%sveltekit.status%', String(status)).replaceAll('%sveltekit.error.message%', reference)
  return new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
