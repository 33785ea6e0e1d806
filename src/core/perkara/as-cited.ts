import type { Case } from './case.ts'
import { guards } from './guards.ts'
import type { Transition } from './transition.ts'

/** The move with the row that speaks of this very case: what is cited is what was read, and no more. */
export const asCited = (current: Case, move: Transition): Transition =>
  move.basisWhere?.ranks.some((rank) => rank === current.officeRank) === true &&
  guards[move.basisWhere.guard](current, move.basis) === null
    ? { ...move, basis: move.basisWhere.basis }
    : move
