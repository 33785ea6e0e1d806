import type { Checklist } from '#app'
import type { Condition, ConditionId } from '#core'
import { reportConditions } from '#law'
import { dayInWords, inTongue, m } from '#wording'
import { markInWords } from '../words/mark.ts'

/** One line of the live checklist, in words: what, why, which article, and how it stands. */
export type ConditionLine = {
  readonly id: ConditionId
  readonly kind: Condition['kind']
  readonly says: string
  readonly why: string
  readonly article: string
  /** What is said of an article that is not sure; nothing of one that two sources give. */
  readonly doubt: string
  readonly status: { readonly says: string; readonly look: 'idle' | 'good' | 'warn' | 'bad' }
}

export function conditionLines({ conditions }: Checklist): readonly ConditionLine[] {
  return conditions.map((condition) => ({
    id: condition.id,
    kind: condition.kind,
    says: titleOf(condition.id),
    why: whyOf(condition),
    article: condition.article,
    doubt: condition.mark === 'C2' ? '' : ` · ${markInWords[condition.mark]()}`,
    status: statusOf(condition),
  }))
}

function titleOf(id: ConditionId): string {
  if (id === 'identity-shown') return m.lapor_condition_identity()
  const row = reportConditions.find((condition) => condition.id === id)
  return row ? (id === 'in-time' ? m.lapor_condition_in_time() : inTongue(row.title)) : id
}

function whyOf({ why }: Condition): string {
  switch (why.kind) {
    // The tag beside it says the same.
    case 'given':
    case 'missing':
      return ''
    case 'at-the-counter':
      return m.lapor_why_at_counter()
    case 'day-not-known':
      return m.lapor_why_day_not_known()
    case 'days-left':
      return why.left === 0
        ? m.lapor_why_last_day()
        : m.lapor_why_days_left({ days: why.left, day: dayInWords(why.lastDay) })
    case 'too-late':
      return m.lapor_why_too_late({ day: dayInWords(why.lastDay) })
  }
}

function statusOf({ met, why }: Condition): ConditionLine['status'] {
  if (met === 'later') return { says: m.lapor_status_later(), look: 'warn' }
  if (met) return { says: m.lapor_status_met(), look: 'good' }
  return why.kind === 'too-late'
    ? { says: m.lapor_status_late(), look: 'bad' }
    : { says: m.lapor_status_not_yet(), look: 'idle' }
}
