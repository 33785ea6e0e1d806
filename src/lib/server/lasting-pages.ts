import type { RequestEvent } from '@sveltejs/kit'
import type { Handle } from '@sveltejs/kit/hooks'
import { inOneView, newestCount } from '#store/views'
import { headersOf, type Page, type ServedKept } from './kept-pages.ts'
import { isNobody, keyOf, lastingOf, type Lasting } from './lasting.ts'
import { takesGzip } from './takes-gzip.ts'

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
  const lasting = lastingOf(url.pathname, url.search)
  if (req?.kept === undefined || lasting === null || isDataRequest || !isNobody(request.method, headersAsked))
    return resolve(event)
  const { kept } = req
  const { pages, newest } = kept
  const key = keyOf(url.href, url.pathname, headersAsked)
  const found = pages.find(key, lasting, lasting === 'numbers' ? await newest() : null)
  const render = () => drawPage(event, resolve, { lasting, kept })
  if (found === null) return answer(await pages.draw(key, render), request, kept)
  if (found.standing === 'old' && pages.mayDrawBeside(key)) pages.drawBeside(key, render)
  return answer(found.page, request, kept)
}

type As = { readonly lasting: Lasting; readonly kept: ServedKept }

/** A page of numbers reads all of them as they were at one moment, and knows which. */
async function drawPage(event: RequestEvent, resolve: Resolve, { lasting, kept }: As): Promise<Page> {
  if (lasting === 'content') return whole(await resolve(event), { event, count: null, kept })
  // A past moment, or one measure: one answer of the database, which is of one moment by itself.
  if (event.url.search !== '') {
    const known = await kept.newest()
    return whole(await resolve(event), { event, count: known?.moment ?? null, kept })
  }
  const { netra } = event.locals
  return inOneView(netra.db, async (db) => {
    const count = await newestCount(db)
    event.locals.netra = { ...netra, db }
    return whole(await resolve(event), { event, count, kept })
  })
}

type Drawn = { readonly event: RequestEvent; readonly count: string | null; readonly kept: ServedKept }

async function whole(response: Response, { event, count, kept }: Drawn): Promise<Page> {
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
    count,
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
