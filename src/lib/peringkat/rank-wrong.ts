import type { RankField, RankList } from '#core'
import { m } from '#wording'
import { overInWords, periodInWords } from '../words/peringkat.ts'
import { rankNames } from './rank-address.ts'

/** Why a list has no answer to what was asked of it, and what may be asked instead. `periods`: those that there are. */
export function rankWrongInWords(field: RankField, list: RankList, periods: readonly string[]): string {
  switch (field) {
    case 'over':
      return m.peringkat_wrong_over({ overs: list.over.map(overInWords).join(', ') })
    case 'within':
      return m.peringkat_wrong_within()
    case 'period':
      if (list.published === 'berjalan') return m.peringkat_wrong_month()
      return periods.length === 0
        ? m.peringkat_wrong_quarter_none()
        : m.peringkat_wrong_quarter({ periods: periods.map(periodInWords).join(', ') })
    case 'per':
      return list.perStaff ? m.peringkat_wrong_per_both() : m.peringkat_wrong_per_count()
  }
}

/** Under the names that the fields of the form have. */
export const rankErrors = (
  fields: readonly RankField[],
  list: RankList,
  periods: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map((field) => [rankNames[field], rankWrongInWords(field, list, periods)]))
