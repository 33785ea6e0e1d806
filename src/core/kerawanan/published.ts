import type { Mark, Words } from '#law'
import { classOf, cutoffsOf } from './categories.ts'
import { ikpParts } from './ikp.ts'
import { scoreOf, type MethodId, type Placed, type RiskClass } from './method.ts'
import { mapDimensionTitles, mapIndicators } from './own-map.ts'
import type { RiskSourceKey } from './methods.ts'

/** What a list says of one region. Lists of different methods are never put on one scale: each statement names its own. */
export type RiskSaid =
  | { readonly kind: 'skor'; readonly value: number; readonly class: RiskClass | null }
  | { readonly kind: 'kelas'; readonly class: RiskClass }
  | { readonly kind: 'urutan'; readonly position: number }
  | { readonly kind: 'hitungan'; readonly count: number; readonly of: number }
  | { readonly kind: 'dimensi'; readonly dimension: Words; readonly value: number }
  /** The highest of all in this dimension. */
  | { readonly kind: 'teratas'; readonly dimension: Words }

export type RiskStatement = {
  readonly method: MethodId
  readonly region: string
  readonly says: RiskSaid
  readonly mark: Mark
  readonly sources: readonly RiskSourceKey[]
  /** What another publisher prints instead. */
  readonly elsewhere?: Words
}

/** Kemendagri code and score, as printed. */
const ikp: readonly (readonly [string, number])[] = [
  ['31', 88.95],
  ['71', 87.48],
  ['82', 84.86],
  ['32', 77.04],
  ['64', 77.04],
  ['36', 66.53],
  ['18', 64.61],
  ['14', 62.59],
  ['91', 57.27],
  ['53', 56.75],
  ['12', 55.43],
  ['81', 53.69],
  ['92', 53.48],
  ['63', 53.35],
  ['72', 52.9],
  ['51', 52.75],
  ['75', 45.44],
  ['76', 43.44],
  ['34', 43.02],
  ['21', 40.33],
  ['13', 39.68],
  ['74', 38.32],
  ['11', 38.06],
  ['16', 35.07],
  ['33', 34.83],
  ['19', 29.89],
  ['65', 20.36],
  ['62', 18.77],
  ['35', 14.74],
  ['61', 12.69],
  ['15', 12.03],
  ['52', 11.09],
  ['73', 10.2],
  ['17', 3.79],
]
/** The five that stand in two sources. */
const inBoth: readonly string[] = ['31', '71', '82', '32', '64']
/** Printed otherwise by a secondary site, which reads like errors of copying. */
const misprinted: Readonly<Record<string, Words>> = {
  '65': { id: 'Satu situs lain mencetak 20,6.', en: 'Another site prints 20.6.' },
  '74': { id: 'Satu situs lain mencetak 38,06.', en: 'Another site prints 38.06.' },
}

export const ikpScores: readonly Placed<'ikp-2024'>[] = ikp.map(([region, value]) => ({
  region,
  score: scoreOf('ikp-2024', value),
}))
export const ikpCutoffs = cutoffsOf(ikpScores.map(({ score }) => score))
/** As printed; the upper differs by 0.2 from what the printed scores give, by either deviation. */
export const ikpCutoffsPrinted = { low: 21.7, high: 68.5, mark: 'C1' } as const

const ikpStatements = ikpScores.map(({ region, score }): RiskStatement => {
  const elsewhere = misprinted[region]
  return {
    method: 'ikp-2024',
    region,
    says: { kind: 'skor', value: score, class: ikpCutoffs && classOf(score, ikpCutoffs) },
    mark: elsewhere !== undefined ? 'X' : inBoth.includes(region) ? 'C2' : 'C1',
    sources: inBoth.includes(region) ? ['tvone', 'databoks-provinsi'] : ['tvone'],
    ...(elsewhere === undefined ? {} : { elsewhere }),
  }
})

const aggregated: readonly (readonly [string, number])[] = [
  ['36', 45.18],
  ['91', 45.09],
  ['82', 42.35],
  ['72', 41.7],
  ['34', 41.37],
  ['32', 39.72],
  ['52', 38.46],
  ['71', 37.02],
  ['31', 35.95],
  ['33', 35.9],
]

/** The list of events at province level, with the digits as printed. */
const asnScores: readonly (readonly [string, number])[] = [
  ['82', 100],
  ['71', 55.87],
  ['36', 22.98],
  ['73', 21.93],
  ['53', 9.4],
  ['64', 6.01],
  ['32', 5.48],
  ['13', 4.96],
  ['75', 3.9],
  ['18', 3.9],
]
export const asnPlaced: readonly Placed<'netralitas-asn-2023'>[] = asnScores.map(([region, value]) => ({
  region,
  score: scoreOf('netralitas-asn-2023', value),
}))
/** The smallest number of weighted events that the leader can have, so that all ten scores are whole numbers of them: inferred. */
export const asnMost = { value: 383, mark: 'U' } as const

const asnAggregated = ['82', '71', '73', '76', '74', '72', '53', '93', '36', '65'] as const
const nttPrinted: Words = {
  id: 'Halamannya menulis “Nusa Tenggara Barat (NTT)”.',
  en: 'The page writes “Nusa Tenggara Barat (NTT)”.',
}

/** Kab/kota in published order. Kediri, the fifteenth, is not among them: the source does not say whether the city or the regency is meant. */
const asnOrder: readonly (readonly [number, string])[] = [
  [1, '71.09'],
  [2, '74.07'],
  [3, '82.71'],
  [4, '53.11'],
  [5, '73.72'],
  [6, '32.04'],
  [7, '73.04'],
  [8, '76.02'],
  [9, '82.04'],
  [10, '73.02'],
  [11, '73.09'],
  [12, '71.73'],
  [13, '74.05'],
  [14, '71.74'],
  [16, '74.09'],
  [17, '72.02'],
  [18, '82.05'],
  [19, '72.04'],
  [20, '12.14'],
  [21, '73.10'],
  [22, '63.72'],
  [23, '52.05'],
  [24, '72.10'],
  [25, '73.24'],
]
const inTwoSources = 20

/** Two share the first place with a score of 100. */
const ikpFirst: readonly (readonly [number, string])[] = [
  [1, '95.01'],
  [1, '94.07'],
  [3, '32.04'],
  [4, '95.06'],
  [5, '93.03'],
  [6, '63.72'],
  [7, '91.03'],
  [8, '36.01'],
  [9, '12.23'],
  [10, '53.21'],
]

const mapped = (region: string, says: RiskSaid, mark: Mark = 'C1'): RiskStatement => ({
  ...{ method: 'pemetaan-2024', region, says, mark },
  sources: ['rmol-2024'],
})
const counted: readonly (readonly [string, number])[] = [
  ['53', 19],
  ['64', 18],
  ['35', 17],
  ['73', 16],
  ['72', 16],
]
/** Another publisher reported these four as medium. */
const mappedLow = ['51', '65', '93', '62'] as const
const calledMedium: Words = {
  id: 'Situs berita Polri menulis sedang.',
  en: 'The news site of Polri writes medium.',
}
const mappedFirst = [
  ['11', 'sosial-politik'],
  ['21', 'pencalonan'],
  ['73', 'kampanye'],
  ['91', 'pungut-hitung'],
] as const

const policed: readonly (readonly [string, number])[] = [
  ['95.03', 67.55],
  ['94.05', 67.33],
  ['96.05', 56.4],
  ['94.08', 51.22],
  ['91.20', 50.76],
  ['91.10', 48.85],
  ['82.05', 47.97],
  ['93.02', 47.23],
]

const running = ikpParts['penyelenggaraan-pemilu'].title

export const publishedRisks: readonly RiskStatement[] = [
  ...ikpStatements,
  {
    ...{ method: 'ikp-2024', region: '64', says: { kind: 'dimensi', dimension: running, value: 100 }, mark: 'C1' },
    sources: ['sirana'],
  },
  ...aggregated.map(([region, value]): RiskStatement => ({
    ...{ method: 'ikp-2024-agregat', region, says: { kind: 'skor', value, class: null }, mark: 'C1' },
    sources: ['tvone'],
  })),
  ...ikpFirst.map(([position, region]): RiskStatement => ({
    ...{ method: 'ikp-2024-kabkota', region, says: { kind: 'urutan', position }, mark: 'C1' },
    sources: ['databoks-kabkota'],
  })),
  ...['64.02', '64.07'].map((region): RiskStatement => ({
    ...{ method: 'ikp-2024-kabkota', region, says: { kind: 'kelas', class: 'tinggi' }, mark: 'C1' },
    sources: ['sirana'],
  })),
  ...asnPlaced.map(({ region, score }): RiskStatement => ({
    ...{ method: 'netralitas-asn-2023', region, says: { kind: 'skor', value: score, class: null }, mark: 'C1' },
    sources: ['monitor-indonesia'],
  })),
  ...asnAggregated.map((region, at): RiskStatement => ({
    ...{ method: 'netralitas-asn-2023-agregat', region, says: { kind: 'urutan', position: at + 1 } },
    ...(region === '53' ? { mark: 'X', elsewhere: nttPrinted } : { mark: 'C1' }),
    sources: ['bawaslu-sulbar'],
  })),
  ...asnOrder.map(([position, region]): RiskStatement => ({
    ...{ method: 'netralitas-asn-2023-kabkota', region, says: { kind: 'urutan', position } },
    mark: position <= inTwoSources ? 'C2' : 'C1',
    sources: position <= inTwoSources ? ['alinea-asn', 'edunews'] : ['alinea-asn'],
  })),
  ...counted.flatMap(([region, count]) => [
    mapped(region, { kind: 'kelas', class: 'tinggi' }),
    mapped(region, { kind: 'hitungan', count, of: mapIndicators.value }),
  ]),
  ...mappedLow.map((region): RiskStatement => ({
    ...mapped(region, { kind: 'kelas', class: 'rendah' }, 'X'),
    sources: ['rmol-2024', 'tribratanews'],
    elsewhere: calledMedium,
  })),
  ...mappedFirst.map(([region, dimension]) =>
    mapped(region, { kind: 'teratas', dimension: mapDimensionTitles[dimension] }),
  ),
  ...policed.map(([region, value]): RiskStatement => ({
    ...{ method: 'ipkp-2024', region, says: { kind: 'skor', value, class: null }, mark: 'C1' },
    sources: ['dataloka'],
  })),
]

/** Everything that was published of a region itself. */
export const statementsOf = (regionCode: string): readonly RiskStatement[] =>
  publishedRisks.filter(({ region }) => region === regionCode)

/** What was published of the regency or the province of a region, the nearest first, as far as it says how vulnerable. What nobody published has none. */
export const risksOf = (regionCode: string): readonly RiskStatement[] =>
  [...new Set([regionCode.slice(0, 5), regionCode.slice(0, 2)])].flatMap((code) => statementsOf(code).filter(isOfHow))

const isOfHow = ({ method, says }: RiskStatement) =>
  method !== 'ipkp-2024' && (says.kind === 'urutan' || says.kind === 'kelas' || says.kind === 'skor')

/** Whether a list of Bawaslu counts the region among the vulnerable. Only for an order; no scale is made of it. */
export const isVulnerable = (regionCode: string): boolean => risksOf(regionCode).some(isAmongVulnerable)

function isAmongVulnerable({ method, says }: RiskStatement): boolean {
  if (says.kind === 'kelas') return says.class === 'tinggi'
  if (says.kind === 'skor') return says.class === 'tinggi' || method === 'netralitas-asn-2023'
  // Only the first are named in an order.
  return says.kind === 'urutan'
}
