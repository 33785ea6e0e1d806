import { expect, test } from 'vitest'
import { plainDate } from '#law'
import { daysOffOf } from '../tenggat/counted-days.ts'
import { announcedOn } from './announced-on.ts'

const daysOff = daysOffOf([])
const days = { unit: 'calendar-days', calendar: null } as const
const working = { unit: 'working-days', calendar: 'holidays-and-cuti-bersama' } as const

test('a term of days is announced the day before', () => {
  expect(announcedOn(plainDate('2024-11-22'), days, daysOff)).toBe('2024-11-23')
})

test('a term of working days that ends on a Monday is announced on the Friday before it', () => {
  expect(announcedOn(plainDate('2024-11-22'), working, daysOff)).toBe('2024-11-25')
  // And not on the Thursday: that day announces the Friday.
  expect(announcedOn(plainDate('2024-11-21'), working, daysOff)).toBe('2024-11-22')
})

test('a day off that lies between is passed over', () => {
  const off = new Map([[plainDate('2024-11-27'), 'libur-nasional' as const]])
  expect(announcedOn(plainDate('2024-11-26'), working, off)).toBe('2024-11-28')
  expect(announcedOn(plainDate('2024-11-26'), days, off)).toBe('2024-11-27')
})
