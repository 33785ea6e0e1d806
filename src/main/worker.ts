/** The worker process: the queue in PostgreSQL, and the sweeps. */
import { Logger, run } from 'graphile-worker'
import { crontab, sweeps, taskList, type Sweep } from '#jobs'
import { databaseUrls, endWhenAsked, tellReady } from './child-life.ts'
import { readConfig } from './config.ts'
import { wire } from './wire.ts'

const urls = databaseUrls('app', 'jobs')
const { netra, close } = await wire(readConfig(process.env), { app: urls.app }, 8)

const complain = (what: string, words: string) => { console.error(JSON.stringify({ level: 'error', what, words })) }

const runner = await run({
  connectionString: urls.jobs,
  taskList: taskList(netra),
  crontab,
  concurrency: 4,
  noHandleSignals: true,
  logger: new Logger(() => (level, message) => { if (level === 'error') complain('queue', message) }),
})
const stopping = new AbortController()
const swept = Promise.all(sweeps.map(keepSweeping))
endWhenAsked(stop)
tellReady()

async function keepSweeping(sweep: Sweep): Promise<void> {
  while (!stopping.signal.aborted) {
    await sweep.run(netra).catch((error: unknown) => { complain(sweep.name, error instanceof Error ? (error.stack ?? error.message) : String(error)) })
    await pause(sweep.everyMs)
  }
}

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    stopping.signal.addEventListener('abort', () => { clearTimeout(timer); resolve() }, { once: true })
  })

async function stop(): Promise<void> {
  stopping.abort()
  await Promise.all([runner.stop(), swept])
  await close()
}
