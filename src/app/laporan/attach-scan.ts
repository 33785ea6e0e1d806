import { accept, type Result } from '#base'
import { recordEvent, recordScan, type ActorId, type Tx } from '#store'
import type { Netra } from '../ports.ts'
import { sealScan } from './seal-scan.ts'

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

/** Keeps the signed form sealed to the handling office. */
export async function attachScan(
  tx: Tx,
  netra: Netra,
  { scan, ...place }: Attaching,
): Promise<Result<string, ScanRefusal>> {
  const now = netra.clock()
  const sealed = await sealScan(netra, scan, place.handlingOfficeId, 'key')
  if (!sealed.ok) return sealed
  const { id, mediaType, size, sha256 } = sealed.value
  await recordScan(tx, { ...place, ...sealed.value, keptBy: place.actor, keptAt: now })
  await recordEvent(tx, {
    stream: 'laporan',
    type: 'scan-kept',
    about: { caseId: place.caseId, reportId: place.reportId, officeId: place.officeId },
    actor: place.actor,
    happenedAt: now,
    recordedAt: now,
    data: { scanId: id, mediaType, size, sha256: sha256.toString('hex') },
  })
  return accept(id)
}
