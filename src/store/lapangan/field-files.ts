import { sql } from 'kysely'
import type { FieldFileKind, PartStand } from '#core'
import type { Instant } from '#law'
import { eventJson, type eventRow } from '../catatan/event-row.ts'
import type { ActorId, Db, Tx } from '../database.ts'

type NewFieldFile = {
  readonly id: string
  readonly kind: FieldFileKind
  readonly sha256: string
  readonly size: number
  readonly copy: { readonly sha256: string; readonly size: number } | null
  readonly takenAt: Instant
  readonly announcedAt: Instant
  /** Seconds that the clock of the phone was ahead of ours; null where nobody can say. */
  readonly clockAhead: number | null
}

type NewFieldFiles = {
  readonly actor: ActorId
  readonly deviceId: string
  readonly lhpId: string
  readonly files: readonly { readonly file: NewFieldFile; readonly event: ReturnType<typeof eventRow> }[]
  /** Of one LHP. */
  readonly most: number
}

/** What has come of a file that was announced. */
export type AnnouncedStand = {
  readonly id: string
  readonly announcedAt: Instant
  readonly copy: PartStand
  readonly original: PartStand
}
type FilesAnnounced =
  | { readonly outcome: 'taken'; readonly files: readonly AnnouncedStand[] }
  | { readonly outcome: 'no-lhp' | 'too-many-files' }

/** A part that came: where it lies, and whether it is what was announced. */
export type CamePart = {
  readonly uploadId: string
  readonly officeKeyId: string
  readonly size: number
  readonly sha256: string
  readonly mediaType: string
  readonly at: Instant
  readonly stand: Exclude<PartStand, 'belum'>
  /** When its bytes went by rule; null: they are here. */
  readonly goneAt: Instant | null
}

/** What a phone holds for an LHP, with what came of it. */
export type FieldFile = NewFieldFile & {
  readonly lhpId: string
  readonly by: string | null
  readonly copyCame: CamePart | null
  readonly originalCame: CamePart | null
}

const came = (part: 'salinan' | 'asli') => sql<CamePart | null>`(
  select jsonb_build_object('uploadId', u.id, 'officeKeyId', u.office_key_id, 'size', u.size, 'sha256', encode(u.sha256, 'hex'),
    'mediaType', u.media_type, 'at', to_char(u.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'goneAt', to_char(netra.gone_since(u.id) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'stand', case when u.sha256 = ${part === 'salinan' ? sql.ref('f.copy_sha256') : sql.ref('f.original_sha256')} then 'cocok' else 'beda' end)
  from netra.lhp_uploads u where u.file_id = f.id and u.part = ${part} and u.outcome = 'diterima')`

type Row = Omit<FieldFile, 'sha256' | 'copy'> & { readonly sha256: Buffer; readonly copySha256: Buffer | null } & {
  readonly copySize: number | null
}

const fileOf = ({ sha256, copySha256, copySize, ...row }: Row): FieldFile => ({
  ...row,
  sha256: sha256.toString('hex'),
  copy: copySha256 === null || copySize === null ? null : { sha256: copySha256.toString('hex'), size: copySize },
})

const files = (tx: Tx, lhpId: string) =>
  tx
    .selectFrom('netra.lhp_files as f')
    .leftJoin('netra.accounts as a', 'a.id', 'f.account_id')
    .select([
      'f.id',
      'f.lhp_id as lhpId',
      'f.kind',
      'f.original_sha256 as sha256',
      'f.original_size as size',
      'f.copy_sha256 as copySha256',
      'f.copy_size as copySize',
      'f.taken_at as takenAt',
      'f.announced_at as announcedAt',
      'f.clock_ahead as clockAhead',
      'a.name as by',
      came('salinan').as('copyCame'),
      came('asli').as('originalCame'),
    ])
    .where('f.lhp_id', '=', lhpId)
    .$castTo<Row>()

export const fieldFiles = {
  /** Whose pleno decides on the LHP; null for whoever is not its author, or has it no more. */
  async officeOf(db: Db, actor: ActorId, lhpId: string): Promise<string | null> {
    const { rows } = await sql<{ id: string | null }>`select netra.field_lhp_office(${actor}, ${lhpId}) as id`.execute(
      db,
    )
    return rows[0]?.id ?? null
  },

  /** What was announced before stays as it was announced. */
  async announce(db: Db, { actor, deviceId, lhpId, files, most }: NewFieldFiles): Promise<FilesAnnounced> {
    const given = files.map(({ file, event }) => ({
      ...{ id: file.id, kind: file.kind, sha256: `\\x${file.sha256}`, size: file.size },
      ...{ copy_sha256: file.copy === null ? null : `\\x${file.copy.sha256}`, copy_size: file.copy?.size ?? null },
      taken_at: file.takenAt,
      announced_at: file.announcedAt,
      clock_ahead: file.clockAhead,
      event: eventJson(event),
    }))
    const { rows } = await sql<{ said: FilesAnnounced }>`
      select netra.announce_field_files(${actor}, ${deviceId}, ${lhpId}, ${JSON.stringify(given)}::jsonb, ${most}) as said`.execute(
      db,
    )
    const [row] = rows
    if (row === undefined) throw new Error('announce_field_files answered nothing')
    return row.said
  },

  async list(tx: Tx, lhpId: string): Promise<readonly FieldFile[]> {
    return (await files(tx, lhpId).orderBy('f.taken_at').orderBy('f.id').execute()).map(fileOf)
  },

  async find(tx: Tx, lhpId: string, id: string): Promise<FieldFile | null> {
    const row = await files(tx, lhpId).where('f.id', '=', id).executeTakeFirst()
    return row === undefined ? null : fileOf(row)
  },

  async count(tx: Tx, lhpId: string): Promise<number> {
    const { count } = await tx
      .selectFrom('netra.lhp_files')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('lhp_id', '=', lhpId)
      .executeTakeFirstOrThrow()
    return count
  },
}
