import { sql } from 'kysely'
import type { InformationDecision } from '#core'
import type { Instant, PlainDate, Zone } from '#law'
import type { ActorId, Db, Tx } from '../database.ts'

type NewInformationRequest = {
  readonly id: string
  readonly officeId: string
  readonly regionCode: string
  readonly words: string
  readonly askedAt: Instant
}

/** A request as the office that it was sent to reads it. */
export type InformationRequest = NewInformationRequest & {
  readonly office: string
  readonly zone: Zone
  readonly region: string
  readonly extended: boolean
  readonly decided: InformationDecision | null
}

type NewInformationStep = {
  readonly id: string
  readonly requestId: string
  readonly officeId: string
  readonly kind: InformationDecision | 'diperpanjang'
  readonly matter: string | null
  readonly answer: string | null
  readonly exemption: string | null
  readonly reason: string | null
  readonly by: ActorId
  readonly at: Instant
}

type PublicInformationStep = Pick<NewInformationStep, 'kind' | 'matter' | 'answer' | 'exemption' | 'reason'> & {
  readonly takenOn: PlainDate
}

/** A request as everybody reads it. What was asked is in it only as the office wrote it. */
export type PublicInformationRequest = {
  readonly id: string
  readonly office: string
  readonly zone: Zone
  readonly askedOn: PlainDate
  readonly steps: readonly PublicInformationStep[]
}

export const informationStore = {
  /** False: it was sent before. The same id is the same request. */
  async record(tx: Tx, request: NewInformationRequest): Promise<boolean> {
    const written = await tx
      .insertInto('netra.information_requests')
      .values({
        id: request.id,
        office_id: request.officeId,
        region_code: request.regionCode,
        words: request.words,
        asked_at: request.askedAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (written.numInsertedOrUpdatedRows ?? 0n) > 0n
  },

  find: async (tx: Tx, id: string): Promise<InformationRequest | null> =>
    (await requests(tx).where('r.id', '=', id).executeTakeFirst()) ?? null,

  /** What waits for the actor's offices, the oldest first. */
  listWaiting: (tx: Tx, most: number): Promise<readonly InformationRequest[]> =>
    requests(tx).where('d.id', 'is', null).orderBy('r.asked_at').orderBy('r.id').limit(most).execute(),

  /** False: the step was taken before. */
  async take(tx: Tx, step: NewInformationStep): Promise<boolean> {
    const written = await tx
      .insertInto('netra.information_steps')
      .values({
        id: step.id,
        request_id: step.requestId,
        office_id: step.officeId,
        kind: step.kind,
        matter: step.matter,
        answer: step.answer,
        exemption: step.exemption,
        reason: step.reason,
        taken_by: step.by,
        taken_at: step.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (written.numInsertedOrUpdatedRows ?? 0n) > 0n
  },
}

const requests = (tx: Tx) =>
  tx
    .selectFrom('netra.information_requests as r')
    .innerJoin('netra.offices as o', 'o.id', 'r.office_id')
    .innerJoin('netra.regions as g', 'g.code', 'r.region_code')
    .leftJoin('netra.information_steps as e', (on) =>
      on.onRef('e.request_id', '=', 'r.id').on('e.kind', '=', 'diperpanjang'),
    )
    .leftJoin('netra.information_steps as d', (on) =>
      on.onRef('d.request_id', '=', 'r.id').on('d.kind', '<>', 'diperpanjang'),
    )
    .select(['r.id', 'r.office_id as officeId', 'r.region_code as regionCode', 'r.words', 'r.asked_at as askedAt'])
    .select(['o.name as office', 'o.zone', 'g.name as region', 'd.kind as decided'])
    .select(({ eb }) => eb('e.id', 'is not', null).as('extended'))
    .$castTo<InformationRequest>()

/** The day of a step where its office is. */
const takenOn = sql`(s.taken_at at time zone case o.zone when 'WITA' then 'Asia/Makassar' when 'WIT' then 'Asia/Jayapura' else 'Asia/Jakarta' end)::date::text`

type ListedRequests = {
  readonly now: Instant
  readonly page?: number
  readonly size?: number
  readonly id?: string | null
}
type Listed = { readonly requests: readonly PublicInformationRequest[]; readonly total: number }

/** The public list of days that are over at `now`, the newest first; at most 100 at once. `id`: that one alone, of any day. */
export async function listInformationRequests(
  db: Db,
  { now, page = 1, size = 1, id = null }: ListedRequests,
): Promise<Listed> {
  const { rows } = await sql<PublicInformationRequest & { readonly total: string }>`
    select l.id, o.name as office, o.zone, l.asked_on::text as "askedOn", l.total,
      coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'matter', s.matter, 'answer', s.answer, 'exemption', s.exemption, 'reason', s.reason,
        'takenOn', ${takenOn})
        order by s.kind = 'diperpanjang' desc) filter (where s.id is not null), '[]') as steps
    from netra.list_information_requests(${id}::uuid, ${now}, ${size}, ${(page - 1) * size}) l
    join netra.offices o on o.id = l.office_id
    left join netra.information_steps s on s.request_id = l.id
    group by l.id, l.asked_on, l.total, o.name, o.zone
    order by l.asked_on desc, l.id desc`.execute(db)
  return { requests: rows.map(({ total: _total, ...request }) => request), total: Number(rows[0]?.total ?? 0) }
}

/** The requests that people name by this code, of days that are over at `now`. */
export async function idsOfRequestCode(db: Db, code: string, now: Instant): Promise<readonly string[]> {
  const { rows } = await sql<{
    readonly id: string
  }>`select id from netra.requests_of_code(${code}, ${now}) id`.execute(db)
  return rows.map(({ id }) => id)
}

/** A decision or an extension as everybody reads it, with its request. */
export type ToldInformationStep = PublicInformationStep & { readonly requestId: string; readonly office: string }

/** What offices did about requests, the newest first. */
export async function listInformationSteps(db: Db, most: number): Promise<readonly ToldInformationStep[]> {
  const { rows } = await sql<ToldInformationStep>`
    select s.request_id as "requestId", o.name as office, s.kind, s.matter, s.answer, s.exemption, s.reason, ${takenOn} as "takenOn"
    from netra.information_steps s join netra.offices o on o.id = s.office_id
    order by s.taken_at desc, s.id desc
    limit ${most}`.execute(db)
  return rows
}

/** How many requests wait for a decision of the actor's offices. */
export async function countInformation(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('netra.information_requests as r')
    .leftJoin('netra.information_steps as d', (on) =>
      on.onRef('d.request_id', '=', 'r.id').on('d.kind', '<>', 'diperpanjang'),
    )
    .where('d.id', 'is', null)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
