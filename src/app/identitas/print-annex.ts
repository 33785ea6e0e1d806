import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import type { NaskahOf } from '#core'
import { annexStore, asActor, caseStore, openingStore, recordEvent, type Annex } from '#store'
import { issuePaper } from '../naskah/issue-paper.ts'
import type { PrintRefusal } from '../naskah/print-sealed.ts'
import { reference } from '../laporan/reference.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { lookAtIdentity, type LookAtIdentity, type Seen } from './look-at-identity.ts'

type PrintAnnex = LookAtIdentity & {
  readonly write: (annex: Annex, seen: Seen) => NaskahOf<'lampiran-identitas'>
}

/**
 * The annex as a PDF, once: by a look of whoever was granted the opening that asked for it. What stays is sealed, and is
 * written before the row that knows it: a file without a row is lost space, a row without its file a lost paper.
 */
export async function printAnnex(
  netra: Netra,
  { write, ...wanted }: PrintAnnex,
): Promise<Result<Uint8Array, DeskRefusal | PrintRefusal>> {
  const { actor } = wanted
  const annexed = await annexOf(netra, wanted)
  if (annexed === null || annexed.annex.printedAt !== null) return refuse(notFound)
  const { annex, provinceOfficeId } = annexed
  const seen = await lookAtIdentity(netra, wanted)
  if (!seen.ok) return seen
  const { lookId, opening } = seen.value
  const { caseId, reportId, officeId } = opening
  const about = { caseId, officeId, provinceOfficeId }
  const printed = await issuePaper(netra, { actor, paper: write(annex, seen.value), partId: annex.id, about })
  if (!printed.ok) return printed
  const pdf = printed.value
  const key = await reference(netra).key(officeId)
  await netra.files.keep(lookId, await netra.sealer.seal(Buffer.from(pdf).toString('base64'), key))
  const now = netra.clock()
  const sha256 = createHash('sha256').update(pdf).digest()
  const kept = { annexId: annex.id, lookId, officeKeyId: key.id, size: pdf.length, sha256, by: actor, at: now }
  await asActor(netra.db, actor, async (tx) => {
    await annexStore.recordPrint(tx, kept)
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'identity-annex-printed',
      about: { caseId, reportId, officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N42',
      data: { annexId: annex.id, addressee: annex.addressee, purpose: 'lampiran', sha256: sha256.toString('hex') },
    })
  })
  return accept(pdf)
}

const annexOf = ({ db }: Netra, { actor, openingId }: LookAtIdentity) =>
  asActor(db, actor, async (tx) => {
    const opening = await openingStore.find(tx, openingId)
    const held = opening === null ? null : await caseStore.find(tx, opening.caseId)
    if (opening === null || held === null) return null
    const annex = (await annexStore.listOfCase(tx, held.id)).find(({ id }) => id === opening.annexId)
    return annex === undefined ? null : { annex, provinceOfficeId: held.provinceOfficeId }
  })
