import {
  countIndicators,
  mapDimensions,
  mapNumbers,
  mapWeights,
  stationIndicators,
  weighMap,
  type MapDimension,
} from '#core'
import type { Zone } from '#law'
import type { RecordedFinding, RecordedWeights, ShownStations } from '#store/views'
import { dayInWords, inTongue, m, momentInWords, numberInWords } from '#wording'
import { dimensionInWords, indicatorInWords, verdictTag } from './risk-words.ts'

type Names = Readonly<Record<string, string>>

/** One of the 27 rows of a map, also where nothing was said of it. */
export function indicatorRows(findings: readonly RecordedFinding[], zone: Zone, names: Names) {
  const said = new Map(findings.map((finding) => [finding.nth, finding]))
  return mapNumbers.map((nth) => {
    const finding = said.get(nth)
    const verdict = finding?.verdict ?? 'belum-dinilai'
    return {
      nth,
      isAssessed: verdict !== 'belum-dinilai',
      name: finding?.name ?? m.kerawanan_name_unknown(),
      dimension: finding?.dimension == null ? '–' : dimensionInWords(finding.dimension),
      tag: verdictTag(verdict),
      evidence: finding?.evidence ?? null,
      evidenceOn: finding?.evidenceOn == null ? null : dayInWords(finding.evidenceOn),
      activity:
        finding?.activityCode == null || finding.activityTitle === null
          ? null
          : { to: `/kegiatan/${finding.activityCode}`, says: inTongue(finding.activityTitle) },
      places: (finding?.places ?? []).map((code) => names[code] ?? code),
      changed: finding === undefined ? m.kerawanan_never() : momentInWords(finding.at, zone),
    }
  })
}
export type IndicatorRow = ReturnType<typeof indicatorRows>[number]

/** How many are present: at least so many, at most so many. */
export function countInWords(findings: readonly RecordedFinding[]) {
  const { present, absent, notAssessed, of, least, most } = countIndicators(findings)
  return {
    present: numberInWords(present),
    absent: numberInWords(absent),
    notAssessed: numberInWords(notAssessed),
    says:
      least === most
        ? m.kerawanan_count_exact({ n: numberInWords(least), of: numberInWords(of) })
        : m.kerawanan_count_range({ least: numberInWords(least), most: numberInWords(most), of: numberInWords(of) }),
    byDimension: mapDimensions.map((dimension) => {
      const within = findings.filter((finding) => finding.dimension === dimension)
      const number = (verdict: string) => numberInWords(within.filter((one) => one.verdict === verdict).length)
      return { says: dimensionInWords(dimension), present: number('ada'), absent: number('tidak-ada') }
    }),
  }
}

const rounded = (value: number) => numberInWords(Math.round(value * 100) / 100)

/** What local weights make of it; null: the office set none. */
export function weightsInWords(findings: readonly RecordedFinding[], weights: RecordedWeights | null) {
  if (weights === null) return null
  const shares = mapWeights(weights.percents)
  const range = shares === null ? null : weighMap(findings, shares)
  return {
    percents: mapDimensions.map((dimension: MapDimension) => ({
      says: dimensionInWords(dimension),
      percent: numberInWords(weights.percents[dimension]),
    })),
    reason: weights.reason,
    says:
      range === null
        ? m.kerawanan_weighted_not_yet()
        : m.kerawanan_weighted_range({ least: rounded(range.least), most: rounded(range.most) }),
  }
}

export function stationsInWords(shown: ShownStations | null) {
  if (shown === null) return null
  const counted = new Map(shown.byIndicator.map(({ indicator, stations }) => [indicator, stations]))
  return {
    stations: numberInWords(shown.stations),
    hits: numberInWords(shown.hits),
    rows: stationIndicators.flatMap(({ id }) => {
      const stations = counted.get(id)
      return stations === undefined ? [] : [{ says: indicatorInWords(id), stations: numberInWords(stations) }]
    }),
    withheld: shown.withheld.map(indicatorInWords),
  }
}
