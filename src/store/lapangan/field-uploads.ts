import { sql } from 'kysely'
import type { FieldFileKind, FieldPart } from '#core'
import type { Instant } from '#law'
import type { ComingUpload, NewUpload, UploadOutcome, UploadStart } from '../bukti/upload-door.ts'
import { eventJson, type eventRow } from '../catatan/event-row.ts'
import { asActor, type ActorId, type Db, type Tx } from '../database.ts'

/** A supervisor's phone with a part of a file that it announced; what goes on with an upload need not say which. */
export type PhoneSender = {
  readonly by: 'ponsel'
  readonly actor: ActorId
  readonly fileId: string | null
  readonly part: FieldPart
}

/** An upload with what was announced of it. */
export type PhoneUpload = ComingUpload & {
  readonly fileId: string
  readonly lhpId: string
  readonly kind: FieldFileKind
  readonly part: FieldPart
  readonly announcedSha256: string
}

/** A part of a file as it was announced, and the upload of it that is coming or has come. */
export type AnnouncedPart = {
  readonly officeId: string
  readonly lhpId: string
  readonly kind: FieldFileKind
  readonly size: number
  readonly sha256: string
  readonly upload: { readonly id: string; readonly outcome: UploadOutcome | null } | null
}

/** The way in of what phones hold for an LHP: functions of the database, which ask for whoever announced it and still has the LHP before him. */
export const fieldUploads = {
  async part(db: Db, { actor, fileId, part }: PhoneSender): Promise<AnnouncedPart | null> {
    if (fileId === null) return null
    type Row = Omit<AnnouncedPart, 'upload'> & {
      readonly uploadId: string | null
      readonly outcome: UploadOutcome | null
    }
    const { rows } = await sql<Row>`
      select office_id as "officeId", lhp_id as "lhpId", kind, size, sha256, upload_id as "uploadId", outcome
      from netra.field_part(${actor}, ${fileId}, ${part})`.execute(db)
    const [row] = rows
    if (row === undefined) return null
    const { uploadId, outcome, ...announced } = row
    return { ...announced, upload: uploadId === null ? null : { id: uploadId, outcome } }
  },

  place: (db: Db, sender: PhoneSender): Promise<{ readonly officeId: string } | null> => fieldUploads.part(db, sender),

  async find(db: Db, { actor }: PhoneSender, id: string): Promise<PhoneUpload | null> {
    const { rows } = await sql<PhoneUpload>`
      select id, file_id as "fileId", lhp_id as "lhpId", office_id as "officeId", kind, part, office_key_id as "officeKeyId", size, outcome,
        sha256 as "announcedSha256"
      from netra.field_upload(${actor}, ${id}::uuid)`.execute(db)
    return rows[0] ?? null
  },

  /** The same part of the same file is the same upload. One of another size than was announced is unknown. */
  async start(db: Db, { actor, fileId, part }: PhoneSender, upload: NewUpload): Promise<UploadStart> {
    if (fileId === null) return { outcome: 'unknown' }
    const { id, size, officeKeyId, startedAt } = upload
    const { rows } = await sql<{ id: string; isNew: boolean }>`
      select id, is_new as "isNew"
      from netra.begin_field_upload(${actor}, ${fileId}, ${part}, ${id}, ${size}, ${officeKeyId}, ${startedAt})`.execute(
      db,
    )
    const [begun] = rows
    return begun === undefined ? { outcome: 'unknown' } : { outcome: begun.isNew ? 'started' : 'known', id: begun.id }
  },

  end: (
    db: Db,
    { actor }: PhoneSender,
    ended: { readonly id: string; readonly how: UploadOutcome; readonly at: Instant },
  ): Promise<boolean> =>
    asActor(db, actor, async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable('netra.lhp_uploads')
        .set({ outcome: ended.how, ended_at: ended.at })
        .where('id', '=', ended.id)
        .where('outcome', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    }),

  /** Notes that a part is whole, with its event. False where that was noted before. */
  async receive(
    db: Db,
    { actor }: PhoneSender,
    came: {
      readonly id: string
      readonly sha256: Uint8Array
      readonly mediaType: string
      readonly at: Instant
      readonly event: ReturnType<typeof eventRow>
    },
  ): Promise<boolean> {
    const { rows } = await sql<{ kept: boolean }>`
      select netra.receive_field_part(${actor}, ${came.id}, ${Buffer.from(came.sha256)}, ${came.mediaType}, ${came.at},
        ${JSON.stringify(eventJson(came.event))}::jsonb) as kept`.execute(db)
    return rows[0]?.kept === true
  },

  /** Ends what was begun before a moment and never finished, and says which bytes may go. For the clock. */
  async expire(tx: Tx, begunBefore: Instant, at: Instant): Promise<readonly string[]> {
    const { rows } = await sql<{ id: string }>`
      select expired.id from netra.expire_lhp_uploads(${begunBefore}, ${at}) as expired (id)`.execute(tx)
    return rows.map(({ id }) => id)
  },
}
