import { lookDays, lookTerm } from '#core'
import type { Instant, RefusalReasonId, Zone } from '#law'
import { newId, refusalStore, type ActorId, type Receipt, type Tx } from '#store'

export type Refused = {
  /** Its event in the log, written before. */
  readonly eventId: string
  readonly officeId: string
  readonly zone: Zone
  readonly reason: RefusalReasonId
  readonly actor: ActorId
  readonly at: Instant
  readonly now: Instant
} & ({ readonly caseId: string } | { readonly receipt: Receipt; readonly note: string | null })

/** Keeps a refusal beside its event, with the day until which its reporter may have it looked at again (N26). */
export async function noteRefusal(tx: Tx, { officeId, zone, reason, actor, at, now, eventId, ...of }: Refused) {
  const id = newId()
  // From when it was written down: what was recorded late is not over before it could be read.
  const term = lookTerm(now, lookDays.ask, zone)
  await refusalStore.record(tx, {
    id,
    officeId,
    reason,
    refusedAt: at,
    recordedAt: now,
    refusedBy: actor,
    eventId,
    askUntilOn: term.dueOn,
    askUntil: term.dueAt,
    ...('caseId' in of
      ? { kind: 'tidak-diregister', caseId: of.caseId }
      : { kind: 'loket', receipt: of.receipt, note: of.note }),
  })
  return { id, askUntilOn: term.dueOn }
}
