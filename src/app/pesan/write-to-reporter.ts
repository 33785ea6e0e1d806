import { accept, isRecordId, refuse, type Json, type Result } from '#base'
import { attachmentFault, isSealedFile, isSealedMessage, messageLimits } from '#core'
import { caseStore, newId, openingStore, recordEvent, retryKey, threadStore, type ActorId } from '#store'
import { reference } from '../laporan/reference.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { badField, notFound, sentBefore, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import type { Netra, OfficeKey } from '../ports.ts'
import { sha256Of } from './write-by-receipt.ts'

type WriteToReporter = {
  readonly actor: ActorId
  readonly caseId: string
  readonly reportId: string
  /** Made with the form, so that sending it again keeps nothing twice. */
  readonly key: string
  readonly says: { readonly words: string } | SealedAnswer
  /** A file that goes with it; sealed, where the words are. */
  readonly file?: Uint8Array | null
}

/** An answer that the officer's page sealed. The copy of the reporter is missing until he first came, as it is where the server seals. */
export type SealedAnswer = {
  readonly officeKeyId: string
  readonly forOffice: Uint8Array
  readonly forReporter: { readonly recipient: string; readonly sealed: Uint8Array } | null
}

/** What the office writes to a reporter, whoever he is. He reads it by his receipt; the case keeps that something was written, and no word of it. */
export const writeToReporter = (netra: Netra, command: WriteToReporter): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(netra, command.actor, async (tx) => {
    const { actor, caseId, reportId, key, says, file = null } = command
    if (!isRecordId(caseId)) return refuse(notFound)
    const held = await caseStore.find(tx, caseId)
    const thread = (await threadStore.listOfCase(tx, caseId)).find((one) => one.reportId === reportId)
    const post = held === null ? null : await openingStore.postAt(tx, held.officeId)
    if (held === null || thread === undefined || post === null) return refuse(notFound)
    const [id, now] = [newId(), netra.clock()]
    const { officeId } = held
    const office = await reference(netra, now).key(officeId)
    const to = { office, recipient: thread.recipient }
    // Sealed to the office alone it would stay closed to him for good.
    if (file !== null && thread.recipient === null) return refuse({ reason: 'reporter-not-come', basis: 'N56' })
    const made = 'words' in says ? await sealHere(netra, { ...says, file }, to) : takeSealed({ ...says, file }, to)
    if (!made.ok) return made
    const { body, sealedFile, ...sealed } = made.value
    const once = retryKey(`pesan kantor ${reportId} ${key}`)
    if (sealedFile !== null) await netra.files.keep(id, sealedFile)
    const written = await threadStore.write(tx, {
      ...{ id, reportId, officeId, by: actor, sentAt: now, officeKeyId: office.id },
      ...sealed,
      fileSize: sealedFile?.length ?? null,
      keyHash: once.hash,
      fingerprint: once.fingerprint(body),
    })
    if (sealedFile !== null && written !== 'kept') await netra.files.destroy(id)
    if (written === 'changed') return refuse(sentBefore)
    if (written === 'kept')
      await recordEvent(tx, {
        stream: 'perkara',
        type: 'message-sent',
        about: { caseId, officeId, ...(thread.own ? { reportId } : {}) },
        actor,
        happenedAt: now,
        recordedAt: now,
        basis: 'N45',
        data: {
          messageId: id,
          role: post.role,
          sha256: sha256Of(sealed.ciphertext),
          ...(sealedFile === null ? {} : { file: sha256Of(sealedFile) }),
        },
      })
    return accept(null)
  })

type To = { readonly office: OfficeKey; readonly recipient: string | null }
type WithFile = { readonly file: Uint8Array | null }
type Made = {
  readonly ciphertext: Uint8Array
  readonly copy: Uint8Array | null
  readonly sealedFile: Uint8Array | null
  readonly body: Json
}

async function sealHere(
  { messages }: Pick<Netra, 'messages'>,
  { words, file }: WithFile & { readonly words: string },
  { office, recipient }: To,
): Promise<Result<Made, DeskRefusal>> {
  const invalid = textRefusal({ words }, messageLimits.longest)
  if (invalid !== null) return refuse(invalid)
  const fault = file === null ? null : attachmentFault(file)
  if (fault !== null) return refuse(badField('file', fault === 'empty' ? 'blank' : 'too-long'))
  const both = recipient === null ? [office.recipient] : [office.recipient, recipient]
  return accept({
    ciphertext: await messages.seal(words, office.recipient),
    copy: recipient === null ? null : await messages.seal(words, recipient),
    sealedFile: file === null ? null : await messages.sealFile(file, both),
    body: { words, ...(file === null ? {} : { file: sha256Of(file) }) },
  })
}

/** Whether the two seals say the same, nobody here can tell: whoever writes for the office answers for both. */
function takeSealed(
  { officeKeyId, forOffice, forReporter, file }: SealedAnswer & WithFile,
  to: To,
): Result<Made, DeskRefusal> {
  // The office changed its key since the page was loaded, or the reporter came, and would never be able to read this.
  if (officeKeyId !== to.office.id || (forReporter?.recipient ?? null) !== to.recipient)
    return refuse({ reason: 'keys-changed', basis: null })
  const copy = forReporter?.sealed ?? null
  if (!isSealedMessage(forOffice) || (copy !== null && !isSealedMessage(copy)))
    return refuse(badField('words', 'unknown'))
  if (file !== null && !isSealedFile(file)) return refuse(badField('file', 'unknown'))
  const inWords = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString('base64'))
  const body = {
    office: inWords(forOffice),
    reporter: inWords(copy),
    ...(file === null ? {} : { file: sha256Of(file) }),
  }
  return accept({ ciphertext: forOffice, copy, sealedFile: file, body })
}
