import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import { newId } from '#store'
import type { Netra } from '../ports.ts'
import type { ScannedForm, ScanRefusal } from './attach-scan.ts'
import { mediaTypeOf } from './media-type.ts'
import { reference } from './reference.ts'

const megabytes = 10

type SealedScan = {
  readonly id: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: Buffer
  readonly officeKeyId: string
}

/** Keeps a scan sealed to an office. What a file is, its first bytes say; its name says nothing. */
export async function sealScan(
  netra: Netra,
  { bytes }: ScannedForm,
  officeId: string,
  /** A form of a counter names who reported; a paper of an answer does not. */
  sealedTo: 'key' | 'fileKey',
): Promise<Result<SealedScan, ScanRefusal>> {
  if (bytes.length > megabytes * 1024 * 1024) return refuse({ reason: 'scan-too-large', megabytes })
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === null) return refuse({ reason: 'scan-not-a-document' })
  const id = newId()
  const key = await reference(netra)[sealedTo](officeId)
  const sha256 = createHash('sha256').update(bytes).digest()
  // Written before the row: a file without a row is lost space, a row without its file would be a lost paper.
  await netra.files.keep(id, await netra.sealer.seal(Buffer.from(bytes).toString('base64'), key))
  return accept({ id, mediaType, size: bytes.length, sha256, officeKeyId: key.id })
}
