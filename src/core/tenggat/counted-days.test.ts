import { addDays, isWeekend, plainDate, type PlainDate } from '#law'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedDays, daysOffOf, dueOn, type DayCount, type DayOff } from './counted-days.ts'

const epoch = plainDate('2023-01-01')
const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(epoch, n))
const daysOff = fc
  .array(fc.tuple(day, fc.constantFrom<DayOff>('libur-nasional', 'cuti-bersama')), { maxLength: 60 })
  .map((pairs) => new Map(pairs))
const count = fc.record<DayCount>({
  amount: fc.integer({ min: 1, max: 30 }),
  unit: fc.constantFrom('calendar-days', 'working-days'),
  firstDay: fc.constantFrom('counts', 'free'),
  calendar: fc.constantFrom('holidays-and-cuti-bersama', 'holidays-only'),
})

/** The law again, said without the code under test. */
const isOff = (on: PlainDate, off: ReadonlyMap<PlainDate, DayOff>, { unit, calendar }: DayCount) =>
  unit === 'working-days' &&
  (isWeekend(on) ||
    off.get(on) === 'libur-nasional' ||
    (off.get(on) === 'cuti-bersama' && calendar === 'holidays-and-cuti-bersama'))

test('a term never ends on a day that does not count', () => {
  fc.assert(fc.property(count, day, daysOff, (term, start, off) => !isOff(dueOn(term, start, off), off, term)))
})

test('a later start never gives an earlier end', () => {
  fc.assert(
    fc.property(
      count,
      day,
      fc.integer({ min: 0, max: 40 }),
      daysOff,
      (term, start, later, off) => dueOn(term, start, off) <= dueOn(term, addDays(start, later), off),
    ),
  )
})

test('one more day off never brings the end forward', () => {
  fc.assert(
    fc.property(
      count,
      day,
      daysOff,
      day,
      (term, start, off, extra) =>
        dueOn(term, start, off) <= dueOn(term, start, new Map([...off, [extra, 'libur-nasional']])),
    ),
  )
})

test('the same question of the same calendar has the same working, however the calendar was told', () => {
  fc.assert(
    fc.property(count, day, daysOff, (term, start, off) => {
      const again = countedDays(term, start, new Map([...off].toReversed()))
      expect(again).toEqual(countedDays(term, start, off))
    }),
  )
})

test('the arithmetic names every day once, counts to the amount, and ends there', () => {
  fc.assert(
    fc.property(count, day, daysOff, (term, start, off) => {
      const lines = countedDays(term, start, off)
      expect(lines.map((line) => line.day)).toEqual(lines.map((_, n) => addDays(start, n)))
      expect(lines.filter((line) => line.counts)).toHaveLength(term.amount)
      expect(lines.at(-1)).toMatchObject({ counts: true, n: term.amount })
    }),
  )
})

test('a term of no days, or of half a day, is a fault', () => {
  const term = { unit: 'calendar-days', firstDay: 'free', calendar: null } as const
  expect(() => countedDays({ ...term, amount: 0 }, epoch, new Map())).toThrow(RangeError)
  expect(() => countedDays({ ...term, amount: 1.5 }, epoch, new Map())).toThrow(RangeError)
})

test('two holidays on one day are one day off, and the national one holds, in whatever order they were entered', () => {
  const on = plainDate('2024-11-27')
  const rows = [
    { on, kind: 'libur-nasional' },
    { on, kind: 'cuti-bersama' },
  ] as const
  const term = { amount: 2, unit: 'working-days', firstDay: 'counts', calendar: 'holidays-only' } as const
  for (const entered of [rows, rows.toReversed(), [...rows, ...rows]]) {
    const off = daysOffOf(entered)
    expect(off.size).toBe(1)
    expect(dueOn(term, plainDate('2024-11-26'), off)).toBe('2024-11-28')
  }
})
