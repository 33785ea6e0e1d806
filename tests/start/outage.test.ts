import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { removePostgres, startPostgres } from '#gear'
import { startChild } from '../../src/main/child.ts'
import { urlsBy } from '../../src/main/database-server.ts'
import { prepareSchema } from '../../src/main/prepare.ts'
import { freePort } from '../support/free-port.ts'

type Readiness = { readonly status: number; readonly checks: Readonly<Record<string, string>> }

test('the database goes and comes back under a running web process, which tells the truth meanwhile', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'netra-outage-'))
  const settings = { fsync: 'off' }
  const first = await startPostgres({ dataDir, settings })
  const urls = urlsBy(first.urlFor)
  await prepareSchema({ urls, passwords: null })
  const port = await freePort()
  const url = `http://localhost:${port}`
  const log = openSync(join(dataDir, 'log'), 'a')
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NETRA_MODE: 'production',
    NETRA_DATA: dataDir,
    PORT: String(port),
  }
  const web = startChild('web', { app: urls.app, auth: urls.auth }, env, log)
  closeSync(log)
  let end: string | null = null
  void web.ended.then((how) => {
    end = how
  })
  const readiness = async (): Promise<Readiness> => {
    const answer = await fetch(`${url}/health/ready`)
    return { status: answer.status, checks: ((await answer.json()) as { checks: Readiness['checks'] }).checks }
  }
  const read = async () => (await fetch(`${url}/wilayah?cari=paser`)).status
  // A wrong password asks the pool of sign-in, which is another one.
  const signIn = async () => {
    const body = new URLSearchParams({ email: 'contoh@example.org', password: 'not a password of anybody' })
    return (await fetch(`${url}/masuk`, { method: 'POST', headers: { origin: url }, body })).status
  }
  const answers = () => Promise.all([read(), signIn()])
  const right = [200, 422]
  try {
    await web.ready.catch((error: unknown) => {
      throw new Error(readFileSync(join(dataDir, 'log'), 'utf8'), { cause: error })
    })
    expect((await readiness()).status).toBe(200)
    // Several lines, so that some are idle when they are cut.
    for (const statuses of await Promise.all([answers(), answers(), answers()])) expect(statuses).toEqual(right)

    await first.stop()
    expect(await readiness()).toMatchObject({ status: 503, checks: { database: 'unreachable' } })
    expect(await read()).toBe(500)
    expect((await fetch(`${url}/health/live`)).status).toBe(200)

    const second = await startPostgres({ dataDir, settings })
    try {
      await expect.poll(async () => (await readiness()).status).toBe(200)
      expect(await answers()).toEqual(right)
      expect(end).toBeNull()
    } finally {
      await web.stop(10_000)
      await second.stop()
    }
  } finally {
    await web.stop(1_000)
    await first.stop()
    removePostgres(dataDir)
  }
})
