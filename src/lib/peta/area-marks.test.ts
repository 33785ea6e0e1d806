import { expect, test } from 'vitest'
import { areasOf, shadeOf, stepsOf } from './area-marks.ts'

test('what is not shown, what is nothing and each step are told apart', () => {
  expect([null, 0, 1, 9, 10, 19, 20, 39, 40, 80].map((shown) => shadeOf(shown, 80))).toEqual([
    'tutup', 'nol', 1, 1, 2, 2, 3, 3, 4, 4,
  ]) // prettier-ignore
  expect(stepsOf(80)).toEqual([1, 10, 20, 40])
})

test('an outline without a number is not drawn, and one with a number has its own path', () => {
  const number = {
    code: '64.01',
    name: 'Contoh',
    parent: '64',
    shown: 7,
    asOf: '',
    latitude: null,
    longitude: null,
  } as never
  const shape = [[[[116, -2], [117, -2], [117, -1]]]] as never // prettier-ignore
  const boundary = { code: '64.01', shape, source: 'Contoh', asOf: '2026-01-01' } as never
  const stranger = { code: '64.02', shape, source: 'Contoh', asOf: '2026-01-01' } as never
  const areas = areasOf([number], [boundary, stranger])
  expect(areas.map(({ code, shade }) => [code, shade])).toEqual([['64.01', 4]])
  expect(areas[0]?.path).toMatch(/^M[\d.]+ [\d.]+l[\d. -]+z$/)
})
