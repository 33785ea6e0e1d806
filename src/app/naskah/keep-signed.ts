import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import { opensAgain, type NaskahKind, type SignatureFound } from '#core'
import { findCasePage, issuedPapers, newId, recordEvent, signedPapers, type ActorId, type CasePage } from '#store'
import { mediaTypeOf } from '../laporan/media-type.ts'
import type { ScannedForm, ScanRefusal } from '../laporan/attach-scan.ts'
import { reference } from '../laporan/reference.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { badField, notFound, type Refused } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'

type KeepSigned = {
  readonly actor: ActorId
  readonly caseId: string
  readonly kind: NaskahKind
  readonly partId: string
  readonly file: ScannedForm
}

const megabytes = 10

/**
 * A paper of a case as it came back signed, in ink or electronically. The file is kept to the byte, sealed to the handling
 * office; what its signatures say is judged when it comes and stands beside it. The same file twice is kept once.
 */
export const keepSigned = (
  netra: Netra,
  { actor, caseId, kind, partId, file: { bytes } }: KeepSigned,
): Promise<Result<string, Refused | ScanRefusal>> =>
  decideAs<string, Refused | ScanRefusal>(netra, actor, async (tx) => {
    const now = netra.clock()
    const page = await findCasePage(tx, caseId, actor, now)
    if (page === null) return refuse(notFound)
    if (!page.parties.includes('penanganan') && !page.parties.includes('pleno'))
      return refuse({ reason: 'not-your-move', needs: 'penanganan', basis: 'P11' })
    if (!partsOf(page).includes(partId)) return refuse(badField('paper', 'unknown'))
    if (bytes.length > megabytes * 1024 * 1024) return refuse({ reason: 'scan-too-large', megabytes })
    const mediaType = mediaTypeOf(bytes)
    if (mediaType === null) return refuse({ reason: 'scan-not-a-document' })
    const sha256 = createHash('sha256').update(bytes).digest()
    const known = page.signed.find((one) => one.kind === kind && one.partId === partId && sha256.equals(one.sha256))
    if (known !== undefined) return accept(known.id)
    const id = newId()
    const { officeId } = page.held
    const signatures = mediaType === 'application/pdf' ? await signaturesIn(netra, bytes) : []
    const party = page.hearings.find((hearing) => hearing.id === partId)?.party ?? null
    const key = await reference(netra)[opensAgain(kind, party) ? 'fileKey' : 'key'](officeId)
    // Written before the row: a file without a row is lost space, a row without its file would be a lost paper.
    await netra.files.keep(id, await netra.sealer.seal(Buffer.from(bytes).toString('base64'), key))
    const size = bytes.length
    const kept = { id, caseId, officeId, kind, partId, mediaType, size, sha256, signatures }
    await signedPapers.record(tx, { ...kept, officeKeyId: key.id, keptBy: actor, keptAt: now })
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'signed-paper-kept',
      about: { caseId, officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      // Who signed may be a witness, and stays out of the history.
      data: {
        paperId: id,
        kind,
        partId,
        mediaType,
        size,
        sha256: sha256.toString('hex'),
        signatures: signatures.map(({ state, ours }) => ({ state, ours })),
      },
    })
    return accept(id)
  })

const partsOf = ({ held, reports, hearings, plenos, findings }: CasePage): readonly string[] => [
  held.id,
  ...[...reports, ...hearings, ...plenos, ...findings.flatMap((finding) => finding.plenos)].map(({ id }) => id),
]

const signaturesIn = ({ db, verifyPdf }: Netra, bytes: Uint8Array): Promise<readonly SignatureFound[]> =>
  Promise.all(
    verifyPdf(bytes).map(async ({ state, signer, certificate, at }) => ({
      state,
      signer,
      at,
      ours: certificate !== null && (await issuedPapers.isOurSeal(db, certificate)),
    })),
  )
