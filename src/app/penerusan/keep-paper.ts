import { recordEvent, referralStore, type ActorId, type Tx } from '#store'
import type { ScannedForm, ScanRefusal } from '../laporan/attach-scan.ts'
import { sealScan } from '../laporan/seal-scan.ts'
import type { Netra } from '../ports.ts'

type Paper = {
  readonly actor: ActorId
  readonly referralId: string
  readonly caseId: string
  readonly followUpId: string
  readonly officeId: string
  readonly scan?: ScannedForm
}

/** The scan of the paper, sealed to the office that handles the case, whoever brings it; nothing where there is none. */
export async function keepPaper(tx: Tx, netra: Netra, { scan, ...paper }: Paper): Promise<ScanRefusal | null> {
  if (scan === undefined) return null
  const { actor, referralId, caseId, followUpId, officeId } = paper
  const sealedTo = await referralStore.sealingOffice(tx, referralId)
  if (sealedTo === null) throw new Error(`no office to seal a paper to, on referral ${referralId}`)
  const sealed = await sealScan(netra, scan, sealedTo, 'fileKey')
  if (!sealed.ok) return sealed.refusal
  const now = netra.clock()
  const { id, mediaType, size, sha256 } = sealed.value
  await referralStore.recordScan(tx, { ...sealed.value, followUpId, referralId, keptBy: actor, keptAt: now })
  await recordEvent(tx, {
    stream: 'penerusan',
    type: 'scan-kept',
    about: { caseId, referralId, officeId },
    actor,
    happenedAt: now,
    recordedAt: now,
    data: { scanId: id, followUpId, mediaType, size, sha256: sha256.toString('hex') },
  })
  return null
}
