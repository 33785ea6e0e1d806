import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { m } from '#wording'
import { headersOf } from './every-answer.ts'

type Broken = {
  readonly status: number
  readonly title: typeof m.server_too_long
  readonly why: typeof m.server_too_long
}

const unreadable: Broken = { status: 400, title: m.server_unreadable, why: m.server_unreadable_why }
const tooLong: Broken = { status: 431, title: m.server_too_long, why: m.server_too_long_why }
const tooSlow: Broken = { status: 408, title: m.server_too_slow, why: m.server_too_slow_why }

const known = new Map<string | undefined, Broken>([
  ['HPE_HEADER_OVERFLOW', tooLong],
  ['ERR_HTTP_REQUEST_TIMEOUT', tooSlow],
])

/** A request that Node could not read: nobody knows in which language it was asked, so both are said. A line that is gone is let go. */
export function answerBroken(error: NodeJS.ErrnoException, line: Duplex, origin: string): void {
  if (error.code === 'ECONNRESET' || !line.writable) return void line.destroy()
  const { status, title, why } = known.get(error.code) ?? unreadable
  const body = (['id', 'en'] as const).map((locale) => `${title({}, { locale })}\n${why({}, { locale })}\n`).join('\n')
  const headers: readonly (readonly [string, string])[] = [
    ...headersOf(origin),
    ['content-type', 'text/plain; charset=utf-8'],
    ['content-length', String(Buffer.byteLength(body))],
    ['cache-control', 'no-store'],
    ['connection', 'close'],
  ]
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  line.end(`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${head}\r\n${body}`)
}
