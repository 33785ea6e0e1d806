import { sql } from 'kysely'
import type { Role } from '#core'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'

export type LhpComment = {
  readonly id: string
  readonly lhpId: string
  readonly number: string | null
  readonly stage: string
  readonly role: Role
  readonly officeKind: string
  readonly officeName: string
  readonly body: string
  readonly at: Instant
}

const comments = (tx: Tx) =>
  tx
    .selectFrom('netra.lhp_comments as c')
    .innerJoin('netra.offices as o', 'o.id', 'c.office_id')
    .innerJoin('netra.lhps as l', 'l.id', 'c.lhp_id')
    .select(['c.id', 'c.lhp_id as lhpId', 'l.number', 'l.stage', 'c.role', 'c.body', 'c.written_at as at'])
    .select(['o.kind as officeKind', 'o.name as officeName'])

/** What ranks above said of an LHP, in the order in which they said it. */
export const listComments = (tx: Tx, lhpId: string): Promise<readonly LhpComment[]> =>
  comments(tx).where('c.lhp_id', '=', lhpId).orderBy('c.written_at').orderBy('c.id').$castTo<LhpComment>().execute()

const mostOnPhone = 50

/** The newest on what somebody wrote himself, for his phone. */
export const listCommentsOnOwn = (tx: Tx, actor: string): Promise<readonly LhpComment[]> =>
  comments(tx)
    .where('l.author_id', '=', actor)
    .orderBy('c.written_at', 'desc')
    .orderBy('c.id')
    .limit(mostOnPhone)
    .$castTo<LhpComment>()
    .execute()

/** A "tidak" below, with who answered it, what he was asked, and since when it waits. */
export type ToLookAt = {
  readonly id: string
  readonly lhpId: string
  readonly number: string | null
  readonly officeName: string
  readonly supervisor: string | null
  readonly question: string
  readonly note: string
  readonly at: Instant
}

const mostToLookAt = 100

/** Those that nobody above has looked at: right below the actor first, then further down, the longest waiting first. */
export const listToLookAt = (tx: Tx, most = mostToLookAt): Promise<readonly ToLookAt[]> =>
  waitingBelow(tx)
    .select([
      'e.id',
      'e.lhp_id as lhpId',
      'l.number',
      'o.name as officeName',
      'e.question',
      'e.note',
      'e.raised_at as at',
    ])
    .select(sql<string | null>`l.parts #>> '{supervisor,name}'`.as('supervisor'))
    .orderBy(sql`coalesce(o.parent_id = any ((select ${actorsAbove})::uuid[]), false)`, 'desc')
    .orderBy('e.raised_at')
    .orderBy('e.ordinal')
    .limit(most)
    .$castTo<ToLookAt>()
    .execute()

/** Counted no further than this: it is more than anybody looks at in a day. */
export const mostCounted = 1_000

export const countToLookAt = (tx: Tx): Promise<number> =>
  tx
    .selectFrom(waitingBelow(tx).select('e.id').limit(mostCounted).as('waiting'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
    .then(({ count }) => count)

const actorsAbove = sql`netra.actor_offices('pkd', 'panwascam', 'staf-penanganan', 'anggota', 'ketua')`
const mine = sql`any ((select ${actorsAbove})::uuid[])`

/** By the offices below, which are few for whoever is low in the chain: on a voting day there are very many rows. */
const waitingBelow = (tx: Tx) =>
  tx
    .selectFrom('netra.escalations as e')
    .innerJoin('netra.lhps as l', 'l.id', 'e.lhp_id')
    .innerJoin('netra.offices as o', 'o.id', 'e.office_id')
    .where(
      sql<boolean>`e.office_id in (select b.id from netra.offices b where b.id <> all ((select ${actorsAbove})::uuid[])
        and (b.desa_office_id = ${mine} or b.kecamatan_office_id = ${mine} or b.regency_office_id = ${mine}
          or b.province_office_id = ${mine} or b.national_office_id = ${mine}))`,
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('netra.escalation_notes as n').select('n.escalation_id').whereRef('n.escalation_id', '=', 'e.id'),
        ),
      ),
    )

/** What was made of each "tidak" of an LHP. */
type NotedCheck = {
  readonly ordinal: number
  readonly question: string
  readonly role: Role | null
  readonly officeKind: string | null
  readonly officeName: string | null
  readonly note: string | null
  readonly at: Instant | null
}

export const listEscalationsOf = (tx: Tx, lhpId: string): Promise<readonly NotedCheck[]> =>
  tx
    .selectFrom('netra.escalations as e')
    .leftJoin('netra.escalation_notes as n', 'n.escalation_id', 'e.id')
    .leftJoin('netra.offices as o', 'o.id', 'n.office_id')
    .select([
      'e.ordinal',
      'e.question',
      'n.role',
      'o.kind as officeKind',
      'o.name as officeName',
      'n.note',
      'n.noted_at as at',
    ])
    .where('e.lhp_id', '=', lhpId)
    .orderBy('e.ordinal')
    .$castTo<NotedCheck>()
    .execute()

export type Checklist = {
  readonly id: string
  readonly title: string
  readonly officeName: string
  readonly questions: readonly string[]
  readonly madeAt: Instant
  /** Whether the actor's own office wrote it, and may close it. */
  readonly mine: boolean
}

/** The checklists that hold where the actor stands: those of his office and of the ranks above it. */
export const listChecklists = (tx: Tx): Promise<readonly Checklist[]> =>
  tx
    .selectFrom('netra.checklists as c')
    .innerJoin('netra.offices as o', 'o.id', 'c.office_id')
    .select(['c.id', 'c.title', 'o.name as officeName', 'c.questions', 'c.made_at as madeAt'])
    .select(sql<boolean>`c.office_id = any ((select netra.actor_works())::uuid[])`.as('mine'))
    .where('c.closed_at', 'is', null)
    .orderBy('c.title')
    .orderBy('c.id')
    .$castTo<Checklist>()
    .execute()

/** Whether the actor stands above an office in the chain today, and so may say something of what is written there. */
export async function standsAbove(tx: Tx, officeId: string): Promise<boolean> {
  const { rows } = await sql<{ above: boolean }>`
    select netra.offices_above(${officeId}) && ${actorsAbove} as above`.execute(tx)
  return rows[0]?.above === true
}
