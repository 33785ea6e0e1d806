import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  groupsOfKind,
  inQuartersOf,
  noQuarters,
  type EndedAs,
  type KindSum,
  type RankedKind,
} from './beside-quarters.ts'
import { publishableOnTime, type EndedTerms } from './on-time.ts'
import { groupOf } from './silence.ts'
import { publishableTerms, steppedTerms, type TermNumber } from './terms-kept.ts'

/** Who keeps every quarter and every day takes the one from the other: how many terms ended since, or in a quarter that hid them. */
const offices = ['bkpsdm', 'kecamatan', 'polres', 'bkn', 'dkpp'] as const
const places = [
  { code: '00', parent: null },
  { code: '33', parent: '00' },
  { code: '33.01', parent: '33' },
]
const ends = ['tepat', 'lewat'] as const
type Ended = { readonly office: (typeof offices)[number]; readonly held: EndedAs; readonly n: number }
type Day = readonly Ended[]
/** Four days are a quarter. */
const daysOfQuarter = 4
type Rule = 'held beside' | 'each by itself'

const kinds: readonly RankedKind[] = ['ppk-daerah', 'perangkat-daerah', 'polri', 'nasional']

/** What is left where both are told, of each kind, on each day. */
function leftOn(days: readonly Day[], rule: Rule): readonly number[] {
  let live: readonly TermNumber[] = []
  const quarters: (readonly KindSum[])[] = []
  const sums = () =>
    [...Map.groupBy(quarters.flat(), ({ code }) => code)].map(([code, same]) => ({
      code,
      met: same.reduce((sum, { met }) => sum + met, 0),
      late: same.reduce((sum, { late }) => sum + late, 0),
    }))
  const stands = (kind: RankedKind, held: EndedAs) => {
    const shown = groupsOfKind(kind).map((group) => {
      const row = live.find((number) => number.holder === group && number.held === held)
      return row === undefined ? null : row.shown
    })
    return shown.some((count) => count === null) ? null : shown.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  }
  const inQuarters = () => (rule === 'held beside' ? inQuartersOf(sums()) : noQuarters)
  return days.flatMap((_, at) => {
    const until = days.slice(0, at + 1).flat()
    const raw = [
      { officeKind: 'bawaslu', held: 'tepat', n: 60 + at },
      ...offices.flatMap((officeKind) =>
        ends.map((held) => ({
          ...{ officeKind, held },
          n: until.filter((one) => one.office === officeKind && one.held === held).reduce((sum, { n }) => sum + n, 0),
        })),
      ),
    ]
    live =
      live.length === 0
        ? publishableTerms(raw)
        : steppedTerms({ raw, told: live, waiting: () => 0, inQuarters: inQuarters() })
    if ((at + 1) % daysOfQuarter === 0) {
      const ended = days.slice(at + 1 - daysOfQuarter, at + 1).flat()
      const rows = ended.map(({ office, held, n }): EndedTerms => ({
        ...{ region: ['bkn', 'dkpp'].includes(office) ? '00' : '33.01', group: groupOf(office), accused: 'pns' },
        ...{ met: held === 'tepat' ? n : 0, late: held === 'lewat' ? n : 0 },
      }))
      const told = publishableOnTime(
        places,
        rows,
        5,
        rule === 'held beside' ? { live: stands, inQuarters: inQuarters() } : undefined,
      )
      quarters.push(
        told.flatMap(({ over, code, shown }) =>
          over === 'instansi' && shown !== null ? [{ code, met: shown.met, late: shown.all - shown.met }] : [],
        ),
      )
    }
    const closed = inQuartersOf(sums())
    return kinds.flatMap((kind) =>
      ends.flatMap((held) => {
        const [now, told] = [stands(kind, held), closed(kind, held)]
        return now === null || told === null ? [] : [Math.abs(now - told)]
      }),
    )
  })
}

const few = (left: readonly number[]) => left.filter((count) => count >= 1 && count < 5)

const day = fc.array(
  fc.record({
    office: fc.constantFrom(...offices),
    held: fc.constantFrom(...ends),
    n: fc.constantFrom(1, 2, 5, 6, 9, 14),
  }),
  { minLength: 3, maxLength: 9 },
)
const worlds = fc.array(day, { minLength: 12, maxLength: 16 })
const seeded = { seed: 20_261_130, numRuns: 300 }

test('terms by holder less all quarters leave nobody or five, on no day', () => {
  fc.assert(
    fc.property(worlds, (days) => {
      expect(few(leftOn(days, 'held beside'))).toEqual([])
    }),
    seeded,
  )
})

test('both are told all the same; each by itself they would leave one to four in many worlds', () => {
  const sample = fc.sample(worlds, { seed: seeded.seed, numRuns: 60 })
  expect(sample.filter((days) => leftOn(days, 'held beside').length > 5).length).toBeGreaterThan(30)
  expect(sample.filter((days) => few(leftOn(days, 'each by itself')).length > 0).length).toBeGreaterThan(15)
})
