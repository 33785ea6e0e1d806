import type { RankQuestion } from '#app'
import { understandRank, type AskedRank, type RankField, type RankList } from '#core'

/** What a page of a rank is asked with. `within` filters what is shown; the places stay those of the whole list. */
export type RankAsked = RankQuestion & { readonly within: string | null }

/** What each is called in the address of a page. */
export const rankNames = {
  over: 'untuk',
  within: 'dalam',
  period: 'periode',
  per: 'satuan',
} as const satisfies Readonly<Record<RankField, string>>

/** What the address says; `wrong`: what of it the list does not know. */
export function rankAsked(
  list: RankList,
  params: URLSearchParams,
): { readonly asked: RankAsked; readonly wrong: readonly RankField[] } {
  const said = (field: RankField) => params.get(rankNames[field])?.trim() || null
  const question: AskedRank = {
    over: said('over'),
    within: said('within'),
    period: said('period'),
    per: said('per'),
  }
  const { wrong, ...asked } = understandRank(list, question)
  return { asked: { ...asked, list: list.id }, wrong }
}
