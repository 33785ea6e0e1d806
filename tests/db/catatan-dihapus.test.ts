/**
 * An administrator with every right on the database does something and undoes it before its batch is made. What waits is noted outside the database each
 * second (decision 0161); what was noted and never came is in the balance of every later head.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { growLog, type Received } from '#app'
import { verifyBalance, verifyPromise } from '#gear'
import { commitAgain } from '../support/log-attacks.ts'
import { hashing, keyOf } from '../support/log-files.ts'
import { deletesCase, firstCase, lastCase, openLogWorld, type LogWorld } from '../support/log-world.ts'

let world: LogWorld
let received: Received

beforeEach(async () => {
  world = await openLogWorld('2024-10-21T02:03:00.000Z')
  received = await world.report()
  await world.noted()
  await world.batch('02:10')
  expect(await seen()).toBe('sound')
})
afterEach(() => world.close())

/** What anybody sees by the newest head. */
async function seen(): Promise<string> {
  const checked = verifyBalance(await world.head())
  return checked.ok ? 'sound' : `${checked.fault.check} ${/\(.*\)/.exec(checked.fault.detail)?.[0] ?? ''}`
}

const newestStep = '(select id from netra.events where case_id is not null order by id desc limit 1)'
const undone = [
  `delete from netra.log_queue where event_id = ${newestStep}`,
  `delete from netra.events where id = ${newestStep}`,
  `update netra.cases set state = 'diterima-daring' where id = ${firstCase}`,
]
/** Dated back, with the leaf that goes with it, and waiting as that. */
async function rewrite(): Promise<void> {
  const { rows } = await world.owner.query<{ id: string }>(
    `select case_id as id from netra.events where id = ${newestStep}`,
  )
  await world.attack(`update netra.events set happened_at = happened_at - interval '1 day' where id = ${newestStep}`)
  await commitAgain(world, rows[0]?.id ?? '')
  await world.attack(
    `update netra.log_queue q set leaf_hash = e.leaf_hash from netra.events e where e.id = q.event_id and e.id = ${newestStep}`,
  )
}

const reports = () => world.report()
const withdraws = () => world.withdraw(received)

test.each<readonly [string, () => Promise<unknown>, readonly string[], string]>([
  ['deletes a report with all that is of it', reports, deletesCase(lastCase), '+1 hilang-sebelum-catatan'],
  ['takes back a step that was taken, and the case with it', withdraws, undone, '+1 hilang-sebelum-catatan'],
  [
    'takes only its leaf out of what waits',
    withdraws,
    [`delete from netra.log_queue where event_id = ${newestStep}`],
    'more than a little is off',
  ],
])(
  'an administrator who %s within its ten minutes is caught at the next head and every later one',
  async (_, happens, statements, off) => {
    await happens()
    await world.noted()
    await world.attack(...statements)
    await world.batch('02:20')
    expect(await seen()).toContain(off)
    await world.noted()
    await world.batch('02:30')
    expect(await seen()).toContain(off)
  },
)

test.each([
  ['is caught where it was noted: what came is another', true, '+1 hilang-sebelum-catatan'],
  // The control: nothing else catches him.
  ['is not, where nobody had looked', false, 'sound'],
])('one who writes a step otherwise before its batch, with salt and leaf, %s', async (_, isNoted, says) => {
  await withdraws()
  if (isNoted) await world.noted()
  await rewrite()
  await world.batch('02:20')
  expect(await seen()).toContain(says)
})

test('the limit: what is undone before anybody looked is seen at no head, and of a report its promise alone proves it', async () => {
  const other = await world.report()
  await world.attack(...deletesCase(lastCase))
  await withdraws()
  await world.attack(...undone)
  await world.noted()
  await world.batch('02:20')
  expect(await seen()).toBe('sound')
  expect(other.promise === null ? null : verifyPromise(other.promise, keyOf(world.desk), hashing)).toMatchObject({
    ok: true,
  })
})

test('the limit: a case moved and moved back in the tables alone, without a step, is seen at no head', async () => {
  await world.attack(`update netra.cases set state = 'dicabut' where id = ${firstCase}`)
  await world.noted()
  await world.attack(`update netra.cases set state = 'diterima-daring' where id = ${firstCase}`)
  await world.batch('02:20')
  expect(await seen()).toBe('sound')
})

test('but a step that is recorded from there is seen: it does not go on from where the history leads', async () => {
  const other = await world.report()
  await world.batch('02:20')
  expect(await seen()).toBe('sound')
  await world.attack(`update netra.cases set state = 'perbaikan' where id = ${lastCase}`)
  await world.withdraw(other).catch(() => null)
  await world.attack(`update netra.cases set state = 'dicabut' where id = ${lastCase}`)
  await world.batch('02:30')
  expect(await seen()).toContain('balance')
})

test('who looks while reports come and batches are made raises no alarm', async () => {
  for (let nth = 0; nth < 6; nth += 1) {
    world.at(`2024-10-21T02:${String(20 + nth)}:00.000Z`)
    await Promise.all([reports(), reports(), world.noted(), growLog(world.desk), world.noted(), reports()])
    expect(await seen()).toBe('sound')
  }
  await world.noted()
  await world.batch('02:50')
  expect(await seen()).toBe('sound')
})

test('a batch that fails after all was settled is made again, and nothing is taken for gone', async () => {
  await withdraws()
  await world.noted()
  const { logSigner } = world.desk
  const refusing = () => {
    throw new Error('no key today')
  }
  await expect(growLog({ ...world.desk, logSigner: { ...logSigner, signHead: refusing } })).rejects.toThrow(
    'no key today',
  )
  await world.noted()
  await world.attack(...undone)
  await world.batch('02:20')
  // Noted again after the failure, so that it is missed.
  expect(await seen()).toContain('+1 hilang-sebelum-catatan')
})

test('nothing is kept of it once it is in the log', async () => {
  const folder = join(inject('templateData'), 'empty', 'catatan', world.clone.name)
  const sizes = async () =>
    Promise.all((await readdir(folder)).map(async (name) => (await readFile(join(folder, name))).length))
  await withdraws()
  await world.noted()
  expect(Math.max(...(await sizes()))).toBeGreaterThan(0)
  await world.batch('02:20')
  expect(await sizes()).toEqual([0])
})
