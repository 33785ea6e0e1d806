import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, publishable, type Place } from './publish.ts'
import { mayStep, stepped } from './steps.ts'
import { pointedAt, type Tree } from '../../../tests/support/sum-attack.ts'

const regencies = ['11.01', '11.02', '11.03', '12.01', '12.02', '13.01']
const provinces = ['11', '12', '13']
const places: readonly Place[] = [
  { code: '00', parent: null },
  ...provinces.map((code) => ({ code, parent: '00' })),
  ...regencies.map((code) => ({ code, parent: code.slice(0, 2) })),
]
type Counts = Readonly<Record<string, number>>
type Telling = { readonly region: string; readonly shown: number | null; readonly day: number }
/** What is published, and how: as the product does it, or with one part of it left out. */
type Rules = { readonly time: boolean; readonly count: boolean }
const real: Rules = { time: true, count: true }

/** Every telling of days that follow each other. */
function publishDays(days: readonly Counts[], rules: Rules): readonly Telling[] {
  const told = new Map<string, number | null>()
  return days.flatMap((counts, day) => {
    const raw = Object.entries(counts).map(([region, count]) => ({ region, count }))
    const cellOf = cellsOf(places, raw)
    const countOf = (code: string) => cellOf(code).count
    const may = rules.count
      ? publishable(places, raw)
      : places.map(({ code, parent }) => ({ region: code, parent, shown: countOf(code) }))
    const now = rules.time ? stepped({ places, may, countOf, told }) : may
    for (const { region, shown } of now) told.set(region, shown)
    return now.map(({ region, shown }) => ({ region, shown, day }))
  })
}

const tree: Tree = {
  leaves: regencies,
  leavesOf: (region) => regencies.filter((code) => region === '00' || code.startsWith(region)),
  partsOf: (region) => places.filter(({ parent }) => parent === region).map(({ code }) => code),
}

const found = (days: readonly Counts[], rules: Rules) =>
  pointedAt(
    tree,
    publishDays(days, rules).flatMap(({ region, shown, day }) =>
      shown === null ? [] : [{ region, value: shown, day }],
    ),
    {
      days: days.length,
      places: [...provinces, ...regencies],
      // That what is hidden is small is said of the first day by its being hidden.
      since: rules.count ? 'the-second-day' : 'the-beginning',
    },
  )

const grown = fc
  .array(fc.array(fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 6), { minLength: 6, maxLength: 6 }), {
    minLength: 2,
    maxLength: 7,
  })
  .chain((growth) =>
    fc.array(fc.constantFrom(0, 0, 2, 5, 9, 14), { minLength: 6, maxLength: 6 }).map((start) => {
      const now: number[] = [...start]
      return [start, ...growth.map((more) => now.map((_, n) => (now[n] = (now[n] ?? 0) + (more[n] ?? 0))))].map(
        (counts) => Object.fromEntries(regencies.map((code, n) => [code, counts[n] ?? 0])),
      )
    }),
  )
const seeded = { seed: 20_261_130, numRuns: 300 }

describe('two tellings, and all of them together', () => {
  test('tell of no place below the nation that between one and four came, on any run of days', () => {
    fc.assert(
      fc.property(grown, (days) => {
        expect(found(days, real)).toEqual([])
      }),
      seeded,
    )
  })

  test('and still tell: places move, and without the rule the attacker finds some in most worlds', () => {
    const worlds = fc.sample(grown, { seed: seeded.seed, numRuns: 200 })
    const movesIn = (days: readonly Counts[]) =>
      publishDays(days, real).filter(({ region, day }) => region !== '00' && day > 0).length
    expect(worlds.filter((days) => movesIn(days) > 0).length).toBeGreaterThan(20)
    const foundIn = (rules: Rules) => worlds.filter((days) => found(days, rules).length > 0).length
    expect(foundIn(real)).toBe(0)
    expect(foundIn({ ...real, time: false })).toBeGreaterThan(100)
  })

  const world: readonly Counts[] = [
    { '11.01': 9, '11.02': 14, '11.03': 7, '12.01': 5, '12.02': 20, '13.01': 12 },
    { '11.01': 10, '11.02': 14, '11.03': 13, '12.01': 5, '12.02': 20, '13.01': 12 },
    { '11.01': 10, '11.02': 14, '11.03': 13, '12.01': 8, '12.02': 20, '13.01': 12 },
  ]
  test('the attacker is no fool: without the rule of time he finds one case of one day', () => {
    expect(found(world, { ...real, time: false })).toContain('11.01 1-1: 1..1')
    expect(found(world, { ...real, time: false })).toContain('12.01 2-2: 3..3')
    expect(found(world, real)).toEqual([])
  })
  test('without suppression he reads small counts', () => {
    const small = [{ '11.01': 2, '11.02': 14, '12.01': 9 }]
    expect(found(small, { ...real, count: false })).toContain('11.01 0-0: 2..2')
  })
})

describe('a place', () => {
  const told = (entries: Record<string, number | null>) => new Map(Object.entries(entries))
  const tell = (counts: Counts, before: Record<string, number | null>) => {
    const raw = Object.entries(counts).map(([region, count]) => ({ region, count }))
    const cellOf = cellsOf(places, raw)
    const numbers = stepped({
      places,
      may: publishable(places, raw),
      countOf: (code) => cellOf(code).count,
      told: told(before),
    })
    return Object.fromEntries(numbers.map(({ region, shown }) => [region, shown]))
  }
  const zeros = Object.fromEntries(places.map(({ code }) => [code, 0]))

  test('is told at first as it stands', () => {
    expect(tell({ '11.01': 7, '12.01': 9 }, {})).toMatchObject({ '00': 16, '11': 7, '11.01': 7, '11.02': 0 })
  })
  // Elsewhere four more came since, which are not told there: else the nation's growth would be that of the place that moves.
  const aside = { '13.01': 9 }
  const toldAside = { '13': 5, '13.01': 5 }
  test('stays where it was until it differs by five; the nation does not wait', () => {
    const before = { ...zeros, ...toldAside, '00': 12, '11': 7, '11.01': 7 }
    expect(tell({ ...aside, '11.01': 11 }, before)).toEqual({ '00': 20 })
    expect(tell({ ...aside, '11.01': 12 }, before)).toEqual({ '00': 21, '11': 12, '11.01': 12 })
    const more = { ...zeros, ...toldAside, '00': 22, '11': 17, '11.01': 17 }
    expect(tell({ ...aside, '11.01': 12 }, more)).toEqual({ '00': 21, '11': 12, '11.01': 12 })
  })
  test('stays where nothing else grew: it would be the nation', () => {
    expect(tell({ '11.01': 17, '13.01': 3 }, { ...zeros, '00': 7, '11': 7, '11.01': 7 })).toEqual({ '00': 20 })
  })
  test('that was hidden opens where it has at least five more than any hidden one', () => {
    const before = { ...zeros, ...toldAside, '00': 25, '11': null, '11.01': null, '12': null, '12.01': null }
    expect(tell({ ...aside, '11.01': 8, '12.01': 17 }, before)).toEqual({ '00': 34, '12': 17, '12.01': 17 })
    expect(tell({ ...aside, '11.01': 9, '12.01': 8 }, before)).toEqual({ '00': 26, '11': 9, '11.01': 9 })
  })
  test('above others waits where one of them would be what is left over', () => {
    const before = { ...zeros, ...toldAside, '00': 25, '11': 20, '11.01': 10, '11.02': 10 }
    // Six more, five of them told of the first: the sixth would be the second's.
    expect(tell({ ...aside, '11.01': 15, '11.02': 11 }, before)).toEqual({ '00': 35, '11.01': 15 })
    expect(tell({ ...aside, '11.01': 15, '11.02': 10 }, before)).toEqual({ '00': 34, '11': 25, '11.01': 15 })
  })
})

test('places are looked at by the first count of a day in Jakarta', () => {
  expect(mayStep(null, '2026-03-01T16:59:00.000Z')).toBe(true)
  expect(mayStep('2026-03-01T16:59:00.000Z', '2026-03-01T17:00:00.000Z')).toBe(true)
  expect(mayStep('2026-03-01T17:00:00.000Z', '2026-03-02T16:59:00.000Z')).toBe(false)
})
