import { asActor, logStore, sha256, systemActors, type Waiting } from '#store'
import type { Netra } from '../ports.ts'

/** So many at one look, and from so far back, because what was numbered first may be committed last. */
const [mostAtOnce, back] = [20_000, 2_000]

/** Looks at what waits for the log and notes it outside the database, so that it cannot go away unseen before its batch. */
export const noteWritten = ({ db, written }: Pick<Netra, 'db' | 'written'>): Promise<void> =>
  asActor(db, systemActors.clock, async (tx) => {
    await logStore.lockToLook(tx)
    await written.note(async (seq) =>
      (await logStore.waitingFrom(tx, Math.max(0, seq - back), mostAtOnce)).map((row) => ({
        seq: row.seq,
        mark: markOf(row),
      })),
    )
  })

/** Of all that a batch makes an entry of. */
export const markOf = ({ source, eventId, leaf, chain }: Waiting): Buffer =>
  Buffer.from(sha256(`${source} ${eventId} ${chain?.caseId ?? '-'}\n`, leaf, chain?.shown ?? '-')).subarray(0, 16)
