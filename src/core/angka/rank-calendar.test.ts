import { expect, test } from 'vitest'
import { plainDate } from '#law'
import { seededElections } from '../../../tests/support/seeded-elections.ts'
import {
  findQuarter,
  publicationsAhead,
  publicFrom,
  quarterBefore,
  quarterOf,
  quietAhead,
  quietDaysOf,
  rankedDay,
} from './rank-calendar.ts'

const quiet = quietDaysOf(seededElections)
const day = plainDate

test('a quarter ends with the day before the next, also over the year', () => {
  expect(quarterOf(day('2024-12-31'))).toEqual({ code: '2024-T4', from: '2024-10-01', until: '2025-01-01' })
  expect(quarterBefore(day('2025-01-01')).code).toBe('2024-T4')
  expect(quarterBefore(day('2024-12-31')).code).toBe('2024-T3')
  expect(findQuarter('2024-T4')).toEqual(quarterOf(day('2024-11-27')))
  expect(['2024-T5', '2024-T0', '2024-4', '0000-T1', '', '2024-T1 '].map(findQuarter)).toEqual(Array(6).fill(null))
})

test.each([
  ['2024-10-01', '2024-10-08', 'seven days later'],
  ['2024-11-16', '2024-11-23', 'the day before masa tenang'],
  ['2024-11-17', '2024-11-28', 'masa tenang 24–26 November, and the vote on the 27th'],
  ['2024-11-20', '2024-11-28', 'the day of the vote'],
  ['2024-11-21', '2024-11-28', 'the day after it'],
  ['2024-02-04', '2024-02-15', 'masa tenang 11–13 February, and the vote'],
])('what was counted on %s is public on %s: %s', (counted, from) => {
  expect(publicFrom(day(counted), quiet)).toBe(from)
})

test.each([
  ['2024-11-23', '2024-11-23'],
  ['2024-11-24', '2024-11-23'],
  ['2024-11-27', '2024-11-23'],
  ['2024-11-28', '2024-11-28'],
])('on %s the numbers of %s are ranked', (asked, counted) => {
  expect(rankedDay(day(asked), quiet)).toBe(counted)
})

test('what is to come begins with the quarter whose rank only institutions see, and waits for quiet days', () => {
  const ahead = (today: string, most = 2) =>
    publicationsAhead(day(today), quiet, most).map(({ quarter, previewOn, publicOn }) => [
      quarter.code,
      previewOn,
      publicOn,
    ])
  expect(ahead('2024-10-07')).toEqual([
    ['2024-T3', '2024-10-01', '2024-10-08'],
    ['2024-T4', '2025-01-01', '2025-01-08'],
  ])
  expect(ahead('2024-10-08')[0]).toEqual(['2024-T4', '2025-01-01', '2025-01-08'])
  const held = [{ from: day('2025-01-06'), to: day('2025-01-20') }]
  expect(publicationsAhead(day('2024-12-31'), held, 1)[0]?.publicOn).toBe('2025-01-21')
})

test('quiet days stay ahead until their last day is over', () => {
  // Masa tenang and the day of the vote after it.
  expect(quietAhead(day('2024-11-26'), quiet)[0]).toEqual({ from: '2024-11-24', to: '2024-11-27' })
  expect(quietAhead(day('2024-11-27'), quiet)[0]?.to).toBe('2024-11-27')
  expect(quietAhead(day('2024-11-28'), quiet)[0]?.to).not.toBe('2024-11-27')
  expect(quietAhead(day('2199-01-01'), quiet)).toEqual([])
})
