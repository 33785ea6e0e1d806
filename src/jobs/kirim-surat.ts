import * as v from 'valibot'
import { sendMail, type Netra } from '#app'
import { reminderMail } from '#wording'

const Payload = v.object({ mailId: v.pipe(v.string(), v.uuid()) })

/** One attempt at one mail; an attempt that must be made again leaves a job of its own. */
export const kirimSurat =
  (netra: Netra) =>
  async (payload: unknown): Promise<void> => {
    await sendMail(netra, v.parse(Payload, payload).mailId, (facts) => reminderMail(facts, netra.origin))
  }
