import type { Json } from '#base'
import { recount, saysTheSame, type Deadline } from '#core'
import type { Instant } from '#law'
import {
  recomputeStore,
  systemActors,
  type Cause,
  type DeadlineOwner,
  type DeadlinePlace,
  type Moves,
  type NewEvent,
  type Replaced,
  type RunningClock,
  type StoredDeadline,
  type Tx,
} from '#store'
import { clockBy, readReckoning, type Reckoning } from './start-clocks.ts'

type RecomputeClocks = Moves & {
  readonly cause: Cause
  readonly at: Instant
  /** Go on after this clock. */
  readonly after?: string | null
  /** At most so many are looked at in this transaction. */
  readonly limit?: number
}

type ClocksRecomputed = {
  readonly recomputed: number
  /** The last clock looked at, to go on after; null when there was no further one. */
  readonly reached: string | null
}

const allOfThem = 1_000

/**
 * Computes running clocks again, as the clock (systemActors.clock), for a reason that is recorded: the old row keeps its days and closes
 * as replaced, a new one runs, and an event of the case says both and why. What comes out as it was is left alone, so that it may run
 * twice. A closed clock is never touched, and a reporter's own term is never made shorter (N10).
 */
export async function recomputeClocks(
  tx: Tx,
  { cause, at, after = null, limit = allOfThem, ...moves }: RecomputeClocks,
): Promise<ClocksRecomputed> {
  const found = await recomputeStore.listNext(tx, moves, { decisionId: cause.decisionId, after, limit })
  const running = await recomputeStore.lock(
    tx,
    found.filter(({ touched }) => touched).map(({ id }) => id),
  )
  const reckoning = await readReckoning(tx)
  const replaced = running.flatMap((old) => replacedBy(old, recomputers[cause.kind](old, reckoning), cause, at))
  await recomputeStore.replace(tx, replaced, at, (one) => recomputed(one, cause, at))
  return {
    recomputed: replaced.length,
    reached: found.length < limit ? null : (found.at(-1)?.id ?? null),
  }
}

/** A day off changes the calendar and nothing else; a corrected rule is read anew, with the calendar of now. */
const recomputers: Readonly<Record<Cause['kind'], (old: RunningClock, reckoning: Reckoning) => Deadline>> = {
  'hari-libur': (old, { daysOff }) => recount<Deadline>(old, daysOff),
  aturan: ({ ruleId, startedAt, zone, extended, pauses, setDays }, reckoning) =>
    clockBy(reckoning, { ruleId, startedAt, zone, extended, pauses, ...(setDays === null ? {} : { amount: setDays }) }),
}

function replacedBy(old: RunningClock, clock: Deadline, cause: Cause, at: Instant): readonly Replaced[] {
  if (saysTheSame(old, clock) || shortensReporter(old, clock)) return []
  const actsFrom = actsSince(old, clock, at)
  const place = { ...placeOf(old), replacesId: old.id, cause, actsFrom }
  return [{ old, clock, place, ...lateMark(old, { ...clock, actsFrom }, at) }]
}

function placeOf({ held, officeId, owner, referralId }: RunningClock): DeadlinePlace {
  if ('caseId' in held) return { ...held, officeId, owner, ...(referralId === null ? {} : { referralId }) }
  return { ...held, officeId, owner: owner === 'penerima-saran' ? owner : 'kantor' }
}

/** A clock that was only shown acts from now on, and makes nobody late for the days before. */
function actsSince(old: RunningClock, clock: Deadline, at: Instant): Instant | null {
  if (!clock.acting) return null
  return old.acting ? old.actsFrom : at
}

type Acting = Pick<StoredDeadline, 'dueAt' | 'acting' | 'actsFrom'>
const lateFrom = ({ dueAt, actsFrom }: Acting): Instant =>
  actsFrom !== null && Date.parse(dueAt) < Date.parse(actsFrom) ? actsFrom : dueAt

/** A reporter keeps the days he was given (N10): a preview leaves them out, too. */
export const shortensReporter = (old: Pick<StoredDeadline, 'owner' | 'dueAt'>, clock: Pick<Deadline, 'dueAt'>) =>
  old.owner === 'pelapor' && Date.parse(clock.dueAt) < Date.parse(old.dueAt)

/** Whose missed term marks a case or an LHP as late. */
const marksLate: ReadonlySet<DeadlineOwner> = new Set(['kantor', 'penerima-saran'])

/** A mark that this very clock had set goes with it: nobody was late on a day that did not count. */
function lateMark(old: RunningClock, clock: Acting, at: Instant): Pick<Replaced, 'lateSince'> {
  if (!marksLate.has(old.owner) || old.lateSince === null || Date.parse(old.lateSince) !== Date.parse(lateFrom(old)))
    return {}
  return { lateSince: clock.acting && Date.parse(clock.dueAt) <= Date.parse(at) ? lateFrom(clock) : null }
}

function recomputed(
  { id, old, clock, lateSince }: Replaced & { readonly id: string },
  cause: Cause,
  at: Instant,
): NewEvent {
  const { held, officeId, referralId } = old
  const ofCase = 'caseId' in held
  return {
    stream: ofCase ? 'perkara' : 'lhp',
    type: 'deadline-recomputed',
    about: { ...held, officeId, ...(referralId === null ? {} : { referralId }) },
    actor: systemActors.clock,
    happenedAt: at,
    recordedAt: at,
    basis: old.ruleId,
    data: {
      ruleId: old.ruleId,
      deadlineId: id,
      replacesId: old.id,
      cause: { ...cause },
      was: ends(old),
      is: ends(clock),
      ...(lateSince === undefined ? {} : { [ofCase ? 'case' : 'lhp']: { late_since: lateSince } }),
    },
  }
}

const ends = ({ dueOn, dueAt, acting }: Deadline): Json => ({ dueOn, dueAt, acting })
