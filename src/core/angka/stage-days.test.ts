import { expect, test } from 'vitest'
import { publishableDays } from './stage-days.ts'

const files = (...days: readonly number[]) => days.map((one) => ({ stage: 'terus-kabar', days: one, n: 5 }))

test('a quarter, half and three quarters of the files', () => {
  expect(publishableDays(files(40, 2, 10, 30))).toEqual([
    { stage: 'terus-kabar', files: 20, quarter: 2, half: 10, most: 30 },
  ])
})

test('nothing is said of nineteen files, and of how many there are in full tens', () => {
  expect(publishableDays([...files(1, 2, 3), { stage: 'terus-kabar', days: 4, n: 4 }])).toEqual([])
  expect(publishableDays([...files(1, 2, 3, 4, 5, 6)])[0]?.files).toBe(30)
})
