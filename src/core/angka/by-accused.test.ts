import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pointedAt, type Telling, type Tree } from '../../../tests/support/sum-attack.ts'
import { accusedGroups, numbersByAccused, type AccusedCount } from './by-accused.ts'
import type { MeasureByAccused } from './told-by-accused.ts'

type Counts = Readonly<Record<string, number>>
const rows = (measure: MeasureByAccused, counts: Counts): readonly AccusedCount[] =>
  Object.entries(counts).map(([accused, counted]) => ({ accused, measure, counted }))
const sum = (counts: Counts) => Object.values(counts).reduce((all, one) => all + one, 0)

/** What is told of one measure; `before` was told, of the nation as `00`. */
function tell(
  measure: MeasureByAccused,
  counted: readonly AccusedCount[],
  { before = {}, nation = 99 }: { readonly before?: Record<string, number | null>; readonly nation?: number | null },
) {
  const told = new Map([[measure, { before: new Map(Object.entries(before)), nation }]])
  return Object.fromEntries(numbersByAccused(counted, told).map(({ accused, shown }) => [accused, shown]))
}
const zeros = Object.fromEntries(accusedGroups.map((accused) => [accused, 0]))
const closed = Object.fromEntries(accusedGroups.map((accused) => [accused, null]))

describe('numbers by the kind of accused', () => {
  test('are told of each kind, a small one hidden together with its neighbour', () => {
    expect(tell('penerusan', rows('penerusan', { pns: 9, kades: 7, polri: 6 }), {})).toEqual({
      ...zeros,
      ...{ pns: 9, kades: 7, polri: 6 },
    })
    expect(tell('penerusan', rows('penerusan', { pns: 9, kades: 2, polri: 6 }), {})).toMatchObject({
      kades: null,
      bpd: 0,
    })
  })

  test('are told of no kind where the nation is hidden', () => {
    expect(tell('penerusan', rows('penerusan', { pns: 9, kades: 7 }), { nation: null })).toEqual(closed)
  })

  test('stay as they were told until a kind differs by five and others moved too', () => {
    const before = { ...zeros, '00': 20, pns: 9, kades: 11 }
    expect(tell('penerusan', rows('penerusan', { pns: 13, kades: 11 }), { before })).toMatchObject({ pns: 9 })
    expect(tell('penerusan', rows('penerusan', { pns: 19, kades: 11 }), { before })).toMatchObject({ pns: 9 })
    expect(tell('penerusan', rows('penerusan', { pns: 19, kades: 15 }), { before })).toMatchObject({
      ...{ pns: 19, kades: 11 },
    })
  })

  test('of cases and of allegations hide the same kinds: the one would tell the other', () => {
    const counted = [
      ...rows('perkara-diregister', { pns: 9, kades: 3, polri: 8 }),
      ...rows('dugaan', { pns: 9, kades: 6, polri: 8 }),
      ...rows('terlapor', { pns: 9, kades: 6, polri: 8 }),
    ]
    const hiddenIn = (measure: MeasureByAccused) =>
      Object.entries(tell(measure, counted, {})).flatMap(([accused, shown]) => (shown === null ? [accused] : []))
    expect(hiddenIn('perkara-diregister')).toContain('kades')
    expect(hiddenIn('dugaan')).toEqual(hiddenIn('perkara-diregister'))
    expect(hiddenIn('terlapor')).toEqual(hiddenIn('dugaan'))
    // The control: alone they would all be told.
    expect(tell('dugaan', rows('dugaan', { pns: 9, kades: 6, polri: 8 }), {})).toMatchObject({ kades: 6 })
  })
  test('of people are closed where allegations less people leave a few, and told where they leave none or enough', () => {
    const told = (people: Counts, alleged: Counts) =>
      tell('terlapor', [...rows('terlapor', people), ...rows('dugaan', alleged)], {})
    const people = { pns: 9, kades: 10, polri: 8 }
    expect(told(people, { pns: 9, kades: 12, polri: 8 })).toMatchObject({ kades: null })
    expect(told(people, people)).toMatchObject(people)
    expect(told(people, { pns: 9, kades: 15, polri: 8 })).toMatchObject(people)
    // Four of whom six things are said are few people, and then nothing is said of how many allegations there are.
    const few = [...rows('terlapor', { pns: 9, kades: 4, polri: 8 }), ...rows('dugaan', { pns: 9, kades: 9, polri: 8 })]
    expect(tell('dugaan', few, {})).toMatchObject({ kades: null })
  })
})

const tree: Tree = {
  leaves: accusedGroups,
  leavesOf: (region) => accusedGroups.filter((code) => region === '00' || region === code),
  partsOf: (region) => (region === '00' ? accusedGroups : []),
}
const some = ['pns', 'pppk', 'kades', 'polri', 'campuran'] as const
const days = fc
  .array(fc.array(fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 6), { minLength: 5, maxLength: 5 }), {
    minLength: 2,
    maxLength: 5,
  })
  .chain((growth) =>
    fc.array(fc.constantFrom(5, 9, 14, 20), { minLength: 5, maxLength: 5 }).map((start) => {
      const now: number[] = [...start]
      return [start, ...growth.map((more) => now.map((_, n) => (now[n] = (now[n] ?? 0) + (more[n] ?? 0))))].map(
        (counts) => Object.fromEntries(some.map((accused, n) => [accused, counts[n] ?? 0])),
      )
    }),
  )

/** Everything that is told on days that follow each other, the nation with it. */
function toldOn(world: readonly Counts[], isInSteps: boolean): readonly Telling[] {
  let before: Record<string, number | null> = {}
  return world.flatMap((counts, day) => {
    const now = tell('penerusan', rows('penerusan', counts), { before: isInSteps ? before : {} })
    before = { ...now, '00': sum(counts) }
    return Object.entries(before).flatMap(([region, value]) => (value === null ? [] : [{ region, value, day }]))
  })
}
const found = (world: readonly Counts[], isInSteps: boolean) =>
  pointedAt(tree, isInSteps ? movesOf(toldOn(world, true)) : toldOn(world, false), {
    days: world.length,
    places: some,
    since: 'the-second-day',
  })

/** What is told again as it was says nothing of the day. */
const movesOf = (tellings: readonly Telling[]) =>
  tellings.filter(
    ({ region, value, day }) =>
      region === '00' || tellings.findLast((one) => one.region === region && one.day < day)?.value !== value,
  )

test('no two tellings say that between one and four came of a kind; without steps they do', () => {
  fc.assert(
    fc.property(days, (world) => {
      expect(found(world, true)).toEqual([])
    }),
    { seed: 20_261_130, numRuns: 150 },
  )
  const worlds = fc.sample(days, { seed: 20_261_130, numRuns: 60 })
  expect(worlds.filter((world) => found(world, false).length > 0).length).toBeGreaterThan(30)
})
