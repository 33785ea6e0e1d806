import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import { copyBytes, evidenceTypeOf, isBareJpeg, seenBytes, type EvidenceType } from '#core'
import { eventRow, fieldUploads, type PhoneSender, type PhoneUpload } from '#store'
import type { UploadRefusal } from '../bukti/upload-refusal.ts'
import type { Netra } from '../ports.ts'

type Whole = EvidenceType & { readonly sha256: Buffer; readonly isBare: boolean }

const types = { salinan: 'lhp-copy-received', asli: 'lhp-original-received' } as const

/**
 * Notes a part of a file that has come whole from a phone, with the hash of what lies on the disk, and whether that is the announced
 * one: other bytes are kept too, and said. What comes as a safe copy and says more than its picture is not kept. May run twice.
 */
export async function completeFieldFile(
  netra: Netra,
  sender: PhoneSender,
  upload: PhoneUpload,
): Promise<Result<null, UploadRefusal>> {
  const { id } = upload
  const whole = await readWhole(netra, upload)
  if (upload.part === 'salinan' && !whole.isBare) {
    await fieldUploads.end(netra.db, sender, { id, how: 'ditolak', at: netra.clock() })
    await netra.uploads.forget(id)
    return refuse({ reason: 'not-a-safe-copy' })
  }
  await netra.uploads.keep(id)
  await recordPart(netra, sender, { upload, ...whole })
  await netra.uploads.forget(id)
  return accept(null)
}

async function readWhole(netra: Netra, { id, size, part }: PhoneUpload): Promise<Whole> {
  const hash = createHash('sha256')
  const kept: Buffer[] = []
  let [head, tail] = [Buffer.alloc(0), Buffer.alloc(0)]
  for await (const bytes of netra.uploads.read(id, size)) {
    hash.update(bytes)
    if (head.length === 0) head = Buffer.from(bytes.subarray(0, seenBytes.head))
    tail = Buffer.concat([tail, bytes]).subarray(-seenBytes.tail)
    if (part === 'salinan' && size <= copyBytes) kept.push(Buffer.from(bytes))
  }
  const type = evidenceTypeOf(head.toString('latin1'), tail.toString('latin1'))
  return { ...type, sha256: hash.digest(), isBare: kept.length > 0 && isBareJpeg(Buffer.concat(kept)) }
}

/** Notes what came, with its event. */
export async function recordPart(
  netra: Pick<Netra, 'db' | 'clock'>,
  sender: PhoneSender,
  {
    upload,
    sha256,
    mediaType,
  }: { readonly upload: PhoneUpload; readonly sha256: Uint8Array; readonly mediaType: string },
): Promise<void> {
  const now = netra.clock()
  const came = Buffer.from(sha256).toString('hex')
  const event = eventRow({
    stream: 'lhp',
    type: types[upload.part],
    about: { lhpId: upload.lhpId, officeId: upload.officeId },
    actor: sender.actor,
    happenedAt: now,
    recordedAt: now,
    basis: 'N63',
    data: {
      fileId: upload.fileId,
      kind: upload.kind,
      mediaType,
      size: upload.size,
      sha256: came,
      announced: upload.announcedSha256,
      matches: came === upload.announcedSha256,
      sealedTo: upload.officeKeyId,
    },
  })
  await fieldUploads.receive(netra.db, sender, { id: upload.id, sha256, mediaType, at: now, event })
}
