import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf } from './bounds-of.ts'
import { measures, type MeasureId } from './measures.ts'
import { publishable, type Place, type PublicNumber, type RawCount } from './publish.ts'
import { smallestShown } from './suppress.ts'

const places = placesOf('64 65 66 64.01 64.02 64.03 64.04 65.01 66.01 66.02')

function placesOf(codes: string): readonly Place[] {
  const below = codes.split(' ').map((code) => ({ code, parent: code.includes('.') ? code.slice(0, 2) : '00' }))
  return [{ code: '00', parent: null }, ...below]
}
const rawOf = (counts: Readonly<Record<string, number>>): readonly RawCount[] =>
  Object.entries(counts).map(([region, count]) => ({ region, count }))
const shownOf = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(publishable(places, rawOf(counts)).map(({ region, shown }) => [region, shown]))

const zeros = Object.fromEntries(places.map(({ code }) => [code, 0]))

test('a place where nothing happened shows zero, and totals add up', () => {
  expect(shownOf({ '64.01': 7, '64.02': 9 })).toEqual({ ...zeros, '00': 16, '64': 16, '64.01': 7, '64.02': 9 })
})

test('a small regency is hidden together with its neighbour, never with a zero', () => {
  expect(shownOf({ '64.01': 2, '64.03': 9 })).toEqual({ ...zeros, '00': 11, '64': 11, '64.01': null, '64.03': null })
})

test('what hides a province hides enough below it, so that its parts do not add up to it', () => {
  expect(shownOf({ '64.01': 3, '65.01': 30, '66.01': 6, '66.02': 7 })).toEqual({
    ...zeros,
    ...{ '00': 46, '64': null, '64.01': null, '65': null, '65.01': null, '66': null, '66.01': null, '66.02': null },
  })
})

test('many that are small may not be added up where each would have to be one', () => {
  const thin = { '64.01': 1, '64.02': 2, '64.03': 2, '65.01': 30 }
  expect(shownOf(thin)).toEqual({
    ...zeros,
    ...{ '00': 35, '64': null, '64.01': null, '64.02': null, '64.03': null, '65': null, '65.01': null },
  })
  expect(shownOf({ ...thin, '64.01': 4 })).toMatchObject({ '00': 38, '64': 8, '64.01': null, '65': 30 })
})

test('where two small neighbours could only be one each, the next pair is hidden with them and their sum stays', () => {
  const large = { '64.03': 10, '64.04': 20 }
  expect(shownOf({ '64.01': 1, '64.02': 1, ...large })).toMatchObject({ '64': 32, '64.03': null, '64.04': null })
  expect(shownOf({ '64.01': 3, '64.02': 4, ...large })).toMatchObject({ '64': 37, '64.01': null, ...large })
})

test('a small nation shows nothing at all: its zeros would say among how few it is spread', () => {
  expect(new Set(Object.values(shownOf({ '64.01': 2 })))).toEqual(new Set([null]))
  expect(shownOf({})).toEqual(zeros)
})

test('what a province did itself counts for the province and cannot be had by subtraction', () => {
  expect(shownOf({ '64': 3, '64.01': 7 })).toEqual({ ...zeros, '00': 10, '64': 10, '64.01': null })
})

/** What a reader can say of each place, and of what belongs to a place alone (`64 itself`), by adding and subtracting. */
type Range = { readonly from: number; readonly to: number }
type Known = ReadonlyMap<string, Range>

const itself = (code: string) => `${code} itself`

function readBack(numbers: readonly PublicNumber[], known: Known = new Map()): Known {
  const below = Map.groupBy(numbers, ({ parent }) => parent)
  const least = numbers.every(({ shown }) => shown === null) ? 0 : 1
  const ranges = new Map<string, Range>()
  for (const { region, shown } of numbers) {
    ranges.set(region, shown === null ? { from: least, to: Infinity } : { from: shown, to: shown })
    if (below.has(region)) ranges.set(itself(region), { from: 0, to: Infinity })
  }
  for (const [name, range] of known) narrow(ranges, name, range)
  const sums = numbers
    .filter(({ region }) => below.has(region))
    .map(({ region }) => ({
      whole: region,
      parts: [itself(region), ...(below.get(region) ?? []).map((n) => n.region)],
    }))
  while (sums.map((sum) => narrowSum(ranges, sum)).some(Boolean));
  return ranges
}

const rangeIn = (ranges: Known, name: string): Range => ranges.get(name) ?? { from: 0, to: Infinity }

function narrow(ranges: Map<string, Range>, name: string, { from, to }: Range): boolean {
  const was = rangeIn(ranges, name)
  const now = { from: Math.max(was.from, from), to: Math.min(was.to, to) }
  ranges.set(name, now)
  return now.from > was.from || now.to < was.to
}

/** The whole is between the sums of its parts; each part is what the whole leaves beside the others. Exact, because the sums form a tree. */
function narrowSum(ranges: Map<string, Range>, { whole, parts }: { whole: string; parts: readonly string[] }): boolean {
  const sumOf = (names: readonly string[], end: 'from' | 'to') =>
    names.reduce((sum, name) => sum + rangeIn(ranges, name)[end], 0)
  const changed = narrow(ranges, whole, { from: sumOf(parts, 'from'), to: sumOf(parts, 'to') })
  return parts.reduce((before, part) => {
    const others = parts.filter((name) => name !== part)
    const all = rangeIn(ranges, whole)
    const left = { from: all.from - sumOf(others, 'to'), to: all.to - sumOf(others, 'from') }
    return narrow(ranges, part, { from: Number.isNaN(left.from) ? 0 : left.from, to: left.to }) || before
  }, changed)
}

const isSmall = (count: number, limit: number) => count > 0 && count < limit
const isAnySmall = ({ from, to }: Range, limit: number) => from <= 1 && to >= limit - 1

/** Up to five provinces of up to five regencies, mostly small and often zero, as such counts are. */
const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 }))
const tree = fc
  .array(fc.tuple(count, fc.array(count, { maxLength: 5 })), { minLength: 1, maxLength: 5 })
  .map((provinces) => {
    const counts: Record<string, number> = {}
    provinces.forEach(([own, regencies], at) => {
      counts[String(at + 11)] = own
      regencies.forEach((regency, index) => (counts[`${String(at + 11)}.0${String(index + 1)}`] = regency))
    })
    return counts
  })
const treePlaces = (counts: object) => placesOf(Object.keys(counts).sort().join(' '))
const isAlone = (all: readonly Place[], code: string) => !all.some(({ parent }) => parent === code)

test('whoever adds and subtracts learns of no small count more than that it is small, and of nothing hidden what it is', () => {
  fc.assert(
    fc.property(tree, (counts) => {
      const all = treePlaces(counts)
      const numbers = publishable(all, rawOf(counts))
      const ranges = readBack(numbers)
      for (const { region, shown } of numbers) {
        if (shown === null) {
          const { from, to } = rangeIn(ranges, region)
          expect(to - from, region).toBeGreaterThanOrEqual(smallestShown - 2)
        }
        const own = counts[region] ?? 0
        const name = isAlone(all, region) ? region : itself(region)
        if (isSmall(own, smallestShown)) expect(isAnySmall(rangeIn(ranges, name), smallestShown), name).toBe(true)
      }
    }),
    { numRuns: 2_000 },
  )
})

const noCounts = Object.fromEntries(measures.map(({ id }) => [id, 0])) as Record<MeasureId, number>

test('nor does whoever knows the other measures of every place to the unit', () => {
  const told = {
    ...{ reports: count, registered: count, findings: count, incomplete: count, other: count, asked: count },
    ...{ late: count, retaliated: count },
  }
  const story = fc.record(told).map(({ reports, registered, findings, incomplete, other, asked, late, retaliated }) => {
    const fromReports = Math.min(registered, reports)
    const refused = Math.min(incomplete, reports - fromReports)
    return {
      ...noCounts,
      'laporan-masuk': reports,
      'perkara-diregister': findings + fromReports,
      temuan: findings,
      'penolakan-tidak-dilengkapi': refused,
      'penolakan-lain': other,
      'tinjauan-tetap': Math.min(asked, refused + other),
      'perkara-terlambat': Math.min(late, reports + findings),
      'laporan-pembalasan': Math.min(retaliated, reports),
    }
  })
  const ids = [
    'laporan-masuk',
    'perkara-diregister',
    'temuan',
    'penolakan-tidak-dilengkapi',
    'penolakan-lain',
    'tinjauan-tetap',
    'perkara-terlambat',
    'laporan-pembalasan',
  ] as const
  const stories = fc.array(fc.array(story, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(stories, fc.constantFrom(...ids), (provinces, id) => {
      const raw = provinces.flatMap((regencies, at) =>
        regencies.map((counts, index) => ({
          region: `${String(at + 11)}.0${String(index + 1)}`,
          count: counts[id],
          ...boundsOf(id, counts),
        })),
      )
      const all = placesOf(
        [...new Set(raw.map(({ region }) => region.slice(0, 2))), ...raw.map((r) => r.region)].join(' '),
      )
      const numbers = publishable(all, raw)
      const nowhere = all.map(({ code }): [string, Range] => [itself(code), { from: 0, to: 0 }])
      for (const { region } of raw.filter((counted) => isSmall(counted.count, smallestShown))) {
        const others = raw
          .filter((other) => other.region !== region)
          .map((other): [string, Range] => [other.region, { from: other.atLeast ?? 0, to: other.atMost ?? Infinity }])
        const range = rangeIn(readBack(numbers, new Map([...nowhere, ...others])), region)
        expect(isAnySmall(range, smallestShown), `${region} is in ${JSON.stringify(range)}`).toBe(true)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('a case that is late came in as a report or is a finding, and a retaliation came in: each says so of the other', () => {
  const counts = { ...noCounts, 'laporan-masuk': 9, temuan: 2, 'perkara-terlambat': 10, 'laporan-pembalasan': 3 }
  expect(boundsOf('perkara-terlambat', counts)).toEqual({ atMost: 11 })
  expect(boundsOf('laporan-pembalasan', counts)).toEqual({ atMost: 9 })
  expect(boundsOf('laporan-masuk', counts)).toEqual({ atLeast: 8 })
  expect(boundsOf('temuan', counts)).toMatchObject({ atLeast: 1 })
})

describe('nor whoever knows the rule, and tries every count that gives the same page', () => {
  const limit = 3
  const most = 6
  test.each(['11 12 13 14 15', '11 12 11.01 11.02 12.01', '11 12 13 11.01 11.02'])('%s', (codes) => {
    const all = placesOf(codes)
    // The last one is what the first province did itself, which no page prints.
    const counted = [...all.filter(({ code }) => isAlone(all, code)).map(({ code }) => code), '11'].slice(0, 5)
    const pages = Map.groupBy(everyCount(counted.length, most), (counts) =>
      publishable(
        all,
        counted.map((region, at) => ({ region, count: counts[at] ?? 0 })),
        limit,
      )
        .map(({ shown }) => shown ?? '-')
        .join(' '),
    )
    const told = [...pages].flatMap(([page, tables]) => {
      // A total above what is tried could have come from counts that are not.
      if (Number(page.split(' ', 1)[0]) > most) return []
      return counted.flatMap((region, at) => {
        const possible = new Set(tables.map((counts) => counts[at] ?? 0))
        const isRisky = [...possible].some((value) => isSmall(value, limit))
        const isOpen = [1, 2].every((value) => possible.has(value))
        return isRisky && !isOpen ? [`${page}: ${region} is one of ${[...possible].join(', ')}`] : []
      })
    })
    expect(pages.size).toBeGreaterThan(500)
    expect(told).toEqual([])
  })
})

function everyCount(length: number, most: number): readonly (readonly number[])[] {
  if (length === 0) return [[]]
  const rest = everyCount(length - 1, most)
  return Array.from({ length: most + 1 }, (_, first) => rest.map((counts) => [first, ...counts])).flat()
}
