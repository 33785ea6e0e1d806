/**
 * What a witness sees whom no reporter told anything: each head of the log commits to where all cases stand and to what the steps in it make of that. An
 * administrator with every right on the database, and at which head it does not add up. What a reader finds out by it is in catatan-neraca-buta.test.ts.
 */
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { growLog, readLogState, type Received } from '#app'
import { followBalance, readCheckpoint, verifyBalance } from '#gear'
import { newId } from '#store'
import { deletesCase, firstCase, openLogWorld, type LogWorld } from '../support/log-world.ts'

let world: LogWorld
let received: Received
const caught: string[] = []

/** The check that catches it, or 'sound': of a witness who has followed the log and was given nothing. */
async function look(of = world.folder): Promise<string> {
  const checked = await followBalance(await world.head(), of)
  const what = checked.ok ? 'sound' : `${checked.fault.check} (${checked.fault.detail})`
  caught.push(`${expect.getState().currentTestName ?? ''}: ${what}`)
  return checked.ok ? 'sound' : checked.fault.check
}
/** Of somebody who sees the log for the first time. */
const anybody = async () => {
  const checked = verifyBalance(await world.head())
  return checked.ok ? 'sound' : checked.fault.check
}

beforeEach(async () => {
  world = await openLogWorld('2024-10-21T02:03:00.000Z')
  received = await world.report()
  await world.batch('02:10')
  expect(await look()).toBe('sound')
})
afterEach(() => world.close())
afterAll(() => {
  process.stdout.write(
    `\nWhich check caught it, without any reporter:\n${caught.map((line) => `  ${line}\n`).join('')}`,
  )
})

test('while nobody attacks it adds up at each head, whatever happened meanwhile', async () => {
  const other = await world.report()
  await world.withdraw(received)
  await world.batch('02:20')
  expect([await look(), await anybody()]).toEqual(['sound', 'sound'])
  await world.withdraw(other)
  await world.batch('02:30')
  expect([await look(), await anybody()]).toEqual(['sound', 'sound'])
  await world.batch('02:40')
  expect([await look(), await anybody()]).toEqual(['sound', 'sound'])
  expect((await world.head()).balance?.nth).toBe(3)
})

test('what comes while batches are made is on both sides or on neither', async () => {
  const others = await Promise.all(Array.from({ length: 8 }, () => world.report()))
  for (const [nth, other] of others.entries()) {
    world.at(`2024-10-21T02:${String(20 + nth)}:00.000Z`)
    await Promise.all([growLog(world.desk), world.withdraw(other)])
    expect([await look(), await anybody()]).toEqual(['sound', 'sound'])
  }
  await world.batch('02:40')
  expect([await look(), await anybody()]).toEqual(['sound', 'sound'])
})

const moved = `update netra.cases set state = 'dicabut' where id = ${firstCase}`
const copiedStep = (leaf: string, id = newId()) =>
  `insert into netra.events (id, stream, type, case_id, actor_id, happened_at, recorded_at, data, salt, leaf_hash)
     select '${id}', 'perkara', 'case-moved', case_id, actor_id, recorded_at, recorded_at,
       '{"from":"diterima-daring","to":"dicabut","action":"withdraw","case":{"state":"dicabut"}}', salt, ${leaf} from netra.events where case_id = ${firstCase} limit 1`
const deleted = deletesCase(firstCase)
const [atPadding, queued] = [newId(), newId()]

test.each<readonly [string, string, readonly string[]]>([
  ['moves a case beside its history', 'balance', [moved]],
  [
    'deletes a report, all that is of it and its places in the log, of which nobody holds a promise',
    'balance',
    deleted,
  ],
  ['deletes the report alone', 'balance', [`delete from netra.reports where case_id = ${firstCase}`]],
  [
    'deletes a step alone',
    'balance',
    [`delete from netra.events where case_id = ${firstCase} and type = 'report-received'`],
  ],
  [
    'changes an outcome in the history and the case with it',
    'balance',
    [
      `update netra.events set data = jsonb_set(data, '{case,state}', '"dicabut"') where case_id = ${firstCase} and type = 'report-received'`,
      moved,
    ],
  ],
  ['adds a step that says it was yesterday, beside the log', 'balance', [copiedStep(`sha256('x')`), moved]],
  [
    'adds a step and says that it is where the log has padding',
    'balance',
    [
      copiedStep(
        `(select substr(hashes, 64 * 32 - 31, 32) from netra.log_tiles where level = -1 order by tile_index limit 1)`,
        atPadding,
      ),
      `insert into netra.log_leaves (source, event_id, leaf_index) values ('events', '${atPadding}', 1000000)`,
      moved,
    ],
  ],
  [
    'has a step enter the log whose leaf is of something else',
    'balance',
    [
      copiedStep(`sha256('x')`, queued),
      `insert into netra.log_queue (source, event_id, leaf_hash) values ('events', '${queued}', sha256('x'))`,
      moved,
    ],
  ],
  [
    'puts a case in nobody reported',
    'balance',
    [
      `create temporary table more as select * from netra.cases where id = ${firstCase}`,
      `update more set id = '${newId()}'`,
      'insert into netra.cases select * from more',
      'drop table more',
    ],
  ],
  // The control: nothing of this is an attack.
  ['does nothing', 'sound', []],
])('an administrator who %s is caught by “%s” at the next head', async (_, check, statements) => {
  await world.attack(...statements)
  // Another report comes meanwhile: one that came does not hide one that is gone.
  await world.report()
  await world.batch('02:20')
  expect([await look(), await anybody()]).toEqual([check, check])
})

test('says by name what is off, though it tells nothing while nothing is', async () => {
  await world.attack(moved)
  await world.batch('02:20')
  const said = await followBalance(await world.head(), world.folder)
  expect(said).toMatchObject({
    ok: false,
    fault: {
      detail: expect.stringMatching(/\((-1 diterima-daring, \+1 dicabut|\+1 dicabut, -1 diterima-daring)\)/) as string,
    },
  })
})

test('a case that is moved and moved back is caught if a batch lies between; a witness who missed that head does not see it', async () => {
  await world.attack(moved)
  await world.batch('02:20')
  expect(await look()).toBe('balance')
  await world.attack(`update netra.cases set state = 'diterima-daring' where id = ${firstCase}`)
  await world.batch('02:30')
  expect(await look(join(world.folder, 'lain'))).toBe('sound')
})

test('an alarm is raised once: what is off stays so, and what is off besides is another alarm', async () => {
  await world.attack(moved)
  await world.batch('02:20')
  expect([await look(), await look()]).toEqual(['balance', 'sound'])
  await world.batch('02:30')
  // Whoever comes new is told.
  expect([await look(), await anybody()]).toEqual(['sound', 'balance'])
  await world.attack(...deleted)
  await world.batch('02:40')
  expect(await look()).toBe('balance')
})

test('the page says since which head it does not match, however many came after', async () => {
  expect(await readLogState(world.desk)).toMatchObject({ balance: 'adds-up', offSince: null })
  await world.batch('02:20')
  await world.attack(moved)
  for (const minute of [30, 31, 32, 33, 34, 35, 36]) {
    await world.batch(`02:${String(minute)}`)
    expect(await readLogState(world.desk)).toMatchObject({ balance: 'off', offSince: '2024-10-21T02:30:00.000Z' })
  }
  await world.attack(`update netra.cases set state = 'diterima-daring' where id = ${firstCase}`)
  await world.batch('02:40')
  expect(await readLogState(world.desk)).toMatchObject({ balance: 'adds-up', offSince: null })
})

test('one who writes other numbers into the newest head stops the log: it grows out of what was signed and of nothing else', async () => {
  await world.attack(
    moved,
    // Drops the line, so that the balance would begin anew with what stands.
    `update netra.log_checkpoints set note = regexp_replace(note, E'netra balance [^\\n]*\\n', '')`,
  )
  await expect(world.batch('02:20')).rejects.toThrow('is not the one that was signed')
})

test('one who has the key as well and begins it anew, or says it otherwise, is caught by whoever remembers', async () => {
  const { rows } = await world.owner.query<{ tree_size: string; root: Buffer }>(
    'select tree_size, root from netra.log_checkpoints order by tree_size desc limit 1',
  )
  await world.attack(moved)
  const [size, root] = [Number(rows[0]?.tree_size), rows[0]?.root ?? Buffer.alloc(32)]
  const stand = new Map([['dicabut', 1]])
  const said = (before: string | null, at = size) =>
    readCheckpoint(
      world.desk.logSigner.signHead({
        ...{ size: at, root, madeAt: '2024-10-21T02:20:00.000Z' },
        balance: { before, flow: stand, stand },
      }),
    )
  const [again, anew] = [said(null), said(null, size + 64)]
  if (again === null || anew === null) throw new Error('no head')
  expect(await followBalance(again, world.folder)).toMatchObject({ ok: false, fault: { check: 'fork' } })
  await world.batch('02:20')
  await look()
  expect(await followBalance(anew, world.folder)).toMatchObject({ ok: false, fault: { check: 'balance' } })
})

test('one who lets it say nothing any more is caught: at once where it is left out, and after a day where it is never counted', async () => {
  const head = await world.head()
  if (head.balance === null) throw new Error('no balance')
  expect(await followBalance({ ...head, balance: null }, world.folder)).toMatchObject({
    ok: false,
    fault: { check: 'balance' },
  })
  const later = (madeAt: string) =>
    ({ ...head, madeAt, balance: { ...head.balance, nth: 1, counted: null } }) as typeof head
  expect(await followBalance(later('2024-10-22T02:00:00.000Z'), world.folder)).toMatchObject({ ok: true })
  expect(await followBalance(later('2024-10-22T02:11:00.000Z'), world.folder)).toMatchObject({
    ok: false,
    fault: { check: 'balance' },
  })
})

test('a log from before this says nothing of it, and begins with what stands', async () => {
  await world.attack('truncate netra.log_cosignatures, netra.log_checkpoints, netra.log_tiles, netra.log_leaves')
  const bare = { ...world.desk, logSigner: { ...world.desk.logSigner, signHead: unbalancing() } }
  world.at('2024-10-21T02:20:00.000Z')
  await growLog(bare)
  const fresh = join(world.folder, 'baru')
  expect([(await world.head()).balance, await look(fresh)]).toEqual([null, 'sound'])
  await world.batch('02:30')
  expect([(await world.head()).balance?.nth, await look(fresh), await anybody()]).toEqual([0, 'sound', 'sound'])
  await world.attack(moved)
  await world.batch('02:40')
  expect(await look(fresh)).toBe('balance')
})
const unbalancing =
  (): LogWorld['desk']['logSigner']['signHead'] =>
  ({ balance: _none, ...head }) =>
    world.desk.logSigner.signHead(head)
