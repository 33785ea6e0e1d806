import { localDay, type Instant } from '#law'
import { dayInWords, m } from '#wording'

type Told = { readonly asOf: Instant }

/** Of numbers that are told each by itself: the last moment of them. */
export const newestOf = (numbers: readonly Told[]): Instant =>
  numbers.reduce((last, { asOf }) => (asOf > last ? asOf : last), numbers[0]?.asOf ?? '')

/** Of an older day than the newest number beside it, as those below the nation often are (N173); null: of the same day. */
export function toldOn(asOf: Instant, newest: Instant): string | null {
  const [day, last] = [localDay(asOf, 'WIB'), localDay(newest, 'WIB')]
  return day === last ? null : m.peta_told_on({ day: dayInWords(day) })
}
