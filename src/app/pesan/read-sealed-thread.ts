import { deletedWords, emptiedSeal, isRecipient } from '#core'
import { threadDoor, type AccessHalf, type SealedMessage, type SealedThread } from '#store'
import { reference } from '../laporan/reference.ts'
import type { MessageSeal, Netra } from '../ports.ts'
import { copyOf, isAfter, isNew, nudgedIn, officeKeys, type ReadMessage, type Thread } from './read-thread.ts'

type Half = {
  readonly shown: AccessHalf
  readonly sealed: SealedThread
  /** The public half of the key that the page made of its receipt. Null: it has the half alone, and opens nothing. */
  readonly made: string | null
}

const emptied = Buffer.from(emptiedSeal)

/**
 * A thread as a page opens it that keeps its receipt to itself. What the office wrote before he first came is opened here with the office's
 * key, if it is here, and sealed to his: that one copy the server has seen before.
 */
export async function readSealedThread(netra: Netra, { shown, sealed, made }: Half): Promise<Thread> {
  const own = sealed.recipient ?? (made !== null && isRecipient(made) ? made : null)
  const copies = own === null ? [] : await missingCopies(netra.messages, sealed.messages, own)
  const seenAt = made === null ? null : (sealed.messages.findLast(({ sender }) => sender === 'kantor')?.sentAt ?? null)
  if (own !== null && (sealed.recipient === null || copies.length > 0 || isAfter(seenAt, sealed.seenAt)))
    await threadDoor.take(netra.db, shown, { recipient: own, copies, seenAt })
  const fresh = new Map(copies.map(({ id, ciphertext }) => [id, ciphertext]))
  return {
    office: sealed.office,
    nudged: nudgedIn(netra, sealed),
    messages: sealed.messages.map((one) => ({
      ...shownOf(one, one.copy ?? fresh.get(one.id) ?? null),
      isNew: isNew(one, sealed),
    })),
    inPage: { key: await reference(netra).key(sealed.office.id), recipient: sealed.recipient },
  }
}

function shownOf(
  { id, sender, office, sentAt, fileSize }: SealedMessage,
  copy: Uint8Array | null,
): Omit<ReadMessage, 'isNew'> {
  const head = { id, sender, office, sentAt, fileSize }
  return copy !== null && emptied.equals(copy)
    ? { ...head, words: deletedWords, sealed: null }
    : { ...head, words: null, sealed: copy }
}

async function missingCopies(seal: MessageSeal, messages: readonly SealedMessage[], recipient: string) {
  const openOffice = officeKeys(seal)
  const made = await Promise.all(
    messages.map(async (one) => {
      const open = one.copy === null ? await openOffice(one.keyId) : null
      return one.copy !== null || open === null
        ? []
        : [await copyOf(seal, { id: one.id, words: await open(one.sealed), recipient })]
    }),
  )
  return made.flat()
}
