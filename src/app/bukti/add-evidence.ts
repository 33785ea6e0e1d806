import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import type { InclusionPromise } from '../catatan/promise-entry.ts'
import type { Netra } from '../ports.ts'
import { appendPart, standOfUpload } from './append-part.ts'
import { beginUpload } from './begin-upload.ts'
import type { EvidenceFrom } from './sender.ts'
import type { UploadRefusal } from './upload-refusal.ts'

/** What a form brings in one piece, where no script sends it in parts (N47). */
const formMegabytes = 10

/** The same way into the same vault as a file that comes in parts; sent twice, it is kept once. The promise that it will be in the log is its answer. */
export async function addEvidence(
  netra: Netra,
  from: EvidenceFrom,
  bytes: Uint8Array,
): Promise<Result<InclusionPromise | null, UploadRefusal>> {
  if (bytes.length > formMegabytes * 1024 * 1024) return refuse({ reason: 'part-too-large', megabytes: formMegabytes })
  const fingerprint = createHash('sha256').update('netra form ').update(bytes).digest()
  const begun = await beginUpload(netra, from, { size: bytes.length, fingerprint })
  if (!begun.ok) return begun
  const { id } = begun.value
  const stand = await standOfUpload(netra, from, id)
  if (!stand.ok) return stand
  const { reached, promise } = stand.value
  if (reached === bytes.length) return accept(promise)
  const rest = bytes.subarray(reached)
  const appended = await appendPart(netra, from, { id, from: reached, length: rest.length, bytes: [rest] })
  return appended.ok ? accept(appended.value.promise) : appended
}
