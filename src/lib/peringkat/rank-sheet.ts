import type { ReadRank } from '#app'
import type { PublicFigure } from '../angka/public-figure.ts'
import { notSaidOf, placeOfBody, previewDays, rolledShare, type Rank, type RankList, type Ranked } from '#core'
import { localDay } from '#law'
import { monthlyTrend, repliesOf, trendOfUnit, type RankReply } from '#store/views'
import { inTongue, m, momentInWords, numberInWords } from '#wording'
import { shownInWords, unitInWords } from '../words/angka.ts'
import {
  betweenInWords,
  figureInWords,
  intervalInWords,
  monthOf,
  overInWords,
  periodInWords,
  placeInWords,
  rankStageInWords,
  rankedName,
  shareInWords,
} from '../words/peringkat.ts'
import type { RankAsked } from './rank-address.ts'
import { quarterFigure, rankFigure } from './rank-figures.ts'

type Db = Parameters<typeof monthlyTrend>[0]
type Now = Parameters<typeof localDay>[0]

/** A rank as its page says it. */
export async function rankSheet(db: Db, asked: RankAsked, { list, rank, edition, periods }: ReadRank, now: Now) {
  const isShown = ({ within }: { readonly within: string | null }) => asked.within === null || within === asked.within
  const nameOf = (one: { readonly code: string; readonly name: string }) => rankedName(asked.over, one)
  const rows = rank.rows.filter((row) => isShown(row) && !isZero(row))
  const zeros = rank.rows.filter((row) => isShown(row) && isZero(row))
  return {
    title: inTongue(list.measure.title),
    caption: m.peringkat_caption({
      list: inTongue(list.measure.title),
      over: overInWords(asked.over),
      period: rank.period === '' ? m.peringkat_never() : periodInWords(rank.period),
    }),
    facts: factsOf(list, rank, asked.over),
    lead:
      list.published === 'triwulan'
        ? m.peringkat_published({ preview: String(previewDays) })
        : m.peringkat_provisional(),
    notSaid: inTongue(notSaidOf(list, asked.over)),
    counted: list.published === 'berjalan' && asked.over === 'jabatan' ? m.peringkat_accused_says() : null,
    acrossElections: inTongue(list.acrossElections.why),
    definition: `/angka/definisi/${list.measure.id}`,
    columns: {
      inside: rows.some(({ inside }) => inside !== null),
      interval: rows.some(({ interval }) => interval !== null),
    },
    rows: rows.map((row) =>
      rowOf(row, nameOf(row), rankFigure({ list, over: asked.over, period: rank.period, asOf: rank.asOf ?? '' }, row)),
    ),
    isEmptyOfZeros: rows.length === 0 && rank.zeros.some(isShown),
    // Five hundred lines that say the same are one.
    placedZeros: { names: zeros.map(nameOf), place: placeInWords(zeros[0]?.overall ?? null) },
    zeros: rank.zeros.filter(isShown).map(nameOf),
    notYetTold: rank.notYetTold.filter(isShown).map(nameOf),
    notShown: rank.notShown.filter(isShown).map(nameOf),
    none: rank.nothingToRank.filter(isShown).map(nameOf),
    noneSays: noneInWords(list, asked.over),
    noneTitle: (isOfTerms(list, asked.over) ? m.peringkat_none_terms_title : m.peringkat_none_title)({
      count: numberInWords(rank.nothingToRank.filter(isShown).length),
    }),
    staff:
      asked.per === 'seribu' && asked.over !== 'jabatan'
        ? m.peringkat_staff_note({ share: String(rolledShare) })
        : null,
    periods: periods.map((period) => ({ value: period, says: periodInWords(period) })),
    trend: await trendLines(db, list, asked, now),
    replies: edition === null ? [] : replyLines(await repliesOf(db, list.id, edition.period), asked),
  }
}
export type RankSheet = Awaited<ReturnType<typeof rankSheet>>

const isZero = ({ value }: Ranked) => value.kind !== 'share' && value.count === 0

const factsOf = (list: RankList, rank: Rank, over: RankAsked['over']) => [
  { term: m.peringkat_list(), says: inTongue(list.measure.title) },
  { term: m.peringkat_publisher(), says: rank.publisher },
  { term: m.peringkat_unit(), says: unitInWords(list.measure.unit) },
  { term: m.peringkat_stage(), says: rankStageInWords(list.stage) },
  { term: m.peringkat_period(), says: rank.period === '' ? m.peringkat_never() : periodInWords(rank.period) },
  { term: m.peringkat_as_of(), says: rank.asOf === null ? m.peringkat_never() : momentInWords(rank.asOf) },
  { term: m.peringkat_ties(), says: m.peringkat_tie_rule() },
  {
    term: m.peringkat_of(),
    says: isOfTerms(list, over)
      ? m.peringkat_of_terms({
          ranked: numberInWords(rank.rows.length),
          hidden: numberInWords(rank.notShown.length),
          none: numberInWords(rank.nothingToRank.length),
        })
      : m.peringkat_of_told({
          ranked: numberInWords(rank.rows.length),
          units: numberInWords(rank.units),
          hidden: numberInWords(rank.notShown.length),
          notYet: numberInWords(rank.notYetTold.length),
          zeros: numberInWords(rank.zeros.length),
          none: numberInWords(rank.nothingToRank.length),
        }),
  },
]

/** What is ranked is a share of terms that ended: where none did there is nothing to rank, and such a place is not among those that it is ranked of. */
const isOfTerms = ({ published, measure }: RankList, over: RankAsked['over']): boolean =>
  published === 'triwulan' || (measure.id === 'jangka-menurut-pemegang' && over === 'instansi')

function noneInWords({ published, perStaff }: RankList, over: RankAsked['over']): string {
  if (published === 'triwulan') return m.peringkat_none_share()
  if (over === 'jabatan') return m.peringkat_none_accused({ share: String(rolledShare) })
  return perStaff ? m.peringkat_none_staff({ share: String(rolledShare) }) : m.peringkat_none_body()
}

const rowOf = (row: Ranked, name: string, figure: PublicFigure) => ({
  code: row.code,
  name,
  place: placeInWords(row.overall),
  inside: placeInWords(row.inside),
  value: figureInWords(row),
  figure,
  interval: intervalInWords(row),
  between: betweenInWords(row.overall),
})

type TrendLine = { readonly when: string; readonly says: string; readonly figure: PublicFigure }

/** The place of the page over time: the province that it is narrowed to, or the nation. What is told by body alone has no place. */
async function trendLines(db: Db, list: RankList, { within }: RankAsked, now: Now): Promise<readonly TrendLine[]> {
  const code = within ?? '00'
  if (list.published === 'triwulan')
    return (await trendOfUnit(db, list.id, 'wilayah', code)).map(({ period, asOf, met, all }) => ({
      when: periodInWords(period),
      figure: quarterFigure(list, code, { period, asOf, met, all }),
      says:
        met === null || all === null ? m.angka_hidden() : all === 0 ? m.peringkat_desk_none() : shareInWords(met, all),
    }))
  if (!list.over.includes('provinsi')) return []
  const months = await monthlyTrend(db, list.measure.id, code, localDay(now, 'WIB'))
  return months.map(({ month, shown, isBehind, asOf }) => ({
    when: monthOf(month),
    says: shownInWords(shown, isBehind),
    figure: { measureId: list.measure.id, regionCode: code, shown, isBehind, asOf },
  }))
}

/** Beside the rows that the page shows: of a province those of its bodies. */
const replyLines = (replies: readonly RankReply[], { within }: RankAsked) =>
  replies
    .filter(({ officeKind: kind, officeRank: rank, regionCode }) => {
      return within === null || placeOfBody({ kind, rank, regionCode }).startsWith(within)
    })
    .map(({ officeName: office, toldAt, says }) => ({
      by: m.peringkat_reply_of({ office, when: momentInWords(toldAt) }),
      says,
    }))
