import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, dayOfNumber, localDayNumber, weekdayAfter, weekdaysBefore } from './day-number.ts'
import { addDays, isWeekend, plainDate } from './plain-date.ts'
import { localDay, withOffset, zones, type Zone } from './zone.ts'

const anyDay = fc.integer({ min: dayNumber(plainDate('0001-01-01')), max: dayNumber(plainDate('9999-12-31')) })

test.each([
  ['1970-01-01', 0],
  ['2000-02-29', 11_016],
  ['2024-02-29', 19_782],
  ['0001-01-01', -719_162],
  ['9999-12-31', 2_932_896],
])('%s is day %i, there and back', (day, number) => {
  expect([dayNumber(plainDate(day)), dayOfNumber(number)]).toEqual([number, day])
})

test('the text by arithmetic is the text that the platform writes', () => {
  fc.assert(
    fc.property(anyDay, (n) => {
      expect(dayOfNumber(n)).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10))
      expect(dayNumber(dayOfNumber(n))).toBe(n)
    }),
  )
})

test('an office has the same day as a number and as text', () => {
  const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instant, fc.constantFrom<Zone>('WIB', 'WITA', 'WIT'), (at, zone) => {
      expect(Object.keys(zones)).toContain(zone)
      const spellings = [at.toISOString(), withOffset(at.toISOString(), 'WIT')]
      for (const instant of spellings) expect(dayOfNumber(localDayNumber(instant, zone))).toBe(localDay(instant, zone))
    }),
  )
})

test('one more weekday has gone by after a weekday, none after a Saturday or Sunday, and each is found by its count', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 80_000 }), (n) => {
      const weekend = isWeekend(addDays(plainDate('1970-01-01'), n))
      expect(weekdaysBefore(n + 1) - weekdaysBefore(n)).toBe(weekend ? 0 : 1)
      if (!weekend) expect(weekdayAfter(weekdaysBefore(n))).toBe(n)
    }),
  )
})
