/**
 * An administrator with every right on the database. For each attack: what he does, and the check that catches it, once by whoever verifies the
 * file of a receipt and once by a witness who remembers nothing but heads and the promises he was given.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { growLog, moveByReceipt, proveReceipt, receiveReport, renewProof, type ReceiptProof, type Received } from '#app'
import {
  createLogSigner,
  createWitness,
  followBalance,
  followLog,
  listHistories,
  listPromises,
  newPrivateKey,
  readPrivateKey,
  readSignedHead,
  signerOf,
  verifyBalance,
  verifyGoesOn,
  verifyHistories,
  verifyPromises,
  verifyReceipt,
  verifyWholeLog,
  type Witness,
} from '#gear'
import { plainDate, type Instant } from '#law'
import type { Json } from '#base'
import { newId } from '#store'
import { leafContent } from '../../src/store/catatan/event-row.ts'
import { leafHash } from '../../src/store/catatan/leaf-hash.ts'
import { copyOfLog, hashing, keyOf } from '../support/log-files.ts'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

const reportedAt = '2024-10-21T02:03:00.000Z'
const later = '2024-10-25T02:03:00.000Z'

let world: World
let folder: string
let witness: Witness
let received: Received
/** Saved by the reporter while all was well. */
let saved: ReceiptProof
let caseId: string

beforeEach(async () => {
  world = await openWorld(reportedAt)
  folder = await mkdtemp(join(tmpdir(), 'netra-serangan-'))
  const signer = signerOf('saksi.example/w1', 'cosignature', readPrivateKey(newPrivateKey()))
  witness = createWitness({
    ...{ signer, logs: [keyOf(world.desk)], folder: join(folder, 'saksi'), pair: hashing.pair },
    now: () => 1_700_000_000,
  })
  await growLog(world.desk)
  await look()
  received = granted(
    await receiveReport(
      world.desk,
      {
        ...{ lane: 'laporan', kind: 'netralitas', regionCode: '33.19' },
        ...{ happenedOn: plainDate('2024-10-19'), knownOn: plainDate('2024-10-20') },
        narrative: 'Seorang pegawai contoh mengajak memilih.',
        subject: { kind: 'pns', name: 'Contoh Terlapor' },
        secrets: { reporter: { name: 'Contoh Pelapor', address: 'Jalan Contoh 1' } },
      },
      { door: 'web' },
    ),
  )
  const { rows } = await world.owner.query<{ id: string }>('select id from netra.cases order by id desc limit 1')
  caseId = rows[0]?.id ?? ''
  await writeFile(join(folder, 'laporan.json'), JSON.stringify({ promise: received.promise }))
})
afterEach(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})

afterAll(() => {
  const lines = [...caught].map(([attack, checks]) => `  ${attack}\n    ${checks.join(', ')}\n`)
  process.stdout.write(`\nWhich check caught it:\n${lines.join('')}`)
})

/** The ordinary life of a report: in the log, withdrawn, in the log again, witnessed each time, and its file saved. */
async function lived(): Promise<void> {
  world.at('2024-10-21T02:10:00.000Z')
  await growLog(world.desk)
  await look()
  world.at('2024-10-21T02:15:00.000Z')
  granted(await moveByReceipt(world.desk, { typed: received.receipt, address: '127.0.0.1', action: 'withdraw' }))
  world.at('2024-10-21T02:20:00.000Z')
  await growLog(world.desk)
  await look()
  saved = await fileNow()
  await lets()
  expect(await look(reportedAt)).toBe('sound')
}

const fileNow = async () => granted(await proveReceipt(world.desk, received.receipt, '127.0.0.1'))

/** The check that catches it, or 'sound'. */
async function verifier(file: ReceiptProof, now: Instant = later): Promise<string> {
  const checks = { key: keyOf(world.desk), read: await copyOfLog(world.desk), mark: null, witnesses: [], now }
  const checked = await verifyReceipt(file, checks, hashing)
  return told('verifier', checked.ok ? 'sound' : checked.fault.check)
}

const look = async (now: Instant = later): Promise<string> => told('witness', await lookedAt(now))

/** Printed at the end: which check caught what. */
const caught = new Map<string, string[]>()
function told(by: 'verifier' | 'verifier of the log' | 'witness', check: string): string {
  const attack = expect.getState().currentTestName ?? ''
  caught.set(attack, [...(caught.get(attack) ?? []), `${by}: ${check}`])
  return check
}

async function lookedAt(now: Instant): Promise<string> {
  const [read, key] = [await copyOfLog(world.desk), keyOf(world.desk)]
  const followed = await followLog(read, key, witness, hashing)
  if (!followed.ok) return followed.fault.check
  const watched = { head: followed.value.head, key, now }
  const promises = await verifyPromises(read, watched, await listPromises(folder), hashing)
  if (!promises.ok) return promises.fault.check
  const watching = { read, renew, key, folder: join(folder, 'riwayat'), now }
  const histories = await verifyHistories(watching, await listHistories(folder), hashing)
  if (!histories.ok) return histories.fault.check
  const balance = await followBalance(watched.head, join(folder, 'neraca'))
  return balance.ok ? 'sound' : balance.fault.check
}

/** As the site answers a witness. */
const renew = async (watch: string) => {
  const proof = await renewProof(world.desk, watch)
  return proof === null ? null : JSON.stringify(proof)
}

/** The reporter gives a witness leave to follow his case. */
async function lets(): Promise<void> {
  const file = granted(await proveReceipt(world.desk, received.receipt, '127.0.0.1', true))
  await writeFile(join(folder, 'ikut.json'), JSON.stringify(file))
}

const attack = (...statements: readonly string[]) =>
  world.clone.asRoot(async (root) => {
    await sql.raw('set session_replication_role = replica').execute(root)
    for (const statement of statements) await sql.raw(statement).execute(root)
  })

/** He has the key as well: the log is written anew from what is left, as long as it was and longer, and signed as if it had always been so. */
/** The leaves of the case made anew from what its events say now. */
async function commitAgain(): Promise<void> {
  const { rows } = await world.owner.query<{ id: string; salt: Buffer; data: Parameters<typeof leafContent>[1] }>(
    `select * from netra.events where case_id = '${caseId}'`,
  )
  for (const { salt, data, ...columns } of rows) {
    const { leaf_hash: _leaf, demonstration: _outside, ...row } = columns as Record<string, Json>
    const written = Object.entries(row).map(([name, value]) => [name, asWritten(value)])
    const leaf = leafHash(salt, leafContent(Object.fromEntries(written) as Record<string, Json>, data)).toString('hex')
    await attack(
      `update netra.events set leaf_hash = '\\x${leaf}' where id = '${columns.id}'`,
      `update netra.log_leaves set leaf_hash = '\\x${leaf}' where event_id = '${columns.id}' and leaf_hash is not null`,
    )
  }
}
const asWritten = (value: unknown) => (value instanceof Date ? value.toISOString() : value)

async function writeAnew(...statements: readonly string[]): Promise<void> {
  const { rows } = await world.owner.query<{ size: string }>('select max(tree_size) as size from netra.log_checkpoints')
  await attack(
    ...statements,
    `insert into netra.log_queue (source, event_id, leaf_hash, case_id, shown)
     select l.source, l.event_id, coalesce(l.leaf_hash, e.leaf_hash), l.case_id, l.shown from netra.log_leaves l left join netra.events e on e.id = l.event_id
     order by l.case_id, l.ordinal`,
    'truncate netra.log_cosignatures, netra.log_tiles, netra.log_checkpoints, netra.log_leaves',
  )
  for (let size = 0; size <= Number(rows[0]?.size);) size = (await growLog(world.desk)).size
}
/** As `netra verify LOG` does, without a file and without anything remembered. */
const alone = async (): Promise<string> => told('verifier of the log', await verifiedAlone())
const verifiedAlone = async (): Promise<string> => {
  const read = await copyOfLog(world.desk)
  const head = await readSignedHead(read, keyOf(world.desk))
  if (!head.ok) return head.fault.check
  const whole = await verifyWholeLog(read, head.value, hashing)
  if (!whole.ok) return whole.fault.check
  const balance = verifyBalance(head.value)
  return balance.ok ? 'sound' : balance.fault.check
}

test('while nobody attacks, both find it sound', async () => {
  expect([await verifier(await fileNow(), reportedAt), await look(reportedAt)]).toEqual(['sound', 'sound'])
  await lived()
  expect([await verifier(saved), await verifier(await fileNow()), await look(), await alone()]).toEqual(
    Array.from({ length: 4 }, () => 'sound'),
  )
})

test('deletes a report before it is in the log: the promise is broken, and its signature proves it', async () => {
  const file = await fileNow()
  await attack(
    `delete from netra.log_queue where case_id = '${caseId}'`,
    `delete from netra.events where case_id = '${caseId}'`,
    `delete from netra.reports where case_id = '${caseId}'`,
    `delete from netra.cases where id = '${caseId}'`,
  )
  world.at('2024-10-21T02:10:00.000Z')
  await growLog(world.desk)
  // In time it is no proof yet.
  expect([await verifier(file, '2024-10-22T01:59:00.000Z'), await look('2024-10-22T01:59:00.000Z')]).toEqual([
    'sound',
    'sound',
  ])
  expect([await verifier(file), await look()]).toEqual(['broken-promise', 'broken-promise'])
})

test('lets a report wait for days: it came, and the promise is broken all the same', async () => {
  world.at('2024-10-24T02:10:00.000Z')
  await growLog(world.desk)
  await lets()
  expect([await verifier(await fileNow()), await look()]).toEqual(['broken-promise', 'broken-promise'])
})

test('deletes a report that is in the log: the saved file still proves it, and a log without it is a fork', async () => {
  await lived()
  const gone = [
    `delete from netra.events where case_id = '${caseId}'`,
    `delete from netra.reports where case_id = '${caseId}'`,
    `delete from netra.cases where id = '${caseId}'`,
  ]
  await attack(...gone)
  expect(await proveReceipt(world.desk, received.receipt, '127.0.0.1')).toMatchObject({ ok: false })
  expect([await verifier(saved), await look()]).toEqual(['sound', 'gone'])
  // Whoever has no file, and was given none, sees it with the next batch.
  await rm(join(folder, 'ikut.json'))
  world.at('2024-10-21T02:30:00.000Z')
  await growLog(world.desk)
  expect([await alone(), await look()]).toEqual(['balance', 'balance'])
  await writeAnew(`delete from netra.log_leaves where case_id = '${caseId}'`)
  expect(await alone()).toBe('sound')
  expect([await verifier(saved), await look()]).toEqual(['fork', 'fork'])
})

test('changes an outcome in the history: it is not what was written down', async () => {
  await lived()
  const changed = `update netra.events set data = jsonb_set(data, '{to}', '"diregister"') where case_id = '${caseId}' and type = 'case-moved'`
  await attack(changed)
  expect([await verifier(await fileNow()), await look()]).toEqual(['contents', 'contents'])
  // What is committed to as well: its entry is another than is in the log.
  await attack(
    `update netra.log_leaves l set shown = netra.shown_hash(e.salt, netra.shown_words(e.type, e.happened_at, e.recorded_at, e.basis, e.data))
     from netra.events e where e.id = l.event_id and l.case_id = '${caseId}'`,
  )
  expect([await verifier(await fileNow()), await look()]).toEqual(['not-in-log', 'not-in-log'])
  // And the log after it: its steps are not what their leaves commit to.
  await writeAnew()
  expect(await alone()).toBe('balance')
  // And their leaves: only who remembers can tell, and both do.
  await commitAgain()
  await writeAnew()
  expect(await alone()).toBe('sound')
  expect([await verifier(saved), await look()]).toEqual(['fork', 'fork'])
})

test('changes an outcome beside the history: the case is not where its history leads', async () => {
  await lived()
  await attack(`update netra.cases set state = 'diregister' where id = '${caseId}'`)
  expect([await verifier(await fileNow()), await look()]).toEqual(['state', 'state'])
})

test('hangs a report on the case of another: its history does not begin with what was promised', async () => {
  await lived()
  granted(
    await receiveReport(
      world.desk,
      {
        ...{ lane: 'laporan', kind: 'netralitas', regionCode: '33.19' },
        ...{ happenedOn: plainDate('2024-10-18'), knownOn: plainDate('2024-10-20') },
        narrative: 'Laporan lain, orang lain.',
        subject: { kind: 'pns', name: 'Contoh Lain' },
        secrets: { reporter: { name: 'Contoh Pelapor Lain', address: 'Jalan Contoh 2' } },
      },
      { door: 'web' },
    ),
  )
  world.at('2024-10-21T02:30:00.000Z')
  await growLog(world.desk)
  expect([await verifier(await fileNow()), await look()]).toEqual(['sound', 'sound'])
  await attack(
    `update netra.reports set case_id = (select id from netra.cases order by id desc limit 1) where case_id = '${caseId}'`,
  )
  expect([await verifier(await fileNow()), await look()]).toEqual(['chain', 'chain'])
})

test('says for ever that something waits, so that the state need not be explained: nothing that waits may wait for a day', async () => {
  await lived()
  await attack(
    `update netra.cases set state = 'diregister' where id = '${caseId}'`,
    `create or replace function netra.log_by_place(at bigint) returns jsonb language sql stable security definer set search_path = pg_catalog, pg_temp
       as $lie$ select netra.log_by_receipt(r.receipt_hash) || '{"waiting":1}' from netra.log_leaves l
         join netra.events e on e.id = l.event_id and e.type = 'report-received' join netra.reports r on r.id = e.report_id where l.leaf_index = at $lie$`,
  )
  expect([await look('2024-10-21T03:00:00.000Z'), await look('2024-10-22T02:00:00.000Z')]).toEqual(['sound', 'sound'])
  expect(await look('2024-10-22T04:00:00.000Z')).toBe('broken-promise')
})

test('leaves out the end of a history and puts the case back: whoever saw it knows more', async () => {
  await lived()
  await attack(
    `update netra.cases set state = 'diterima-daring' where id = '${caseId}'`,
    `delete from netra.log_leaves where case_id = '${caseId}' and ordinal = 1`,
    `delete from netra.events where case_id = '${caseId}' and type = 'case-moved'`,
  )
  const now = await fileNow()
  const goesOn = verifyGoesOn(saved, now)
  expect([await verifier(now), goesOn.ok ? 'sound' : goesOn.fault.check, await look()]).toEqual([
    'sound',
    'chain',
    'chain',
  ])
})

test('a witness follows no history without the leave of its reporter, nor with one that was forged or is of another log', async () => {
  await lived()
  const watch = world.desk.logSigner.signWatch(saved.history[0]?.index ?? 0)
  expect(await renew(watch)).not.toBeNull()
  const other = await createLogSigner(join(folder, 'lain'), world.desk.logSigner.origin.replace(/\/log$/, ''))
  const elsewhere = await createLogSigner(join(folder, 'lain-lagi'), 'lain.example')
  for (const forged of [
    '',
    watch.slice(0, -20),
    watch.replace(/\n\d+\n/, '\n1\n'),
    other.signWatch(saved.history[0]?.index ?? 0),
    elsewhere.signWatch(saved.history[0]?.index ?? 0),
    // Of padding, and of a step that is not the first.
    ...Array.from({ length: 64 }, (_, nth) => nth)
      .filter((nth) => nth !== saved.history[0]?.index)
      .map((nth) => world.desk.logSigner.signWatch(nth)),
    world.desk.logSigner.signWatch(saved.history[1]?.index ?? 0),
    // What else that key signs.
    saved.checkpoint ?? '',
    saved.promise?.note ?? '',
  ])
    expect(await renew(forged)).toBeNull()
  // And the file that a reporter saves for himself gives none.
  expect(saved.watch).toBeNull()
})

test('back-dates an event: it came into the log long after it says', async () => {
  await lived()
  world.at('2024-11-20T02:00:00.000Z')
  const id = newId()
  await world.clone.asRoot((root) =>
    sql`insert into netra.events (id, stream, type, case_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
      select ${id}, stream, 'case-moved', case_id, actor_id, '2024-10-22T02:00:00Z', '2024-10-22T02:00:00Z', basis,
        '{"from":"dicabut","to":"selesai","action":"finish"}', salt, sha256(${id}::text::bytea)
      from netra.events where case_id = ${caseId} and type = 'case-moved'`.execute(root),
  )
  await growLog(world.desk)
  expect([await verifier(await fileNow()), await look()]).toEqual(['back-dated', 'back-dated'])
  // In a log that has it where it would have been, with a head as of that day.
  world.at('2024-10-22T02:10:00.000Z')
  await writeAnew()
  expect([await verifier(saved), await look()]).toEqual(['fork', 'fork'])
})

test('dates back what is in the log: it is not what was written down', async () => {
  await lived()
  await attack(
    `update netra.events set recorded_at = recorded_at - interval '1 hour' where case_id = '${caseId}' and type = 'case-moved'`,
  )
  expect([await verifier(await fileNow()), await look()]).toEqual(['contents', 'contents'])
})

test('reorders a history: no entry is where it would have to be', async () => {
  await lived()
  const swap = [
    `update netra.log_leaves set ordinal = ordinal + 10 where case_id = '${caseId}'`,
    `update netra.log_leaves set ordinal = 11 - ordinal where case_id = '${caseId}'`,
  ]
  await attack(...swap)
  expect([await verifier(await fileNow()), await look()]).toEqual(['chain', 'chain'])
  await writeAnew()
  expect([await verifier(saved), await verifier(await fileNow()), await look()]).toEqual(['fork', 'chain', 'fork'])
})

test('shows two logs, one to the reporter and one to everybody: whoever holds a file of one sees that the other is a fork', async () => {
  await lived()
  await writeAnew()
  const ofTheOther = await fileNow()
  expect(await verifier(ofTheOther)).toBe('sound')
  expect([await verifier(saved), await look()]).toEqual(['fork', 'fork'])
})

test('takes the log back to yesterday: it is shorter than it was', async () => {
  await lived()
  const { rows } = await world.owner.query<{ size: string }>('select min(tree_size) as size from netra.log_checkpoints')
  await attack(
    'truncate netra.log_cosignatures',
    `delete from netra.log_checkpoints where tree_size > ${rows[0]?.size ?? '0'}`,
  )
  expect([await verifier(saved), await look()]).toEqual(['rollback', 'rollback'])
})
