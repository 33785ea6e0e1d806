import type { PointState } from '#core'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { newId } from '../new-id.ts'

type HeldPoint = {
  readonly id: string
  readonly activityId: string
  readonly officeId: string
  readonly ownerOfficeId: string | null
  readonly state: PointState
}

export const pointStore = {
  /** Locks it for whoever may see it. */
  findToAnswer: async (tx: Tx, id: string): Promise<HeldPoint | null> =>
    (await tx
      .selectFrom('netra.agreed_points')
      .select(['id', 'activity_id as activityId', 'office_id as officeId', 'owner_office_id as ownerOfficeId', 'state'])
      .where('id', '=', id)
      .forUpdate()
      .$castTo<HeldPoint>()
      .executeTakeFirst()) ?? null,

  async note(
    tx: Tx,
    said: {
      readonly pointId: string
      readonly officeId: string
      readonly says: string
      readonly state: PointState
      readonly by: ActorId
      readonly at: Instant
    },
  ): Promise<void> {
    await tx
      .insertInto('netra.agreed_point_notes')
      .values({
        id: newId(),
        point_id: said.pointId,
        office_id: said.officeId,
        says: said.says,
        state: said.state,
        noted_by: said.by,
        noted_at: said.at,
      })
      .execute()
    await tx
      .updateTable('netra.agreed_points')
      .set({ state: said.state, state_since: said.at })
      .where('id', '=', said.pointId)
      .where('state', '<>', said.state)
      .execute()
  },
}

export const contactStore = {
  async record(
    tx: Tx,
    contact: {
      readonly officeId: string
      readonly post: string
      readonly name: string
      readonly reachedAt: string
      readonly by: ActorId
      readonly at: Instant
    },
  ): Promise<void> {
    const columns = {
      post: contact.post,
      name: contact.name,
      reached_at: contact.reachedAt,
      recorded_by: contact.by,
      recorded_at: contact.at,
    }
    await tx
      .insertInto('netra.office_contacts')
      .values({ office_id: contact.officeId, ...columns })
      .onConflict((conflict) => conflict.column('office_id').doUpdateSet(columns))
      .execute()
  },
}

type NewPhoto = {
  readonly id: string
  readonly activityId: string
  readonly caption: string
  readonly shown: boolean
  readonly originalHash: Uint8Array
  readonly width: number
  readonly height: number
  readonly by: ActorId
  readonly at: Instant
}

export const photoStore = {
  /** False where this very photo is there already. */
  async add(tx: Tx, photo: NewPhoto): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('netra.activity_photos')
      .values({
        id: photo.id,
        activity_id: photo.activityId,
        caption: photo.caption,
        shown: photo.shown,
        original_hash: Buffer.from(photo.originalHash),
        width: photo.width,
        height: photo.height,
        added_by: photo.by,
        added_at: photo.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  },

  /** Of the originals, in hex. */
  async hashesOf(tx: Tx, activityId: string): Promise<readonly string[]> {
    const rows = await tx
      .selectFrom('netra.activity_photos')
      .select('original_hash as hash')
      .where('activity_id', '=', activityId)
      .execute()
    return rows.map(({ hash }) => hash.toString('hex'))
  },

  async show(tx: Tx, id: string, shown: boolean): Promise<void> {
    await tx.updateTable('netra.activity_photos').set({ shown }).where('id', '=', id).execute()
  },

  async describe(tx: Tx, id: string, caption: string): Promise<void> {
    await tx.updateTable('netra.activity_photos').set({ caption }).where('id', '=', id).execute()
  },

  /** Of the activity, or none: what the actor, or nobody in particular, may see. */
  async isThere(tx: Tx, id: string, activityId: string): Promise<boolean> {
    const row = await tx
      .selectFrom('netra.activity_photos')
      .select('id')
      .where('id', '=', id)
      .where('activity_id', '=', activityId)
      .executeTakeFirst()
    return row !== undefined
  },
}
