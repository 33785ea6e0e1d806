/** The web process: one small server before Kit's handler. Started by the supervisor, or by a test. */
import { readFileSync } from 'node:fs'
import { createServer as createPlainServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { endOnFault, openLog, openMetrics } from '#gear'
import { databaseUrls, endWhenAsked, tellReady } from './child-life.ts'
import { readConfig, type Config } from './config.ts'
import { pathOf } from './http/admit.ts'
import { bodyLimit } from './http/limits.ts'
import { openSite, type Site } from './http/site.ts'
import { poolSeries } from './watch/pool-series.ts'
import { webSeries } from './watch/web-series.ts'
import { wire } from './wire.ts'

const drainMs = 10_000

/** Nobody waits longer for a page; a question whose asker has gone must not go on in the database beside those of others. */
const statementMs = 10_000

/** Who sends his headers by drops holds a connection for seconds, not minutes; a slow phone may take long over its body. */
const patience = { headersTimeout: 15_000, requestTimeout: 300_000, connectionsCheckingInterval: 5_000 }

const config = readConfig(process.env)
const log = openLog('web', config.log)
endOnFault(log)
const metrics = await openMetrics(config.metrics)
const series = webSeries(metrics.meter)
const { netra, close } = await wire(config, databaseUrls('app', 'auth'), {
  tally: series.tally,
  patienceMs: statementMs,
})
poolSeries(metrics.meter, netra.db)
const site = await openSite(config, netra, { log, series })
const server = createServer(config, site)
server.keepAliveTimeout = 65_000
await new Promise<void>((resolve, reject) =>
  server.once('error', reject).listen({ port: config.port, host: config.host }, resolve),
)
endWhenAsked(stop, log)
tellReady()

function createServer({ tls }: Config, { listen: answer }: Site): Server {
  const created = tls
    ? createTlsServer({ ...patience, cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) }, answer)
    : createPlainServer(patience, answer)
  // A client that asks before it sends 100 MB is told no before it has sent them.
  created.on('checkContinue', (req, res) => {
    if (Number(req.headers['content-length'] ?? 0) <= bodyLimit(pathOf(req))) res.writeContinue()
    answer(req, res)
  })
  return created
}

/** Answers what has been asked, takes nothing new, and then closes the pool. */
async function stop(): Promise<void> {
  site.startDraining()
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const impatience = setTimeout(() => {
    server.closeAllConnections()
  }, drainMs)
  await closed
  clearTimeout(impatience)
  await Promise.all([close(), metrics.close()])
}
