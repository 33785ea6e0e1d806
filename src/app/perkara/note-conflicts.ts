import { conflictDue, conflictLateFrom } from '#core'
import { asActor, markClaimsLate, noteClaims, recordEvent, systemActors, type ToldClaim } from '#store'
import type { Desk } from './decide-as.ts'

/**
 * Claims are rows of triggers, which write no event: the clock tells the log of each that came, and once of each whose hours passed (N106). Whom a name may mean
 * is in neither.
 */
export const noteConflicts = (desk: Desk, limit = 500): Promise<{ readonly claimed: number; readonly late: number }> =>
  asActor(desk.db, systemActors.clock, async (tx) => {
    const now = desk.clock()
    const claimed = await noteClaims(tx, now, limit)
    const late = await markClaimsLate(tx, { now, late: conflictLateFrom(now), limit })
    const tell = (type: 'conflict-claimed' | 'conflict-late', { claimId, caseId, officeId, since }: ToldClaim) =>
      recordEvent(tx, {
        stream: 'perkara',
        type,
        about: { caseId, officeId },
        actor: systemActors.clock,
        happenedAt: type === 'conflict-late' ? conflictDue(since) : since,
        recordedAt: now,
        basis: type === 'conflict-late' ? 'N106' : 'N105',
        data: { claimId, accusedOfficeId: officeId },
      })
    for (const claim of claimed) await tell('conflict-claimed', claim)
    for (const claim of late) await tell('conflict-late', claim)
    return { claimed: claimed.length, late: late.length }
  })
