import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { growLog } from '#app'
import { createLogSigner, createWrittenNotes, findPostgres, removePostgres, type DatabaseRole } from '#gear'
import { openDatabase } from '#store'
import { keysDir, writtenDir } from '../../src/main/folders.ts'
import { layCommonLoads } from '../support/template-server.ts'
import { killAll, netra, start, stop, type Running } from './running.ts'

/** A witness over the line, and what becomes of log, receipts and witness when an installation is put back from a backup by the real commands. */

vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 })

const folder = mkdtempSync(join(tmpdir(), 'netra-pulih-'))
const [first, second] = [mkdtempSync(join(tmpdir(), 'netra-pulih-satu-')), join(folder, 'dua')]
const watched = join(folder, 'janji')
const [saved, archive, phrase] = [join(folder, 'bukti.json'), join(folder, 'cadangan.netra'), join(folder, 'sandi')]
let running: Running
let receipt: string

const connectionOf = (data: string, role: DatabaseRole): string => {
  const found = findPostgres({ dataDir: data })
  if (found === null) throw new Error('no database is running')
  return found.urlFor(role)
}

/** The next batch, without waiting for its ten minutes. */
async function grow(data: string): Promise<void> {
  const db = openDatabase({ connectionString: connectionOf(data, 'netra_app'), max: 1 })
  const logSigner = await createLogSigner(keysDir(data), 'unused.example')
  const written = createWrittenNotes(writtenDir(data), logSigner.origin)
  await growLog({ db, logSigner, written, clock: () => new Date().toISOString() })
  await db.destroy()
}

/** As an administrator, past every policy. */
async function asRoot(data: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: connectionOf(data, 'postgres') })
  await client.connect()
  await client.query(statement)
  await client.end()
}

async function begin(data: string): Promise<Running> {
  const begun = await start(data)
  await begun.ready()
  await vi.waitFor(async () => expect((await fetch(`${begun.url}/log/checkpoint`)).status).toBe(200), {
    timeout: 60_000,
    interval: 500,
  })
  return begun
}

const keyOf = async (data: string) =>
  JSON.parse((await netra(data, 'log', 'key', '--json')).out) as { readonly origin: string; readonly key: string }

async function save(at: Running, file: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const body = new URLSearchParams({ kode: receipt, ...more })
  const answer = await fetch(`${at.url}/status/catatan`, { method: 'POST', body, headers: { origin: at.url } })
  expect(answer.status).toBe(200)
  writeFileSync(file, await answer.text())
}

const witness = (key: string) =>
  netra(
    second,
    ...['witness', `${running.url}/log`, '--key', key, '--folder', join(folder, 'saksi'), '--name', 'saksi.example/w1'],
    ...['--promises', watched, '--once'],
  )

beforeAll(async () => {
  mkdirSync(watched)
  writeFileSync(phrase, 'kata sandi contoh yang panjang\n')
  await layCommonLoads(first)
  running = await begin(first)
  const day = new Date().toISOString().slice(0, 10)
  const answer = await fetch(`${running.url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ lane: 'informasi', regionCode: '64.02', happenedOn: day, knownOn: day },
      narrative: 'Contoh: ajakan memilih disampaikan pada apel pagi.',
      subject: { kind: 'pns', name: 'Contoh' },
    }),
  })
  receipt = ((await answer.json()) as { readonly receipt: string }).receipt
  await grow(first)
  await save(running, saved)
  await save(running, join(watched, 'ikut.json'), { saksi: 'ikut' })
})
afterAll(async () => {
  await stop(running)
  for (const data of [first, second]) {
    killAll(data)
    removePostgres(data)
  }
  rmSync(folder, { recursive: true, force: true })
})

test('a witness follows over the line what a reporter lets him, and is alarmed by what the log cannot show', async () => {
  const { key } = await keyOf(first)
  expect(await witness(key)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/0 promises were kept\n1 histories are whole/) as string,
  })
  await asRoot(first, `update netra.cases set state = 'selesai'`)
  expect(await witness(key)).toMatchObject({ code: 1, err: expect.stringContaining('state: ') as string })
  await asRoot(first, `update netra.cases set state = 'informasi-awal'`)
  expect(await witness(key)).toMatchObject({ code: 0 })
})

test('put back elsewhere the log goes on under a name that its witness is told, and every receipt is proven by its own log', async () => {
  const former = await keyOf(first)
  // Seen by the witness, and newer than the backup.
  await stop(running)
  expect(await netra(first, 'backup', archive, '--passphrase-file', phrase)).toMatchObject({ code: 0 })
  running = await begin(first)
  await grow(first)
  expect(await witness(former.key)).toMatchObject({ code: 0 })
  await stop(running)

  const restored = await netra(second, 'restore', archive, '--passphrase-file', phrase, '--json')
  expect(restored).toMatchObject({ code: 0 })
  const { log } = JSON.parse(restored.out) as { readonly log: string }
  expect(log).toMatch(new RegExp(`^${former.origin}/20\\d\\d-\\d\\d-\\d\\dT\\d{6}$`))
  running = await begin(second)
  const now = await keyOf(second)
  expect(now.origin).toBe(log)

  const told = await witness(former.key)
  expect(told).toMatchObject({ code: 1, err: expect.stringContaining('renamed: ') as string })
  expect(told.err).toContain(now.key)
  expect(told.err).toMatch(/ended at \d+ leaves; 64 that were seen after that are not among them/)
  expect(told.err).not.toMatch(/fork|rollback/)
  expect(await (await fetch(`${running.url}/catatan`)).text()).toContain(former.key)

  expect(await netra(second, 'verify', saved, '--key', former.key, '--receipt', receipt)).toMatchObject({ code: 0 })
  expect(await netra(second, 'verify', saved, '--key', now.key)).toMatchObject({
    code: 1,
    err: expect.stringContaining('other-log') as string,
  })
  const fresh = join(folder, 'bukti-baru.json')
  await save(running, fresh)
  expect(
    await netra(second, 'verify', fresh, '--key', now.key, '--log', `${running.url}/log`, '--receipt', receipt),
  ).toMatchObject({ code: 0, out: expect.stringContaining('In the log, complete and in order') as string })
  await save(running, join(watched, 'ikut-lagi.json'), { saksi: 'ikut' })
  expect(await witness(now.key)).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 histories are whole') as string,
  })
})
