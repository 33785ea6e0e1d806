import { sql } from 'kysely'
import type { KindSum, OnTimeNumber } from '#core'
import type { Instant, PlainDate } from '#law'
import type { Tx } from '../database.ts'
import type { PublishedRoll } from '../views/peringkat.ts'

/** Terms of one kind of body at one place that ended, by the kind of the accused. Unsuppressed. */
export type EndedRow = {
  readonly regionCode: string
  readonly officeKind: string
  readonly officeRank: string
  readonly subjectKind: string
  readonly met: number
  readonly late: number
}

export type RankEdition = {
  readonly list: string
  readonly period: string
  readonly asOf: Instant
  readonly previewOn: PlainDate
  readonly publicOn: PlainDate
}

export const rankStore = {
  /** Unsuppressed; rows only for the clock. */
  listEnded: async (tx: Tx, from: Instant, until: Instant): Promise<readonly EndedRow[]> =>
    (
      await sql<EndedRow>`
        select region_code as "regionCode", office_kind as "officeKind", office_rank as "officeRank", subject_kind as "subjectKind",
          met::integer, late::integer
        from netra.raw_ended_terms(${from}, ${until})`.execute(tx)
    ).rows,

  hasEdition: async (tx: Tx, list: string, period: string): Promise<boolean> =>
    (await tx
      .selectFrom('netra.rank_editions')
      .select('period')
      .where('list', '=', list)
      .where('period', '=', period)
      .executeTakeFirst()) !== undefined,

  /** What all editions tell of kinds of body, also those that are not public yet. */
  sumsByKind: async (tx: Tx, list: string): Promise<readonly KindSum[]> =>
    (
      await sql<KindSum>`
        select code, sum(met)::integer as met, sum("all" - met)::integer as late
        from netra.rank_values where list = ${list} and over = 'instansi' and met is not null
        group by code`.execute(tx)
    ).rows,

  publish: async (tx: Tx, edition: RankEdition, numbers: readonly OnTimeNumber[]): Promise<void> => {
    const { list, period, asOf: as_of, previewOn: preview_on, publicOn: public_on } = edition
    const values = numbers.map(({ over, code, parent, shown }) => ({ over, code, parent, ...shown }))
    await sql`select netra.publish_rank(${JSON.stringify({ list, period, as_of, preview_on, public_on })}::jsonb,
      ${JSON.stringify(values)}::jsonb)`.execute(tx)
  },

  /** Whether it was ever told by what counts are divided: not before the first count that knew of it. */
  hasRolls: async (tx: Tx): Promise<boolean> =>
    (await tx.selectFrom('netra.published_rolls').select('code').limit(1).executeTakeFirst()) !== undefined,

  /** Adds what is another than before. */
  publishRolls: async (tx: Tx, rolls: readonly PublishedRoll[], asOf: Instant): Promise<void> => {
    await sql`select netra.publish_rolls(${JSON.stringify(rolls)}::jsonb, ${asOf})`.execute(tx)
  },

  /** Whether the actor answers referrals there today. */
  mayAnswer: async (tx: Tx, officeId: string): Promise<boolean> =>
    (await sql<{ may: boolean }>`select ${officeId}::uuid = any (netra.actor_answers()) as may`.execute(tx)).rows[0]
      ?.may ?? false,

  /** Whether these words stand there already: a form that is sent twice says nothing twice. Held until this transaction ends. */
  hasReply: async (
    tx: Tx,
    { list, period, officeId, says }: { list: string; period: string; officeId: string; says: string },
  ): Promise<boolean> => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`netra.rank_replies ${officeId}`}, 0))`.execute(tx)
    const known = tx
      .selectFrom('netra.rank_replies')
      .select('id')
      .where('list', '=', list)
      .where('period', '=', period)
      .where('office_id', '=', officeId)
      .where('says', '=', says)
    return (await known.executeTakeFirst()) !== undefined
  },

  recordReply: async (
    tx: Tx,
    reply: {
      readonly id: string
      readonly list: string
      readonly period: string
      readonly officeId: string
      readonly says: string
      readonly by: string
      readonly at: Instant
    },
  ): Promise<void> => {
    const { id, list, period, officeId: office_id, says, by: told_by, at: told_at } = reply
    await tx.insertInto('netra.rank_replies').values({ id, list, period, office_id, says, told_by, told_at }).execute()
  },
}
