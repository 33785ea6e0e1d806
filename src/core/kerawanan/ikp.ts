import type { Mark, Words } from '#law'
import { scoreOf, type Score } from './method.ts'

export const ikpDimensions = ['konteks-sosial-politik', 'penyelenggaraan-pemilu', 'kontestasi', 'partisipasi'] as const
type IkpDimension = (typeof ikpDimensions)[number]

type Part = {
  readonly title: Words
  readonly subdimensions: readonly Words[]
  readonly mean: { readonly province: number; readonly regency: number; readonly mark: Mark }
  /** How many of the 61 indicators. Their names were in no source seen. */
  readonly indicators: { readonly value: number; readonly mark: Mark }
}

/**
 * IKP Pemilu & Pemilihan 2024: 4 dimensions, 12 subdimensions, 61 indicators (practice.md §2.1). The counts 24, 16, 15 and 6 stand apart from
 * their labels in the source: which of the two last is 15 and which 6 is inferred.
 */
export const ikpParts: Readonly<Record<IkpDimension, Part>> = {
  'konteks-sosial-politik': {
    title: { id: 'Konteks sosial politik', en: 'Social and political context' },
    subdimensions: [
      { id: 'keamanan', en: 'security' },
      { id: 'otoritas penyelenggara pemilu', en: 'authority of the organisers of elections' },
      { id: 'otoritas penyelenggara negara', en: 'authority of the state’s organisers' },
    ],
    mean: { province: 46.55, regency: 31.13, mark: 'C1' },
    indicators: { value: 16, mark: 'U' },
  },
  'penyelenggaraan-pemilu': {
    title: { id: 'Penyelenggaraan pemilu', en: 'Running of the election' },
    subdimensions: [
      { id: 'hak memilih', en: 'right to vote' },
      { id: 'pelaksanaan kampanye', en: 'running of the campaign' },
      { id: 'pemungutan suara', en: 'voting' },
      { id: 'ajudikasi dan keberatan', en: 'adjudication and objections' },
      { id: 'pengawasan', en: 'supervision' },
    ],
    mean: { province: 54.27, regency: 42.22, mark: 'C1' },
    indicators: { value: 24, mark: 'U' },
  },
  kontestasi: {
    title: { id: 'Kontestasi', en: 'Contest' },
    subdimensions: [
      { id: 'hak dipilih', en: 'right to be elected' },
      { id: 'kampanye calon', en: 'campaign of candidates' },
    ],
    mean: { province: 40.75, regency: 26.22, mark: 'C1' },
    indicators: { value: 15, mark: 'U' },
  },
  partisipasi: {
    title: { id: 'Partisipasi', en: 'Participation' },
    subdimensions: [
      { id: 'partisipasi pemilih', en: 'participation of voters' },
      { id: 'partisipasi kelompok masyarakat', en: 'participation of groups of society' },
    ],
    mean: { province: 17.23, regency: 3.83, mark: 'C1' },
    indicators: { value: 6, mark: 'U' },
  },
}
export const ikpIndicators = { value: 61, mark: 'C1' } as const

/**
 * Weights of dimensions. The published ones were not found, so whatever is used here is somebody's own: the type knows no other origin, and
 * what comes out is a score of the method `bobot-lokal` and never of the IKP.
 */
export type LocalWeights<D extends string> = { readonly origin: 'lokal'; readonly shares: Readonly<Record<D, number>> }

/** Null: a weight is negative or not a number, or together they are not one. */
export function localWeights<D extends string>(shares: Readonly<Record<D, number>>): LocalWeights<D> | null {
  const all = Object.values<number>(shares)
  const sum = all.reduce((total, one) => total + one, 0)
  return all.every((one) => Number.isFinite(one) && one >= 0) && Math.abs(sum - 1) < 1e-9
    ? { origin: 'lokal', shares }
    : null
}

/** Σ dimension × weight; dimensions are 0–100. */
export function weightedScore<D extends string>(
  dimensions: Readonly<Record<NoInfer<D>, number>>,
  { shares }: LocalWeights<D>,
): Score<'bobot-lokal'> {
  const parts = Object.entries(shares) as [D, number][]
  return scoreOf(
    'bobot-lokal',
    parts.reduce((sum, [dimension, share]) => sum + dimensions[dimension] * share, 0),
  )
}
