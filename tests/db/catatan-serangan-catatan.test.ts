/**
 * An administrator with every right on the database, and the log itself: he writes it anew, in another order, back to an older day, or under another key.
 * For each attack the check that catches it, by whoever verifies and by a witness.
 */
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { join } from 'node:path'
import { sql } from 'kysely'
import { growLog, type ReceiptProof, type Received } from '#app'
import { createLogSigner } from '#gear'
import { newId } from '#store'
import { liveOn, openReported, reportedAt, writeAnew } from '../support/log-attacks.ts'
import type { Watchers } from '../support/log-watchers.ts'
import type { LogWorld } from '../support/log-world.ts'

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
  expect([await watchers.verifier(await watchers.fileOf(received)), await watchers.witness()]).toEqual([
    'back-dated',
    'back-dated',
  ])
  // In a log that has it where it would have been, with a head as of that day.
  world.at('2024-10-22T02:10:00.000Z')
  await writeAnew(world)
  expect([await watchers.verifier(saved), await watchers.witness()]).toEqual(['fork', 'fork'])
})

test('reorders a history: no entry is where it would have to be', async () => {
  await lived()
  const swap = [
    `update netra.log_leaves set ordinal = ordinal + 10 where case_id = '${caseId}'`,
    `update netra.log_leaves set ordinal = 11 - ordinal where case_id = '${caseId}'`,
  ]
  await world.attack(...swap)
  expect([await watchers.verifier(await watchers.fileOf(received)), await watchers.witness()]).toEqual([
    'chain',
    'chain',
  ])
  await writeAnew(world)
  expect([
    await watchers.verifier(saved),
    await watchers.verifier(await watchers.fileOf(received)),
    await watchers.witness(),
  ]).toEqual(['fork', 'chain', 'fork'])
})

test('shows two logs, one to the reporter and one to everybody: whoever holds a file of one sees that the other is a fork', async () => {
  await lived()
  await writeAnew(world)
  const ofTheOther = await watchers.fileOf(received)
  expect(await watchers.verifier(ofTheOther)).toBe('sound')
  expect([await watchers.verifier(saved), await watchers.witness()]).toEqual(['fork', 'fork'])
})

test('takes the log back to yesterday: it is shorter than it was', async () => {
  await lived()
  const { rows } = await world.owner.query<{ size: string }>('select min(tree_size) as size from netra.log_checkpoints')
  await world.attack(
    'truncate netra.log_cosignatures',
    `delete from netra.log_checkpoints where tree_size > ${rows[0]?.size ?? '0'}`,
  )
  expect([await watchers.verifier(saved), await watchers.witness()]).toEqual(['rollback', 'rollback'])
})

/** What a backup of one moment holds of reports and of the log; and the database put back to it, past the product. */
const tables = [
  'events',
  'cases',
  'reports',
  'log_queue',
  'log_leaves',
  'log_tiles',
  'log_checkpoints',
  'log_cosignatures',
]
const backup = () =>
  world.attack(...tables.map((table) => `create table public.kept_${table} as select * from netra.${table}`))
const putBack = () =>
  world.attack(
    ...tables.map((table) => `delete from netra.${table}`),
    ...tables.map((table) => `insert into netra.${table} overriding system value select * from public.kept_${table}`),
  )

test('puts back a backup of before the withdrawal: the log is shorter than it was, and once it has grown past that, a fork', async () => {
  await world.batch('02:10')
  await watchers.witness()
  await backup()
  await lived()
  await putBack()
  expect([await watchers.verifier(saved), await watchers.witness()]).toEqual(['rollback', 'rollback'])
  await world.batch('02:30')
  await world.batch('02:40')
  expect([await watchers.verifier(saved), await watchers.witness()]).toEqual(['fork', 'fork'])
  // Whoever remembers nothing finds it sound: what is left hangs together.
  expect(await watchers.alone()).toBe('sound')
})

test('truncates the log and lets the product begin it again, of the same events: another padding is another log', async () => {
  await lived()
  await writeAnew(world)
  expect([await watchers.verifier(saved), await watchers.witness(), await watchers.alone()]).toEqual([
    'fork',
    'fork',
    'sound',
  ])
})

/** Two entries of the log, at the places of the first two steps of the case. */
const places = async (): Promise<readonly [number, number]> => {
  const [one, other] = (await watchers.fileOf(received)).history
  if (one === undefined || other === undefined) throw new Error('no two steps')
  return [one.index, other.index]
}
const swapped = (level: number, [one, other]: readonly [number, number]) => {
  const at = (index: number) =>
    `(select substr(hashes, ${String((index % 256) * 32 + 1)}, 32) from netra.log_tiles where level = ${String(level)} and tile_index = ${String(Math.floor(index / 256))})`
  return `update netra.log_tiles set hashes = overlay(overlay(hashes placing ${at(other)} from ${String((one % 256) * 32 + 1)}) placing ${at(one)} from ${String((other % 256) * 32 + 1)})
    where level = ${String(level)} and tile_index = ${String(Math.floor(one / 256))}`
}

test('swaps two salted leaves in the files of the log: they do not make the root that was signed, and no further head is', async () => {
  await lived()
  const both = await places()
  await world.attack(swapped(-1, both), swapped(0, both))
  // What its reporter saved is proven by what he saved, and holds.
  expect([await watchers.verifier(saved), await watchers.alone()]).toEqual(['sound', 'root'])
  await expect(world.batch('02:30')).rejects.toThrow('is not the one that was signed')
})

test('swaps only the entries and leaves the tree as it is: an entry is not the one that the tree was made of', async () => {
  await lived()
  await world.attack(swapped(-1, await places()))
  expect(await watchers.alone()).toBe('entries')
})

test('swaps the places of two leaves, or their salts: no step is where the log has it, or what it was', async () => {
  await lived()
  const [one, other] = await places()
  await world.attack(
    `update netra.log_leaves set leaf_index = leaf_index + 100000 where leaf_index in (${String(one)}, ${String(other)})`,
    `update netra.log_leaves set leaf_index = ${String(one + other)} - (leaf_index - 100000) where leaf_index >= 100000`,
  )
  expect([await watchers.verifier(await watchers.fileOf(received)), await watchers.witness()]).toEqual([
    'not-in-log',
    'gone',
  ])
  await world.attack(
    `update netra.log_leaves set leaf_index = leaf_index + 100000 where leaf_index in (${String(one)}, ${String(other)})`,
    `update netra.log_leaves set leaf_index = ${String(one + other)} - (leaf_index - 100000) where leaf_index >= 100000`,
    `update netra.events e set salt = o.salt, leaf_hash = o.leaf_hash from netra.events o where e.case_id = '${caseId}' and o.case_id = e.case_id and o.id <> e.id`,
  )
  expect([await watchers.verifier(await watchers.fileOf(received)), await watchers.witness()]).toEqual([
    'contents',
    'contents',
  ])
})

test('puts another key in the place of the key: the log stands still, and one begun anew under it is signed by nobody who is known', async () => {
  await lived()
  const logSigner = await createLogSigner(
    join(world.folder, 'kunci-lain'),
    world.desk.logSigner.origin.replace(/\/log$/, ''),
  )
  expect(logSigner.origin).toBe(world.desk.logSigner.origin)
  const rekeyed = { ...world.desk, logSigner }
  await expect(growLog(rekeyed)).rejects.toThrow('is not the one that was signed')
  await writeAnew({ ...world, desk: rekeyed })
  expect([await watchers.verifier(saved), await watchers.witness(), await watchers.alone()]).toEqual([
    'not-signed',
    'not-signed',
    'not-signed',
  ])
})
