/** An operator opens a balance for an auditor, who believes neither him nor the installation; and somebody who forges what he is given. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listLogFiles, openBalance, type BalanceOpening } from '#app'
import { createLogSigner, logInFolder, readOpening, verifyOpening } from '#gear'
import { plainDate } from '#law'
import { copyOfLog, hashing, keyOf } from '../support/log-files.ts'
import { firstCase, openLogWorld, type LogWorld } from '../support/log-world.ts'
import { granted } from './granted.ts'

let world: LogWorld
let opening: BalanceOpening
const lately = { happenedOn: plainDate('2024-10-29'), knownOn: plainDate('2024-10-30') }

/** November begins with seven reports, one of them withdrawn; and goes on with another. */
beforeAll(async () => {
  world = await openLogWorld('2024-10-31T15:00:00.000Z')
  const [first] = await Promise.all(Array.from({ length: 7 }, () => world.report(lately)))
  await world.batchAt('2024-10-31T15:10:00.000Z')
  if (first !== undefined) await world.withdraw(first)
  await world.batchAt('2024-10-31T17:00:00.000Z')
  await world.report(lately)
  await world.batchAt('2024-10-31T17:10:00.000Z')
  await world.batchAt('2024-12-02T01:00:00.000Z')
  opening = granted(await openBalance(world.desk, '2024-11'))
})
afterAll(() => world.close())

async function checked(file: unknown, { key = keyOf(world.desk), log = true } = {}): Promise<string> {
  const read = readOpening(JSON.stringify(file))
  if (read === null) return 'unreadable'
  const verdict = await verifyOpening(
    read,
    { key, read: log ? await copyOfLog(world.desk) : null, witnesses: [] },
    hashing,
  )
  return verdict.ok ? 'sound' : verdict.fault.check
}

test('is of the first head of the month in Jakarta, tells what is five or more, and proves of all else that it is less', async () => {
  expect(opening.checkpoint).toContain('netra batch 2024-10-31T17:00:00.000Z')
  expect(Object.fromEntries(opening.shown)).toEqual({ 'diterima-daring': 6, 'semua-laporan': 7, 'semua-langkah': 8 })
  expect(opening.hidden.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['dicabut', 'hilang-sebelum-catatan', 'selesai']),
  )
  expect([await checked(opening), await checked(opening, { log: false })]).toEqual(['sound', 'sound'])
})

test('tells nobody which of the small counts is one and which is none', () => {
  const written = (name: string) => opening.hidden.find((one) => one.name === name)
  const [one, none] = [written('dicabut'), written('selesai')]
  expect(one?.proof.length).toBe(none?.proof.length)
  // All is by chance: another opening of the same head shares no part with this, whatever the count.
  expect(JSON.stringify(one).length - 'dicabut'.length).toBe(JSON.stringify(none).length - 'selesai'.length)
})

test('two openings of one head tell the same, and share nothing else', async () => {
  const again = granted(await openBalance(world.desk, '2024-11'))
  expect(again.shown).toEqual(opening.shown)
  const bytes = ({ hidden, blinding }: BalanceOpening) => [
    blinding,
    ...hidden.flatMap(({ point, proof }) => [point, ...proof.flat()]),
  ]
  expect(bytes(again).filter((one) => bytes(opening).includes(one))).toEqual([])
})

test('there is none of a month without a head, and none of what was written past the log', async () => {
  expect(await openBalance(world.desk, '2024-08')).toMatchObject({ ok: false, refusal: { reason: 'no-balance' } })
  await world.attack(
    `create table public.kept as select * from netra.events where case_id = ${firstCase}`,
    `delete from netra.events where case_id = ${firstCase}`,
  )
  expect(await openBalance(world.desk, '2024-11')).toMatchObject({ ok: false, refusal: { reason: 'not-as-committed' } })
  await world.attack('insert into netra.events select * from public.kept')
  expect(await openBalance(world.desk, '2024-11')).toMatchObject({ ok: true })
})

describe('forged', () => {
  const told = (name: string, by: number) => ({
    ...opening,
    shown: opening.shown.map(([one, count]) => [one, one === name ? count + by : count] as const),
  })
  const small = (name: string) => {
    const found = opening.hidden.find((one) => one.name === name)
    if (found === undefined) throw new Error(`${name} is not hidden`)
    return found
  }
  const without = (name: string) => opening.hidden.filter((one) => one.name !== name)

  test.each<readonly [string, () => unknown, string]>([
    ['another number', () => told('diterima-daring', -1), 'opening'],
    [
      'one more of this and one less of that',
      () => ({
        ...told('semua-laporan', 1),
        shown: told('semua-laporan', 1).shown.map(([n, c]) => [n, n === 'semua-langkah' ? c - 1 : c]),
      }),
      'opening',
    ],
    ['a number that is left out', () => ({ ...opening, shown: opening.shown.slice(1) }), 'opening'],
    ['a number that was put in', () => ({ ...opening, shown: [...opening.shown, ['kajian', 9]] }), 'opening'],
    ['a number twice', () => ({ ...opening, shown: [...opening.shown, ...opening.shown.slice(0, 1)] }), 'opening'],
    [
      'a small one that is told',
      () => ({ ...opening, shown: [...opening.shown, ['dicabut', 1]], hidden: without('dicabut') }),
      'opening',
    ],
    ['a small one that is left out', () => ({ ...opening, hidden: without('dicabut') }), 'opening'],
    [
      'the proof of another name',
      () => ({ ...opening, hidden: [...without('dicabut'), { ...small('selesai'), name: 'dicabut' }] }),
      'opening',
    ],
    [
      'the commitment of another',
      () => ({ ...opening, hidden: [...without('dicabut'), { ...small('dicabut'), point: small('selesai').point }] }),
      'opening',
    ],
    [
      'a proof that was cut',
      () => ({
        ...opening,
        hidden: [...without('dicabut'), { ...small('dicabut'), proof: small('dicabut').proof.slice(1) }],
      }),
      'opening',
    ],
    [
      'answers in another order',
      () => ({
        ...opening,
        hidden: [...without('dicabut'), { ...small('dicabut'), proof: small('dicabut').proof.toReversed() }],
      }),
      'opening',
    ],
    ['another blinding', () => ({ ...opening, blinding: small('dicabut').point }), 'opening'],
    [
      'a head that was changed',
      () => ({ ...opening, checkpoint: opening.checkpoint.replace('2024-10-31T17:00', '2024-10-31T18:00') }),
      'not-signed',
    ],
    ['a form that is not this one', () => ({ ...opening, more: 1 }), 'unreadable'],
    ['a number that is none', () => ({ ...opening, shown: [['diterima-daring', 6.5]] }), 'unreadable'],
    // The control.
    ['nothing', () => opening, 'sound'],
  ])('%s is refused', async (_, forged, check) => {
    expect(await checked(forged(), { log: false })).toBe(check)
  })

  test('the head of another month, or of another log, is refused', async () => {
    const december = granted(await openBalance(world.desk, '2024-12'))
    expect(await checked(december)).toBe('sound')
    expect(await checked({ ...opening, checkpoint: december.checkpoint })).toBe('opening')
    const other = await createLogSigner(join(world.folder, 'lain'), 'lain.example')
    expect(await checked(opening, { key: keyOf({ logSigner: other }) })).toBe('other-log')
  })

  test('the month that is written on it must be that of the head', async () => {
    expect(await checked({ ...opening, month: '2024-12' })).toBe('opening')
  })

  test('a count that is no small one cannot be proven to be one, by whoever has the key', async () => {
    const { proveSmall, isSmall, commitSmall } = await import('../../src/gear/catatan/prove-small.ts')
    const context = Buffer.from('x')
    for (const count of [-1, 5, 1_000]) {
      const secret = { name: 'dicabut', count, blinding: 7n }
      expect(isSmall({ name: 'dicabut', point: commitSmall(secret) }, proveSmall(secret, 4, context), 4, context)).toBe(
        false,
      )
    }
    // The control, of each that is small.
    for (const count of [0, 1, 2, 3, 4]) {
      const secret = { name: 'dicabut', count, blinding: 7n }
      const [point, proof] = [commitSmall(secret), proveSmall(secret, 4, context)]
      expect(isSmall({ name: 'dicabut', point }, proof, 4, context)).toBe(true)
      expect(isSmall({ name: 'selesai', point }, proof, 4, context)).toBe(false)
      expect(isSmall({ name: 'dicabut', point }, proof, 4, Buffer.from('y'))).toBe(false)
    }
  })
})

test('a log that was written anew since, or taken back to before, is not the one that was opened', async () => {
  const files = join(world.folder, 'catatan')
  for await (const { path, bytes } of listLogFiles(world.desk)) {
    await mkdir(dirname(join(files, path)), { recursive: true })
    await writeFile(join(files, path), bytes)
  }
  const against = async () => {
    const verdict = await verifyOpening(
      opening,
      { key: keyOf(world.desk), read: await copyOfLog(world.desk), witnesses: [] },
      hashing,
    )
    return verdict.ok ? 'sound' : verdict.fault.check
  }
  await world.attack(
    `delete from netra.log_checkpoints where tree_size > (select min(tree_size) from netra.log_checkpoints)`,
  )
  expect(await against()).toBe('rollback')
  await world.attack('truncate netra.log_cosignatures, netra.log_tiles, netra.log_checkpoints, netra.log_leaves')
  for (const hour of ['02', '03', '04', '05', '06']) await world.batchAt(`2024-12-02T${hour}:00:00.000Z`)
  expect(await against()).toBe('fork')
  // The control: the files from before.
  const kept = await verifyOpening(
    opening,
    { key: keyOf(world.desk), read: logInFolder(files), witnesses: [] },
    hashing,
  )
  expect(kept.ok).toBe(true)
})
