import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPostgres, removePostgres, startPostgres } from '#gear'
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

test('killed outright while it serves, it leaves a database server behind, and starts again over it', async () => {
  const first = await start(dataDir)
  await first.ready()
  first.signalGroup('SIGKILL')
  await first.exit
  const second = await start(dataDir)
  await second.ready()
  expect(await finishedLoads(dataDir)).toEqual(expectedLoads)
  expect(await stop(second)).toBe(0)
  expect(await nothingLeft(dataDir)).toEqual([])
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

test('with DATABASE_URL it uses that server, starts none, and its roles log in with passwords of their own', async () => {
  const port = await freePort()
  const elsewhere = mkdtempSync(join(tmpdir(), 'netra-other-server-'))
  const server = await startPostgres({ dataDir: elsewhere, settings: { fsync: 'off', listen_addresses: '127.0.0.1', port: String(port) } })
  try {
    const admin = new pg.Client({ connectionString: `${server.urlFor('postgres', 'postgres')}&port=${port}` })
    await admin.connect()
    await admin.query(`alter role postgres password 'of the test'`)
    await admin.query('create database theirs')
    await admin.end()
    const env = { DATABASE_URL: `postgresql://postgres:of%20the%20test@127.0.0.1:${port}/theirs` }
    const first = await start(dataDir, env)
    await first.ready()
    expect(findPostgres({ dataDir })).toBeNull()
    const uninvited = new pg.Client({ connectionString: `postgresql://netra_app:guess@127.0.0.1:${port}/theirs` })
    await expect(uninvited.connect()).rejects.toThrow(/password authentication failed/)
    expect(await stop(first)).toBe(0)
    const second = await start(dataDir, env)
    await second.ready()
    expect(await stop(second)).toBe(0)
    expect(await nothingLeft(dataDir)).toEqual([])
  } finally {
    await server.stop()
    removePostgres(elsewhere)
  }
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
