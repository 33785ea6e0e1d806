import { expect, test } from 'vitest'
import { countPresent } from './count-present.ts'

const line = (row: number, name: string, unit: string, number = '') => ({ row, name, unit, number })

test('a person is counted once: by his number, else by his name in his unit', () => {
  expect(
    countPresent([
      line(2, 'Contoh Satu', 'Dinas Contoh', '198001012005011001'),
      line(3, 'CONTOH  SATU', 'DINAS CONTOH', '19800101 200501 1 001'),
      line(4, 'Contoh Dua', 'Dinas Contoh'),
      line(5, 'contoh dua', 'Dinas contoh'),
      line(6, 'Contoh Dua', 'Badan Contoh'),
    ]),
  ).toEqual({
    people: 3,
    units: [
      { unit: 'Dinas Contoh', people: 2 },
      { unit: 'Badan Contoh', people: 1 },
    ],
    twice: [3, 5],
    incomplete: [],
  })
})

test('two people of one name with numbers of their own are two, and whoever is written again without one is not a third', () => {
  const { people, twice } = countPresent([
    line(2, 'Contoh Nama', 'Sekolah Contoh', '198001012005011001'),
    line(3, 'Contoh Nama', 'Sekolah Contoh', '198102022006042002'),
    line(4, 'Contoh Nama', 'Sekolah Contoh'),
  ])
  expect([people, twice]).toEqual([2, [4]])
})

test('half a line counts nobody and is said; an empty one is nothing', () => {
  expect(
    countPresent([line(2, 'Contoh', ''), line(3, '', 'Dinas'), line(4, '', ''), line(5, '', 'Dinas', '12')]),
  ).toEqual({
    people: 1,
    units: [{ unit: 'Dinas', people: 1 }],
    twice: [],
    incomplete: [2, 3],
  })
})
