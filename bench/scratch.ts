import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Netra } from '#app'
import { removePostgres, startPostgres } from '#gear'
import { startChild } from '../src/main/child.ts'
import { readConfig } from '../src/main/config.ts'
import { urlsBy, type DatabaseUrls } from '../src/main/database-server.ts'
import { loaders } from '../src/main/loaders.ts'
import { prepareData, prepareSchema } from '../src/main/prepare.ts'
import { wire } from '../src/main/wire.ts'
import { freePort } from '../tests/support/free-port.ts'

export type Served = { readonly url: string; readonly rss: () => number; readonly stop: () => Promise<void> }

/** An installation of its own, durable as the real one, gone at the end. */
export type Scratch = {
  readonly urls: DatabaseUrls
  /** Where its keys and files are. */
  readonly dataDir: string
  readonly netra: Netra
  /** Web and worker, as `npm start` runs them. */
  readonly serve: () => Promise<Served>
  readonly close: () => Promise<void>
}

type Place = {
  /** A folder that stays when it closes, and is opened again where it was made before; absent: one of its own, gone at the end. */
  readonly kept?: string
  /** Of PostgreSQL, beside what the product runs with. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A demonstration by default, because there one can sign in. */
export async function openScratch(
  mode: Netra['mode'] = 'demonstration',
  { kept, settings }: Place = {},
): Promise<Scratch> {
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'netra-bench-'))
  // Room for the log while a million cases are written; all else is what the product runs with.
  const server = await startPostgres({ dataDir, settings: { max_wal_size: '8GB', ...settings } })
  const urls = urlsBy(server.urlFor)
  const port = await portOf(dataDir)
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    NETRA_MODE: mode,
    NETRA_DATA: dataDir,
    DATABASE_URL: undefined,
    HOST: '127.0.0.1',
    PORT: port,
    // The public log has its name by it: what the bench appends is signed by the same log as what is served.
    NETRA_ORIGIN: `http://127.0.0.1:${port}`,
  }
  await prepareSchema({ urls, passwords: null })
  const { netra, close } = await wire(readConfig(environment), urls, { poolSize: 4 })
  // The story has ten cases; the bench brings its own.
  await prepareData(
    { urls, passwords: null },
    netra,
    loaders.filter(({ name }) => !name.endsWith('-story')),
  )
  const served: Served[] = []
  // A signal ends it while the run, whose questions fail by that, ends it too.
  const end = once(async () => {
    await Promise.all(served.map(({ stop }) => stop()))
    await close()
    await server.stop()
    if (kept === undefined) removePostgres(dataDir)
  })
  // Nothing of it outlives Ctrl-C.
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => {
      void end().finally(() => process.exit(130))
    })
  const start = async () => {
    const one = await serve(dataDir, urls, environment)
    served.push(one)
    return one
  }
  return { urls, dataDir, netra, serve: start, close: end }
}

/** However often it is asked for, it is done once, and whoever asks waits for that. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}

/** The same each time that a kept folder is opened: another address is another log, begun anew. */
async function portOf(dataDir: string): Promise<string> {
  const file = join(dataDir, 'port')
  if (!existsSync(file)) writeFileSync(file, String(await freePort()))
  return readFileSync(file, 'utf8')
}

async function serve(
  dataDir: string,
  { app, auth, jobs }: DatabaseUrls,
  env: NodeJS.ProcessEnv & { readonly NETRA_ORIGIN: string },
): Promise<Served> {
  // Written, as the real one's is: a line for each request is part of what a request costs.
  const log = openSync(join(dataDir, 'bench.log'), 'a')
  const children = [startChild('web', { app, auth }, env, log), startChild('worker', { app, jobs }, env, log)]
  await Promise.all(children.map(({ ready }) => ready))
  const web = childRunning('src/main/web.ts')
  let largest = 0
  const watch = setInterval(() => {
    largest = Math.max(largest, residentOf(web))
  }, 250)
  return {
    url: env.NETRA_ORIGIN,
    rss: () => Math.round(largest),
    stop: once(async () => {
      clearInterval(watch)
      await Promise.all(children.map((child) => child.stop(10_000)))
    }),
  }
}

function childRunning(program: string): string {
  const found = readdirSync('/proc').find(
    (pid) =>
      /^\d+$/.test(pid) &&
      read(`/proc/${pid}/status`).includes(`\nPPid:\t${String(process.pid)}\n`) &&
      read(`/proc/${pid}/cmdline`).includes(program),
  )
  if (found === undefined) throw new Error(`no child runs ${program}`)
  return found
}

/** In megabytes. */
const residentOf = (pid: string) => Number(/^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
