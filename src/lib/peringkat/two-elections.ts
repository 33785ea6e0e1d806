import { quartersOf, rankLists, type Election } from '#core'
import { trendOfUnit, type RankTrendRow } from '#store/views'
import { here, inTongue, m } from '#wording'
import type { PublicFigure } from '../angka/public-figure.ts'
import { shareInWords } from '../words/peringkat.ts'

type Db = Parameters<typeof trendOfUnit>[0]

export type ElectionValue = { readonly says: string; readonly figure: PublicFigure | null }
type Defined = { readonly title: string; readonly definition: string }
type Comparable = Defined & { readonly why: string; readonly first: ElectionValue; readonly second: ElectionValue }
/** Measures that may not stand side by side, under the reason that they share. */
type Apart = { readonly why: string; readonly measures: readonly Defined[] }

/**
 * The measures whose figures of two elections may stand side by side, with them; and the others under the reason why they may not. Of a share: the
 * quarters in which the election was held and that may be shown, added up, since no term is in two of them.
 */
export async function twoElections(
  db: Db,
  elections: readonly [Election, Election],
): Promise<{ readonly comparable: readonly Comparable[]; readonly apart: readonly Apart[] }> {
  const defined = ({ measure }: (typeof rankLists)[number]): Defined => ({
    title: inTongue(measure.title),
    definition: here(`/angka/definisi/${measure.id}`),
  })
  const comparable = await Promise.all(
    rankLists
      .filter(({ acrossElections }) => acrossElections.comparable)
      .map(async (list) => {
        const rows = await trendOfUnit(db, list.id, 'wilayah', '00')
        const [first, second] = [sumOf(elections[0], list.measure.id, rows), sumOf(elections[1], list.measure.id, rows)]
        return { ...defined(list), why: inTongue(list.acrossElections.why), first, second }
      }),
  )
  const apart = Map.groupBy(
    rankLists.filter(({ acrossElections }) => !acrossElections.comparable),
    ({ acrossElections }) => inTongue(acrossElections.why),
  )
  return { comparable, apart: [...apart].map(([why, lists]) => ({ why, measures: lists.map(defined) })) }
}

function sumOf(election: Election, measureId: string, rows: readonly RankTrendRow[]): ElectionValue {
  const quarters = quartersOf(election)
  const shown = rows.filter(({ period, all }) => all !== null && quarters.some(({ code }) => code === period))
  const last = shown.at(-1)
  if (last === undefined) return { says: m.peringkat_two_none({ quarters: String(quarters.length) }), figure: null }
  const met = shown.reduce((sum, row) => sum + (row.met ?? 0), 0)
  const all = shown.reduce((sum, row) => sum + (row.all ?? 0), 0)
  const says = m.peringkat_two_value({
    value: all === 0 ? m.peringkat_desk_none() : shareInWords(met, all),
    shown: String(shown.length),
    quarters: String(quarters.length),
  })
  const part = `pemilihan ${election.id}`
  return { says, figure: { measureId, regionCode: '00', part, shown: met, of: all, asOf: last.asOf } }
}
