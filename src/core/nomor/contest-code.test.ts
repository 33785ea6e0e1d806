import { expect, test } from 'vitest'
import { contestCode } from './contest-code.ts'

test('a number names its contest', () => {
  expect(contestCode('pilkada', 'Kab', 'gubernur')).toBe('PG')
  expect(contestCode('pilkada', 'Kota', 'wali-kota')).toBe('PW')
})

test('between two Pilkada, a number names the contest of the office’s level and never Pemilu', () => {
  expect(['Kab', 'Kota', 'Prov'].map((level) => contestCode('pilkada', level, undefined))).toEqual(['PB', 'PW', 'PG'])
})

test('Pemilu is PL wherever it is handled', () => {
  expect(contestCode('pemilu', 'Kab', 'nasional')).toBe('PL')
})
