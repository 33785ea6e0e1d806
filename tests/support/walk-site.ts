import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { plainPath } from '#wording'

/** What somebody finds who begins at the front page and follows every link. */
export type Found = { readonly path: string; readonly status: number; readonly type: string; readonly text: string }

const routes = join(import.meta.dirname, '../../src/routes')
const isRead = /^\+(page\.svelte|server\.ts)$/

/** The patterns of all addresses that anybody may read, from the folders of the routes: `/angka/[code]`. */
export function publicPatterns(): readonly string[] {
  const within = (folder: string): readonly string[] =>
    readdirSync(join(routes, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => isRead.test(file.split('/').at(-1) ?? ''))
      .map((file) => `/${folder}/${file}`.replace(/\/\(publik\)/, '').replace(/\/\+[^/]+$/, '') || '/')
  return [...new Set(['(publik)', 'sematkan', 'api', 'log'].flatMap(within))].toSorted()
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|\\]/g, '\\$&')
const matching = (pattern: string) =>
  new RegExp(
    `^${escaped(pattern)
      .replace(/\[\\\.\\\.\\\.\w+\]/g, '.+')
      .replace(/\[\w+\]/g, '[^/]+')}/?$`,
  )
/** What is named stands before what is any word. */
const byNames = (a: string, b: string) => a.split('[').length - b.split('[').length

/** Which pattern an address is of. */
export function patternFinder(patterns: readonly string[]): (path: string) => string | null {
  const known = patterns.toSorted(byNames).map((pattern) => ({ pattern, is: matching(pattern) }))
  return (path) => known.find(({ is }) => is.test(plainPath(path.replace(/[?#].*/, '')) || '/'))?.pattern ?? null
}

type Walk = {
  readonly from: readonly string[]
  /** So many addresses of one pattern, in one language, with a question behind them and without: a region is a page like any other. */
  readonly most: (pattern: string) => number
}

/** Follows links, frames and pictures from page to page. */
export async function walkSite(url: string, { from, most }: Walk): Promise<readonly Found[]> {
  const patternOf = patternFinder(publicPatterns())
  const [waiting, seen, taken] = [[...from], new Set<string>(), new Map<string, number>()]
  const found: Found[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const pattern = patternOf(path)
    if (pattern === null || seen.has(path)) continue
    seen.add(path)
    const kind = [pattern, path.startsWith('/en'), path.includes('?')].join(' ')
    const count = (taken.get(kind) ?? 0) + 1
    if (count > most(pattern)) continue
    taken.set(kind, count)
    const answer = await fetch(url + path, { redirect: 'manual' })
    const type = answer.headers.get('content-type') ?? ''
    const bytes = await answer.arrayBuffer()
    const text = /text|json|xml/.test(type) ? new TextDecoder().decode(bytes) : ''
    found.push({ path, status: answer.status, type, text })
    const led = [answer.headers.get('location') ?? '', ...(type.includes('html') ? linksOf(text) : [])]
    waiting.push(...led.flatMap((to) => ownPath(to, url + path, url)))
  }
  return found
}

const linksOf = (html: string) =>
  [...html.matchAll(/\b(?:href|src)="([^"#]+)(?:#[^"]*)?"/g)].map(([, to = '']) => to.replaceAll('&amp;', '&'))

function ownPath(to: string, base: string, url: string): readonly string[] {
  if (to === '' || !URL.canParse(to, base)) return []
  const { origin, pathname, search } = new URL(to, base)
  return origin === url && !pathname.startsWith('/_app/') ? [pathname + search] : []
}
