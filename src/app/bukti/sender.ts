import { accept, refuse, type Result } from '#base'
import {
  fieldUploads,
  parseShown,
  uploadDoor,
  type ActorId,
  type CaseSender,
  type EvidenceSender,
  type FoundUpload,
  type PhoneSender,
  type PhoneUpload,
} from '#store'
import { wrongReceipt, type StatusRefusal } from '../laporan/wrong-receipt.ts'
import type { Netra } from '../ports.ts'
import type { UploadRefusal } from './upload-refusal.ts'

/** Who stands at the door with a file: whoever holds a receipt, an officer at a case, or a supervisor's phone with what it announced. */
export type EvidenceFrom =
  | { readonly by: 'resi'; readonly typed: string; readonly address: string }
  | { readonly by: 'meja'; readonly actor: ActorId; readonly caseId: string | null }
  | PhoneSender

export async function senderOf(netra: Netra, from: EvidenceFrom): Promise<Result<EvidenceSender, StatusRefusal>> {
  if (from.by !== 'resi') return accept(from)
  const shown = parseShown(from.typed)
  return shown === null ? refuse(await wrongReceipt(netra, from.address)) : accept({ by: 'resi', shown })
}

/** What does not open to a sender: a wrong receipt costs its address a try, a right one opens its own uploads only. */
export async function notHis(netra: Netra, from: EvidenceFrom, sender: EvidenceSender): Promise<UploadRefusal> {
  if (from.by !== 'resi' || (await uploadDoor.place(netra.db, sender)) !== null) return { reason: 'no-upload' }
  return wrongReceipt(netra, from.address)
}

export type OwnUpload =
  | { readonly of: 'perkara'; readonly sender: CaseSender; readonly upload: FoundUpload }
  | { readonly of: 'lhp'; readonly sender: PhoneSender; readonly upload: PhoneUpload }

/** An upload of this sender. */
export async function ownUpload(
  netra: Netra,
  from: EvidenceFrom,
  id: string,
): Promise<Result<OwnUpload, UploadRefusal>> {
  const found = await senderOf(netra, from)
  if (!found.ok) return found
  const own = await ownOf(netra, found.value, id)
  return own === null ? refuse(await notHis(netra, from, found.value)) : accept(own)
}

async function ownOf({ db }: Netra, sender: EvidenceSender, id: string): Promise<OwnUpload | null> {
  if (sender.by === 'ponsel') {
    const upload = await fieldUploads.find(db, sender, id)
    return upload && { of: 'lhp', sender, upload }
  }
  const upload = await uploadDoor.findOfCase(db, sender, id)
  return upload && { of: 'perkara', sender, upload }
}
