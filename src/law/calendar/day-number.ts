import type { PlainDate } from './plain-date.ts'
import { zones, type Instant, type Zone } from './zone.ts'

/** A calendar day as the count of days since Thursday, 1 January 1970: for arithmetic over many days, where text is too slow. */
export type DayNumber = number

const dayMs = 86_400_000
const hourMs = 3_600_000
/** From 1 March of the year 0 to 1 January 1970. */
const toEpoch = 719_468
const canonicalLength = '2024-10-17T03:00:00.000Z'.length
/** 1970-01-01 lies three days after a Monday. */
const daysSinceMonday = 3

const twoAt = (text: string, at: number) => (text.charCodeAt(at) - 48) * 10 + (text.charCodeAt(at + 1) - 48)

/** Days from civil, with years that begin in March, so that the leap day is the last of them. `text` begins with a day. */
function numberAtStart(text: string): DayNumber {
  const month = twoAt(text, 5)
  const year = twoAt(text, 0) * 100 + twoAt(text, 2) - (month <= 2 ? 1 : 0)
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + twoAt(text, 8) - 1
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - toEpoch
}

export const dayNumber = (day: PlainDate): DayNumber => numberAtStart(day)

/**
 * The day at an office. In UTC as the store writes it, only the hour decides whether the office is a day ahead, for the zones are
 * whole hours; any other spelling of a moment is the platform's to read.
 */
export function localDayNumber(instant: Instant, zone: Zone): DayNumber {
  if (instant.length === canonicalLength && instant.endsWith('Z'))
    return numberAtStart(instant) + (twoAt(instant, 11) + zones[zone] >= 24 ? 1 : 0)
  return Math.floor((Date.parse(instant) + zones[zone] * hourMs) / dayMs)
}

/** The day as text, from 0001-01-01 to 9999-12-31. By arithmetic: Date writes one in the time of several of these. */
export function dayOfNumber(number: DayNumber): PlainDate {
  const sinceEra = number + toEpoch
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
  return `${two(Math.floor(year / 100))}${two(year % 100)}-${two(month)}-${two(day)}` as PlainDate
}

const pairs = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'))
const two = (number: number) => pairs[number] ?? ''

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
