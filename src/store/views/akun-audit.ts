import { sql } from 'kysely'
import type { PlainDate } from '#law'
import { asActor, type ActorId, type Db } from '../database.ts'

export const auditPerPage = 50
export const readKinds = ['perkara', 'penerusan', 'ekspor', 'cetak'] as const
export type ReadKind = (typeof readKinds)[number]

export type AuditFilter = {
  readonly what: ReadKind | null
  readonly person: string
  readonly record: string | null
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly page: number
  /** Of what happened to accounts, only who was turned away at the door. */
  readonly refusedOnly: boolean
}

/** Who opened, printed or exported which record: its id and nothing of its content. The policy keeps each auditor to his region. */
export const listReads = (db: Db, actor: ActorId, filter: AuditFilter) =>
  asActor(db, actor, async (tx) => {
    let reads = tx
      .selectFrom('netra.case_reads as r')
      .innerJoin('netra.accounts as a', 'a.id', 'r.account_id')
      .innerJoin('netra.offices as o', 'o.id', 'r.office_id')
    if (filter.what) reads = reads.where('r.what', '=', filter.what)
    if (filter.person.trim() !== '') reads = reads.where('a.name', 'ilike', likePattern(filter.person))
    const { record, from, to } = filter
    if (record) reads = reads.where((eb) => eb.or([eb('r.case_id', '=', record), eb('r.referral_id', '=', record)]))
    if (from) reads = reads.where('r.read_at', '>=', startOf(from))
    if (to) reads = reads.where('r.read_at', '<', sql<string>`${startOf(to)} + interval '1 day'`)
    const { total } = await reads.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
    const rows = await reads
      .select([
        'r.id',
        'r.what',
        'r.case_id as caseId',
        'r.referral_id as referralId',
        'r.read_at as at',
        'a.name as person',
        'o.short_name as office',
        'o.zone',
      ])
      .orderBy('r.read_at', 'desc')
      .orderBy('r.id')
      .limit(auditPerPage)
      .offset((filter.page - 1) * auditPerPage)
      .$narrowType<{ what: ReadKind; zone: 'WIB' | 'WITA' | 'WIT' }>()
      .execute()
    return { total, rows }
  })

/** Sign-ins, attempts that were refused, and whatever else was done to accounts, newest first. An attempt may be on nobody's account. */
export const listAccountEvents = (
  db: Db,
  actor: ActorId,
  { person, page, refusedOnly }: Pick<AuditFilter, 'person' | 'page' | 'refusedOnly'>,
) =>
  asActor(db, actor, async (tx) => {
    let events = tx
      .selectFrom('netra.events as e')
      .leftJoin('netra.accounts as about', 'about.id', 'e.account_id')
      .innerJoin('netra.accounts as by', 'by.id', 'e.actor_id')
      .where('e.stream', '=', 'akun')
    if (refusedOnly) events = events.where('e.type', '=', 'sign-in-refused')
    if (person.trim() !== '') events = events.where('about.name', 'ilike', likePattern(person))
    const { total } = await events.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
    const rows = await events
      .select([
        'e.id',
        'e.type',
        'e.recorded_at as at',
        'about.name as person',
        'by.name as by',
        sql<string | null>`e.data ->> 'proof'`.as('proof'),
        sql<string | null>`e.data ->> 'way'`.as('way'),
        sql<string | null>`e.data ->> 'reason'`.as('reason'),
      ])
      .orderBy('e.recorded_at', 'desc')
      .orderBy('e.id')
      .limit(auditPerPage)
      .offset((page - 1) * auditPerPage)
      .execute()
    return { total, rows }
  })

const likePattern = (typed: string) => `%${typed.trim().replace(/[\\%_]/g, '\\$&')}%`
/** Days of an auditor are days of Jakarta, where the clock of the republic is. */
const startOf = (day: PlainDate) => sql<string>`(${day}::date::timestamp at time zone interval '7 hours')`
