import type { Case } from './case.ts'
import { movesOutOf } from './transitions.ts'

/** What a withdrawal by the reporter would do where a case stands, and by which rule; null where there is none. */
export function withdrawalOf({ regime, state }: Pick<Case, 'regime' | 'state'>): Withdrawal | null {
  const found = movesOutOf(regime, state).find(({ action }) => action === 'withdraw')
  return found === undefined ? null : { rule: found.move.basis, ends: found.move.to === 'dicabut' }
}

export type Withdrawal = { readonly rule: string; readonly ends: boolean }

/** By which rule a reporter may complete his report where it stands; null where nothing waits for him. */
export function completionOf({ regime, state }: Pick<Case, 'regime' | 'state'>): { readonly rule: string } | null {
  const found = movesOutOf(regime, state).find(({ action }) => action === 'complete')
  return found === undefined ? null : { rule: found.move.basis }
}
