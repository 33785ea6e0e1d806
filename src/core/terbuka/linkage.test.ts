import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '#law'
import { certain, surest, surestOfPeople, toldOf } from '../../../tests/support/linkage-attack.ts'
import type { AllegationFact } from './allegation-fact.ts'
import { coarsen, type CoarseRow } from './coarsen.ts'
import { knownCells, learntCells } from './coarse-row.ts'
import { countSubjects } from './count-subjects.ts'
import { knownLadder, nothingLearnt } from './ladder.ts'

const regencies = ['11.01', '11.02', '33.01', '33.02', '64.01', '64.02']
const nameable = new Set([...regencies, '11', '33', '64'])
const acts = ['SKB-D-01', 'SKB-D-02', 'SKB-D-03']
const outcomes = [
  ...['sanksi', 'sanksi', 'sanksi', 'sanksi', 'tidak-terbukti', 'dihentikan-instansi', 'di-instansi', 'di-bawaslu'],
] as const satisfies readonly AllegationFact['outcome'][]
const parts = ['outcome', 'outcomeGroup', 'act', 'route', 'steps'] as const
const posts = ['guru', 'camat', 'kepala-sekolah'] as const

/** Officials as they are: in one place and post most share what they did, and most of what became of it. */
const official = fc
  .record({
    place: fc.nat({ max: 5 }),
    month: fc.integer({ min: 1, max: 3 }),
    post: fc.nat({ max: 2 }),
    act: fc.integer({ min: 0, max: 9 }),
    outcome: fc.nat({ max: outcomes.length - 1 }),
  })
  .map(({ place, month, post, act, outcome }) => ({
    region: regencies[place] ?? '11.01',
    happenedOn: plainDate(`2026-0${String(month)}-12`),
    kind: 'pns' as const,
    post: posts[post] ?? 'guru',
    actId: acts[act < 7 ? place % 3 : act % 3] ?? null,
    actClass: 'disiplin' as const,
    outcome: outcomes[outcome] ?? ('sanksi' as const),
    route: outcome === 7 ? null : 'RUTE-ASN-DAERAH',
    steps: {
      ...{ diteruskan: plainDate(month === 1 ? '2026-05-02' : '2026-06-02'), berkabar: null, dilaksanakan: null },
      diputus: outcome < 6 ? plainDate('2026-06-20') : null,
    },
  }))
const world = (size: { readonly min: number; readonly max: number }) =>
  fc
    .array(official, { minLength: size.min, maxLength: size.max, size: 'max' })
    .map((all) => all.map((one, name): AllegationFact => ({ ...one, name, number: null, seat: null })))
const small = world({ min: 5, max: 60 })
const large = world({ min: 400, max: 600 })

const told = (facts: readonly AllegationFact[]) => coarsen(facts, { nameable }) ?? []
/** As each is. */
const bare = (facts: readonly AllegationFact[]): readonly CoarseRow[] =>
  facts.flatMap((fact) => {
    const [finest] = knownLadder
    const where = finest === undefined ? null : knownCells(fact, finest, nameable)
    return where === null
      ? []
      : [{ ...where, ...learntCells(fact, { act: 'perbuatan', steps: 'bulan', outcome: 'hasil' }), count: 1 }]
  })
/** Of five people at least in place, time and post, and nothing asked of what they did or what became of it. */
function onlyByFive(facts: readonly AllegationFact[]): readonly CoarseRow[] {
  let left = facts
  const rows: CoarseRow[] = []
  for (const known of knownLadder) {
    const groups = Map.groupBy(left, (fact) => JSON.stringify(knownCells(fact, known, nameable)))
    for (const [, group] of groups) {
      const [first] = group
      const where = first === undefined ? null : knownCells(first, known, nameable)
      const isLast = known === knownLadder.at(-1)
      if (where === null || (countSubjects(group) < 5 && !isLast)) continue
      for (const [, same] of Map.groupBy(group, ({ outcome }) => outcome))
        rows.push({
          ...where,
          ...learntCells(same[0] ?? group[0] ?? (first as AllegationFact), { ...nothingLearnt, outcome: 'hasil' }),
          count: same.length,
        })
      left = left.filter((fact) => !group.includes(fact))
    }
  }
  return rows
}

describe.each([
  ['few', small, 60],
  ['many', large, 4],
])('somebody who knows place, month and post of everybody in a table of %s', (_size, worlds, numRuns) => {
  const seeded = { seed: 20_261_130, numRuns, endOnFailure: true }
  test('learns for certain of nobody what he did or what became of it', () => {
    fc.assert(
      fc.property(worlds, (facts) => {
        const rows = told(facts)
        if (rows.length === 0) return
        for (const part of parts) expect(certain(rows, facts, part), part).toEqual([])
      }),
      seeded,
    )
  })
  test('is surer of nothing than four in five', () => {
    fc.assert(
      fc.property(worlds, (facts) => {
        for (const part of parts) expect(surest(told(facts), part), part).toBeLessThanOrEqual(0.8)
      }),
      seeded,
    )
  })
  test('learns it of many where rows are told as they are, and of some where five are enough', () => {
    const sample = fc.sample(worlds, { seed: 20_261_130, numRuns: Math.min(numRuns, 10) })
    const unmasked = sample.map((facts) => certain(bare(facts.slice(0, 40)), facts.slice(0, 40), 'outcome').length)
    expect(Math.max(...unmasked)).toBeGreaterThan(0)
    expect(sample.filter((facts) => surest(onlyByFive(facts), 'outcome') > 0.8).length).toBeGreaterThan(0)
    if (numRuns > 20)
      expect(sample.filter((facts) => certain(onlyByFive(facts), facts, 'outcome').length > 0).length).toBeGreaterThan(
        0,
      )
  })
  test('is told much all the same', () => {
    const [facts = []] = fc.sample(worlds, { seed: 7, numRuns: 1 })
    const rows = told(facts)
    const share = (row: CoarseRow) => (toldOf.outcome(row) === null ? 0 : row.count)
    expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(facts.length)
    if (numRuns < 20) expect(rows.reduce((sum, row) => sum + share(row), 0)).toBeGreaterThan(facts.length / 2)
  })
})

describe('where all that became of a few is alike', () => {
  const same = { region: '11.01', happenedOn: plainDate('2026-01-12'), kind: 'pns', post: 'guru' } as const
  const fact = (name: number, outcome: AllegationFact['outcome'], route: string | null = 'RUTE-ASN-DAERAH') => ({
    ...{ ...same, name, number: null, seat: null, actClass: 'disiplin' as const, outcome, route },
    actId: acts[name % 2] ?? null,
    steps: { diteruskan: plainDate('2026-05-02'), berkabar: null, diputus: null, dilaksanakan: null },
  })
  const people = (n: number) => Array.from({ length: n }, (_, at) => at)

  test('five people of two allegations each: half of the rows of one outcome would be of all of them', () => {
    const of = (n: number) => people(n).flatMap((name) => [fact(name, 'sanksi'), fact(name, 'di-instansi')])
    const asked = (n: number) => ({ people: n, most: 2 })
    for (const n of [5, 6, 7, 9, 12])
      for (const part of parts) expect(surestOfPeople(told(of(n)), part, asked(n)), String(n)).toBeLessThanOrEqual(0.8)
    // By the rows alone both outcomes are half: told so, each of the five has a sanction.
    expect(surest(onlyByFive(of(5)), 'outcome')).toBe(0.5)
    expect(surestOfPeople(onlyByFive(of(5)), 'outcome', asked(5))).toBe(1)
    // Of a dozen of whom six have one each way it is told.
    const apart = people(12).map((name) => fact(name, name < 6 ? 'sanksi' : 'di-instansi'))
    expect(told(apart).some(({ outcome }) => outcome === 'sanksi')).toBe(true)
  })
  test('two outcomes that come to the same are one', () => {
    const alike = people(12).map((name) => fact(name, name < 6 ? 'tidak-terbukti' : 'dihentikan-instansi'))
    expect(surest(told(alike), 'outcomeGroup')).toBe(0)
    expect(surest(onlyByFive(alike), 'outcomeGroup')).toBe(1)
  })
  test('a route that all went is not told, what they did is', () => {
    const rows = told(people(12).map((name) => fact(name, name % 3 === 0 ? 'sanksi' : 'di-instansi')))
    expect(rows.some(({ act }) => act !== null)).toBe(true)
    expect(surest(rows, 'route')).toBe(0)
    const ways = told(
      people(48).map((name) => fact(name, name < 24 ? 'sanksi' : 'di-instansi', name % 4 < 2 ? 'RUTE-TNI' : null)),
    )
    expect(surest(ways, 'route')).toBe(0.5)
  })
})

describe('somebody who keeps the files of two nights', () => {
  const quarters = fc.array(world({ min: 20, max: 60 }), { minLength: 2, maxLength: 4 })
  const alike = (rows: readonly CoarseRow[]) =>
    new Map(rows.map(({ count, ...cells }) => [JSON.stringify(cells), count]))
  /** What is in the second file and was not in the first, by what it says. */
  const came = (before: readonly CoarseRow[], after: readonly CoarseRow[]) => {
    const had = alike(before)
    return [...alike(after)].map(([cells, count]) => count - (had.get(cells) ?? 0)).filter((count) => count !== 0)
  }
  test('finds whole editions in the difference, in each row five or nobody', () => {
    fc.assert(
      fc.property(quarters, (all) => {
        const editions = all.map(told)
        for (let night = 1; night < editions.length; night++) {
          const [before, after] = [editions.slice(0, night).flat(), editions.slice(0, night + 1).flat()]
          const sums = (rows: readonly CoarseRow[]) =>
            [...Map.groupBy(rows, ({ count: _, ...cells }) => JSON.stringify(cells)).values()].map((same) => ({
              ...(same[0] as CoarseRow),
              count: same.reduce((sum, { count }) => sum + count, 0),
            }))
          for (const more of came(sums(before), sums(after))) expect(more).toBeGreaterThanOrEqual(5)
        }
      }),
      { seed: 20_261_130, numRuns: 40 },
    )
  })
  test('finds the one who came, where the table is made anew each night', () => {
    const sample = fc.sample(world({ min: 60, max: 120 }), { seed: 20_261_130, numRuns: 20 })
    const found = sample.filter((facts) => came(told(facts.slice(0, -1)), told(facts)).some((more) => more === 1))
    expect(found.length).toBeGreaterThan(5)
  })
})
