import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'

/** A list of who was present, as it was brought: a table that was counted, or a scan that is kept. */
export type ListLine = {
  readonly id: string
  readonly kind: 'tabel' | 'pindaian'
  readonly fileName: string
  readonly mediaType: string | null
  readonly officeKeyId: string | null
  readonly people: number | null
  readonly twice: number
  readonly addedAt: Instant
}
export type NewList = ListLine & { readonly activityId: string; readonly sha256: Uint8Array; readonly by: ActorId }

/** How many of a unit stand on a list. */
type UnitCount = { readonly unit: string; readonly officeId: string | null; readonly people: number }

export const attendanceLists = {
  async add(tx: Tx, list: NewList): Promise<void> {
    await tx
      .insertInto('netra.activity_lists')
      .values({
        id: list.id,
        activity_id: list.activityId,
        kind: list.kind,
        file_name: list.fileName,
        file_sha256: Buffer.from(list.sha256),
        media_type: list.mediaType,
        office_key_id: list.officeKeyId,
        people: list.people,
        twice: list.twice,
        added_by: list.by,
        added_at: list.addedAt,
      })
      .execute()
  },

  list: (tx: Tx, activityId: string): Promise<readonly ListLine[]> =>
    lines(tx).where('activity_id', '=', activityId).orderBy('added_at', 'desc').limit(50).execute(),

  find: async (tx: Tx, activityId: string, id: string): Promise<ListLine | null> =>
    (await lines(tx).where('activity_id', '=', activityId).where('id', '=', id).executeTakeFirst()) ?? null,

  /** What a list says takes the place of what a list said before. */
  async count(tx: Tx, activityId: string, units: readonly UnitCount[]): Promise<void> {
    await tx
      .deleteFrom('netra.activity_attendance')
      .where('activity_id', '=', activityId)
      .where('how', '=', 'berkas')
      .execute()
    if (units.length === 0) return
    await tx
      .insertInto('netra.activity_attendance')
      .values(
        units.map(({ unit, officeId, people }) => ({
          activity_id: activityId,
          unit,
          office_id: officeId,
          how: 'berkas',
          people,
        })),
      )
      .execute()
  },
}

const lines = (tx: Tx) =>
  tx
    .selectFrom('netra.activity_lists')
    .select([
      'id',
      'kind',
      'file_name as fileName',
      'media_type as mediaType',
      'office_key_id as officeKeyId',
      'people',
      'twice',
      'added_at as addedAt',
    ])
    .$castTo<ListLine>()
