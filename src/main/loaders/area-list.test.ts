import { expect, test } from 'vitest'
import { readArea } from './area-list.ts'

test('a name may hold a bare quote, a comma or nothing odd at all', () => {
  expect(readArea('35.26.07.2022,35.26.07,Ko"ol')).toEqual(['35.26.07.2022', 'Ko"ol'])
  expect(readArea('14.02.09.2010,14.02.09,"Lambang Sari I, II, III"')).toEqual([
    '14.02.09.2010',
    'Lambang Sari I, II, III',
  ])
  expect(readArea('11.01,11,"Said ""here"""')).toEqual(['11.01', 'Said "here"'])
  expect(readArea('64,Kalimantan Timur')).toEqual(['64', 'Kalimantan Timur'])
})

test('a line of another form is a fault, not a region', () => {
  expect(() => readArea('code,name')).toThrow(/not a line/)
})
