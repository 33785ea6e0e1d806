import { describe, expect, test } from 'vitest'
import { addresseeGroups, bandOf, groupOf, publishableSilence, type RawSilence } from './silence.ts'

const places = [
  { code: '00', parent: null },
  ...['33', '64'].map((code) => ({ code, parent: '00' })),
  ...['33.18', '33.19', '64.01', '64.02'].map((code) => ({ code, parent: code.slice(0, 2) })),
]
const raw = (region: string, group: RawSilence['group'], band: RawSilence['band'], count: number): RawSilence => ({
  region,
  group,
  band,
  count,
})
const shown = (rows: readonly RawSilence[]) =>
  Object.fromEntries(
    publishableSilence(places, rows).map(({ addressee, band, region, shown: count }) => [
      `${addressee} ${band} ${region}`,
      count,
    ]),
  )

test('a file is as old as its silence: a week, a month, a quarter, and beyond', () => {
  expect([0, 7, 8, 30, 31, 90, 91, 400].map(bandOf)).toEqual(['0', '0', '8', '8', '31', '31', '91', '91'])
})

test('an office of a kind nobody has named is one of the others, and none is left out', () => {
  expect(['bkn-kanreg', 'bkpsdm', 'desa', 'propam', 'pom', 'dkpp', 'pengadilan'].map(groupOf)).toEqual([
    'bkn',
    'ppk-daerah',
    'perangkat-daerah',
    'polri',
    'tni',
    'dkpp',
    'lain',
  ])
  expect(addresseeGroups).toContain('lain')
})

describe('what may be shown of it', () => {
  test('every level that is large enough, down to the regency', () => {
    const rows = ['33.18', '33.19', '64.01', '64.02'].flatMap((region) => [
      raw(region, 'bkn', '91', 20),
      raw(region, 'ppk-daerah', '31', 30),
    ])
    expect(shown(rows)).toMatchObject({
      'semua semua 00': 200,
      'bkn semua 00': 80,
      'bkn 91 00': 80,
      'bkn 91 33': 40,
      'bkn 91 33.18': 20,
      'ppk-daerah 31 64.02': 30,
    })
  })

  test('nothing small, nor what would give it away; and no sum over kinds or ages of a region', () => {
    const rows = [
      raw('33.18', 'bkn', '91', 2),
      raw('33.19', 'bkn', '91', 40),
      raw('64.01', 'bkn', '91', 50),
      raw('33.18', 'ppk-daerah', '8', 60),
      raw('64.01', 'ppk-daerah', '8', 70),
    ]
    const numbers = shown(rows)
    expect(numbers['bkn 91 33.18']).toBeNull()
    // Its neighbour, by which it could be worked out of the province.
    expect(numbers['bkn 91 33.19']).toBeNull()
    expect(numbers['ppk-daerah 8 64.01']).toBe(70)
    expect(Object.values(numbers).filter((count) => count !== null && count > 0 && count < 5)).toEqual([])
    expect(Object.keys(numbers).filter((key) => /semua (33|64)/.test(key))).toEqual([])
  })

  test('nothing at all where all are too few: then not even where there is none', () => {
    expect(shown([raw('33.18', 'bkn', '91', 3)])).toEqual({ 'semua semua 00': null })
    expect(shown([])).toEqual({ 'semua semua 00': 0 })
  })
})
