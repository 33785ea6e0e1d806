import { sql } from 'kysely'
import type {
  Place,
  PublicNumber,
  SteppedSilence,
  ToldNumbers,
  ToldSilence,
  Unplaced,
  UnplacedNow,
  fileTables,
} from '#core'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'

export type RawCounts = { readonly region_code: string } & Readonly<Record<string, number | string>>

/** One count of one measure at one place. */
type PlacedCount = { readonly region_code: string; readonly measure: string; readonly counted: number }

export type SilentFiles = {
  readonly region: string
  readonly officeKind: string
  readonly days: number
  readonly count: number
}

/** Adds to what is counted of each place what the rows say of it. */
function byPlace(counts: Map<string, RawCounts>, rows: readonly PlacedCount[]): readonly RawCounts[] {
  for (const { region_code: region, measure, counted } of rows)
    counts.set(region, { ...(counts.get(region) ?? { region_code: region }), [measure]: counted })
  return [...counts.values()]
}

export const publicNumbers = {
  /** Unsuppressed, one row for each place; rows only for the clock. */
  listRaw: async (tx: Tx, asOf: Instant): Promise<readonly RawCounts[]> => {
    const handled = (await sql<RawCounts>`select * from netra.raw_public_counts(${asOf})`.execute(tx)).rows
    const refused = (await sql<PlacedCount>`select * from netra.raw_refusal_counts()`.execute(tx)).rows
    const alleged = (await sql<PlacedCount>`select * from netra.raw_allegation_counts()`.execute(tx)).rows
    const rated = (await sql<PlacedCount>`select * from netra.raw_rating_counts()`.execute(tx)).rows
    return byPlace(new Map(handled.map((row) => [row.region_code, row])), [...refused, ...alleged, ...rated])
  },

  /** People accused, over the nation: looked for among all cases, and counted where they are due. Unsuppressed; rows only for the clock. */
  listPeople: async (tx: Tx): Promise<readonly RawCounts[]> => {
    const { rows } = await sql<PlacedCount>`
      select '00' as region_code, measure, sum(counted)::integer as counted
      from netra.raw_people_counts() group by measure`.execute(tx)
    return byPlace(new Map(), rows)
  },

  /** What was done to prevent. Unsuppressed, one row for each place; rows only for the clock. */
  listPrevention: async (tx: Tx, asOf: Instant): Promise<readonly RawCounts[]> => {
    const { rows } = await sql<PlacedCount>`select * from netra.raw_prevention_counts(${asOf})`.execute(tx)
    return byPlace(new Map(), rows)
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

  /**
   * The rest of the transaction takes one core and not all of them: whoever reads what is told is never waited for by more than that. Whoever
   * watches the tables (`changesOfTables`) is told as soon as it is committed.
   */
  countAlone: async (tx: Tx): Promise<void> => {
    await sql`select set_config('max_parallel_workers_per_gather', '0', true), pg_stat_force_next_flush()`.execute(tx)
  },

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

  publishSilence: async (tx: Tx, numbers: readonly SteppedSilence[], asOf: Instant): Promise<void> => {
    await sql`select netra.publish_silence(${JSON.stringify(numbers)}::jsonb, ${asOf})`.execute(tx)
  },

  publishUndone: async (tx: Tx, numbers: readonly SteppedSilence[], asOf: Instant): Promise<void> => {
    await sql`select netra.publish_undone(${JSON.stringify(numbers)}::jsonb, ${asOf})`.execute(tx)
  },

  /** What is shown now of files without news, and of sanctions not carried out, each of its moment. */
  listToldSilence: (tx: Tx): Promise<readonly ToldSilence[]> =>
    tx
      .selectFrom('netra.public_silence')
      .select(['addressee', 'band', 'region_code as region', 'shown', 'as_of as asOf'])
      .$castTo<ToldSilence>()
      .execute(),
  listToldUndone: async (tx: Tx): Promise<readonly ToldSilence[]> => {
    const rows = await tx
      .selectFrom('netra.public_undone')
      .select(['addressee', 'band', 'shown', 'as_of as asOf'])
      .$castTo<Omit<ToldSilence, 'region'>>()
      .execute()
    return rows.map((row) => ({ ...row, region: '00' }))
  },

  /** What is shown now of one measure. */
  listShown: async (tx: Tx, measure: string): Promise<readonly PublicNumber[]> =>
    tx
      .selectFrom('netra.public_numbers')
      .select(['region_code as region', 'parent_code as parent', 'shown'])
      .where('measure_id', '=', measure)
      .execute(),

  /** What is shown now, of each measure by place. */
  listTold: async (tx: Tx): Promise<ReadonlyMap<string, ToldNumbers>> => {
    const rows = await tx
      .selectFrom('netra.public_numbers')
      .select(['measure_id as measure', 'region_code as region', 'shown'])
      .execute()
    const measures = Map.groupBy(rows, ({ measure }) => measure)
    return new Map(
      [...measures].map(([measure, told]) => [measure, new Map(told.map(({ region, shown }) => [region, shown]))]),
    )
  },

  /** What stood of one measure at each place when another was told there last, by `measure other`. */
  listToldBeside: async (
    tx: Tx,
    pairs: readonly { readonly measure: string; readonly other: string }[],
  ): Promise<ReadonlyMap<string, ToldNumbers>> => {
    const { rows } = await sql<{ pair: string; region: string; shown: number | null }>`
      select pair.measure || ' ' || pair.other as pair, n.region_code as region, stood.shown
      from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair (measure text, other text)
      join netra.public_numbers n on n.measure_id = pair.measure and n.shown is not null
      cross join lateral (
        select p.as_of from netra.published_numbers p
        where p.measure_id = n.measure_id and p.region_code = n.region_code and p.as_of <= n.as_of
        order by p.as_of desc limit 1
      ) last
      cross join lateral (
        select p.shown from netra.published_numbers p
        where p.measure_id = pair.other and p.region_code = n.region_code and p.as_of <= last.as_of
        order by p.as_of desc limit 1
      ) stood`.execute(tx)
    const byPair = Map.groupBy(rows, ({ pair }) => pair)
    return new Map([...byPair].map(([pair, own]) => [pair, new Map(own.map(({ region, shown }) => [region, shown]))]))
  },

  /** How much of each measure stood in no province when it was told first, and whether older zeros say nothing since; none before the first. */
  listUnplaced: async (tx: Tx): Promise<ReadonlyMap<string, Unplaced>> => {
    const { rows } = await sql<Unplaced & { measure: string }>`
      select distinct on (u.measure_id) u.measure_id as measure, u.is_behind as "isBehind",
        first_value(u.unplaced) over (partition by u.measure_id order by u.as_of) as first
      from netra.published_unplaced u order by u.measure_id, u.as_of desc`.execute(tx)
    return new Map(rows.map(({ measure, ...row }) => [measure, row]))
  },

  keepUnplaced: async (
    tx: Tx,
    kept: readonly (UnplacedNow & { readonly measure: string })[],
    as_of: Instant,
  ): Promise<void> => {
    if (kept.length === 0) return
    const rows = kept.map(({ measure: measure_id, unplaced, isBehind: is_behind }) => ({
      ...{ measure_id, as_of, unplaced, is_behind },
    }))
    await tx.insertInto('netra.published_unplaced').values(rows).execute()
  },

  /** The moment of the newest number of each measure; none before its first. */
  lastTimes: async (tx: Tx): Promise<ReadonlyMap<string, Instant>> => {
    const rows = await tx
      .selectFrom('netra.public_numbers')
      .select(['measure_id as id', 'as_of as at'])
      .where('region_code', '=', '00')
      .execute()
    return new Map(rows.map(({ id, at }) => [id, at]))
  },

  /** Whether anything was recorded since. Runs as the clock, who sees every case. */
  changedSince: async (tx: Tx, since: Instant): Promise<boolean> =>
    (await sql<{ changed: boolean }>`select netra.counted_since(${since}) as changed`.execute(tx)).rows[0]?.changed ??
    true,

  /** The same of what is done to prevent. */
  preventedSince: async (tx: Tx, since: Instant): Promise<boolean> =>
    (await sql<{ changed: boolean }>`select netra.prevention_since(${since}) as changed`.execute(tx)).rows[0]
      ?.changed ?? true,
}
