import { sql } from 'kysely'
import { isLate, type ReferralState } from '#core'
import type { Instant, PlainDate, Zone } from '#law'
import type { Tx } from '../database.ts'
import { chainIds } from '../penerusan/chain.ts'
import type { ReferralContents } from '../penerusan/referral-store.ts'
import { deadlineStore } from '../tenggat/deadline-store.ts'
import type { StoredDeadline } from '../tenggat/deadline-row.ts'
import { followUpLines, type FollowUpLine } from './follow-up-lines.ts'
import { showingStore, type ShownCopy } from '../bukti/showing-store.ts'
import { listReminded, type RemindedLine } from './penerusan-reminded.ts'

/** A referral in the list of a body that received it, or of one that sent it. */
export type ReferralRow = {
  readonly id: string
  readonly fromOfficeName: string
  readonly receivingOfficeId: string
  readonly receivingOfficeName: string
  readonly route: string
  readonly letterNumber: string | null
  readonly letterOn: PlainDate | null
  readonly sentAt: Instant
  readonly state: ReferralState
  readonly stateSince: Instant
  readonly registerNumber: string | null
  readonly dueOn: PlainDate | null
  readonly dueAt: Instant | null
  readonly acting: boolean | null
  readonly demonstration: boolean
  /** The day of the last news; null: none since it was sent. */
  readonly newsOn: PlainDate | null
}

/** One body on the way of a file, with what was told there. */
export type ChainLink = Pick<
  ReferralRow,
  'id' | 'fromOfficeName' | 'receivingOfficeName' | 'sentAt' | 'state' | 'letterNumber' | 'letterOn'
> & {
  readonly receivingKind: string
  readonly zone: Zone
  readonly followUps: readonly FollowUpLine[]
  readonly clocks: readonly (StoredDeadline & { readonly late: boolean })[]
}

export type ReferralPage = ReferralRow & {
  readonly contents: ReferralContents
  readonly allegationIds: readonly string[]
  readonly parentId: string | null
  readonly fromOfficeId: string
  readonly followUps: readonly FollowUpLine[]
  /** Every body on the file's way that the reader may see, itself among them, the first first. */
  readonly chain: readonly ChainLink[]
  /** Copies of evidence that were put before the body that has it. */
  readonly shown: readonly ShownCopy[]
  /** Who was told of its terms. */
  readonly reminded: readonly RemindedLine[]
  /** The case behind it, for whoever reads that too. */
  readonly behind: { readonly caseId: string; readonly officeId: string } | null
  readonly clocks: readonly (StoredDeadline & { readonly late: boolean })[]
  /** When anybody last said anything; null: never. No news is a state, not a zero. */
  readonly lastNewsAt: Instant | null
}

/** Files that these offices sent and that came back, to be sent elsewhere. */
export async function countReturned(tx: Tx, officeIds: readonly string[]): Promise<number> {
  if (officeIds.length === 0) return 0
  const { count } = await tx
    .selectFrom('netra.referrals')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('from_office_id', 'in', officeIds)
    .where('parent_id', 'is', null)
    .where('state', '=', 'dikembalikan')
    .executeTakeFirstOrThrow()
  return count
}

/** One referral as the receiving body sees it: the copy that was sent, and nothing of the case behind it. */
export async function findReferralPage(tx: Tx, id: string, now: Instant): Promise<ReferralPage | null> {
  const row = await referrals(tx)
    .leftJoin('netra.cases as c', 'c.id', 'r.case_id')
    .select([
      'r.contents',
      'r.allegation_ids as allegationIds',
      'r.parent_id as parentId',
      'r.from_office_id as fromOfficeId',
      'c.id as caseId',
      'c.handling_office_id as handlingOfficeId',
    ])
    .where('r.id', '=', id)
    .$castTo<ReferralRow & Pick<ReferralPage, 'contents' | 'allegationIds' | 'parentId' | 'fromOfficeId'> & Behind>()
    .executeTakeFirst()
  if (row === undefined) return null
  const { caseId, handlingOfficeId, ...file } = row
  const chain = await listChain(tx, id, now)
  const here = chain.find((link) => link.id === id)
  const followUps = here?.followUps ?? []
  const news = followUps.filter(({ kind }) => kind !== 'belum-ada-kabar')
  return {
    ...file,
    followUps,
    chain,
    behind: caseId === null || handlingOfficeId === null ? null : { caseId, officeId: handlingOfficeId },
    clocks: here?.clocks ?? [],
    shown: await showingStore.listOfReferral(tx, id),
    reminded: await listReminded(tx, id),
    lastNewsAt: news.at(-1)?.recordedAt ?? null,
  }
}

type Behind = { readonly caseId: string | null; readonly handlingOfficeId: string | null }

async function listChain(tx: Tx, id: string, now: Instant): Promise<readonly ChainLink[]> {
  const links = await tx
    .selectFrom('netra.referrals as r')
    .innerJoin('netra.offices as f', 'f.id', 'r.from_office_id')
    .innerJoin('netra.offices as o', 'o.id', 'r.receiving_office_id')
    .select([
      'r.id',
      'f.name as fromOfficeName',
      'o.name as receivingOfficeName',
      'o.kind as receivingKind',
      'o.zone',
      'r.sent_at as sentAt',
      'r.state',
      'r.letter_number as letterNumber',
      'r.letter_on as letterOn',
      followUpLines(tx).as('followUps'),
    ])
    .where('r.id', 'in', chainIds(id))
    .orderBy('r.sent_at')
    .$castTo<Omit<ChainLink, 'clocks'>>()
    .execute()
  const chain: ChainLink[] = []
  for (const link of links) {
    const clocks = await deadlineStore.listOfReferral(tx, link.id)
    const seen = clocks.map((clock) => ({ ...clock, late: clock.closedAt === null && isLate(clock, now) }))
    chain.push({ ...link, clocks: seen })
  }
  return chain
}

/** What every page shows of a referral, with the clock of it that ends first. */
export function referrals(tx: Tx) {
  return tx
    .selectFrom('netra.referrals as r')
    .innerJoin('netra.offices as f', 'f.id', 'r.from_office_id')
    .innerJoin('netra.offices as o', 'o.id', 'r.receiving_office_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('netra.deadlines')
          .select(['due_on', 'due_at', 'acting'])
          .whereRef('referral_id', '=', 'r.id')
          .where('closed_at', 'is', null)
          .orderBy('due_at')
          .limit(1)
          .as('d'),
      (join) => join.onTrue(),
    )
    .select((eb) => [
      eb
        .selectFrom('netra.follow_ups as n')
        .select(({ fn }) => fn.max('n.happened_on').as('on'))
        .whereRef('n.referral_id', '=', 'r.id')
        .where('n.kind', '<>', 'belum-ada-kabar')
        .as('newsOn'),
      'r.id',
      'f.name as fromOfficeName',
      'o.id as receivingOfficeId',
      'o.name as receivingOfficeName',
      'r.route',
      'r.letter_number as letterNumber',
      'r.letter_on as letterOn',
      'r.sent_at as sentAt',
      'r.state',
      'r.state_since as stateSince',
      sql<string | null>`r.contents ->> 'registerNumber'`.as('registerNumber'),
      'd.due_on as dueOn',
      'd.due_at as dueAt',
      'd.acting',
      'r.demonstration',
    ])
}
