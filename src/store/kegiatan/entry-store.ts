import { sql } from 'kysely'
import type { Json } from '#base'
import type { Answers } from '#core'
import type { Instant, Words, Zone } from '#law'
import type { ActorId, Tx } from '../database.ts'

export type EntryState = 'draf' | 'masuk' | 'dikoreksi'

/** An activity as its office has it: the working copy, and how far it was entered. */
export type HeldEntry = {
  readonly id: string
  readonly officeId: string
  readonly officeName: string
  readonly officeKind: string
  readonly officeCode: string
  readonly zone: Zone
  readonly officeRegion: string
  readonly authorId: ActorId
  readonly state: EntryState
  readonly answers: Answers
  readonly version: number
  /** How often the answers were written, from the desk or a phone. */
  readonly draftVersion: number
  /** Whether the answers differ from the newest version. */
  readonly changed: boolean
  readonly release: Words | null
  readonly lhpId: string | null
  readonly revisedAt: Instant
  readonly enteredAt: Instant | null
}

const entries = (tx: Tx) =>
  tx
    .selectFrom('netra.activity_entries as e')
    .innerJoin('netra.offices as o', 'o.id', 'e.office_id')
    .select([
      'e.id',
      'e.office_id as officeId',
      'o.name as officeName',
      'o.kind as officeKind',
      'o.code as officeCode',
      'o.zone',
      'o.region_code as officeRegion',
      'e.author_id as authorId',
      'e.state',
      'e.answers',
      'e.version',
      'e.draft_version as draftVersion',
      'e.changed',
      'e.release',
      'e.lhp_id as lhpId',
      'e.revised_at as revisedAt',
      'e.entered_at as enteredAt',
    ])
    .$castTo<HeldEntry>()

const addVersion = (
  tx: Tx,
  { id, version, answers }: Pick<HeldEntry, 'id' | 'version' | 'answers'>,
  by: { readonly actor: ActorId; readonly at: Instant; readonly reason: string | null },
) =>
  tx
    .insertInto('netra.activity_versions')
    .values({
      activity_id: id,
      version: version + 1,
      answers: JSON.stringify(answers),
      reason: by.reason,
      recorded_by: by.actor,
      recorded_at: by.at,
    })
    .execute()

export const entryStore = {
  /** False where the id is taken already. */
  async begin(
    tx: Tx,
    begun: { id: string; officeId: string; authorId: ActorId; answers: Answers; at: Instant },
  ): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('netra.activity_entries')
      .values({
        id: begun.id,
        office_id: begun.officeId,
        author_id: begun.authorId,
        state: 'draf',
        answers: JSON.stringify(begun.answers),
        created_at: begun.at,
        revised_at: begun.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  },

  find: async (tx: Tx, id: string): Promise<HeldEntry | null> =>
    (await entries(tx).where('e.id', '=', id).executeTakeFirst()) ?? null,

  /** The same, and nobody else changes it until this transaction ends. */
  findToChange: async (tx: Tx, id: string): Promise<HeldEntry | null> =>
    (await entries(tx).where('e.id', '=', id).forUpdate(['e']).executeTakeFirst()) ?? null,

  async write(tx: Tx, id: string, answers: Answers, at: Instant): Promise<void> {
    await tx
      .updateTable('netra.activity_entries')
      .set(({ eb }) => ({
        answers: JSON.stringify(answers),
        changed: true,
        revised_at: at,
        draft_version: eb('draft_version', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
  },

  /** The answers become the next version. */
  async enter(
    tx: Tx,
    { id, version, answers }: Pick<HeldEntry, 'id' | 'version' | 'answers'>,
    by: { readonly actor: ActorId; readonly at: Instant; readonly reason: string | null },
  ): Promise<void> {
    await tx
      .updateTable('netra.activity_entries')
      .set({
        state: version === 0 ? 'masuk' : 'dikoreksi',
        version: version + 1,
        changed: false,
        ...(version === 0 ? { entered_at: by.at } : {}),
      })
      .where('id', '=', id)
      .execute()
    await addVersion(tx, { id, version, answers }, by)
  },

  /** What was added to answers that stand already, as the next version. Nothing in them was wrong, so it corrects nothing. */
  async addTo(
    tx: Tx,
    { id, version, answers }: Pick<HeldEntry, 'id' | 'version' | 'answers'>,
    by: { readonly actor: ActorId; readonly at: Instant; readonly reason: string },
  ): Promise<void> {
    await tx
      .updateTable('netra.activity_entries')
      .set({ answers: JSON.stringify(answers), version: version + 1, revised_at: by.at })
      .where('id', '=', id)
      .execute()
    await addVersion(tx, { id, version, answers }, by)
  },

  async keepRelease(tx: Tx, id: string, release: Words): Promise<void> {
    await tx
      .updateTable('netra.activity_entries')
      .set({ release: JSON.stringify(release satisfies Json) })
      .where('id', '=', id)
      .execute()
  },

  async linkLhp(tx: Tx, id: string, lhpId: string): Promise<void> {
    await tx.updateTable('netra.activity_entries').set({ lhp_id: lhpId }).where('id', '=', id).execute()
  },

  /** The offices at which the actor may enter activities today, out of these: the policies' own question. */
  async prevents(tx: Tx, officeId: string): Promise<boolean> {
    const { rows } = await sql<{
      may: boolean
    }>`select ${officeId}::uuid = any (netra.actor_prevents()) as may`.execute(tx)
    return rows[0]?.may === true
  },

  isRegion: async (tx: Tx, code: string): Promise<boolean> =>
    (await tx.selectFrom('netra.regions').select('code').where('code', '=', code).executeTakeFirst()) !== undefined,
  isElection: async (tx: Tx, id: string): Promise<boolean> =>
    (await tx.selectFrom('netra.elections').select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
}
