import { accept, refuse, type Result } from '#base'
import { isBefore } from '../tenggat/instants.ts'
import type { Attempt, Case, CaseMoved } from './case.ts'
import { asCited } from './as-cited.ts'
import { inputs } from './inputs.ts'
import type { Refusal } from './refusal.ts'
import { isTheirs, recordsFromPaper, standingRefusal } from './standing.ts'
import type { Transition } from './transition.ts'
import { transitions } from './transitions.ts'

/** Pure: says what would happen, or why not. It stores nothing and knows no clock. */
export function decide(current: Case, attempt: Attempt): Result<CaseMoved, Refusal> {
  const { action, by, now } = attempt
  const found = transitions[current.regime][current.state][action]
  if (found === undefined) return refuse({ reason: 'no-such-move', state: current.state, action, basis: null })
  const move = asCited(current, found)
  if (!isTheirs(move, by) && !recordsFromPaper(move, by, attempt.paper !== undefined))
    return refuse({ reason: 'not-your-move', needs: move.by, basis: move.basis })
  const refusal =
    standingRefusal(current, move, now) ?? inputRefusal(current, move, attempt) ?? dateRefusal(current, move, attempt)
  return refusal === null ? accept(moved(current, move, attempt)) : refuse(refusal)
}

function inputRefusal(current: Case, move: Transition, attempt: Attempt): Refusal | null {
  for (const input of move.asks ?? []) {
    const refusal = inputs[input](current, attempt, move.basis)
    if (refusal !== null) return refusal
  }
  return null
}

/** A step may be recorded later than it happened, never before the step it follows and never ahead of time. */
function dateRefusal(current: Case, { basis }: Transition, { happenedAt, now }: Attempt): Refusal | null {
  if (happenedAt === undefined) return null
  if (isBefore(happenedAt, current.since)) return { reason: 'not-before', earliest: current.since, basis }
  return isBefore(now, happenedAt) ? { reason: 'in-the-future', latest: now, basis } : null
}

const clocksStarted = (
  { allegations }: Case,
  { starts = [], startsIfCriminal = [], startsIfElementsMet = [] }: Transition,
  { minutes }: Attempt,
): readonly string[] => [
  ...starts,
  ...(allegations.criminal > 0 ? startsIfCriminal : []),
  ...(minutes?.elements === 'terpenuhi' ? startsIfElementsMet : []),
]

/** Only clocks that run can stop; a rule whose clock never started is not named. */
function clocksStopped({ clocks }: Case, { stops = [] }: Transition): readonly string[] {
  const running = clocks.map(({ ruleId }) => ruleId)
  return stops === 'all' ? running : running.filter((ruleId) => stops.includes(ruleId))
}

function moved(current: Case, move: Transition, attempt: Attempt): CaseMoved {
  return {
    caseId: current.id,
    action: attempt.action,
    from: current.state,
    to: move.to,
    by: attempt.by,
    accordingTo: attempt.by === move.by ? null : move.by,
    basis: move.basis,
    happenedAt: attempt.happenedAt ?? attempt.now,
    recordedAt: attempt.now,
    office: move.asks?.includes('office') ? (attempt.office ?? current.office) : current.office,
    starts: clocksStarted(current, move, attempt),
    stops: clocksStopped(current, move),
    extends: move.extends ?? null,
    plenoId: attempt.plenoId ?? null,
    reason: attempt.reason?.trim() ?? null,
    registerNumber: attempt.registerNumber ?? null,
    linkTo: attempt.linkTo ?? null,
    minutes: attempt.minutes ?? null,
    paper: attempt.paper ?? null,
  }
}
