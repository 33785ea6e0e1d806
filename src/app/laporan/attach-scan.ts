import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import { newId, recordEvent, recordScan, type ActorId, type Tx } from '#store'
import type { Netra } from '../ports.ts'
import { mediaTypeOf } from './media-type.ts'
import { reference } from './reference.ts'

export type ScannedForm = { readonly bytes: Uint8Array }

export type ScanRefusal =
  { readonly reason: 'scan-not-a-document' } | { readonly reason: 'scan-too-large'; readonly megabytes: number }

type Attaching = {
  readonly actor: ActorId
  readonly officeId: string
  readonly caseId: string
  readonly reportId: string
  readonly handlingOfficeId: string
  readonly scan: ScannedForm
}

const megabytes = 10

/** Keeps the signed form sealed to the handling office. What a file is, its first bytes say; its name says nothing. */
export async function attachScan(
  tx: Tx,
  netra: Netra,
  { scan: { bytes }, ...place }: Attaching,
): Promise<Result<string, ScanRefusal>> {
  if (bytes.length > megabytes * 1024 * 1024) return refuse({ reason: 'scan-too-large', megabytes })
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === null) return refuse({ reason: 'scan-not-a-document' })
  const id = newId()
  const now = netra.clock()
  const key = await reference(netra).key(place.handlingOfficeId)
  const sha256 = createHash('sha256').update(bytes).digest()
  // Written before the row: a file without a row is lost space, a row without its file would be a lost paper.
  await netra.files.keep(id, await netra.sealer.seal(Buffer.from(bytes).toString('base64'), key))
  await recordScan(tx, {
    ...place,
    id,
    mediaType,
    size: bytes.length,
    sha256,
    officeKeyId: key.id,
    keptBy: place.actor,
    keptAt: now,
  })
  await recordEvent(tx, {
    stream: 'laporan',
    type: 'scan-kept',
    about: { caseId: place.caseId, reportId: place.reportId, officeId: place.officeId },
    actor: place.actor,
    happenedAt: now,
    recordedAt: now,
    data: { scanId: id, mediaType, size: bytes.length, sha256: sha256.toString('hex') },
  })
  return accept(id)
}
