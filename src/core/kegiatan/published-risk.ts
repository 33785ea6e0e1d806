import type { Mark, PlainDate } from '#law'
import { plainDate } from '#law'

/** A class of vulnerability as somebody published it. Lists of different methods are never put on one scale: each is named. */
export type PublishedRisk = {
  readonly list: 'pemetaan-2024' | 'ikp-2022' | 'ikp-asn-2023'
  readonly asOf: PlainDate
  readonly mark: Mark
  /** `position` where the list ranks, `class` where it sorts. */
  readonly says: { readonly class: 'tinggi' | 'sedang' | 'rendah' } | { readonly position: number }
}

type Row = PublishedRisk & { readonly regions: readonly string[] }

/** practice.md §2.3: Bawaslu, 26 August 2024. 37 provinces held a Pilkada. */
const mapped2024 = { list: 'pemetaan-2024', asOf: plainDate('2024-08-26') } as const
/** practice.md §2.2, Manado, 21 September 2023: kab/kota in published order. The first twenty stand in two sources. */
const asn2023 = { list: 'ikp-asn-2023', asOf: plainDate('2023-09-21') } as const
/** By code, in the order of the list; Kediri is not among them, since the source does not say whether the city or the regency is meant. */
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

export const publishedRisks: readonly Row[] = [
  { ...mapped2024, mark: 'C1', says: { class: 'tinggi' }, regions: ['53', '64', '35', '73', '72'] },
  // Another publisher reported these four as medium.
  { ...mapped2024, mark: 'X', says: { class: 'rendah' }, regions: ['51', '65', '93', '62'] },
  {
    list: 'ikp-2022',
    asOf: plainDate('2022-12-16'),
    mark: 'C1',
    says: { class: 'tinggi' },
    regions: ['64.02', '64.07'],
  },
  ...asnOrder.map(([position, code]): Row => ({
    ...asn2023,
    mark: position <= inTwoSources ? 'C2' : 'C1',
    says: { position },
    regions: [code],
  })),
]

/** What was published of the regency or the province of a region, the nearest first. What nobody published has none. */
export const risksOf = (regionCode: string): readonly (PublishedRisk & { readonly regions: readonly string[] })[] =>
  [regionCode.slice(0, 5), regionCode.slice(0, 2)].flatMap((code) =>
    publishedRisks.filter(({ regions }) => regions.includes(code)),
  )

/** Whether any list counts the region among the vulnerable. Only for an order; no scale is made of it. */
export const isVulnerable = (regionCode: string): boolean =>
  risksOf(regionCode).some(({ says }) => 'position' in says || says.class === 'tinggi')
