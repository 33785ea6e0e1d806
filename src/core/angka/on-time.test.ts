import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeOfBody, publishableOnTime, type EndedTerms, type OnTimeNumber } from './on-time.ts'

const places = [
  { code: '00', parent: null },
  ...['33', '64'].map((code) => ({ code, parent: '00' })),
  ...['33.18', '33.19', '64.01', '64.02'].map((code) => ({ code, parent: code.slice(0, 2) })),
]
const terms = (region: string, met: number, late: number, more: Partial<EndedTerms> = {}): EndedTerms => ({
  ...{ region, group: 'ppk-daerah', accused: 'pns', met, late },
  ...more,
})
const told = (numbers: readonly OnTimeNumber[]) =>
  Object.fromEntries(numbers.map(({ over, code, shown }) => [`${over} ${code}`, shown && [shown.met, shown.all]]))

test('a body is counted where it stands, and one that has several provinces nowhere but in the nation', () => {
  const at = (kind: string, rank: string, regionCode: string) => placeOfBody({ kind, rank, regionCode })
  expect(at('kepala-daerah', 'kabkota', '64.01')).toBe('64.01')
  expect(at('kecamatan', 'kecamatan', '64.01.02')).toBe('64.01')
  expect(at('bkd-provinsi', 'provinsi', '64')).toBe('64')
  expect(at('bkn-kanreg', 'provinsi', '34')).toBe('00')
  expect(at('kemendagri', 'nasional', '00')).toBe('00')
})

describe('what may be shown', () => {
  test('enough of both: every place, kind of body and kind of accused', () => {
    const shown = told(
      publishableOnTime(places, [
        terms('33.18', 20, 10),
        terms('33.19', 5, 25, { accused: 'kades' }),
        terms('64.01', 8, 8),
        terms('64.02', 9, 9, { group: 'polri', accused: 'polri' }),
      ]),
    )
    expect(shown).toMatchObject({
      'wilayah 00': [42, 94],
      'wilayah 33': [25, 60],
      'wilayah 33.19': [5, 30],
      'instansi polri': [9, 18],
      'jabatan kades': [5, 30],
    })
  })

  test('three late are hidden with what would tell of them, also where many were met; nothing due is told as such', () => {
    const shown = told(publishableOnTime(places, [terms('33.18', 20, 3), terms('33.19', 20, 30), terms('64.01', 9, 9)]))
    expect(shown).toMatchObject({ 'wilayah 33': [40, 73], 'wilayah 33.18': null, 'wilayah 33.19': null })
    expect(shown).toMatchObject({ 'wilayah 64.01': [9, 18], 'wilayah 64.02': [0, 0] })
  })

  test('where the nation is too few, no kind is told either', () => {
    const shown = told(publishableOnTime(places, [terms('33.18', 2, 1), terms('64.01', 1, 0)]))
    expect(Object.values(shown).every((value) => value === null)).toBe(true)
  })

  test('the central bodies are a kind by themselves and in no sum, so that neither cut tells what the other hides', () => {
    const shown = told(
      publishableOnTime(places, [terms('33.18', 20, 10), terms('64.01', 8, 9), terms('00', 2, 30, { group: 'bkn' })]),
    )
    expect(shown).toMatchObject({ 'wilayah 00': [28, 47], 'instansi ppk-daerah': [28, 47], 'instansi nasional': null })
    expect(shown).not.toHaveProperty('instansi bkn')
    const enough = publishableOnTime(places, [terms('64.01', 8, 9), terms('00', 0, 30, { group: 'bkn' })])
    expect(told(enough)).toMatchObject({ 'instansi nasional': [0, 30] })
  })

  test('for no pair of places can a hidden small count be worked out from what is shown around it', () => {
    const row = fc.record({
      region: fc.constantFrom('33.18', '33.19', '64.01', '64.02'),
      met: fc.nat(12),
      late: fc.nat(12),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const raw = rows.map(({ region, met, late }) => terms(region, met, late))
        const regions = publishableOnTime(places, raw).filter(({ over }) => over === 'wilayah')
        for (const { shown } of regions)
          for (const count of shown === null ? [] : [shown.met, shown.all - shown.met])
            expect(count === 0 || count >= 5).toBe(true)
        // One hidden place alone below a shown one would be what is left of the sum.
        for (const parent of ['00', '33', '64']) {
          const above = regions.find(({ code }) => code === parent)
          const hidden = regions.filter((one) => one.parent === parent && one.shown === null)
          if (above?.shown != null) expect(hidden.length).not.toBe(1)
        }
      }),
      { numRuns: 500 },
    )
  })
})
