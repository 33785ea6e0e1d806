import type { Case } from './case.ts'
import type { Action } from './transition.ts'
import { movesOutOf } from './transitions.ts'
import { guards } from './guards.ts'

/** The one move the clock may try on this case, or null. Whether it is due is `decide`'s to say. */
export const lapseOf = (current: Case): Action | null =>
  movesOutOf(current.regime, current.state).find(
    ({ move }) =>
      move.by === 'jam' && (move.guards ?? []).every((guard) => guards[guard](current, move.basis) === null),
  )?.action ?? null
