import type { ServerResponse } from 'node:http'
import { isReporting, isReportersOwn } from '#lib/server/reporting-surface.ts'
import { inLanguage, languageOf, plainPath } from '#wording'
import type { Config } from '../config.ts'
import { pathOf, turnAway } from './admit.ts'
import type { Watched } from './watch-request.ts'

/** Which part of the site a process serves. */
export type Surface = {
  /** Whether a line of the log is written for each request. */
  readonly notes: boolean
  /** True: it is not served here, and has been answered. */
  readonly answers: (req: Watched, res: ServerResponse) => boolean
}

/** All of it; where reporters have an origin of their own, their pages are there and a link to them leads there. */
export function wholeSite({ lapor }: Pick<Config, 'lapor'>): Surface {
  return {
    notes: true,
    answers: (req, res) => {
      if (lapor === null || !isReportersOwn(pathOf(req))) return false
      req.route = 'lapor'
      req.resume()
      res
        .writeHead(307, {
          location: `${lapor.origin}${req.url ?? '/'}`,
          'cache-control': 'no-store',
          'content-length': 0,
        })
        .end()
      return true
    },
  }
}

/** What a reporter needs, and nothing that knows who anybody is: a cookie that comes along is not looked at. */
export const reportingSite: Surface = {
  notes: false,
  answers: (req, res) => {
    Reflect.deleteProperty(req.headers, 'cookie')
    const path = pathOf(req)
    if (isReporting(path)) return false
    req.route = 'elsewhere'
    if (plainPath(path) === '/') {
      const location = inLanguage('/lapor', languageOf(path))
      res.writeHead(307, { location, 'content-length': 0 }).end()
    } else turnAway(req, res, 'not-here')
    return true
  },
}
