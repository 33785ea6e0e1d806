import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Locale } from '#wording'

// Plain Node before Kit: at a thousand writes a second each millisecond of a router is a core.

/** An answer, whole. */
export type BareAnswer = {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** Set by our own server on every request, whatever the client sent. */
export const addressOf = (req: IncomingMessage) =>
  String(req.headers['x-netra-address'] ?? req.socket.remoteAddress ?? '')

export const isRetryKey = (key: string | string[]) => typeof key === 'string' && /^[\x21-\x7e]{8,255}$/.test(key)

export const isJson = (req: IncomingMessage) => /^application\/json\s*(;|$)/i.test(req.headers['content-type'] ?? '')

/** Its size was checked before the door was opened. Events, because an async iterator costs more than the parse. */
export const readBody = (req: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.once('end', () => {
      resolve(Buffer.concat(chunks))
    })
    req.once('error', reject)
  })

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Undefined: not JSON, or not UTF-8, which JSON must be. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown
  } catch {
    return undefined
  }
}

export const jsonAnswer = (status: number, body: unknown, locale: Locale): BareAnswer => ({
  status,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', 'content-language': locale, 'cache-control': 'no-store' },
})

export function send(res: ServerResponse, { status, body, headers }: BareAnswer): void {
  res.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
  res.end(body)
}
