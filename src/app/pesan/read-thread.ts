import type { MessageSender } from '#core'
import type { Instant, Zone } from '#law'
import { isAccessHalf, parseShown, threadDoor, type Receipt, type SealedMessage, type SealedThread } from '#store'
import type { MessageSeal, Netra, OfficeKey, OpenMessage } from '../ports.ts'
import { readSealedThread } from './read-sealed-thread.ts'

export type ReadMessage = {
  readonly id: string
  readonly sender: MessageSender
  readonly office: string
  readonly sentAt: Instant
  /** Null where it is sealed to a key that is not here, and no copy was made yet; or where the page opens it. */
  readonly words: string | null
  /** What the page opens, which has the receipt; the server was shown half of it. */
  readonly sealed: Uint8Array | null
  /** Of the sealed file beside it; null: there is none. */
  readonly fileSize: number | null
  /** From the office, and not shown to him before. */
  readonly isNew: boolean
}

export type Thread = {
  readonly office: { readonly name: string; readonly zone: Zone }
  readonly messages: readonly ReadMessage[]
  /** Whether he left an address to be told of news; null where nobody is mailed. */
  readonly nudged: boolean | null
  /** For a page that seals by itself: the office's key, and the public half of the receipt's own as it is kept. */
  readonly inPage: { readonly key: OfficeKey; readonly recipient: string | null } | null
}

/**
 * A thread for whoever shows its receipt; null where that is of no report. In the clear for the whole of it, and sealed for the half that a
 * page sends, with the public half of the key that it made. Guesses are counted by whoever shows the report first.
 */
export async function readThread(netra: Netra, typed: string, made: string | null = null): Promise<Thread | null> {
  const shown = parseShown(typed)
  const sealed = shown === null ? null : await threadDoor.find(netra.db, shown)
  if (shown === null || sealed === null) return null
  return isAccessHalf(shown) ? readSealedThread(netra, { shown, sealed, made }) : openThread(netra, shown, sealed)
}

/** What the office wrote before he first came gets its copy now, under the key that his receipt makes. */
async function openThread(netra: Netra, receipt: Receipt, sealed: SealedThread): Promise<Thread> {
  // Whoever only looks again at a status has nothing to open.
  if (sealed.recipient !== null && sealed.messages.length === 0)
    return { office: sealed.office, nudged: nudgedIn(netra, sealed), messages: [], inPage: null }
  const own = await ownKey(netra.messages, receipt, sealed)
  const openOffice = officeKeys(netra.messages)
  const messages = await Promise.all(sealed.messages.map((one) => opened(one, own.open, openOffice)))
  const copies = await Promise.all(
    sealed.messages.flatMap(({ copy }, at) => {
      const { id, words } = messages[at] ?? { id: '', words: null }
      return copy !== null || words === null ? [] : [copyOf(netra.messages, { id, words, recipient: own.recipient })]
    }),
  )
  const seenAt = sealed.messages.findLast(({ sender }) => sender === 'kantor')?.sentAt ?? null
  if (sealed.recipient === null || copies.length > 0 || isAfter(seenAt, sealed.seenAt))
    await threadDoor.take(netra.db, receipt, { recipient: own.recipient, copies, seenAt })
  return {
    office: sealed.office,
    nudged: nudgedIn(netra, sealed),
    messages: messages.map((one) => ({ ...one, sealed: null, isNew: isNew(one, sealed) })),
    inPage: null,
  }
}

export const nudgedIn = ({ mailer }: Pick<Netra, 'mailer'>, { nudged }: SealedThread) =>
  mailer === null ? null : nudged

export const isNew = ({ sender, sentAt }: Pick<SealedMessage, 'sender' | 'sentAt'>, { seenAt }: SealedThread) =>
  sender === 'kantor' && isAfter(sentAt, seenAt)

/** Throws for a public half that this receipt does not make: whoever writes to the database alone could have messages sealed to himself. */
export async function ownKey(messages: MessageSeal, receipt: Receipt, { recipient, reportId }: SealedThread) {
  const own = await messages.ofReceipt(receipt)
  if (recipient !== null && recipient !== own.recipient)
    throw new Error(`the thread of report ${reportId} has a public key that is not its receipt's`)
  return own
}

/** Each key of an office is fetched once, however many messages it sealed. */
export function officeKeys({ ofOffice }: MessageSeal) {
  const found = new Map<string, Promise<OpenMessage | null>>()
  return (keyId: string) => {
    const known = found.get(keyId) ?? ofOffice(keyId)
    found.set(keyId, known)
    return known
  }
}

async function opened(
  { id, sender, office, sentAt, fileSize, ...bytes }: SealedMessage,
  openOwn: OpenMessage,
  openOffice: ReturnType<typeof officeKeys>,
): Promise<Omit<ReadMessage, 'isNew' | 'sealed'>> {
  const head = { id, sender, office, sentAt, fileSize }
  if (bytes.copy !== null) return { ...head, words: await openOwn(bytes.copy) }
  const open = await openOffice(bytes.keyId)
  return { ...head, words: open === null ? null : await open(bytes.sealed) }
}

export async function copyOf(
  { seal }: MessageSeal,
  { id, words, recipient }: { readonly id: string; readonly words: string; readonly recipient: string },
) {
  return { id, ciphertext: await seal(words, recipient) }
}

export const isAfter = (at: Instant | null, seen: Instant | null) => at !== null && (seen === null || at > seen)
