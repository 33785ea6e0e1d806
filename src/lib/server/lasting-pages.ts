import type { RequestEvent } from '@sveltejs/kit'
import type { Handle } from '@sveltejs/kit/hooks'
import type { Netra } from '#app'
import { inOneView } from '#store/views'
import { headersOf, knownOf, type ServedKept } from './kept-pages.ts'
import { isLasting, isNobody, keyOf } from './lasting.ts'
import type { Page } from './page-shelf.ts'
import { takesGzip } from './takes-gzip.ts'

const ofPast = /[?&](per|asOf)=/
/** Below this, packing costs more than it wins. */
const worthPacking = 1_000

type Resolve = Parameters<Handle>[0]['resolve']

/**
 * A page that is the same for everybody is drawn once, however many ask (decisions 0021, 0140, 0143): the night the figures are read aloud, drawing
 * them for each reader would take more than a core. Most readers are answered before Kit (main/http/answer-kept.ts); here are those for whom
 * something has to be drawn. Whoever brings a cookie has it drawn for himself.
 */
export const lastingPages: Handle = async ({ event, resolve }) => {
  const { request, url, isDataRequest } = event
  const req = event.platform?.req
  const headersAsked = {
    cookie: request.headers.get('cookie'),
    authorization: request.headers.get('authorization'),
    language: request.headers.get('accept-language'),
  }
  const isKept = isLasting(url.pathname, url.search) && !isDataRequest && isNobody(request.method, headersAsked)
  if (req?.kept === undefined || !isKept) return resolve(event)
  const { kept } = req
  const { pages } = kept
  const key = keyOf(url.href, url.pathname, headersAsked)
  const found = await pages.find(key, await knownOf(kept))
  const render = () => drawPage(event, resolve, kept)
  if (found === null) return answer(await pages.draw(key, render), request, kept)
  if (found.standing === 'old' && pages.mayDrawBeside(key)) pages.drawBeside(key, render)
  return answer(found.page, request, kept)
}

/** All that a page reads is of one moment; it keeps the tables that it was read from. */
async function drawPage(event: RequestEvent, resolve: Resolve, kept: ServedKept): Promise<Page> {
  // A moment that is past is one by itself, and mostly settled.
  if (ofPast.test(event.url.search)) return { ...(await whole(await resolve(event), event, kept)), from: null }
  const look = await kept.tables.current()
  const { netra } = event.locals
  const asked = new Set<PropertyKey>()
  const { value, tables } = await inOneView(netra.db, async (db) => {
    event.locals.netra = reading(netra, db, asked)
    return whole(await resolve(event), event, kept)
  })
  return { ...value, from: asked.size > 0 || look === null ? null : { tables, look } }
}

/** What stays as long as the process does; the time of day is what a page may be minutes behind in. */
const sameForAll: ReadonlySet<PropertyKey> = new Set<keyof Netra>(['clock', 'elsewhere', 'mode', 'origin'])

/** Of what else a page asked (files, an office's keys) no table tells when it changes. */
const reading = (netra: Netra, db: Netra['db'], asked: Set<PropertyKey>): Netra =>
  new Proxy(netra, {
    get: (own, name, self) => {
      if (name === 'db') return db
      if (!sameForAll.has(name)) asked.add(name)
      return Reflect.get(own, name, self) as unknown
    },
  })

async function whole(response: Response, event: RequestEvent, kept: ServedKept): Promise<Omit<Page, 'from'>> {
  const body = new Uint8Array(await response.arrayBuffer())
  // Only a whole page that gives nobody a cookie is for everybody; what went wrong is tried again by the next reader.
  const said = response.headers.get('cache-control') ?? ''
  const isWhole = response.status === 200 && !response.headers.has('set-cookie') && !said.includes('no-store')
  const packed = isWhole && body.length >= worthPacking && !response.headers.has('content-encoding')
  return {
    body: packed ? await kept.pack(body) : body,
    packed,
    isWhole,
    status: response.status,
    headers: Object.fromEntries(response.headers),
    route: event.route.id ?? 'none',
    settled: event.locals.settled === true || /\bimmutable\b/.test(said),
  }
}

/**
 * Packed for whoever takes it. These pages hold no secret that their length could betray (BREACH): nobody is known on them, and what they
 * repeat of their address stands beside what everybody is shown. An empty body would be refused for 304 and its like.
 */
async function answer(page: Page, request: Request, kept: ServedKept): Promise<Response> {
  const { body, packed, status } = page
  const headers = headersOf(page)
  if (!packed) return new Response(body.length === 0 ? null : body, { status, headers })
  if (!takesGzip(request.headers.get('accept-encoding')))
    return new Response(await kept.unpack(body), { status, headers })
  return new Response(body, {
    status,
    headers: { ...headers, 'content-encoding': 'gzip', 'content-length': String(body.length) },
  })
}
