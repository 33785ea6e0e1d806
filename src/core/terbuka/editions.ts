import { quarterBefore, quarterOf, type Quarter } from '../angka/rank-calendar.ts'
import type { PlainDate } from '#law'

/**
 * The quarters whose allegations may be told on `today` and are not: of cases registered in them, once the quarter after is over as well (N172).
 * `first` is the day of the oldest registered case, `toldUntil` the first day that no edition covers; both null before there is any.
 */
export function editionsDue(
  today: PlainDate,
  { first, toldUntil }: { readonly first: PlainDate | null; readonly toldUntil: PlainDate | null },
): readonly Quarter[] {
  const from = toldUntil ?? first
  if (from === null) return []
  const last = quarterBefore(quarterBefore(today).from)
  const due: Quarter[] = []
  for (let quarter = quarterOf(from); quarter.until <= last.until; quarter = quarterOf(quarter.until)) due.push(quarter)
  return due
}
