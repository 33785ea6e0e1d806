import { asActor, caseStore, deadlineStore, recordEvent, systemActors } from '#store'
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
