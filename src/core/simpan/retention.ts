import { monthsAfter, type PlainDate, type RetentionRule } from '#law'
import { decidedOn, isDecidedInForce, type DecidedValue } from '../hukum/decided-law.ts'

/** How long a kind is kept, and by which decision of the legal desk; without one, as the house has it (N108). */
export type Kept = { readonly months: number; readonly decisionId: string | null }

/** What holds of a rule on a day; null while there is no length, or the legal desk has taken the row out of force. Then nothing is deleted. */
export function retentionOn(
  { id, houseMonths }: RetentionRule,
  decided: readonly DecidedValue[],
  day: PlainDate,
): Kept | null {
  const of = (parameter: 'amount' | 'masa') => decidedOn(decided, { ruleId: id, parameter }, day)
  if (!isDecidedInForce(of('masa'), day)) return null
  const amount = of('amount')
  if (typeof amount?.value === 'number') return { months: amount.value, decisionId: amount.decisionId }
  // Whatever the legal desk has said of the row, the house says nothing beside it.
  if (houseMonths === null || decided.some(({ ruleId }) => ruleId === id)) return null
  return { months: houseMonths, decisionId: null }
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
