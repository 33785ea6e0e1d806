import { accept, refuse, type Result } from '#base'
import { parseShown, uploadDoor, type ActorId, type EvidenceSender, type FoundUpload } from '#store'
import { wrongReceipt, type StatusRefusal } from '../laporan/wrong-receipt.ts'
import type { Netra } from '../ports.ts'
import type { UploadRefusal } from './upload-refusal.ts'

/** Who stands at the door with a file: whoever holds a receipt, or an officer at a case. */
export type EvidenceFrom =
  | { readonly by: 'resi'; readonly typed: string; readonly address: string }
  | { readonly by: 'meja'; readonly actor: ActorId; readonly caseId: string | null }

export async function senderOf(netra: Netra, from: EvidenceFrom): Promise<Result<EvidenceSender, StatusRefusal>> {
  if (from.by === 'meja') return accept(from)
  const shown = parseShown(from.typed)
  return shown === null ? refuse(await wrongReceipt(netra, from.address)) : accept({ by: 'resi', shown })
}

/** What does not open to a sender: a wrong receipt costs its address a try, a right one opens its own uploads only. */
export async function notHis(netra: Netra, from: EvidenceFrom, sender: EvidenceSender): Promise<UploadRefusal> {
  if (from.by === 'meja' || (await uploadDoor.place(netra.db, sender)) !== null) return { reason: 'no-upload' }
  return wrongReceipt(netra, from.address)
}

export type OwnUpload = { readonly sender: EvidenceSender; readonly upload: FoundUpload }

/** An upload of this sender. */
export async function ownUpload(
  netra: Netra,
  from: EvidenceFrom,
  id: string,
): Promise<Result<OwnUpload, UploadRefusal>> {
  const sender = await senderOf(netra, from)
  if (!sender.ok) return sender
  const upload = await uploadDoor.find(netra.db, sender.value, id)
  if (upload === null) return refuse(await notHis(netra, from, sender.value))
  return accept({ sender: sender.value, upload })
}
