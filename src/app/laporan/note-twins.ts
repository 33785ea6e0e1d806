import { asActor, findTwins, recordEvents, systemActors } from '#store'
import type { Netra } from '../ports.ts'

/**
 * One act is often told at several doors. Names for the desk the cases that look like the same one; joining them is a
 * decision of a person. Running twice says it once.
 */
export const noteTwins = ({ db, clock }: Pick<Netra, 'db' | 'clock'>, eventIds: readonly string[]): Promise<void> =>
  asActor(db, systemActors.clock, async (tx) => {
    const now = clock()
    const found = await findTwins(tx, eventIds)
    await recordEvents(
      tx,
      found.map(({ caseId, reportId, officeId, twinIds }) => ({
        stream: 'laporan',
        type: 'twins-suspected',
        about: { caseId, reportId, officeId },
        actor: systemActors.clock,
        happenedAt: now,
        recordedAt: now,
        basis: 'N2',
        data: { caseIds: [...twinIds] },
      })),
    )
  })
