import { parsePlainDate } from '#law'
import type { FigureUnit, PublishedFigure } from './figure.ts'

/** What our own published numbers say of the same place and day, by measure. `shown` null: too small to be shown. */
export type OurNumber = { readonly measure: string; readonly unit: string; readonly shown: number | null }

export type AgainstOurs =
  /** No measure of ours counts this, its day or place is not told, or we had not begun to count. */
  | { readonly state: 'no-data'; readonly why: 'no-measure' | 'no-day' | 'no-place' | 'not-counted-then' | 'not-shown' }
  | { readonly state: 'matches'; readonly ours: number }
  | { readonly state: 'differs'; readonly ours: number; readonly by: number }

/** Compares only what counts the same, at the same place, as of the same day. Anything else is said to be no data, and never a zero. */
export function againstOurs(
  { measure, asOf, region, value }: Pick<PublishedFigure, 'measure' | 'asOf' | 'region' | 'value'>,
  ours: readonly OurNumber[],
): AgainstOurs {
  if (measure === null || value === null) return { state: 'no-data', why: 'no-measure' }
  if (parsePlainDate(asOf ?? '') === null) return { state: 'no-data', why: 'no-day' }
  if (region === null) return { state: 'no-data', why: 'no-place' }
  const own = ours.find((number) => number.measure === measure)
  if (own === undefined) return { state: 'no-data', why: 'not-counted-then' }
  if (own.shown === null) return { state: 'no-data', why: 'not-shown' }
  return own.shown === value
    ? { state: 'matches', ours: own.shown }
    : { state: 'differs', ours: own.shown, by: value - own.shown }
}

/** Why a unit may be the one that was meant: it was said, the words of the title name it, or a number of ours in that unit is the same. */
export type UnitMeant = { readonly unit: FigureUnit; readonly because: 'said' | 'words' | 'ours' }

const words: readonly (readonly [FigureUnit, RegExp])[] = [
  ['orang', /\b(orang|asn|pns|pegawai|pejabat|terlapor|anggota)\b/i],
  ['laporan', /\b(laporan|aduan|pengaduan)\b/i],
  ['temuan', /\btemuan\b/i],
  ['perkara', /\b(perkara|kasus)\b/i],
  ['dugaan', /\b(dugaan|pelanggaran)\b/i],
]
const isNeutral = (unit: string): unit is FigureUnit => words.some(([known]) => known === unit)

/** Which units may have been meant. One that was said is the answer; of several none is chosen. */
export function unitsMeant(
  { unit, title, value }: Pick<PublishedFigure, 'unit' | 'title' | 'value'>,
  ours: readonly OurNumber[],
): readonly UnitMeant[] {
  if (unit !== null) return [{ unit, because: 'said' }]
  const same = ours.flatMap(({ unit: counted, shown }) =>
    shown !== null && shown === value && isNeutral(counted) ? [{ unit: counted, because: 'ours' } as const] : [],
  )
  const named = words.flatMap(([candidate, said]) =>
    said.test(title.id) ? [{ unit: candidate, because: 'words' } as const] : [],
  )
  return [...new Map([...named, ...same].map((meant) => [meant.unit, meant])).values()]
}
