import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Integrity } from '#lib/server/integrity.ts'
import { takesGzip } from '#lib/server/takes-gzip.ts'

/** The hashes of what a page of the desk may load later, as a script that it loads first (vite.config.ts, vouchedChunks). */
export const hashesPath = '/sidik.js'

export type Hashed = {
  readonly integrity: Integrity
  readonly script: { readonly text: string; readonly gzipped: Buffer; readonly etag: string }
}

const hashOf = (bytes: string | Uint8Array) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`

/** What the scripts and styles of a folder must be, and the program that is given away, by their path on the site; and the script that says it of Kit's. */
export function hashBuild(folder: string): Hashed {
  const hashes = hashesIn(folder)
  const later = [...hashes].filter(([path]) => path.startsWith('/_app/'))
  const text = `globalThis.netraSidik = ${JSON.stringify(Object.fromEntries(later))}\n`
  return {
    integrity: new Map([...hashes, [hashesPath, hashOf(text)]]),
    script: { text, gzipped: gzipSync(text), etag: `"${hashOf(text)}"` },
  }
}

/** It keeps its name from one version to the next, so a browser asks each time whether it is still this one. */
export function answerHashes(
  req: IncomingMessage,
  res: ServerResponse,
  { text, gzipped, etag }: Hashed['script'],
): void {
  const isHere = req.headers['if-none-match'] === etag
  const takes = takesGzip(req.headers['accept-encoding'])
  res.setHeader('cache-control', 'no-cache').setHeader('etag', etag).setHeader('vary', 'accept-encoding')
  res.setHeader('content-type', 'text/javascript; charset=utf-8')
  if (takes && !isHere) res.setHeader('content-encoding', 'gzip')
  res.writeHead(isHere ? 304 : 200).end(isHere ? undefined : takes ? gzipped : text)
}

const hashesIn = (folder: string): Integrity =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(m?js|css)$/.test(name))
      .map((name) => [`/${name}`, hashOf(readFileSync(join(folder, name)))]),
  )
