import { findQuarter } from './rank-calendar.ts'
import { rankOvers, type RankList, type RankOver } from './rank-lists.ts'

export const rankUnits = ['jumlah', 'seribu'] as const
/** As a count, or for 1,000 staff. */
export type RankUnit = (typeof rankUnits)[number]

/** A rank as somebody asks for it, in his words; null: not said. */
export type AskedRank = {
  readonly over: string | null
  readonly within: string | null
  readonly period: string | null
  readonly per: string | null
}
export type RankField = keyof AskedRank
type UnderstoodRank = {
  readonly over: RankOver
  readonly within: string | null
  readonly period: string | null
  readonly per: RankUnit
}

/**
 * What was asked, with what the list says of itself where nothing was; and what was said that this list does not know, of which nothing is
 * taken in its place: an answer to another question would be read as the answer to this one.
 */
export function understandRank(
  list: RankList,
  asked: AskedRank,
): UnderstoodRank & { readonly wrong: readonly RankField[] } {
  const known = rankOvers.find((one) => one === asked.over && list.over.includes(one))
  const over = known ?? list.over[0] ?? 'provinsi'
  const units: readonly RankUnit[] = list.perStaff ? rankUnits : ['jumlah']
  const per = units.find((one) => one === asked.per)
  const isWrong: Readonly<Record<RankField, boolean>> = {
    over: asked.over !== null && known === undefined,
    within: asked.within !== null && (over !== 'kabkota' || !/^\d{2}$/.test(asked.within) || asked.within === '00'),
    period: asked.period !== null && !isPeriodOf(list, asked.period),
    per: asked.per !== null && per === undefined,
  }
  const wrong = (['over', 'within', 'period', 'per'] as const).filter((field) => isWrong[field])
  return {
    ...{ over, per: per ?? 'jumlah', wrong },
    within: isWrong.within ? null : asked.within,
    period: isWrong.period ? null : asked.period,
  }
}

const isPeriodOf = ({ published }: RankList, period: string): boolean =>
  published === 'triwulan' ? findQuarter(period) !== null : /^\d{4}-(0[1-9]|1[0-2])$/.test(period)
