import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { findPostgres, removePostgres, startPostgres, stepAside, type PostgresServer } from '#gear'
import { openDatabase } from '#store'
import { choosePlace } from '../../src/gear/postgres/place.ts'
import { processesIn, waitUntil } from '../../src/gear/postgres/process-table.ts'
import { sessionPriority } from '../support/session-priority.ts'

const isRoot = process.getuid?.() === 0
const settings = { fsync: 'off' }
let parent: string
let dataDir: string
let running: PostgresServer | null
/** What the first test's initdb made; initdb is most of a first start, and the tests of what comes later copy it. */
const pristine = mkdtempSync(join(tmpdir(), 'netra-pristine-'))

beforeEach(() => {
  // Where root keeps things: closed to everybody else.
  parent = mkdtempSync(join(tmpdir(), 'netra-start-'))
  chmodSync(parent, isRoot ? 0o700 : 0o755)
  dataDir = join(parent, 'data')
  running = null
})
afterEach(async () => {
  await running?.stop()
  removePostgres(dataDir)
})

afterAll(() => {
  rmSync(pristine, { recursive: true })
})

const start = async () => (running = await startPostgres({ dataDir, settings }))
const cluster = () => join(realpathSync(join(dataDir, 'postgres')), 'cluster')
/** With its owners, as it was when its server had stopped. */
const copy = (from: string, to: string) => execFileSync('cp', ['-a', from, to])
function layCluster(): void {
  // Run alone, a test makes its own.
  if (existsSync(join(pristine, 'cluster'))) copy(join(pristine, 'cluster'), choosePlace(dataDir).cluster)
}
const pidFile = () => join(cluster(), 'postmaster.pid')

async function answer(server: Pick<PostgresServer, 'urlFor'>): Promise<string> {
  const client = new pg.Client({ connectionString: server.urlFor('postgres', 'postgres') })
  await client.connect()
  const { rows } = await client.query<{ who: string }>('select current_user as who')
  await client.end()
  return rows[0]?.who ?? ''
}

test('below a folder closed to all but us, PostgreSQL runs as somebody else and keeps its data within reach', async () => {
  expect(await answer(await start())).toBe('postgres')
  if (isRoot) expect(lstatSync(join(dataDir, 'postgres')).isSymbolicLink()).toBe(true)
  const owner = lstatSync(cluster()).uid
  expect(owner === 0).toBe(false)
  await running?.stop()
  expect(processesIn(cluster())).toEqual([])
  copy(cluster(), pristine)
  expect(await answer(await start())).toBe('postgres')
})

test('a running server is found by its data, and not found when it has ended', async () => {
  layCluster()
  await start()
  const found = findPostgres({ dataDir })
  expect(found && (await answer(found))).toBe('postgres')
  await running?.stop()
  expect(findPostgres({ dataDir })).toBeNull()
})

/** Starts the server in a process that is then killed outright. */
async function orphan(): Promise<number> {
  layCluster()
  const gear = join(import.meta.dirname, '../../src/gear/postgres/start-postgres.ts')
  const script = `const { startPostgres } = await import(${JSON.stringify(gear)}); await startPostgres(${JSON.stringify({ dataDir, settings })}); process.kill(process.pid, 'SIGKILL')`
  const starter = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'ignore' })
  await new Promise((resolve) => starter.once('exit', resolve))
  return Number(readFileSync(pidFile(), 'utf8').split('\n')[0])
}

test('a server whose keeper was killed is ended before the next one starts', async () => {
  const left = await orphan()
  // Control: it does live on.
  expect(processesIn(cluster())).toContain(left)
  expect(await answer(await start())).toBe('postgres')
  expect(processesIn(cluster())).not.toContain(left)
})

test('a server killed together with its keeper starts again, though its postmaster.pid stayed', async () => {
  process.kill(await orphan(), 'SIGKILL')
  expect(existsSync(pidFile())).toBe(true)
  expect(await answer(await start())).toBe('postgres')
})

test('a server killed under a transaction that had made an unlogged table starts again', async () => {
  layCluster()
  const server = await start()
  const [maker, other] = [1, 2].map(() =>
    new pg.Client({ connectionString: server.urlFor('postgres', 'postgres') }).on('error', () => undefined),
  )
  await Promise.all([maker?.connect(), other?.connect()])
  await maker?.query('begin; create unlogged table made (n integer)')
  const { rows = [] } = (await maker?.query<{ path: string }>(`select pg_relation_filepath('made') as path`)) ?? {}
  // Somebody else's commit takes the making of the table to the disk; its undoing stays in memory.
  await other?.query('create table committed ()')
  process.kill(Number(readFileSync(pidFile(), 'utf8').split('\n')[0]), 'SIGKILL')
  await waitUntil(() => processesIn(cluster()).length === 0, 20_000)
  const file = join(cluster(), rows[0]?.path ?? '')
  // Control: the backend cleared up what marks the table as unlogged, and not its file.
  expect([existsSync(file), existsSync(`${file}_init`)]).toEqual([true, false])
  expect(await answer(await start())).toBe('postgres')
})

test("a postmaster.pid that names somebody else's process does not stop the start, nor that process", async () => {
  layCluster()
  await start()
  await running?.stop()
  const bystander = spawn('sleep', ['60'], { stdio: 'ignore' })
  writeFileSync(pidFile(), `${bystander.pid ?? 0}\n${cluster()}\n0\n5432\n\n\n0 0\nready   \n`)
  expect(findPostgres({ dataDir })).toBeNull()
  expect(await answer(await start())).toBe('postgres')
  expect(bystander.exitCode).toBeNull()
  bystander.kill()
})

test('an initdb that was killed leaves a folder that nobody mistakes for data', async () => {
  mkdirSync(join(dataDir, 'postgres'), { recursive: true })
  const half = join(dataDir, 'postgres/cluster.unfinished-x')
  mkdirSync(half)
  writeFileSync(join(half, 'PG_VERSION'), '18\n')
  expect(await answer(await start())).toBe('postgres')
  expect(existsSync(half)).toBe(false)
})

test('the end of the server is told, wanted or not', async () => {
  layCluster()
  const server = await start()
  const [postmaster] = processesIn(cluster())
  process.kill(postmaster ?? 0, 'SIGQUIT')
  await server.ended
  expect(await waitUntil(() => processesIn(cluster()).length === 0, 20_000)).toBe(true)
})

test('a line that steps aside gives way to the others of its server, and to no process of anybody else', async () => {
  layCluster()
  const server = await start()
  const connectionString = server.urlFor('postgres', 'postgres')
  const asked: number[] = []
  const aside = openDatabase({ connectionString, max: 1 }, (backend) => {
    asked.push(backend)
    stepAside(dataDir, backend)
  })
  const other = openDatabase({ connectionString, max: 1 })
  const backendOf = async (db: typeof aside) =>
    (await sql<{ backend: number }>`select pg_backend_pid() as backend`.execute(db)).rows[0]?.backend ?? 0
  try {
    const first = await backendOf(aside)
    expect(asked).toEqual([first])
    const ordinary = await backendOf(other)
    expect(getPriority(first)).toBeGreaterThan(getPriority(ordinary))
    // Where the system shares itself among sessions, the line's own session steps aside, and nobody else's.
    expect(sessionPriority(first)).toBe(sessionPriority(ordinary) === null ? null : getPriority(first))
    expect(sessionPriority(ordinary) ?? 0).toBe(0)
    // The number that another server has for a line may here be anybody's: ours, for one.
    const before = getPriority(process.pid)
    stepAside(dataDir, process.pid)
    expect(getPriority(process.pid)).toBe(before)
  } finally {
    await Promise.all([aside.destroy(), other.destroy()])
  }
})
