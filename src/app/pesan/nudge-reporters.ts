import { randomUUID } from 'node:crypto'
import { asActor, systemActors, threadDoor } from '#store'
import type { Letter, Netra } from '../ports.ts'

const atMost = 200

/**
 * Tells reporters who asked for it that there is news, and not a word more. That they were told is committed before the mail server is spoken
 * to: one that fails is not sent again, and the next is sent when he has looked. How many went out.
 */
export async function nudgeReporters(netra: Netra, words: Pick<Letter, 'subject' | 'text'>): Promise<number> {
  const { db, clock, mailer, messages } = netra
  const due = await asActor(db, systemActors.clock, (tx) => threadDoor.takeNudges(tx, clock(), atMost))
  let sent = 0
  for (const { officeKeyId, ciphertext } of due) {
    // Officers hold that key since: nobody here can read where to.
    const open = await messages.ofOffice(officeKeyId)
    if (mailer === null || open === null) continue
    // A number of no case, no report and no time.
    const { kind } = await mailer.send({ id: randomUUID(), to: await open(ciphertext), returnsAs: null, ...words })
    if (kind === 'terkirim') sent += 1
  }
  return sent
}
