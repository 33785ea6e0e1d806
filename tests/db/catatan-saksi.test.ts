/**
 * What `/catatan` says of a witness that is a program of its own (`netra witness --listen`): while it agrees, when it was stopped, when it is back, when it
 * remembers another log than ours, when it is long behind, before it was ever asked, and when it is asked no more.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askWitnesses, growLog, listLogFiles, type LogWitness } from '#app'
import { newPrivateKey, printKey, printSignature, readPrivateKey, signerOf, witnessAt } from '#gear'
import type { WitnessSaid } from '#lib/catatan/witness-line.ts'
import { load } from '../../src/routes/(publik)/catatan/+page.server.ts'
import { freePort } from '../support/free-port.ts'
import { openWorld, type World } from './desk-world.ts'

const root = join(import.meta.dirname, '../..')
const hour = 3_600_000
const began = Date.now() - 3 * hour

let world: World
let folder: string
let running: ChildProcess | null = null
let port: number
let witness: LogWitness

/** The log as files, which the program looks at when it starts. */
async function writeLog(): Promise<void> {
  for await (const { path, bytes } of listLogFiles(world.desk)) {
    await mkdir(dirname(join(folder, 'log', path)), { recursive: true })
    await writeFile(join(folder, 'log', path), bytes)
  }
}

/** Gives the key that it prints. */
async function startWitness(): Promise<string> {
  await writeLog()
  const words = ['--key', world.desk.logSigner.key, '--folder', join(folder, 'saksi'), '--name', 'saksi.example/w1']
  const child = spawn(
    'node',
    ['scripts/netra.mjs', 'witness', join(folder, 'log'), ...words, '--listen', String(port)],
    {
      ...{ cwd: root, stdio: ['ignore', 'pipe', 'inherit'], detached: true },
    },
  )
  running = child
  let out = ''
  for await (const part of child.stdout as AsyncIterable<Buffer>) {
    out += part.toString()
    if (out.includes('adds up')) break
  }
  return /^witness (\S+)/m.exec(out)?.[1] ?? ''
}

async function stopWitness(): Promise<void> {
  if (running === null || running.exitCode !== null) return
  const gone = once(running, 'exit')
  // With the program that it became, in one group.
  process.kill(-(running.pid ?? 0), 'SIGKILL')
  await gone
  running = null
}

/** A batch, and every witness asked. */
async function batch(at: number): Promise<void> {
  world.at(new Date(at).toISOString())
  await growLog(world.desk)
  await askWitnesses({ ...world.desk, logWitnesses: [witness] })
}

type Page = {
  readonly agree: string
  readonly witnesses: readonly WitnessSaid[]
  readonly dropped: readonly WitnessSaid[]
}
/** What the page is made of. */
const page = async (logWitnesses: readonly LogWitness[] = [witness]): Promise<Page> => {
  const event = { locals: { netra: { ...world.desk, logWitnesses } }, setHeaders: () => undefined }
  const made: unknown = await load(event as unknown as Parameters<typeof load>[0])
  return made as Page
}
const said = async () => (await page()).witnesses[0]

beforeAll(async () => {
  world = await openWorld(new Date(began).toISOString())
  folder = await mkdtemp(join(tmpdir(), 'netra-saksi-'))
  port = await freePort()
  await growLog(world.desk)
  const at = witnessAt(await startWitness(), `http://127.0.0.1:${String(port)}/`)
  if (at === null) throw new Error('no key of a witness')
  witness = at
}, 120_000)
afterAll(async () => {
  await stopWitness()
  await world.close()
  await rm(folder, { recursive: true })
})

test('before it was ever asked the page says so, and that this is our own fault', async () => {
  const { agree, witnesses } = await page()
  expect([agree, witnesses]).toEqual([
    '0 dari 1 saksi setuju dengan catatan ini sekarang.',
    [expect.objectContaining({ name: 'saksi.example/w1', says: 'Belum kami tanya', agreed: 'Belum pernah' })],
  ])
})

test('while it agrees', async () => {
  await batch(began + 600_000)
  expect((await page()).agree).toBe('1 dari 1 saksi setuju dengan catatan ini sekarang.')
  expect(await said()).toMatchObject({ look: 'good', says: 'Setuju', means: null, answered: null })
})

test('when it was stopped: that it does not answer, and up to where it agreed', async () => {
  const before = await said()
  await stopWitness()
  await batch(began + 1_200_000)
  expect((await page()).agree).toBe('0 dari 1 saksi setuju dengan catatan ini sekarang.')
  expect(await said()).toMatchObject({
    ...{ look: 'warn', says: 'Tidak menjawab', since: before?.since },
    agreed: `${before?.agreed ?? ''} Sejak itu catatan bertambah 64 sidik jari.`,
    means: expect.stringContaining('tidak dapat dihubungi') as string,
  })
})

test('when it is back it goes on from where it was, and agrees with what came meanwhile', async () => {
  const before = await said()
  await startWitness()
  await batch(began + 1_800_000)
  const now = await said()
  expect(now).toMatchObject({ look: 'good', says: 'Setuju', since: before?.since })
  expect(now?.agreed).not.toBe(before?.agreed)
}, 60_000)

test('when it says that it saw a longer log: that this is a sign of something, and that this page cannot tell of what', async () => {
  await stopWitness()
  const [name = ''] = await readdir(join(folder, 'saksi', 'catatan'))
  const file = join(folder, 'saksi', 'catatan', name)
  const kept = await readFile(file, 'utf8')
  const { size, root: hash } = JSON.parse(kept) as { readonly size: number; readonly root: string }
  await startWitness()
  // Of its own making, while it runs: it remembers what was never there.
  await writeFile(file, JSON.stringify({ size: size + 6400, root: hash }))
  await batch(began + 2_400_000)
  expect(await said()).toMatchObject({
    ...{ look: 'bad', says: 'Menolak: pernah melihat catatan yang lebih panjang' },
    means: expect.stringContaining('Halaman ini tidak dapat memutuskannya') as string,
    answered: `remembers ${String(size + 6400)} leaves`,
  })
  await writeFile(file, JSON.stringify({ size, root: Buffer.alloc(32, 7).toString('base64') }))
  await batch(began + 3_000_000)
  expect(await said()).toMatchObject({ look: 'bad', says: 'Menolak: catatan ini bukan kelanjutan yang ia lihat' })
  await writeFile(file, kept)
  await batch(began + 3_600_000)
  expect(await said()).toMatchObject({ look: 'good', says: 'Setuju' })
}, 60_000)

test('when somebody else answers in its place: his signature counts for nothing', async () => {
  const before = await said()
  const other = signerOf('saksi.example/w1', 'cosignature', readPrivateKey(newPrivateKey()))
  const server = createServer((request, response) => {
    void text(request).then((asked) =>
      response.end(printSignature(other.sign(asked.slice(asked.indexOf('\n\n') + 2).split('\n\n')[0] + '\n', 1))),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const impostor = witnessAt(witness.key, `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`)
  if (impostor === null) throw new Error('no key')
  world.at(new Date(began + 4_200_000).toISOString())
  await growLog(world.desk)
  await askWitnesses({ ...world.desk, logWitnesses: [impostor] })
  server.close()
  expect(await said()).toMatchObject({ look: 'bad', says: 'Tanda tangannya tidak sah' })
  expect((await said())?.agreed).toContain(before?.agreed ?? 'never')
})

test('when its name is given to another key: that one has agreed with nothing, and the first stands with what it said last', async () => {
  const before = await said()
  const other = signerOf('saksi.example/w1', 'cosignature', readPrivateKey(newPrivateKey()))
  const stranger = witnessAt(printKey(other.key), `http://127.0.0.1:${String(port)}/`)
  if (stranger === null) throw new Error('no key')
  await askWitnesses({ ...world.desk, logWitnesses: [stranger] })
  const { witnesses, dropped } = await page([stranger])
  expect(witnesses).toMatchObject([{ key: stranger.key, since: 'Belum pernah', look: 'bad' }])
  expect(dropped).toMatchObject([{ key: witness.key, look: 'bad', says: before?.says, asked: before?.asked }])
})

test('when its last signature is old, when its clock is wrong, and when it is we who did not ask', async () => {
  const now = Date.now()
  await batch(now)
  expect(await said()).toMatchObject({ look: 'good', says: 'Setuju' })
  world.at(new Date(now + 2 * hour).toISOString())
  expect(await said()).toMatchObject({ look: 'warn', says: 'Belum kami tanya' })
  world.at(new Date(now + 60_000).toISOString())
  await growLog(world.desk)
  world.at(new Date(now + 2 * hour).toISOString())
  await askWitnesses({ ...world.desk, logWitnesses: [witness] })
  expect(await said()).toMatchObject({ look: 'warn', says: 'Tertinggal lebih dari satu jam' })
  // Its clock is ours of now, and the head says that it is of two hours later.
  await batch(now + 2 * hour)
  expect(await said()).toMatchObject({ look: 'warn', says: 'Jamnya salah' })
})

test('one that is not asked any more says nothing of the log as it is now, and stands beside with what it said last', async () => {
  const { witnesses, dropped } = await page([])
  expect(witnesses).toEqual([])
  expect(dropped.find(({ key }) => key === witness.key)).toMatchObject({ says: 'Jamnya salah', look: 'warn' })
  // The control: whoever is asked is not among them.
  expect((await page()).dropped.map(({ key }) => key)).not.toContain(witness.key)
})
