import type { MessageSender } from '#core'
import type { Instant, Zone } from '#law'
import { parseReceipt, threadDoor, type Receipt, type SealedMessage, type SealedThread } from '#store'
import type { MessageSeal, Netra, OpenMessage } from '../ports.ts'

export type ReadMessage = {
  readonly id: string
  readonly sender: MessageSender
  readonly office: string
  readonly sentAt: Instant
  /** Null where it is sealed to a key that is not here, and no copy was made yet. */
  readonly words: string | null
  /** From the office, and not shown to him before. */
  readonly isNew: boolean
}

export type Thread = {
  readonly office: { readonly name: string; readonly zone: Zone }
  readonly messages: readonly ReadMessage[]
}

/**
 * A thread in the clear, for whoever holds its receipt; null where the receipt is of no report. Guesses are counted by whoever shows the
 * report first. What the office wrote before he first came gets its copy now, under the key that his receipt makes.
 */
export async function readThread(netra: Netra, typed: string): Promise<Thread | null> {
  const receipt = parseReceipt(typed)
  const sealed = receipt === null ? null : await threadDoor.find(netra.db, receipt)
  if (receipt === null || sealed === null) return null
  // Whoever only looks again at a status has nothing to open.
  if (sealed.recipient !== null && sealed.messages.length === 0) return { office: sealed.office, messages: [] }
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
    messages: messages.map((one) => ({
      ...one,
      isNew: one.sender === 'kantor' && isAfter(one.sentAt, sealed.seenAt),
    })),
  }
}

/** Throws for a public half that this receipt does not make: whoever writes to the database alone could have messages sealed to himself. */
export async function ownKey(messages: MessageSeal, receipt: Receipt, { recipient, reportId }: SealedThread) {
  const own = await messages.ofReceipt(receipt)
  if (recipient !== null && recipient !== own.recipient)
    throw new Error(`the thread of report ${reportId} has a public key that is not its receipt's`)
  return own
}

/** Each key of an office is fetched once, however many messages it sealed. */
function officeKeys({ ofOffice }: MessageSeal) {
  const found = new Map<string, Promise<OpenMessage | null>>()
  return (keyId: string) => {
    const known = found.get(keyId) ?? ofOffice(keyId)
    found.set(keyId, known)
    return known
  }
}

async function opened(
  { id, sender, office, sentAt, ...bytes }: SealedMessage,
  openOwn: OpenMessage,
  openOffice: ReturnType<typeof officeKeys>,
): Promise<Omit<ReadMessage, 'isNew'>> {
  const head = { id, sender, office, sentAt }
  if (bytes.copy !== null) return { ...head, words: await openOwn(bytes.copy) }
  const open = await openOffice(bytes.keyId)
  return { ...head, words: open === null ? null : await open(bytes.sealed) }
}

async function copyOf(
  { seal }: MessageSeal,
  { id, words, recipient }: { readonly id: string; readonly words: string; readonly recipient: string },
) {
  return { id, ciphertext: await seal(words, recipient) }
}

const isAfter = (at: Instant | null, seen: Instant | null) => at !== null && (seen === null || at > seen)
