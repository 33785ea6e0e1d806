import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import { copyBytes, evidenceRoom, evidenceTypeOf, isBareJpeg, seenBytes } from '#core'
import { fieldUploads, newId, type AnnouncedPart, type PhoneSender, type PhoneUpload } from '#store'
import { appendPart } from '../bukti/append-part.ts'
import { beginUpload, type Begun } from '../bukti/begin-upload.ts'
import { keyOfUpload } from '../bukti/key-of-upload.ts'
import type { UploadRefusal } from '../bukti/upload-refusal.ts'
import { reference } from '../laporan/reference.ts'
import type { Netra } from '../ports.ts'
import { recordPart } from './complete-field-file.ts'

/** What came of a safe copy with its announcement: all of it, or what the line carried before it broke. */
type ComingCopy = { readonly size: number; readonly bytes: Uint8Array }

/**
 * Takes a safe copy that comes with its announcement. One that is whole, bare and the announced one is sealed and written once; anything
 * else goes the way of a file in parts, where what came is kept, and other bytes are said to be others.
 */
export async function takeCopy(
  netra: Netra,
  sender: PhoneSender,
  coming: ComingCopy,
): Promise<Result<Begun, UploadRefusal>> {
  const announced = await fieldUploads.part(netra.db, sender)
  if (announced?.size !== coming.size) return refuse({ reason: 'no-upload' })
  const { upload } = announced
  if (upload?.outcome === 'diterima') return accept({ id: upload.id, reached: coming.size })
  if (isWhole(announced, coming) && (upload === null || (await netra.uploads.reached(upload.id, coming.size)) === null))
    return takeWhole(netra, sender, { announced, coming })
  return takeRest(netra, sender, coming)
}

const isWhole = ({ sha256 }: AnnouncedPart, { size, bytes }: ComingCopy): boolean =>
  bytes.length === size &&
  size <= copyBytes &&
  createHash('sha256').update(bytes).digest('hex') === sha256 &&
  isBareJpeg(Buffer.from(bytes))

type Copy = { readonly announced: AnnouncedPart; readonly coming: ComingCopy }

/** The row first: bytes of which nothing tells would never be removed. Cut short, it is done again, with the same bytes. */
async function takeWhole(
  netra: Netra,
  sender: PhoneSender,
  { announced, coming: { size, bytes } }: Copy,
): Promise<Result<Begun, UploadRefusal>> {
  const upload = await begun(netra, sender, announced)
  if (upload === null) return refuse({ reason: 'no-upload' })
  const { id } = upload
  if (upload.outcome !== null) return accept({ id, reached: null })
  if (!(await netra.uploads.lay(id, await keyOfUpload(netra, upload), bytes))) {
    await fieldUploads.end(netra.db, sender, { id, how: 'ditolak', at: netra.clock() })
    return refuse({ reason: 'no-room' })
  }
  const text = Buffer.from(bytes).toString('latin1')
  const { mediaType } = evidenceTypeOf(text.slice(0, seenBytes.head), text.slice(-seenBytes.tail))
  await recordPart(netra, sender, { upload, sha256: Buffer.from(announced.sha256, 'hex'), mediaType })
  return accept({ id, reached: size })
}

async function begun(netra: Netra, sender: PhoneSender, announced: AnnouncedPart): Promise<PhoneUpload | null> {
  const { officeId, lhpId, kind, size, sha256: announcedSha256 } = announced
  const key = await reference(netra).fileKey(officeId)
  const started = await fieldUploads.start(netra.db, sender, {
    ...{ id: newId(), size, officeKeyId: key.id, startedAt: netra.clock() },
    ...{ fingerprint: Buffer.alloc(32), room: evidenceRoom },
  })
  if (started.outcome !== 'started' || sender.fileId === null)
    return 'id' in started ? fieldUploads.find(netra.db, sender, started.id) : null
  const { fileId, part } = sender
  const { id } = started
  return { id, fileId, lhpId, officeId, kind, part, officeKeyId: key.id, size, outcome: null, announcedSha256 }
}

async function takeRest(
  netra: Netra,
  sender: PhoneSender,
  { size, bytes }: ComingCopy,
): Promise<Result<Begun, UploadRefusal>> {
  // Known by what was announced of it, and not by a fingerprint.
  const begun = await beginUpload(netra, sender, { size, fingerprint: Buffer.alloc(32) })
  if (!begun.ok) return begun
  const { id, reached } = begun.value
  const rest = bytes.subarray(reached ?? bytes.length)
  if (reached === null || rest.length === 0) return begun
  const appended = await appendPart(netra, sender, { id, from: reached, length: rest.length, bytes: [rest] })
  return appended.ok ? accept({ id, reached: appended.value.reached }) : appended
}
