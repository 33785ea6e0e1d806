import {
  mapDimensionTitles,
  methods,
  riskSources,
  stationIndicators,
  type MapDimension,
  type RiskClass,
  type RiskSaid,
  type RiskSourceKey,
  type RiskStatement,
  type StationColumn,
  type StationFault,
  type StationIndicatorId,
  type StationProblem,
  type Verdict,
} from '#core'

import { dayInWords, inTongue, m, numberInWords, scoreInWords } from '#wording'

const classes: Readonly<Record<RiskClass, () => string>> = {
  tinggi: m.kerawanan_class_tinggi,
  sedang: m.kerawanan_class_sedang,
  rendah: m.kerawanan_class_rendah,
}

type Says = { readonly [Kind in RiskSaid['kind']]: (said: Extract<RiskSaid, { readonly kind: Kind }>) => string }
const says: Says = {
  skor: ({ value, class: found }) =>
    found === null
      ? m.kerawanan_said_skor({ value: scoreInWords(value) })
      : m.kerawanan_said_skor_class({ value: scoreInWords(value), class: classes[found]() }),
  kelas: ({ class: found }) => classes[found](),
  urutan: ({ position }) => m.kerawanan_said_urutan({ n: numberInWords(position) }),
  hitungan: ({ count, of }) => m.kerawanan_said_hitungan({ n: numberInWords(count), of: numberInWords(of) }),
  dimensi: ({ dimension, value }) =>
    m.kerawanan_said_dimensi({ dimension: inTongue(dimension), value: scoreInWords(value) }),
  teratas: ({ dimension }) => m.kerawanan_said_teratas({ dimension: inTongue(dimension) }),
}
export const saidInWords = (said: RiskSaid): string => (says[said.kind] as (said: RiskSaid) => string)(said)

/** A statement by its list and day: lists of different methods are never one scale. */
export function riskInWords({ method, says: said, mark }: Pick<RiskStatement, 'method' | 'says' | 'mark'>) {
  const { title, publisher, publishedOn } = methods[method]
  const list = inTongue(title)
  const place = saidInWords(said)
  return {
    says:
      publishedOn === null
        ? m.kerawanan_risk_says_undated({ list, place, publisher })
        : m.kerawanan_risk_says({ list, place, publisher, day: dayInWords(publishedOn) }),
    mark,
  }
}

export const sourcesInWords = (keys: readonly RiskSourceKey[]) =>
  keys.map((key) => ({ name: riskSources[key].name, href: `https://${riskSources[key].address}` }))

const verdictWords: Readonly<Record<Verdict, { readonly says: () => string; readonly look: 'bad' | 'good' | 'idle' }>> =
  {
    ada: { says: m.kerawanan_verdict_ada, look: 'bad' },
    'tidak-ada': { says: m.kerawanan_verdict_tidak_ada, look: 'good' },
    'belum-dinilai': { says: m.kerawanan_verdict_belum, look: 'idle' },
  }
export const verdictTag = (verdict: Verdict) => ({
  says: verdictWords[verdict].says(),
  look: verdictWords[verdict].look,
})
export const dimensionInWords = (dimension: MapDimension): string => inTongue(mapDimensionTitles[dimension])

export function indicatorInWords(id: StationIndicatorId): string {
  const found = stationIndicators.find((one) => one.id === id)
  return found === undefined ? id : inTongue(found.title)
}

const columnWords: Readonly<Record<StationColumn, () => string>> = {
  kode_wilayah: m.kerawanan_column_code,
  kecamatan: m.kerawanan_column_district,
  desa: m.kerawanan_column_village,
  tps: m.kerawanan_column_tps,
  indikator: m.kerawanan_column_indicator,
}
const problemWords: Readonly<Record<StationProblem, (facts: { readonly value: string }) => string>> = {
  'place-blank': () => m.kerawanan_why_place_blank(),
  'place-unknown': (facts) => m.kerawanan_why_place_unknown(facts),
  'place-ambiguous': (facts) => m.kerawanan_why_place_ambiguous(facts),
  'place-not-village': (facts) => m.kerawanan_why_place_not_village(facts),
  'tps-not-a-number': (facts) => m.kerawanan_why_tps(facts),
  'indicator-blank': () => m.kerawanan_why_indicator_blank(),
  'indicator-unknown': (facts) => m.kerawanan_why_indicator_unknown(facts),
}
export const stationFaultInWords = ({ column, problem, value }: StationFault): string =>
  `${columnWords[column]()}: ${problemWords[problem]({ value })}`
