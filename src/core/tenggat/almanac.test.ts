import { addDays, holidays, plainDate, type PlainDate, type Zone } from '#law'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { almanacOf, dueAhead, lastDay } from './almanac.ts'
import { daysOffOf, dueOn, type DayCount, type DayOff } from './counted-days.ts'
import type { Pause } from './pause.ts'
import { dueFrom } from './start-clock.ts'

const day = (from: string, to: number) => fc.integer({ min: 0, max: to }).map((n) => addDays(plainDate(from), n))
const pause = (days: fc.Arbitrary<PlainDate>) =>
  fc
    .tuple(days, fc.nat(30))
    .map(([from, length]): Pause => ({ from, until: addDays(from, length), reason: 'contoh', basis: 'contoh' }))
const count = fc.record<DayCount>({
  amount: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom('calendar-days', 'working-days'),
  firstDay: fc.constantFrom('counts', 'free'),
  calendar: fc.constantFrom('holidays-and-cuti-bersama', 'holidays-only'),
})
const zone = fc.constantFrom<Zone>('WIB', 'WITA', 'WIT')

test('by the decreed calendar the look-up finds the day that the steps walk to, also in years without a decree', () => {
  const off = daysOffOf(holidays)
  fc.assert(
    fc.property(count, day('2021-01-01', 3300), (term, start) => {
      expect(lastDay(almanacOf(term, off), term, start)).toBe(dueOn(term, start, off))
    }),
    { numRuns: 500 },
  )
})

test('by any calendar and with any pauses too', () => {
  const near = day('2024-01-01', 120)
  const off = fc
    .array(fc.tuple(near, fc.constantFrom<DayOff>('libur-nasional', 'cuti-bersama')), { maxLength: 60 })
    .map((pairs) => new Map(pairs))
  fc.assert(
    fc.property(count, near, off, fc.array(pause(near), { maxLength: 5 }), (term, start, daysOff, pauses) => {
      expect(lastDay(almanacOf(term, daysOff), term, start, pauses)).toBe(dueOn(term, start, daysOff, pauses))
    }),
    { numRuns: 500 },
  )
})

test('from an instant it is the same day and the same first instant too late, in every zone', () => {
  const off = daysOffOf(holidays)
  const instant = fc.date({ min: new Date('2021-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(count, instant, zone, (term, at, office) => {
      const startedAt = at.toISOString()
      const { dueOn: last, dueAt } = dueFrom(term, startedAt, { zone: office, daysOff: off })
      expect(dueAhead(almanacOf(term, off), term, { startedAt, zone: office })).toEqual({ dueOn: last, dueAt })
    }),
    { numRuns: 500 },
  )
})
