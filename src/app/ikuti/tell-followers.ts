import { randomUUID } from 'node:crypto'
import { asActor, followerStore, systemActors, type ChangedNumber, type FollowedTopic } from '#store'
import type { Letter, Netra } from '../ports.ts'
import { linksOf } from './mail-links.ts'

const atMost = 200

type ChangeWords = (
  topic: FollowedTopic,
  changes: readonly ChangedNumber[],
  link: string,
) => Pick<Letter, 'subject' | 'text'>

/**
 * Tells followers which public numbers changed, at most once a day. That they were told is committed before the mail server is spoken to: one mail
 * that fails is not sent again, and the next has what changed since. How many went out.
 */
export async function tellFollowers(netra: Netra, words: ChangeWords): Promise<number> {
  const { db, clock, mailer, messages } = netra
  if (mailer === null) return 0
  const now = clock()
  const due = await asActor(db, systemActors.clock, (tx) => followerStore.takeDue(tx, now, atMost))
  let sent = 0
  for (const { topic, since, officeKeyId, ciphertext } of due) {
    const open = await messages.ofOffice(officeKeyId)
    const changes = await followerStore.changesOf(db, topic, since, now)
    // A number that came back to what it was is no news; a key that is gone opens no address.
    if (open === null || changes.length === 0) continue
    const [token = '', to = ''] = (await open(ciphertext)).split('\n')
    const { link, endsAt } = linksOf(netra, token)
    const { kind } = await mailer.send({
      ...{ id: randomUUID(), to, returnsAs: null, endsAt },
      ...words(topic, changes, link),
    })
    if (kind === 'terkirim') sent += 1
  }
  return sent
}
