import { expect, test } from 'vitest'
import { publishable } from './publish.ts'

const places = [
  { code: '00', parent: null },
  { code: '64', parent: '00' },
  { code: '65', parent: '00' },
  { code: '64.01', parent: '64' },
  { code: '64.02', parent: '64' },
  { code: '64.03', parent: '64' },
]
const shownOf = (raw: readonly { region: string; count: number }[]) =>
  Object.fromEntries(publishable(places, raw).map(({ region, shown }) => [region, shown]))

test('a place where nothing happened shows zero, and totals add up', () => {
  expect(
    shownOf([
      { region: '64.01', count: 7 },
      { region: '64.02', count: 9 },
    ]),
  ).toEqual({
    '00': 16,
    '64': 16,
    '65': 0,
    '64.01': 7,
    '64.02': 9,
    '64.03': 0,
  })
})

test('a small regency is hidden together with the smallest of its neighbours', () => {
  expect(
    shownOf([
      { region: '64.01', count: 2 },
      { region: '64.02', count: 9 },
    ]),
  ).toEqual({
    '00': 11,
    '64': 11,
    '65': 0,
    '64.01': null,
    '64.02': 9,
    '64.03': null,
  })
})

test('a small nation shows nothing but zeros', () => {
  expect(shownOf([{ region: '64.01', count: 2 }])).toEqual({
    '00': null,
    '64': null,
    '65': null,
    '64.01': null,
    '64.02': null,
    '64.03': 0,
  })
})

test('what a province did itself counts for the province and cannot be had by subtraction', () => {
  expect(
    shownOf([
      { region: '64', count: 3 },
      { region: '64.01', count: 7 },
    ]),
  ).toEqual({
    '00': 10,
    '64': 10,
    '65': 0,
    '64.01': 7,
    '64.02': null,
    '64.03': 0,
  })
})
