/**
 * Whoever hands in a piece is promised at once that it will be in the log (decision 0187). Here an administrator with every right on the database drops the last
 * piece, before its batch and after it, and each check that catches it is named; beside each stands the control, in which nothing was dropped.
 */
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  addEvidence,
  checkReceiptFile,
  growLog,
  proveReceipt,
  writeByReceipt,
  type InclusionPromise,
  type ReceiptProof,
  type Received,
} from '#app'
import {
  listPromises,
  readPromise,
  readReceiptFile,
  readSignedHead,
  verifyPromise,
  verifyPromises,
  verifyPromisesHeld,
  verifyReceipt,
} from '#gear'
import type { Instant } from '#law'
import { newId } from '#store'
import { granted } from './granted.ts'
import { reportedAt } from '../support/log-attacks.ts'
import { copyOfLog, hashing, keyOf } from '../support/log-files.ts'
import { openLogWorld, type LogWorld } from '../support/log-world.ts'

const address = '127.0.0.1'
/** After the day of each promise. */
const later: Instant = '2024-10-22T02:30:00.000Z'
const paper = (of: string) => Buffer.from(`%PDF-1.7\n${`${of} (contoh) `.repeat(40)}`)

let world: LogWorld
let received: Received
let folder: string
beforeEach(async () => {
  world = await openLogWorld(reportedAt)
  folder = await mkdtemp(join(tmpdir(), 'netra-janji-'))
  await growLog(world.desk)
  received = await world.report()
  await world.batch('02:10')
})
afterEach(async () => {
  await rm(folder, { recursive: true })
  await world.close()
})

const given = (promise: InclusionPromise | null): InclusionPromise => {
  if (promise === null) throw new Error('nothing was promised')
  return promise
}
const handed = async (of: string, { receipt }: Received = received) =>
  granted(await addEvidence(world.desk, { by: 'resi', typed: receipt, address }, paper(of)))
const hands = async (of: string, who?: Received) => given(await handed(of, who))
const written = async (words: string, key: string = newId()) =>
  granted(await writeByReceipt(world.desk, { typed: received.receipt, address, key, says: { words } }))
const writes = async (words: string, key?: string) => given(await written(words, key))

async function fileOf(): Promise<ReceiptProof> {
  const proof = granted(await proveReceipt(world.desk, received.receipt, address, { withPieces: true }))
  const read = readReceiptFile(JSON.stringify(proof))
  if (read === null) throw new Error('the file cannot be read again')
  return read
}

type At = { readonly now?: Instant; readonly withLog?: boolean }
/** As `netra verify FILE --promise PROMISE` does: what the file shows, and whether what was promised is among it. */
async function verifies(file: ReceiptProof, promises: readonly InclusionPromise[], { now, withLog = true }: At = {}) {
  const read = withLog ? await copyOfLog(world.desk) : null
  const asked = { key: keyOf(world.desk), read, now: now ?? world.desk.clock() }
  const checked = await verifyReceipt(file, { ...asked, mark: null, witnesses: [] }, hashing)
  if (!checked.ok) return `${checked.fault.check}: ${checked.fault.detail}`
  const pieces = checked.value.state === 'nothing' ? ({ state: 'not-shown' } as const) : checked.value.pieces
  const held = await verifyPromisesHeld(promises, { ...asked, proof: file, pieces }, hashing)
  return held.ok ? 'held' : `${held.fault.check}: ${held.fault.detail}`
}
/** As `netra witness --promises FOLDER` does, of files that it was given. */
async function witness(files: Readonly<Record<string, unknown>>, now: Instant): Promise<number | string> {
  for (const [name, file] of Object.entries(files)) await writeFile(join(folder, name), JSON.stringify(file))
  const [read, key] = [await copyOfLog(world.desk), keyOf(world.desk)]
  const head = await readSignedHead(read, key)
  if (!head.ok) throw new Error(head.fault.check)
  const kept = await verifyPromises(read, { head: head.value, key, now }, await listPromises(folder), hashing)
  return kept.ok ? kept.value : `${kept.fault.check}: ${kept.fault.detail}`
}
/** As /catatan/periksa does. */
const page = async (text: unknown, promises: readonly unknown[] = []) =>
  checkReceiptFile(
    world.desk,
    JSON.stringify(text),
    promises.map((one) => JSON.stringify(one)),
  )

/** The newest piece of evidence, with all that is of it. */
const drops = [
  `create temporary table gone as select id, (data ->> 'evidenceId')::uuid as item from netra.events
   where type = 'evidence-received' order by recorded_at desc, id desc limit 1`,
  'delete from netra.bukti_copies where bukti_id in (select item from gone)',
  'delete from netra.bukti where id in (select item from gone)',
  'delete from netra.uploads where id in (select item from gone)',
  'delete from netra.log_queue where event_id in (select id from gone)',
  'delete from netra.log_leaves where event_id in (select id from gone)',
  'delete from netra.events where id in (select id from gone)',
  'drop table gone',
]

test('each piece is promised by the entry that it then is in the log, by the key and in the form of the promise of a report', async () => {
  world.at('2024-10-21T02:12:34.567Z')
  const promises = [await hands('Foto satu'), await writes('Satu hal lagi.'), await hands('Foto dua')]
  for (const promise of promises) {
    expect(verifyPromise(promise, keyOf(world.desk), hashing)).toEqual({ ok: true, value: '2024-10-22T02:10:00.000Z' })
    expect(Object.keys(promise).toSorted()).toEqual(Object.keys(received.promise ?? {}).toSorted())
    expect(readPromise(promise.note)?.size).toBe(readPromise(received.promise?.note ?? '')?.size)
  }
  await world.batch('02:20')
  const chained = await world.owner.query<{ entry: string }>(
    `select encode(entry, 'base64') as entry from netra.log_leaves l join netra.reports r on r.id = l.case_id order by ordinal`,
  )
  expect(chained.rows.map(({ entry }) => entry)).toEqual(promises.map(({ entry }) => entry))
  world.at('2024-10-21T02:25:00.000Z')
  // And goes on after those that are in.
  const fourth = await hands('Foto tiga')
  await world.batch('02:30')
  expect(await verifies(await fileOf(), [...promises, fourth])).toBe('held')
  expect(await witness({ 'janji.json': { promises: [...promises, fourth] } }, later)).toBe(4)
})

test('pieces of one report that come at the same moment are promised one after the other, and each promise is kept', async () => {
  const promises = await Promise.all([
    ...['satu', 'dua', 'tiga', 'empat'].map((of) => hands(`Foto ${of}`)),
    ...['lima', 'enam'].map((of) => writes(`Hal ${of}.`)),
  ])
  await world.batch('02:20')
  expect(new Set(promises.map(({ entry }) => entry)).size).toBe(6)
  expect(await verifies(await fileOf(), promises)).toBe('held')
})

test('a piece waits for another of its report that is being written, so that their order is the one of their promises', async () => {
  const locked = async (work: () => Promise<unknown>) => {
    await world.owner.query('begin')
    await world.owner.query('select from netra.reports for no key update')
    const writing = work()
    const first = await Promise.race([writing.then(() => 'written'), sleep(700, 'waits')])
    await world.owner.query('commit')
    await writing
    return first
  }
  expect([await locked(() => hands('Foto satu')), await locked(() => writes('Satu hal.'))]).toEqual(['waits', 'waits'])
})

test('sent again because the answer was lost, it is promised again and kept once', async () => {
  world.at('2024-10-21T02:12:00.000Z')
  const [first, key] = [await hands('Foto satu'), newId()]
  const said = await writes('Satu hal.', key)
  expect([(await hands('Foto satu')).entry, (await writes('Satu hal.', key)).entry]).toEqual([first.entry, said.entry])
  await world.batch('02:20')
  expect((await hands('Foto satu')).entry).toBe(first.entry)
  world.at(later)
  // What is due is not promised any more: it is in the log.
  expect([await handed('Foto satu'), await written('Satu hal.', key)]).toEqual([null, null])
})

test('before its batch: the file says what waits, with its promise, and the one that waits is held to it', async () => {
  world.at('2024-10-21T02:12:00.000Z')
  const promise = await hands('Foto satu')
  const file = await fileOf()
  expect(file.pieces).toMatchObject({ waiting: 1, chain: [], promised: [{ promise: { entry: promise.entry } }] })
  expect(await verifies(file, [promise])).toBe('held')
  // A file that is saved while its report waits, too.
  const early = await world.report({ narrative: 'Laporan lain, dari orang lain.' })
  await hands('Foto lain', early)
  const proof = granted(await proveReceipt(world.desk, early.receipt, address, { withPieces: true }))
  expect(proof).toMatchObject({ history: [], pieces: { waiting: 1, promised: [{ ordinal: 0 }] } })
  expect(await page(proof)).toMatchObject({ state: 'promised', pieces: { promised: [{ kind: 'bukti' }] } })
  // Another piece, another promise, or one of another receipt in its place.
  const spoilt = (change: Partial<NonNullable<ReceiptProof['pieces']>['promised'][number]>) => ({
    ...file,
    pieces: file.pieces && { ...file.pieces, promised: file.pieces.promised.map((one) => ({ ...one, ...change })) },
  })
  expect(await verifies(spoilt({ promise: received.promise }), [])).toMatch(
    /^pieces: bukti 1 .*not the one that was promised/,
  )
  expect(
    await verifies(spoilt({ words: file.pieces?.promised[0]?.words?.replace('evidence', 'bukti') ?? null }), []),
  ).toMatch(/^pieces: /)
  expect(await verifies(spoilt({ kept: '0'.repeat(64) }), [])).toMatch(
    /^pieces: bukti 1 .*not kept as it was handed in/,
  )
  expect(await verifies({ ...file, pieces: proof.pieces }, [])).toMatch(/^pieces: bukti 1 .*came by another receipt/)
})

test('dropped before its batch: a broken promise, for its holder, on the page and for a witness', async () => {
  world.at('2024-10-21T02:12:00.000Z')
  const first = await hands('Foto satu')
  world.at('2024-10-21T02:14:00.000Z')
  const last = await hands('Foto dua')
  const saved = await fileOf()
  const drop = async (isDropped: boolean) => {
    if (isDropped) await world.attack(...drops)
    await world.batch('02:20')
  }
  await drop(true)
  const shorter = await fileOf()
  // Without the promise nothing is missed, as before; with it the next file shows what is gone, ten minutes later and without the log.
  expect(await verifies(shorter, [first])).toBe('held')
  expect(await verifies(shorter, [first, last], { withLog: false })).toMatch(
    /^broken-promise: .*neither in the log nor waiting/,
  )
  expect(await page(shorter, [{ promises: [first, last] }])).toMatchObject({ state: 'wrong', check: 'broken-promise' })
  expect(await page({ promises: [last] })).toMatchObject({ state: 'promise-alone' })
  // After its day, by the promise alone, and by a file that was saved while it waited.
  world.at(later)
  expect(await page({ promises: [first, last] })).toMatchObject({ state: 'wrong', check: 'broken-promise' })
  expect(await page(saved)).toMatchObject({ state: 'wrong', check: 'broken-promise' })
  expect(await verifies(saved, [])).toMatch(/^broken-promise: bukti /)
  expect(await witness({ 'janji.json': { promises: [first, last] } }, later)).toMatch(/^broken-promise: janji\.json: /)
  await rm(join(folder, 'janji.json'))
  expect(await witness({ 'berkas.json': saved }, later)).toMatch(/^broken-promise: berkas\.json: /)
})

test('dropped after its batch: the file of the receipt leaves out what was promised and is in the log', async () => {
  world.at('2024-10-21T02:12:00.000Z')
  const promises = [await hands('Foto satu'), await hands('Foto dua')]
  await world.batch('02:20')
  expect(await verifies(await fileOf(), promises)).toBe('held')
  await world.attack(...drops)
  const shorter = await fileOf()
  expect(await verifies(shorter, promises.slice(0, 1))).toBe('held')
  expect(await verifies(shorter, promises)).toMatch(/^broken-promise: .* at place \d+ of the log, and is left out/)
  expect(await verifies(shorter, promises, { withLog: false })).toMatch(
    /^broken-promise: .*neither in the log nor waiting/,
  )
  expect(await page(shorter, [{ promises }])).toMatchObject({ state: 'wrong', check: 'broken-promise' })
  // The log has it, and so whoever has the promise alone is told that it is there.
  expect(await page({ promises })).toMatchObject({ state: 'kept' })
  expect(await witness({ 'janji.json': { promises } }, later)).toBe(2)
})

test('the control: nothing is dropped, and every one of these checks passes', async () => {
  world.at('2024-10-21T02:12:00.000Z')
  const promises = [await hands('Foto satu'), await hands('Foto dua')]
  const saved = await fileOf()
  await world.batch('02:20')
  const file = await fileOf()
  expect(await verifies(file, promises)).toBe('held')
  expect(await verifies(file, promises, { withLog: false })).toBe('held')
  expect(await page(file, [{ promises }])).toMatchObject({ state: 'in-log' })
  world.at(later)
  expect(await page(saved)).toMatchObject({ state: 'in-log' })
  expect(await page({ promises })).toMatchObject({ state: 'kept' })
  expect(await witness({ 'janji.json': { promises }, 'berkas.json': saved }, later)).toBe(5)
  // A file that is older than the promise breaks nothing: it is to be taken again.
  world.at('2024-10-22T02:41:00.000Z')
  const newer = await hands('Foto tiga')
  expect(await verifies(file, [newer])).toMatch(/^open-promise: .*may be older/)
  expect(await verifies(saved, [], { now: later, withLog: false })).toMatch(/^open-promise: /)
})

test('an exchanged file or message is promised as it came, and not as the database has it', async () => {
  world.at('2024-10-21T02:12:00.000Z')
  // As somebody would who owns the functions: every piece is written down as another.
  await world.attack(
    `create or replace function netra.queue_case_leaves() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
     begin
       insert into netra.log_queue (source, event_id, leaf_hash, case_id, shown)
       select 'events', w.id, w.leaf_hash, netra.chain_of(w.type, w.case_id, w.data), sha256('lain') from written w where w.case_id is not null;
       return null;
     end $f$`,
  )
  const promise = await hands('Foto satu')
  await world.batch('02:20')
  expect(await page({ promises: [promise] })).toMatchObject({ state: 'promise-alone' })
  world.at(later)
  expect(await page({ promises: [promise] })).toMatchObject({ state: 'wrong', check: 'broken-promise' })
})

test('a promise tells neither what was sent nor when, and the same bytes by another receipt are another entry', async () => {
  world.at('2024-10-21T02:12:34.567Z')
  const promise = await hands('Foto satu')
  const written = JSON.stringify(promise)
  expect(written).not.toContain('02:12')
  expect(written).not.toContain(createHash('sha256').update(paper('Foto satu')).digest('hex'))
  expect(promise.by).toBe('2024-10-22T02:10:00.000Z')
  const other = await world.report({ narrative: 'Laporan lain, dari orang lain.' })
  const [theirs, again] = [await hands('Foto satu', other), await hands('Foto satu')]
  expect([again.entry === promise.entry, theirs.entry === promise.entry]).toEqual([true, false])
  await world.batch('02:20')
  expect(await verifies(await fileOf(), [theirs])).toMatch(/^broken-promise: .*left out of this file/)
})
