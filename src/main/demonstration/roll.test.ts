import { readSubjectNumber } from '#core'
import { expect, test } from 'vitest'
import { roll } from './roll.ts'

test('the people of the roll are invented, and their numbers are in order and of nobody twice', () => {
  expect(roll.filter(({ name }) => !name.includes('Contoh'))).toEqual([])
  expect(roll.map(({ number }) => readSubjectNumber('nip', number).ok)).toEqual(roll.map(() => true))
  expect(new Set(roll.map(({ number }) => number)).size).toBe(roll.length)
})
