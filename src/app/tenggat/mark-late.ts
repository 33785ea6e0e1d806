import { asActor, caseStore, deadlineStore, lhpStore, recordEvent, systemActors } from '#store'
import type { Desk } from '../perkara/decide-as.ts'

/**
 * Marks cases whose office missed its own term. It ends nothing: the case is shown to the rank above and still needs a
 * decision. Once for a case, with its event; a rule that is not confirmed marks nobody. May run twice at once.
 */
export async function markLate(desk: Desk, limit = 500): Promise<readonly string[]> {
  const actor = systemActors.clock
  const now = desk.clock()
  return asActor(desk.db, actor, async (tx) => {
    const marked: string[] = []
    for (const { caseId, deadlineId, ruleId, officeId, dueOn, lateSince } of await deadlineStore.listRunOut(
      tx,
      'kantor',
      now,
      limit,
    )) {
      if (!(await caseStore.markLate(tx, caseId, lateSince))) continue
      await recordEvent(tx, {
        stream: 'perkara',
        type: 'case-late',
        about: { caseId, officeId },
        actor,
        happenedAt: lateSince,
        recordedAt: now,
        basis: ruleId,
        data: { deadlineId, ruleId, dueOn, case: { late_since: lateSince } },
      })
      marked.push(caseId)
    }
    return marked
  })
}

/**
 * The same for LHPs: the days to fix a temuan while the pleno is waited for, those of a saran perbaikan while its result is.
 * It ends nothing, and an LHP that comes to its pleno late can still become a temuan.
 */
export async function markLhpsLate(desk: Desk, limit = 500): Promise<readonly string[]> {
  const actor = systemActors.clock
  const now = desk.clock()
  return asActor(desk.db, actor, async (tx) => {
    const marked = await lhpStore.markLate(tx, now, limit)
    for (const { lhpId, deadlineId, ruleId, officeId, dueOn, dueAt } of marked)
      await recordEvent(tx, {
        stream: 'lhp',
        type: 'lhp-late',
        about: { lhpId, officeId },
        actor,
        happenedAt: dueAt,
        recordedAt: now,
        basis: ruleId,
        data: { deadlineId, ruleId, dueOn, lhp: { late_since: dueAt } },
      })
    return marked.map(({ lhpId }) => lhpId)
  })
}
