import fc from 'fast-check'
import { expect, test } from 'vitest'
import vectors from '../../../tests/vectors/kerawanan.json' with { type: 'json' }
import { placeFinder } from '../pegawai/place.ts'
import { distinctHits, findStationHead, readStationRow, stationNumber, type StationRow } from './read-stations.ts'
import { shownHits } from './shown-hits.ts'
import { countHits, stationIndicators, stationInstrument, stationVariables, type StationHit } from './station-hits.ts'

const anyHits = fc.array(
  fc.record({
    village: fc.constantFrom('64.01.01.2001', '64.01.01.2002', '64.01.02.1001'),
    tps: fc.integer({ min: 1, max: 6 }),
    indicator: fc.constantFrom(...stationIndicators.map(({ id }) => id)),
  }),
)
const hit = (tps: number, indicator: StationHit['indicator'] = 'internet'): StationHit => ({
  ...{ village: '64.01.01.2001', tps, indicator },
})

test('a station with three indicators is one station and three hits, and the same pair twice is one', () => {
  const { stations, hits, byIndicator } = countHits([hit(1), hit(1, 'listrik'), hit(1, 'dptb'), hit(1), hit(2)])
  expect([stations, hits, byIndicator.get('internet')]).toEqual([2, 4, 2])
})

test('stations are never more than hits, hits are the sum over indicators, and order or repetition changes nothing', () => {
  fc.assert(
    fc.property(anyHits, (hits) => {
      const counted = countHits(hits)
      expect(counted.stations).toBeLessThanOrEqual(counted.hits)
      expect([...counted.byIndicator.values()].reduce((sum, n) => sum + n, 0)).toBe(counted.hits)
      expect(Math.max(0, ...counted.byIndicator.values())).toBeLessThanOrEqual(counted.stations)
      const again = countHits([...hits, ...hits].toReversed())
      expect([again.stations, again.hits]).toEqual([counted.stations, counted.hits])
    }),
  )
})

test('the headline of 409.385 “TPS rawan” reads like hits: ten quoted indicators add to 269.324', () => {
  const { quoted, sum, headline, stations } = vectors['tps-rawan-pilkada-2024']
  const national = quoted.map((wanted) => stationIndicators.find(({ id }) => id === wanted)?.national.pilkada ?? 0)
  expect(national.reduce((total, n) => total + n, 0)).toBe(sum)
  expect(Math.round((100 * headline) / stations)).toBe(94)
  expect([stationInstrument.value - stationIndicators.length, stationVariables.length]).toEqual([2, 8])
})

test('nothing is said of an indicator of people at less than five stations, and no subtraction tells it', () => {
  const shown = shownHits([...[1, 2, 3, 4].map((tps) => hit(tps, 'aparat-berpihak')), hit(1), hit(9)])
  expect([shown.withheld, shown.stations, shown.hits]).toEqual([['aparat-berpihak'], 2, 2])
  expect(shown.byIndicator.has('aparat-berpihak')).toBe(false)
  // The control: of five it is said, and of a place alone always.
  expect(shownHits([1, 2, 3, 4, 5].map((tps) => hit(tps, 'aparat-berpihak'))).byIndicator.get('aparat-berpihak')).toBe(
    5,
  )
  expect(shownHits([hit(1, 'listrik')]).hits).toBe(1)
  fc.assert(
    fc.property(anyHits, (hits) => {
      const { withheld, byIndicator, hits: all } = shownHits(hits)
      expect([...byIndicator.values()].reduce((sum, n) => sum + n, 0)).toBe(all)
      expect(withheld.every((id) => !byIndicator.has(id))).toBe(true)
    }),
  )
})

const find = placeFinder([
  { code: '64.01.01', level: 'kecamatan', name: 'Contoh Hilir', within: 'Paser', district: null },
  { code: '64.01.02', level: 'kecamatan', name: 'Contoh Hulu', within: 'Paser', district: null },
  { code: '64.01.01.2001', level: 'desa', name: 'Suka Contoh', within: 'Contoh Hilir', district: '64.01.01' },
  { code: '64.01.02.2001', level: 'desa', name: 'Suka Contoh', within: 'Contoh Hulu', district: '64.01.02' },
])
const row = (more: Partial<StationRow>): StationRow => ({
  ...{ kode_wilayah: '', kecamatan: '', desa: '', tps: '7', indikator: 'internet' },
  ...more,
})

test('a row names its village by code or by name, and one indicator or several', () => {
  const read = (more: Partial<StationRow>) => readStationRow(5, row(more), find)
  expect(read({ kode_wilayah: '6401012001', tps: 'TPS 007' })).toEqual({
    hits: [{ village: '64.01.01.2001', tps: 7, indicator: 'internet' }],
  })
  expect(
    read({ kecamatan: 'Kec. Contoh Hulu', desa: 'Desa Suka Contoh', indikator: 'listrik; Rawan bencana;' }),
  ).toEqual({
    hits: [
      { village: '64.01.02.2001', tps: 7, indicator: 'listrik' },
      { village: '64.01.02.2001', tps: 7, indicator: 'rawan-bencana' },
    ],
  })
  expect(distinctHits([hit(1), hit(1), hit(2)])).toHaveLength(2)
})

test('all that is wrong with a row is said at once, and no name is guessed at', () => {
  const problems = (more: Partial<StationRow>) => {
    const read = readStationRow(5, row(more), find)
    return 'faults' in read ? read.faults.map(({ column, problem }) => `${column}: ${problem}`) : read.hits
  }
  expect(problems({ tps: 'tujuh', indikator: 'rawan' })).toEqual([
    ...['desa: place-blank', 'tps: tps-not-a-number', 'indikator: indicator-unknown'],
  ])
  expect(problems({ desa: 'Suka Contoh' })).toEqual(['desa: place-ambiguous'])
  expect(problems({ kode_wilayah: '99.01.01.2001' })).toEqual(['kode_wilayah: place-unknown'])
  expect(problems({ kode_wilayah: '64.01.01' })).toEqual(['desa: place-not-village'])
  expect(problems({ kode_wilayah: '64.01.01.2001', indikator: ' ; ' })).toEqual(['indikator: indicator-blank'])
  expect(['7', '007', 'TPS-7', 'tps.007', '0', '000', '7a', '12345', ''].map(stationNumber)).toEqual([
    ...[7, 7, 7, 7],
    ...[null, null, null, null, null],
  ])
})

test('a list begins below the row that names station, place and indicator, wherever its columns stand', () => {
  expect(
    findStationHead([
      ['DAFTAR TPS RAWAN'],
      [],
      ['No', 'Indikator Kerawanan', 'Kecamatan', 'Desa/Kelurahan', 'Nomor TPS'],
    ]),
  ).toEqual({ rows: 3, columns: { indikator: 1, kecamatan: 2, desa: 3, tps: 4 } })
  expect(findStationHead([['Nama', 'NIP', 'Unit kerja']])).toBeNull()
})
