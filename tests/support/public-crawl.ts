import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What an address answered. */
export type Fetched = {
  readonly path: string
  /** The file of src/routes that answers it, as a path with what varies in brackets; null: no route of ours. */
  readonly route: string | null
  readonly status: number
  readonly type: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}
export const textOf = ({ body }: Fetched): string => body.toString('utf8')

type Route = { readonly name: string; readonly matches: RegExp }

const routes: readonly Route[] = publicRoutes()

/** All that anybody may ask for with GET: every page and door but those of the desk, the phone app and the sign-in. */
export const publicRouteNames: readonly string[] = routes.map(({ name }) => name)

function publicRoutes(): readonly Route[] {
  const root = join(import.meta.dirname, '../../src/routes')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const answering = files.filter((file) => {
    if (
      /^(\(\w+\)\/)?(meja|kelola|lapangan|masuk|keluar)\/|^\(meja\)|^\(lapangan\)|^pegawai\//.test(file) ||
      file.startsWith('api/v1/lapangan')
    )
      return false
    if (file.endsWith('+page.svelte')) return true
    // A page that only leads elsewhere.
    if (file.endsWith('+page.server.ts')) return !files.includes(file.replace('+page.server.ts', '+page.svelte'))
    return (
      file.endsWith('+server.ts') &&
      /export (const|async function|function) GET\b/.test(readFileSync(join(root, file), 'utf8'))
    )
  })
  const names = answering.map(
    (file) =>
      `/${file.replace(/\/?\+(page\.svelte|page\.server\.ts|server\.ts)$/, '')}`.replace(/\/\([a-z]+\)/g, '') || '/',
  )
  // The one that says most comes first.
  const said = (name: string) => name.replace(/\[[^\]]*\]/g, '').length
  return [...new Set(names)]
    .toSorted((a, b) => said(b) - said(a))
    .map((name) => ({
      name,
      matches: new RegExp(
        `^${name
          .replace(/[.+*?^$(){}|\\]/g, '\\$&')
          .replace(/\[\\\.\\\.\\\.\w+\]/g, '.+')
          .replace(/\[\w+\]/g, '[^/]+')}/?$`,
      ),
    }))
}

const plain = (path: string) => path.replace(/^\/en(?=\/|$)/, '') || '/'
/** Of addresses that were asked about: each page leads to the same hundred again. */
const known = new Map<string, string | null>()
export function routeOf(path: string): string | null {
  const asked = plain(path.split('?')[0] ?? path)
  const found = known.get(asked)
  if (found !== undefined) return found
  const route = routes.find(({ matches }) => matches.test(asked))?.name ?? null
  known.set(asked, route)
  return route
}

type Wish = {
  /** Addresses that are followed however many of their kind there are. */
  readonly wants: (path: string) => boolean
  /** So many of every other kind: a route, what is asked in its address, a language. */
  readonly each: number
  /** Addresses that stand on paper, in mails or in the description of the API, and on no page. */
  readonly also: readonly string[]
}

/** Everything that can be reached from `/` by what pages, feeds, files and answers lead to. */
export async function crawl(url: string, { wants, each, also }: Wish): Promise<readonly Fetched[]> {
  const seen = new Set<string>()
  const kinds = new Map<string, number>()
  const found: Fetched[] = []
  const waiting = ['/', ...also]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue
    seen.add(path)
    const kind = kindOf(path)
    const before = kinds.get(kind) ?? 0
    if (before >= each && !wants(path)) continue
    kinds.set(kind, before + 1)
    const fetched = await get(url, path)
    found.push(fetched)
    for (const next of linksIn(url, fetched)) if (!seen.has(next)) waiting.push(next)
  }
  return found
}

const kindOf = (path: string): string => {
  const [before = '', search = ''] = path.split('?')
  const asked = [...new URLSearchParams(search).keys()].toSorted().join('&')
  return [
    routeOf(path) ?? before.split('/').slice(0, 3).join('/'),
    asked,
    path.startsWith('/en/') ? 'en' : 'id',
    endingOf(before),
  ].join(' ')
}
const endingOf = (path: string) => /\.[a-z]+$/.exec(path)?.[0] ?? ''

async function get(url: string, path: string): Promise<Fetched> {
  const answer = await fetch(url + path, { redirect: 'manual' })
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? ''
  return {
    ...{ path, route: routeOf(path), status: answer.status, type },
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  }
}

const readable = /^(text\/|application\/(atom\+xml|json|problem\+json|vnd\.oai))/

/** What it leads to here: links, pictures, frames, and addresses written in it; never what only a form sends. */
function linksIn(url: string, fetched: Fetched): readonly string[] {
  if (!readable.test(fetched.type))
    return [fetched.headers['location'] ?? ''].flatMap((to) => here(url, fetched.path, to))
  // Files of data lead to every definition; the pages do as well.
  const text = fetched.body.toString('utf8', 0, 2_000_000)
  const written = [
    ...text.matchAll(/\b(?:href|src)="([^"]+)"/g),
    ...text.matchAll(/"(\/(?:api|data|log|sematkan)\/[^"{}\s<>]+)"/g),
  ]
  const whole = text
    .split(url)
    .slice(1)
    .flatMap((after) => /^(\/[^\s"'<>&,)\\]*)/.exec(after)?.[1] ?? [])
  return [
    ...written.map(([, to = '']) => to.replaceAll('&amp;', '&')),
    ...whole,
    fetched.headers['location'] ?? '',
  ].flatMap((to) => here(url, fetched.path, to))
}

function here(url: string, from: string, to: string): readonly string[] {
  const found = to === '' ? null : URL.parse(to, url + from)
  if (found === null) return []
  const { origin, pathname, search } = found
  const path = pathname + search
  return origin === url && routeOf(pathname) !== null ? [path] : []
}
