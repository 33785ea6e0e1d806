import { closeSync, cpSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { startChild } from '../../src/main/child.ts'
import { cloneDatabase, dataDirOf, type Clone } from './database.ts'
import { freePort } from './free-port.ts'
import { modeOf, type Level } from './template.ts'

export type Product = {
  /** Without a slash at the end. */
  readonly url: string
  /** The database that it serves. */
  readonly clone: Clone
  /** Its NETRA_DATA. */
  readonly dataDir: string
  /** Of its processes, the web process first. */
  readonly pids: readonly number[]
  /** All that its processes logged, up to a second ago. */
  readonly log: () => string
  readonly stop: () => Promise<void>
}

type Wish = {
  readonly level?: Level
  /** The queue and the sweeps too. */
  readonly worker?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** Where its NETRA_DATA is made. */
  readonly within?: string
}

const lookedAt = new Map<Level, Promise<Product>>()

/**
 * One for all files of a run that only look at it, because each would start the same; whoever writes starts his own. Nobody stops it: it
 * ends with the worker that runs the files, on whose channel it hangs, and its data lies in the folder of the run, which goes last.
 */
export function productToLookAt(level: Level = 'full'): Promise<Product> {
  const product = lookedAt.get(level) ?? startProduct({ level, within: inject('templateData') })
  lookedAt.set(level, product)
  return product
}

/** The real product, as `npm start` runs it: built pages, our server, a database of its own. */
export async function startProduct({
  level = 'full',
  worker = false,
  env = {},
  within = tmpdir(),
}: Wish = {}): Promise<Product> {
  const clone = await cloneDatabase(level)
  const dataDir = mkdtempSync(join(within, 'netra-product-'))
  if (existsSync(dataDirOf(level))) cpSync(dataDirOf(level), dataDir, { recursive: true })
  const port = env['PORT'] ?? String(await freePort())
  const environment = {
    // As `npm start` does it: the program is compiled once for all of them.
    NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/compiled'),
    ...process.env,
    NETRA_MODE: modeOf(level),
    NETRA_DATA: dataDir,
    PORT: port,
    NODE_ENV: 'production',
    NETRA_LOG: 'info',
    ...env,
  }
  const urls = { app: clone.urlFor('netra_app'), auth: clone.urlFor('netra_auth'), jobs: clone.urlFor('netra_jobs') }
  const logFile = join(dataDir, 'log')
  const log = openSync(logFile, 'a')
  const names = worker ? (['web', 'worker'] as const) : (['web'] as const)
  const children = names.map((name) => startChild(name, urls, environment, log))
  closeSync(log)
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop(10_000)))
    await clone.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await Promise.all(children.map((child) => child.ready))
  } catch (error) {
    const last = readFileSync(logFile, 'utf8')
    await stop()
    throw new Error(`The product did not start. Its log:\n${last}`, { cause: error })
  }
  return {
    url: `http://localhost:${port}`,
    clone,
    dataDir,
    pids: children.map(({ pid }) => pid),
    log: () => readFileSync(logFile, 'utf8'),
    stop,
  }
}

/** The reporter's own origin beside a product: the process of its own that `npm start` runs where one is set. */
export async function startReporting({ url, clone, dataDir }: Product): Promise<Pick<Product, 'url' | 'log' | 'stop'>> {
  const port = String(await freePort())
  const own = `http://localhost:${port}`
  const logFile = join(dataDir, 'log-lapor')
  const log = openSync(logFile, 'a')
  const environment = {
    ...process.env,
    NETRA_MODE: 'demonstration',
    NETRA_DATA: dataDir,
    NETRA_ORIGIN: url,
    NETRA_LAPOR_ORIGIN: own,
    NETRA_LAPOR_PORT: port,
    NODE_ENV: 'production',
    NETRA_LOG: 'info',
  }
  const child = startChild('lapor', { lapor: clone.urlFor('netra_lapor') }, environment, log)
  closeSync(log)
  await child.ready
  return { url: own, log: () => readFileSync(logFile, 'utf8'), stop: () => child.stop(10_000) }
}
