import { refuse, type Result } from '#base'
import { computeDue, type DueAnswer, type DueQuestion, type DueRefusal } from '#core'
import { parsePlainDate, type PlainDate } from '#law'
import { daysOff } from './days-off.ts'

export type AskDue = Omit<DueQuestion, 'daysOff'> & {
  /** Days added as national holidays for this one question, `2024-11-27`. */
  readonly holidays: readonly string[]
}

/** When a term would end by the calendar we hold, with what the asker adds to it. Starts nothing and keeps nothing. */
export function askDue({
  holidays,
  ...question
}: AskDue): Result<DueAnswer, DueRefusal | { readonly reason: 'not-a-day' }> {
  const added = holidays.map(parsePlainDate)
  if (added.includes(null)) return refuse({ reason: 'not-a-day' })
  const extra = added.filter((day): day is PlainDate => day !== null).map((day) => [day, 'libur-nasional'] as const)
  return computeDue({ ...question, daysOff: extra.length === 0 ? daysOff : new Map([...daysOff, ...extra]) })
}
