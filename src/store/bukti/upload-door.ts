import { sql } from 'kysely'
import type { Edit, EvidenceType, Imprint } from '#core'
import type { Instant, Zone } from '#law'
import type { eventRow } from '../catatan/event-row.ts'
import { asActor, type ActorId, type Db, type Tx } from '../database.ts'
import { byReceipt } from '../laporan/by-receipt.ts'
import { receiptHash, type Shown } from '../laporan/receipt.ts'
import { bytea } from '../laporan/receive-report.ts'
import { fieldUploads, type PhoneSender } from '../lapangan/field-uploads.ts'

/** Who sends evidence to a case: the holder of a receipt, or an officer. */
export type CaseSender =
  | { readonly by: 'resi'; readonly shown: Shown }
  | { readonly by: 'meja'; readonly actor: ActorId; readonly caseId: string | null }
/** Or a supervisor's phone, to an LHP. */
export type EvidenceSender = CaseSender | PhoneSender

/** Where his evidence belongs now. */
type SenderPlace = { readonly officeId: string }

export type UploadOutcome = 'diterima' | 'kembar' | 'dibatalkan' | 'ditolak' | 'kedaluwarsa'
export type ComingUpload = {
  readonly id: string
  readonly officeId: string
  readonly officeKeyId: string
  readonly size: number
  readonly outcome: UploadOutcome | null
}
/** `reportId`: of what came by a receipt; null: from the desk. */
export type FoundUpload = ComingUpload & { readonly caseId: string; readonly reportId: string | null }

export type UploadStart =
  | { readonly outcome: 'started' | 'known'; readonly id: string }
  /** `over`: the case has ended. `full`: as much came as one sender may send. */
  | { readonly outcome: 'unknown' | 'over' | 'full' }

type Ended = { readonly id: string; readonly how: 'dibatalkan' | 'ditolak'; readonly at: Instant }

export type NewUpload = {
  readonly id: string
  readonly size: number
  readonly fingerprint: Uint8Array
  readonly officeKeyId: string
  readonly startedAt: Instant
  readonly room: { readonly files: number; readonly bytes: number }
}

/** The safe copy of an image, or why there is none. */
export type NewCopy =
  | { readonly refused: string }
  | {
      readonly copyId: string
      readonly thumbnailId: string
      readonly sha256: Uint8Array
      readonly width: number
      readonly height: number
      readonly imprint: Imprint | null
    }

type NewEvidence = EvidenceType & {
  readonly id: string
  readonly sha256: Uint8Array
  readonly receivedAt: Instant
  readonly copy: NewCopy | null
  readonly events: readonly ReturnType<typeof eventRow>[]
  /** One event for each original or edited copy of it that is here already. */
  readonly edits: readonly ReturnType<typeof eventRow>[]
}

/** The other of a pair of original and edited copy. */
export type FoundEdit = Edit & { readonly otherSha256: string }

/** What the holder of a receipt is shown of what he sent. Made by netra.evidence_by_receipt(), which lets no content out. */
export type EvidenceByReceipt = {
  readonly officeId: string
  readonly zone: Zone
  readonly isOver: boolean
  readonly kept: readonly {
    readonly id: string
    readonly kind: EvidenceType['kind']
    readonly size: number
    readonly sha256: string
    readonly receivedAt: Instant
  }[]
  readonly coming: readonly { readonly id: string; readonly size: number; readonly startedAt: Instant }[]
}

const hashOf = (sender: CaseSender) => (sender.by === 'resi' ? receiptHash(sender.shown) : null)
const caseOf = (sender: CaseSender) => (sender.by === 'meja' ? sender.caseId : null)

/** An officer is asked for by the policies' own functions, and so is somebody; whoever holds a receipt is nobody. */
const as = <T>(db: Db, sender: CaseSender, work: (tx: Tx | Db) => Promise<T>): Promise<T> =>
  sender.by === 'meja' ? asActor(db, sender.actor, work) : work(db)

const first = <T>({ rows }: { readonly rows: readonly { readonly said: T | null }[] }): T | null =>
  rows[0]?.said ?? null

// Within JSON the database writes a moment in its own way.
const instant = (text: string): Instant => new Date(text).toISOString()

async function placeOf(tx: Tx | Db, hash: Buffer | null, caseId: string | null): Promise<SenderPlace | null> {
  const { rows } = await sql<SenderPlace>`
    select office_id as "officeId" from netra.evidence_sender(${hash}, ${caseId}::uuid)`.execute(tx)
  return rows[0] ?? null
}

/** The way in of evidence to a case: functions of the database alone, the same for both senders. */
const caseUploads = {
  place: (db: Db, sender: CaseSender): Promise<SenderPlace | null> =>
    as(db, sender, async (tx) =>
      sender.by === 'resi'
        ? byReceipt(tx, sender.shown, (hash) => placeOf(tx, hash, null))
        : placeOf(tx, null, sender.caseId),
    ),

  find: (db: Db, sender: CaseSender, id: string): Promise<FoundUpload | null> =>
    as(db, sender, async (tx) =>
      first(
        await sql<{
          said: FoundUpload | null
        }>`select netra.find_upload(${hashOf(sender)}, ${id}::uuid) as said`.execute(tx),
      ),
    ),

  start: (db: Db, sender: CaseSender, upload: NewUpload): Promise<UploadStart> =>
    as(db, sender, async (tx) => {
      const told = {
        id: upload.id,
        size: upload.size,
        fingerprint: bytea(upload.fingerprint),
        office_key_id: upload.officeKeyId,
        started_at: upload.startedAt,
        most_files: upload.room.files,
        most_bytes: upload.room.bytes,
      }
      const said = first(
        await sql<{ said: UploadStart | null }>`
          select netra.start_upload(${hashOf(sender)}, ${caseOf(sender)}::uuid, ${JSON.stringify(told)}::jsonb) as said`.execute(
          tx,
        ),
      )
      return said ?? { outcome: 'unknown' }
    }),

  end: (db: Db, sender: CaseSender, ended: Ended): Promise<boolean> =>
    as(db, sender, async (tx) => {
      const { id, how, at } = ended
      const said = await sql<{ said: boolean }>`
        select netra.end_upload(${hashOf(sender)}, ${id}::uuid, ${how}, ${at}) as said`.execute(tx)
      return first(said) ?? false
    }),

  /** Says that a file is the edited copy of another. False where that other is not the sender's to name. */
  sayEdited: (db: Db, sender: CaseSender, { editedId, originalId }: Edit): Promise<boolean> =>
    as(db, sender, async (tx) => {
      const said = await sql<{ said: boolean }>`
        select netra.say_edited(${hashOf(sender)}, ${editedId}::uuid, ${originalId}::uuid) as said`.execute(tx)
      return first(said) ?? false
    }),

  editsOf: (db: Db, sender: CaseSender, id: string): Promise<readonly FoundEdit[]> =>
    as(db, sender, async (tx) => {
      const said = await sql<{ said: readonly FoundEdit[] }>`
        select netra.edits_of(${hashOf(sender)}, ${id}::uuid) as said`.execute(tx)
      return first(said) ?? []
    }),

  /** What became of it: its outcome, also where it had one before. */
  receive: (db: Db, sender: CaseSender, evidence: NewEvidence): Promise<UploadOutcome | 'unknown'> =>
    as(db, sender, async (tx) => {
      const { events, edits, copy, ...rest } = evidence
      const told = {
        id: rest.id,
        kind: rest.kind,
        media_type: rest.mediaType,
        sha256: bytea(rest.sha256),
        received_at: rest.receivedAt,
        copy: copy === null ? null : copyRow(copy),
        edits: edits.map(noted),
      }
      const said = await sql<{ said: UploadOutcome | 'unknown' }>`
        select netra.keep_evidence(${hashOf(sender)}, ${JSON.stringify(told)}::jsonb, ${JSON.stringify(events.map(noted))}::jsonb) as said`.execute(
        tx,
      )
      return first(said) ?? 'unknown'
    }),

  async listByReceipt(db: Db, shown: Shown): Promise<EvidenceByReceipt | null> {
    const said = await byReceipt(db, shown, async (hash) =>
      first(
        await sql<{ said: EvidenceByReceipt | null }>`select netra.evidence_by_receipt(${hash}) as said`.execute(db),
      ),
    )
    if (said === null) return null
    return {
      ...said,
      kept: said.kept.map((one) => ({ ...one, receivedAt: instant(one.receivedAt) })),
      coming: said.coming.map((one) => ({ ...one, startedAt: instant(one.startedAt) })),
    }
  },

  /** Ends what was begun before a moment and never finished; says which. For the clock. */
  async expire(tx: Tx, begunBefore: Instant, at: Instant): Promise<readonly string[]> {
    const { rows } = await sql<{ id: string }>`
      select expired.id from netra.expire_uploads(${begunBefore}, ${at}) as expired (id)`.execute(tx)
    return rows.map(({ id }) => id)
  },
}

const noted = (event: ReturnType<typeof eventRow>) => ({
  ...event,
  data: JSON.parse(event.data) as unknown,
  salt: bytea(event.salt),
  leaf_hash: bytea(event.leaf_hash),
})

/** The same for whoever sends: an LHP has a door of its own. */
export const uploadDoor = {
  ...caseUploads,
  findOfCase: caseUploads.find,
  place: (db: Db, sender: EvidenceSender): Promise<SenderPlace | null> =>
    sender.by === 'ponsel' ? fieldUploads.place(db, sender) : caseUploads.place(db, sender),
  find: (db: Db, sender: EvidenceSender, id: string): Promise<ComingUpload | null> =>
    sender.by === 'ponsel' ? fieldUploads.find(db, sender, id) : caseUploads.find(db, sender, id),
  start: (db: Db, sender: EvidenceSender, upload: NewUpload): Promise<UploadStart> =>
    sender.by === 'ponsel' ? fieldUploads.start(db, sender, upload) : caseUploads.start(db, sender, upload),
  end: (db: Db, sender: EvidenceSender, ended: Ended): Promise<boolean> =>
    sender.by === 'ponsel' ? fieldUploads.end(db, sender, ended) : caseUploads.end(db, sender, ended),
}

function copyRow(copy: NewCopy) {
  if ('refused' in copy) return { refused: copy.refused }
  return {
    copy_id: copy.copyId,
    thumbnail_id: copy.thumbnailId,
    sha256: bytea(copy.sha256),
    width: copy.width,
    height: copy.height,
    imprint: copy.imprint,
  }
}
