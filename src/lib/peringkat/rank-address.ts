import type { RankQuestion } from '#app'
import { findRankList, rankOvers, type RankList, type RankOver } from '#core'

/** What a page of a rank is asked with. `within` filters what is shown; the places stay those of the whole list. */
export type RankAsked = RankQuestion & { readonly within: string | null }

/** Null where the address names what there is not. */
export function rankAsked(listId: string, params: URLSearchParams): RankAsked | null {
  const list = findRankList(listId)
  if (list === null) return null
  const over = overOf(list, params.get('untuk') ?? '')
  const within = params.get('dalam') ?? ''
  const period = params.get('periode') ?? ''
  if (over === null || !/^(\d{2})?$/.test(within) || period.length > 7) return null
  return {
    list: list.id,
    over,
    within: within === '' || over !== 'kabkota' ? null : within,
    period: period === '' ? null : period,
    per: params.get('satuan') === 'seribu' && list.perStaff ? 'seribu' : 'jumlah',
  }
}

function overOf(list: RankList, asked: string): RankOver | null {
  if (asked === '') return list.over[0] ?? null
  return rankOvers.find((over) => over === asked && list.over.includes(over)) ?? null
}
