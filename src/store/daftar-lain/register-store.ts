import { sql } from 'kysely'
import { initialsOf, type DayOrder, type OtherMatch, type OtherPlaces, type OwnCase } from '#core'
import type { Instant, PlainDate } from '#law'
import type { ActorId, Tx } from '../database.ts'

export const registerSources = ['sigaplapor', 'provinsi', 'sbt', 'lain'] as const
export type RegisterSource = (typeof registerSources)[number]

type BroughtRegister = {
  readonly id: string
  readonly officeId: string
  readonly source: RegisterSource
  readonly fileName: string
  readonly sha256: Buffer
  readonly size: number
  readonly at: Instant
  readonly by: ActorId
}
type WaitingRegister = { readonly officeId: string; readonly regionCode: string; readonly state: string }

/** As many as are set against each other at once (N153). */
export const mostOwnCases = 20_000

/** What a file says of when and of whom: numbers as they are compared (`numberKey`), marks of people. */
type ToldInFile = {
  readonly days: readonly [PlainDate, PlainDate] | null
  readonly numbers: readonly string[]
  readonly marks: readonly string[]
}

/** `numberKey`, said to the database. */
const numberKeyOf = (column: 'c.register_number' | 'c.receipt_number') =>
  sql`regexp_replace(regexp_replace(lower(normalize(${sql.raw(column)}, NFKC)), '[^[:alnum:]]', '', 'g'), '^0+(?=[0-9])', '')`

type OwnRow = Omit<OwnCase, 'initials' | 'marks'> & { readonly names: readonly string[]; readonly linked: boolean }

export const registerStore = {
  /** The office, where the actor may compare there; null otherwise. */
  async officeOf(tx: Tx, code: string): Promise<string | null> {
    const { rows } = await sql<{ id: string }>`
      select o.id from netra.offices o
      where o.code = ${code} and o.id = any (netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))`.execute(tx)
    return rows[0]?.id ?? null
  },

  async bring(tx: Tx, brought: BroughtRegister): Promise<void> {
    await tx
      .insertInto('netra.register_imports')
      .values({
        id: brought.id,
        office_id: brought.officeId,
        source: brought.source,
        state: 'menunggu',
        file_name: brought.fileName,
        file_sha256: brought.sha256,
        file_size: brought.size,
        asked_at: brought.at,
        asked_by: brought.by,
      })
      .execute()
  },

  /** Files of the office that nobody went on with since `before`; they are dropped, and their ids answered. */
  async dropOld(tx: Tx, officeId: string, before: Instant): Promise<readonly string[]> {
    const dropped = await tx
      .updateTable('netra.register_imports')
      .set({ state: 'dibatalkan' })
      .where('office_id', '=', officeId)
      .where('state', '=', 'menunggu')
      .where('asked_at', '<', before)
      .returning('id')
      .execute()
    return dropped.map(({ id }) => id)
  },

  /** Locked until the transaction ends; null: not there for this actor. */
  async hold(tx: Tx, id: string): Promise<WaitingRegister | null> {
    const row = await tx
      .selectFrom('netra.register_imports as i')
      .innerJoin('netra.offices as o', 'o.id', 'i.office_id')
      .select(['i.office_id as officeId', 'o.region_code as regionCode', 'i.state'])
      .where('i.id', '=', id)
      .executeTakeFirst()
    return row ?? null
  },

  async drop(tx: Tx, id: string): Promise<boolean> {
    const dropped = await tx
      .updateTable('netra.register_imports')
      .set({ state: 'dibatalkan' })
      .where('id', '=', id)
      .where('state', '=', 'menunggu')
      .executeTakeFirst()
    return dropped.numUpdatedRows > 0n
  },

  /** Regions that a cell of the file may name: provinces and regencies of the country, and all below the office of the run. */
  async regionsOf(tx: Tx, id: string): Promise<readonly { readonly code: string; readonly name: string }[]> {
    const { rows } = await sql<{ code: string; name: string }>`
      select r.code, r.name from netra.regions r
      where r.code <> '00' and (length(r.code) <= 5 or starts_with(r.code, (
        select o.region_code || '.' from netra.register_imports i join netra.offices o on o.id = i.office_id where i.id = ${id})))
      order by length(r.code), r.code`.execute(tx)
    return rows
  },

  /**
   * Cases of the region that the actor may see and that the file may speak of: of its days, of its numbers or of its people; all of them where it
   * tells no day. Of names their initials leave this function.
   */
  async listOwn(
    tx: Tx,
    regionCode: string,
    { days, numbers, marks }: ToldInFile,
  ): Promise<readonly (OwnCase & { readonly linked: boolean })[]> {
    const found = await sql<{ mark: string; case: string }>`
      select encode(number, 'hex') as mark, case_id as "case"
      from netra.cases_of_numbers(array(select decode(m, 'hex') from jsonb_array_elements_text(${JSON.stringify(marks)}::jsonb) as m))`.execute(
      tx,
    )
    const [first, last] = days ?? [null, null]
    const told = sql`array(select jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb))`
    const { rows } = await sql<OwnRow>`
      select c.id, c.linked_case_id is not null as linked,
        array_remove(array[c.receipt_number, c.register_number], null) as numbers,
        array(select distinct to_char(d, 'YYYY-MM-DD') from unnest(array[c.happened_on, c.known_on, c.registered_on]
          || array(select r.received_on from netra.reports r where r.case_id = c.id)) as d where d is not null) as days,
        array(select g.name from netra.regions g where g.code in (c.region_code, c.regency_code, left(c.region_code, 2))) as regions,
        array_remove(array(select a.subject_office_name from netra.allegations a where a.case_id = c.id)
          || array(select r.subject_office_name from netra.reports r where r.case_id = c.id), null) as institutions,
        array_remove(array(select a.subject_name from netra.allegations a where a.case_id = c.id)
          || array(select r.subject_name from netra.reports r where r.case_id = c.id), null) as names
      from netra.cases c
      where (${regionCode} = '00' or c.region_code = ${regionCode} or c.region_code like ${`${regionCode}.%`})
        and (${days === null} or c.happened_on between ${first} and ${last} or c.known_on between ${first} and ${last}
          or c.registered_on between ${first} and ${last}
          or exists (select from netra.reports r where r.case_id = c.id and r.received_on between ${first} and ${last})
          or ${numberKeyOf('c.register_number')} = any (${told}) or ${numberKeyOf('c.receipt_number')} = any (${told})
          or c.id = any (${found.rows.map((one) => one.case)}::uuid[]))
      order by c.opened_at desc
      limit ${mostOwnCases + 1}`.execute(tx)
    const byCase = Map.groupBy(found.rows, (one) => one.case)
    return rows.map(({ names, ...own }) => ({
      ...own,
      marks: (byCase.get(own.id) ?? []).map(({ mark }) => mark),
      initials: names.map(initialsOf).filter((initials) => initials !== ''),
    }))
  },

  /** The run with every row. False: somebody else went on with it meanwhile. */
  async record(
    tx: Tx,
    id: string,
    run: {
      readonly sheet: string
      readonly columns: OtherPlaces
      readonly rowsRead: number
      readonly rowsSkipped: number
      /** In which its days were read; null: none depends on it. */
      readonly order: DayOrder | null
      readonly days: readonly [PlainDate, PlainDate] | null
      readonly matches: readonly OtherMatch[]
      readonly at: Instant
      readonly by: ActorId
    },
  ): Promise<boolean> {
    const ended = await tx
      .updateTable('netra.register_imports')
      .set({
        state: 'dibandingkan',
        sheet: run.sheet,
        columns: JSON.stringify(run.columns),
        rows_read: run.rowsRead,
        rows_skipped: run.rowsSkipped,
        day_order: run.order,
        first_day: run.days?.[0] ?? null,
        last_day: run.days?.[1] ?? null,
        compared_at: run.at,
        compared_by: run.by,
      })
      .where('id', '=', id)
      .where('state', '=', 'menunggu')
      .executeTakeFirst()
    if (ended.numUpdatedRows === 0n) return false
    await sql`
      insert into netra.register_import_rows (import_id, nth, outcome, row, numbers, on_day, region, institution, initials, number_hmac, case_ids, differs, unread, notes)
      select ${id}::uuid, w.nth, w.outcome, w.row, w.numbers, w.day, nullif(w.region, ''), nullif(w.institution, ''), nullif(w.initials, ''),
        case when w.mark <> '' then decode(w.mark, 'hex') end, w.cases, w.differs, w.unread, w.notes
      from jsonb_to_recordset(${JSON.stringify(run.matches.map(asWritten))}::jsonb) as w (nth integer, outcome text, row integer, numbers text[],
        day date, region text, institution text, initials text, mark text, cases uuid[], differs text[], unread text[], notes text[])`.execute(
      tx,
    )
    return true
  },
}

/** What may be kept of a row: its digits stay behind. */
const asWritten = ({ outcome, row, cases, differs }: OtherMatch, nth: number) => ({
  nth,
  outcome,
  row: row?.row ?? null,
  numbers: row?.numbers ?? [],
  day: row?.day ?? null,
  region: row?.shown.region ?? '',
  institution: row?.shown.institution ?? '',
  initials: row?.initials ?? '',
  mark: row?.mark ?? '',
  cases,
  differs,
  unread: row?.unread ?? [],
  notes: row?.notes ?? [],
})
