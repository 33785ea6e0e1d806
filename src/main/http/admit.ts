import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Config } from '../config.ts'
import { answerProblem, type ProblemReason } from './answer.ts'
import { bodyLimit } from './limits.ts'

/** What Kit's handler is told to believe; set by us on every request, whatever the client sent. */
export const trusted = { protocol: 'x-netra-protocol', host: 'x-netra-host', address: 'x-netra-address' } as const

type Way = Pick<Config, 'origin' | 'behindProxy' | 'tls'>

const hostPattern = /^([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?$/i

/** Null: the request may pass, with headers that can be trusted. */
export function refusalOf(req: IncomingMessage): ProblemReason | null {
  if (!hostPattern.test(req.headers.host ?? '')) return 'bad-host'
  if (!isReadable(req.url ?? '/')) return 'bad-address'
  // Doors that stream count for themselves; a form always says how long it is.
  if (req.headers['transfer-encoding'] !== undefined) return 'no-length'
  return Number(req.headers['content-length'] ?? 0) > bodyLimit(pathOf(req)) ? 'too-large' : null
}

/** Kit answers these by itself, in a line of English: a broken escape, and a parameter of its own where there is no page. */
function isReadable(url: string): boolean {
  try {
    decodeURI(url.split('?', 1)[0] ?? '')
    return !/^(\/en)?\/api\/.*[?&]x-sveltekit-/.test(url)
  } catch {
    return false
  }
}

/** What makes the headers of a request such that they can be trusted. */
export function trusting({ origin, behindProxy, tls }: Way): (req: IncomingMessage) => void {
  const own = origin === null ? null : new URL(origin)
  const protocol = own?.protocol.slice(0, -1) ?? (tls ? 'https' : 'http')
  return (req) => {
    const forwarded = [req.headers['x-forwarded-for']].flat().join(',').split(',').at(-1)?.trim()
    for (const name in req.headers) {
      if (name.startsWith('x-forwarded-') || name.startsWith('x-netra-') || name === 'forwarded')
        Reflect.deleteProperty(req.headers, name)
    }
    // Nobody types NUL, PostgreSQL cannot hold it, and an address with it would be answered by a fault.
    req.url = req.url?.replaceAll('%00', '')
    req.headers[trusted.protocol] = protocol
    req.headers[trusted.host] = own?.host ?? req.headers.host
    req.headers[trusted.address] = (behindProxy ? forwarded : undefined) ?? req.socket.remoteAddress ?? ''
  }
}

const lingerMs = 10_000

/** Says no, and goes on reading for a while: were the line closed at once, the sender would see that and not the answer. */
export function turnAway(req: IncomingMessage, res: ServerResponse, reason: ProblemReason): void {
  res.setHeader('connection', 'close')
  answerProblem(req, res, reason, () => {
    const hangUp = () => {
      res.end()
    }
    const impatience = setTimeout(hangUp, lingerMs)
    req.once('end', hangUp).once('close', () => {
      clearTimeout(impatience)
    })
    // Whoever asked before sending has been answered, and sends nothing.
    if (req.headers.expect === undefined) req.resume()
    else hangUp()
  })
}

export const pathOf = (req: IncomingMessage): string => (req.url ?? '/').split('?', 1)[0] ?? '/'
