import { sql } from 'kysely'
import type { Clone } from './database.ts'

/** How a world is remade: by the rules, or with something else changed, which must be seen. */
export type Arrival = {
  /** How much later in the day something of the nth case happened. */
  readonly minutesLater: (nth: number) => number
}

/** Within the day and the day of every zone, whoever came so much earlier or later. */
export const otherHours: Arrival = { minutesLater: (nth) => ((nth % 5) - 2) * 37 }

/** What people do beside cases: when, and of which of them it was. */
const besideCases: Readonly<Record<string, { readonly by: string; readonly times: readonly string[] }>> = {
  edaran_acknowledgements: { by: 'node_id', times: ['recorded_at'] },
  edaran_nodes: { by: 'id', times: ['opened_at', 'acknowledged_at'] },
  edaran_readings: { by: 'pegawai_id', times: ['delivered_at', 'read_at', 'understood_at'] },
  reading_events: { by: 'pegawai_id', times: ['happened_at', 'recorded_at'] },
  information_requests: { by: 'id', times: ['asked_at'] },
  information_steps: { by: 'request_id', times: ['taken_at'] },
  pledges: { by: 'id', times: ['signed_at'] },
  followers: { by: 'id', times: ['asked_at', 'confirmed_at'] },
}

type Table = {
  readonly name: string
  readonly columns: readonly string[]
  /** Of these a null is a value of JSON. */
  readonly documents: readonly string[]
  readonly hasCase: boolean
  readonly hasId: boolean
}
type Row = Readonly<Record<string, unknown>>

/**
 * The same world, in which other people came first: of every case all that has an id or a time of the day has another, so that cases follow each other the other way round, by id, by
 * hour and in the order in which rows lie; what belongs to one case follows each other as it did, on the same days. Whatever is told in public must be
 * what it was.
 */
export const comeOtherwise = ({ asRoot }: Clone, arrival: Arrival = otherHours): Promise<number> =>
  asRoot((root) =>
    root.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await sql`set local timezone = 'UTC'`.execute(tx)
      const tables = await listTables(tx)
      const caseIds = (await idsOf(tx, 'cases')).map(({ id }) => id)
      const nth = new Map(caseIds.map((id, at) => [id, at]))
      const ids = new Map<string, string>()
      for (const { name } of tables.filter(({ hasId, hasCase, name }) => hasId && (hasCase || name === 'cases')))
        for (const [from, to] of exchanged(await idsOf(tx, name), nth)) ids.set(from, to)
      for (const table of tables) await rewrite(tx, table, (row) => other(row, { table, ids, nth, arrival }))
      return ids.size
    }),
  )

async function listTables(tx: Clone['owner']): Promise<readonly Table[]> {
  const { rows } = await sql<Omit<Table, 'hasCase' | 'hasId'> & { readonly types: readonly string[] }>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns, array_agg(a.atttypid::regtype::text order by a.attnum) as types,
      coalesce(array_agg(a.attname::text) filter (where a.atttypid = 'jsonb'::regtype and a.attnotnull), '{}') as documents
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'netra'::regnamespace and c.relkind = 'r'
    group by c.relname`.execute(tx)
  return rows
    .filter(({ types }) => types.some((type) => /^(uuid|uuid\[\]|jsonb)$/.test(type)))
    .map(({ name, columns, documents }) => ({
      ...{ name, columns, documents },
      hasCase: columns.includes('case_id'),
      hasId: columns.includes('id'),
    }))
}

async function idsOf(tx: Clone['owner'], table: string) {
  const { rows } = await sql<{ id: string; case_id: string | null }>`
    select t.id::text, to_jsonb(t) ->> 'case_id' as case_id from ${sql.table(`netra.${table}`)} t order by t.id`.execute(
    tx,
  )
  return rows
}

/** Each id for another of its table: cases the other way round, and what belongs to one in its order. */
function exchanged(
  rows: readonly { readonly id: string; readonly case_id: string | null }[],
  nth: ReadonlyMap<string, number>,
): readonly (readonly [string, string])[] {
  const of = ({ id, case_id }: (typeof rows)[number]) => nth.get(case_id ?? id) ?? -1
  const came = rows.map((row, at) => ({ row, at })).toSorted((a, b) => of(b.row) - of(a.row) || a.at - b.at)
  return came.map(({ row }, at) => [row.id, rows[at]?.id ?? row.id])
}

type Remade = {
  readonly table: Table
  readonly ids: ReadonlyMap<string, string>
  readonly nth: ReadonlyMap<string, number>
  readonly arrival: Arrival
}

function other(row: Row, { table, ids, nth, arrival }: Remade): Row {
  const of = nth.get(String(table.name === 'cases' ? row['id'] : row['case_id']))
  const later = of === undefined ? 0 : arrival.minutesLater(of) * 60_000
  const text = JSON.stringify(row)
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => ids.get(id) ?? id)
    .replaceAll(/"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?\+00:00"/g, (moment) => moved(moment, later))
  return besideCase(JSON.parse(text) as Row, table, arrival)
}

function besideCase(row: Row, { name }: Table, { minutesLater }: Arrival): Row {
  const of = besideCases[name]
  if (of === undefined) return row
  const later = minutesLater(parseInt(String(row[of.by]).slice(-4), 16)) * 60_000
  const times = of.times.map((time) => {
    const was = row[time]
    return [time, typeof was === 'string' ? moved(`"${was}"`, later).slice(1, -1) : was] as const
  })
  return { ...row, ...Object.fromEntries(times) }
}

const hour = 3_600_000
/** In the west of the country from three to eight in the evening: in the east it is the same day then too. */
function moved(quoted: string, later: number): string {
  const at = Date.parse(quoted.slice(1, -1))
  const ofDay = (at + 7 * hour) % (24 * hour)
  return ofDay < 3 * hour || ofDay > 20 * hour
    ? quoted
    : `"${new Date(at + later).toISOString().replace('Z', '+00:00')}"`
}

/** The rows lie the other way round afterwards. */
async function rewrite(
  tx: Clone['owner'],
  { name, columns, documents }: Table,
  remake: (row: Row) => Row,
): Promise<void> {
  const table = sql.table(`netra.${name}`)
  const { rows } = await sql<{ row: Row }>`select to_jsonb(t) as row from ${table} t order by t.ctid desc`.execute(tx)
  const remade = rows.map(({ row }) => remake(row))
  const isOfCases =
    columns.includes('case_id') || name === 'cases' || columns.includes('report_id') || name in besideCases
  if (!isOfCases && JSON.stringify(remade) === JSON.stringify(rows.map(({ row }) => row))) return
  await sql`delete from ${table}`.execute(tx)
  const list = sql.join(columns.map((column) => sql.ref(column)))
  const values = sql.join(
    columns.map((column) =>
      documents.includes(column) ? sql`coalesce(${sql.ref(column)}, 'null'::jsonb)` : sql.ref(column),
    ),
  )
  for (let from = 0; from < remade.length; from += 2_000)
    await sql`insert into ${table} (${list}) overriding system value
      select ${values} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(remade.slice(from, from + 2_000))}::jsonb)`.execute(
      tx,
    )
}
