import { capacities, needsEnd, type Capacity } from '#core'
import { addDays, type PlainDate } from '#law'
import { m } from '#wording'
import { readDate } from '../form/date-parts.ts'
import { textOf } from '../form/text-of.ts'

/** What the two forms that give somebody a post ask alike: in which capacity, by which decree, until when. */
export type PostTerms = {
  readonly capacity: Capacity
  readonly decreeNumber: string
  readonly decreeOn: PlainDate
  readonly until: PlainDate | null
}

/** The terms, or one sentence for each field that is not in order. */
export function readTerms(form: FormData): { errors: Record<string, string>; terms: PostTerms | null } {
  const errors: Record<string, string> = {}
  const capacity = capacities.find((known) => known === textOf(form, 'capacity'))
  const decreeNumber = textOf(form, 'decree')
  const [decreeOn, last] = [readDate(form, 'decreed'), readDate(form, 'last')]
  if (!capacity) errors['capacity'] = m.kelola_capacity_error()
  if (decreeNumber === '' || decreeNumber.length > 200) errors['decree'] = m.kelola_decree_error()
  if (!decreeOn.date) errors['decreed'] = m.kelola_date_error()
  if (!last.empty && !last.date) errors['last'] = m.kelola_date_error()
  if (last.empty && capacity && needsEnd(capacity)) errors['last'] = m.kelola_last_needed()
  if (Object.keys(errors).length > 0 || !capacity || !decreeOn.date) return { errors, terms: null }
  const until = last.date ? addDays(last.date, 1) : null
  return { errors, terms: { capacity, decreeNumber, decreeOn: decreeOn.date, until } }
}
