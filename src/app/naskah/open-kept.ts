import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import { opensAgain } from '#core'
import {
  caseStore,
  findKeptFile,
  noteReads,
  partiesOn,
  recordEvent,
  type ActorId,
  type KeptFile,
  type KeptShelf,
} from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'

type OpenKept = {
  readonly actor: ActorId
  readonly caseId: string
  readonly shelf: KeptShelf
  readonly id: string
}

type ReopenedFile = { readonly mediaType: string; readonly bytes: Uint8Array }

/**
 * A kept file as it came, for whoever handles the case; each opening is an event, written before the first byte. What
 * leads to a reporter, a witness or a finder has no door here, and neither have the forms that were scanned at a counter.
 */
export async function openKept(
  netra: Pick<Netra, 'db' | 'clock' | 'openFile'>,
  wanted: OpenKept,
): Promise<Result<ReopenedFile, DeskRefusal>> {
  const found = await noteOpening(netra, wanted)
  if (!found.ok) return found
  const { mediaType, sha256, officeKeyId } = found.value
  const bytes = await netra.openFile(wanted.id, officeKeyId)
  if (bytes === null || !createHash('sha256').update(bytes).digest().equals(sha256))
    throw new Error(`kept file ${wanted.id} is missing, or is not the one that was kept`)
  return accept({ mediaType, bytes })
}

const noteOpening = (
  netra: Pick<Netra, 'db' | 'clock'>,
  { actor, caseId, shelf, id }: OpenKept,
): Promise<Result<KeptFile, DeskRefusal>> =>
  decideAs<KeptFile, DeskRefusal>(netra, actor, async (tx) => {
    const now = netra.clock()
    const held = await caseStore.find(tx, caseId)
    if (held === null) return refuse(notFound)
    const parties = await partiesOn(tx, held, actor, now)
    if (!parties.includes('penanganan') && !parties.includes('pleno')) return refuse(notFound)
    const file = await findKeptFile(tx, { caseId, shelf, id })
    if (file === null || !opensAgain(file.kind, file.party)) return refuse(notFound)
    const { officeId, provinceOfficeId } = held
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'kept-file-opened',
      about: { caseId, officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      data: { fileId: id, shelf, kind: file.kind, opened: file.sha256.toString('hex') },
    })
    await noteReads(tx, actor, 'ekspor', [{ caseId, officeId, provinceOfficeId }], now)
    return accept(file)
  })
