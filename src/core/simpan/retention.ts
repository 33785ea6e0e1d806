import { monthsAfter, type PlainDate, type RetentionRule } from '#law'
import { decidedOn, isDecidedInForce, type DecidedValue } from '../hukum/decided-law.ts'

/** How long a kind is kept by decision, and by which. */
export type Kept = { readonly months: number; readonly decisionId: string }

/** What holds of a rule on a day; null while the legal desk has given no length, or has taken the row out of force. Then nothing is deleted. */
export function retentionOn({ id }: RetentionRule, decided: readonly DecidedValue[], day: PlainDate): Kept | null {
  const of = (parameter: 'amount' | 'masa') => decidedOn(decided, { ruleId: id, parameter }, day)
  const amount = of('amount')
  if (amount === null || typeof amount.value !== 'number' || !isDecidedInForce(of('masa'), day)) return null
  return { months: amount.value, decisionId: amount.decisionId }
}

/** The first day on which something may be deleted: that many calendar months after its case ended. */
export const deletableFrom = (endedOn: PlainDate, { months }: Pick<Kept, 'months'>): PlainDate =>
  monthsAfter(endedOn, months)

export type DisposalVote = { readonly by: string; readonly agrees: boolean }
export type DisposalStand = 'diusulkan' | 'disetujui' | 'dipertahankan' | 'dihapus'

/** Two different people must agree; one who does not is enough to keep it. */
export function standOf(votes: readonly DisposalVote[], isDestroyed: boolean): DisposalStand {
  if (isDestroyed) return 'dihapus'
  if (votes.some(({ agrees }) => !agrees)) return 'dipertahankan'
  return new Set(votes.map(({ by }) => by)).size >= 2 ? 'disetujui' : 'diusulkan'
}
