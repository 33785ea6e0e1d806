import { isRecordId } from '#base'
import { sql } from 'kysely'
import type { PlainDate, Zone } from '#law'
import { asActor, type ActorId, type Db, type Tx } from '../database.ts'
import { auditPerPage, likePattern } from './audit-page.ts'

export const readKinds = ['perkara', 'penerusan', 'lhp', 'ekspor', 'cetak', 'pencocokan'] as const
type ReadKind = (typeof readKinds)[number]

export type ReadFilter = {
  readonly what: ReadKind | null
  readonly person: string
  /** An id, or an official number as it is written; empty for all. */
  readonly record: string
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly page: number
}

/** Who opened or exported what: its number and nothing of its content. The policy keeps each auditor to his own office and those below. */
export const listReads = (db: Db, actor: ActorId, filter: ReadFilter) =>
  asActor(db, actor, async (tx) => {
    let reads = tx
      .selectFrom('netra.case_reads as r')
      .innerJoin('netra.accounts as a', 'a.id', 'r.account_id')
      .innerJoin('netra.offices as o', 'o.id', 'r.office_id')
    if (filter.what) reads = reads.where('r.what', '=', filter.what)
    if (filter.person.trim() !== '') reads = reads.where('a.name', 'ilike', likePattern(filter.person))
    const { record, from, to } = filter
    if (record !== '') reads = reads.where(isAbout(record))
    if (from) reads = reads.where('r.read_at', '>=', startOf(from))
    if (to) reads = reads.where('r.read_at', '<', sql<string>`${startOf(to)} + interval '1 day'`)
    const { total } = await reads.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
    const rows = await reads
      .select(['r.id', 'r.what', 'r.read_at as at', 'a.name as person', 'o.short_name as office', 'o.zone'])
      .select(sql<string | null>`coalesce(r.case_id, r.referral_id, r.lhp_id)`.as('recordId'))
      .orderBy('r.read_at', 'desc')
      .orderBy('r.id')
      .limit(auditPerPage)
      .offset((filter.page - 1) * auditPerPage)
      .$narrowType<{ what: ReadKind; zone: Zone }>()
      .execute()
    const numbers = await numbersOf(tx, rows)
    return { total, rows: rows.map((row) => ({ ...row, number: numbers.get(row.id) ?? null })) }
  })

async function numbersOf(tx: Tx, reads: readonly { id: string }[]): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await sql<{ id: string; number: string | null }>`
    select read_id as id, number from netra.audited_names(${reads.map(({ id }) => id)}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, number }) => [id, number]))
}

const isAbout = (record: string) =>
  isRecordId(record)
    ? sql<boolean>`${record}::uuid in (r.case_id, r.referral_id, r.lhp_id)`
    : sql<boolean>`r.id in (select netra.audited_reads(${record}))`

/** Days of an auditor are days of Jakarta, where the clock of the republic is. */
const startOf = (day: PlainDate) => sql<string>`(${day}::date::timestamp at time zone interval '7 hours')`
