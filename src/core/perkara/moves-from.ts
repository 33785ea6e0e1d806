import type { Instant } from '#law'
import { asCited } from './as-cited.ts'
import type { Case } from './case.ts'
import type { Refusal } from './refusal.ts'
import { isTheirs, standingRefusal } from './standing.ts'
import type { Action, Input, Party, Transition } from './transition.ts'
import { movesOutOf } from './transitions.ts'

/** One line of "what may be done now, by whom, and why not the rest". `asks` is what the form must ask for. */
export type Move = {
  readonly action: Action
  readonly by: Party
  readonly basis: string
  readonly to: Case['state']
  readonly asks: readonly Input[]
  readonly refusal: Refusal | null
}

/** Every move out of the case's state: possible for somebody who acts as one of `parties`, or refused with the reason. */
export const movesFrom = (current: Case, parties: readonly Party[], now: Instant): readonly Move[] =>
  movesOutOf(current.regime, current.state).map(({ action, move: found }) => {
    const move = asCited(current, found)
    return {
      action,
      by: move.by,
      basis: move.basis,
      to: move.to,
      asks: move.asks ?? [],
      refusal: partyRefusal(move, parties) ?? standingRefusal(current, move, now),
    }
  })

const partyRefusal = (move: Transition, parties: readonly Party[]): Refusal | null =>
  parties.some((party) => isTheirs(move, party)) ? null : { reason: 'not-your-move', needs: move.by, basis: move.basis }
