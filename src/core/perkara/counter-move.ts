import type { Case } from './case.ts'
import type { Action } from './transition.ts'
import { movesOutOf } from './transitions.ts'

/** The move by which a report becomes formal at a counter, or null where it is past that. */
export const counterMoveOf = ({ regime, state }: Pick<Case, 'regime' | 'state'>): Action | null =>
  movesOutOf(regime, state).find(({ move }) => move.by === 'penerima')?.action ?? null
