import type { Instant } from '#law'
import { isLate } from '../tenggat/is-late.ts'
import { isBefore } from '../tenggat/instants.ts'
import type { Deadline } from '../tenggat/start-clock.ts'
import type { Case } from './case.ts'
import { standingRefusal } from './standing.ts'
import type { Action, Party } from './transition.ts'
import { movesOutOf } from './transitions.ts'

/** Who must act next, on what, by which clock; `clock` is null where no rule gives a term. */
export type Waiting = {
  readonly who: Party
  readonly actions: readonly Action[]
  readonly basis: string
  readonly clock: Deadline | null
  readonly late: boolean
}

/** The parties a case waits for. The clock is never waited for: it only ends what others left undone. */
export function waitingFor(current: Case, now: Instant): readonly Waiting[] {
  const due = movesOutOf(current.regime, current.state).filter(({ move }) => isAwaited(current, move, now))
  const clock = nextClock(current.clocks)
  return [...new Set(due.map(({ move }) => move.by))].flatMap((who) => {
    const mine = due.filter(({ move }) => move.by === who)
    const first = mine[0]
    if (first === undefined) return []
    return [
      {
        who,
        actions: mine.map(({ action }) => action),
        basis: first.move.basis,
        clock,
        late: clock !== null && isLate(clock, now),
      },
    ]
  })
}

type Move = ReturnType<typeof movesOutOf>[number]['move']

/** A move that is a duty and that the case, as it stands, is ready for or must be made ready for by the same party. */
function isAwaited(current: Case, move: Move, now: Instant) {
  if (move.optional === true || move.by === 'jam') return false
  const refusal = standingRefusal(current, move, now)
  return refusal === null || curable.includes(refusal.reason)
}

/** What the same party can still put right: the case waits for it all the same. */
const curable: readonly string[] = ['conditions-unmet', 'conditions-not-checked', 'outcomes-undecided']

const nextClock = (clocks: readonly Deadline[]): Deadline | null =>
  clocks.reduce<Deadline | null>(
    (first, clock) => (first === null || isBefore(clock.dueAt, first.dueAt) ? clock : first),
    null,
  )
