import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import { evidenceLimits, evidenceTypeOf, isTooLarge, seenBytes } from '#core'
import { uploadDoor } from '#store'
import type { InclusionPromise } from '../catatan/promise-entry.ts'
import { promiseAgain } from '../catatan/promise-piece.ts'
import type { Netra } from '../ports.ts'
import { completeFieldFile } from '../lapangan/complete-field-file.ts'
import { completeUpload } from './complete-upload.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { ownUpload, type EvidenceFrom, type OwnUpload } from './sender.ts'
import type { UploadRefusal } from './upload-refusal.ts'

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export type Part = {
  readonly from: number
  readonly length: number
  readonly bytes: Pieces
  /** SHA-256 of the whole part, as its sender says. */
  readonly sha256?: Uint8Array
  /** Breaks the bytes off: their sender has come by another line. */
  readonly giveUp?: () => void
}

/** `promise`: that what came whole by a receipt will be in the log. */
export type UploadStand = {
  readonly size: number
  readonly reached: number
  readonly promise: InclusionPromise | null
}

const mebibyte = 1024 * 1024
/** What is checked is held in memory until its hash is right, so that no byte of a wrong part is ever sealed. */
const checkedMegabytes = 8

/** Takes the next part of a file. What came of one that breaks off is kept; of one with a checksum all of it or nothing. */
export async function appendPart(
  netra: Netra,
  from: EvidenceFrom,
  { id, ...part }: Part & { readonly id: string },
): Promise<Result<UploadStand, UploadRefusal>> {
  const own = await ownUpload(netra, from, id)
  if (!own.ok) return own
  if (part.from + part.length > own.value.upload.size) return refuse({ reason: 'more-than-announced' })
  const bytes = await checked(part)
  if (!bytes.ok) return bytes
  return inTurn(netra, from, { id, giveUp: part.giveUp }, (mine) =>
    append(netra, mine, { ...part, bytes: bytes.value }),
  )
}

/** How much of a file has come. One that is whole and was not noted, because the process ended just then, is noted now. */
export async function standOfUpload(
  netra: Netra,
  from: EvidenceFrom,
  id: string,
): Promise<Result<UploadStand, UploadRefusal>> {
  return held(netra, from, { id }, async (own) => {
    const { upload } = own
    if (upload.outcome !== null) return ended(netra, own)
    const reached = await netra.uploads.reached(id, upload.size)
    if (reached === null) return refuse({ reason: 'no-upload' })
    return reached === upload.size ? complete(netra, own) : accept({ size: upload.size, reached, promise: null })
  })
}

/** Gives an upload up: its bytes go. */
export async function cancelUpload(netra: Netra, from: EvidenceFrom, id: string): Promise<Result<null, UploadRefusal>> {
  return held<null>(netra, from, { id }, async ({ sender, upload }) => {
    if (upload.outcome !== null) return refuse({ reason: 'upload-ended' })
    await uploadDoor.end(netra.db, sender, { id, how: 'dibatalkan', at: netra.clock() })
    await netra.uploads.forget(id)
    return accept(null)
  })
}

/** Asks whose it is before anybody is told to give up. */
async function held<Value = UploadStand>(
  netra: Netra,
  from: EvidenceFrom,
  { id }: { readonly id: string },
  work: (own: OwnUpload) => Promise<Result<Value, UploadRefusal>>,
): Promise<Result<Value, UploadRefusal>> {
  const asked = await ownUpload(netra, from, id)
  return asked.ok ? inTurn(netra, from, { id }, work) : asked
}

/** For whoever has been asked whose it is. He is asked again in turn: who waited may find it whole. */
const inTurn = <Value>(
  netra: Netra,
  from: EvidenceFrom,
  { id, giveUp }: { readonly id: string; readonly giveUp?: Part['giveUp'] },
  work: (own: OwnUpload) => Promise<Result<Value, UploadRefusal>>,
): Promise<Result<Value, UploadRefusal>> =>
  oneAtATime(
    id,
    async () => {
      const own = await ownUpload(netra, from, id)
      return own.ok ? work(own.value) : own
    },
    giveUp,
  )

async function append(netra: Netra, own: OwnUpload, part: Part): Promise<Result<UploadStand, UploadRefusal>> {
  const { id, size, outcome } = own.upload
  if (outcome !== null) return ended(netra, own)
  const reached = await netra.uploads.append(id, { from: part.from, size }, part.bytes)
  if (reached === null) return refuse({ reason: 'other-offset' })
  if (part.from < firstLook && reached >= Math.min(size, firstLook)) {
    const refused = await tooLargeForItsKind(netra, own)
    if (refused !== null) return refuse(refused)
  }
  return reached === size ? complete(netra, own) : accept({ size, reached, promise: null })
}

/** Once the first chunk is whole it says what the file is, and nobody sends two gigabytes of a picture to hear no. */
const firstLook = 64 * 1024

async function tooLargeForItsKind(netra: Netra, { sender, upload }: OwnUpload): Promise<UploadRefusal | null> {
  const { id, size } = upload
  const type = evidenceTypeOf(await headOf(netra.uploads.read(id, size)), '')
  if (!isTooLarge(size, type)) return null
  await uploadDoor.end(netra.db, sender, { id, how: 'ditolak', at: netra.clock() })
  await netra.uploads.forget(id)
  return { reason: 'file-too-large', kind: type.kind, megabytes: evidenceLimits[type.kind] / mebibyte }
}

async function headOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  for await (const first of bytes) return Buffer.from(first.subarray(0, seenBytes.head)).toString('latin1')
  return ''
}

async function complete(netra: Netra, own: OwnUpload): Promise<Result<UploadStand, UploadRefusal>> {
  const { size } = own.upload
  if (own.of === 'lhp') {
    const taken = await completeFieldFile(netra, own.sender, own.upload)
    return taken.ok ? accept({ size, reached: size, promise: null }) : taken
  }
  const { outcome, promise } = await completeUpload(netra, own.sender, own.upload)
  if (outcome === 'unknown') return refuse({ reason: 'no-upload' })
  return accept({ size, reached: size, promise })
}

/** What is kept stays whole for its sender; the same bytes twice are kept once, and he need not care. */
async function ended(netra: Netra, { sender, upload }: OwnUpload): Promise<Result<UploadStand, UploadRefusal>> {
  await netra.uploads.forget(upload.id)
  if (upload.outcome !== 'diterima' && upload.outcome !== 'kembar') return refuse({ reason: 'upload-ended' })
  const promise = sender.by === 'resi' ? await promiseAgain(netra, sender.shown, { item: upload.id }) : null
  return accept({ size: upload.size, reached: upload.size, promise })
}

async function checked({ bytes, length, sha256 }: Part): Promise<Result<Pieces, UploadRefusal>> {
  if (sha256 === undefined) return accept(bytes)
  if (length > checkedMegabytes * mebibyte) return refuse({ reason: 'part-too-large', megabytes: checkedMegabytes })
  const whole = Buffer.concat(await Array.fromAsync(bytes))
  // One that broke off has another hash, too: its sender sends it again.
  if (!createHash('sha256').update(whole).digest().equals(sha256)) return refuse({ reason: 'wrong-checksum' })
  return accept([whole])
}
