/**
 * What a witness sees whom no reporter told anything: each day the log says where all cases stand, and how they came there by the steps that are in
 * it. An administrator with every right on the database, and what of that does not add up the day after.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { balanceWhenDue, growLog, moveByReceipt, readBalanceNote, receiveReport, type Received } from '#app'
import { followBalances, readBalance, readSignedHead, verifyBalances } from '#gear'
import { plainDate } from '#law'
import { newId } from '#store'
import { copyOfLog, hashing, keyOf } from '../support/log-files.ts'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

let world: World
let folder: string
let received: Received
const caught: string[] = []

const report = async (): Promise<Received> =>
  granted(
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
const withdraw = async ({ receipt }: Received) =>
  granted(await moveByReceipt(world.desk, { typed: receipt, address: '127.0.0.1', action: 'withdraw' }))

/** Batches of a day, its balance, and the batch that has the balance. */
async function day(date: string): Promise<void> {
  world.at(`${date}T02:10:00.000Z`)
  await growLog(world.desk)
  await balanceWhenDue(world.desk)
  world.at(`${date}T02:20:00.000Z`)
  await growLog(world.desk)
  world.at(`${date}T02:25:00.000Z`)
}

/** The check that catches it, or 'sound': of a witness who has followed the log and was given nothing. */
async function look(now = '2024-10-21T03:00:00.000Z'): Promise<string> {
  const [read, key] = [await copyOfLog(world.desk), keyOf(world.desk)]
  const head = await readSignedHead(read, key)
  if (!head.ok) return head.fault.check
  const checked = await followBalances({ read, head: head.value, key, now }, folder, hashing)
  caught.push(
    `${expect.getState().currentTestName ?? ''}: ${checked.ok ? 'sound' : `${checked.fault.check} (${checked.fault.detail})`}`,
  )
  return checked.ok ? 'sound' : checked.fault.check
}

const attack = (...statements: readonly string[]) =>
  world.clone.asRoot(async (root) => {
    await sql.raw('set session_replication_role = replica').execute(root)
    for (const statement of statements) await sql.raw(statement).execute(root)
  })
const newest = async () => readBalance((await readBalanceNote(world.desk, 'latest')) ?? '')
const lineOf = async (state: string) => (await newest())?.states.find((one) => one.state === state)
const theCase = '(select id from netra.cases order by id desc limit 1)'

beforeEach(async () => {
  world = await openWorld('2024-10-21T02:03:00.000Z')
  folder = await mkdtemp(join(tmpdir(), 'netra-neraca-'))
  received = await report()
  await day('2024-10-21')
  expect(await look()).toBe('sound')
})
afterEach(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})
afterAll(() => {
  process.stdout.write(
    `\nWhich check caught it, without any reporter:\n${caught.map((line) => `  ${line}\n`).join('')}`,
  )
})

test('while nobody attacks it adds up, day by day, whatever happened meanwhile and whatever waits for the next batch', async () => {
  expect(await lineOf('semua-laporan')).toMatchObject({ stand: 1, came: 1 })
  const other = await report()
  await withdraw(received)
  world.at('2024-10-22T02:00:00.000Z')
  await growLog(world.desk)
  // This one waits for the next batch while the balance is made: neither its state nor its step is in it.
  await withdraw(other)
  await balanceWhenDue(world.desk)
  expect(await lineOf('dicabut')).toMatchObject({ stand: 1, came: 1, went: 0 })
  expect(await lineOf('semua-laporan')).toMatchObject({ stand: 2, came: 1 })
  await growLog(world.desk)
  expect(await look('2024-10-22T03:00:00.000Z')).toBe('sound')
  await day('2024-10-23')
  expect(await lineOf('dicabut')).toMatchObject({ stand: 2, came: 1, went: 0 })
  expect(await look('2024-10-25T03:00:00.000Z')).toBe('sound')
  expect((await newest())?.nth).toBe(2)
})

test('says it once a day, and nothing in it is of a place, an office or a case', async () => {
  await balanceWhenDue(world.desk)
  expect((await newest())?.nth).toBe(0)
  const note = (await readBalanceNote(world.desk, 'latest')) ?? ''
  const { rows } = await world.owner.query<{ id: string; office: string }>(
    'select c.id, o.id as office from netra.cases c join netra.offices o on o.id = c.handling_office_id',
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { id, office } of rows) for (const secret of [id, office, '33.19']) expect(note).not.toContain(secret)
  for (const none of ['1', '-1', '01', 'x', '']) expect(await readBalanceNote(world.desk, none)).toBeNull()
})

test('is never of a few minutes, also where the worker was away and comes back before midnight', async () => {
  const nths = async (...moments: readonly string[]) => {
    const said: (number | undefined)[] = []
    for (const moment of moments) {
      world.at(moment)
      await growLog(world.desk)
      await balanceWhenDue(world.desk)
      said.push((await newest())?.nth)
    }
    return said
  }
  // Midnight in Jakarta is 17:00 of UTC. The first was said on the 21st at 02:10.
  expect(
    await nths(
      ...['2024-10-21T16:59:00.000Z', '2024-10-21T17:01:00.000Z', '2024-10-22T16:55:00.000Z'],
      ...['2024-10-22T17:01:00.000Z', '2024-10-23T12:50:00.000Z', '2024-10-23T17:00:00.000Z'],
    ),
  ).toEqual([0, 0, 1, 1, 1, 2])
})

test.each<readonly [string, string, readonly string[]]>([
  ['moves a case beside its history', 'balance', [`update netra.cases set state = 'dicabut' where id = ${theCase}`]],
  [
    'deletes a report and all that is of it, of which nobody holds a promise',
    'balance',
    [
      `delete from netra.events where case_id = ${theCase}`,
      `delete from netra.reports where case_id = ${theCase}`,
      `delete from netra.cases where id = ${theCase}`,
    ],
  ],
  ['deletes the report alone', 'balance', [`delete from netra.reports where case_id = ${theCase}`]],
  [
    'deletes a step alone',
    'balance',
    [`delete from netra.events where case_id = ${theCase} and type = 'report-received'`],
  ],
  [
    'changes an outcome in the history and the case with it',
    'balance',
    [
      `update netra.events set data = jsonb_set(data, '{case,state}', '"dicabut"') where case_id = ${theCase} and type = 'report-received'`,
      `update netra.cases set state = 'dicabut' where id = ${theCase}`,
    ],
  ],
  [
    'adds a step that says it was yesterday, beside the log',
    'balance',
    [
      `insert into netra.events (id, stream, type, case_id, actor_id, happened_at, recorded_at, data, salt, leaf_hash)
       select '${newId()}', 'perkara', 'case-moved', case_id, actor_id, recorded_at, recorded_at,
         '{"from":"diterima-daring","to":"dicabut","action":"withdraw","case":{"state":"dicabut"}}', salt, sha256('x') from netra.events where case_id = ${theCase} limit 1`,
      `update netra.cases set state = 'dicabut' where id = ${theCase}`,
    ],
  ],
  ['takes what was said back', 'gone', ['delete from netra.log_balances']],
  [
    'writes down another number than was said',
    'not-signed',
    [`update netra.log_balances set note = replace(note, 'semua-laporan 1', 'semua-laporan 0')`],
  ],
  // The control: nothing of this is an attack.
  ['does nothing', 'sound', []],
])('an administrator who %s is caught by “%s” the day after', async (_, check, statements) => {
  await attack(...statements)
  // Another report comes meanwhile: one that came does not hide one that is gone.
  await report()
  if (check !== 'gone' && check !== 'not-signed') await day('2024-10-22')
  expect(await look('2024-10-22T03:00:00.000Z')).toBe(check)
})

test('one who has the key as well and says it anew is caught by whoever remembers it, and by whoever looks into the log', async () => {
  await attack('delete from netra.log_balances', `update netra.cases set state = 'dicabut' where id = ${theCase}`)
  await balanceWhenDue(world.desk)
  expect(await look('2024-10-23T03:00:00.000Z')).toBe('fork')
})

test('one who keeps a balance out of the log is caught once its day has passed', async () => {
  await report()
  world.at('2024-10-22T02:10:00.000Z')
  await growLog(world.desk)
  await balanceWhenDue(world.desk)
  await attack("delete from netra.log_queue where source = 'log_balances'")
  await growLog(world.desk)
  const read = await copyOfLog(world.desk)
  const head = await readSignedHead(read, keyOf(world.desk))
  if (!head.ok) throw new Error('no head')
  const at = (now: string) => verifyBalances({ read, head: head.value, key: keyOf(world.desk), now }, null, hashing)
  expect(await at('2024-10-22T03:00:00.000Z')).toMatchObject({ ok: true })
  expect(await at('2024-10-23T03:00:00.000Z')).toMatchObject({ ok: false, fault: { check: 'broken-promise' } })
})
