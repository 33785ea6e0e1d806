import type { RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Netra } from '#app'
import type { Log } from '#gear'
import type { Integrity } from '#lib/server/integrity.ts'
import type { ServedKept } from '#lib/server/kept-pages.ts'
import { originOf, type Config } from '../config.ts'
import { doors, patternOf } from '../doors.ts'
import { home, keptPagesDir } from '../folders.ts'
import type { WebSeries } from '../watch/web-series.ts'
import { pathOf, refusalOf, trusted, trusting, turnAway } from './admit.ts'
import { answerProblem, isOfPrograms } from './answer.ts'
import { compressPages } from './compress.ts'
import { answerKept, noteDeskChange, openKept } from './answer-kept.ts'
import { answerLive, answerReady } from './health.ts'
import { headersOf, mayBeFramed } from './every-answer.ts'
import { answerHashes, hashBuild, hashesPath } from './hash-build.ts'
import { answerQuickExit } from './quick-exit.ts'
import { largestBody } from './limits.ts'
import type { Surface } from './surface.ts'
import { watching, type Watched } from './watch-request.ts'

type Pages = (
  req: Watched & { netra?: Netra; integrity?: Integrity; kept?: ServedKept },
  res: ServerResponse,
  next: () => void,
) => unknown

type Watchers = { readonly log: Log; readonly series: WebSeries; readonly surface: Surface }

export type Site = { readonly listen: RequestListener; readonly startDraining: () => void }

/** The small scripts keep their names from one version to the next, and a page says what they must be: an old one is not taken from a cache. */
const namedForGood = /^\/(?:catatan\/)?[a-z-]+\.m?js$/

/** Kit answers other methods at a page in a line of English; those of the API it leaves to us. */
const pageMethods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])
const isSpoken = ({ method = '' }: Watched, path: string) =>
  pageMethods.has(method) || (isOfPrograms(path) && method !== 'TRACE')

/** Health first, then the doors, then Kit. */
export async function openSite(config: Config, netra: Netra, { log, series, surface }: Watchers): Promise<Site> {
  const pages = await loadPages()
  const { integrity, script } = hashBuild(join(home, 'build/client'))
  const doorsAt = Map.groupBy(doors, ({ path }) => path)
  const setTrusted = trusting(config)
  const watch = watching({ log, series, notes: surface.notes })
  const headers = headersOf(originOf(config))
  const kept = await openKept(netra, keptPagesDir(config.dataDir))
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
    if (surface.answers(req, res)) return
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
    if (!isSpoken(req, path)) {
      res.setHeader('allow', 'GET, HEAD, POST')
      turnAway(req, res, 'no-method')
      return
    }
    if (await answerKept(req, res, kept)) return
    noteDeskChange(req, res, kept)
    compressPages(req, res)
    if (path === hashesPath) {
      req.route = path
      answerHashes(req, res, script)
      return
    }
    if (namedForGood.test(path)) res.setHeader('cache-control', 'no-cache')
    await pages(Object.assign(req, { netra, integrity, kept }), res, () => {
      answerProblem(req, res, 'fault')
    })
  }

  return {
    startDraining: () => {
      isDraining = true
    },
    listen: (req, res) => {
      for (const [name, value] of headers) res.setHeader(name, value)
      if (mayBeFramed(pathOf(req))) res.removeHeader('x-frame-options')
      if (isDraining) res.setHeader('connection', 'close')
      const own = watch(req, res)
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
