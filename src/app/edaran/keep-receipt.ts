import { createHash } from 'node:crypto'
import { accept, isRecordId, refuse, type Result } from '#base'
import type { Instant } from '#law'
import { asActor, circularEvent, goneSince, nodeStore, type ActorId, type Tx } from '#store'
import type { ScannedForm } from '../laporan/attach-scan.ts'
import { sealScan } from '../laporan/seal-scan.ts'
import { decideAs } from '../perkara/decide-as.ts'
import type { Netra } from '../ports.ts'
import { circularField, noCircular, type CircularRefusal } from './refused.ts'

type KeepReceipt = {
  readonly actor: ActorId
  readonly nodeId: string
  readonly acknowledgementId: string
  readonly scan: ScannedForm
}

/** Keeps the scan of a receipt beside what was recorded from it, where it was recorded without one. Once: what is kept is not replaced. */
export const keepReceipt = (netra: Netra, said: KeepReceipt): Promise<Result<null, CircularRefusal>> =>
  decideAs<null, CircularRefusal>(netra, said.actor, (tx) => keepReceiptWithin(tx, netra, said))

/** The same within somebody else's transaction. */
export async function keepReceiptWithin(
  tx: Tx,
  netra: Netra,
  { actor, nodeId, acknowledgementId, scan }: KeepReceipt,
): Promise<Result<null, CircularRefusal>> {
  const place = [nodeId, acknowledgementId].every(isRecordId) ? await nodeStore.place(tx, nodeId) : null
  if (place === null) return refuse(noCircular)
  const sealed = await sealScan(netra, scan, place.officeId, 'fileKey')
  if (!sealed.ok) return refuse(circularField('scan', 'not-a-document'))
  const { id: fileId, mediaType, officeKeyId } = sealed.value
  const sha256 = sealed.value.sha256.toString('hex')
  const at: Instant = netra.clock()
  const event = circularEvent({
    ...{ type: 'receipt-kept', circularId: place.circularId, nodeId, officeId: place.officeId, actor },
    ...{ happenedAt: at, recordedAt: at, basis: 'N132', data: { acknowledgementId, sha256, mediaType } },
  })
  const said = { acknowledgementId, nodeId, fileId, mediaType, sha256, officeKeyId }
  const outcome = await nodeStore.keepReceipt(tx, said, event.row, at)
  if (outcome === 'kept') return accept(null)
  return refuse(outcome === 'kept-before' ? circularField('scan', 'told-before') : noCircular)
}

type Wanted = Omit<KeepReceipt, 'scan'>

/** The scan as it came; `gone`: deleted by rule; null: none, or not for the actor. */
export async function openReceipt(
  { db, openFile }: Pick<Netra, 'db' | 'openFile'>,
  { actor, nodeId, acknowledgementId }: Wanted,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | 'gone' | null> {
  const receipt = await asActor(db, actor, (tx) => nodeStore.findReceipt(tx, nodeId, acknowledgementId))
  if (receipt === null) return null
  const bytes = await openFile(receipt.fileId, receipt.officeKeyId)
  if (bytes === null && (await goneSince(db, receipt.fileId)) !== null) return 'gone'
  if (bytes === null || !createHash('sha256').update(bytes).digest().equals(receipt.sha256))
    throw new Error(`the receipt of ${acknowledgementId} is missing, or is not the one that was kept`)
  return { bytes, mediaType: receipt.mediaType }
}
