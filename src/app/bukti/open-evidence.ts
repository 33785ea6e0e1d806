import { accept, refuse, type Result } from '#base'
import { lastEdited } from '#core'
import { evidenceStore, noteReads, recordEvent, type ActorId, type Evidence } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { handledCase } from './evidence-page.ts'

export type OpenEvidence = { readonly actor: ActorId; readonly caseId: string; readonly id: string }

export type OpenedEvidence = { readonly evidence: Evidence; readonly bytes: AsyncIterable<Uint8Array> }

/** An original as it came, for whoever handles the case; each opening is an event with its hash, written before the first byte. */
export async function openEvidence(
  netra: Pick<Netra, 'db' | 'clock' | 'uploads'>,
  wanted: OpenEvidence,
): Promise<Result<OpenedEvidence, DeskRefusal>> {
  const found = await decideAs<Evidence, DeskRefusal>(netra, wanted.actor, async (tx) => {
    const now = netra.clock()
    const held = await handledCase(tx, wanted, now)
    const evidence = held === null ? null : await evidenceStore.find(tx, wanted.caseId, wanted.id)
    if (held === null || evidence === null) return refuse(notFound)
    const { officeId, provinceOfficeId } = held
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'evidence-opened',
      about: { caseId: wanted.caseId, officeId },
      actor: wanted.actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N48',
      data: { evidenceId: evidence.id, kind: evidence.kind, sha256: evidence.sha256 },
    })
    await noteReads(tx, wanted.actor, 'ekspor', [{ caseId: wanted.caseId, officeId, provinceOfficeId }], now)
    return accept(evidence)
  })
  if (!found.ok) return found
  const { id, officeKeyId } = found.value
  return accept({ evidence: found.value, bytes: await netra.uploads.open(id, officeKeyId) })
}

export const copySizes = ['salinan', 'kecil'] as const
export type CopySize = (typeof copySizes)[number]

/** The safe copy of an image, or its thumbnail: what people look at, and no event. That the page was read is noted where it is opened. */
export async function openCopy(
  netra: Pick<Netra, 'db' | 'clock' | 'openFile'>,
  { size, ...wanted }: OpenEvidence & { readonly size: CopySize },
): Promise<Result<Uint8Array, DeskRefusal>> {
  const found = await decideAs<Evidence, DeskRefusal>(netra, wanted.actor, async (tx) => {
    const held = await handledCase(tx, wanted, netra.clock())
    const evidence = held === null ? null : await evidenceStore.find(tx, wanted.caseId, wanted.id)
    return evidence === null ? refuse(notFound) : accept(evidence)
  })
  return found.ok ? copyOf(netra, found.value, size) : found
}

export type Outgoing = { readonly bytes: Uint8Array; readonly sha256: string }

/**
 * What may be put before the terlapor or an employer: the copy of the edited version where there is one, else the safe copy (N61). Each time
 * is an event with its hash, written before the first byte.
 */
export async function openOutgoing(
  netra: Pick<Netra, 'db' | 'clock' | 'openFile'>,
  wanted: OpenEvidence,
): Promise<Result<Outgoing, DeskRefusal>> {
  const found = await decideAs<Evidence, DeskRefusal>(netra, wanted.actor, async (tx) => {
    const now = netra.clock()
    const held = await handledCase(tx, wanted, now)
    const asked = held === null ? null : await evidenceStore.find(tx, wanted.caseId, wanted.id)
    if (held === null || asked === null) return refuse(notFound)
    const goes = lastEdited(asked.id, await evidenceStore.listEdits(tx, wanted.caseId))
    const out = await evidenceStore.find(tx, wanted.caseId, goes)
    if (out?.copy == null) return refuse(notFound)
    const { officeId, provinceOfficeId } = held
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'evidence-handed',
      about: { caseId: wanted.caseId, officeId },
      actor: wanted.actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N61',
      data: { evidenceId: asked.id, handedId: out.id, sha256: out.copy.sha256.toString('hex') },
    })
    await noteReads(tx, wanted.actor, 'ekspor', [{ caseId: wanted.caseId, officeId, provinceOfficeId }], now)
    return accept(out)
  })
  if (!found.ok) return found
  const bytes = await copyOf(netra, found.value, 'salinan')
  return bytes.ok ? accept({ bytes: bytes.value, sha256: found.value.copy?.sha256.toString('hex') ?? '' }) : bytes
}

async function copyOf(
  { openFile }: Pick<Netra, 'openFile'>,
  { id, copy, officeKeyId }: Evidence,
  size: CopySize,
): Promise<Result<Uint8Array, DeskRefusal>> {
  if (copy === null) return refuse(notFound)
  const bytes = await openFile(size === 'kecil' ? copy.thumbnailId : copy.id, officeKeyId)
  if (bytes === null) throw new Error(`the safe copy of evidence ${id} is missing`)
  return accept(bytes)
}
