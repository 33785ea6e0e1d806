import { holidays, type PlainDate } from '#law'
import type { PublicDecree } from '#store/views'
import { dayInWords, inTongue, m } from '#wording'

type Decree = Pick<PublicDecree, 'on' | 'effect' | 'title' | 'decreeNumber' | 'decreeOn'>

/**
 * The row of the calendar behind a day: what the day is called, and the decree that says so or that none was seen. A later decree
 * stands before the catalogue. Empty for a day that no row speaks of.
 */
export function calendarRow(day: string, decreed: readonly Decree[]): string {
  const decree = decreed.find(({ on }) => on === day)
  if (decree !== undefined) return decreeInWords(decree)
  const holiday = holidays.find(({ on }) => on === day)
  if (holiday === undefined) return ''
  const source = holiday.decree ?? m.kalender_no_decree({ mark: holiday.mark })
  return m.kalender_row({ title: inTongue(holiday.title), decree: source })
}

function decreeInWords({ effect, title, decreeNumber, decreeOn }: Decree): string {
  const said = { title, decree: decreeNumber, day: dayInWords(decreeOn) }
  return effect === 'hari-biasa' ? m.kalender_row_withdrawn(said) : m.kalender_row_decreed(said)
}

const effects = {
  'libur-nasional': m.kalender_effect_holiday,
  'cuti-bersama': m.kalender_effect_shared,
  'hari-biasa': m.kalender_effect_ordinary,
} as const

/** One line of a list of decrees. */
export const decreedDayInWords = (decree: Decree & { readonly on: PlainDate }): string =>
  m.kalender_day({ day: dayInWords(decree.on), effect: effects[decree.effect](), row: decreeInWords(decree) })
