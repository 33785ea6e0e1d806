/** The worker process: the queue in PostgreSQL, and the sweeps. */
import { Logger, run } from 'graphile-worker'
import { endOnFault, openLog, openMetrics, stepAside } from '#gear'
import { crontab, sweeps, taskList } from '#jobs'
import { openDatabase } from '#store'
import { databaseUrls, endWhenAsked, tellReady } from './child-life.ts'
import { readConfig } from './config.ts'
import { freeJobs } from './free-jobs.ts'
import { keepSweeping } from './keep-sweeping.ts'
import { openQueuePool } from './queue-pool.ts'
import { readReturnedMail } from './read-returned-mail.ts'
import { poolSeries } from './watch/pool-series.ts'
import { workerSeries } from './watch/worker-series.ts'
import { wire } from './wire.ts'

const urls = databaseUrls('app', 'jobs')
const config = readConfig(process.env)
const log = openLog('worker', config.log)
endOnFault(log)
const metrics = await openMetrics(config.metrics && { ...config.metrics, port: config.metrics.port + 1 })
const { netra, close } = await wire(config, { app: urls.app }, { poolSize: 8 })
// Counting and writing everything down take a core for many seconds; whoever reads a page meanwhile comes first.
const aside = openDatabase({ connectionString: urls.app, max: 2, application_name: 'netra aside' }, (backend) => {
  stepAside(config.dataDir, backend)
})
const beside = { ...netra, db: aside }
const series = workerSeries(metrics.meter, netra)
poolSeries(metrics.meter, netra.db)

const letGo = await freeJobs(urls.jobs)
// A pool of the runner's own would be closed without waiting, and a job just done would stay locked, to run again.
const pgPool = openQueuePool(urls.jobs)
const runner = await run({
  pgPool,
  taskList: taskList(netra),
  crontab,
  concurrency: 4,
  noHandleSignals: true,
  logger: new Logger(() => (level, message) => {
    if (level === 'error') log.fault('queue', message)
  }),
})
runner.events.on('job:success', ({ job }) => {
  series.worked(job.task_identifier, true)
})
runner.events.on('job:error', ({ job }) => {
  series.worked(job.task_identifier, false)
})
const returns = await readReturnedMail(config, netra, log)
const stopping = new AbortController()
const swept = Promise.all(
  sweeps.map((sweep) =>
    keepSweeping(sweep, () => sweep.run(sweep.stepsAside ? beside : netra), { series, log, signal: stopping.signal }),
  ),
)
endWhenAsked(stop, log)
tellReady()

async function stop(): Promise<void> {
  stopping.abort()
  netra.openData.stop()
  await Promise.all([runner.stop(), swept, returns?.close()])
  await Promise.all([close(), aside.destroy(), pgPool.end(), metrics.close(), letGo?.()])
}
