import { createHash } from 'node:crypto'
import { accept, refuse, type Json, type Result } from '#base'
import { attachmentFault, isRecipient, isSealedFile, isSealedMessage, messageLimits, type AttachmentFault } from '#core'
import { addHours } from '#law'
import {
  eventRow,
  isAccessHalf,
  newId,
  parseShown,
  retryKey,
  systemActors,
  threadDoor,
  type SealedThread,
  type Shown,
  type Written,
} from '#store'
import { promiseAgain, promisePiece } from '../catatan/promise-piece.ts'
import type { InclusionPromise } from '../catatan/promise-entry.ts'
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
  readonly says: { readonly words: string } | SealedWords
  /** A file that goes with it; sealed, where the words are. */
  readonly file?: Uint8Array | null
}

/** A message as a page sealed it, which alone has read it. */
export type SealedWords = {
  /** Which key of the office it was sealed to. */
  readonly officeKeyId: string
  readonly forOffice: Uint8Array
  /** The public half of the receipt's key, and what was sealed to it. */
  readonly recipient: string
  readonly forReceipt: Uint8Array
}

export type MessageRefusal =
  | StatusRefusal
  | Extract<DeskRefusal, { readonly reason: 'field' }>
  /** The same form, with other words in it. */
  | { readonly reason: 'sent-before' }
  /** N46. */
  | { readonly reason: 'too-many' }
  /** N56. */
  | { readonly reason: 'file'; readonly fault: AttachmentFault }
  /** The case went to another office meanwhile; sent once more, it reaches that one. */
  | { readonly reason: 'office-changed' }
  /** The office has another key since the page was loaded; sealed once more by the page, it arrives. */
  | { readonly reason: 'key-changed' }
  /** What came is no seal of a message, or not to this receipt's key. */
  | { readonly reason: 'sealed-badly' }

/**
 * What a reporter writes to the office that handles his report, by his receipt: sealed twice before anything is written, kept once, and promised to be in
 * the log. Null: it was sent before, and is in it.
 */
export async function writeByReceipt(
  netra: Netra,
  { typed, address, key, says, file = null }: WriteByReceipt,
): Promise<Result<InclusionPromise | null, MessageRefusal>> {
  const shown = parseShown(typed)
  const thread = shown === null ? null : await threadDoor.find(netra.db, shown)
  if (shown === null || thread === null) return refuse(await wrongReceipt(netra, address))
  const now = netra.clock()
  const made =
    'words' in says ? await sealHere(netra, { shown, thread, file, ...says }) : takeSealed(thread, says, file)
  if (!made.ok) return made
  const { body, sealedFile, ...sealed } = made.value
  const once = retryKey(`pesan ${thread.reportId} ${key}`)
  const id = newId()
  const told = {
    sha256: sha256Of(sealed.ciphertext),
    // What his receipt opens; the office's seal of the same words he cannot.
    copy: sha256Of(sealed.copy),
    ...(sealedFile === null ? {} : { file: sha256Of(sealedFile) }),
  }
  const event = eventRow({
    stream: 'perkara',
    type: 'message-came',
    about: { caseId: thread.caseId, officeId: thread.office.id },
    actor: systemActors.intake,
    happenedAt: now,
    recordedAt: now,
    basis: 'N45',
    data: { messageId: id, report: thread.reportId, ...told },
  })
  // Before the row that knows it: a file without a row is lost space, a row without its file a lost file.
  if (sealedFile !== null) await netra.files.keep(id, sealedFile)
  const outcome = await threadDoor.write(netra.db, shown, {
    ...sealed,
    id,
    fileSize: sealedFile?.length ?? null,
    sentAt: now,
    keyHash: once.hash,
    fingerprint: once.fingerprint(body),
    limits: messageLimits.within.map(({ hours, most }) => ({ since: addHours(now, -hours), most })),
    event,
  })
  if (sealedFile !== null && outcome !== 'kept') await netra.files.destroy(id)
  if (outcome === 'unknown') return refuse(await wrongReceipt(netra, address))
  if (outcome === 'kept') {
    const piece = {
      file: null,
      ...told,
      type: 'message-came',
      recorded: now,
      report: thread.reportId,
      item: id,
    } as const
    return accept(await promisePiece(netra, shown, { event, piece: { ...piece, size: null } }))
  }
  return outcome === 'known' ? accept(await promisedBefore(netra, shown, once.hash)) : answers[outcome]
}

/** The answer was lost, and the same form came again. */
async function promisedBefore(netra: Netra, shown: Shown, keyHash: Buffer): Promise<InclusionPromise | null> {
  const item = await threadDoor.findSent(netra.db, shown, keyHash)
  return item === null ? null : promiseAgain(netra, shown, { item })
}

type Made = {
  readonly recipient: string
  readonly officeKeyId: string
  readonly ciphertext: Uint8Array
  readonly copy: Uint8Array
  readonly sealedFile: Uint8Array | null
  /** By which the same form, sent again, is known. */
  readonly body: Json
}

type Words = {
  readonly shown: Shown
  readonly thread: SealedThread
  readonly words: string
  readonly file: Uint8Array | null
}

async function sealHere(netra: Netra, { shown, thread, words, file }: Words): Promise<Result<Made, MessageRefusal>> {
  // A page that shows half a receipt has sealed already: its words come from nobody.
  if (isAccessHalf(shown)) return refuse({ reason: 'sealed-badly' })
  const invalid = textRefusal({ words }, messageLimits.longest)
  if (invalid?.reason === 'field') return refuse(invalid)
  const fault = file === null ? null : attachmentFault(file)
  if (fault !== null) return refuse({ reason: 'file', fault })
  const office = await reference(netra).key(thread.office.id)
  const own = await ownKey(netra.messages, shown, thread)
  return accept({
    recipient: own.recipient,
    officeKeyId: office.id,
    ciphertext: await netra.messages.seal(words, office.recipient),
    copy: await netra.messages.seal(words, own.recipient),
    sealedFile: file === null ? null : await netra.messages.sealFile(file, [office.recipient, own.recipient]),
    body: { words, ...(file === null ? {} : { file: sha256Of(file) }) },
  })
}

/** Nobody here can read it, so it is only looked at: two seals, one of them to the receipt's own key. To which of the office's, the database asks. */
function takeSealed(
  thread: SealedThread,
  { officeKeyId, forOffice, recipient, forReceipt }: SealedWords,
  file: Uint8Array | null,
): Result<Made, MessageRefusal> {
  const isOwn = isRecipient(recipient) && (thread.recipient ?? recipient) === recipient
  if (!isOwn || !isSealedMessage(forOffice) || !isSealedMessage(forReceipt)) return refuse({ reason: 'sealed-badly' })
  if (file !== null && !isSealedFile(file)) return refuse({ reason: 'sealed-badly' })
  const body = {
    office: Buffer.from(forOffice).toString('base64'),
    receipt: Buffer.from(forReceipt).toString('base64'),
    ...(file === null ? {} : { file: sha256Of(file) }),
  }
  return accept({ recipient, officeKeyId, ciphertext: forOffice, copy: forReceipt, sealedFile: file, body })
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const answers: Readonly<Record<Exclude<Written, 'unknown' | 'kept' | 'known'>, Result<never, MessageRefusal>>> = {
  changed: refuse({ reason: 'sent-before' }),
  full: refuse({ reason: 'too-many' }),
  moved: refuse({ reason: 'office-changed' }),
  stale: refuse({ reason: 'key-changed' }),
}
