import { sql } from 'kysely'
import type { AllegationFact, CoarseRow, PostClass, TableOutcome, postWords } from '#core'
import { plainDate, type ActClass, type Instant, type PlainDate, type SubjectKind } from '#law'
import type { Db, Tx } from '../database.ts'

type FactRow = {
  readonly name: number | null
  readonly number: number | null
  readonly seat: number | null
  readonly region: string
  readonly happened_on: string
  readonly act_id: string | null
  readonly act_class: string | null
  readonly kind: string
  readonly post: string
  readonly route: string | null
  readonly outcome: string
  readonly sent_on: string | null
  readonly told_on: string | null
  readonly decided_on: string | null
  readonly done_on: string | null
}

type AllegationEdition = {
  readonly edition: string
  readonly asOf: Instant
  readonly allegations: number
  readonly rows: readonly CoarseRow[]
}

/** `until` is the first day after it. */
type RegisteredDays = { readonly from: PlainDate; readonly until: PlainDate }

export const allegationEditions = {
  /** Not coarsened; rows only for the clock. No order is promised, and the numbers in it mean nothing in another reading. */
  listFacts: async (
    tx: Tx,
    { from, until }: RegisteredDays,
    at: Instant,
    words: typeof postWords,
  ): Promise<readonly AllegationFact[]> => {
    const { rows } = await sql<FactRow>`
      select * from netra.raw_allegation_facts(${from}::date, ${until}::date, ${at}, ${JSON.stringify(words)}::jsonb)`.execute(
      tx,
    )
    return rows.map(factOf)
  },

  /** Every edition as it was told, oldest first; everybody's. */
  list: async (db: Db): Promise<readonly AllegationEdition[]> => {
    const editions = await db
      .selectFrom('netra.allegation_editions')
      .select(['edition', 'as_of as asOf', 'allegations', 'rows'])
      .orderBy('registered_from')
      .execute()
    // Written by publish_allegations alone, from what the core made.
    return editions.map((told) => ({ ...told, rows: told.rows as unknown as readonly CoarseRow[] }))
  },

  /** The first day that no edition covers; before the first, the day from which cases are registered. For the clock alone. */
  reach: async (tx: Tx): Promise<{ readonly first: PlainDate | null; readonly toldUntil: PlainDate | null }> => {
    const { rows } = await sql<{ first: string | null; until: string | null }>`
      select case when e.until is null then netra.first_registered() end as first, e.until
      from (select max(registered_until) as until from netra.allegation_editions) e`.execute(tx)
    const [{ first, until } = { first: null, until: null }] = rows
    return { first: dayOf(first), toldUntil: dayOf(until) }
  },

  publish: async (
    tx: Tx,
    edition: RegisteredDays & { readonly code: string; readonly asOf: Instant; readonly allegations: number },
    rows: readonly CoarseRow[],
  ): Promise<void> => {
    const { code, from, until, asOf, allegations } = edition
    await sql`select netra.publish_allegations(${code}, ${from}::date, ${until}::date, ${asOf}, ${allegations}, ${JSON.stringify(rows)}::jsonb)`.execute(
      tx,
    )
  },
}

const dayOf = (day: string | null) => (day === null ? null : plainDate(day))

const factOf = (row: FactRow): AllegationFact => ({
  name: row.name,
  number: row.number,
  seat: row.seat,
  region: row.region,
  happenedOn: plainDate(row.happened_on),
  actId: row.act_id,
  actClass: row.act_class as ActClass | null,
  kind: row.kind as SubjectKind,
  post: row.post as PostClass,
  route: row.route,
  outcome: row.outcome as TableOutcome,
  steps: {
    diteruskan: dayOf(row.sent_on),
    berkabar: dayOf(row.told_on),
    diputus: dayOf(row.decided_on),
    dilaksanakan: dayOf(row.done_on),
  },
})
