import type { RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Netra } from '#app'
import type { Log } from '#gear'
import type { Config } from '../config.ts'
import { doors, patternOf } from '../doors.ts'
import { home } from '../folders.ts'
import type { WebSeries } from '../watch/web-series.ts'
import { pathOf, refusalOf, trusted, trusting, turnAway } from './admit.ts'
import { answerProblem } from './answer.ts'
import { compressPages } from './compress.ts'
import { answerLive, answerReady } from './health.ts'
import { answerQuickExit } from './quick-exit.ts'
import { largestBody } from './limits.ts'
import { watchRequest, type Watched } from './watch-request.ts'

type Pages = (req: Watched & { netra?: Netra }, res: ServerResponse, next: () => void) => unknown

type Watchers = { readonly log: Log; readonly series: WebSeries }

export type Site = { readonly listen: RequestListener; readonly startDraining: () => void }

/** Static files and downloads leave without Kit's hooks, so these are set before anything else speaks. */
const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** Health first, then the doors, then Kit. */
export async function openSite(config: Config, netra: Netra, { log, series }: Watchers): Promise<Site> {
  const pages = await loadPages()
  const doorsAt = Map.groupBy(doors, ({ path }) => path)
  const setTrusted = trusting(config)
  let isDraining = false

  async function route(req: Watched, res: ServerResponse): Promise<void> {
    const path = pathOf(req)
    if (path === '/health/live' || path === '/health/ready') {
      req.route = path
      if (path === '/health/ready') return answerReady(res, netra, isDraining)
      answerLive(res)
      return
    }
    if (path === '/keluar-cepat') {
      req.route = path
      answerQuickExit(res, config.quickExit)
      return
    }
    const refusal = refusalOf(req)
    if (refusal !== null) {
      req.route = 'refused'
      turnAway(req, res, refusal)
      return
    }
    setTrusted(req)
    const pattern = patternOf(path)
    const known = doorsAt.get(pattern)
    if (known) {
      req.route = pattern
      const door = known.find(({ method }) => method === req.method)
      if (door) return door.handle(req, res, netra)
      res.setHeader('allow', known.map(({ method }) => method).join(', '))
      turnAway(req, res, 'no-method')
      return
    }
    compressPages(req, res)
    await pages(Object.assign(req, { netra }), res, () => {
      answerProblem(req, res, 'fault')
    })
  }

  return {
    startDraining: () => {
      isDraining = true
    },
    listen: (req, res) => {
      for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
      if (isDraining) res.setHeader('connection', 'close')
      const own = watchRequest(log, series, req, res)
      route(req, res).catch((error: unknown) => {
        own.fault(error)
        if (res.headersSent) res.destroy()
        else answerProblem(req, res, 'fault')
      })
    },
  }
}

async function loadPages(): Promise<Pages> {
  // The handler reads these while it loads. The limit is ours already; Kit's stands behind it.
  Object.assign(process.env, {
    PROTOCOL_HEADER: trusted.protocol,
    HOST_HEADER: trusted.host,
    ADDRESS_HEADER: trusted.address,
    BODY_SIZE_LIMIT: String(largestBody),
  })
  const { handler } = (await import(pathToFileURL(join(home, 'build/handler.js')).href)) as { readonly handler: Pages }
  return handler
}
