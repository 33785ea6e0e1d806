import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { removePostgres } from '#gear'
import { netra, start, type Running } from './running.ts'

/** The public log as its readers have it: by the addresses of a running site, and by the commands of somebody who trusts none of it. */

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const folder = mkdtempSync(join(tmpdir(), 'netra-log-'))
const dataDir = join(folder, 'data')
let running: Running
let key: string
let url: string
beforeAll(async () => {
  running = await start(dataDir)
  await running.ready()
  url = `${running.url}/log`
  await vi.waitFor(async () => expect((await fetch(`${url}/checkpoint`)).status).toBe(200), {
    timeout: 60_000,
    interval: 500,
  })
  key = (JSON.parse((await netra(dataDir, 'log', 'key', '--json')).out) as { readonly key: string }).key
})
afterAll(async () => {
  running.signal('SIGTERM')
  await running.exit
  removePostgres(dataDir)
  rmSync(folder, { recursive: true, force: true })
})

test('a first batch is there by itself, and addresses say how long they may be kept', async () => {
  const [head, tile, none] = await Promise.all([
    fetch(`${url}/checkpoint`),
    fetch(`${url}/tile/0/000.p/64`),
    fetch(`${url}/tile/0/000.p/200`),
  ])
  expect([head.headers.get('content-type'), head.headers.get('cache-control')]).toEqual([
    'text/plain; charset=utf-8',
    'public, max-age=5',
  ])
  expect([tile.status, tile.headers.get('cache-control'), (await tile.arrayBuffer()).byteLength]).toEqual([
    200,
    'public, max-age=31536000, immutable',
    2048,
  ])
  expect([none.status, (await none.text()).includes('<')]).toEqual([404, false])
})

test('the whole log is checked from its address, and from static files; a file that was changed is named', async () => {
  expect(await netra(dataDir, 'verify', url, '--key', key)).toMatchObject({ code: 0 })
  const files = join(folder, 'berkas')
  expect(await netra(dataDir, 'log', 'export', files)).toMatchObject({ code: 0 })
  const checked = await netra(dataDir, 'verify', files, '--key', key, '--json')
  expect(JSON.parse(checked.out)).toMatchObject({ leaves: 64 })
  const bundle = join(files, 'tile/entries/000.p/64')
  const bytes = readFileSync(bundle)
  bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40)
  writeFileSync(bundle, bytes)
  expect(await netra(dataDir, 'verify', files, '--key', key)).toMatchObject({
    code: 1,
    err: expect.stringContaining('entry 1 is not the one in its tile') as string,
  })
  writeFileSync(bundle, bytes.subarray(0, 100))
  expect(await netra(dataDir, 'verify', files, '--key', key)).toMatchObject({
    code: 1,
    err: expect.stringContaining('was cut') as string,
  })
  rmSync(join(files, 'checkpoint'))
  expect(await netra(dataDir, 'verify', files, '--key', key)).toMatchObject({
    code: 1,
    err: expect.stringContaining('no-head') as string,
  })
  expect(await netra(dataDir, 'verify', files)).toMatchObject({ code: 2 })
})

test('a witness signs what it sees, remembers it, and ends with an alarm where the log is shorter than it was', async () => {
  const own = join(folder, 'saksi')
  const look = () =>
    netra(dataDir, 'witness', url, '--key', key, '--folder', own, '--name', 'saksi.example/w1', '--once')
  expect(await look()).toMatchObject({
    code: 0,
    out: expect.stringMatching(/witness saksi\.example\/w1\+[0-9a-f]{8}\+.*— saksi\.example\/w1 /s) as string,
  })
  expect(await look()).toMatchObject({ code: 0 })
  // As if a longer log had been there before.
  const file = join(own, 'catatan', `${Buffer.from(new URL(url).host + '/log').toString('hex')}.json`)
  const seen = JSON.parse(readFileSync(file, 'utf8')) as { readonly size: number }
  writeFileSync(file, JSON.stringify({ ...seen, size: seen.size + 64 }))
  expect(await look()).toMatchObject({ code: 1, err: expect.stringContaining('rollback') as string })
})
