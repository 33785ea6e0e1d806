import type { Brand } from '#base'

/** A calendar day, `YYYY-MM-DD`, with no time and no zone. ISO days sort as text. */
export type PlainDate = Brand<'PlainDate'>

const dayMs = 86_400_000
const toUtc = (date: PlainDate) => Date.parse(`${date}T00:00:00Z`)
const fromUtc = (ms: number) => new Date(ms).toISOString().slice(0, 10) as PlainDate

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
export const lastDayOfMonth = (year: number, month: number) =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0)

/**
 * The day if `text` is one (0001-01-01 to 9999-12-31), else null: for words that people typed. By arithmetic: every
 * report has a dozen days, and Date reads and writes one in the time of ten of these.
 */
export function parsePlainDate(text: string): PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  return year > 0 && day > 0 && day <= lastDayOfMonth(year, month) ? (text as PlainDate) : null
}

/** Throws a RangeError when `text` is not a calendar day: for constants and columns. */
export function plainDate(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (day === null) throw new RangeError(`not a calendar day: ${text}`)
  return day
}

export const addDays = (date: PlainDate, days: number) => fromUtc(toUtc(date) + days * dayMs)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate) => (toUtc(to) - toUtc(from)) / dayMs

/** 0 is Sunday, as in ISO's neighbours and in Intl; 6 is Saturday. */
export const dayOfWeek = (date: PlainDate) => new Date(toUtc(date)).getUTCDay()

export const isWeekend = (date: PlainDate) => [0, 6].includes(dayOfWeek(date))
