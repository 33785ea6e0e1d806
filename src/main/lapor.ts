/**
 * The process of the reporter's own origin (decision 0098): the same pages, of which it serves the reporter's, as a database role that takes
 * reports in and can do no more. It takes no cookie and notes no request.
 */
import { endOnFault, openLog, openMetrics, stepForward } from '#gear'
import { databaseUrls, endWhenAsked, tellReady } from './child-life.ts'
import { readConfig, reportingConfig } from './config.ts'
import { serve } from './http/serve.ts'
import { openSite } from './http/site.ts'
import { reportingSite } from './http/surface.ts'
import { webSeries } from './watch/web-series.ts'
import { statementMs, wire } from './wire.ts'

const config = reportingConfig(readConfig(process.env))
const log = openLog('lapor', config.log)
endOnFault(log)
// As the web process.
stepForward()
const metrics = await openMetrics(config.metrics)
const { lapor: app } = databaseUrls('lapor')
const { netra, close } = await wire(config, { app }, { patienceMs: statementMs })
const series = webSeries(metrics.meter)
const end = await serve(config, await openSite(config, netra, { log, series, surface: reportingSite }))
endWhenAsked(async () => {
  await end()
  await Promise.all([close(), metrics.close()])
}, log)
tellReady()
