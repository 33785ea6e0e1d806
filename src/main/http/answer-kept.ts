import type { ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Netra } from '#app'
import { openRing } from '#gear'
import { headersOf, keepPages, knownOf, type ServedKept } from '#lib/server/kept-pages.ts'
import { isLasting, isNobody, keyOf } from '#lib/server/lasting.ts'
import { openShelf, type Page } from '#lib/server/page-shelf.ts'
import { watchTables } from '#lib/server/table-watch.ts'
import { takesGzip } from '#lib/server/takes-gzip.ts'
import { changesOfTables } from '#store/views'
import { pathOf, trusted } from './admit.ts'
import type { Watched } from './watch-request.ts'

const [zip, unzip] = [promisify(gzip), promisify(gunzip)]
/** As in compress.ts, with less room: it is made anew for each page. */
const packing = { level: 4, memLevel: 6 }
// The pool of the library would hold a whole block for each small page.
const own = (bytes: Uint8Array) => new Uint8Array(bytes)
const pack = async (body: Uint8Array) => own(await zip(body, packing))
const unpack = async (body: Uint8Array) => own(await unzip(body))

/** For some twenty thousand pages. The system keeps in memory what is read of it, as far as nobody needs that. */
const mostOnDisk = 128 * 1024 * 1024

/** What this process keeps: Kit's hooks draw into it (lib/server/lasting-pages.ts), and here it is answered from without them. */
export const openKept = async ({ db }: Pick<Netra, 'db'>, folder: string): Promise<ServedKept> => ({
  pages: keepPages(openShelf(await openRing(folder, mostOnDisk))),
  tables: watchTables(() => changesOfTables(db)),
  pack,
  unpack,
})

/** Of a request whose headers can be trusted. Whether it is answered; what has to be drawn is left to Kit. */
export async function answerKept(req: Watched, res: ServerResponse, kept: ServedKept): Promise<boolean> {
  const { cookie, authorization, 'accept-language': language } = req.headers
  const asked = { cookie, authorization, language }
  if (!isNobody(req.method, asked)) return false
  const [path, address] = [pathOf(req), req.url ?? '/']
  if (!isLasting(path, address.slice(path.length))) return false
  const origin = `${String(req.headers[trusted.protocol])}://${String(req.headers[trusted.host])}`
  const key = keyOf(origin + address, path, asked)
  const { pages } = kept
  const found = await pages.find(key, await knownOf(kept))
  if (found === null || (found.standing === 'old' && pages.mayDrawBeside(key))) return false
  req.route = found.page.route
  if (isKnown(req, found.page)) answerUnchanged(res, found.page)
  else await send(req, res, found.page)
  return true
}

/** As Kit answers whoever has it already. */
const isKnown = (req: Watched, { headers }: Page) =>
  headers['etag'] !== undefined && req.headers['if-none-match']?.replace(/^W\//, '') === headers['etag']

const saidAgain = ['etag', 'cache-control', 'content-location', 'expires', 'vary']

function answerUnchanged(res: ServerResponse, page: Page): void {
  const headers = headersOf(page)
  for (const name of saidAgain) if (headers[name] !== undefined) res.setHeader(name, headers[name])
  res.writeHead(304).end()
}

async function send(req: Watched, res: ServerResponse, page: Page): Promise<void> {
  for (const [name, value] of Object.entries(headersOf(page))) res.setHeader(name, value)
  const asIs = !page.packed || takesGzip(req.headers['accept-encoding'])
  const body = asIs ? page.body : await unpack(page.body)
  if (page.packed && asIs) res.setHeader('content-encoding', 'gzip')
  res.setHeader('content-length', body.byteLength)
  res.writeHead(page.status).end(body)
}

/** Where somebody who signed in may change what a public page shows. What happens to a case shows in public numbers alone, which have their own moment. */
const shownInPublic = /^(\/en)?\/(kelola|meja)(\/|$)/
const ofCases =
  /^(\/en)?\/meja\/(akun|audit|identitas|klarifikasi|kunci|lapangan|lhp|loket|penerusan|perkara|saring|unduh)(\/|$)/

/** What is changed at the desk is shown to the next reader, and not only when the old page has had its time. */
export function noteDeskChange(req: Watched, res: ServerResponse, { tables }: Pick<ServedKept, 'tables'>): void {
  const path = pathOf(req)
  if (req.method !== 'POST' || !shownInPublic.test(path) || ofCases.test(path)) return
  // Before it answers, so that whoever has the answer finds the change.
  const writeHead = res.writeHead.bind(res)
  res.writeHead = ((...head: Parameters<typeof writeHead>) => {
    tables.noteDesk()
    return writeHead(...head)
  }) as typeof res.writeHead
}
