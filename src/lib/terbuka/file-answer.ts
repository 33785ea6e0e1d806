import type { OpenDataShelf } from '#app'
import { mediaTypeOf, type Edition, type EditionFile, type Mode } from '#core'
import { streamOf } from '../server/stream-of.ts'
import { markedFile } from '../words/invented.ts'
import { readRange } from './read-range.ts'

/** `settled`: the file of a day that is over, which is never another. */
type Lasting = 'settled' | 'newest'
const cacheControl: Readonly<Record<Lasting, string>> = {
  settled: 'public, max-age=604800, immutable',
  newest: 'public, max-age=300, must-revalidate',
}
/** A browser shows these; the rest goes to the disk. */
const shown = /\.(json|md|txt)$/

type Asked = {
  readonly shelf: OpenDataShelf
  readonly edition: Edition
  readonly file: EditionFile
  readonly lasting: Lasting
  readonly mode: Mode
}

/** A file of open data for whoever asks, in whole, in part, or not again. Any page may read it. */
export function openFileAnswer({ method, headers }: Request, { shelf, edition, file, lasting, mode }: Asked): Response {
  const etag = `"${Buffer.from(file.sha256, 'hex').toString('base64url')}"`
  const changed = new Date(Math.floor(Date.parse(edition.madeAt) / 1000) * 1000)
  const said: Record<string, string> = {
    etag,
    'last-modified': changed.toUTCString(),
    'cache-control': cacheControl[lasting],
    'accept-ranges': 'bytes',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'etag, last-modified, content-length, content-range, accept-ranges',
    'cross-origin-resource-policy': 'cross-origin',
    'content-type': mediaTypeOf(file.name),
    'content-disposition': `${shown.test(file.name) ? 'inline' : 'attachment'}; filename="${markedFile(mode, `${edition.day}-${file.name}`)}"`,
  }
  if (isKnown(headers, etag, changed)) return new Response(null, { status: 304, headers: said })
  const range = isSame(headers.get('if-range'), etag, changed) ? readRange(headers.get('range'), file.bytes) : 'whole'
  if (range === 'none')
    return new Response(null, { status: 416, headers: { ...said, 'content-range': `bytes */${String(file.bytes)}` } })
  const part = range === 'whole' ? null : range
  const length = part === null ? file.bytes : part.to - part.from + 1
  const answered = {
    ...said,
    'content-length': String(length),
    ...(part === null
      ? {}
      : { 'content-range': `bytes ${String(part.from)}-${String(part.to)}/${String(file.bytes)}` }),
  }
  const body = method === 'HEAD' ? null : streamOf(shelf.read(edition, file, part))
  return new Response(body, { status: part === null ? 200 : 206, headers: answered })
}

/** RFC 9110 §13.2.2: by the fingerprint where one is brought, else by the day. */
function isKnown(headers: Headers, etag: string, changed: Date): boolean {
  const none = headers.get('if-none-match')
  if (none !== null) return none.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return Number.isFinite(since) && changed.getTime() <= since
}

/** Who goes on with a download must have the same file: a strong fingerprint, or exactly its moment. */
const isSame = (ifRange: string | null, etag: string, changed: Date): boolean =>
  ifRange === null || ifRange === etag || ifRange === changed.toUTCString()
