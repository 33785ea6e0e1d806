/**
 * What a report says, what was sent with it and what was sealed, against an administrator with every right on the database. For each attack: what he
 * does, and which check catches it, once of whoever has the database (the nightly comparison) and once of whoever holds a file.
 */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  appendPart,
  beginUpload,
  compareWithLog,
  confirmAtCounter,
  growLog,
  proveReceipt,
  receiveReport,
  renewProof,
  replayAndCompare,
  writeByReceipt,
  type ReceiptProof,
  type Received,
} from '#app'
import { readReceiptFile, verifyReceipt } from '#gear'
import { asActor, keptStore, newId, parseReceipt, systemActors, toldMark, toldSalt, type ActorId } from '#store'
import { plainDate } from '#law'
import { granted } from './granted.ts'
import { commitAgain, reportedAt, writeAnew } from '../support/log-attacks.ts'
import { copyOfLog, hashing, keyOf } from '../support/log-files.ts'
import { firstCase, openLogWorld, type LogWorld } from '../support/log-world.ts'

const narrative = 'Seorang pegawai contoh mengajak memilih.'
const address = '127.0.0.1'
const later = '2024-10-25T02:03:00.000Z'

let world: LogWorld
let received: Received
beforeEach(async () => {
  world = await openLogWorld(reportedAt)
  await growLog(world.desk)
  received = await world.report({ narrative, evidence: 'Foto contoh' })
})
afterEach(() => world.close())

/** As its reporter saves it, with what he wrote. */
async function fileOf(withWords = true): Promise<ReceiptProof> {
  const proof = granted(await proveReceipt(world.desk, received.receipt, address, { withWords }))
  const read = readReceiptFile(JSON.stringify(proof))
  if (read === null) throw new Error('the file cannot be read again')
  return read
}

/** The check that caught it, or what is said of the words. */
async function holder(file: ReceiptProof, now = reportedAt): Promise<string> {
  const asked = { key: keyOf(world.desk), read: await copyOfLog(world.desk), mark: null, witnesses: [], now }
  const checked = await verifyReceipt(file, asked, hashing)
  if (!checked.ok) return checked.fault.check
  return checked.value.state === 'nothing' ? 'nothing' : checked.value.words
}

/** What the nightly comparison finds, by its kinds. */
async function nightly(): Promise<readonly string[]> {
  const { differences } = await replayAndCompare(world.desk)
  return [...differences, ...(await compareWithLog(world.desk))].map(({ kind }) => kind)
}

const rewritten = `update netra.reports set narrative = 'Tidak ada yang terjadi.' where case_id = ${firstCase}`

/** The mark of what the row says now, under the salt that it has. */
async function markAgain(): Promise<string> {
  const { rows } = await world.owner.query<{ words: string; salt: Buffer }>(
    `select told_salt as salt, json_build_object('act_id', act_id, 'evidence', evidence, 'happened_on', happened_on, 'kind', kind, 'known_on', known_on,
       'lane', lane, 'narrative', narrative, 'place', place, 'region_code', region_code, 'subject_kind', subject_kind, 'subject_name', subject_name,
       'subject_office_name', subject_office_name, 'subject_position', subject_position) as words from netra.reports where case_id = ${firstCase}`,
  )
  const [row] = rows
  if (row === undefined) throw new Error('no report')
  const { mark } = toldMark({ salt: row.salt, words: JSON.stringify(row.words) })
  return `update netra.events set data = jsonb_set(data, '{told,mark}', '"${mark}"') where case_id = ${firstCase} and type = 'report-received'`
}

test('unchanged words pass, before the batch and after it, and both ways', async () => {
  expect([await holder(await fileOf()), await nightly()]).toEqual(['shown', []])
  await world.batch('02:10')
  expect([await holder(await fileOf()), await nightly()]).toEqual(['shown', []])
  const { told, opened } = await fileOf()
  expect(told?.words).toContain(narrative)
  expect(opened?.content).not.toContain(narrative)
})

test('words that were changed are told by the nightly comparison and by the file of the holder', async () => {
  const saved = await fileOf()
  await world.attack(rewritten)
  expect([await nightly(), await holder(await fileOf())]).toEqual([['changed-words'], 'words'])
  await world.batch('02:10')
  expect([await nightly(), await holder(await fileOf())]).toEqual([['changed-words'], 'words'])
  // And the file that was saved still proves what was written.
  expect([await holder(saved, reportedAt), saved.told?.words.includes(narrative)]).toEqual(['shown', true])
})

test('with the mark in the event; with its leaf; with the log: each is told', async () => {
  await world.batch('02:10')
  const saved = await fileOf()
  await world.attack(rewritten)
  await world.attack(await markAgain())
  expect([await nightly(), await holder(await fileOf())]).toEqual([['broken-leaf'], 'contents'])
  const { rows } = await world.owner.query<{ id: string }>(`select id from netra.cases order by id limit 1`)
  await commitAgain(world, rows[0]?.id ?? '')
  expect([await nightly(), await holder(await fileOf())]).toEqual([['not-as-logged'], 'not-in-log'])
  await writeAnew(world)
  // Nobody here knows any more: whoever holds a file, or remembers a head, does.
  expect([await nightly(), await holder(saved, later)]).toEqual([[], 'fork'])
})

test('a salt that is gone is no way out: only a rule destroys, and says so by an event', async () => {
  await world.batch('02:10')
  const saved = await fileOf()
  await world.attack(`update netra.reports set narrative = '', told_salt = null where case_id = ${firstCase}`)
  expect([await nightly(), await holder(await fileOf()), await holder(saved)]).toEqual([
    ['changed-words'],
    'not-shown',
    'shown',
  ])
  // Its holder makes it again of his receipt.
  const receipt = parseReceipt(received.receipt)
  expect(receipt === null ? null : toldSalt(receipt).toString('base64')).toBe(saved.told?.salt)
  await world.attack(`insert into netra.destroyed_items (disposal_id, destroyed_at) select gen_random_uuid(), now()`)
  expect(await nightly()).toEqual(['changed-words'])
})

test('words of another in a file, or words of which its report has no mark, are refused', async () => {
  const [file, other] = [await fileOf(), await otherFile()]
  expect(await holder({ ...file, told: other.told })).toBe('words')
  const told = file.told && { ...file.told, words: file.told.words.replace('mengajak', 'melarang') }
  expect(await holder({ ...file, told })).toBe('words')
  expect(await holder({ ...file, told: null })).toBe('not-shown')
})

async function otherFile(): Promise<ReceiptProof> {
  const other = await world.report({ narrative: 'Laporan lain, orang lain.' })
  return granted(await proveReceipt(world.desk, other.receipt, address, { withWords: true }))
}

test('words are given to whoever asks by the receipt, and never to who follows a history', async () => {
  await world.batch('02:10')
  expect((await fileOf(false)).told).toBeNull()
  const watched = granted(
    await proveReceipt(world.desk, received.receipt, address, { isWatched: true, withWords: true }),
  )
  expect(watched.told).not.toBeNull()
  const renewed = await renewProof(world.desk, watched.watch ?? '')
  expect([renewed?.history.length, renewed?.told]).toEqual([1, null])
  expect(JSON.stringify(renewed)).not.toContain(narrative)
})

test('a report from before words were committed to is as good as it was', async () => {
  // As such a row and such an event were written.
  await world.attack(
    `update netra.reports set told_salt = null where case_id = ${firstCase}`,
    `update netra.events set data = data - 'told' - 'sealed' where case_id = ${firstCase}`,
  )
  const { rows } = await world.owner.query<{ id: string }>(`select id from netra.cases order by id limit 1`)
  await commitAgain(world, rows[0]?.id ?? '')
  await world.attack(
    `update netra.log_queue q set leaf_hash = e.leaf_hash from netra.events e where e.id = q.event_id and q.case_id = ${firstCase}`,
  )
  await world.batch('02:10')
  // Its promise was of the event with the mark.
  const file = { ...(await fileOf()), promise: null }
  expect([await nightly(), await holder(file)]).toEqual([[], 'unmarked'])
})

test('a message, a sealed name and a file that were exchanged are told; with event and leaf, the log tells', async () => {
  granted(
    await writeByReceipt(world.desk, {
      ...{ typed: received.receipt, address, key: newId() },
      says: { words: 'Saya ingat satu hal lagi.' },
    }),
  )
  await sendEvidence()
  await world.batch('02:10')
  expect(await nightly()).toEqual([])
  const forged = `convert_to('age-encryption.org/v1 palsu', 'UTF8')`
  const attacks = [
    `update netra.report_messages set ciphertext = ${forged}`,
    `update netra.sealed_identities set ciphertext = ${forged}`,
    `update netra.bukti set sha256 = sha256('lain')`,
  ]
  for (const [nth, attack] of attacks.entries()) {
    await world.attack(attack)
    expect(await nightly()).toEqual(Array.from({ length: nth + 1 }, () => 'changed-content'))
  }
  await world.attack(
    `update netra.events e set data = jsonb_set(e.data, '{sha256}', to_jsonb(encode(b.sha256, 'hex'))) from netra.bukti b
     where e.type = 'evidence-received' and e.data ->> 'evidenceId' = b.id::text`,
  )
  const { rows } = await world.owner.query<{ id: string }>(`select id from netra.cases order by id limit 1`)
  await commitAgain(world, rows[0]?.id ?? '')
  expect(await nightly()).toEqual(['changed-content', 'changed-content', 'not-as-logged'])
})

test('names that are sealed later at a counter are bound to that step: exchanged, taken away, with the event and with its leaf', async () => {
  const counter = await world.person('petugas-penerima', 'BAWASLU-33.19')
  const { receipt } = await world.report({ lane: 'informasi', secrets: {} })
  const reporter = { name: 'Contoh Pelapor Kedua', address: 'Jalan Contoh 2' }
  granted(
    await confirmAtCounter(world.desk, {
      ...{ actor: counter, officeId: world.office('BAWASLU-33.19'), zone: 'WIB', typed: receipt },
      ...{ reporter, proxy: { name: 'Contoh Kuasa', letterOn: plainDate('2024-10-20') } },
    }),
  )
  await world.batch('02:10')
  const confirmed = `type = 'case-moved' and data ? 'sealed'`
  const { rows } = await world.owner.query<{ parts: string[]; case_id: string }>(
    `select array(select s ->> 'part' from jsonb_array_elements(data -> 'sealed') s) as parts, case_id from netra.events where ${confirmed}`,
  )
  expect([rows.map(({ parts }) => parts), await nightly()]).toEqual([[['pelapor', 'kuasa']], []])
  const ofCounter = `id in (select (s ->> 'id')::uuid from netra.events, jsonb_array_elements(data -> 'sealed') s where ${confirmed})`
  await world.attack(
    `update netra.sealed_identities set ciphertext = convert_to('age-encryption.org/v1 palsu', 'UTF8') where part = 'kuasa' and ${ofCounter}`,
  )
  expect(await nightly()).toEqual(['changed-content'])
  await world.attack(`delete from netra.sealed_identities where part = 'pelapor' and ${ofCounter}`)
  expect(await nightly()).toEqual(['changed-content', 'changed-content'])
  await world.attack(`update netra.events set data = data - 'sealed' where ${confirmed}`)
  expect(await nightly()).toEqual(['broken-leaf'])
  await commitAgain(world, rows[0]?.case_id ?? '')
  expect(await nightly()).toEqual(['not-as-logged'])
})

async function sendEvidence(): Promise<void> {
  const bytes = Buffer.from(`%PDF-1.7\n${'Contoh '.repeat(40)}`)
  const from = { by: 'resi', typed: received.receipt, address } as const
  const fingerprint = createHash('sha256').update(bytes).digest()
  const { id } = granted(await beginUpload(world.desk, from, { size: bytes.length, fingerprint }))
  granted(await appendPart(world.desk, from, { id, from: 0, length: bytes.length, bytes: [bytes] }))
}

test('hashes of what is sealed, and what is not as the log has it, are for the clock alone', async () => {
  const { rows } = await world.owner.query<{ id: string }>('select id from netra.sealed_identities')
  const ids = rows.map(({ id }) => id)
  await world.batch('02:10')
  await world.attack(`update netra.events set salt = decode(repeat('00', 16), 'hex') where case_id = ${firstCase}`)
  const staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  const seenBy = (actor: ActorId) =>
    asActor(world.desk.db, actor, async (tx) => [
      (await keptStore.hashes(tx, ids)).size,
      (await keptStore.notAsLogged(tx, 0, 1_000)).length,
    ])
  expect([ids.length > 0, await seenBy(systemActors.clock), await seenBy(staff)]).toEqual([
    true,
    [ids.length, 1],
    [0, 0],
  ])
})

test('a report tells the length of its words to nobody: the entry of one word is as long as that of many', async () => {
  const long = granted(
    await receiveReport(
      world.desk,
      {
        ...{ lane: 'informasi', kind: 'netralitas', regionCode: '33.19', subject: { kind: 'pns' }, secrets: {} },
        ...{
          happenedOn: plainDate('2024-10-19'),
          knownOn: plainDate('2024-10-20'),
          narrative: 'Contoh. '.repeat(2_000),
        },
      },
      { door: 'web' },
    ),
  )
  const sizes = ({ promise }: Received) => [promise?.entry.length, promise?.note.length, promise?.path.length]
  expect(sizes(long)).toEqual(sizes(received))
})
