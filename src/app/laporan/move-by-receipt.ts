import { accept, refuse, type Result } from '#base'
import { decide, isBefore, type Case, type CaseId, type CaseMoved, type Deadline, type OfficeId } from '#core'
import {
  deadlineRow,
  eventRow,
  parseShown,
  receiptMove,
  systemActors,
  type CaseByReceipt,
  type StoredDeadline,
} from '#store'
import type { Netra } from '../ports.ts'
import { clockOwner } from '../tenggat/clock-owner.ts'
import { clocksStarting } from './clocks-starting.ts'
import { reference } from './reference.ts'
import { wrongReceipt, type StatusRefusal } from './wrong-receipt.ts'

export type MoveByReceipt = {
  readonly typed: string
  readonly address: string
  readonly action: 'withdraw' | 'complete'
}

export type ByReceiptRefusal =
  | StatusRefusal
  /** The case has no such step where it stands, or it moved since. */
  | { readonly reason: 'not-now' }
  /** Others reported the same event: what is theirs too is not his to end. */
  | { readonly reason: 'shared' }
  /** The time to complete it has passed. */
  | { readonly reason: 'too-late' }

/** The two steps that the procedure gives a reporter, by his receipt alone: he takes his report back, or says that it is complete now (M3, M6, M12). */
export async function moveByReceipt(
  netra: Netra,
  { typed, address, action }: MoveByReceipt,
): Promise<Result<CaseMoved, ByReceiptRefusal>> {
  const shown = parseShown(typed)
  const known = shown === null ? null : await receiptMove.find(netra.db, shown)
  if (shown === null || known === null) return refuse(await wrongReceipt(netra, address))
  if (known.shared) return refuse({ reason: 'shared' })
  const now = netra.clock()
  const decision = decide(caseOf(known), { action, by: 'pelapor', now })
  if (!decision.ok) return refuse({ reason: 'not-now' })
  const { value: moved } = decision
  const stopped = known.clocks.filter(({ ruleId }) => moved.stops.includes(ruleId))
  if (action === 'complete' && stopped.some(({ dueAt }) => !isBefore(now, dueAt))) return refuse({ reason: 'too-late' })
  const clocks = await clocksStarting(reference(netra, now), moved.starts, known.zone, now)
  const outcome = await receiptMove.record(netra.db, shown, {
    ...{ action, from: moved.from, to: moved.to, at: now, version: known.version },
    stopped: stopped.map(({ id }) => ({ id, closed_as: action === 'withdraw' ? 'gugur' : 'dipenuhi' })),
    started: clocks.map((clock) =>
      deadlineRow(clock, { caseId: known.caseId, officeId: known.officeId, owner: clockOwner(clock.ruleId) }),
    ),
    event: eventOf(known, moved, clocks),
  })
  if (outcome === 'moved') return accept(moved)
  if (outcome === 'unknown') return refuse(await wrongReceipt(netra, address))
  return refuse({ reason: outcome === 'shared' ? 'shared' : 'not-now' })
}

const eventOf = (known: CaseByReceipt, moved: CaseMoved, clocks: readonly Deadline[]) =>
  eventRow({
    stream: 'perkara',
    type: 'case-moved',
    about: { caseId: known.caseId, reportId: known.reportId, officeId: known.officeId },
    actor: systemActors.intake,
    happenedAt: moved.happenedAt,
    recordedAt: moved.recordedAt,
    basis: moved.basis,
    data: {
      ...{ action: moved.action, from: moved.from, to: moved.to, by: moved.by },
      byReceipt: true,
      stopped: moved.stops,
      started: clocks.map(({ ruleId, dueOn, acting }) => ({ ruleId, dueOn, acting })),
      case: {
        ...{ state: moved.to, state_since: moved.happenedAt, version: known.version + 1 },
        handling_office_id: known.officeId,
      },
    },
  })

/** No guard of these two steps asks for more of a case than a receipt shows. */
const caseOf = (known: CaseByReceipt): Case => ({
  id: known.caseId as CaseId,
  regime: known.regime,
  origin: 'laporan',
  state: known.state,
  office: known.officeId as OfficeId,
  officeRank: null,
  since: known.since,
  formallyReceived: false,
  registerNumber: known.registerNumber,
  clocks: known.clocks as readonly StoredDeadline[],
  conditions: [],
  allegations: { undecided: 0, toRefer: 0, criminal: 0, organisers: 0 },
  openReferrals: 0,
  forwardingDecided: false,
})
