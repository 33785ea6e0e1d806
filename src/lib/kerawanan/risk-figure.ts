import {
  hitMeasureIds,
  mapIndicators,
  methods,
  publishedBy,
  riskMeasureId,
  type MethodId,
  type RiskSaid,
  type RiskStatement,
} from '#core'
import { startOfDay } from '#law'
import type { PublicFigure } from '../angka/public-figure.ts'

type Told = Pick<PublicFigure, 'shown' | 'part' | 'of'>

/** What a statement counts; a class, or the highest of all, is no number. */
const toldOf: { readonly [Kind in RiskSaid['kind']]: (said: Extract<RiskSaid, { kind: Kind }>) => Told | null } = {
  skor: ({ value }) => ({ shown: value }),
  hitungan: ({ count, of }) => ({ shown: count, of, part: 'hitungan' }),
  urutan: ({ position }) => ({ shown: position, part: 'urutan' }),
  dimensi: ({ dimension, value }) => ({ shown: value, part: dimension.id }),
  kelas: () => null,
  teratas: () => null,
}

/** The moment of what was published on a day; null where no source tells the day. */
export function publishedMoment(method: MethodId): string | null {
  const day = methods[method].publishedOn
  return day === null ? null : startOfDay(day, 'WIB')
}

/** A published statement as a public figure. Null: it is no number, or nobody knows of which day it is. */
export function riskFigure({ region, method, says }: Pick<RiskStatement, 'region' | 'method' | 'says'>) {
  const asOf = publishedMoment(method)
  const told = (toldOf[says.kind] as (said: RiskSaid) => Told | null)(says)
  if (told === null || asOf === null) return null
  const publisher = publishedBy(method) ?? undefined
  return { measureId: riskMeasureId(method), publisher, regionCode: region, asOf, ...told }
}

/** How many of the indicators of a region's own map are there, as it was published. */
export const mapFigure = (region: string, present: number, publishedAt: string): PublicFigure => ({
  ...{ measureId: riskMeasureId('peta-daerah'), regionCode: region, part: 'ada', asOf: publishedAt },
  ...{ shown: present, of: mapIndicators.value },
})

/** The two numbers of a region's TPS rawan, as its map was published: distinct stations, and pairs of station and indicator. */
export const stationFigures = (region: string, counts: { stations: number; hits: number }, publishedAt: string) => ({
  stations: { measureId: hitMeasureIds.stations, regionCode: region, asOf: publishedAt, shown: counts.stations },
  hits: { measureId: hitMeasureIds.hits, regionCode: region, asOf: publishedAt, shown: counts.hits },
})

/** Hits of one indicator: as many as there are stations that bear it. */
export const hitFigure = (region: string, indicator: string, hits: number, publishedAt: string): PublicFigure => ({
  ...{ measureId: hitMeasureIds.hits, regionCode: region, part: indicator, asOf: publishedAt },
  shown: hits,
})
