import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foundIn, type Relation, type Told } from '../../../tests/support/published-attack.ts'
import type { Tree } from '../../../tests/support/sum-attack.ts'
import { measures, type MeasureId } from './measures.ts'
import { publishable, type Place } from './publish.ts'
import type { MeasureCounts } from './rests.ts'
import { stepped, type ToldNumbers } from './steps.ts'
import type { CountedPlace } from './tell.ts'
import { tellAll } from './together.ts'

// In drawn worlds the last three have nothing.
const regencies = ['11.01', '11.02', '11.03', '12.01', '12.02', '13.01', '14.01', '15.01', '16.01']
const provinces = ['11', '12', '13', '14', '15', '16']
const places: readonly Place[] = [
  { code: '00', parent: null },
  ...provinces.map((code) => ({ code, parent: '00' })),
  ...regencies.map((code) => ({ code, parent: code.slice(0, 2) })),
]
const tree: Tree = {
  leaves: regencies,
  leavesOf: (region) => regencies.filter((code) => region === '00' || code.startsWith(region)),
  partsOf: (region) => places.filter(({ parent }) => parent === region).map(({ code }) => code),
}
const nothing = Object.fromEntries(measures.map(({ id }) => [id, 0])) as MeasureCounts
type Day = Readonly<Record<string, Partial<MeasureCounts>>>

/** Every telling of days that follow each other; `beside: false`: each measure as if it were alone. */
function publishDays(days: readonly Day[], ids: readonly MeasureId[], { beside = true } = {}): readonly Told[] {
  const told = new Map(ids.map((id) => [id, new Map<string, number | null>()]))
  const stood = new Map<string, Map<string, number | null>>()
  const catalogue = measures.filter(({ id }) => ids.includes(id))
  return days.flatMap((day, at) => {
    const counted: readonly CountedPlace[] = Object.entries(day).map(([region, counts]) => ({
      region,
      counts: { ...nothing, ...counts },
    }))
    const tellings = beside
      ? tellAll({
          ...{ due: catalogue, places, counted, isStep: () => true },
          before: {
            told: (id): ToldNumbers => new Map(told.get(id) ?? []),
            toldBeside: (id, other): ToldNumbers => stood.get(`${id} ${other}`) ?? new Map(),
          },
        })
      : catalogue.map(({ id }) => ({ measure: id, numbers: alone(id, counted, told.get(id) ?? new Map()) }))
    for (const { measure, numbers } of tellings)
      for (const { region, shown } of numbers) told.get(measure)?.set(region, shown)
    for (const { measure, numbers } of tellings)
      for (const { region } of numbers)
        for (const [other, now] of told) {
          const key = `${measure} ${other}`
          stood.set(key, (stood.get(key) ?? new Map<string, number | null>()).set(region, now.get(region) ?? null))
        }
    return tellings.flatMap(({ measure, numbers }) =>
      numbers.flatMap(({ region, shown }) => (shown === null ? [] : [{ measure, region, value: shown, day: at }])),
    )
  })
}

/** As each stands, of one moment, and on each day anew. */
const tellBare = (days: readonly Day[], ids: readonly MeasureId[]): readonly Told[] =>
  days.flatMap((day, at) =>
    ids.flatMap((measure) => {
      const raw = Object.entries(day).map(([region, counts]) => ({ region, count: counts[measure] ?? 0 }))
      return publishable(places, raw).flatMap(({ region, shown }) =>
        shown === null ? [] : [{ measure, region, value: shown, day: at }],
      )
    }),
  )

function alone(id: MeasureId, counted: readonly CountedPlace[], told: ToldNumbers) {
  const raw = counted.map(({ region, counts }) => ({ region, count: counts[id] }))
  const sums = new Map<string, number>()
  for (const { region, count } of raw)
    for (const code of [region, region.slice(0, 2), '00']) sums.set(code, (sums.get(code) ?? 0) + count)
  return stepped({ places, may: publishable(places, raw), countOf: (code) => sums.get(code) ?? 0, told: new Map(told) })
}

/** What each regency has on each day, of kinds of which there is never less. */
const growth = (kinds: number) => {
  const of = (among: readonly number[]) =>
    fc.array(fc.array(fc.constantFrom(...among), { minLength: kinds, maxLength: kinds }), {
      minLength: 6,
      maxLength: 6,
    })
  const later = fc.array(of([0, 0, 0, 0, 0, 1, 1, 2, 5, 6, 8]), { minLength: 1, maxLength: 5 })
  return fc.tuple(of([0, 0, 3, 6, 9, 14, 25]), later).map(([start, more]) => [start, ...more])
}
const grown = (
  days: readonly (readonly (readonly number[])[])[],
  of: (kinds: readonly number[]) => Partial<MeasureCounts>,
) => {
  const now = regencies.map((): number[] => [])
  return days.map((day) => {
    day.forEach((more, n) => {
      const own = now[n] ?? []
      more.forEach((count, kind) => (own[kind] = (own[kind] ?? 0) + count))
    })
    return Object.fromEntries(regencies.map((code, n) => [code, of(now[n] ?? [])]))
  })
}
/** Written out: a row for each day, in it the counts of each regency, in the order of the measures. */
const worldOf = (rows: readonly string[], ids: readonly MeasureId[]): readonly Day[] =>
  rows.map((row) =>
    Object.fromEntries(
      row.split(' ').map((counts, n) => {
        const told = counts.split('/').map(Number)
        return [regencies[n] ?? '', Object.fromEntries(ids.map((id, at) => [id, told[at] ?? 0]))]
      }),
    ),
  )
const seeded = { seed: 20_261_130, numRuns: 200 }

type World = {
  readonly name: string
  readonly ids: readonly MeasureId[]
  readonly relations: readonly Relation[]
  readonly days: fc.Arbitrary<readonly Day[]>
}
const worlds: readonly World[] = [
  {
    name: 'who rated and who is content',
    ids: ['laporan-masuk', 'penilaian-pelapor', 'penilaian-puas'],
    relations: [
      { left: 'not content', of: { 'penilaian-pelapor': 1, 'penilaian-puas': -1 }, grows: true },
      { left: 'not rated', of: { 'laporan-masuk': 1, 'penilaian-pelapor': -1 }, grows: false },
    ],
    days: growth(3).map((days) =>
      grown(days, ([silent = 0, content = 0, not = 0]) => ({
        'laporan-masuk': silent + content + not,
        'penilaian-pelapor': content + not,
        'penilaian-puas': content,
      })),
    ),
  },
  {
    name: 'cases and findings',
    ids: ['perkara-diregister', 'temuan'],
    relations: [{ left: 'from reports', of: { 'perkara-diregister': 1, temuan: -1 }, grows: true }],
    days: growth(2).map((days) =>
      grown(days, ([registered = 0, findings = 0]) => ({
        'laporan-masuk': registered + 20,
        'perkara-diregister': registered + findings,
        temuan: findings,
      })),
    ),
  },
  {
    name: 'reports and those of retaliation',
    ids: ['laporan-masuk', 'laporan-pembalasan'],
    relations: [{ left: 'others', of: { 'laporan-masuk': 1, 'laporan-pembalasan': -1 }, grows: true }],
    days: growth(2).map((days) =>
      grown(days, ([others = 0, harmed = 0]) => ({ 'laporan-masuk': others + harmed, 'laporan-pembalasan': harmed })),
    ),
  },
]

describe.each(worlds)('$name', ({ ids, relations, days: story }) => {
  const found = (days: readonly Day[], how = { beside: true }) =>
    foundIn(tree, publishDays(days, ids, how), relations, {
      days: days.length,
      places: [...provinces, ...regencies],
      measures: ids,
    })

  test('tell of no place that between one and four came, neither by themselves nor taken from each other', () => {
    fc.assert(
      fc.property(story, (days) => {
        expect(found(days)).toEqual([])
      }),
      seeded,
    )
  })
  test('are told all the same; each by itself they would point at somebody in most worlds', () => {
    const sample = fc.sample(story, { seed: seeded.seed, numRuns: 60 })
    const toldOf = (id: MeasureId) =>
      sample.filter((days) =>
        publishDays(days, ids).some((one) => one.measure === id && one.region !== '00' && one.value > 0),
      ).length
    for (const id of ids) expect(toldOf(id), id).toBeGreaterThan(0)
    expect(sample.filter((days) => found(days, { beside: false }).length > 0).length).toBeGreaterThan(10)
  })
})

describe('how many reports were not registered, which three numbers tell together', () => {
  const ids = ['laporan-masuk', 'perkara-diregister', 'temuan'] as const
  const waiting: Relation = {
    ...{ left: 'waiting', grows: false },
    of: { 'laporan-masuk': 1, 'perkara-diregister': -1, temuan: 1 },
  }
  const fromReports: Relation = { left: 'from reports', of: { 'perkara-diregister': 1, temuan: -1 }, grows: true }
  /** Of the reports that came some are registered on the same day, some wait, and some of those that waited are registered later. */
  const story = growth(4).map((days) => {
    const waits = regencies.map(() => 0)
    const taken = days.map((day) =>
      day.map(([waitOn = 0, atOnce = 0, later = 0, findings = 0], n) => {
        const registeredLater = Math.min(later, waits[n] ?? 0)
        waits[n] = (waits[n] ?? 0) + waitOn - registeredLater
        return [waitOn + atOnce, atOnce + registeredLater, findings]
      }),
    )
    return grown(taken, ([reports = 0, registered = 0, findings = 0]) => ({
      'laporan-masuk': reports,
      'perkara-diregister': registered + findings,
      temuan: findings,
    }))
  })
  const foundAmong = (tellings: readonly Told[]) =>
    foundIn(tree, tellings, [waiting, fromReports], {
      ...{ days: 6, places: [...provinces, ...regencies], measures: ids },
    })
  const found = (days: readonly Day[], how = { beside: true }) => foundAmong(publishDays(days, ids, how))
  test('is told of no place, of one moment or of several days', () => {
    fc.assert(
      fc.property(story, (days) => {
        expect(found(days)).toEqual([])
      }),
      seeded,
    )
  })
  test('would be, were each told by itself', () => {
    const sample = fc.sample(story, { seed: seeded.seed, numRuns: 60 })
    expect(sample.filter((days) => found(days, { beside: false }).length > 0).length).toBeGreaterThan(10)
  })
  // Worlds in which somebody was found: reports/cases/findings, day by day, of 11.01 11.02 11.03 12.01 12.02 13.01.
  test.each([
    [
      'three numbers of three moments',
      [
        '49/23/14 80/49/9 54/54/40 54/39/25 34/23/14 49/34/25',
        '52/25/14 81/55/9 54/56/42 54/39/25 42/23/14 57/34/25',
        '53/34/22 86/62/14 54/61/42 56/41/27 47/24/15 64/36/25',
      ],
    ],
    [
      'three numbers of three moments, where more was registered than came',
      [
        '9/14/14 9/12/3 50/39/14 3/0/0 31/34/9 9/0/0',
        '16/26/14 17/20/3 50/44/14 13/3/0 37/40/9 13/16/6',
        '23/32/19 20/29/11 56/46/15 13/3/0 45/60/15 15/17/6',
        '24/39/24 22/30/11 58/47/15 14/14/8 48/62/16 15/17/6',
        '24/41/26 29/41/16 59/49/15 20/25/14 48/68/22 22/23/6',
      ],
    ],
    [
      'a province that moves after what lies in it',
      [
        '6/14/14 12/31/25 20/20/14 6/0/0 12/12/9 15/9/3',
        '8/19/16 18/43/26 22/20/14 6/0/0 18/19/15 26/15/3',
        '16/32/16 20/49/31 22/21/15 12/7/0 19/20/15 27/25/5',
        '18/37/21 22/52/33 22/23/16 12/9/1 21/21/16 29/26/5',
      ],
    ],
    [
      'a regency that opens though its province left no other',
      [
        '28/3/0 12/34/25 6/25/25 0/25/25 34/9/0 6/9/3',
        '29/4/0 19/40/25 13/28/26 3/27/26 43/23/0 8/12/4',
        '29/7/2 24/41/26 26/38/28 16/34/27 43/33/5 9/13/4',
        '37/9/4 24/46/31 37/43/28 17/35/28 51/37/5 9/13/4',
      ],
    ],
    [
      'findings that nobody told, where more was registered than came',
      [
        '0/9/9 6/17/14 0/0/0 23/9/0 0/0/0 0/9/9 0/0/0 14/20/6 31/31/6',
        '6/17/11 6/17/14 0/0/0 23/10/1 0/0/0 1/10/10 0/0/0 16/22/6 39/39/6',
      ],
    ],
  ])('and not by %s', (_name, rows) => {
    const days = worldOf(rows, ids)
    expect(found(days)).toEqual([])
    expect(foundAmong(tellBare(days, ids))).not.toEqual([])
  })
})

describe('a world in which somebody was found', () => {
  const fromReports: Relation = { left: 'from reports', of: { 'perkara-diregister': 1, temuan: -1 }, grows: true }
  test.each<[string, readonly MeasureId[], readonly Relation[], readonly string[]]>([
    [
      'what a place was before it opened',
      ['perkara-diregister', 'temuan'],
      [fromReports],
      ['12/9 23/9 0/0 0/0 0/0 0/0 20/14 39/14', '23/14 23/9 0/0 0/0 0/0 0/0 24/16 47/16'],
    ],
    [
      'what a province leaves beside regencies that were told since',
      ['perkara-diregister'],
      [],
      ['25 0 0 0 0 6 25 0 3', '26 8 8 0 0 6 25 5 3', '26 8 14 0 0 6 25 5 3'],
    ],
  ])('tells nothing any more by %s', (_name, ids, relations, rows) => {
    const days = worldOf(rows, ids)
    const asked = { days: days.length, places: [...provinces, ...regencies], measures: ids }
    expect(foundIn(tree, publishDays(days, ids), relations, asked)).toEqual([])
    expect(foundIn(tree, tellBare(days, ids), relations, asked)).not.toEqual([])
  })
})

test('with one rating neither it nor that nobody is content is told', () => {
  const told = publishDays(
    [{ '11.01': { 'laporan-masuk': 30, 'penilaian-pelapor': 1 }, '11.02': { 'laporan-masuk': 20 } }],
    ['laporan-masuk', 'penilaian-pelapor', 'penilaian-puas'],
  )
  expect(told.filter(({ measure }) => measure === 'penilaian-puas')).toEqual([])
  // The control: where seven rated and all are content, both would be answers of seven; where ten did and five are, both are told.
  const enough = publishDays(
    [{ '11.01': { 'laporan-masuk': 30, 'penilaian-pelapor': 10, 'penilaian-puas': 5 } }],
    ['laporan-masuk', 'penilaian-pelapor', 'penilaian-puas'],
  )
  expect(enough).toContainEqual({ measure: 'penilaian-puas', region: '00', value: 5, day: 0 })
})

describe('a part', () => {
  const ids = ['laporan-masuk', 'penilaian-pelapor', 'penilaian-puas'] as const
  const rated = (all: number, content: number) => ({
    'laporan-masuk': 90 + all,
    'penilaian-pelapor': all,
    'penilaian-puas': content,
  })
  const elsewhere = ['12.01', '13.01', '14.01', '15.01', '16.01']
  const first = { '11.01': rated(20, 10), ...Object.fromEntries(elsewhere.map((code) => [code, rated(30, 15)])) }
  // Everywhere else two more came, one of them content: whose the growth of the nation is, nobody knows.
  const aside = Object.fromEntries(elsewhere.map((code) => [code, rated(32, 16)]))
  const tellOf = (second: Day) =>
    publishDays([first, second], ids)
      .filter(({ measure, region, day }) => measure === 'penilaian-puas' && region === '11.01' && day === 1)
      .map(({ value }) => value)

  test('moves together with its whole, where it and what is left beside it move by five', () => {
    expect(tellOf({ ...aside, '11.01': rated(32, 16) })).toEqual([16])
  })
  test('stays where what is left beside it would move by a few', () => {
    expect(tellOf({ ...aside, '11.01': rated(28, 16) })).toEqual([])
  })
  test('stays where its whole stays', () => {
    expect(tellOf({ ...aside, '11.01': rated(24, 15) })).toEqual([])
  })
})

test.each([
  { '11.01': 17, '11.02': 1, '12.01': 9, '13.01': 8 },
  { '11.01': 17, '11.02': 1, '11.03': 3 },
])('nobody of a whole is told as zero, also where regencies are too small for the whole: %j', (reports) => {
  const day = Object.fromEntries(Object.entries(reports).map(([code, n]) => [code, { 'laporan-masuk': n }]))
  const told = publishDays([day], ['laporan-masuk', 'laporan-pembalasan', 'penilaian-pelapor', 'penilaian-puas'])
  const ofNation = told.filter(({ region }) => region === '00').map(({ measure, value }) => [measure, value])
  expect(Object.fromEntries(ofNation)).toEqual({
    'laporan-masuk': Object.values(reports).reduce((sum, n) => sum + n),
    'laporan-pembalasan': 0,
    'penilaian-pelapor': 0,
    'penilaian-puas': 0,
  })
})
