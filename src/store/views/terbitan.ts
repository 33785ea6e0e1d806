import { sql } from 'kysely'
import type { Claim, FigureSubject, FigureUnit, OurNumber, PublishedFigure } from '#core'
import type { Instant, Mark, Words } from '#law'
import type { Db, Tx } from '../database.ts'
import { unlessBehind } from './behind.ts'

export type FigureVersion = PublishedFigure & {
  readonly regionName: string | null
  readonly reason: string | null
  readonly enteredAt: Instant
  /** Of its first version. */
  readonly firstEnteredAt: Instant
  /** Read from the register's own file, and not entered at a desk. */
  readonly fromFile: boolean
}

type FigureFilter = {
  readonly publisher: string | null
  readonly subject: FigureSubject | null
  readonly year: string | null
}

export const figuresPerPage = 20

/** The newest version of each, newest statement first; those without a day last, and behind them what a demonstration invented. */
export async function listFigures(
  db: Db,
  filter: FigureFilter,
  page: number,
): Promise<{ readonly total: number; readonly figures: readonly FigureVersion[] }> {
  const matching = newest(db)
    .$if(filter.publisher !== null, (query) => query.where('f.publisher', '=', filter.publisher))
    .$if(filter.subject !== null, (query) => query.where('f.subject', '=', filter.subject))
    .$if(filter.year !== null, (query) =>
      query.where(sql<boolean>`left(coalesce(f.said_on, f.as_of), 4) = ${filter.year}`),
    )
  const { total } = await matching
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .orderBy('f.demonstration')
    .orderBy(sql`coalesce(f.said_on, f.as_of)`, (order) => order.desc().nullsLast())
    .orderBy('f.id')
    .limit(figuresPerPage)
    .offset((page - 1) * figuresPerPage)
    .execute()
  return { total: Number(total), figures: rows.map(asFigure) }
}

/** The newest version of each, for a file. */
export const allFigures = async (db: Db): Promise<readonly FigureVersion[]> =>
  (await newest(db).orderBy('f.id').execute()).map(asFigure)

/** What a reader may choose from. */
export async function figureChoices(db: Db): Promise<{
  readonly publishers: readonly string[]
  readonly years: readonly string[]
}> {
  const { rows } = await sql<{ publishers: string[] | null; years: string[] | null }>`
    select array_agg(distinct publisher order by publisher) as publishers,
      array_remove(array_agg(distinct left(coalesce(said_on, as_of), 4)), null) as years
    from netra.published_figures`.execute(db)
  return { publishers: rows[0]?.publishers ?? [], years: (rows[0]?.years ?? []).toSorted().toReversed() }
}

/** Every version of one, the newest first; none: there is no such figure. */
export const versionsOfFigure = async (db: Db | Tx, id: string): Promise<readonly FigureVersion[]> =>
  (await figures(db).where('f.id', '=', id).orderBy('f.version', 'desc').execute()).map(asFigure)

/** All statements that belong to a thread; a few hundred at most. */
export const threadedFigures = async (db: Db): Promise<readonly FigureVersion[]> =>
  (await newest(db).where('f.thread', 'is not', null).orderBy('f.thread').limit(mostThreaded).execute()).map(asFigure)
const mostThreaded = 1000

/** What we published of one place as of the end of one day (in the zone of the capital, as our own days are); empty before the first count. */
export async function ourNumbersOn(
  db: Db,
  regionCode: string,
  day: string,
): Promise<readonly Omit<OurNumber, 'unit'>[]> {
  const { rows } = await sql<Omit<OurNumber, 'unit'>>`
    select distinct on (n.measure_id) n.measure_id as measure,
      ${unlessBehind(sql`n.measure_id`, { shown: sql`n.shown`, at: sql`n.as_of` }, sql`((${day}::date + 1)::timestamp at time zone interval '7 hours')`)} as shown
    from netra.published_numbers n
    where n.region_code = ${regionCode} and n.as_of < ((${day}::date + 1)::timestamp at time zone interval '7 hours')
    order by n.measure_id, n.as_of desc`.execute(db)
  return rows
}

type Row = Awaited<ReturnType<ReturnType<typeof figures>['execute']>>[number]

const figures = (db: Db | Tx) =>
  db
    .selectFrom('netra.published_figures as f')
    .leftJoin('netra.regions as r', 'r.code', 'f.region_code')
    .select(['f.id', 'f.version', 'f.publisher', 'f.subject', 'f.region_code', 'r.name as region_name', 'f.title'])
    .select(['f.value', 'f.unit', 'f.stage', 'f.as_of', 'f.said_on', 'f.source_name', 'f.source_url', 'f.mark'])
    .select(['f.thread', 'f.measure_id', 'f.claims', 'f.note', 'f.reason', 'f.entered_at', 'f.entered_by'])
    .select(
      sql<Instant>`(select min(v.entered_at) from netra.published_figures v where v.id = f.id)`.as('first_entered_at'),
    )

const newest = (db: Db) =>
  figures(db).where(sql<boolean>`f.version = (select max(v.version) from netra.published_figures v where v.id = f.id)`)

/** The casts are the border: only the loader and enterFigure write these columns. */
const asFigure = (row: Row): FigureVersion => ({
  id: row.id,
  version: row.version,
  publisher: row.publisher,
  subject: row.subject as FigureSubject,
  region: row.region_code,
  regionName: row.region_name,
  title: row.title as Words,
  value: row.value,
  unit: row.unit as FigureUnit | null,
  stage: row.stage as Words | null,
  asOf: row.as_of,
  saidOn: row.said_on,
  source: { name: row.source_name, url: row.source_url },
  mark: row.mark as Mark,
  thread: row.thread,
  measure: row.measure_id,
  claims: row.claims as unknown as readonly Claim[],
  note: row.note as Words | null,
  reason: row.reason,
  enteredAt: row.entered_at,
  firstEnteredAt: row.first_entered_at,
  fromFile: row.entered_by === null,
})
