import { sql } from 'kysely'
import type { FieldFileKind, FieldPart } from '#core'
import type { Instant } from '#law'
import type { ComingUpload, NewUpload, UploadOutcome, UploadStart } from '../bukti/upload-door.ts'
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

/** Whoever announced it, by row-level security and by name: a superior reads the row, and sends nothing for it. */
const own = (tx: Tx, actor: ActorId) =>
  tx
    .selectFrom('netra.lhp_files as f')
    .innerJoin('netra.lhps as l', 'l.id', 'f.lhp_id')
    .where('f.account_id', '=', actor)
    .select(deciding.as('officeId'))

/** Its key outlives the office of an author, which may exist for a few months. */
const deciding = sql<string>`coalesce(l.regency_office_id, l.province_office_id, l.national_office_id)`

const uploads = (tx: Tx, actor: ActorId) =>
  own(tx, actor)
    .innerJoin('netra.lhp_uploads as u', 'u.file_id', 'f.id')
    .select([
      'u.id',
      'u.file_id as fileId',
      'f.lhp_id as lhpId',
      'f.kind',
      'u.part',
      'u.office_key_id as officeKeyId',
      'u.size',
      'u.outcome',
      sql<string>`encode(case u.part when 'salinan' then f.copy_sha256 else f.original_sha256 end, 'hex')`.as(
        'announcedSha256',
      ),
    ])
    .$castTo<PhoneUpload>()

/** The way in of what phones hold for an LHP, as the policies leave it open to their owners. */
export const fieldUploads = {
  place: (db: Db, { actor, fileId }: PhoneSender): Promise<{ readonly officeId: string } | null> =>
    asActor(db, actor, async (tx) =>
      fileId === null ? null : ((await own(tx, actor).where('f.id', '=', fileId).executeTakeFirst()) ?? null),
    ),

  find: (db: Db, { actor }: PhoneSender, id: string): Promise<PhoneUpload | null> =>
    asActor(db, actor, async (tx) => (await uploads(tx, actor).where('u.id', '=', id).executeTakeFirst()) ?? null),

  /** The same part of the same file is the same upload. One of another size than was announced is unknown. */
  start: (db: Db, { actor, fileId, part }: PhoneSender, upload: NewUpload): Promise<UploadStart> =>
    asActor(db, actor, async (tx) => {
      const announced =
        fileId === null
          ? undefined
          : await tx
              .selectFrom('netra.lhp_files')
              .select(part === 'salinan' ? 'copy_size as size' : 'original_size as size')
              .where('id', '=', fileId)
              .where('account_id', '=', actor)
              .executeTakeFirst()
      if (fileId === null || announced?.size !== upload.size) return { outcome: 'unknown' }
      const { id, size, officeKeyId, startedAt } = upload
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('netra.lhp_uploads')
        .values({ id, file_id: fileId, part, office_key_id: officeKeyId, size, started_at: startedAt })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      if (numInsertedOrUpdatedRows === 1n) return { outcome: 'started', id }
      const known = await tx
        .selectFrom('netra.lhp_uploads')
        .select('id')
        .where('file_id', '=', fileId)
        .where('part', '=', part)
        .where(({ eb, or }) => or([eb('outcome', 'is', null), eb('outcome', '=', 'diterima')]))
        .executeTakeFirst()
      return known === undefined ? { outcome: 'unknown' } : { outcome: 'known', id: known.id }
    }),

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

  /** Notes that a part is whole. False where that was noted before. */
  async receive(
    tx: Tx,
    { id, sha256, mediaType, at }: { id: string; sha256: Uint8Array; mediaType: string; at: Instant },
  ): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable('netra.lhp_uploads')
      .set({ outcome: 'diterima', ended_at: at, sha256: Buffer.from(sha256), media_type: mediaType })
      .where('id', '=', id)
      .where('outcome', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  },

  /** Ends what was begun before a moment and never finished, and says which bytes may go. For the clock. */
  async expire(tx: Tx, begunBefore: Instant, at: Instant): Promise<readonly string[]> {
    const { rows } = await sql<{ id: string }>`
      select expired.id from netra.expire_lhp_uploads(${begunBefore}, ${at}) as expired (id)`.execute(tx)
    return rows.map(({ id }) => id)
  },
}
