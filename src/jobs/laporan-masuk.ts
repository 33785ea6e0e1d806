import * as v from 'valibot'
import { noteTwins, type Netra } from '#app'

const Payload = v.object({ eventId: v.pipe(v.string(), v.uuid()) })

/** What follows a received report, outside the door's hurry. */
export const laporanMasuk = (netra: Netra) => async (payload: unknown): Promise<void> => {
  await noteTwins(netra, v.parse(Payload, payload).eventId)
}
