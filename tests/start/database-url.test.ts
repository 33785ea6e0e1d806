import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { findPostgres, removePostgres, startPostgres, type PostgresServer } from '#gear'
import { startDatabase, type DatabaseServer } from '../../src/main/database-server.ts'
import { prepareSchema } from '../../src/main/prepare.ts'
import { proveServing } from '../../src/main/prove-role.ts'
import { freePort } from '../support/free-port.ts'
import { killAll, nothingLeft, start } from './running.ts'

/** Somebody else's server; roles belong to all of it, so each test finds those that the one before it made. */
let elsewhere: string
let server: PostgresServer
let port: number
let sockets: string
let dataDir: string
beforeAll(async () => {
  elsewhere = mkdtempSync(join(tmpdir(), 'netra-other-server-'))
  dataDir = mkdtempSync(join(tmpdir(), 'netra-guest-'))
  port = await freePort()
  server = await startPostgres({
    dataDir: elsewhere,
    settings: { fsync: 'off', listen_addresses: '127.0.0.1', port: String(port) },
  })
  sockets = encodeURIComponent(new URL(server.urlFor('postgres')).searchParams.get('host') ?? '')
})
afterAll(async () => {
  killAll(dataDir)
  await nothingLeft(dataDir)
  await server.stop()
  removePostgres(elsewhere)
  rmSync(dataDir, { recursive: true, force: true })
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const password = 'of%20the%20test'
const urlOf = (role: string, database = 'theirs') => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`

async function asSuperuser(...statements: readonly string[]): Promise<void> {
  const admin = new pg.Client({ connectionString: `${server.urlFor('postgres', 'postgres')}&port=${port}` })
  await admin.connect()
  for (const statement of statements) await admin.query(statement)
  await admin.end()
}

async function prepare(databaseUrl: string): Promise<DatabaseServer> {
  const database = await startDatabase({ dataDir, databaseUrl })
  await prepareSchema(database)
  return database
}

async function whoArrives(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ who: string }>(
    `select session_user || ' ' || current_user || ' ' || current_database() as who`,
  )
  await client.end()
  return rows[0]?.who
}

test('as a role that may do too little, it says in one sentence what is missing, and makes nothing', async () => {
  await asSuperuser(`create role guest login password 'of the test'`, 'create database theirs')
  const refused = await start(dataDir, { DATABASE_URL: urlOf('guest') })
  expect(await refused.exit).toBe(1)
  expect(refused.output()).toContain(
    'DATABASE_URL logs in as guest, which lacks: CREATEROLE; BYPASSRLS; ownership of the database theirs.',
  )
  await asSuperuser(
    `do $$ begin if exists (select from pg_roles where rolname = 'netra_owner') then raise 'it made a role'; end if; end $$`,
  )
})

test('as a role that may make roles and bypass policies, it prepares that server; and nobody guesses a password', async () => {
  await asSuperuser(
    `create role installer login createrole bypassrls password 'of the test'`,
    'alter database theirs owner to installer',
  )
  // Twice: what the first has made is there the second time.
  for (const _time of ['first', 'second']) {
    const { urls } = await prepare(urlOf('installer'))
    expect(await whoArrives(urls.app)).toBe('netra_app netra_app theirs')
  }
  expect(findPostgres({ dataDir })).toBeNull()
  await expect(whoArrives(urlOf('netra_app'))).rejects.toThrow(/password authentication failed/)
})

test.each([
  ['by name and password', () => urlOf('installer')],
  ['by the query', () => `postgresql://127.0.0.1:${port}/theirs?user=installer&password=${password}`],
  ['through a socket', () => `postgresql:///theirs?host=${sockets}&port=${port}&user=installer`],
  ['through a socket, with a name and no host', () => `postgres://installer@/theirs?host=${sockets}&port=${port}`],
  ['through a socket as the host', () => `postgresql://installer@${sockets}:${port}/theirs`],
  ['as whom the environment says', () => `postgresql:///theirs?host=${sockets}&port=${port}`],
])('reached %s, every role arrives as itself', async (_how, databaseUrl) => {
  vi.stubEnv('PGUSER', 'installer')
  const { urls } = await prepare(databaseUrl())
  expect(await whoArrives(urls.admin)).toBe('installer installer theirs')
  for (const name of ['owner', 'app', 'auth', 'jobs', 'lapor'] as const)
    expect(await whoArrives(urls[name])).toBe(`netra_${name} netra_${name} theirs`)
})

test('as a superuser it prepares a database of his, too', async () => {
  await asSuperuser(`alter role postgres password 'of the test'`, 'create database own', 'create role strong bypassrls')
  const { urls } = await prepare(urlOf('postgres', 'own'))
  expect(await whoArrives(urls.app)).toBe('netra_app netra_app own')
})

test.each([
  ['alter role netra_app superuser', 'alter role netra_app nosuperuser', /netra_app is a superuser\./],
  ['alter role netra_auth bypassrls', 'alter role netra_auth nobypassrls', /netra_auth has BYPASSRLS\./],
  ['grant strong to netra_app', 'revoke strong from netra_app', /netra_app may become strong/],
  [
    `alter role netra_jobs set netra.actor = '00000000-0000-7000-8000-000000000001'`,
    'alter role netra_jobs reset netra.actor',
    /netra_jobs begins as somebody/,
  ],
])('after %s it refuses to serve, in one sentence', async (breakIt, mendIt, sentence) => {
  await asSuperuser(breakIt)
  try {
    await expect(prepare(urlOf('installer'))).rejects.toThrow(sentence)
  } finally {
    await asSuperuser(mendIt)
  }
  // Control: it was that, and nothing else.
  await prepare(urlOf('installer'))
})

test('where something on the way logs in as another, it refuses to serve', async () => {
  const { urls } = await prepare(urlOf('installer'))
  await expect(proveServing({ ...urls, app: urls.admin })).rejects.toThrow(
    'The address for netra_app arrives as installer.',
  )
})
