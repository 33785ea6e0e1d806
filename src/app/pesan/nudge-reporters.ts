import { randomUUID } from 'node:crypto'
import { asActor, systemActors, threadDoor } from '#store'
import { linksOf, senderNames } from '../ikuti/mail-links.ts'
import type { Letter, Netra } from '../ports.ts'

const atMost = 200

/**
 * Tells reporters who asked for it that there is news, and not a word more. That they were told is committed before the mail server is spoken
 * to: one that fails is not sent again, and the next is sent when he has looked. One press ends it (RFC 8058) where the sender
 * names this site anyhow. How many went out.
 */
export async function nudgeReporters(netra: Netra, words: Pick<Letter, 'subject' | 'text'>): Promise<number> {
  const { db, clock, mailer, messages } = netra
  const due = await asActor(db, systemActors.clock, (tx) => threadDoor.takeNudges(tx, clock(), atMost))
  let sent = 0
  for (const { officeKeyId, ciphertext } of due) {
    // Officers hold that key since: nobody here can read where to.
    const open = await messages.ofOffice(officeKeyId)
    if (mailer === null || open === null) continue
    const { to, token } = unsealed(await open(ciphertext))
    const ends = token !== null && senderNames(netra, mailer.domain) ? { endsAt: linksOf(netra, token).endsAt } : {}
    // A number of no case, no report and no time.
    const { kind } = await mailer.send({ id: randomUUID(), to, returnsAs: null, ...ends, ...words })
    if (kind === 'terkirim') sent += 1
  }
  return sent
}

/** What was left before there was a token is an address alone. */
function unsealed(opened: string): { readonly to: string; readonly token: string | null } {
  const [first = '', second] = opened.split('\n')
  return second === undefined ? { to: first, token: null } : { to: second, token: first }
}
