import * as v from 'valibot'
import { noteTwins, type Netra } from '#app'

const Payload = v.object({ eventIds: v.array(v.pipe(v.string(), v.uuid())) })

/** What follows received reports, outside the door's hurry: many at once, because they come many at once. */
export const laporanMasuk =
  (netra: Netra) =>
  async (payload: unknown): Promise<void> => {
    await noteTwins(netra, v.parse(Payload, payload).eventIds)
  }
