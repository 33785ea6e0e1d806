import { zones, type Instant, type PlainDate, type Zone } from '#law'
import { getLocale, type Locale } from './paraglide/runtime.js'

// A formatter costs a thousand times what it writes, and a page of figures asks for two hundred: each language makes its own once, when it first says something.
const makeFormats = (tag: string) => ({
  weekday: new Intl.DateTimeFormat(tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }),
  day: new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  time: new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' }),
  number: new Intl.NumberFormat(tag),
  score: new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
})
const tags = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<Locale, string>
const made: Partial<Record<Locale, ReturnType<typeof makeFormats>>> = {}
const formatsOf = (locale: Locale) => (made[locale] ??= makeFormats(tags[locale]))
const formats = () => formatsOf(getLocale())

/** A calendar day in words: "Senin, 7 Oktober 2024". */
export const dayInWords = (day: PlainDate | string): string => dayIn(getLocale(), day)

/** The same in a language that is not the reader's of this moment: a mail has both. */
export const dayIn = (locale: Locale, day: PlainDate | string): string =>
  formatsOf(locale).weekday.format(new Date(`${day}T00:00:00Z`))

/** The month of a day: "Oktober 2024". */
export const monthInWords = (day: PlainDate): string => formats().month.format(new Date(`${day}T00:00:00Z`))

/** A moment as the clock on the wall of an office in `zone` shows it: "7 Oktober 2024 14.05 WITA". */
export const momentInWords = (at: Instant, zone: Zone = 'WIB'): string => momentIn(getLocale(), at, zone)

export function momentIn(locale: Locale, at: Instant, zone: Zone): string {
  const shifted = new Date(Date.parse(at) + zones[zone] * 3_600_000)
  const { day, time } = formatsOf(locale)
  return `${day.format(shifted)} ${time.format(shifted)} ${zone}`
}

export const numberIn = (locale: Locale, value: number): string => formatsOf(locale).number.format(value)

export const numberInWords = (value: number): string => formats().number.format(value)

/** A score as lists print it: whole, or to the second place: 52,90 and never 52,9. */
export const scoreInWords = (value: number): string =>
  Number.isInteger(value) ? numberInWords(value) : formats().score.format(value)

/** The reader's half of a sentence that data carries in both languages. */
export const inTongue = (words: { readonly id: string; readonly en: string }): string => words[getLocale()]
