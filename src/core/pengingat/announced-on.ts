import { addDays, type PlainDate } from '#law'
import { whyNot, type DayCount, type DaysOff } from '../tenggat/counted-days.ts'

type Counting = Pick<DayCount, 'unit' | 'calendar'>

/** How terms count: a term of working days is announced one working day before its end, any other one day before. */
export const countings: readonly Counting[] = [
  { unit: 'calendar-days', calendar: null },
  { unit: 'working-days', calendar: 'holidays-only' },
  { unit: 'working-days', calendar: 'holidays-and-cuti-bersama' },
]

/** The last day of the terms that are announced today: the first day after it that counts. */
export function announcedOn(today: PlainDate, counting: Counting, daysOff: DaysOff): PlainDate {
  let day = addDays(today, 1)
  while (whyNot(day, counting, daysOff) !== null) day = addDays(day, 1)
  return day
}
