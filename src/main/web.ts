/** The web process: one small server before Kit's handler. Started by the supervisor, or by a test. */
import { endOnFault, openLog, openMetrics, stepForward } from '#gear'
import { databaseUrls, endWhenAsked, tellReady } from './child-life.ts'
import { readConfig } from './config.ts'
import { serve } from './http/serve.ts'
import { openSite } from './http/site.ts'
import { wholeSite } from './http/surface.ts'
import { poolSeries } from './watch/pool-series.ts'
import { webSeries } from './watch/web-series.ts'
import { statementMs, wire } from './wire.ts'

const config = readConfig(process.env)
const log = openLog('web', config.log)
endOnFault(log)
// Who reads or reports comes before whatever is worked out meanwhile.
stepForward()
const metrics = await openMetrics(config.metrics)
const series = webSeries(metrics.meter)
const { netra, close } = await wire(config, databaseUrls('app', 'auth'), {
  tally: series.tally,
  patienceMs: statementMs,
})
poolSeries(metrics.meter, netra.db)
const end = await serve(config, await openSite(config, netra, { log, series, surface: wholeSite(config) }))
endWhenAsked(async () => {
  await end()
  await Promise.all([close(), metrics.close()])
}, log)
tellReady()
