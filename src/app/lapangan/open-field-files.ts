import { accept, refuse, type Result } from '#base'
import {
  fieldFiles,
  listLhpEvents,
  recordEvent,
  findLhpPage,
  type ActorId,
  type CamePart,
  type FieldFile,
  type LhpEvent,
  type LhpPage,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import { asReceived, type OpeningRefusal } from '../bukti/open-evidence.ts'
import type { Netra } from '../ports.ts'

export type FieldFilesPage = {
  readonly lhp: LhpPage
  readonly files: readonly FieldFile[]
  /** The chain of custody, in the order it happened. */
  readonly custody: readonly LhpEvent[]
}

type Wanted = { readonly actor: ActorId; readonly lhpId: string }

const custodyEvents = [
  'lhp-file-announced',
  'lhp-copy-received',
  'lhp-original-received',
  'lhp-original-opened',
] as const

/** What came from phones for an LHP, for whoever may read it. */
export const listFieldFiles = (desk: Desk, { actor, lhpId }: Wanted): Promise<Result<FieldFilesPage, DeskRefusal>> =>
  decideAs<FieldFilesPage, DeskRefusal>(desk, actor, async (tx) => {
    const lhp = await findLhpPage(tx, lhpId, actor)
    if (lhp === null) return refuse(notFound)
    return accept({
      lhp,
      files: await fieldFiles.list(tx, lhpId),
      custody: await listLhpEvents(tx, lhpId, custodyEvents),
    })
  })

type WantedFile = Wanted & { readonly id: string }

/** The safe copy that the phone made, and that was held to be one when it came. Small: read whole. */
export async function openFieldCopy(
  netra: Pick<Netra, 'db' | 'clock' | 'uploads'>,
  wanted: WantedFile,
): Promise<Result<Uint8Array, OpeningRefusal>> {
  const found = await decideAs<CamePart, OpeningRefusal>(netra, wanted.actor, async (tx) => {
    const came = (await fieldFiles.find(tx, wanted.lhpId, wanted.id))?.copyCame ?? null
    if (came === null) return refuse(notFound)
    return came.goneAt === null ? accept(came) : refuse({ reason: 'original-destroyed' })
  })
  if (!found.ok) return found
  const bytes = await netra.uploads.open(found.value.uploadId, found.value.officeKeyId)
  return bytes.ok ? accept(Buffer.concat(await Array.fromAsync(bytes.value))) : bytes
}

type OpenedField = { readonly came: CamePart; readonly bytes: AsyncIterable<Uint8Array> }

/** An original as it came; each opening is an event with its hash, written before the first byte. */
export async function openFieldOriginal(
  netra: Pick<Netra, 'db' | 'clock' | 'uploads'>,
  wanted: WantedFile,
): Promise<Result<OpenedField, OpeningRefusal>> {
  const { actor, lhpId, id } = wanted
  const found = await decideAs<CamePart, OpeningRefusal>(netra, actor, async (tx) => {
    const now = netra.clock()
    const came = (await fieldFiles.find(tx, lhpId, id))?.originalCame ?? null
    if (came === null) return refuse(notFound)
    if (came.goneAt !== null) return refuse({ reason: 'original-destroyed' })
    await recordEvent(tx, {
      stream: 'lhp',
      type: 'lhp-original-opened',
      about: { lhpId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N48',
      data: { fileId: id, sha256: came.sha256 },
    })
    return accept(came)
  })
  if (!found.ok) return found
  const { uploadId, officeKeyId } = found.value
  const bytes = await netra.uploads.open(uploadId, officeKeyId)
  return bytes.ok ? accept({ came: found.value, bytes: asReceived(bytes.value, found.value.sha256) }) : bytes
}
