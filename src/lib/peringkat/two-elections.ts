import { quartersOf, rankLists, type Election } from '#core'
import { trendOfUnit, type RankTrendRow } from '#store/views'
import { here, inTongue, m } from '#wording'
import type { PublicFigure } from '../angka/public-figure.ts'
import { shareInWords } from '../words/peringkat.ts'

type Db = Parameters<typeof trendOfUnit>[0]

/**
 * Each list, whether its figures of two elections may stand side by side, and the figures where they may. Of a share: the quarters in which the
 * election was held and that may be shown, added up, since no term is in two of them.
 */
export async function twoElections(db: Db, elections: readonly [Election, Election]) {
  return Promise.all(
    rankLists.map(async ({ id, measure, acrossElections: { comparable, why } }) => {
      const rows = comparable ? await trendOfUnit(db, id, 'wilayah', '00') : []
      const [first, second] = elections.map((election) =>
        comparable ? sumOf(election, measure.id, rows) : { says: m.peringkat_two_not(), figure: null },
      )
      const none = { says: '', figure: null }
      return {
        ...{ title: inTongue(measure.title), why: inTongue(why), definition: here(`/angka/definisi/${measure.id}`) },
        ...{ first: first ?? none, second: second ?? none },
      }
    }),
  )
}

export type ElectionValue = { readonly says: string; readonly figure: PublicFigure | null }

function sumOf(election: Election, measureId: string, rows: readonly RankTrendRow[]): ElectionValue {
  const quarters = quartersOf(election)
  const shown = rows.filter(({ period, all }) => all !== null && quarters.some(({ code }) => code === period))
  const met = shown.reduce((sum, row) => sum + (row.met ?? 0), 0)
  const all = shown.reduce((sum, row) => sum + (row.all ?? 0), 0)
  const says = m.peringkat_two_value({
    value: all === 0 ? m.peringkat_two_none() : shareInWords(met, all),
    shown: String(shown.length),
    quarters: String(quarters.length),
  })
  const last = shown.at(-1)
  const figure =
    last === undefined
      ? null
      : { measureId, regionCode: '00', part: `pemilihan ${election.id}`, shown: met, of: all, asOf: last.asOf }
  return { says, figure }
}
