import { accept, refuse, type Result } from '#base'
import { mostFieldFiles, type FieldFileKind } from '#core'
import type { Instant } from '#law'
import { fieldFiles, fieldReceipts, lhpStore, recordEvents, type ActorId, type FieldFile, type Tx } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'

/** A photo or a recording on a phone, by its hash and that of its safe copy. A recording has none. */
export type AnnouncedFile = {
  readonly id: string
  readonly kind: FieldFileKind
  readonly sha256: string
  readonly size: number
  readonly copy: { readonly sha256: string; readonly size: number } | null
  /** By the clock of the phone. */
  readonly takenAt: Instant
}

export type AnnounceFiles = {
  readonly actor: ActorId
  readonly deviceId: string
  readonly lhpId: string
  readonly files: readonly AnnouncedFile[]
  /** What the phone's clock says as it sends this; null where it is carried by hand. */
  readonly phoneClock: Instant | null
}

/** The LHP is not here (its text goes first), or not his; or it has as many files as may be. */
export type AnnounceRefusal =
  { readonly reason: 'no-lhp' } | { readonly reason: 'too-many-files'; readonly most: number }

/** Notes what a phone holds for an LHP before it comes, and says what has come. Announced again, it stays as it was. */
export const announceFiles = (
  desk: Desk,
  command: AnnounceFiles,
): Promise<Result<readonly FieldFile[], AnnounceRefusal>> =>
  decideAs<readonly FieldFile[], AnnounceRefusal>(desk, command.actor, async (tx) => {
    const { actor, lhpId, files } = command
    await fieldReceipts.queueFor(tx, lhpId)
    const lhp = await lhpStore.findToMove(tx, lhpId)
    if (lhp === null || lhp.authorId !== actor) return refuse({ reason: 'no-lhp' })
    const known = new Set(await fieldFiles.ids(tx, lhpId))
    const fresh = files.filter(({ id }) => !known.has(id))
    if (known.size + fresh.length > mostFieldFiles) return refuse({ reason: 'too-many-files', most: mostFieldFiles })
    await note(tx, desk.clock(), { ...command, files: fresh, officeId: lhp.decidingOfficeId })
    const asked = new Set(files.map(({ id }) => id))
    return accept((await fieldFiles.list(tx, lhpId)).filter(({ id }) => asked.has(id)))
  })

async function note(
  tx: Tx,
  now: Instant,
  { actor, deviceId, lhpId, files, phoneClock, officeId }: AnnounceFiles & { readonly officeId: string },
): Promise<void> {
  const clockAhead = phoneClock === null ? null : Math.round((Date.parse(phoneClock) - Date.parse(now)) / 1000)
  await fieldFiles.announce(
    tx,
    files.map((file) => ({ ...file, lhpId, accountId: actor, deviceId, announcedAt: now, clockAhead })),
  )
  await recordEvents(
    tx,
    files.map(({ id, kind, sha256, size, takenAt }) => ({
      stream: 'lhp',
      type: 'lhp-file-announced',
      about: { lhpId, officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N63',
      data: { fileId: id, kind, sha256, size, takenAt },
    })),
  )
}
