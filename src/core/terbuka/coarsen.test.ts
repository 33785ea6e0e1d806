import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acts, plainDate, subjectKinds } from '#law'
import { tableOutcomes, type AllegationFact } from './allegation-fact.ts'
import { coarsen, type CoarseRow } from './coarsen.ts'
import { countSubjects } from './count-subjects.ts'
import { editionsDue } from './editions.ts'
import { postClasses } from './post-class.ts'
import { tableColumns } from './table-columns.ts'

const places = ['11.01', '11.02', '11', '64.01', '64.02', '64.03', '00']
const nameable = new Set(['11', '11.01', '64', '64.01', '64.02'])
const day = (n: number) => plainDate(`2026-0${String(1 + (n % 6))}-${String(10 + (n % 7))}`)

const fact = fc.record<AllegationFact>({
  name: fc.option(fc.nat({ max: 60 })),
  number: fc.option(fc.nat({ max: 60 })),
  seat: fc.option(fc.nat({ max: 20 })),
  region: fc.constantFrom(...places),
  happenedOn: fc.nat({ max: 40 }).map(day),
  actId: fc.option(fc.constantFrom(...acts.slice(0, 3).map(({ id }) => id))),
  actClass: fc.option(fc.constantFrom('disiplin', 'kode-etik')),
  kind: fc.constantFrom(...subjectKinds.slice(0, 3)),
  post: fc.constantFrom(...postClasses.slice(0, 3)),
  route: fc.option(fc.constantFrom('RUTE-ASN-DAERAH', 'RUTE-TNI')),
  steps: fc.record({
    diteruskan: fc.option(fc.nat({ max: 5 }).map(day)),
    berkabar: fc.option(fc.nat({ max: 5 }).map(day)),
    diputus: fc.option(fc.nat({ max: 5 }).map(day)),
    dilaksanakan: fc.option(fc.nat({ max: 5 }).map(day)),
  }),
  outcome: fc.constantFrom(...tableOutcomes.slice(0, 3)),
})
const worlds = fc.array(fact, { maxLength: 120, size: 'max' })
const seeded = { seed: 20_261_130, numRuns: 40 }

const allOf = (rows: readonly CoarseRow[] | null) => rows ?? []
const total = (rows: readonly CoarseRow[]) => rows.reduce((sum, { count }) => sum + count, 0)

/** Whether a row can be of that allegation, by all that it says. */
const fits = (row: CoarseRow, one: AllegationFact) =>
  (row.region === '00' || one.region.startsWith(row.region)) &&
  (row.happened === null || row.happened.includes('T') || one.happenedOn.startsWith(row.happened)) &&
  (row.service === null || row.service === one.kind) &&
  (row.post === null || row.post === one.post) &&
  (row.outcome === null || row.outcome === one.outcome) &&
  (row.act === null || row.act === (one.actId ?? 'belum-ditetapkan'))

describe('the table of allegations', () => {
  test('has one row for each allegation, unless all are of too few people', () => {
    fc.assert(
      fc.property(worlds, (facts) => {
        const rows = coarsen(facts, { nameable })
        expect(rows === null).toBe(countSubjects(facts) < 5)
        if (rows !== null) expect(total(rows)).toBe(facts.length)
      }),
      seeded,
    )
  })

  test('answers every question with nobody or at least five: each row says what five people share', () => {
    fc.assert(
      fc.property(worlds, (facts) => {
        for (const row of allOf(coarsen(facts, { nameable }))) {
          expect(row.count).toBeGreaterThanOrEqual(5)
          expect(countSubjects(facts.filter((one) => fits(row, one)))).toBeGreaterThanOrEqual(5)
        }
      }),
      seeded,
    )
  })

  test('says nothing of an act, a step or an outcome that all of one place, time and post share', () => {
    fc.assert(
      fc.property(worlds, (facts) => {
        const known = Map.groupBy(allOf(coarsen(facts, { nameable })), (row) =>
          [row.region, row.happened, row.service, row.post].join(' '),
        )
        for (const [, group] of known)
          for (const part of ['outcome_group', 'act_class'] as const) {
            const exact = part === 'outcome_group' ? 'outcome' : 'act'
            const said = group.filter((row) => row[part] !== null)
            if (said.length > 0) expect(new Set(said.map((row) => row[exact] ?? row[part])).size).toBeGreaterThan(1)
          }
      }),
      seeded,
    )
  })

  test('names no place whose numbers are hidden', () => {
    fc.assert(
      fc.property(worlds, (facts) => {
        for (const { region } of allOf(coarsen(facts, { nameable })))
          expect(region === '00' || nameable.has(region)).toBe(true)
      }),
      seeded,
    )
  })

  test('is the same in whatever order they came, and stands in the order of what it says', () => {
    fc.assert(
      fc.property(worlds, (facts) => {
        const rows = coarsen(facts, { nameable })
        expect(coarsen(facts.toReversed(), { nameable })).toEqual(rows)
        const said = allOf(rows).map(({ count: _, ...cells }) => JSON.stringify(cells))
        expect(said).toEqual([...new Set(said)].toSorted((a, b) => (a < b ? -1 : 1)))
      }),
      seeded,
    )
  })

  test('tells much where there are many: two outcomes and two acts of ten people each, to the month and the regency', () => {
    const many = Array.from({ length: 40 }, (_, n): AllegationFact => ({
      name: n,
      number: null,
      seat: null,
      region: '64.01',
      happenedOn: plainDate('2026-04-12'),
      actId: n % 2 === 0 ? 'SKB-D-01' : 'SKB-D-02',
      actClass: 'disiplin',
      kind: 'pns',
      post: 'guru',
      route: 'RUTE-ASN-DAERAH',
      steps: { diteruskan: plainDate('2026-05-02'), berkabar: null, diputus: null, dilaksanakan: null },
      outcome: n < 20 ? 'sanksi' : 'di-instansi',
    }))
    // All have gone the same steps: those alone are left out.
    expect(coarsen(many, { nameable })).toMatchObject(
      [
        ['SKB-D-01', 'di-instansi'],
        ['SKB-D-01', 'sanksi'],
        ['SKB-D-02', 'di-instansi'],
        ['SKB-D-02', 'sanksi'],
      ].map(([act, outcome]) => ({
        region: '64.01',
        happened: '2026-04',
        post: 'guru',
        act,
        outcome,
        diteruskan: null,
        count: 10,
      })),
    )
  })

  test('of one camat in many cases tells what it tells of one person', () => {
    const camat = (seat: number) =>
      Array.from({ length: 6 }, (_, n): AllegationFact => ({
        name: n + seat * 10,
        number: null,
        seat,
        region: '64.01',
        happenedOn: plainDate('2026-04-12'),
        actId: null,
        actClass: null,
        kind: 'pns',
        post: 'camat',
        route: null,
        steps: { diteruskan: null, berkabar: null, diputus: null, dilaksanakan: null },
        outcome: n < 3 ? 'sanksi' : 'di-instansi',
      }))
    expect(coarsen(camat(1), { nameable })).toBeNull()
    const five = [1, 2, 3, 4, 5].flatMap(camat)
    // Each of the five has both outcomes: neither is told.
    expect(coarsen(five, { nameable })).toMatchObject([{ outcome: null, count: 30 }])
    expect(coarsen(five.slice(0, 24), { nameable })).toBeNull()
  })
})

test('people are counted by all that they share, also through a third', () => {
  const of = (name: number | null, number: number | null, seat: number | null) => ({ name, number, seat })
  expect(countSubjects([])).toBe(0)
  expect(countSubjects([of(1, null, null), of(1, 7, null), of(2, 7, null), of(2, null, 3), of(9, null, 3)])).toBe(1)
  expect(countSubjects([of(1, null, null), of(2, null, null), of(null, null, null), of(null, null, null)])).toBe(3)
})

test('a quarter is told when the one after it is over, and once', () => {
  const first = plainDate('2026-02-11')
  const codes = (today: string, toldUntil: string | null) =>
    editionsDue(plainDate(today), { first, toldUntil: toldUntil === null ? null : plainDate(toldUntil) }).map(
      ({ code }) => code,
    )
  expect(codes('2026-06-30', null)).toEqual([])
  expect(codes('2026-07-01', null)).toEqual(['2026-T1'])
  expect(codes('2026-12-31', null)).toEqual(['2026-T1', '2026-T2'])
  expect(codes('2026-12-31', '2026-04-01')).toEqual(['2026-T2'])
  expect(codes('2026-12-31', '2026-07-01')).toEqual([])
  expect(editionsDue(plainDate('2026-12-31'), { first: null, toldUntil: null })).toEqual([])
})

test('every cell of a row is a described column, and every column a cell', () => {
  const facts = Array.from({ length: 5 }, (_, n): AllegationFact => ({
    name: n,
    number: null,
    seat: null,
    region: '00',
    happenedOn: plainDate('2026-04-12'),
    actId: null,
    actClass: null,
    kind: 'pns',
    post: 'guru',
    route: null,
    steps: { diteruskan: null, berkabar: null, diputus: null, dilaksanakan: null },
    outcome: 'sanksi',
  }))
  const [{ count: _, ...cells } = { count: 0 }] = allOf(coarsen(facts, { nameable }))
  expect(['edition', ...Object.keys(cells)].sort()).toEqual(tableColumns.map(({ name }) => name as string).sort())
  // Alike in all that is theirs, and so told as nothing.
  expect(cells).toMatchObject({ act: null, outcome: null, outcome_group: null, steps_as: 'tidak' })
})
