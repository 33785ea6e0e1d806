import { accept, refuse, type Result } from '#base'
import type { Mark, PlainDate, Words } from '#law'
import { localWeights, weightedScore, type LocalWeights } from './ikp.ts'
import { scoreOf, type Score } from './method.ts'

/** Dimensions of the map that Bawaslu RI gave its offices for the Pilkada 2024 (practice.md §2.3). */
export const mapDimensions = ['sosial-politik', 'pencalonan', 'kampanye', 'pungut-hitung'] as const
export type MapDimension = (typeof mapDimensions)[number]
export const mapDimensionTitles: Readonly<Record<MapDimension, Words>> = {
  'sosial-politik': { id: 'Konteks sosial politik', en: 'Social and political context' },
  pencalonan: { id: 'Pencalonan', en: 'Nomination' },
  kampanye: { id: 'Kampanye', en: 'Campaign' },
  'pungut-hitung': { id: 'Pemungutan dan penghitungan suara', en: 'Voting and counting' },
}
const isMapDimension = (id: string): id is MapDimension => mapDimensions.some((known) => known === id)

/** How many indicators the map has. Their names were in no source seen: an office writes them as its own copy of the instrument has them. */
export const mapIndicators = { value: 27, mark: 'C1' as Mark } as const
export const mapNumbers: readonly number[] = Array.from({ length: mapIndicators.value }, (_, at) => at + 1)

/** What an office says of one indicator. Nothing said is `belum-dinilai`, and never that it is absent. */
export const verdicts = ['ada', 'tidak-ada', 'belum-dinilai'] as const
export type Verdict = (typeof verdicts)[number]
const isVerdict = (id: string): id is Verdict => verdicts.some((known) => known === id)

/** One indicator of a map as it stands. */
export type Finding = {
  readonly nth: number
  readonly name: string | null
  readonly dimension: MapDimension | null
  readonly verdict: Verdict
  /** The kecamatan it is about; none: the whole region. */
  readonly places: readonly string[]
}

type IndicatorCount = {
  readonly present: number
  readonly absent: number
  readonly notAssessed: number
  readonly of: number
  /** How many there are at least, and how many there may be: what is not assessed may be present. */
  readonly least: Score<'peta-daerah'>
  readonly most: Score<'peta-daerah'>
}

/** What of so many indicators is present. Numbers beyond them and a second word on the same one do not count. */
export function countIndicators(
  findings: readonly Pick<Finding, 'nth' | 'verdict'>[],
  of: number = mapIndicators.value,
): IndicatorCount {
  const said = new Map(findings.filter(({ nth }) => nth >= 1 && nth <= of).map(({ nth, verdict }) => [nth, verdict]))
  const number = (wanted: Verdict) => [...said.values()].filter((verdict) => verdict === wanted).length
  const [present, absent] = [number('ada'), number('tidak-ada')]
  const notAssessed = of - present - absent
  return {
    ...{ present, absent, notAssessed, of },
    least: scoreOf('peta-daerah', present),
    most: scoreOf('peta-daerah', present + notAssessed),
  }
}

type WeightedRange = { readonly least: Score<'bobot-lokal'>; readonly most: Score<'bobot-lokal'> }

/**
 * The same with weights of one's own: of each dimension the share of its indicators that are present, times its weight. Null while an
 * indicator has no dimension, or a dimension that weighs has no indicator: then nobody knows of how many the share is.
 */
export function weighMap(
  findings: readonly Pick<Finding, 'nth' | 'verdict' | 'dimension'>[],
  weights: LocalWeights<MapDimension>,
): WeightedRange | null {
  const placed = new Map(findings.map((finding) => [finding.nth, finding]))
  if (mapNumbers.some((nth) => (placed.get(nth)?.dimension ?? null) === null)) return null
  const shareOf = (counts: (verdict: Verdict) => boolean) =>
    Object.fromEntries(
      mapDimensions.map((dimension) => {
        const all = mapNumbers.flatMap((nth) => placed.get(nth) ?? []).filter((one) => one.dimension === dimension)
        const share = all.length === 0 ? null : (100 * all.filter(({ verdict }) => counts(verdict)).length) / all.length
        return [dimension, share]
      }),
    ) as Readonly<Record<MapDimension, number | null>>
  const [least, most] = [shareOf((verdict) => verdict === 'ada'), shareOf((verdict) => verdict !== 'tidak-ada')]
  if (mapDimensions.some((dimension) => least[dimension] === null && weights.shares[dimension] > 0)) return null
  const whole = (shares: typeof least) =>
    Object.fromEntries(mapDimensions.map((one) => [one, shares[one] ?? 0])) as Record<MapDimension, number>
  return { least: weightedScore(whole(least), weights), most: weightedScore(whole(most), weights) }
}

/** Weights as an office types them, in per cent. */
export const mapWeights = (percents: Readonly<Record<MapDimension, number>>): LocalWeights<MapDimension> | null =>
  localWeights(
    Object.fromEntries(mapDimensions.map((one) => [one, percents[one] / 100])) as Record<MapDimension, number>,
  )

export type TypedFinding = {
  readonly nth: number
  readonly name: string
  readonly dimension: string
  readonly verdict: string
  readonly evidence: string
  readonly evidenceOn: PlainDate | null
  readonly places: readonly string[]
}
export type CheckedFinding = Finding & { readonly evidence: string | null; readonly evidenceOn: PlainDate | null }
export type FindingField = 'nomor' | 'nama' | 'dimensi' | 'putusan' | 'bukti' | 'tanggal' | 'kecamatan'
export type FindingFault = {
  readonly field: FindingField
  readonly problem: 'blank' | 'too-long' | 'unknown' | 'not-a-day' | 'in-the-future'
}

const longest = { nama: 300, bukti: 2_000, kecamatan: 60 } as const

/** All that is wrong, for a form to tell at once. Whoever says present or absent says which indicator it is, and shows by what and of which day (N145). */
export function findingFaults(typed: TypedFinding, today: PlainDate): readonly FindingFault[] {
  const [name, evidence] = [typed.name.trim(), typed.evidence.trim()]
  const { nth, verdict, evidenceOn, places } = typed
  const isPlaced = isMapDimension(typed.dimension)
  const isSaid = verdict === 'ada' || verdict === 'tidak-ada'
  const faults: readonly (FindingFault | false)[] = [
    !mapNumbers.includes(nth) && { field: 'nomor', problem: 'unknown' },
    !isVerdict(verdict) && { field: 'putusan', problem: verdict === '' ? 'blank' : 'unknown' },
    isSaid && name === '' && { field: 'nama', problem: 'blank' },
    name.length > longest.nama && { field: 'nama', problem: 'too-long' },
    typed.dimension !== '' && !isPlaced && { field: 'dimensi', problem: 'unknown' },
    isSaid && typed.dimension === '' && { field: 'dimensi', problem: 'blank' },
    isSaid && evidence === '' && { field: 'bukti', problem: 'blank' },
    evidence.length > longest.bukti && { field: 'bukti', problem: 'too-long' },
    isSaid && evidenceOn === null && { field: 'tanggal', problem: 'not-a-day' },
    evidenceOn !== null && evidenceOn > today && { field: 'tanggal', problem: 'in-the-future' },
    places.length > longest.kecamatan && { field: 'kecamatan', problem: 'too-long' },
  ]
  return faults.filter((one) => one !== false)
}

/** Refuses with the first fault. */
export function checkFinding(typed: TypedFinding, today: PlainDate): Result<CheckedFinding, FindingFault> {
  const [fault] = findingFaults(typed, today)
  const { nth, verdict, evidenceOn, places } = typed
  if (fault !== undefined) return refuse(fault)
  if (!isVerdict(verdict)) return refuse({ field: 'putusan', problem: 'unknown' })
  const [name, evidence] = [typed.name.trim(), typed.evidence.trim()]
  const dimension = isMapDimension(typed.dimension) ? typed.dimension : null
  return accept({
    ...{ nth, verdict, dimension, evidenceOn, places: [...new Set(places)].sort() },
    ...{ name: name === '' ? null : name, evidence: evidence === '' ? null : evidence },
  })
}

/** Where present indicators of a map are said to be, by kecamatan: how many of them each. */
export function districtsNamed(findings: readonly Pick<Finding, 'verdict' | 'places'>[]): ReadonlyMap<string, number> {
  const named = new Map<string, number>()
  for (const { verdict, places } of findings)
    if (verdict === 'ada') for (const code of places) named.set(code, (named.get(code) ?? 0) + 1)
  return named
}
