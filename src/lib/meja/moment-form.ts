import { addHours, startOfDay, type Instant, type Zone } from '#law'
import { m } from '#wording'
import { readDate } from '../form/date-parts.ts'
import { textOf } from '../form/text-of.ts'

const clock = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/

/** A day and a time on the wall of an office, as people write them: 10.00. */
export function momentOf(
  form: FormData,
  zone: Zone,
): { readonly at: Instant | null; readonly errors: Readonly<Record<string, string>> } {
  const { date } = readDate(form, 'tanggal')
  const time = clock.exec(textOf(form, 'jam'))
  const errors = {
    ...(date === null ? { tanggal: m.refusal_field_not_a_day() } : {}),
    ...(time === null ? { jam: m.meja_hearing_time_error() } : {}),
  }
  if (date === null || time === null) return { at: null, errors }
  return { at: addHours(startOfDay(date, zone), Number(time[1]) + Number(time[2]) / 60), errors }
}
