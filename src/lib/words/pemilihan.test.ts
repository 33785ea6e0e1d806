import { expect, test } from 'vitest'
import { contestRows } from './pemilihan.ts'

test('a province whose contests are not equally sure is as sure as the weakest of them', () => {
  const contest = {
    kind: 'bupati',
    provinceCode: '64',
    provinceName: 'Contoh',
    count: 2,
    regionName: null,
    source: 'S',
    fixedFrom: null,
    fixedUntil: null,
  }
  expect(contestRows([{ ...contest, marks: ['C1', 'X'] }])[0]?.mark).toBe('X')
  expect(
    contestRows([
      { ...contest, marks: ['C1'] },
      { ...contest, marks: ['U'] },
    ])[0]?.mark,
  ).toBe('U')
  expect(contestRows([{ ...contest, marks: ['C1'] }])[0]?.mark).toBe('C1')
})
