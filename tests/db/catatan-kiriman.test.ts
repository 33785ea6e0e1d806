/**
 * What somebody handed in by his receipt, in his own file of proof, against an administrator with every right on the database. For each attack: what he does, and
 * which check catches it, once of whoever has the database (the nightly comparison) and once of whoever holds a file.
 */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  addEvidence,
  compareWithLog,
  growLog,
  proveReceipt,
  renewProof,
  replayAndCompare,
  writeByReceipt,
  type PiecesShown,
  type ReceiptProof,
  type Received,
} from '#app'
import { readReceiptFile, verifyBalance, verifyGoesOn, verifyReceipt } from '#gear'
import { asActor, keptStore, newId, systemActors, type ActorId } from '#store'
import { granted } from './granted.ts'
import { commitAgain, reportedAt, writeAnew } from '../support/log-attacks.ts'
import { copyOfLog, hashing, keyOf } from '../support/log-files.ts'
import { firstCase, openLogWorld, type LogWorld } from '../support/log-world.ts'

const address = '127.0.0.1'
const later = '2024-10-25T02:03:00.000Z'
const paper = (of: string) => Buffer.from(`%PDF-1.7\n${`${of} (contoh) `.repeat(40)}`)
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let world: LogWorld
let received: Received
beforeEach(async () => {
  world = await openLogWorld(reportedAt)
  await growLog(world.desk)
  received = await world.report()
  await world.batch('02:10')
})
afterEach(() => world.close())

const hands = async (of: string, { receipt }: Received = received) =>
  granted(await addEvidence(world.desk, { by: 'resi', typed: receipt, address }, paper(of)))
const writes = async (words: string, { receipt }: Received = received) =>
  granted(await writeByReceipt(world.desk, { typed: receipt, address, key: newId(), says: { words } }))

/** A photo, a message and another photo, in the log one after the other. */
async function handedIn(): Promise<void> {
  world.at('2024-10-21T02:12:00.000Z')
  await hands('Foto satu')
  world.at('2024-10-21T02:13:00.000Z')
  await writes('Saya ingat satu hal lagi.')
  world.at('2024-10-21T02:14:00.000Z')
  await hands('Foto dua')
  await world.batch('02:20')
}

/** As its reporter saves it. */
async function fileOf({ receipt }: Received = received, withPieces = true): Promise<ReceiptProof> {
  const proof = granted(await proveReceipt(world.desk, receipt, address, { withPieces }))
  const read = readReceiptFile(JSON.stringify(proof))
  if (read === null) throw new Error('the file cannot be read again')
  return read
}

/** What the file proves of the pieces, or the check that caught it with what it names. */
async function holder(file: ReceiptProof, now = reportedAt): Promise<PiecesShown | string> {
  const asked = { key: keyOf(world.desk), read: await copyOfLog(world.desk), mark: null, witnesses: [], now }
  const checked = await verifyReceipt(file, asked, hashing)
  if (!checked.ok) return `${checked.fault.check}: ${checked.fault.detail}`
  return checked.value.state === 'nothing' ? 'nothing' : checked.value.pieces
}
const caughtBy = async (file: ReceiptProof) => {
  const found = await holder(file)
  return typeof found === 'string' ? found : found.state
}

async function nightly(): Promise<readonly string[]> {
  const { differences } = await replayAndCompare(world.desk)
  return [...differences, ...(await compareWithLog(world.desk))].map(({ kind }) => kind)
}

const only = async <Row extends object>(text: string): Promise<Row> => {
  const { rows } = await world.owner.query<Row>(text)
  const [row] = rows
  if (row === undefined) throw new Error('no row')
  return row
}
/** Of the pieces of the report in the order of their links. */
const linkAt = (ordinal: number) =>
  `(select l.event_id from netra.log_leaves l join netra.events e on e.id = l.event_id
    where e.type in ('evidence-received', 'message-came') and l.ordinal = ${String(ordinal)} order by l.leaf_index limit 1)`

test('each piece of evidence and each message is proven by its own hash; before their batch it is said that they wait', async () => {
  expect(await holder(await fileOf())).toEqual({
    ...{ state: 'shown', all: [], promised: [], waiting: 0, unmarked: 0, isWhole: true },
  })
  world.at('2024-10-21T02:12:00.000Z')
  await hands('Foto satu')
  await writes('Satu hal.')
  expect(await holder(await fileOf())).toMatchObject({ all: [], waiting: 2, unmarked: 0 })
  await world.batch('02:20')
  await hands('Foto dua')
  await world.batch('02:30')
  expect(await holder(await fileOf())).toEqual({
    ...{ state: 'shown', promised: [], waiting: 0, unmarked: 0, isWhole: true },
    all: [
      expect.objectContaining({ kind: 'bukti', sha256: hashOf(paper('Foto satu')), size: paper('Foto satu').length }),
      expect.objectContaining({ kind: 'pesan', size: null, isGone: false }),
      expect.objectContaining({ kind: 'bukti', sha256: hashOf(paper('Foto dua')) }),
    ],
  })
  expect([await nightly(), await holder(await fileOf(received, false))]).toEqual([[], { state: 'not-shown' }])
})

test('a piece that is kept otherwise is named: evidence, the message of the office, and the one that its writer is shown', async () => {
  await handedIn()
  const forged = `convert_to('age-encryption.org/v1 palsu', 'UTF8')`
  const attacks = [
    [`update netra.report_message_copies set ciphertext = ${forged}`, /^pieces: pesan 2 .*as he wrote it/],
    [`update netra.report_messages set ciphertext = ${forged}`, /^pieces: pesan 2 .*as it was handed in/],
    [`update netra.bukti set sha256 = sha256(convert_to(id::text, 'UTF8'))`, /^pieces: bukti 1 .*as it was handed in/],
  ] as const
  let changed = 0
  for (const [attack, said] of attacks) {
    await world.attack(attack)
    changed += attack.includes('bukti') ? 2 : 1
    expect(await caughtBy(await fileOf())).toMatch(said)
    expect(await nightly()).toEqual(Array.from({ length: changed }, () => 'changed-content'))
  }
})

test('with its event; with its leaf; with the log: each is told', async () => {
  await handedIn()
  const saved = await fileOf()
  await world.attack(
    `update netra.bukti set sha256 = sha256('lain') where id = (select (data ->> 'evidenceId')::uuid from netra.events where id = ${linkAt(2)})`,
    `update netra.events e set data = jsonb_set(e.data, '{sha256}', to_jsonb(encode(sha256('lain'), 'hex'))) where e.id = ${linkAt(2)}`,
  )
  expect(await caughtBy(await fileOf())).toMatch(/^pieces: bukti 3 .*not told as it was written down/)
  expect(await nightly()).toEqual(['broken-leaf', 'not-as-logged'])
  await commitAgain(world, (await only<{ id: string }>(`select id from netra.cases order by id limit 1`)).id)
  // As an administrator would who knows how what is shown is committed to.
  await world.attack(
    `update netra.log_leaves l set shown = netra.shown_hash(e.salt, netra.shown_words(e.type, e.happened_at, e.recorded_at, e.basis, e.data))
     from netra.events e where e.id = l.event_id and l.event_id = ${linkAt(2)}`,
  )
  expect(await caughtBy(await fileOf())).toMatch(/^pieces: bukti 3 .*is not at place \d+ of the log/)
  expect(await nightly()).toEqual(['not-as-logged'])
  await writeAnew(world)
  // Nobody here knows any more: whoever holds a file, or remembers a head, does.
  expect(await nightly()).toEqual([])
  expect(await holder(saved, later)).toMatch(/^fork/)
})

test('a piece that is dropped is named: from the middle, from the end, and before its batch', async () => {
  await handedIn()
  const saved = await fileOf()
  const drop = (ordinal: number) => [
    `create temporary table gone as select ${linkAt(ordinal)} as id`,
    `delete from netra.bukti_copies where bukti_id in (select (data ->> 'evidenceId')::uuid from netra.events where id = (select id from gone))`,
    `delete from netra.report_message_copies where message_id in (select (data ->> 'messageId')::uuid from netra.events where id = (select id from gone))`,
    `delete from netra.report_messages where id in (select (data ->> 'messageId')::uuid from netra.events where id = (select id from gone))`,
    `delete from netra.bukti where id in (select (data ->> 'evidenceId')::uuid from netra.events where id = (select id from gone))`,
    `delete from netra.events where id = (select id from gone)`,
    `delete from netra.log_leaves where event_id = (select id from gone)`,
    'drop table gone',
  ]
  await world.attack(...drop(2))
  const shorter = await fileOf()
  // The end of a chain is missed by whoever has an older file, or the file itself.
  expect(await holder(shorter)).toMatchObject({ state: 'shown', unmarked: 0 })
  expect(verifyGoesOn(saved, shorter)).toMatchObject({
    fault: { check: 'pieces', detail: expect.stringMatching(/^bukti 3 .*is left out/) as string },
  })
  const shown = await holder(shorter)
  expect(
    typeof shown === 'string' || shown.state === 'not-shown' ? [] : shown.all.map(({ sha256 }) => sha256),
  ).not.toContain(hashOf(paper('Foto dua')))
  await world.attack(...drop(0))
  expect(await caughtBy(await fileOf())).toMatch(/^pieces: pesan 1 .*is left out/)
})

test('a piece that waits is missed by whoever saw it wait, and by the balance', async () => {
  await hands('Foto satu')
  const waits = await fileOf()
  expect(await holder(waits)).toMatchObject({ waiting: 1 })
  await world.noted()
  await world.attack(
    `delete from netra.log_queue where event_id in (select id from netra.events where type = 'evidence-received')`,
    `delete from netra.bukti`,
    `delete from netra.events where type = 'evidence-received'`,
  )
  await world.batch('02:20')
  expect(verifyGoesOn(waits, await fileOf())).toMatchObject({
    fault: {
      check: 'pieces',
      detail: expect.stringMatching(/^bukti 1 .*which was seen before, is left out/) as string,
    },
  })
  expect(verifyBalance(await world.head())).toMatchObject({ ok: false, fault: { check: 'balance' } })
})

test('evidence whose row alone goes, or whose link alone goes, is not kept any more or was taken out', async () => {
  await handedIn()
  await world.attack(
    `delete from netra.bukti where id = (select (data ->> 'evidenceId')::uuid from netra.events where id = ${linkAt(0)})`,
  )
  expect(await caughtBy(await fileOf())).toMatch(/^pieces: bukti 1 .*is not kept any more, and no rule destroyed it/)
  expect(await nightly()).toEqual(['changed-content'])
  // That somebody says so is no rule: there is no event.
  await world.attack(
    `insert into netra.disposals (id, kind, item_id, case_id, rule_id, months, ended_on, due_on, proposed_at, sha256)
     select gen_random_uuid(), 'bukti', (data ->> 'evidenceId')::uuid, case_id, 'SIMPAN-BUKTI', 60, '2019-01-01', '2024-01-01', now(), sha256('x') from netra.events where id = ${linkAt(0)}`,
    `insert into netra.destroyed_items (disposal_id, destroyed_at) select id, now() from netra.disposals`,
  )
  expect(await caughtBy(await fileOf())).toMatch(/^pieces: bukti 1 /)
  // As a rule destroys, with its event: that it was handed in is still shown, and it is said that it went.
  await world.attack(
    `insert into netra.events (id, stream, type, case_id, actor_id, happened_at, recorded_at, data, salt, leaf_hash)
     select gen_random_uuid(), 'perkara', 'item-destroyed', e.case_id, e.actor_id, e.happened_at, e.recorded_at,
       jsonb_build_object('itemId', e.data ->> 'evidenceId'), e.salt, e.leaf_hash from netra.events e where e.id = ${linkAt(0)}`,
    `insert into netra.bukti (id, case_id, report_id, office_key_id, kind, media_type, size, sha256, received_at)
     select u.id, u.case_id, u.report_id, u.office_key_id, 'dokumen', 'application/pdf', u.size, sha256('x'), u.started_at from netra.uploads u
     where u.id not in (select id from netra.bukti)`,
  )
  const found = await holder(await fileOf())
  expect(found).toMatchObject({
    state: 'shown',
    all: [{ kind: 'bukti', isGone: true }, { isGone: false }, { isGone: false }],
  })
  await world.attack(
    `create temporary table gone as select ${linkAt(2)} as id`,
    'delete from netra.events where id = (select id from gone)',
    'delete from netra.log_leaves where event_id = (select id from gone)',
  )
  expect(await caughtBy(await fileOf())).toBe('pieces: 1 that are kept were taken out of what came by this receipt')
})

test('a piece of another receipt is refused, wherever it is put; and one that was written in later says a moment that it did not come at', async () => {
  await handedIn()
  const other = await world.report({ narrative: 'Laporan lain, orang lain.' })
  await hands('Foto orang lain', other)
  await world.batch('02:30')
  const [file, theirs] = [await fileOf(), await fileOf(other)]
  expect(await holder(theirs)).toMatchObject({ all: [{ sha256: hashOf(paper('Foto orang lain')) }] })
  expect(await caughtBy({ ...file, pieces: theirs.pieces })).toMatch(
    /^(pieces: bukti 1 .*came by another receipt|fork|back-dated)/,
  )
  const chain = file.pieces?.chain ?? []
  const swapped = file.pieces && {
    ...file.pieces,
    chain: chain.toReversed().map((one, ordinal) => ({ ...one, ordinal })),
  }
  expect(await caughtBy({ ...file, pieces: swapped })).toMatch(/^pieces: bukti 1 .*is not at place/)
  const without = file.pieces && { ...file.pieces, chain: chain.map((one) => ({ ...one, words: null })) }
  expect(await caughtBy({ ...file, pieces: without })).toBe('pieces: piece 1 was taken away')
  // A forged third, put in the place of the one that came, days later and back-dated.
  await world.attack(
    `create temporary table late as select * from netra.events where id = ${linkAt(2)}`,
    'delete from netra.log_leaves where event_id = (select id from late)',
    'delete from netra.events where id = (select id from late)',
    `update late set id = gen_random_uuid()`,
    'insert into netra.events select * from late',
    `insert into netra.log_queue (source, event_id, leaf_hash, case_id, shown)
     select 'events', id, leaf_hash, (data ->> 'report')::uuid, netra.shown_hash(salt, netra.shown_words(type, happened_at, recorded_at, basis, data)) from late`,
  )
  await world.batchAt('2024-10-24T02:20:00.000Z')
  expect(await caughtBy(await fileOf())).toMatch(
    /^pieces: bukti 3 .*says 2024-10-21T02:14.*came into the log at 2024-10-24/,
  )
})

test('two reports of one case are two chains: neither file tells of the other, nor which case it was joined to', async () => {
  const second = await world.report({ narrative: 'Laporan kedua, tentang hal yang sama.' })
  await world.batch('02:20')
  const { first, last } = await only<{ first: string; last: string }>(
    `select (select id from netra.cases order by id limit 1) as first, (select id from netra.cases order by id desc limit 1) as last`,
  )
  await world.attack(`update netra.cases set state = 'ditautkan', linked_case_id = '${first}' where id = '${last}'`)
  await handedIn()
  await hands('Foto orang kedua', second)
  await writes('Dari orang kedua.', second)
  await world.batch('02:30')
  const [own, theirs] = [await fileOf(), await fileOf(second)]
  expect(own.pieces).toMatchObject({ waiting: 0, unmarked: 0, chain: [{}, {}, {}] })
  expect(theirs.pieces).toMatchObject({ waiting: 0, unmarked: 0, chain: [{}, {}] })
  expect(JSON.stringify(theirs)).not.toContain(first)
  // The control: the event itself names it.
  expect(
    await only(`select case_id as id from netra.events where id = (select event_id from netra.log_leaves l join netra.events e on e.id = l.event_id
     where e.data ->> 'sha256' = '${hashOf(paper('Foto orang kedua'))}')`),
  ).toEqual({ id: first })
})

test('pieces are in a file only where its reporter asks; whoever follows a history by his leave is never given them', async () => {
  await handedIn()
  const watched = granted(
    await proveReceipt(world.desk, received.receipt, address, { isWatched: true, withPieces: true }),
  )
  const renewed = await renewProof(world.desk, watched.watch ?? '')
  expect([watched.pieces?.chain.length, renewed?.history.length, renewed?.pieces]).toEqual([3, 1, null])
  expect(JSON.stringify(renewed)).not.toContain(hashOf(paper('Foto satu')))
  expect(await proveReceipt(world.desk, (await world.report()).receipt, address, { withPieces: true })).toMatchObject({
    value: { pieces: { chain: [], waiting: 0 } },
  })
})

test('a piece is one entry of the log, as it was before, and none is added for its chain', async () => {
  await hands('Foto satu')
  await writes('Satu hal.')
  const { rows } = await world.owner.query(
    `select q.source, e.type from netra.log_queue q join netra.events e on e.id = q.event_id order by e.type`,
  )
  expect(rows).toEqual([
    { source: 'events', type: 'evidence-received' },
    { source: 'events', type: 'message-came' },
  ])
})

test('a report from before pieces were chained is said to be one, and what came by it later is proven', async () => {
  await world.attack(
    `update netra.events set data = data - 'pieces' where case_id = ${firstCase} and type = 'report-received'`,
    `truncate netra.log_cosignatures, netra.log_tiles, netra.log_checkpoints, netra.log_leaves, netra.log_queue`,
  )
  await commitAgain(world, (await only<{ id: string }>(`select id from netra.cases order by id limit 1`)).id)
  world.at(reportedAt)
  await hands('Foto dulu')
  // As such an event was written: without its report, and so in no chain.
  await world.attack(
    `update netra.events set data = data - 'report' where type = 'evidence-received'`,
    `truncate netra.log_queue`,
  )
  await commitAgain(world, (await only<{ id: string }>(`select id from netra.cases order by id limit 1`)).id)
  await world.attack(
    `insert into netra.log_queue (source, event_id, leaf_hash, case_id, shown)
     select 'events', e.id, e.leaf_hash, case when t.words is not null then netra.chain_of(e.type, e.case_id, e.data) end, netra.shown_hash(e.salt, t.words)
     from netra.events e cross join lateral (select netra.shown_words(e.type, e.happened_at, e.recorded_at, e.basis, e.data) as words) t order by e.recorded_at`,
  )
  await world.batch('02:20')
  await hands('Foto sekarang')
  await world.batch('02:30')
  const file = { ...(await fileOf()), promise: null }
  expect(await holder(file)).toMatchObject({
    ...{ state: 'shown', waiting: 0, unmarked: 1, isWhole: false },
    all: [{ sha256: hashOf(paper('Foto sekarang')) }],
  })
  expect(await nightly()).toEqual([])
})

test('hashes of the seals of messages are for the clock alone', async () => {
  await handedIn()
  const { id } = await only<{ id: string }>('select id from netra.report_messages')
  const staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  const seenBy = (actor: ActorId) =>
    asActor(world.desk.db, actor, async (tx) => (await keptStore.copies(tx, [id])).size)
  expect([await seenBy(systemActors.clock), await seenBy(staff)]).toEqual([1, 0])
})
