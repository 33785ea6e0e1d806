import { accept, isRecordId, refuse, type Result } from '#base'
import { caseStore, isAccessHalf, openingStore, parseShown, threadDoor, threadStore, type ActorId } from '#store'
import { unlockOfficeKeys } from '../kunci/unlock-office-keys.ts'
import { wrongReceipt, type StatusRefusal } from '../laporan/wrong-receipt.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'

/** A file that came with a message: in the clear, or sealed for a page that opens it. */
export type Attachment = { readonly bytes: Uint8Array; readonly isSealed: boolean }

type ByReceipt = { readonly typed: string; readonly address: string; readonly messageId: string }

/** For the holder of a receipt; whoever shows half of it gets what only the whole opens. */
export async function attachmentByReceipt(
  netra: Netra,
  { typed, address, messageId }: ByReceipt,
): Promise<Result<Attachment, StatusRefusal>> {
  const shown = parseShown(typed)
  const id = shown === null || !isRecordId(messageId) ? null : await threadDoor.findFile(netra.db, shown, messageId)
  const sealed = id === null ? null : await netra.files.read(id)
  if (shown === null || sealed === null) return refuse(await wrongReceipt(netra, address))
  if (isAccessHalf(shown)) return accept({ bytes: sealed, isSealed: true })
  return accept({ bytes: await netra.messages.fileOfReceipt(shown)(sealed), isSealed: false })
}

type AtDesk = {
  readonly actor: ActorId
  readonly caseId: string
  readonly messageId: string
  /** The page opens it. */
  readonly asSealed: boolean
  readonly passphrase: string
}

/** For who reads the thread. Where officers hold the key that it was sealed to, by the passphrase, or in the page. */
export async function attachmentAtDesk(netra: Netra, wanted: AtDesk): Promise<Result<Attachment, DeskRefusal>> {
  const found = await findAtDesk(netra, wanted)
  if (!found.ok) return found
  const { officeKeyId, sealed } = found.value
  if (wanted.asSealed) return accept({ bytes: sealed, isSealed: true })
  const open = await netra.messages.fileOfOffice(officeKeyId)
  if (open !== null) return accept({ bytes: await open(sealed), isSealed: false })
  const { actor, passphrase } = wanted
  const unlocked = await unlockOfficeKeys(netra, { actor, officeKeyIds: [officeKeyId], passphrase })
  if (!unlocked.ok) return unlocked
  const identity = unlocked.value.get(officeKeyId) ?? ''
  return accept({ bytes: await netra.messages.fileOfIdentity(identity)(sealed), isSealed: false })
}

async function findAtDesk(netra: Netra, { actor, caseId, messageId }: AtDesk) {
  const found = await decideAs<{ readonly officeKeyId: string }, DeskRefusal>(netra, actor, async (tx) => {
    const held = isRecordId(caseId) ? await caseStore.find(tx, caseId) : null
    if (held === null || !(await openingStore.mayAsk(tx, caseId))) return refuse(notFound)
    const reports = await threadStore.listOfCase(tx, caseId)
    const file = isRecordId(messageId) ? await threadStore.findFile(tx, messageId) : null
    if (file === null || !reports.some(({ reportId }) => reportId === file.reportId)) return refuse(notFound)
    return accept(file)
  })
  if (!found.ok) return found
  const sealed = await netra.files.read(messageId)
  return sealed === null ? refuse(notFound) : accept({ ...found.value, sealed })
}
