import { sql } from 'kysely'
import type { Role } from '#core'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { newId } from '../new-id.ts'

/** The post in which somebody looks at what was written below him. */
export type PostAbove = { readonly officeId: string; readonly role: Role }
type Said = PostAbove & { readonly by: ActorId; readonly words: string; readonly at: Instant }
export type FailedCheck = { readonly ordinal: number; readonly question: string; readonly note: string }

/** What the ranks above say of an LHP, and what is put before them. The LHP itself is nobody's to change here. */
export const chainStore = {
  /** The actor's own post in the chain above an office, the nearest first; null for whoever has none today. */
  async postAbove(tx: Tx, officeId: string): Promise<PostAbove | null> {
    const { rows } = await sql<PostAbove>`
      select m.office_id as "officeId", m.role
      from netra.memberships m join netra.offices o on o.id = m.office_id
      where m.account_id = netra.actor_id() and m.role in ('pkd', 'panwascam', 'staf-penanganan', 'anggota', 'ketua')
        and m.office_id = any (netra.offices_above(${officeId}))
        and m.valid_from <= netra.today_in(o.zone) and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to)
      order by array_position(netra.offices_above(${officeId}), m.office_id), m.id limit 1`.execute(tx)
    return rows[0] ?? null
  },

  /** The office of an LHP that was submitted and that the actor may read. */
  async officeOfSubmitted(tx: Tx, lhpId: string): Promise<string | null> {
    const row = await tx
      .selectFrom('netra.lhps')
      .select('office_id')
      .where('id', '=', lhpId)
      .where('state', '<>', 'draf')
      .executeTakeFirst()
    return row?.office_id ?? null
  },

  async comment(tx: Tx, lhpId: string, { officeId, role, by, words, at }: Said): Promise<string> {
    const id = newId()
    await tx
      .insertInto('netra.lhp_comments')
      .values({ id, lhp_id: lhpId, office_id: officeId, role, author_id: by, body: words, written_at: at })
      .execute()
    return id
  },

  /** Puts what was answered "tidak" before the rank above, in the transaction that submits it. */
  async escalate(
    tx: Tx,
    of: { readonly lhpId: string; readonly officeId: string; readonly by: ActorId; readonly at: Instant },
    failed: readonly FailedCheck[],
  ): Promise<void> {
    if (failed.length === 0) return
    await tx
      .insertInto('netra.escalations')
      .values(
        failed.map(({ ordinal, question, note }) => ({
          id: newId(),
          ...{ lhp_id: of.lhpId, office_id: of.officeId, raised_by: of.by, raised_at: of.at },
          ...{ ordinal, question, note },
        })),
      )
      .execute()
  },

  async findEscalation(
    tx: Tx,
    id: string,
  ): Promise<{ readonly lhpId: string; readonly officeId: string; readonly isNoted: boolean } | null> {
    const row = await tx
      .selectFrom('netra.escalations as e')
      .leftJoin('netra.escalation_notes as n', 'n.escalation_id', 'e.id')
      .select(['e.lhp_id as lhpId', 'e.office_id as officeId', 'n.escalation_id as notedId'])
      .where('e.id', '=', id)
      .executeTakeFirst()
    return row === undefined ? null : { lhpId: row.lhpId, officeId: row.officeId, isNoted: row.notedId !== null }
  },

  /** False where another was first. */
  async noteEscalation(tx: Tx, escalationId: string, { officeId, role, by, words, at }: Said): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('netra.escalation_notes')
      .values({ escalation_id: escalationId, office_id: officeId, role, noted_by: by, note: words, noted_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  },
}
