import { describe, expect, test } from 'vitest'
import { againstOurs, unitsMeant } from './against-ours.ts'

const published = { measure: 'perkara-diregister', asOf: '2026-11-01', region: '82', value: 54 }
const ours = [{ measure: 'perkara-diregister', unit: 'perkara', shown: 54 }]

describe('only the same measure, place and day are compared', () => {
  test('the same', () => expect(againstOurs(published, ours)).toEqual({ state: 'matches', ours: 54 }))
  test('another', () =>
    expect(againstOurs({ ...published, value: 56 }, ours)).toEqual({ state: 'differs', ours: 54, by: 2 }))
  test.each([
    [{ ...published, measure: null }, ours, 'no-measure'],
    [{ ...published, value: null }, ours, 'no-measure'],
    [{ ...published, asOf: null }, ours, 'no-day'],
    [{ ...published, region: null }, ours, 'no-place'],
    [published, [], 'not-counted-then'],
    [published, [{ measure: 'perkara-diregister', unit: 'perkara', shown: null }], 'not-shown'],
  ] as const)('no data of ours is no zero: %#', (figure, numbers, why) =>
    expect(againstOurs(figure, numbers)).toEqual({ state: 'no-data', why }),
  )
})

describe('which unit was meant', () => {
  const title = { id: 'Kasus dan laporan netralitas ASN', en: '' }
  test('what was said is the answer', () =>
    expect(unitsMeant({ unit: 'temuan', title, value: 5 }, ours)).toEqual([{ unit: 'temuan', because: 'said' }]))
  test('words name several, and none is chosen', () =>
    expect(unitsMeant({ unit: null, title, value: 5 }, []).map(({ unit }) => unit)).toEqual([
      'orang',
      'laporan',
      'perkara',
    ]))
  test('the same number of ours speaks for its unit', () =>
    expect(unitsMeant({ unit: null, title: { id: 'Netralitas', en: '' }, value: 54 }, ours)).toEqual([
      { unit: 'perkara', because: 'ours' },
    ]))
})
