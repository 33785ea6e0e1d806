import { sql } from 'kysely'
import type { LookOrigin, LookOutcome } from '#core'
import type { Instant, PlainDate, RefusalKind, RefusalReasonId, Zone } from '#law'
import type { Tx } from '../database.ts'

/** A refusal before the rank above, as a list names it. */
export type LookRow = {
  readonly id: string
  readonly origin: LookOrigin
  readonly kind: RefusalKind
  readonly reason: RefusalReasonId
  readonly refusedAt: Instant
  readonly refusedBy: string
  readonly zone: Zone
  readonly officeId: string
  readonly officeName: string
  readonly dueOn: PlainDate
  readonly lateSince: Instant | null
  readonly outcome: LookOutcome | null
  readonly decidedAt: Instant | null
  /** Whether the reader works in the office that looks; else he only reads. */
  readonly isHere: boolean
  readonly isBelow: boolean
}

const here = sql<boolean>`l.office_id = any ((select netra.actor_works())::uuid[])`

const looks = (tx: Tx) =>
  tx
    .selectFrom('netra.second_looks as l')
    .innerJoin('netra.refusals as f', 'f.id', 'l.refusal_id')
    .innerJoin('netra.offices as o', 'o.id', 'l.office_id')
    .innerJoin('netra.offices as r', 'r.id', 'f.office_id')
    .select([
      'l.id',
      'l.origin',
      'f.kind',
      'f.reason',
      'f.refused_at as refusedAt',
      'r.name as refusedBy',
      'o.zone',
      'o.id as officeId',
      'o.name as officeName',
      'l.due_on as dueOn',
      'l.late_since as lateSince',
      'l.outcome',
      'l.decided_at as decidedAt',
      here.as('isHere'),
      sql<boolean>`netra.looks_here(l)`.as('isBelow'),
    ])

const mostShown = 200

/** What waits first, by its last day; then what was answered, newest first. The policies decide whose there are. */
export const listLooks = (tx: Tx): Promise<readonly LookRow[]> =>
  looks(tx)
    .orderBy(sql`l.outcome is not null`)
    .orderBy(sql`case when l.outcome is null then l.due_at end`)
    .orderBy('l.decided_at', 'desc')
    .orderBy('l.id')
    .limit(mostShown)
    .$castTo<LookRow>()
    .execute()

/** How many wait for an office of the reader. */
export async function countLooksHere(tx: Tx): Promise<number> {
  const { waiting } = await tx
    .selectFrom('netra.second_looks as l')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('l.outcome', 'is', null)
    .where(here)
    .executeTakeFirstOrThrow()
  return waiting
}

export type LookPage = LookRow & {
  readonly caseId: string | null
  readonly provinceOfficeId: string | null
  readonly note: string | null
  /** The day on the reporter's letter and the counter that took it in; null where he asked by his receipt, or nobody asked. */
  readonly letterOn: PlainDate | null
  readonly takenInAt: string | null
  /** Why the reporter asks; null for the office that refused, and for what was drawn. */
  readonly body: string | null
  readonly decidedBecause: string | null
  readonly reopened: boolean
}

/** Read only together with the note that it was read, so by a use case. */
export async function findLookPage(tx: Tx, id: string): Promise<LookPage | null> {
  const row = await looks(tx)
    .leftJoin('netra.second_look_words as w', 'w.look_id', 'l.id')
    .leftJoin('netra.offices as t', 't.id', 'l.taken_in_at')
    .select([
      'f.case_id as caseId',
      'f.province_office_id as provinceOfficeId',
      'f.note',
      'l.letter_on as letterOn',
      't.name as takenInAt',
      'w.body',
      'l.reason as decidedBecause',
      sql<boolean>`f.reopened_at is not null`.as('reopened'),
    ])
    .where('l.id', '=', id)
    .$castTo<LookPage>()
    .executeTakeFirst()
  return row ?? null
}

/** Whom a counter of the reader turned away and has to take in after all. */
type ReturnedRow = {
  readonly id: string
  readonly zone: Zone
  readonly refusedAt: Instant
  readonly reason: RefusalReasonId
  readonly why: string
}

export const listReturned = (tx: Tx): Promise<readonly ReturnedRow[]> =>
  tx
    .selectFrom('netra.refusals as f')
    .innerJoin('netra.second_looks as l', 'l.refusal_id', 'f.id')
    .innerJoin('netra.offices as o', 'o.id', 'f.office_id')
    .select(['f.id', 'o.zone', 'f.refused_at as refusedAt', 'f.reason', 'l.reason as why'])
    .distinctOn('f.id')
    .where('f.kind', '=', 'loket')
    .where('f.reopened_as', '=', 'dikembalikan')
    .where('l.outcome', '=', 'dikembalikan')
    .where('f.received_at', 'is', null)
    .where(sql<boolean>`f.office_id = any ((select netra.actor_receives())::uuid[])`)
    .orderBy('f.id')
    .limit(50)
    .$castTo<ReturnedRow>()
    .execute()
