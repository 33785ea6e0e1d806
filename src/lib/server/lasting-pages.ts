import type { RequestEvent } from '@sveltejs/kit'
import type { Handle } from '@sveltejs/kit/hooks'
import { plainPath } from '#wording'
import { newestCounts } from './newest-count.ts'
import { takesGzip } from './takes-gzip.ts'

/** Pages that are the same for everybody who has not signed in, and change by the minute at most. */
const lasting =
  /^\/(|lapor|tentang|privasi|aksesibilitas|hukum(\/[^/]+)?|pemilihan|kegiatan(\/[^/]+)?|edaran|catatan|belajar(\/[^/]+)?|boleh|tenggat|peringkat(\/[\w-]+)?|peta(\/[^/]+){1,2}|wilayah\/[^/]+|sematkan\/[^/]+|lembaga(\/[^/]+)?|angka(\/[^/]+){0,2}|data(\/[\w-]+)?|api\/v1\/measures(\/[\w-]+)?)$/
/** The figures of a place, of a past moment or of a rank are asked for by their address; nothing else in an address is kept. */
const asked: readonly { readonly path: RegExp; readonly search: RegExp }[] = [
  { path: /^\/angka(\/[\d.]{2,5})?$/, search: /^\?per=[\w%:.+-]{1,60}$/ },
  { path: /^\/kegiatan\/jangkauan$/, search: /^\?wilayah=[\d.]{2,13}$/ },
  { path: /^\/peringkat\/[\w-]+$/, search: /^\?untuk=[a-z]+(&dalam=\d\d)?(&satuan=[a-z]+)?$/ },
  {
    path: /^\/api\/v1\/measures\/[\w-]+$/,
    search: /^\?(asOf=[\w%:.+-]{1,60}|region=[\d.]{2,5})(&region=[\d.]{2,5})?$/,
  },
]
/** Pages on which nothing but public numbers ever changes: they are as good as their numbers. Not the map of areas, whose outlines an operator loads. */
const ofNumbers = /^\/(angka(\/[\d.]{2,5})?|angka\/gambar|peta\/[^/]+|lembaga(\/[^/]+)?|api\/v1\/measures\/[\w-]+)$/
const lastsMs = 1_000
/** However good its numbers, no page is older. */
const ofNumbersLastsMs = 60_000
/** However many addresses are asked for, no more is held than this. */
export const mostKept = { pages: 2_000, bytes: 32 * 1024 * 1024 } as const
/** Below this, packing costs more than it wins. */
const worthPacking = 1_000

type Bytes = Uint8Array<ArrayBuffer>
type Page = {
  readonly body: Bytes
  /** Whether the body is in gzip. */
  readonly packed: boolean
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}
type Kept = {
  readonly page: Promise<Page>
  /** The moment of the newest number when it was drawn; null: it is not made of numbers alone. */
  readonly count: string | null
  readonly drawnAt: number
  until: number
  bytes: number
}
export type KeptPages = Map<string, Kept>

type Here = {
  readonly now: () => number
  readonly pages: KeptPages
  readonly newest: (event: Pick<RequestEvent, 'locals'>) => Promise<string>
}
const clock = () => performance.now()

/**
 * Draws such a page once a second at most, however many ask, and one of numbers only when they were counted anew: the night the figures are
 * read aloud, drawing them for each reader would take more than a core. Each is packed once. Whoever brings a cookie has it drawn for himself.
 */
export function lastingPages({
  now = clock,
  pages = new Map(),
  newest = newestCounts(now),
}: Partial<Here> = {}): Handle {
  return async ({ event, resolve }) => {
    const { request, url, isDataRequest } = event
    if (request.method !== 'GET' || isDataRequest || request.headers.has('cookie') || !isLasting(url))
      return resolve(event)
    // With the host: a page may name the address it was asked at, and one reader's must not reach another.
    const key = keyOf(url, request)
    const kept = await stillGood(key, event)
    if (kept) return answer(await kept.page, request)
    // Asked before it is drawn: what is counted meanwhile makes it old, and not the other way round.
    const count = isOfNumbers(url) ? await countAt(event) : null
    const beside = pages.get(key)
    if (beside && now() < beside.until) return answer(await beside.page, request)
    const page = draw(key, async () => resolve(event))
    pages.delete(key)
    const one: Kept = { page, count, drawnAt: now(), until: now() + lastsMs, bytes: 0 }
    pages.set(key, one)
    const drawn = await page
    one.bytes = drawn.body.length
    letGo()
    return answer(drawn, request)
  }

  /** Null where the database does not answer: the page that is drawn then says so in its own way. */
  async function countAt(event: RequestEvent): Promise<string | null> {
    return newest(event).catch(() => null)
  }

  async function stillGood(key: string, event: RequestEvent): Promise<Kept | null> {
    const kept = pages.get(key)
    if (kept === undefined) return null
    if (now() < kept.until) return kept
    if (kept.count === null || now() >= kept.drawnAt + ofNumbersLastsMs) return null
    if ((await countAt(event)) !== kept.count) return null
    kept.until = now() + lastsMs
    return kept
  }

  /** The oldest first. */
  function letGo(): void {
    let bytes = pages.values().reduce((sum, kept) => sum + kept.bytes, 0)
    for (const [oldest, kept] of pages) {
      if (pages.size <= mostKept.pages && bytes <= mostKept.bytes) break
      bytes -= kept.bytes
      pages.delete(oldest)
    }
  }

  /** Only a whole page is kept; what went wrong is tried again by the next reader. */
  async function draw(key: string, render: () => Promise<Response>): Promise<Page> {
    try {
      const response = await render()
      const isWhole = response.status === 200 && !response.headers.has('set-cookie')
      if (!isWhole) pages.delete(key)
      const body = new Uint8Array(await response.arrayBuffer())
      const headers = Object.fromEntries(response.headers)
      const packed = isWhole && body.length >= worthPacking && !response.headers.has('content-encoding')
      return { body: packed ? await pack(body) : body, packed, status: response.status, headers }
    } catch (error) {
      pages.delete(key)
      throw error
    }
  }
}

const pack = (body: Bytes) => through(body, new CompressionStream('gzip'))
const unpack = (body: Bytes) => through(body, new DecompressionStream('gzip'))

const through = async (body: Bytes, way: CompressionStream | DecompressionStream): Promise<Bytes> =>
  new Uint8Array(await new Response(new Blob([body]).stream().pipeThrough(way)).arrayBuffer())

/** A page has its language in its address; an answer for programs is in the one that was asked for. */
const keyOf = ({ pathname, href }: URL, { headers }: Request): string =>
  pathname.startsWith('/api/') ? `${href} ${(headers.get('accept-language') ?? '').slice(0, 40)}` : href

function isLasting({ pathname, search }: URL): boolean {
  const path = plainPath(pathname)
  return search === '' ? lasting.test(path) : asked.some((known) => known.path.test(path) && known.search.test(search))
}

const isOfNumbers = ({ pathname }: URL) => ofNumbers.test(plainPath(pathname))

/**
 * Packed for whoever takes it. These pages hold no secret that their length could betray (BREACH): nobody is known on them, and what they
 * repeat of their address stands beside what everybody is shown. An empty body would be refused for 304 and its like.
 */
async function answer({ body, packed, status, headers }: Page, request: Request): Promise<Response> {
  if (!packed) return new Response(body.length === 0 ? null : body, { status, headers })
  const vary = [headers['vary'], 'accept-encoding'].filter((name) => name !== undefined).join(', ')
  if (!takesGzip(request.headers.get('accept-encoding')))
    return new Response(await unpack(body), { status, headers: { ...headers, vary } })
  return new Response(body, {
    status,
    headers: { ...headers, vary, 'content-encoding': 'gzip', 'content-length': String(body.length) },
  })
}
