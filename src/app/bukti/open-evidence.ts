import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import { evidenceStore, noteReads, recordEvent, type ActorId, type Evidence, type HeldCase, type Tx } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra, OriginalRefusal } from '../ports.ts'
import { handledCase } from './evidence-page.ts'

export type OpenEvidence = { readonly actor: ActorId; readonly caseId: string; readonly id: string }

export type OpenedEvidence = { readonly evidence: Evidence; readonly bytes: AsyncIterable<Uint8Array> }

/** Why an original is not handed out: besides what its store says, that it went by the rule of keeping. */
export type OpeningRefusal = DeskRefusal | OriginalRefusal | { readonly reason: 'original-destroyed' }

/** An original as it came, for whoever handles the case; each opening is an event with its hash, written before the first byte. */
export async function openEvidence(
  netra: Pick<Netra, 'db' | 'clock' | 'uploads'>,
  wanted: OpenEvidence,
): Promise<Result<OpenedEvidence, OpeningRefusal>> {
  const found = await decideAs<Evidence, OpeningRefusal>(netra, wanted.actor, async (tx) => {
    const now = netra.clock()
    const handled = await handledEvidence(tx, wanted, now)
    if (!handled.ok) return handled
    const { held, evidence } = handled.value
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'evidence-opened',
      about: { caseId: wanted.caseId, officeId: held.officeId },
      actor: wanted.actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N48',
      data: { evidenceId: evidence.id, kind: evidence.kind, sha256: evidence.sha256 },
    })
    const { officeId, provinceOfficeId } = held
    await noteReads(tx, wanted.actor, 'ekspor', [{ caseId: wanted.caseId, officeId, provinceOfficeId }], now)
    return accept(evidence)
  })
  if (!found.ok) return found
  const { id, officeKeyId, sha256 } = found.value
  const bytes = await netra.uploads.open(id, officeKeyId)
  return bytes.ok ? accept({ evidence: found.value, bytes: asReceived(bytes.value, sha256) }) : bytes
}

/** The last bytes come only when all of them have the hash that was noted when they came: a file that was swapped never comes whole. */
export async function* asReceived(bytes: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let held: Uint8Array | null = null
  for await (const piece of bytes) {
    hash.update(piece)
    if (held !== null) yield held
    held = piece
  }
  if (hash.digest('hex') !== sha256) throw new Error(`an original does not have the hash with which it came: ${sha256}`)
  if (held !== null) yield held
}

type Handled = { readonly held: HeldCase; readonly evidence: Evidence }

/** A piece that is still here, for whoever handles its case. */
export async function handledEvidence(
  tx: Tx,
  wanted: OpenEvidence,
  now: string,
): Promise<Result<Handled, DeskRefusal | { readonly reason: 'original-destroyed' }>> {
  const held = await handledCase(tx, wanted, now)
  const evidence = held === null ? null : await evidenceStore.find(tx, wanted.caseId, wanted.id)
  if (held === null || evidence === null) return refuse(notFound)
  return evidence.destroyedAt === null ? accept({ held, evidence }) : refuse({ reason: 'original-destroyed' })
}

export const copySizes = ['salinan', 'kecil'] as const
type CopySize = (typeof copySizes)[number]

/** The safe copy of an image, or its thumbnail: what people look at, and no event. That the page was read is noted where it is opened. */
export async function openCopy(
  netra: Pick<Netra, 'db' | 'clock' | 'openFile'>,
  { size, ...wanted }: OpenEvidence & { readonly size: CopySize },
): Promise<Result<Uint8Array, DeskRefusal>> {
  const found = await decideAs<Evidence, DeskRefusal>(netra, wanted.actor, async (tx) => {
    const handled = await handledEvidence(tx, wanted, netra.clock())
    return handled.ok ? accept(handled.value.evidence) : refuse(notFound)
  })
  return found.ok ? copyOf(netra, found.value, size) : found
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
