import type { RegimeId } from '#law'
import { pemiluTransitions } from './pemilu-transitions.ts'
import { pilkadaTransitions } from './pilkada-transitions.ts'
import type { Action, CaseState, Transition, TransitionTable } from './transition.ts'

export const transitions: Readonly<Record<RegimeId, TransitionTable>> = {
  pilkada: pilkadaTransitions,
  pemilu: pemiluTransitions,
}

/** The moves out of a state, in the order the page shows them. */
export function movesOutOf(
  regime: RegimeId,
  state: CaseState,
): readonly { readonly action: Action; readonly move: Transition }[] {
  const moves = transitions[regime][state]
  // `Object.entries` forgets that the keys are actions; the table's type says so.
  return Object.entries(moves).map(([action, move]) => ({ action: action as Action, move }))
}
