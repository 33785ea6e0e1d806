import { accept, refuse, type Result } from '#base'
import { messageLimits } from '#core'
import { addHours } from '#law'
import { eventRow, newId, parseReceipt, retryKey, systemActors, threadDoor, type Written } from '#store'
import { reference } from '../laporan/reference.ts'
import { wrongReceipt, type StatusRefusal } from '../laporan/wrong-receipt.ts'
import type { DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import type { Netra } from '../ports.ts'
import { ownKey } from './read-thread.ts'

export type WriteByReceipt = {
  readonly typed: string
  readonly address: string
  /** Made with the form, so that sending it again keeps nothing twice. */
  readonly key: string
  readonly words: string
}

export type MessageRefusal =
  | StatusRefusal
  | Extract<DeskRefusal, { readonly reason: 'field' }>
  /** The same form, with other words in it. */
  | { readonly reason: 'sent-before' }
  /** N46. */
  | { readonly reason: 'too-many' }
  /** The case went to another office meanwhile; sent once more, it reaches that one. */
  | { readonly reason: 'office-changed' }

/** What a reporter writes to the office that handles his report, by his receipt: sealed twice before anything is written, kept once. */
export async function writeByReceipt(
  netra: Netra,
  { typed, address, key, words }: WriteByReceipt,
): Promise<Result<null, MessageRefusal>> {
  const receipt = parseReceipt(typed)
  const thread = receipt === null ? null : await threadDoor.find(netra.db, receipt)
  if (receipt === null || thread === null) return refuse(await wrongReceipt(netra, address))
  const invalid = textRefusal({ words }, messageLimits.longest)
  if (invalid?.reason === 'field') return refuse(invalid)
  const now = netra.clock()
  const office = await reference(netra, now).key(thread.office.id)
  const own = await ownKey(netra.messages, receipt, thread)
  const once = retryKey(`pesan ${thread.reportId} ${key}`)
  const id = newId()
  const outcome = await threadDoor.write(netra.db, receipt, {
    id,
    recipient: own.recipient,
    officeKeyId: office.id,
    ciphertext: await netra.messages.seal(words, office.recipient),
    copy: await netra.messages.seal(words, own.recipient),
    sentAt: now,
    keyHash: once.hash,
    fingerprint: once.fingerprint({ words }),
    limits: messageLimits.within.map(({ hours, most }) => ({ since: addHours(now, -hours), most })),
    event: eventRow({
      stream: 'perkara',
      type: 'message-came',
      about: { caseId: thread.caseId, officeId: thread.office.id },
      actor: systemActors.intake,
      happenedAt: now,
      recordedAt: now,
      basis: 'N45',
      data: { messageId: id },
    }),
  })
  return outcome === 'unknown' ? refuse(await wrongReceipt(netra, address)) : answers[outcome]
}

const answers: Readonly<Record<Exclude<Written, 'unknown'>, Result<null, MessageRefusal>>> = {
  kept: accept(null),
  known: accept(null),
  changed: refuse({ reason: 'sent-before' }),
  full: refuse({ reason: 'too-many' }),
  moved: refuse({ reason: 'office-changed' }),
}
