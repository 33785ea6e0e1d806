import type { Instant } from '#law'
import { isLate } from '../tenggat/is-late.ts'
import type { Case } from './case.ts'
import { guards } from './guards.ts'
import type { Refusal } from './refusal.ts'
import type { Party, Transition } from './transition.ts'

/** Steps of people outside the office, which staff may record from the paper they came on. */
const outside: readonly Party[] = ['pelapor', 'penerima-penerusan']
const desk: readonly Party[] = ['penanganan', 'penerima']

/** Whose move it is: the party that decides it, or who carries out what that party decided. */
export const isTheirs = ({ by, carriedOutBy }: Transition, party: Party) => party === by || party === carriedOutBy

/** True where staff stand in for an outside party by its paper. */
export const recordsFromPaper = (move: Transition, by: Party, hasPaper: boolean) =>
  hasPaper && outside.includes(move.by) && desk.includes(by)

/** Why the case as it stands does not allow `move` now, whatever the person brings along; null when it does. */
export function standingRefusal(current: Case, move: Transition, now: Instant): Refusal | null {
  return clockRefusal(current, move, now) ?? extensionRefusal(current, move) ?? guardRefusal(current, move)
}

function guardRefusal(current: Case, move: Transition): Refusal | null {
  for (const guard of move.guards ?? []) {
    const refusal = guards[guard](current, move.basis)
    if (refusal !== null) return refusal
  }
  return null
}

/** The clock acts only on a confirmed rule; a person may act on an unconfirmed one, in their own name. */
function clockRefusal(current: Case, { after, by }: Transition, now: Instant): Refusal | null {
  if (after === undefined) return null
  const clock = current.clocks.find(({ ruleId }) => ruleId === after)
  if (clock === undefined) return { reason: 'not-yet-due', dueOn: null, dueAt: null, basis: after }
  if (by === 'jam' && !clock.acting) return { reason: 'rule-not-confirmed', basis: after }
  return isLate(clock, now) ? null : { reason: 'not-yet-due', dueOn: clock.dueOn, dueAt: clock.dueAt, basis: after }
}

function extensionRefusal(current: Case, move: Transition): Refusal | null {
  if (move.extends === undefined) return null
  const clock = current.clocks.find(({ ruleId }) => ruleId === move.extends)
  if (clock === undefined) return { reason: 'no-clock', basis: move.extends }
  return clock.extended ? { reason: 'already-extended', basis: move.extends } : null
}
