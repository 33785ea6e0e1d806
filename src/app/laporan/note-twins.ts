import { asActor, findReceived, hasEvent, listTwins, recordEvent, systemActors } from '#store'
import type { Netra } from '../ports.ts'

/**
 * One act is often told at several doors. Names for the desk the cases that look like the same one; joining them is a
 * decision of a person. Running twice says it once.
 */
export const noteTwins = ({ db, clock }: Pick<Netra, 'db' | 'clock'>, eventId: string): Promise<void> =>
  asActor(db, systemActors.clock, async (tx) => {
    const received = await findReceived(tx, eventId)
    if (received === null || (await hasEvent(tx, received.caseId, 'twins-suspected'))) return
    const twins = await listTwins(tx, received)
    if (twins.length === 0) return
    const now = clock()
    await recordEvent(tx, {
      stream: 'laporan',
      type: 'twins-suspected',
      about: { caseId: received.caseId, reportId: received.reportId, officeId: received.officeId },
      actor: systemActors.clock,
      happenedAt: now,
      recordedAt: now,
      basis: 'N2',
      data: { caseIds: [...twins] },
    })
  })
