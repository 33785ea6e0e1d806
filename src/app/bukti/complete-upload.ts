import { createHash } from 'node:crypto'
import { evidenceLimits, evidenceTypeOf, seenBytes, type EvidenceType } from '#core'
import type { Instant } from '#law'
import {
  eventRow,
  newId,
  systemActors,
  uploadDoor,
  type CaseSender,
  type FoundEdit,
  type FoundUpload,
  type NewCopy,
  type UploadOutcome,
} from '#store'
import type { InclusionPromise } from '../catatan/promise-entry.ts'
import { promiseAgain, promisePiece, type PieceMade } from '../catatan/promise-piece.ts'
import type { ImageCopy, Netra } from '../ports.ts'
import { keyOfUpload } from './key-of-upload.ts'

type Whole = EvidenceType & {
  readonly sha256: Buffer
  /** The picture itself, for its safe copy. */
  readonly image: Buffer | null
}

export type Completed = {
  readonly outcome: UploadOutcome | 'unknown'
  /** That what came by a receipt will be in the log. Null: it came from the desk, or is in it. */
  readonly promise: InclusionPromise | null
}

/**
 * Makes evidence of a file that has come whole: hashed from what lies on the disk, opened again, so that the hash is of what was kept,
 * however often it was cut. May run twice: the row is written once, and only then is the key of the upload thrown away.
 */
export async function completeUpload(netra: Netra, sender: CaseSender, upload: FoundUpload): Promise<Completed> {
  const whole = await readWhole(netra, upload)
  const copied = whole.image === null ? null : await netra.copyImage(whole.image)
  const copy =
    copied === null
      ? null
      : copied.ok
        ? await keepCopy(netra, upload, copied.value)
        : { refused: copied.refusal.reason }
  await netra.uploads.keep(upload.id)
  const edits = await uploadDoor.editsOf(netra.db, sender, upload.id)
  const { outcome, made } = await record(netra, sender, { upload, whole, copy, edits })
  await netra.uploads.forget(upload.id)
  if (outcome !== 'diterima') await removeDouble(netra, upload.id, copy)
  return { outcome, promise: await promiseFor(netra, sender, { outcome, made }) }
}

type Kept = { readonly outcome: UploadOutcome | 'unknown'; readonly made: PieceMade | null }

/** The same bytes twice are one piece, with its promise. */
async function promiseFor(netra: Netra, sender: CaseSender, { outcome, made }: Kept): Promise<InclusionPromise | null> {
  if (sender.by !== 'resi' || made === null) return null
  if (outcome === 'kembar') return promiseAgain(netra, sender.shown, { handed: made.piece.sha256 })
  return outcome === 'diterima' ? promisePiece(netra, sender.shown, made) : null
}

async function readWhole(netra: Netra, { id, size }: FoundUpload): Promise<Whole> {
  const hash = createHash('sha256')
  const kept: Buffer[] = []
  let [head, tail] = [Buffer.alloc(0), Buffer.alloc(0)]
  let isImage = false
  for await (const bytes of netra.uploads.read(id, size)) {
    hash.update(bytes)
    if (head.length === 0) {
      head = Buffer.from(bytes.subarray(0, seenBytes.head))
      isImage = size <= evidenceLimits.gambar && evidenceTypeOf(head.toString('latin1'), '').kind === 'gambar'
    }
    tail = Buffer.concat([tail, bytes]).subarray(-seenBytes.tail)
    if (isImage) kept.push(Buffer.from(bytes))
  }
  const type = evidenceTypeOf(head.toString('latin1'), tail.toString('latin1'))
  return { ...type, sha256: hash.digest(), image: type.kind === 'gambar' && isImage ? Buffer.concat(kept) : null }
}

async function keepCopy(netra: Netra, upload: FoundUpload, copy: ImageCopy): Promise<NewCopy> {
  const [copyId, thumbnailId] = [newId(), newId()]
  const key = await keyOfUpload(netra, upload)
  const keep = async (id: string, bytes: Uint8Array) =>
    netra.files.keep(id, await netra.sealer.seal(Buffer.from(bytes).toString('base64'), key))
  await keep(copyId, copy.jpeg)
  await keep(thumbnailId, copy.thumbnail)
  const { sha256, width, height, imprint } = copy
  return { copyId, thumbnailId, sha256, width, height, imprint }
}

type Recorded = {
  readonly upload: FoundUpload
  readonly whole: Whole
  readonly copy: NewCopy | null
  readonly edits: readonly FoundEdit[]
}
type Noted = 'evidence-received' | 'evidence-copied' | 'evidence-edited'

async function record(netra: Netra, sender: CaseSender, { upload, whole, copy, edits }: Recorded): Promise<Kept> {
  const now = netra.clock()
  const { kind, mediaType, sha256 } = whole
  const note = (type: Noted, data: Readonly<Record<string, string | number>>) =>
    eventRow({
      stream: 'perkara',
      type,
      about: { caseId: upload.caseId, officeId: upload.officeId },
      actor: sender.by === 'meja' ? sender.actor : systemActors.intake,
      happenedAt: now,
      recordedAt: now,
      basis: type === 'evidence-edited' ? 'N61' : 'N47',
      data: { evidenceId: upload.id, ...data },
    })
  const received = note('evidence-received', {
    door: sender.by,
    kind,
    mediaType,
    size: upload.size,
    sha256: sha256.toString('hex'),
    sealedTo: upload.officeKeyId,
    // With it the piece is a link of what came by this receipt.
    ...(upload.reportId === null ? {} : { report: upload.reportId }),
  })
  const copied =
    copy === null
      ? []
      : [
          note(
            'evidence-copied',
            'refused' in copy ? { refused: copy.refused } : { sha256: Buffer.from(copy.sha256).toString('hex') },
          ),
        ]
  const outcome = await uploadDoor.receive(netra.db, sender, {
    id: upload.id,
    kind,
    mediaType,
    sha256,
    receivedAt: now,
    copy,
    events: [received, ...copied],
    edits: edits.map((edit) => note('evidence-edited', editedIn(edit, upload.id, sha256.toString('hex')))),
  })
  return { outcome, made: madeOf(upload, { received, sha256 }, now) }
}

function madeOf(
  { id, reportId, size }: FoundUpload,
  { received, sha256 }: { readonly received: PieceMade['event']; readonly sha256: Buffer },
  now: Instant,
): PieceMade | null {
  if (reportId === null) return null
  const piece = { type: 'evidence-received', recorded: now, report: reportId, item: id, size } as const
  return { event: received, piece: { ...piece, sha256: sha256.toString('hex'), copy: null, file: null } }
}

/** In the chain of the original, with the hash of both: which of the two came last does not matter. */
function editedIn({ originalId, editedId, otherSha256 }: FoundEdit, id: string, own: string) {
  const isEdited = editedId === id
  return {
    evidenceId: originalId,
    editedId,
    sha256: isEdited ? otherSha256 : own,
    editedSha256: isEdited ? own : otherSha256,
  }
}

/** The same file of the same sender is here already, or the sender is not any more. */
async function removeDouble(netra: Netra, id: string, copy: NewCopy | null): Promise<void> {
  await netra.uploads.destroy(id)
  if (copy === null || 'refused' in copy) return
  await netra.files.destroy(copy.copyId)
  await netra.files.destroy(copy.thumbnailId)
}
