import { lastDayOfMonth, plainDate, type PlainDate } from './plain-date.ts'

export type MonthsBack = {
  readonly day: PlainDate
  /** That month has no such day: its last one stands for it. */
  readonly shortened: boolean
}

/**
 * Calendar months counted back from the day itself and not from month to month: the sixth before 31 August is the last of February,
 * however short the months between. Throws where the calendar has no such year.
 */
export function monthsBefore(day: PlainDate, months: number): MonthsBack {
  const [year, month, wanted] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
  const since = year * 12 + month - 1 - months
  const at = { year: Math.floor(since / 12), month: (since % 12) + 1 }
  const last = lastDayOfMonth(at.year, at.month)
  return { day: plainDate(written(at, Math.min(wanted, last))), shortened: wanted > last }
}

const written = ({ year, month }: { readonly year: number; readonly month: number }, day: number) =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
