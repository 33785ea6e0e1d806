import { uploadDays } from '#core'
import { addHours } from '#law'
import { asActor, fieldUploads, systemActors, uploadDoor } from '#store'
import type { Netra } from '../ports.ts'

/** Gives up what nobody finished in time (N47): the bytes go, the line stays. Says how many. */
export async function expireUploads(netra: Pick<Netra, 'db' | 'clock' | 'uploads' | 'files'>): Promise<number> {
  const now = netra.clock()
  return asActor(netra.db, systemActors.clock, async (tx) => {
    const ended = await uploadDoor.expire(tx, addHours(now, -24 * uploadDays), now)
    // Before the commit: if it fails, the next round finds them gone and finishes.
    for (const id of ended) await netra.uploads.forget(id)
    const ofPhones = await fieldUploads.expire(tx, addHours(now, -24 * uploadDays), now)
    for (const id of ofPhones) {
      await netra.uploads.forget(id)
      // Whole, where its LHP was deleted by rule.
      await netra.files.destroy(id)
    }
    return ended.length + ofPhones.length
  })
}
