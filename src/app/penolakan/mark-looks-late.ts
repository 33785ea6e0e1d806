import { asActor, lookStore, recordEvent, systemActors } from '#store'
import type { Desk } from '../perkara/decide-as.ts'

/** Marks second looks whose term has passed, once each. It ends nothing: the next rank up sees it, and an answer can still come. */
export const markLooksLate = (desk: Desk, limit = 500): Promise<readonly string[]> =>
  asActor(desk.db, systemActors.clock, async (tx) => {
    const now = desk.clock()
    const marked = await lookStore.markLate(tx, now, limit)
    for (const { lookId, refusalId, caseId, officeId, dueOn, dueAt } of marked)
      await recordEvent(tx, {
        ...(caseId === null ? { stream: 'kantor' } : { stream: 'perkara' }),
        type: 'second-look-late',
        about: { officeId, ...(caseId === null ? {} : { caseId }) },
        actor: systemActors.clock,
        happenedAt: dueAt,
        recordedAt: now,
        basis: 'N27',
        data: { lookId, refusalId, dueOn },
      })
    return marked.map(({ lookId }) => lookId)
  })
