import { sql } from 'kysely'
import { initialsOf, type DayOrder, type OtherDifference, type OtherNote, type OtherOutcome } from '#core'
import type { Instant, PlainDate } from '#law'
import type { Tx } from '../database.ts'
import type { RegisterSource } from '../daftar-lain/register-store.ts'

export type RegisterRun = {
  readonly id: string
  readonly source: RegisterSource
  readonly state: 'menunggu' | 'dibandingkan' | 'dibatalkan'
  readonly officeName: string
  readonly fileName: string
  readonly sha256: string
  readonly sheet: string | null
  readonly rowsRead: number | null
  readonly rowsSkipped: number
  /** In which its days were read; null: none depends on it. */
  readonly dayOrder: DayOrder | null
  readonly firstDay: PlainDate | null
  readonly lastDay: PlainDate | null
  readonly askedAt: Instant
}

export type RegisterLine = {
  readonly nth: number
  readonly outcome: OtherOutcome
  readonly row: number | null
  readonly numbers: readonly string[]
  readonly day: PlainDate | null
  readonly region: string | null
  readonly institution: string | null
  readonly initials: string | null
  readonly differs: readonly OtherDifference[]
  readonly unread: readonly string[]
  readonly notes: readonly OtherNote[]
  readonly cases: readonly LineCase[]
}

/** A case of ours as it stands beside a row: what somebody needs who looks for it in the other register. */
type LineCase = {
  readonly id: string
  readonly number: string | null
  /** Of the report, where the case has a number of the register too. */
  readonly receiptNumber: string | null
  readonly happenedOn: PlainDate | null
  readonly registeredOn: PlainDate | null
  readonly region: string | null
  readonly institutions: readonly string[]
  readonly initials: readonly string[]
}
type NamedCase = Omit<LineCase, 'initials'> & { readonly names: readonly string[] }

export const registerLinesPerPage = 50

/** The newest first; of offices at which the actor may compare. */
export const listRegisterRuns = async (tx: Tx): Promise<readonly RegisterRun[]> =>
  (await runs(tx).orderBy('i.asked_at', 'desc').limit(50).execute()).map(asRun)

export async function findRegisterRun(tx: Tx, id: string): Promise<RegisterRun | null> {
  const row = await runs(tx).where('i.id', '=', id).executeTakeFirst()
  return row === undefined ? null : asRun(row)
}

/** Of the rows that the reader may see. */
export async function countRegisterLines(tx: Tx, id: string): Promise<Readonly<Partial<Record<OtherOutcome, number>>>> {
  const rows = await tx
    .selectFrom('netra.register_import_rows')
    .select((eb) => ['outcome', eb.fn.countAll<string>().as('lines')])
    .where('import_id', '=', id)
    .groupBy('outcome')
    .execute()
  return Object.fromEntries(rows.map(({ outcome, lines }) => [outcome, Number(lines)]))
}

/** In the order of the file, cases of ours alone at the end; `page` null: all of them, for a file. */
export async function listRegisterLines(
  tx: Tx,
  id: string,
  outcome: OtherOutcome | null,
  page: number | null,
): Promise<readonly RegisterLine[]> {
  const { rows } = await sql<Omit<RegisterLine, 'cases'> & { readonly cases: readonly NamedCase[] }>`
    select w.nth, w.outcome, w.row, w.numbers, w.on_day as day, w.region, w.institution, w.initials, w.differs, w.unread, w.notes,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'number', coalesce(c.register_number, c.receipt_number),
          'receiptNumber', case when c.register_number is not null then c.receipt_number end,
          'happenedOn', c.happened_on, 'registeredOn', c.registered_on,
          'region', (select g.name from netra.regions g where g.code = c.region_code),
          'institutions', array(select distinct a.subject_office_name from netra.allegations a
            where a.case_id = c.id and a.subject_office_name is not null order by 1),
          'names', array(select a.subject_name from netra.allegations a
            where a.case_id = c.id and a.subject_name is not null order by a.ordinal)) order by c.opened_at)
        from netra.cases c where c.id = any (w.case_ids)), '[]') as cases
    from netra.register_import_rows w
    where w.import_id = ${id} and (${outcome}::text is null or w.outcome = ${outcome})
    order by w.nth
    limit ${page === null ? null : registerLinesPerPage} offset ${page === null ? 0 : (page - 1) * registerLinesPerPage}`.execute(
    tx,
  )
  return rows.map((line) => ({ ...line, cases: line.cases.map(withInitials) }))
}

/** Names of the accused end here: the other register is compared by initials, and shown by them. */
const withInitials = ({ names, ...held }: NamedCase): LineCase => ({
  ...held,
  initials: names.map(initialsOf).filter((initials) => initials !== ''),
})

const runs = (tx: Tx) =>
  tx
    .selectFrom('netra.register_imports as i')
    .innerJoin('netra.offices as o', 'o.id', 'i.office_id')
    .select(['i.id', 'i.source', 'i.state', 'o.name as office_name', 'i.file_name', 'i.file_sha256', 'i.sheet'])
    .select(['i.rows_read', 'i.rows_skipped', 'i.day_order', 'i.first_day', 'i.last_day', 'i.asked_at'])

type Row = Awaited<ReturnType<ReturnType<typeof runs>['execute']>>[number]

/** The casts are the border: checks of the table say the same. */
const asRun = (row: Row): RegisterRun => ({
  id: row.id,
  source: row.source as RegisterSource,
  state: row.state as RegisterRun['state'],
  officeName: row.office_name,
  fileName: row.file_name,
  sha256: Buffer.from(row.file_sha256).toString('hex'),
  sheet: row.sheet,
  rowsRead: row.rows_read,
  rowsSkipped: row.rows_skipped,
  dayOrder: row.day_order as DayOrder | null,
  firstDay: row.first_day as PlainDate | null,
  lastDay: row.last_day as PlainDate | null,
  askedAt: row.asked_at,
})
