import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { findPostgres, type DatabaseRole } from '#gear'
import { loaders } from '../../src/main/loaders.ts'
import { openClient } from '../../src/main/open-client.ts'
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

type How = {
  /** `npm start`, without npm. */
  readonly program?: readonly [string, ...string[]]
  /** Absent: we. */
  readonly user?: { readonly uid?: number; readonly gid?: number }
}

/** In production mode, so that only what every installation holds is loaded. */
export async function start(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
  { program: [command, ...args] = ['node', 'scripts/start.mjs'], user = {} }: How = {},
): Promise<Running> {
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
  const child = spawn(command, args, {
    ...user,
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
      await sleep(40)
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

const programs = ['scripts/start.mjs', 'src/main/start.ts', 'src/main/web.ts', 'src/main/worker.ts'] as const
type Program = (typeof programs)[number]

/** Which of our programs run on this data. */
export const programsOf = (dataDir: string): readonly Program[] =>
  programs.filter((program) => processesWith(dataDir).some((pid) => isProgram(pid, program)))

/** One program alone, outright. */
export const killProgram = (dataDir: string, program: Program): boolean =>
  process.kill(pidOf(dataDir, program), 'SIGKILL')

export function pidOf(dataDir: string, program: Program): number {
  const [pid] = processesWith(dataDir).filter((found) => isProgram(found, program))
  if (pid === undefined) throw new Error(`${program} does not run`)
  return pid
}

const isProgram = (pid: number, program: Program) => readQuietly(`/proc/${String(pid)}/cmdline`).includes(program)

export type Told = { readonly code: number | null; readonly out: string; readonly err: string }

/** `netra COMMAND` on this data. */
export function netra(dataDir: string, ...args: readonly string[]): Promise<Told> {
  return netraWith(dataDir, {}, ...args)
}

export function netraWith(
  dataDir: string,
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Told> {
  const child = spawn('node', ['scripts/netra.mjs', ...args], {
    cwd: root,
    env: { ...process.env, NETRA_MODE: 'production', NETRA_DATA: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const told = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    told.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    told.err += chunk.toString()
  })
  return new Promise((resolve) =>
    child.once('close', (code) => {
      resolve({ code, ...told })
    }),
  )
}

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

/** Waits until nothing is left, or for twenty seconds: a killed server's last children need a moment. */
export async function nothingLeft(dataDir: string): Promise<readonly number[]> {
  for (let tries = 0; tries < 500 && processesWith(dataDir).length > 0; tries++) await sleep(40)
  return processesWith(dataDir)
}

export const expectedLoads = loaders
  .filter(({ only }) => only !== 'demonstration')
  .map(({ name }) => name)
  .sort()

export const finishedLoads = (dataDir: string): Promise<readonly string[]> =>
  ask<{ name: string }>(dataDir, 'select name from netra.loads order by name').then((rows) =>
    rows.map(({ name }) => name),
  )

/** Past every policy. None where there is no database, or no table, yet. */
export const countCases = (dataDir: string): Promise<number> =>
  ask<{ n: number }>(dataDir, 'select count(*)::integer as n from netra.cases', 'netra_owner').then(
    ([found]) => found?.n ?? 0,
    () => 0,
  )

async function ask<Row extends pg.QueryResultRow>(dataDir: string, query: string, role: DatabaseRole = 'netra_app') {
  const found = findPostgres({ dataDir })
  if (!found) throw new Error('no database is running')
  const client = openClient(found.urlFor(role))
  try {
    await client.connect()
    return (await client.query<Row>(query)).rows
  } finally {
    await client.end()
  }
}
