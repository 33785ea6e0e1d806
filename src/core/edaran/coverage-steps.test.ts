import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foundIn, type Relation, type Told } from '../../../tests/support/published-attack.ts'
import type { Tree } from '../../../tests/support/sum-attack.ts'
import { publishableCoverage, type CoverageCount, type CoverageNumber } from './coverage-by-region.ts'
import { steppedCoverage } from './coverage-steps.ts'

const regencies = ['64.01', '64.02', '64.03', '65.01', '65.02', '66.01', '67.01', '68.01']
const provinces = ['64', '65', '66', '67', '68']
const places = [
  { code: '00', parent: null },
  ...provinces.map((code) => ({ code, parent: '00' })),
  ...regencies.map((code) => ({ code, parent: code.slice(0, 2) })),
]
const tree: Tree = {
  leaves: regencies,
  leavesOf: (region) => regencies.filter((code) => region === '00' || code.startsWith(region)),
  partsOf: (region) => places.filter(({ parent }) => parent === region).map(({ code }) => code),
}
type Day = readonly CoverageCount[]
type How = 'in steps' | 'each day anew' | 'the whole as it stands'

/** What the whole and regions are told on each day; or the whole as it stands besides. */
function tellDays(days: readonly Day[], how: How): readonly Told[] {
  let told: readonly CoverageNumber[] = []
  return days.flatMap((counts, day) => {
    const now =
      how === 'each day anew' ? publishableCoverage(places, counts) : steppedCoverage({ places, counts, told })
    const changed = now.filter((one) => {
      const was = told.find(({ region }) => region === one.region)
      return JSON.stringify(was) !== JSON.stringify(one)
    })
    told = now
    const tellings = changed.flatMap(({ region, people, read: did }) =>
      people === null || did === null
        ? []
        : [
            { measure: 'people', region, value: people, day },
            { measure: 'read', region, value: did, day },
          ],
    )
    return how === 'in steps' ? tellings : [...exactly(counts, day), ...regionsIn(tellings)]
  })
}

const exactly = (counts: Day, day: number): readonly Told[] =>
  (['people', 'read'] as const).map((measure) => ({
    ...{ measure, region: '00', day },
    value: counts.reduce((sum, count) => sum + count[measure], 0),
  }))

const regionsIn = (told: readonly Told[]) => told.filter(({ region }) => region !== '00')

const didNot: Relation = { left: 'did not read', of: { people: 1, read: -1 }, grows: false }
const found = (days: readonly Day[], how: How) => foundAmong(tellDays(days, how), days)
const foundAmong = (told: readonly Told[], days: readonly Day[]) =>
  foundIn(tree, told, [didNot], {
    days: days.length,
    places: [...provinces, ...regencies],
    measures: ['read'],
  })

/** People read later, and a few come onto a roll; on the first day most have read. */
const story = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(40, 60, 90, 140), fc.constantFrom(0, 0.1, 0.2, 0.4, 0.5, 0.95, 1)), {
      minLength: regencies.length,
      maxLength: regencies.length,
    }),
    fc.array(
      fc.array(fc.constantFrom(0, 0, 0, 1, 2, 4, 8, 10, 12, 17), {
        minLength: regencies.length,
        maxLength: regencies.length,
      }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([start, more]) => {
    const read = start.map(([people, share]) => Math.round(people * share))
    const dayOf = (): Day =>
      regencies.map((region, n) => {
        const people = start[n]?.[0] ?? 0
        return { region, units: 20, acknowledged: 10, people, read: Math.min(people, read[n] ?? 0) }
      })
    return [
      dayOf(),
      ...more.map((day) => {
        day.forEach((came, n) => (read[n] = (read[n] ?? 0) + came))
        return dayOf()
      }),
    ]
  })
const seeded = { seed: 20_261_130, numRuns: 300 }

describe('how far a circular came in regions, day by day', () => {
  test('tells of no region that one to four read since, or did not', () => {
    fc.assert(
      fc.property(story, (days) => {
        expect(found(days, 'in steps')).toEqual([])
        // Nor to a reader who knew the whole of every day.
        const wholes = days.flatMap(exactly)
        expect(foundAmong([...regionsIn(tellDays(days, 'in steps')), ...wholes], days)).toEqual([])
      }),
      seeded,
    )
  })
  test('moves all the same; told each day anew it would point at somebody in most worlds', () => {
    const sample = fc.sample(story, { seed: seeded.seed, numRuns: 60 })
    const moves = sample.filter((days) =>
      tellDays(days, 'in steps').some(({ day, region }) => day > 0 && region !== '00'),
    )
    expect(moves.length).toBeGreaterThan(5)
    expect(sample.filter((days) => found(days, 'each day anew').length > 0).length).toBeGreaterThan(30)
  })
  test('and of no whole in one region: watched as it stands it would be that region by the minute', () => {
    const alone = story.map((days) =>
      days.map((day) =>
        day.filter(({ region }) => region === '64.01').map((one) => ({ ...one, people: one.people + 60 })),
      ),
    )
    fc.assert(
      fc.property(alone, (days) => {
        expect(found(days, 'in steps')).toEqual([])
      }),
      seeded,
    )
    const sample = fc.sample(alone, { seed: seeded.seed, numRuns: 60 })
    expect(sample.filter((days) => found(days, 'the whole as it stands').length > 0).length).toBeGreaterThan(10)
    expect(sample.filter((days) => tellDays(days, 'in steps').some(({ day }) => day > 0)).length).toBeGreaterThan(10)
  })
  test('and is never less than what its regions are told to have', () => {
    fc.assert(
      fc.property(story, (days) => {
        const stands = new Map<string, number>()
        for (const { measure, region, value } of tellDays(days, 'in steps')) stands.set(`${measure} ${region}`, value)
        const of = (region: string) => stands.get(`read ${region}`) ?? 0
        if (stands.has('read 00'))
          expect(provinces.reduce((sum, code) => sum + of(code), 0)).toBeLessThanOrEqual(of('00'))
      }),
      seeded,
    )
  })
  test('a region stands on a day on which the whole does, or it would be told more than all have', () => {
    const day = (...read: readonly number[]): Day =>
      ['64.01', '65.01', '66.01'].map((region, n) => ({
        ...{ region, units: 20, acknowledged: 10, people: 90, read: read[n] ?? 0 },
      }))
    let told = steppedCoverage({ places, counts: day(30, 30, 30), told: [] })
    const readIn = (region: string) => told.find((one) => one.region === region)?.read
    for (const [counts, whole, first] of [
      [day(36, 35, 30), 101, 30],
      [day(41, 36, 33), 101, 30],
      // The control: it moves with the whole.
      [day(42, 36, 33), 111, 42],
    ] as const) {
      told = steppedCoverage({ places, counts, told })
      expect([readIn('00'), readIn('64.01')]).toEqual([whole, first])
    }
  })
  test('a region that is the whole is told as the whole is', () => {
    const at = (read: number): Day => [{ region: '64.01', units: 20, acknowledged: 10, people: 90, read }]
    const first = steppedCoverage({ places, counts: at(30), told: [] })
    for (const [read, stands] of [
      [39, 30],
      [40, 40],
    ] as const) {
      const second = steppedCoverage({ places, counts: at(read), told: first })
      expect(second.map((one) => [one.region, one.read])).toEqual([
        ['00', stands],
        ['64', stands],
        ['64.01', stands],
      ])
    }
  })
})
