import { sql } from 'kysely'
import type { Condition } from '#core'
import type { Tx } from '../database.ts'

/** What stands beside the case row and decides what may be done next. */
type CaseFacts = {
  readonly conditions: readonly Condition[]
  readonly formallyReceived: boolean
  readonly allegations: readonly AllegationFacts[]
  readonly openReferrals: number
}

export type AllegationFacts = {
  readonly id: string
  readonly subject: string
  readonly class: string | null
  readonly route: string | null
  readonly outcome: string | null
}

export const caseFacts = {
  async of(tx: Tx, caseId: string): Promise<CaseFacts> {
    const [conditions, formallyReceived, allegations, openReferrals] = [
      await currentConditions(tx, caseId),
      await isFormallyReceived(tx, caseId),
      await listAllegations(tx, caseId),
      await countOpenReferrals(tx, caseId),
    ]
    return { conditions, formallyReceived, allegations, openReferrals }
  },
}

/** The newest kajian awal's checklist; none once the reporter has brought something new, for it must be looked at again. */
async function currentConditions(tx: Tx, caseId: string): Promise<readonly Condition[]> {
  const row = await tx
    .selectFrom('netra.kajian as k')
    .select('k.conditions')
    .where('k.case_id', '=', caseId)
    .where('k.kind', '=', 'kajian-awal')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('netra.report_additions as a')
            .select('a.id')
            .where('a.case_id', '=', caseId)
            .whereRef('a.recorded_at', '>', 'k.recorded_at'),
        ),
      ),
    )
    .orderBy('k.recorded_at', 'desc')
    .orderBy('k.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.conditions ?? []) as unknown as readonly Condition[]
}

/** A signed report with its ID shown: at the counter when it came, or later. */
async function isFormallyReceived(tx: Tx, caseId: string): Promise<boolean> {
  const atTheCounter = await tx
    .selectFrom('netra.reports')
    .select('id')
    .where('case_id', '=', caseId)
    .where('lane', '=', 'laporan')
    .where('identity_checked_on', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  if (atTheCounter) return true
  const later = await tx
    .selectFrom('netra.events')
    .select('id')
    .where('case_id', '=', caseId)
    .where('type', '=', 'case-moved')
    .where(sql<string>`data ->> 'action'`, 'in', ['confirm-at-counter', 'formalise'])
    .limit(1)
    .executeTakeFirst()
  return later !== undefined
}

const listAllegations = (tx: Tx, caseId: string): Promise<readonly AllegationFacts[]> =>
  tx
    .selectFrom('netra.allegations')
    .select(['id', 'subject_kind as subject', 'class', 'route', 'outcome'])
    .where('case_id', '=', caseId)
    .orderBy('ordinal')
    .execute()

/** A referral that was passed on is answered by the one below it. */
async function countOpenReferrals(tx: Tx, caseId: string): Promise<number> {
  const { open } = await tx
    .selectFrom('netra.referrals')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('case_id', '=', caseId)
    .where('state', 'not in', ['diputus', 'diteruskan'])
    .executeTakeFirstOrThrow()
  return open
}
