import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kilometresBetween } from '../wilayah/distance.ts'
import { farthestStop, mostStops, planVisits, tripsOfWeek, type Gap } from './plan-visits.ts'
import { isVulnerable, publishedRisks, risksOf } from '../kerawanan/published.ts'

const gap = (code: string, people = 0): Gap => ({
  code,
  name: code,
  near: code.slice(0, 8),
  nearName: code.slice(0, 8),
  people,
  at: null,
})

test('the vulnerable come first, then where most people are not reached; neighbours are one way', () => {
  const trips = planVisits([
    gap('33.19.01.2001', 50),
    gap('64.01.04.2001', 1),
    gap('64.01.04.2002', 3),
    gap('64.01.05.2001', 2),
    gap('33.19.02.2001'),
  ])
  expect(trips.map(({ near, people, stops }) => [near, people, stops.map(({ code }) => code.slice(-4))])).toEqual([
    ['64.01.04', 4, ['2002', '2001']],
    ['64.01.05', 2, ['2001']],
    ['33.19.01', 50, ['2001']],
    ['33.19.02', 0, ['2001']],
  ])
})

test('one way takes four at most, and a week five ways', () => {
  const many = Array.from({ length: 40 }, (_, nth) => gap(`33.19.01.${String(2001 + nth)}`))
  const trips = planVisits(many)
  expect(trips.map(({ stops }) => stops.length)).toEqual([4, 4, 4, 4, 4])
  expect(new Set(trips.flatMap(({ stops }) => stops)).size).toBe(20)
})

test('a regency’s own map goes before what was published: its indicators first, then its stations, never their sum', () => {
  const own = new Map([
    [
      '64.01',
      new Map([
        ['64.01.05', { indicators: 1, stations: 0 }],
        ['64.01.06', { indicators: 0, stations: 40 }],
        ['64.01.07', { indicators: 1, stations: 2 }],
      ]),
    ],
  ])
  const gaps = ['64.01.04.2001', '64.01.05.2001', '64.01.06.2001', '64.01.07.2001', '64.02.01.2001'].map((code) =>
    gap(code),
  )
  expect(planVisits(gaps, own).map(({ near, vulnerable }) => [near, vulnerable])).toEqual([
    ['64.01.07', true],
    ['64.01.05', true],
    ['64.01.06', true],
    // Published as high, as the whole province is; the neighbour has no map of its own.
    ['64.02.01', true],
    ['64.01.04', false],
  ])
  // The same gaps without the map.
  expect(planVisits(gaps).every(({ vulnerable, own: map }) => vulnerable && map === null)).toBe(true)
})

test('only what was published counts as vulnerable, and the lists are kept apart', () => {
  expect([isVulnerable('64.01.04'), isVulnerable('82.04'), isVulnerable('33.19'), isVulnerable('61.01')]).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(risksOf('64.02').map(({ method }) => method)).toEqual([
    'ikp-2024-kabkota',
    'ikp-2024',
    'netralitas-asn-2023',
    'pemetaan-2024',
  ])
  expect(publishedRisks.every(({ mark }) => mark !== 'U')).toBe(true)
})

const office = { latitude: -1.9, longitude: 116.2 }
const at = (code: string, north: number, people = 0): Gap => ({
  ...gap(code, people),
  at: { latitude: office.latitude + north, longitude: office.longitude, of: 'own' },
})

test('what has a point is visited with its neighbours, nearest next from the office, and says how far each is', () => {
  const [trip, next] = planVisits(
    [at('64.01.01.2001', 0.2), at('64.01.02.2001', 0.1), at('64.01.01.2002', 0.15)],
    new Map(),
    office,
  )
  // A tenth of a degree is 11.1 km: out 22.2 and back 22.2.
  expect(trip?.stops.map(({ code, km }) => [code, Math.round(km ?? -1)])).toEqual([
    ['64.01.02.2001', 11],
    ['64.01.01.2002', 6],
    ['64.01.01.2001', 6],
  ])
  expect(Math.round(trip?.km ?? 0)).toBe(44)
  expect(next).toBeUndefined()
})

test('people on the roll come before the way, and what lies too far is a way of its own', () => {
  const far = 0.9
  const trips = planVisits(
    [at('64.01.01.2001', 0.1), at('64.01.09.2001', far, 7), at('64.01.09.2002', far + 0.01)],
    new Map(),
    office,
  )
  expect(trips.map(({ stops }) => stops.map(({ code }) => code))).toEqual([
    ['64.01.09.2001', '64.01.09.2002'],
    ['64.01.01.2001'],
  ])
})

test('without a point of the office the ways between stops are known, and the way to the first is not', () => {
  const [trip] = planVisits([at('64.01.01.2001', 0.2, 3), at('64.01.02.2001', 0.1)])
  expect(trip?.stops.map(({ km }) => km === null)).toEqual([true, false])
  expect(trip?.km).toBeNull()
})

const anyGap = fc
  .record({
    village: fc.integer({ min: 1, max: 9 }),
    kecamatan: fc.integer({ min: 1, max: 6 }),
    people: fc.integer({ min: 0, max: 3 }),
    point: fc.option(fc.record({ north: fc.integer({ min: 0, max: 8 }), east: fc.integer({ min: 0, max: 8 }) })),
  })
  .map(({ village, kecamatan, people, point }): Gap => ({
    ...gap(`64.01.0${String(kecamatan)}.200${String(village)}`, people),
    at:
      point === null
        ? null
        : { latitude: -2 + point.north / 10, longitude: 116 + point.east / 10, of: 'near' as const },
  }))
const anyGaps = fc.uniqueArray(anyGap, { maxLength: 40, selector: ({ code }) => code })

test('whatever the regions and their order: each once, few stops, none too far, and the same plan', () => {
  fc.assert(
    fc.property(anyGaps, fc.boolean(), (gaps, knowsOffice) => {
      const from = knowsOffice ? office : null
      const trips = planVisits(gaps, new Map(), from)
      expect(planVisits(gaps.toReversed(), new Map(), from)).toEqual(trips)
      const codes = trips.flatMap(({ stops }) => stops.map(({ code }) => code))
      expect(new Set(codes).size).toBe(codes.length)
      expect(trips.length).toBe(Math.min(tripsOfWeek, trips.length))
      expect(trips.length > 0).toBe(gaps.length > 0)
      for (const { stops, near, km } of trips) {
        expect(stops.length).toBeLessThanOrEqual(mostStops)
        const first = stops.find((stop) => stop.near === near && stop.at !== null)?.at ?? null
        expect(stops.every((stop) => (stop.at === null) === (stops[0]?.at == null))).toBe(true)
        if (first === null) expect(km).toBeNull()
        else
          expect(
            stops.some((seed) =>
              stops.every(
                (stop) => seed.at !== null && stop.at !== null && kilometresBetween(seed.at, stop.at) <= farthestStop,
              ),
            ),
          ).toBe(true)
      }
    }),
  )
})
