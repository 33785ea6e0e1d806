import {
  dayNumber,
  dayOfNumber,
  isWeekend,
  type Holiday,
  type PlainDate,
  type TermUnit,
  type WorkingCalendar,
} from '#law'
import { isPaused, pausedStretches, type Pause } from './pause.ts'

/** Days off by decree (SKB of three ministers), with what kind of day each is. */
export type DayOff = Holiday['kind']
export type DaysOff = ReadonlyMap<PlainDate, DayOff>

/** The decreed days as a count looks them up. Of two on one day the national holiday holds: no calendar counts it. */
export const daysOffOf = (holidays: readonly Pick<Holiday, 'on' | 'kind'>[]): DaysOff =>
  new Map(
    [...Map.groupBy(holidays, ({ kind }) => kind)]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .flatMap(([, rows]) => rows.map(({ on, kind }) => [on, kind] as const)),
  )

/** Why a day counts or not; wording/ turns it into a sentence. */
export type WhyCounted = 'counts' | 'day-of-the-event' | 'weekend' | 'paused' | DayOff

/** One line of the worked arithmetic: on `day` the count stood at `n`. */
export type CountedDay = {
  readonly day: PlainDate
  readonly counts: boolean
  readonly n: number
  readonly why: WhyCounted
}

/** The values a count really used, frozen beside its result. */
export type DayCount = {
  readonly amount: number
  readonly unit: Exclude<TermUnit, 'hours'>
  readonly firstDay: 'counts' | 'free'
  readonly calendar: WorkingCalendar | null
}

/** Why `day` does not count in this unit, or null when it counts. */
export function whyNot(
  day: PlainDate,
  { unit, calendar }: Pick<DayCount, 'unit' | 'calendar'>,
  daysOff: DaysOff,
): Exclude<WhyCounted, 'counts'> | null {
  if (unit === 'calendar-days') return null
  if (isWeekend(day)) return 'weekend'
  const off = daysOff.get(day)
  if (off === undefined) return null
  return off === 'cuti-bersama' && calendar === 'holidays-only' ? null : off
}

/**
 * Day by day from the day of the event to the last day that counts. A pause stops the days that would have counted, so each paused
 * line moves the end by one counted day; a pause over before the first such day, or begun after the last, stops none.
 */
export function countedDays(
  count: DayCount,
  start: PlainDate,
  daysOff: DaysOff,
  pauses: readonly Pause[] = [],
): readonly CountedDay[] {
  if (!Number.isInteger(count.amount) || count.amount < 1) throw new RangeError(`not a number of days: ${count.amount}`)
  const paused = pausedStretches(pauses)
  const lines: CountedDay[] = []
  let n = 0
  // By number: after a decree a hundred thousand clocks are walked in one evening.
  for (let at = dayNumber(start); n < count.amount; at += 1) {
    const day = dayOfNumber(at)
    const free = day === start && count.firstDay === 'free'
    const why = free
      ? 'day-of-the-event'
      : (whyNot(day, count, daysOff) ?? (isPaused(day, paused) ? 'paused' : 'counts'))
    if (why === 'counts') n += 1
    lines.push({ day, counts: why === 'counts', n, why })
  }
  return lines
}

/** The last day that counts, by the worked steps; `almanac.ts` finds the same day without them. */
export function dueOn(count: DayCount, start: PlainDate, daysOff: DaysOff, pauses: readonly Pause[] = []): PlainDate {
  const last = countedDays(count, start, daysOff, pauses).at(-1)
  if (last === undefined) throw new Error('a count has at least one day')
  return last.day
}
