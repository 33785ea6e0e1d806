import { accept, type Result } from '#base'
import type { PhoneSender } from '#store'
import { appendPart, standOfUpload } from '../bukti/append-part.ts'
import { beginUpload } from '../bukti/begin-upload.ts'
import type { UploadRefusal } from '../bukti/upload-refusal.ts'
import type { Netra } from '../ports.ts'

/** Bytes of a part of a file that were carried by hand: where they belong, and how large the whole part is. */
type CarriedSlice = { readonly from: number; readonly whole: number; readonly bytes: Uint8Array }

/** `whole`: with these the part is. `part`: more is to come. `early`: what stands before them has not come, and nothing was stored. */
type SliceTaken = 'whole' | 'part' | 'early'

/** The same way into the same vault as what comes over a line, from wherever that stands. Twice is once. */
export async function addSlice(
  netra: Netra,
  from: PhoneSender,
  slice: CarriedSlice,
): Promise<Result<SliceTaken, UploadRefusal>> {
  const { whole, bytes } = slice
  // Known by what was announced of it, and not by a fingerprint.
  const begun = await beginUpload(netra, from, { size: whole, fingerprint: Buffer.alloc(32) })
  if (!begun.ok) return begun
  const { id } = begun.value
  const stand = await standOfUpload(netra, from, id)
  if (!stand.ok) return stand
  const { reached } = stand.value
  const end = slice.from + bytes.length
  if (reached < slice.from) return accept('early')
  if (reached >= end) return accept(end === whole ? 'whole' : 'part')
  const rest = bytes.subarray(reached - slice.from)
  const appended = await appendPart(netra, from, { id, from: reached, length: rest.length, bytes: [rest] })
  return appended.ok ? accept(end === whole ? 'whole' : 'part') : appended
}
