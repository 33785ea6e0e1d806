import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestLog } from '#app'
import type { Log } from '#gear'
import type { WebSeries } from '../watch/web-series.ts'

export type Watched = IncomingMessage & {
  log?: RequestLog
  /** The pattern, never the address as it was asked: people type names and receipts into addresses. */
  route?: string
}

type Watchers = { readonly log: Log; readonly series: WebSeries; readonly notes: boolean }

/** One line, where lines are kept, and one measure for each answer; a fault on the way carries the same number as the line. */
export const watching =
  ({ log, series: { answered }, notes }: Watchers) =>
  (req: Watched, res: ServerResponse): RequestLog => {
    const begin = performance.now()
    const id = randomUUID()
    const method = req.method ?? ''
    // Kit sends files before it looks for a route.
    const route = () => req.route ?? 'file'
    res.once('close', () => {
      const ms = performance.now() - begin
      const status = res.statusCode
      if (notes)
        log.note('request', {
          id,
          method,
          route: route(),
          status,
          ms: Math.round(ms * 10) / 10,
          ...(res.writableFinished ? {} : { cut: true }),
        })
      answered({ route: route(), status, ms })
    })
    const own: RequestLog = {
      fault: (error, facts) => {
        log.fault('fault', error, { id, method, route: route(), ...facts })
      },
    }
    req.log = own
    return own
  }
