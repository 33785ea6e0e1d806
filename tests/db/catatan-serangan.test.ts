/**
 * An administrator with every right on the database, and the history of one case. For each attack: what he does, and the check that catches it, once by
 * whoever verifies the file of a receipt and once by a witness who remembers nothing but heads and the promises he was given.
 */
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { proveReceipt, type ReceiptProof, type Received } from '#app'
import { createLogSigner, verifyGoesOn } from '#gear'
import { commitAgain, liveOn, openReported, reportedAt, writeAnew } from '../support/log-attacks.ts'
import type { Watchers } from '../support/log-watchers.ts'
import { deletesCase, type LogWorld } from '../support/log-world.ts'
import { join } from 'node:path'
import { rm } from 'node:fs/promises'

let world: LogWorld
let watchers: Watchers
let received: Received
let caseId: string
/** By the reporter, while all was well. */
let saved: ReceiptProof

beforeEach(async () => {
  ;({ world, watchers, received, caseId } = await openReported())
})
afterEach(() => world.close())
afterAll(() => {
  process.stdout.write(`\nWhich check caught it:\n${watchers.caught()}`)
})

async function lived(): Promise<void> {
  saved = await liveOn({ world, watchers, received })
  expect(await watchers.witness(reportedAt)).toBe('sound')
}

test('while nobody attacks, both find it sound', async () => {
  expect([
    await watchers.verifier(await watchers.fileOf(received), reportedAt),
    await watchers.witness(reportedAt),
  ]).toEqual(['sound', 'sound'])
  await lived()
  expect([
    await watchers.verifier(saved),
    await watchers.verifier(await watchers.fileOf(received)),
    await watchers.witness(),
    await watchers.alone(),
  ]).toEqual(Array.from({ length: 4 }, () => 'sound'))
})

test('deletes a report before it is in the log: the promise is broken, and its signature proves it', async () => {
  const file = await watchers.fileOf(received)
  await world.attack(...deletesCase(`'${caseId}'::uuid`))
  await world.batchAt('2024-10-21T02:10:00.000Z')
  // In time it is no proof yet.
  expect([
    await watchers.verifier(file, '2024-10-22T01:59:00.000Z'),
    await watchers.witness('2024-10-22T01:59:00.000Z'),
  ]).toEqual(['sound', 'sound'])
  expect([await watchers.verifier(file), await watchers.witness()]).toEqual(['broken-promise', 'broken-promise'])
})

test('lets a report wait for days: it came, and the promise is broken all the same', async () => {
  await world.batchAt('2024-10-24T02:10:00.000Z')
  await watchers.lets(received)
  expect([await watchers.verifier(await watchers.fileOf(received)), await watchers.witness()]).toEqual([
    'broken-promise',
    'broken-promise',
  ])
})

test('deletes a report that is in the log: the saved file still proves it, and a log without it is a fork', async () => {
  await lived()
  const gone = [
    `delete from netra.events where case_id = '${caseId}'`,
    `delete from netra.reports where case_id = '${caseId}'`,
    `delete from netra.cases where id = '${caseId}'`,
  ]
  await world.attack(...gone)
  expect(await proveReceipt(world.desk, received.receipt, '127.0.0.1')).toMatchObject({ ok: false })
  expect([await watchers.verifier(saved), await watchers.witness()]).toEqual(['sound', 'gone'])
  // Whoever has no file, and was given none, sees it with the next batch.
  await rm(join(world.folder, 'ikut.json'))
  await world.batchAt('2024-10-21T02:30:00.000Z')
  expect([await watchers.alone(), await watchers.witness()]).toEqual(['balance', 'balance'])
  await writeAnew(world, `delete from netra.log_leaves where case_id = '${caseId}'`)
  expect(await watchers.alone()).toBe('sound')
  expect([await watchers.verifier(saved), await watchers.witness()]).toEqual(['fork', 'fork'])
})

test('changes an outcome in the history: it is not what was written down', async () => {
  await lived()
  const changed = `update netra.events set data = jsonb_set(data, '{to}', '"diregister"') where case_id = '${caseId}' and type = 'case-moved'`
  await world.attack(changed)
  expect([await watchers.verifier(await watchers.fileOf(received)), await watchers.witness()]).toEqual([
    'contents',
    'contents',
  ])
  // What is committed to as well: its entry is another than is in the log.
  await world.attack(
    `update netra.log_leaves l set shown = netra.shown_hash(e.salt, netra.shown_words(e.type, e.happened_at, e.recorded_at, e.basis, e.data))
     from netra.events e where e.id = l.event_id and l.case_id = '${caseId}'`,
  )
  expect([await watchers.verifier(await watchers.fileOf(received)), await watchers.witness()]).toEqual([
    'not-in-log',
    'not-in-log',
  ])
  // And the log after it: its steps are not what their leaves commit to.
  await writeAnew(world)
  expect(await watchers.alone()).toBe('balance')
  // And their leaves: only who remembers can tell, and both do.
  await commitAgain(world, caseId)
  await writeAnew(world)
  expect(await watchers.alone()).toBe('sound')
  expect([await watchers.verifier(saved), await watchers.witness()]).toEqual(['fork', 'fork'])
})

test('changes an outcome beside the history: the case is not where its history leads', async () => {
  await lived()
  await world.attack(`update netra.cases set state = 'diregister' where id = '${caseId}'`)
  expect([await watchers.verifier(await watchers.fileOf(received)), await watchers.witness()]).toEqual([
    'state',
    'state',
  ])
})

test('hangs a report on the case of another: its history does not begin with what was promised', async () => {
  await lived()
  await world.report({ narrative: 'Laporan lain, orang lain.', subject: { kind: 'pns', name: 'Contoh Lain' } })
  await world.batchAt('2024-10-21T02:30:00.000Z')
  expect([await watchers.verifier(await watchers.fileOf(received)), await watchers.witness()]).toEqual([
    'sound',
    'sound',
  ])
  await world.attack(
    `update netra.reports set case_id = (select id from netra.cases order by id desc limit 1) where case_id = '${caseId}'`,
  )
  expect([await watchers.verifier(await watchers.fileOf(received)), await watchers.witness()]).toEqual([
    'chain',
    'chain',
  ])
})

test('says for ever that something waits, so that the state need not be explained: nothing that waits may wait for a day', async () => {
  await lived()
  await world.attack(
    `update netra.cases set state = 'diregister' where id = '${caseId}'`,
    `create or replace function netra.log_by_place(at bigint) returns jsonb language sql stable security definer set search_path = pg_catalog, pg_temp
       as $lie$ select netra.log_by_receipt(r.receipt_hash) || '{"waiting":1}' from netra.log_leaves l
         join netra.events e on e.id = l.event_id and e.type = 'report-received' join netra.reports r on r.id = e.report_id where l.leaf_index = at $lie$`,
  )
  expect([
    await watchers.witness('2024-10-21T03:00:00.000Z'),
    await watchers.witness('2024-10-22T02:00:00.000Z'),
  ]).toEqual(['sound', 'sound'])
  expect(await watchers.witness('2024-10-22T04:00:00.000Z')).toBe('broken-promise')
})

test('leaves out the end of a history and puts the case back: whoever saw it knows more', async () => {
  await lived()
  await world.attack(
    `update netra.cases set state = 'diterima-daring' where id = '${caseId}'`,
    `delete from netra.log_leaves where case_id = '${caseId}' and ordinal = 1`,
    `delete from netra.events where case_id = '${caseId}' and type = 'case-moved'`,
  )
  const now = await watchers.fileOf(received)
  const goesOn = verifyGoesOn(saved, now)
  expect([await watchers.verifier(now), goesOn.ok ? 'sound' : goesOn.fault.check, await watchers.witness()]).toEqual([
    'sound',
    'chain',
    'chain',
  ])
})

test('a witness follows no history without the leave of its reporter, nor with one that was forged or is of another log', async () => {
  await lived()
  const watch = world.desk.logSigner.signWatch(saved.history[0]?.index ?? 0)
  expect(await watchers.renew(watch)).not.toBeNull()
  const other = await createLogSigner(join(world.folder, 'lain'), world.desk.logSigner.origin.replace(/\/log$/, ''))
  const elsewhere = await createLogSigner(join(world.folder, 'lain-lagi'), 'lain.example')
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
    expect(await watchers.renew(forged)).toBeNull()
  // And the file that a reporter saves for himself gives none.
  expect(saved.watch).toBeNull()
})

test('dates back what is in the log: it is not what was written down', async () => {
  await lived()
  await world.attack(
    `update netra.events set recorded_at = recorded_at - interval '1 hour' where case_id = '${caseId}' and type = 'case-moved'`,
  )
  expect([await watchers.verifier(await watchers.fileOf(received)), await watchers.witness()]).toEqual([
    'contents',
    'contents',
  ])
})
