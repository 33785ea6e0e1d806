import { accept, refuse, type Result } from '#base'
import { mostFieldFiles, type FieldFileKind } from '#core'
import type { Instant } from '#law'
import { eventRow, fieldFiles, type ActorId, type AnnouncedStand, type NewEvent } from '#store'
import type { Desk } from '../perkara/decide-as.ts'

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

type AnnounceFiles = {
  readonly actor: ActorId
  readonly deviceId: string
  readonly lhpId: string
  readonly files: readonly AnnouncedFile[]
  /** What the phone's clock says as it sends this; null where it is carried by hand. */
  readonly phoneClock: Instant | null
}

/** The LHP is not here (its text goes first), or not his; or it has as many files as may be. */
type AnnounceRefusal = { readonly reason: 'no-lhp' } | { readonly reason: 'too-many-files'; readonly most: number }

/** Notes what a phone holds for an LHP before it comes, and says what has come. Announced again, it stays as it was. */
export async function announceFiles(
  { db, clock }: Desk,
  { actor, deviceId, lhpId, files, phoneClock }: AnnounceFiles,
): Promise<Result<readonly AnnouncedStand[], AnnounceRefusal>> {
  const officeId = await fieldFiles.officeOf(db, actor, lhpId)
  if (officeId === null) return refuse({ reason: 'no-lhp' })
  const now = clock()
  const clockAhead = phoneClock === null ? null : Math.round((Date.parse(phoneClock) - Date.parse(now)) / 1000)
  const about = { lhpId, officeId }
  const said = await fieldFiles.announce(db, {
    ...{ actor, deviceId, lhpId, most: mostFieldFiles },
    files: files.map((file) => ({
      file: { ...file, announcedAt: now, clockAhead },
      event: eventRow(announcedEvent(file, { about, actor, now })),
    })),
  })
  if (said.outcome === 'taken') return accept(said.files)
  return refuse(said.outcome === 'no-lhp' ? { reason: 'no-lhp' } : { reason: 'too-many-files', most: mostFieldFiles })
}

type Told = { readonly about: NewEvent['about']; readonly actor: ActorId; readonly now: Instant }

const announcedEvent = ({ id, kind, sha256, size, takenAt }: AnnouncedFile, { about, actor, now }: Told): NewEvent => ({
  ...{ stream: 'lhp', type: 'lhp-file-announced', about, actor, happenedAt: now, recordedAt: now, basis: 'N63' },
  data: { fileId: id, kind, sha256, size, takenAt },
})
