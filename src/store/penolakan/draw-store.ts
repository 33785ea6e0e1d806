import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { LookTerm } from '#core'
import { plainDate, type Instant, type PlainDate, type Zone } from '#law'
import type { Tx } from '../database.ts'
import { newId } from '../new-id.ts'

/** The refusals of one office and one month that nobody drew from yet. `month` is its first day. */
export type DueDraw = { readonly officeId: string; readonly zone: Zone; readonly month: PlainDate }

/** A refusal that stands, with the hash of its own event. */
export type Candidate = {
  readonly id: string
  readonly caseId: string | null
  readonly leafHash: Buffer
  readonly officeId: string
  readonly regency: string | null
  readonly province: string | null
  readonly national: string | null
  readonly walled: readonly string[]
}

export type Seed = { readonly eventId: string; readonly hash: Buffer }

/** A refusal's place in the draw: nobody knew the seed while its event was written. */
export const ticketOf = (seed: Buffer, leafHash: Buffer): string =>
  createHash('sha256').update(seed).update(leafHash).digest('hex')

export const drawStore = {
  /** Months that have ended, in the zone of their office. Rows only for the clock. */
  async listDue(tx: Tx, now: Instant): Promise<readonly DueDraw[]> {
    const month = sql<string>`date_trunc('month', netra.day_in(f.recorded_at, o.zone))::date`
    const rows = await tx
      .selectFrom('netra.refusals as f')
      .innerJoin('netra.offices as o', 'o.id', 'f.office_id')
      .select(['o.id as officeId', 'o.zone', month.as('month')])
      .where(sql<boolean>`${month} < date_trunc('month', netra.day_in(${now}::timestamptz, o.zone))::date`)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('netra.refusal_draws as d')
              .select('d.month')
              .whereRef('d.office_id', '=', 'f.office_id')
              .where('d.month', '=', month),
          ),
        ),
      )
      .groupBy(['o.id', 'o.zone', month])
      .orderBy('o.id')
      .execute()
    return rows.map((row) => ({ officeId: row.officeId, zone: row.zone as Zone, month: plainDate(row.month) }))
  },

  /** The first event that was recorded from `since` on, anywhere in the nation; null while there is none. */
  async findSeed(tx: Tx, since: Instant): Promise<Seed | null> {
    const row = await tx
      .selectFrom('netra.events')
      .select(['id as eventId', 'leaf_hash as hash'])
      .where('recorded_at', '>=', since)
      .where('recorded_at', '<', sql<string>`${since}::timestamptz + interval '62 days'`)
      .orderBy('recorded_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    return row ?? null
  },

  /** What the office refused from `from` until before `until`, by when it was recorded, and the rank above did not undo. */
  listStanding: (
    tx: Tx,
    officeId: string,
    { from, until }: { readonly from: Instant; readonly until: Instant },
  ): Promise<readonly Candidate[]> =>
    tx
      .selectFrom('netra.refusals as f')
      .innerJoin('netra.events as e', 'e.id', 'f.event_id')
      .leftJoin('netra.cases as c', 'c.id', 'f.case_id')
      .select([
        'f.id',
        'f.case_id as caseId',
        'e.leaf_hash as leafHash',
        'f.office_id as officeId',
        'f.regency_office_id as regency',
        'f.province_office_id as province',
        'f.national_office_id as national',
        sql<string[]>`coalesce(c.walled_office_ids, '{}')`.as('walled'),
      ])
      .where('f.office_id', '=', officeId)
      .where('f.recorded_at', '>=', from)
      .where('f.recorded_at', '<', until)
      .where('f.reopened_at', 'is', null)
      .orderBy('f.id')
      .execute(),

  /** False where another worker drew first. */
  async keep(
    tx: Tx,
    { officeId, month }: DueDraw,
    draw: { readonly seed: Seed; readonly refusals: number; readonly drawn: number; readonly at: Instant },
  ): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('netra.refusal_draws')
      .values({
        office_id: officeId,
        month,
        seed_event_id: draw.seed.eventId,
        seed: draw.seed.hash,
        refusals: draw.refusals,
        drawn: draw.drawn,
        drawn_at: draw.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },

  /** Puts a drawn refusal before the office that looks. */
  async addLook(
    tx: Tx,
    { id: refusalId, walled }: Candidate,
    { officeId, at, dueOn, dueAt }: LookTerm & { readonly officeId: string; readonly at: Instant },
  ): Promise<string> {
    const id = newId()
    const looker = await tx
      .selectFrom('netra.offices')
      .select(['regency_office_id', 'province_office_id', 'national_office_id'])
      .where('id', '=', officeId)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('netra.second_looks')
      .values({
        id,
        refusal_id: refusalId,
        origin: 'sampel',
        office_id: officeId,
        ...looker,
        walled_office_ids: [...walled],
        asked_at: at,
        due_on: dueOn,
        due_at: dueAt,
      })
      .execute()
    return id
  },
}
