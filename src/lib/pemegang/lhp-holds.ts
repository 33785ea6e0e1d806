import { lhpHoldersOf } from '#core'
import type { Instant, Zone } from '#law'
import { findHeldLhp, findHeldPage, type HeldLhp } from '#store/views'
import { m } from '#wording'
import { lhpWaitsFor } from '../meja/lhp-words.ts'
import { readAs } from '../meja/read-as.ts'
import { caseHolds } from './case-holds.ts'
import { holdsLine, holdsLines, type HoldsLine } from './holds-line.ts'

/** Who must act on an LHP; what became a temuan is held by whoever holds its case. */
function lhpHolds({ state, regime, clocks, decidingOfficeName }: HeldLhp, now: Instant, zone: Zone) {
  const running = clocks.filter(({ closedAt }) => closedAt === null)
  return holdsLines(lhpHoldersOf({ state, regime, clocks: running }, now), {
    office: decidingOfficeName ?? '',
    now,
    zone,
  })
}

/** A draft whose author's office has ended: nobody submits it in his name. */
const handedUp = (office: string, now: Instant, zone: Zone): HoldsLine =>
  holdsLine(m.rantai_draft_handed({ office }), { clock: null, basis: 'N69', ifNot: [] }, { now, zone })

/** `none`: said where nobody must act on the LHP itself. */
type LhpHolds = { readonly holds: readonly HoldsLine[]; readonly none: string }

/** The same for the pages that say it above their own; null for whoever may not see the LHP. */
export async function readLhpHolds(locals: App.Locals, id: string): Promise<LhpHolds | null> {
  const { actor } = locals
  if (actor === null) return null
  const now = locals.netra.clock()
  return readAs(locals, async (tx) => {
    const lhp = await findHeldLhp(tx, id, actor.id)
    if (lhp === null) return null
    const none = lhpWaitsFor(lhp.state, lhp.decidingOfficeName ?? '')
    const page = lhp.state === 'temuan' && lhp.caseId !== null ? await findHeldPage(tx, lhp.caseId, now) : null
    if (page !== null) return { holds: caseHolds(page, now), none }
    const zone = actor.memberships[0]?.office.zone ?? 'WIB'
    return { holds: lhp.handedTo === null ? lhpHolds(lhp, now, zone) : [handedUp(lhp.handedTo, now, zone)], none }
  })
}
