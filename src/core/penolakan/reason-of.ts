import { findRefusalReason, type RefusalKind, type RefusalReasonId } from '#law'
import type { CaseMoved } from '../perkara/case.ts'

/** The reason from the list for which a move left a report unregistered; null for a move that refuses nothing. */
export function refusalOf(
  { action, to, from }: Pick<CaseMoved, 'action' | 'to' | 'from'>,
  given: RefusalReasonId = 'lain',
): RefusalReasonId | null {
  if (to !== 'tidak-diregister' || from === to) return null
  return action === 'decline' ? given : 'tidak-dilengkapi'
}

/** A word of the list that fits the place, or null: a form may send anything. */
export function refusalReasonAt(kind: RefusalKind, word: string): RefusalReasonId | null {
  const reason = findRefusalReason(word)
  return reason?.at.includes(kind) ? reason.id : null
}
