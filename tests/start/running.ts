import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findPostgres } from '#gear'
import { loaders } from '../../src/main/loaders.ts'
import { freePort } from '../support/free-port.ts'

const root = join(import.meta.dirname, '../..')

export type Running = {
  readonly url: string
  readonly output: () => string
  readonly exit: Promise<number | null>
  readonly until: (condition: () => boolean | Promise<boolean>) => Promise<void>
  readonly ready: () => Promise<void>
  /** To the starter alone, as `kill` does. */
  readonly signal: (name: NodeJS.Signals) => void
  /** To the starter and the supervisor at once, as a terminal does; the database server is in no terminal's group. */
  readonly signalGroup: (name: NodeJS.Signals) => void
}

/** `npm start`, without npm. In production mode, so that only what every installation holds is loaded. */
export async function start(dataDir: string, env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    NETRA_MODE: 'production',
    NETRA_DATA: dataDir,
    PORT: String(port),
    ...env,
  }
  const child = spawn('node', ['scripts/start.mjs'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let hasExited = false
  void exit.then(() => {
    hasExited = true
  })

  async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await condition())) {
      if (hasExited) throw new Error(`it ended instead:\n${output}`)
      await sleep(20)
    }
  }
  return {
    url,
    output: () => output,
    exit,
    until,
    ready: () =>
      until(() =>
        fetch(`${url}/health/ready`).then(
          (answer) => answer.ok,
          () => false,
        ),
      ),
    signal: (name) => child.kill(name),
    signalGroup: (name) => child.pid !== undefined && process.kill(-child.pid, name),
  }
}

/** Every process that was started with this data folder, and what PostgreSQL works on it. */
export const processesWith = (dataDir: string): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter(
      (pid) =>
        readQuietly(`/proc/${pid}/environ`).includes(`NETRA_DATA=${dataDir}\0`) ||
        readQuietly(`/proc/${pid}/cmdline`).includes(dataDir),
    )
    .map(Number)

export function killAll(dataDir: string): void {
  for (const pid of processesWith(dataDir)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Its parent's death took it along.
    }
  }
}

function readQuietly(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

export async function stop(running: Running): Promise<number | null> {
  running.signal('SIGTERM')
  return running.exit
}

/** Waits until nothing is left, or for five seconds: a killed server's last children need a moment. */
export async function nothingLeft(dataDir: string): Promise<readonly number[]> {
  for (let tries = 0; tries < 1_000 && processesWith(dataDir).length > 0; tries++) await sleep(20)
  return processesWith(dataDir)
}

export const expectedLoads = loaders
  .filter(({ only }) => only !== 'demonstration')
  .map(({ name }) => name)
  .sort()

export async function finishedLoads(dataDir: string): Promise<readonly string[]> {
  const found = findPostgres({ dataDir })
  if (!found) throw new Error('no database is running')
  const client = new pg.Client({ connectionString: found.urlFor('netra_app') })
  await client.connect()
  const { rows } = await client.query<{ name: string }>('select name from netra.loads order by name')
  await client.end()
  return rows.map(({ name }) => name)
}
