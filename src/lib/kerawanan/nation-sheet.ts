import {
  asnMost,
  asnPlaced,
  axisOf,
  eventsBehind,
  ikpCutoffs,
  ikpCutoffsPrinted,
  ikpDimensions,
  ikpIndicators,
  ikpParts,
  ikpScores,
  methods,
  publishedBy,
  publishedRisks,
  stationIndicators,
  stationInstrument,
  stationsPublisher,
  stationsApart,
  stationVariables,
  type MethodId,
  type RiskSaid,
} from '#core'
import { dayInWords, inTongue, numberInWords, scoreInWords } from '#wording'
import { riskFigure } from './risk-figure.ts'
import { saidInWords, sourcesInWords } from './risk-words.ts'

type Names = Readonly<Record<string, string>>

export function methodInWords(id: MethodId) {
  const { title, publisher, publishedOn, unit, how, more, limits, mark, sources } = methods[id]
  return {
    id,
    publisher,
    /** Null: an office keeps its map here. */
    notOurs: publishedBy(id),
    mark,
    title: inTongue(title),
    unit: inTongue(unit),
    how: [how, ...(more === undefined ? [] : [more])].map(inTongue).join(' '),
    limits: inTongue(limits),
    published: publishedOn === null ? null : dayInWords(publishedOn),
    sources: sourcesInWords(sources),
  }
}

/** Dots of one row keep this much of the line between them, so that they do not touch on a phone. */
const apart = 0.042

const rounded = (value: number) => Math.round(value * 100) / 100
/** Worked out here: to the second place. */
const fixed = (value: number) => scoreInWords(rounded(value))
/** Printed by others with as many places as they have. */
const asPrinted = (value: number) => numberInWords(rounded(value))

/** The regions of one list, in its own order; what it says of one in several ways stands in one row. */
function rowsOf(method: MethodId, names: Names, isShown: (says: RiskSaid) => boolean = () => true) {
  const listed = publishedRisks.filter((one) => one.method === method && isShown(one.says))
  return [...Map.groupBy(listed, ({ region }) => region)].map(([region, all]) => ({
    ...{ region, name: names[region] ?? region },
    marks: [...new Set(all.map(({ mark }) => mark))],
    said: all.map(({ says, elsewhere }) => ({
      says: saidInWords(says),
      figure: riskFigure({ region, method, says }),
      elsewhere: elsewhere === undefined ? null : inTongue(elsewhere),
    })),
  }))
}

export const regionsNamed: readonly string[] = [...new Set(publishedRisks.map(({ region }) => region))]

/** All that was published for the whole country, each method apart. */
export function nationSheet(names: Names) {
  const cuts = ikpCutoffs
  return {
    ikp: {
      method: methodInWords('ikp-2024'),
      axis: axisOf('ikp-2024', ikpScores, { end: 100, cuts, apart }),
      rows: rowsOf('ikp-2024', names, ({ kind }) => kind === 'skor'),
      cuts:
        cuts === null
          ? null
          : {
              mean: fixed(cuts.mean),
              deviation: fixed(cuts.deviation),
              low: fixed(cuts.low),
              high: fixed(cuts.high),
              printed: { low: asPrinted(ikpCutoffsPrinted.low), high: asPrinted(ikpCutoffsPrinted.high) },
            },
      parts: ikpDimensions.map((id) => {
        const { title, subdimensions, mean, indicators } = ikpParts[id]
        return {
          ...{ id, title: inTongue(title), subdimensions: subdimensions.map(inTongue).join('; ') },
          province: asPrinted(mean.province),
          regency: asPrinted(mean.regency),
          indicators: numberInWords(indicators.value),
          ...{ mark: indicators.mark, meanMark: mean.mark },
        }
      }),
      indicators: numberInWords(ikpIndicators.value),
    },
    asn: {
      method: methodInWords('netralitas-asn-2023'),
      axis: axisOf('netralitas-asn-2023', asnPlaced, { end: 100, cuts: null, apart }),
      rows: asnPlaced.map(({ region, score }) => ({
        ...{ region, name: names[region] ?? region, score: scoreInWords(score) },
        figure: riskFigure({
          region,
          method: 'netralitas-asn-2023',
          says: { kind: 'skor', value: score, class: null },
        }),
        eventsFigure: riskFigure({
          ...{ region, method: 'netralitas-asn-2023' },
          says: { kind: 'hitungan', count: eventsBehind(score, asnMost.value), of: asnMost.value },
        }),
        events: `${numberInWords(eventsBehind(score, asnMost.value))}/${numberInWords(asnMost.value)}`,
      })),
      mark: asnMost.mark,
    },
    others: (
      [
        'pemetaan-2024',
        'ikp-2024-agregat',
        'ikp-2024-kabkota',
        'netralitas-asn-2023-agregat',
        'netralitas-asn-2023-kabkota',
        'ipkp-2024',
      ] as const
    ).map((id) => ({ method: methodInWords(id), rows: rowsOf(id, names) })),
    stations: {
      rows: stationIndicators.map(({ id, variable, title, mark, national }) => ({
        ...{ id, says: inTongue(title), mark, counted: national },
        variable: inTongue(
          stationVariables.find((one) => one.id === variable)?.title ?? { id: variable, en: variable },
        ),
        pemilu: national.pemilu === null ? '–' : numberInWords(national.pemilu),
        pilkada: national.pilkada === null ? '–' : numberInWords(national.pilkada),
      })),
      publisher: stationsPublisher,
      apart: inTongue(stationsApart),
      named: numberInWords(stationIndicators.length),
      of: numberInWords(stationInstrument.value),
    },
  }
}
