/**
 * Whoever reads all heads of the log tries to tell by their balances how many cases stand where, that one was withdrawn, or that anything happened at all:
 * what pages do not tell below five (decision 0139), and what would tell when somebody reported.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { totals } from '#core'
import type { Head } from '#gear'
import { committed, nameOff, offOf, pointBytes, readPoint, scalarBytes } from '../../src/gear/catatan/commit-counts.ts'
import { openLogWorld, type LogWorld } from '../support/log-world.ts'

let world: LogWorld
const heads: Head[] = []

async function batch(clock: string): Promise<void> {
  await world.batch(clock)
  heads.push(await world.head())
}

/** What happens between batches: nothing, a report, two, a withdrawal, nothing. */
beforeAll(async () => {
  world = await openLogWorld('2024-10-21T02:03:00.000Z')
  await batch('02:10')
  const first = await world.report()
  await batch('02:20')
  await world.report()
  await world.report()
  await batch('02:30')
  await world.withdraw(first)
  await batch('02:40')
  await batch('02:50')
  await batch('03:00')
})
afterAll(() => world.close())

const truth = [
  {},
  { 'diterima-daring': 1, [totals.reports]: 1, [totals.steps]: 1 },
  { 'diterima-daring': 3, [totals.reports]: 3, [totals.steps]: 3 },
  { 'diterima-daring': 2, dicabut: 1, [totals.reports]: 3, [totals.steps]: 4 },
  { 'diterima-daring': 2, dicabut: 1, [totals.reports]: 3, [totals.steps]: 4 },
  { 'diterima-daring': 2, dicabut: 1, [totals.reports]: 3, [totals.steps]: 4 },
].map((one) => new Map<string, number>(Object.entries(one)))
const names = ['diterima-daring', 'dicabut', totals.reports, totals.steps]

/** What is public of the balance of a head. */
type Seen = { readonly came: Uint8Array; readonly stand: Uint8Array; readonly slack: Uint8Array }
const published = (): readonly Seen[] =>
  heads.map(({ balance }) => {
    if (balance?.counted == null) throw new Error('nothing was counted')
    return { came: balance.came, ...balance.counted }
  })

/** Tries whether what a head says, or the difference of two, or of what stands and what came, is of few cases. Gives how often it told him something. */
function small(seen: readonly Seen[]): number {
  const points = seen.flatMap(({ came, stand, slack }, nth) => {
    const older = seen[nth - 1]
    const nothing = scalarBytes(0n)
    return [
      readPoint(stand),
      readPoint(came),
      offOf(came, stand, nothing),
      offOf(stand, came, slack),
      ...(older === undefined
        ? []
        : [offOf(older.stand, stand, nothing), offOf(older.came, came, nothing), offOf(older.came, stand, slack)]),
    ]
  })
  return points.filter((point) => point !== null && nameOff(point, names) !== null).length
}

/** Heads that say the same as the one before: nothing happened. */
const still = (seen: readonly Seen[]): number =>
  seen.filter(({ stand }, nth) => seen.slice(0, nth).some((older) => Buffer.from(older.stand).equals(stand))).length

/** The same truth, committed to as it must not be: with one blinding for all heads, or with none. */
const under = (blinding: bigint): readonly Seen[] =>
  truth.map((counts) => ({
    came: pointBytes(committed(counts, blinding)),
    stand: pointBytes(committed(counts, blinding)),
    slack: scalarBytes(0n),
  }))

describe('who reads the heads', () => {
  test('finds no count in them, and in no two of them a difference', () => {
    expect(heads).toHaveLength(truth.length)
    expect(small(published())).toBe(0)
  })

  test('does not see that nothing happened, nor that something did', () => {
    expect(still(published())).toBe(0)
    const shapes = heads.map(({ note, size }) => note.text.replace(String(size), '').length)
    expect(new Set(shapes).size).toBe(1)
    expect(new Set(heads.slice(1).map(({ size }, nth) => size - (heads[nth]?.size ?? 0)))).toEqual(new Set([64]))
  })

  test('reads no number but those of the log itself: its size, the how-manieth head, and the moment of the batch', () => {
    for (const [nth, { note, size, madeAt, balance }] of heads.entries()) {
      const [, said, , when, line] = note.text.split('\n')
      expect([said, when, balance?.nth]).toEqual([String(size), `netra batch ${madeAt ?? ''}`, nth])
      expect(line).toMatch(/^netra balance \d+( [A-Za-z0-9+/]{43}=){3}$/)
      for (const name of names) expect(note.text).not.toContain(name)
    }
  })

  test('the control: with one blinding for all heads he finds differences, and with none every count and each quiet batch', () => {
    expect(small(under(77n))).toBeGreaterThan(5)
    expect(still(under(77n))).toBe(2)
    expect(small(under(0n))).toBeGreaterThan(small(under(77n)))
  })

  test('the control: what he tries is right, because whoever knows a blinding opens the count', () => {
    const [before, after] = truth.slice(2)
    if (before === undefined || after === undefined) throw new Error('no truth')
    const step = offOf(pointBytes(committed(before, 5n)), pointBytes(committed(after, 7n)), scalarBytes(2n))
    expect(step === null ? null : nameOff(step, names)).toEqual(
      new Map([
        ['diterima-daring', -1],
        ['dicabut', 1],
        [totals.steps, 1],
      ]),
    )
  })
})
