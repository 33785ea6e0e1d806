import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findPostgres, removePostgres, startPostgres, type PostgresServer } from '#gear'
import { freePort } from '../support/free-port.ts'
import { expectedLoads, finishedLoads, killAll, nothingLeft, start, stop } from './running.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'netra-life-'))
})
afterEach(async () => {
  killAll(dataDir)
  // A killed server's last children need a moment to let go of its files.
  await nothingLeft(dataDir)
  removePostgres(dataDir)
})

test('killed at any moment of its first start, it completes by itself', async () => {
  const moments: readonly (readonly [string, number])[] = [
    ['Starting the database', 0],
    ['Starting the database', 150],
    ['Starting the database', 450],
    ['Preparing the data', 100],
    ['Preparing the data', 600],
    ['Preparing the data', 2_000],
  ]
  for (const [line, ms] of moments) {
    const attempt = await start(dataDir)
    await attempt.until(() => attempt.output().includes(line))
    await sleep(ms)
    attempt.signalGroup('SIGKILL')
    await attempt.exit
  }
  const last = await start(dataDir)
  await last.ready()
  expect(await finishedLoads(dataDir)).toEqual(expectedLoads)
  expect(await stop(last)).toBe(0)
  expect(await nothingLeft(dataDir)).toEqual([])
})

describe('with DATABASE_URL', () => {
  let elsewhere: string
  let server: PostgresServer
  let port: number
  beforeEach(async () => {
    elsewhere = mkdtempSync(join(tmpdir(), 'netra-other-server-'))
    port = await freePort()
    server = await startPostgres({
      dataDir: elsewhere,
      settings: { fsync: 'off', listen_addresses: '127.0.0.1', port: String(port) },
    })
  })
  afterEach(async () => {
    await server.stop()
    removePostgres(elsewhere)
  })
  const urlOf = (role: string, password = 'of the test') =>
    `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/theirs`
  async function asSuperuser(...statements: readonly string[]): Promise<void> {
    const admin = new pg.Client({ connectionString: `${server.urlFor('postgres', 'postgres')}&port=${port}` })
    await admin.connect()
    for (const statement of statements) await admin.query(statement)
    await admin.end()
  }

  test.each([
    ['a superuser', `alter role postgres password 'of the test'`, 'postgres'],
    [
      'a role that may make roles and bypass policies',
      `create role installer login createrole bypassrls password 'of the test'`,
      'installer',
    ],
  ])(
    'as %s, it uses that server, starts none, and its roles log in with passwords of their own',
    async (_who, makeRole, role) => {
      await asSuperuser(makeRole, `create database theirs owner ${role}`)
      const env = { DATABASE_URL: urlOf(role) }
      const first = await start(dataDir, env)
      await first.ready()
      expect(findPostgres({ dataDir })).toBeNull()
      const uninvited = new pg.Client({ connectionString: urlOf('netra_app', 'guess') })
      await expect(uninvited.connect()).rejects.toThrow(/password authentication failed/)
      expect(await stop(first)).toBe(0)
      const second = await start(dataDir, env)
      await second.ready()
      expect(await stop(second)).toBe(0)
      expect(await nothingLeft(dataDir)).toEqual([])
    },
  )

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
})

test('a port that is taken ends the start with a reason, and leaves nothing', async () => {
  const holder = createServer()
  const port = await freePort()
  await new Promise<void>((resolve) => holder.listen(port, resolve))
  const running = await start(dataDir, { PORT: String(port) })
  expect(await running.exit).toBe(1)
  expect(running.output()).toContain(`Port ${port} is taken`)
  holder.close()
  expect(await nothingLeft(dataDir)).toEqual([])
})
