import { accept, refuse, type Result } from '#base'
import { findMeasure } from '#core'
import { followerStore, findPlace, newId, threadDoor, type FollowedTopic } from '#store'
import { reference } from '../laporan/reference.ts'
import { spendTry } from '../laporan/wrong-receipt.ts'
import type { Letter, Netra } from '../ports.ts'
import { linksOf, mailTokenHash, newMailToken } from './mail-links.ts'

type FollowNumbers = { readonly topic: FollowedTopic; readonly mail: string; readonly address: string }

export type FollowRefusal =
  | { readonly reason: 'no-mail-address' | 'no-topic' }
  /** This installation sends no mail. */
  | { readonly reason: 'no-mailer' }
  | { readonly reason: 'slow-down'; readonly retryAfter: number }

/** Whose words go out; the link is what the owner of the address answers with. */
type FollowWords = (topic: FollowedTopic, link: string) => Pick<Letter, 'subject' | 'text'>

const looksLikeOne = /^[^\s@]{1,64}@[^\s@]{1,186}\.[^\s@]{2,}$/
/** For one visitor, and for one address of mail, whoever names it: nobody's box is filled from here. */
const limits = { visitor: { capacity: 10, perSecond: 1 / 360 }, box: { capacity: 3, perSecond: 1 / 28_800 } } as const

/**
 * Keeps a wish to follow and asks the owner of the address (N167). The address and the token of the link are sealed together to a key of the server;
 * of the token the row has a hash.
 */
export async function followNumbers(
  netra: Netra,
  { topic, mail, address }: FollowNumbers,
  words: FollowWords,
): Promise<Result<null, FollowRefusal>> {
  const { mailer, db } = netra
  if (mailer === null) return refuse({ reason: 'no-mailer' })
  if (!looksLikeOne.test(mail)) return refuse({ reason: 'no-mail-address' })
  if (!(await isThere(netra, topic))) return refuse({ reason: 'no-topic' })
  for (const [bucket, limit] of [
    [`ikuti ${address}`, limits.visitor],
    [`ikuti kotak ${mail.toLowerCase()}`, limits.box],
  ] as const) {
    const left = await spendTry(netra, bucket, limit)
    if (left < 0) return refuse({ reason: 'slow-down', retryAfter: Math.ceil(-left / limit.perSecond) })
  }
  const token = newMailToken()
  const key = await reference(netra).fileKey(await followerStore.keyOffice(db))
  const ciphertext = await netra.messages.seal(`${token}\n${mail}`, key.recipient)
  const row = {
    id: newId(),
    topic,
    officeKeyId: key.id,
    ciphertext,
    tokenHash: mailTokenHash(token),
    askedAt: netra.clock(),
  }
  await followerStore.keep(db, row)
  const { link, endsAt } = linksOf(netra, token)
  await mailer.send({ id: row.id, to: mail, returnsAs: null, endsAt, ...words(topic, link) })
  return accept(null)
}

const isThere = async ({ db }: Netra, topic: FollowedTopic) =>
  topic.of === 'ukuran'
    ? findMeasure(topic.measure) !== null
    : topic.region.length <= 5 && (topic.region === '00' || (await findPlace(db, topic.region)) !== null)

/** What a link is about; null: it ended, or never was. */
export const readFollow = ({ db }: Pick<Netra, 'db'>, token: string) => followerStore.find(db, mailTokenHash(token))

/** By the link alone, as often as it is pressed. False: the link leads to nothing. */
export const confirmFollow = ({ db, clock }: Pick<Netra, 'db' | 'clock'>, token: string): Promise<boolean> =>
  followerStore.confirm(db, mailTokenHash(token), clock())

/** Deletes the address, of whoever follows numbers or of a reporter who is told of news: the link does not say which. False: there was none. */
export async function endFollow({ db }: Pick<Netra, 'db'>, token: string): Promise<boolean> {
  const ended = [await followerStore.end(db, mailTokenHash(token)), await threadDoor.endNudge(db, mailTokenHash(token))]
  return ended.includes(true)
}
