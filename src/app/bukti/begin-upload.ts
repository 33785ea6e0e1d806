import { accept, refuse, type Result } from '#base'
import { evidenceRoom, largestEvidence, type Edit } from '#core'
import { newId, uploadDoor, type EvidenceSender } from '#store'
import { reference } from '../laporan/reference.ts'
import { spendTry } from '../laporan/wrong-receipt.ts'
import type { Netra } from '../ports.ts'
import { keyOfUpload } from './key-of-upload.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { notHis, senderOf, type EvidenceFrom } from './sender.ts'
import type { UploadRefusal } from './upload-refusal.ts'

export type Announced = {
  readonly size: number
  /** 32 bytes by which the sender's device knows the file again. */
  readonly fingerprint: Uint8Array
  /** The upload or the evidence of which it is the edited copy. */
  readonly editedOf?: string
}

const gibibyte = 1024 ** 3
const mebibyte = 1024 ** 2
const tries = { capacity: 200, perSecond: 0.5 }

/** `reached`: as far as it has come; null where whoever begins must ask, because it ended or is whole and not noted yet. */
export type Begun = { readonly id: string; readonly reached: number | null }

/** Announces a file and makes its place on the disk. The same file again is the same upload, wherever its sender has left it. */
export async function beginUpload(
  netra: Netra,
  from: EvidenceFrom,
  { size, fingerprint, editedOf }: Announced,
): Promise<Result<Begun, UploadRefusal>> {
  if (size <= 0) return refuse({ reason: 'empty-file' })
  if (size > largestEvidence)
    return refuse({ reason: 'file-too-large', kind: 'video', megabytes: largestEvidence / mebibyte })
  const found = await senderOf(netra, from)
  if (!found.ok) return found
  const sender = found.value
  const place = await uploadDoor.place(netra.db, sender)
  if (place === null) return refuse(await notHis(netra, from, sender))
  if (from.by === 'resi' && (await spendTry(netra, `unggah ${from.address}`, tries)) < 0)
    return refuse({ reason: 'slow-down', retryAfter: Math.ceil(1 / tries.perSecond) })
  const key = await reference(netra).fileKey(place.officeId)
  const started = await uploadDoor.start(netra.db, sender, {
    id: newId(),
    size,
    fingerprint,
    officeKeyId: key.id,
    startedAt: netra.clock(),
    room: evidenceRoom,
  })
  if (!('id' in started)) return refuse(refusals[started.outcome])
  if (editedOf !== undefined && !(await sayEdited(netra, sender, { editedId: started.id, originalId: editedOf })))
    return refuse({ reason: 'no-upload' })
  return oneAtATime(started.id, () => makePlace(netra, sender, { id: started.id, size }))
}

/** A phone sends what it took, and says of nothing that it stands for another. */
const sayEdited = async (netra: Netra, sender: EvidenceSender, pair: Edit): Promise<boolean> =>
  sender.by !== 'ponsel' && uploadDoor.sayEdited(netra.db, sender, pair)

const refusals = {
  unknown: { reason: 'no-upload' },
  over: { reason: 'case-over' },
  full: { reason: 'full', files: evidenceRoom.files, gigabytes: evidenceRoom.bytes / gibibyte },
} as const satisfies Record<string, UploadRefusal>

/** Also where the row was written before, and the process ended before its place was made. */
async function makePlace(
  netra: Netra,
  sender: EvidenceSender,
  { id, size }: { readonly id: string; readonly size: number },
): Promise<Result<Begun, UploadRefusal>> {
  const upload = await uploadDoor.find(netra.db, sender, id)
  if (upload === null) return refuse({ reason: 'no-upload' })
  if (upload.outcome !== null) return accept({ id, reached: null })
  const reached = await netra.uploads.reached(id, size)
  if (reached !== null) return accept({ id, reached: reached < size ? reached : null })
  if (await netra.uploads.begin(id, await keyOfUpload(netra, upload), size)) return accept({ id, reached: 0 })
  await uploadDoor.end(netra.db, sender, { id, how: 'ditolak', at: netra.clock() })
  return refuse({ reason: 'no-room' })
}
