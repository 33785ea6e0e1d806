import { readdirSync } from 'node:fs'
import type { BrowserContext } from 'playwright-core'
import { expect } from 'vitest'
import { guarded, guards, unvouched } from '../support/guards.ts'

/** A page of the desk, by the folder that draws it. */
export type Stop = { readonly route: string; readonly path: string }

const folder = 'src/routes/(meja)'

/** Every folder with a page below the desk: `/meja/perkara/[id]/kajian`. */
export const deskRoutes: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('+page.svelte'))
  .map((file) => `/${file}`.replace('/+page.svelte', ''))
  .sort()

/** An address of a fixed folder is itself; else the folder whose open parts it fills. */
export function routeOf(path: string): string | null {
  if (deskRoutes.includes(path)) return path
  const parts = path.split('/')
  const fills = (route: string) =>
    route.split('/').length === parts.length &&
    route.split('/').every((part, at) => part === parts[at] || part.startsWith('['))
  return deskRoutes.find(fills) ?? null
}

/** One stop for each folder; of the steps of a case, one for each step. */
export const keyOf = (route: string, path: string): string =>
  route.endsWith('[langkah]') ? `${route} ${path.slice(path.lastIndexOf('/'))}` : route

// Cases differ in what may be done with them; of everything else the first is like the others.
const lookedInto: Readonly<Record<string, number>> = {
  '/meja/perkara/[id]': 20,
  '/meja/penerusan/[id]': 6,
  '/meja/lhp/[id]': 6,
}

/** All that somebody comes to by following links from his first page, read without a browser. */
export async function roundOf(context: BrowserContext, url: string, from: string): Promise<readonly Stop[]> {
  const stops = new Map<string, Stop>()
  const seen = new Map<string, number>()
  const waiting = [from]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(new URL(path, url).pathname)
    if (route === null) continue
    const kind = keyOf(route, new URL(path, url).pathname)
    if ((seen.get(kind) ?? 0) >= (lookedInto[route] ?? 1)) continue
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
    const answer = await context.request.get(url + path, { headers: { accept: 'text/html' } })
    if (answer.status() !== 200) throw new Error(`${path} is linked and answers ${String(answer.status())}`)
    if (!stops.has(kind)) stops.set(kind, { route, path })
    const html = await answer.text()
    const bare = unvouched(html)
    if (bare.length > 0) throw new Error(`${path} loads what it does not vouch for: ${bare.join()}`)
    expect(guards(answer.headers()), path).toEqual(guarded)
    const links = [...html.matchAll(/href="(\/(?:meja|kelola)[^"#]*)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    waiting.push(...new Set(links))
  }
  return [...stops.values()]
}
