import { accept, refuse, type Json, type Result } from '#base'
import { isBefore, refusalOf, type CaseMoved, type OfficeId } from '#core'
import { localDay, type RefusalReasonId } from '#law'
import {
  caseStore,
  deadlineStore,
  recordEvent,
  type ActorId,
  type CasePatch,
  type HeldCase,
  type StoredDeadline,
  type Tx,
} from '#store'
import { extendClock, handOverClock, startClocks, type Place, type Started } from '../tenggat/start-clocks.ts'
import { noteRefusal } from '../penolakan/note-refusal.ts'
import { movedMeanwhile, type DeskRefusal } from './refused.ts'

/** What a move leaves behind, for the page that follows it. */
export type Moved = CaseMoved & {
  readonly eventId: string
  readonly version: number
  readonly started: readonly Started[]
}

type Recording = {
  readonly actor: ActorId
  readonly held: HeldCase
  readonly clocks: readonly StoredDeadline[]
  /** The office that handles the case after the move, with its zone. */
  readonly target: Place
  /** More that this event says, e.g. the referrals that went out with it. Roles, never names. */
  readonly notes?: { readonly [key: string]: Json }
  readonly referralId?: string
  /** Of a move that leaves a report unregistered: why, by the list. */
  readonly refusalReason?: RefusalReasonId
}

/**
 * Withdrawn or linked, a case takes its clocks along; otherwise a clock is met, or was late when the step came. A discussion
 * held again meets no clock: the day to refer starts anew, or falls away with what it was for.
 */
const closedAs = (moved: CaseMoved, clock: StoredDeadline) => {
  if (moved.action === 'withdraw' || moved.action === 'link') return 'gugur'
  if (!isBefore(moved.happenedAt, clock.dueAt)) return 'lewat'
  if (moved.action !== 'discuss-gakkumdu-again') return 'dipenuhi'
  return moved.starts.includes(clock.ruleId) ? 'diganti' : 'gugur'
}

async function moveClocks(tx: Tx, moved: CaseMoved, { clocks, held, target }: Recording): Promise<readonly Started[]> {
  const stopped = clocks.filter(({ ruleId }) => moved.stops.includes(ruleId))
  for (const clock of stopped) await deadlineStore.close(tx, clock.id, moved.happenedAt, closedAs(moved, clock))
  const kept = clocks.filter((clock) => !stopped.includes(clock))
  const replacement = { at: moved.happenedAt, place: target }
  const replaced: Started[] = []
  for (const clock of kept) {
    if (clock.ruleId === moved.extends) replaced.push(await extendClock(tx, clock, replacement))
    else if (target.officeId !== held.officeId) replaced.push(await handOverClock(tx, clock, replacement))
  }
  return [...replaced, ...(await startClocks(tx, moved.starts, moved.happenedAt, target))]
}

/** A case that stands alone again counts again, whatever it becomes. */
function patchOf(moved: CaseMoved, held: HeldCase, registerNumber: string | null): CasePatch {
  return {
    state: moved.to,
    state_since: moved.happenedAt,
    version: held.version + 1,
    ...(registerNumber === null
      ? {}
      : { register_number: registerNumber, registered_on: localDay(moved.happenedAt, held.zone) }),
    // What a pleno found is a temuan, also where it began as a stranger's informasi awal (Perbawaslu 5/2022 ps. 18).
    ...(moved.action === 'find' ? { origin: 'temuan' as const } : {}),
    ...(moved.action === 'link' ? { linked_case_id: moved.linkTo } : {}),
    // Back in `diterima` or in informasi awal, it stands for itself again.
    ...(moved.from === 'ditautkan' ? { linked_case_id: null } : {}),
  }
}

/** State, clocks and one event, in the caller's transaction. `number` is asked last, for its row stays locked to the end. */
export async function recordMove(
  tx: Tx,
  moved: CaseMoved,
  recording: Recording,
  number: () => Promise<string | null> = () => Promise.resolve(null),
): Promise<Result<Moved, DeskRefusal>> {
  const { held, target } = recording
  const started = await moveClocks(tx, moved, recording)
  const registerNumber = await number()
  const patch = patchOf(moved, held, registerNumber)
  if (!(await caseStore.record(tx, held.id, held.version, patch))) return refuse(movedMeanwhile)
  if (moved.action === 'hand-over' && !(await caseStore.handTo(tx, held.id, target.officeId, 'pelimpahan'))) {
    return refuse({ reason: 'office-cannot-take', basis: moved.basis })
  }
  const refusalReason = refusalOf(moved, recording.refusalReason)
  const actingOffice = moved.action === 'take-over' ? target.officeId : held.officeId
  const eventId = await recordEvent(tx, {
    stream: 'perkara',
    type: 'case-moved',
    about: {
      caseId: held.id,
      officeId: actingOffice,
      ...(recording.referralId === undefined ? {} : { referralId: recording.referralId }),
    },
    actor: recording.actor,
    happenedAt: moved.happenedAt,
    recordedAt: moved.recordedAt,
    basis: moved.basis,
    ...(moved.paper === null ? {} : { accordingTo: moved.paper.from }),
    data: eventData(
      { ...moved, registerNumber, office: target.officeId as OfficeId },
      { ...patch, handling_office_id: target.officeId },
      started,
      { ...recording.notes, ...(refusalReason === null ? {} : { refusalReason }) },
    ),
  })
  if (refusalReason !== null)
    await noteRefusal(tx, {
      eventId,
      caseId: held.id,
      officeId: held.officeId,
      zone: held.zone,
      reason: refusalReason,
      actor: recording.actor,
      at: moved.happenedAt,
      now: moved.recordedAt,
    })
  return accept({ ...moved, registerNumber, eventId, version: patch.version, started })
}

/** `case` names the columns that changed as they now stand: replaying them in order rebuilds the row. */
const eventData = (
  moved: CaseMoved,
  patch: { readonly [column: string]: Json },
  started: readonly Started[],
  notes: Recording['notes'] = {},
): { readonly [key: string]: Json } => ({
  action: moved.action,
  from: moved.from,
  to: moved.to,
  by: moved.by,
  onBehalfOf: moved.accordingTo,
  reason: moved.reason,
  plenoId: moved.plenoId,
  paper: moved.paper,
  started,
  stopped: moved.stops,
  extended: moved.extends,
  ...notes,
  case: patch,
})
