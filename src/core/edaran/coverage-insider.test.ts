import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countsOf, learned, openFates, type World } from '../../../tests/support/insider-attack.ts'
import { fewestReaders, type CoverageCount, type CoverageNumber } from './coverage-by-region.ts'
import { steppedCoverage } from './coverage-steps.ts'
import { readingsTold } from './readings-told.ts'

/*
 * Somebody knows to the day who of a small roll read, but for one; he keeps everything that is told of every circular, of the whole, of each region and
 * of Indonesia, knows all rules, and asks of that one.
 */
const regions = ['64.01', '64.02', '65.01']
const places = [
  { code: '00', parent: null },
  ...['64', '65'].map((code) => ({ code, parent: '00' })),
  ...regions.map((code) => ({ code, parent: code.slice(0, 2) })),
]
type Days = ReturnType<typeof countsOf>
type Tell = (days: Days) => unknown

const countsIn = (day: Days[number]): readonly CoverageCount[] =>
  day.map(({ place, people, did }) => ({
    region: place,
    units: 20,
    acknowledged: 10,
    people,
    read: did,
    attested: did,
  }))

/** As the product does: each circular in steps, and the nation and places as the sum of what is told of circulars. */
const byTheRules: Tell = (days) => {
  let told: readonly CoverageNumber[] = []
  return days.map((day) => {
    told = steppedCoverage({ places, counts: countsIn(day), told })
    return [told, readingsTold('edaran-dibaca', places, told), readingsTold('edaran-dinyatakan', places, told)]
  })
}
/** As it was before: the whole of a circular in steps of five, where none and all are told. */
const byFives: Tell = (days) => {
  let told: readonly [number, number] | null = null
  return days.map((day) => {
    const sum = (of: (one: Days[number][number]) => number) => day.reduce((all, one) => all + of(one), 0)
    const now: readonly [number, number] = [sum(({ did }) => did), sum(({ people, did }) => people - did)]
    const isLarge = (count: number) => count === 0 || count >= 5
    const moves = now.every((count, at) => isLarge(count) && isLarge(Math.abs(count - (told?.[at] ?? 0))))
    if (now[0] + now[1] >= 50 && moves) told = now
    return told
  })
}
/** As readings over Indonesia were told: as they stand on a day, from five on. */
const asItStands: Tell = (days) =>
  days.map((day) => {
    const read = day.reduce((all, { did }) => all + did, 0)
    return read > 0 && read < 5 ? null : read
  })

const days = 4
const fate = fc.integer({ min: 0, max: days })
/** Of everybody else most had one fate, or all had: then who knows the rest is closest to it. */
const othersOf = (most: number) =>
  fc
    .tuple(fate, fc.integer({ min: 0, max: most }), fate, fc.constantFrom(0, 0, 1, 4, 9, 10, 12, 30))
    .map(([main, many, other, some]) =>
      Array.from({ length: days + 1 }, (_, at) => (at === main ? many : 0) + (at === other ? some : 0)),
    )
/** The roll of a desa or a school: fewer than ten, of whom all but one are known. */
const rollIn = (place: string) =>
  fc.record({
    place: fc.constant(place),
    known: fc.array(fate, { minLength: 1, maxLength: fewestReaders - 2 }),
    target: fate,
  })

const alone = fc
  .tuple(rollIn('64.01'), othersOf(120))
  .map(([roll, others]): World => ({ days, roll, others: { '64.01': others } }))
const among = fc
  .tuple(rollIn('64.01'), othersOf(120), othersOf(120), othersOf(120))
  .map(([roll, own, second, third]): World => ({
    days,
    roll,
    others: { '64.01': own, '64.02': second, '65.01': third },
  }))
/** That roll and no others. */
const small = rollIn('64.01').map((roll): World => ({
  days,
  roll,
  others: { '64.01': Array<number>(days + 1).fill(0) },
}))

const learnedBy = (tell: Tell) => (world: World) => learned(world, openFates(world, tell))
const seeded = { seed: 20_261_130, numRuns: 400 }
const sampleOf = (worlds: fc.Arbitrary<World>) => fc.sample(worlds, { seed: seeded.seed, numRuns: 300 })

describe.each([
  ['of one circular alone in one regency', alone],
  ['of one circular in several regencies', among],
  ['of a small circular that runs alone', small],
] as const)('what is told %s', (_, worlds) => {
  test('tells nobody who knows all but one of a small roll whether that one read, nor when', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(learnedBy(byTheRules)(world)).toBeNull()
      }),
      seeded,
    )
  })
})

test('it does tell, and moves', () => {
  for (const worlds of [alone, among]) {
    const told = sampleOf(worlds).map(
      (world) => new Set((byTheRules(countsOf(world)) as unknown[]).map((day) => JSON.stringify(day))),
    )
    expect(told.filter((tellings) => tellings.size > 1).length).toBeGreaterThan(20)
  }
})

test('in steps of five, with none and all, it told both; as it stands it tells almost everything', () => {
  const found = (tell: Tell, worlds: fc.Arbitrary<World>) => sampleOf(worlds).map(learnedBy(tell))
  const inFives = found(byFives, alone)
  for (const what of ['whether', 'the day'] as const)
    expect(inFives.filter((one) => one === what).length, what).toBeGreaterThan(0)
  expect(found(asItStands, small).filter((one) => one !== null).length).toBeGreaterThan(100)
})
