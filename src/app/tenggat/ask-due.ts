import { refuse, type Result } from '#base'
import { computeDue, withDecreed, type DueAnswer, type DueQuestion, type DueRefusal } from '#core'
import { parsePlainDate, type PlainDate } from '#law'

/** `daysOff` is the calendar as it holds now; a program without a database has the catalogue's. */
export type AskDue = DueQuestion & {
  /** Days added as national holidays for this one question, `2024-11-27`. */
  readonly holidays: readonly string[]
}

/** When a term would end by the calendar we hold, with what the asker adds to it. Starts nothing and keeps nothing. */
export function askDue({
  holidays,
  daysOff,
  ...question
}: AskDue): Result<DueAnswer, DueRefusal | { readonly reason: 'not-a-day' }> {
  const added = holidays.map(parsePlainDate)
  if (added.includes(null)) return refuse({ reason: 'not-a-day' })
  const extra = added.filter((day): day is PlainDate => day !== null)
  return computeDue({
    ...question,
    daysOff: withDecreed(
      daysOff,
      extra.map((on) => ({ on, effect: 'libur-nasional' })),
    ),
  })
}
