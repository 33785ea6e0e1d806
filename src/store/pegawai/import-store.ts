import { sql } from 'kysely'
import type { Json } from '#base'
import type { Instant } from '#law'
import { leafHash } from '../catatan/leaf-hash.ts'
import type { ActorId, Tx } from '../database.ts'
import { newId } from '../new-id.ts'
import { takeRandom } from '../random.ts'

export type ImportState = 'menunggu-periksa' | 'diperiksa' | 'ditolak' | 'menunggu-terap' | 'diterapkan' | 'dibatalkan'

export type RollImport = {
  readonly id: string
  readonly employerId: string
  readonly officeId: string
  readonly officeCode: string
  readonly officeName: string
  readonly state: ImportState
  readonly fileName: string
  readonly fileSha256: Uint8Array
  readonly choices: unknown
  readonly found: unknown
  readonly problem: string | null
  readonly rowsRead: number
  readonly askedAt: Instant
  readonly askedBy: ActorId
}

type NewImport = Pick<
  RollImport,
  'id' | 'employerId' | 'officeId' | 'fileName' | 'fileSha256' | 'askedAt' | 'askedBy'
> & {
  readonly fileSize: number
  readonly choices: Json
}

type RollEvent = {
  readonly type: 'roll-imported' | 'roll-exported'
  readonly employerId: string
  readonly officeId: string
  readonly importId: string | null
  readonly actor: ActorId
  readonly at: Instant
  readonly basis: string
  /** Counts, and never a person. */
  readonly data: { readonly [key: string]: Json }
}

const all = (tx: Tx) =>
  tx
    .selectFrom('netra.roll_imports as i')
    .innerJoin('netra.offices as o', 'o.id', 'i.office_id')
    .select([
      'i.id',
      'i.employer_office_id as employerId',
      'i.office_id as officeId',
      'o.code as officeCode',
      'o.name as officeName',
      'i.state',
      'i.file_name as fileName',
      'i.file_sha256 as fileSha256',
      'i.choices',
      'i.found',
      'i.problem',
      'i.rows_read as rowsRead',
      'i.asked_at as askedAt',
      'i.asked_by as askedBy',
    ])

type Selected = Awaited<ReturnType<ReturnType<typeof all>['executeTakeFirstOrThrow']>>
const importOf = (row: Selected): RollImport => ({
  ...row,
  state: row.state as ImportState,
  askedBy: row.askedBy as ActorId,
})

export const importStore = {
  async find(tx: Tx, id: string): Promise<RollImport | null> {
    const row = await all(tx).where('i.id', '=', id).executeTakeFirst()
    return row === undefined ? null : importOf(row)
  },

  /** What waits for work, the oldest first; for the clock. */
  async waiting(tx: Tx): Promise<readonly RollImport[]> {
    const rows = await all(tx)
      .where('i.state', 'in', ['menunggu-periksa', 'menunggu-terap'])
      .orderBy('i.moved_at')
      .limit(5)
      .execute()
    return rows.map(importOf)
  },

  /** What nobody came back to since a moment. */
  async forgotten(tx: Tx, before: Instant): Promise<readonly RollImport[]> {
    const rows = await all(tx)
      .where('i.state', 'in', ['diperiksa', 'ditolak', 'diterapkan'])
      .where('i.cleared', '=', false)
      .where('i.moved_at', '<', before)
      .limit(20)
      .execute()
    return rows.map(importOf)
  },

  async bring(
    tx: Tx,
    { employerId, officeId, fileName, fileSha256, fileSize, choices, askedAt, askedBy, id }: NewImport,
  ) {
    await tx
      .insertInto('netra.roll_imports')
      .values({
        id,
        employer_office_id: employerId,
        office_id: officeId,
        state: 'menunggu-periksa',
        file_name: fileName,
        file_sha256: Buffer.from(fileSha256),
        file_size: fileSize,
        choices: JSON.stringify(choices),
        asked_at: askedAt,
        asked_by: askedBy,
        moved_at: askedAt,
      })
      .execute()
  },

  /** False: it stands elsewhere by now, and stays as it is. */
  async move(
    tx: Tx,
    id: string,
    {
      from,
      to,
      at,
      ...said
    }: {
      readonly from: readonly ImportState[]
      readonly to: ImportState
      readonly at: Instant
      readonly choices?: Json
      readonly found?: Json
      readonly problem?: string | null
      readonly rowsRead?: number
    },
  ): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable('netra.roll_imports')
      .set({
        state: to,
        moved_at: at,
        ...(said.choices === undefined ? {} : { choices: JSON.stringify(said.choices) }),
        ...(said.found === undefined ? {} : { found: JSON.stringify(said.found) }),
        ...(said.problem === undefined ? {} : { problem: said.problem }),
        ...(said.rowsRead === undefined ? {} : { rows_read: said.rowsRead }),
      })
      .where('id', '=', id)
      .where('state', 'in', from)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },

  /** What was sealed for it is gone; a list that nobody took ends by that. */
  async clear(tx: Tx, id: string): Promise<void> {
    await tx
      .updateTable('netra.roll_imports')
      .set({ cleared: true, state: sql`case state when 'diterapkan' then state else 'dibatalkan' end` })
      .where('id', '=', id)
      .execute()
  },

  async tellProgress(tx: Tx, id: string, rows: number): Promise<void> {
    await tx.updateTable('netra.roll_imports').set({ rows_read: rows }).where('id', '=', id).execute()
  },

  /** One list of one employer at a time: two would each see the other's people as gone. Ends with the transaction. */
  async lockRoll(tx: Tx, employerId: string): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`netra.roll ${employerId}`}, 0))`.execute(tx)
  },

  async note(tx: Tx, { type, employerId, officeId, importId, actor, at, basis, data }: RollEvent): Promise<void> {
    const row = {
      id: newId(),
      type,
      employer_office_id: employerId,
      office_id: officeId,
      import_id: importId,
      actor_id: actor as string,
      happened_at: at,
      recorded_at: at,
      basis,
    }
    const salt = takeRandom(16)
    await tx
      .insertInto('netra.roll_events')
      .values({ ...row, data: JSON.stringify(data), salt, leaf_hash: leafHash(salt, { ...row, data }) })
      .execute()
  },
}
