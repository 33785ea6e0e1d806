import type { PlainDate } from './plain-date.ts'
import { zones, type Instant, type Zone } from './zone.ts'

/** A calendar day as the count of days since Thursday, 1 January 1970: for arithmetic over many days, where text is too slow. */
export type DayNumber = number

const dayMs = 86_400_000
const hourMs = 3_600_000
/** 1970-01-01 lies three days after a Monday. */
const daysSinceMonday = 3

export const dayNumber = (day: PlainDate): DayNumber => Date.parse(day) / dayMs

export const localDayNumber = (instant: Instant, zone: Zone): DayNumber =>
  Math.floor((Date.parse(instant) + zones[zone] * hourMs) / dayMs)

/**
 * The day as text, from 0001-01-01 to 9999-12-31. By arithmetic (civil from days, years that begin in March so that the leap day is
 * the last of them): Date writes one in the time of several of these.
 */
export function dayOfNumber(number: DayNumber): PlainDate {
  const sinceEra = number + 719_468
  const era = Math.floor(sinceEra / 146_097)
  const dayOfEra = sinceEra - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as PlainDate
}

const two = (number: number) => (number < 10 ? `0${String(number)}` : String(number))

/** Mondays to Fridays before `number`, counted from a fixed Monday. */
export function weekdaysBefore(number: DayNumber): number {
  const sinceMonday = number + daysSinceMonday
  const weeks = Math.floor(sinceMonday / 7)
  return weeks * 5 + Math.min(sinceMonday - weeks * 7, 5)
}

/** The Monday to Friday before which `weekdaysBefore` counts `count`. */
export function weekdayAfter(count: number): DayNumber {
  const weeks = Math.floor(count / 5)
  return weeks * 7 + (count - weeks * 5) - daysSinceMonday
}
