import type { ServerResponse } from 'node:http'
import { createGzip } from 'node:zlib'
import { takesGzip } from '#lib/server/takes-gzip.ts'
import type { Watched } from './watch-request.ts'

/**
 * Only pages that say the same to everybody. A page that shows a secret beside what the address asked for would betray
 * it by its length (BREACH), so receipts, sign-in, forms and the desk stay as they are; a new page does too, until named.
 * The empty form of a report is named: what it holds of its own is a retry key that no second answer holds, and what lengths betray is
 * told by many answers with the same secret. On a slow line its 16 KB took one round trip more than a page may. What comes back filled
 * answers a POST, and stays as it is.
 */
const readByAll =
  /^\/\(publik\)(\/(angka|peta|lembaga|hukum|tenggat|kegiatan|wilayah|data|tentang|privasi|aksesibilitas)(\/|$)|\/lapor(\/\[lane\]|\/pembalasan|\/alur)?$|$)|^\/\(lapangan\)\/lapangan$|^\/sematkan\/\[gambar\]$/

// 0.3 ms for a long page, a tenth of its bytes; higher levels cost more and win a hundredth.
const level = 4

/** What is kept for many (lib/server/lasting-pages) comes packed already. Makes `res` compress what Kit writes, if the reader takes gzip and the page turns out to be one of those. */
export function compressPages(req: Watched, res: ServerResponse): void {
  if (req.method !== 'GET' || !takesGzip(req.headers['accept-encoding'])) return
  const writeHead = res.writeHead.bind(res)
  res.writeHead = ((...head: Parameters<typeof writeHead>) => {
    if (head[0] === 200 && isPage(req, res)) throughGzip(res)
    return writeHead(...head)
  }) as typeof res.writeHead
}

const isPage = (req: Watched, res: ServerResponse) =>
  readByAll.test(req.route ?? '') &&
  /^text\/html\b/.test(String(res.getHeader('content-type') ?? '')) &&
  !res.hasHeader('content-encoding')

function throughGzip(res: ServerResponse): void {
  res.removeHeader('content-length')
  res.setHeader('content-encoding', 'gzip')
  res.appendHeader('vary', 'accept-encoding')
  const [write, end] = [res.write.bind(res), res.end.bind(res)]
  const gzip = createGzip({ level })
  gzip.on('data', (chunk: Buffer) => {
    if (!write(chunk)) gzip.pause()
  })
  gzip.on('end', () => {
    end()
  })
  // Whoever writes waits for the answer's drain, and the answer drains twice: what was written, and what came of it.
  res.on('drain', () => {
    gzip.resume()
  })
  gzip.on('drain', () => {
    res.emit('drain')
  })
  res.once('close', () => {
    gzip.destroy()
  })
  res.write = ((chunk: Uint8Array | string) => gzip.write(chunk)) as typeof res.write
  res.end = ((chunk?: Uint8Array | string) => {
    if (chunk === undefined) gzip.end()
    else gzip.end(chunk)
    return res
  }) as typeof res.end
}
