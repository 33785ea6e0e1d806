import { sql } from 'kysely'
import type { Instant, Zone } from '#law'
import type { ActorId, Db, Tx } from '../database.ts'
import { doorTokenHash, type DoorToken } from '../pintu/door-store.ts'

/** The door of an activity, as its organiser sees it. */
export type HeldDoor = { readonly openedAt: Instant; readonly endsAt: Instant }
/** `name` null: the door of the staff knows him, and nobody else. */
export type Guest = { readonly name: string | null; readonly unit: string; readonly signedAt: Instant }
/** `twice`: he is in the book already. `left`: no longer in the door of the staff, or on no roll. */
export type SignedIn = 'signed' | 'twice' | 'left' | 'full' | 'closed'

export const doorStore = {
  /** Opens it with a new code; the old one opens nothing any more. */
  async open(
    tx: Tx,
    door: { activityId: string; codeHash: Buffer; by: ActorId; at: Instant; endsAt: Instant },
  ): Promise<void> {
    const columns = { code_hash: door.codeHash, opened_by: door.by, opened_at: door.at, ends_at: door.endsAt }
    await tx
      .insertInto('netra.activity_doors')
      .values({ activity_id: door.activityId, ...columns })
      .onConflict((conflict) => conflict.column('activity_id').doUpdateSet(columns))
      .execute()
  },

  async close(tx: Tx, activityId: string, at: Instant): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable('netra.activity_doors')
      .set({ ends_at: at })
      .where('activity_id', '=', activityId)
      .where('ends_at', '>', at)
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n
  },

  find: async (tx: Tx, activityId: string): Promise<HeldDoor | null> =>
    (await tx
      .selectFrom('netra.activity_doors')
      .select(['opened_at as openedAt', 'ends_at as endsAt'])
      .where('activity_id', '=', activityId)
      .$castTo<HeldDoor>()
      .executeTakeFirst()) ?? null,

  guests: (tx: Tx, activityId: string): Promise<readonly Guest[]> =>
    tx
      .selectFrom('netra.activity_guests')
      .select(['name', 'unit', 'signed_at as signedAt'])
      .where('activity_id', '=', activityId)
      .orderBy('signed_at')
      .limit(2_000)
      .$castTo<Guest>()
      .execute(),

  /** Deletes the names signed so many days ago. Says how many. */
  async sweep(tx: Tx, at: Instant, days: number): Promise<number> {
    const { rows } = await sql<{ gone: number }>`
      select netra.sweep_activity_guests(${at}, make_interval(days => ${days})) as gone`.execute(tx)
    return rows[0]?.gone ?? 0
  },
}

/** What a code at a door opens. */
export type OpenDoor = {
  readonly id: string
  readonly title: string
  readonly office: string
  readonly zone: Zone
  readonly regionCode: string
  readonly endsAt: Instant
}

/** For whoever holds the code, as nobody in particular. */
export const guestDoor = {
  async find(db: Db, codeHash: Buffer, at: Instant): Promise<OpenDoor | null> {
    const { rows } = await sql<OpenDoor>`
      select id, title, office, zone, region_code as "regionCode", ends_at as "endsAt"
      from netra.activity_by_code(${codeHash}, ${at})`.execute(db)
    return rows[0] ?? null
  },

  /** `staff`: the token of the door of the staff, by which name and unit are known; what was typed counts for nothing then. */
  async sign(
    db: Db,
    codeHash: Buffer,
    guest: {
      readonly id: string
      readonly name: string
      readonly unit: string
      readonly officeId: string | null
      readonly staff: DoorToken | null
      readonly at: Instant
      readonly atMost: number
    },
  ): Promise<SignedIn> {
    const staff = guest.staff === null ? null : doorTokenHash(guest.staff)
    const { rows } = await sql<{ signed: SignedIn }>`
      select netra.sign_in_at_activity(${codeHash}, ${guest.id}::uuid, ${guest.name}, ${guest.unit}, ${guest.officeId}::uuid,
        ${staff}::bytea, ${guest.at}, ${guest.atMost}) as signed`.execute(db)
    return rows[0]?.signed ?? 'closed'
  },
}
