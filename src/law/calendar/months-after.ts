import { lastDayOfMonth, plainDate, type PlainDate } from './plain-date.ts'

/** Calendar months counted on from a day; where that month has no such day, its last one. Throws where the calendar has no such year. */
export function monthsAfter(day: PlainDate, months: number): PlainDate {
  const [year, month, wanted] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
  const since = year * 12 + month - 1 + months
  const [inYear, inMonth] = [Math.floor(since / 12), (since % 12) + 1]
  const on = Math.min(wanted, lastDayOfMonth(inYear, inMonth))
  return plainDate(
    [String(inYear).padStart(4, '0'), String(inMonth).padStart(2, '0'), String(on).padStart(2, '0')].join('-'),
  )
}
