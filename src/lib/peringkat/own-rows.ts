import { inputsOf } from '#app'
import { groupOf, placeOfBody, rankOf, type RankOver } from '#core'
import type { RankValueRow } from '#store/views'
import { m } from '#wording'
import { figureInWords, overInWords, placeInWords, rankedName } from '../words/peringkat.ts'

type Office = { readonly name: string; readonly kind: string; readonly regionCode: string }

const head = {
  ...{ list: '', publisher: '', unit: '', stage: '', period: '', asOf: null },
  order: 'highest-first',
} as const

/** Where the institutions of the reader stand in an edition: their regency, their province, and their kind of body. */
export function ownRows(offices: readonly Office[], values: readonly RankValueRow[]) {
  return (['kabkota', 'provinsi', 'instansi'] as const).flatMap((over) => {
    const rank = rankOf(head, inputsOf(over, values))
    return codesOf(over, offices).map((code) => {
      const ranked = rank.rows.find((row) => row.code === code)
      const hidden = rank.notShown.find((row) => row.code === code)
      const none = rank.nothingToRank.find((row) => row.code === code)
      const name = (ranked ?? hidden ?? none)?.name ?? code
      const says = ranked
        ? [placeInWords(ranked.overall), figureInWords(ranked)].join(', ')
        : hidden
          ? m.peringkat_desk_hidden()
          : none
            ? m.peringkat_desk_none()
            : m.peringkat_desk_not_there()
      return { term: `${overInWords(over)}: ${rankedName(over, { code, name })}`, says }
    })
  })
}

function codesOf(over: RankOver, offices: readonly Office[]): readonly string[] {
  const codes = offices.map(({ kind, regionCode }) => {
    const place = placeOfBody({ kind, rank: rankOfCode(regionCode), regionCode })
    if (over === 'instansi') return place === '00' ? 'nasional' : groupOf(kind)
    return over === 'kabkota' ? place.slice(0, 5) : place.slice(0, 2)
  })
  const wanted = (code: string) =>
    over === 'instansi' || (code !== '00' && code.length === (over === 'kabkota' ? 5 : 2))
  return [...new Set(codes.filter(wanted))]
}

/** Of an office by where it stands; its kind alone does not say it. */
const rankOfCode = (code: string) => (code === '00' ? 'nasional' : code.length === 2 ? 'provinsi' : 'kabkota')
