import { sql } from 'kysely'
import type { Place, PublicNumber, SilenceNumber, fileTables } from '#core'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'

export type RawCounts = { readonly region_code: string } & Readonly<Record<string, number | string>>

type RefusalCount = { readonly region_code: string; readonly measure: string; readonly counted: number }

export type SilentFiles = {
  readonly region: string
  readonly officeKind: string
  readonly days: number
  readonly count: number
}

export const publicNumbers = {
  /** Unsuppressed, one row for each place; rows only for the clock. */
  listRaw: async (tx: Tx, asOf: Instant): Promise<readonly RawCounts[]> => {
    const handled = (await sql<RawCounts>`select * from netra.raw_public_counts(${asOf})`.execute(tx)).rows
    const refused = (await sql<RefusalCount>`select * from netra.raw_refusal_counts()`.execute(tx)).rows
    const byPlace = new Map(handled.map((row) => [row.region_code, row]))
    for (const { region_code: region, measure, counted } of refused)
      byPlace.set(region, { ...(byPlace.get(region) ?? { region_code: region }), [measure]: counted })
    return [...byPlace.values()]
  },

  /** Open files by place, kind of the office that has them, and days without news. Unsuppressed; rows only for the clock. */
  listSilence: async (tx: Tx, asOf: Instant): Promise<readonly SilentFiles[]> =>
    (
      await sql<SilentFiles>`
        select region_code as region, office_kind as "officeKind", days, files::integer as count
        from netra.raw_silence(${asOf})`.execute(tx)
    ).rows,

  /** Sanctions not yet carried out, over the nation by kind of the office that decided, and days since. Unsuppressed; rows only for the clock. */
  listUndone: async (tx: Tx, asOf: Instant, tables: typeof fileTables): Promise<readonly SilentFiles[]> =>
    (
      await sql<SilentFiles>`
        select '00' as region, office_kind as "officeKind", days, accused::integer as count
        from netra.raw_undone(${asOf}, ${JSON.stringify(tables)}::jsonb)`.execute(tx)
    ).rows,

  /** The nation, its provinces and their regencies in force now. */
  listPlaces: (tx: Tx): Promise<readonly Place[]> =>
    tx
      .selectFrom('netra.regions')
      .select(['code', 'parent_code as parent'])
      .where('level', 'in', ['nasional', 'provinsi', 'kabupaten', 'kota'])
      .where('valid_to', 'is', null)
      .orderBy('code')
      .execute(),

  publish: async (
    tx: Tx,
    numbers: readonly (PublicNumber & { readonly measure: string })[],
    asOf: Instant,
  ): Promise<void> => {
    await sql`select netra.publish_numbers(${JSON.stringify(numbers)}::jsonb, ${asOf})`.execute(tx)
  },

  publishSilence: async (tx: Tx, numbers: readonly SilenceNumber[], asOf: Instant): Promise<void> => {
    await sql`select netra.publish_silence(${JSON.stringify(numbers)}::jsonb, ${asOf})`.execute(tx)
  },

  publishUndone: async (tx: Tx, numbers: readonly SilenceNumber[], asOf: Instant): Promise<void> => {
    await sql`select netra.publish_undone(${JSON.stringify(numbers)}::jsonb, ${asOf})`.execute(tx)
  },

  /** The moment of the newest published number, or null before the first. */
  lastAsOf: async (tx: Tx): Promise<Instant | null> =>
    (
      await tx
        .selectFrom('netra.public_numbers')
        .select(({ fn }) => fn.max('as_of').as('at'))
        .executeTakeFirst()
    )?.at ?? null,

  /** Whether anything was recorded since. Runs as the clock, who sees every case. */
  changedSince: async (tx: Tx, since: Instant): Promise<boolean> =>
    (await sql<{ changed: boolean }>`select netra.events_since(${since}) as changed`.execute(tx)).rows[0]?.changed ??
    true,
}
