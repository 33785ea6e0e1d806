import type { RankInput, RankValue } from './rank.ts'
import { addresseeGroups } from './silence.ts'
import { termHolders } from './terms-kept.ts'

/** A part of a measure as it is public: `bkn semua`, `bawaslu tepat`, `BKN berkas`. */
type RankedPart = { readonly part: string; readonly shown: number | null }

type Shown = (part: string) => number | null

/** What has no row is nothing; of a whole that is hidden no part is told. */
const shownIn = (parts: readonly RankedPart[], whole: string): Shown => {
  const told = new Map(parts.map(({ part, shown }) => [part, shown]))
  return (part) => (told.get(whole) === null ? null : told.has(part) ? (told.get(part) ?? null) : 0)
}

const countOf = (shown: number | null): RankValue =>
  shown === null ? { kind: 'hidden' } : { kind: 'count', count: shown }

function keptOf(shown: Shown, holder: string): RankValue {
  const [kept, late] = [shown(`${holder} tepat`), shown(`${holder} lewat`)]
  if (kept === null || late === null) return { kind: 'hidden' }
  return kept + late === 0 ? { kind: 'none' } : { kind: 'share', met: kept, all: kept + late }
}

const unit = (code: string, value: RankValue): RankInput => ({ code, name: code, within: null, value })

/** Files that wait, by the kind of body that has them. */
const waiting = (parts: readonly RankedPart[]): readonly RankInput[] => {
  const shown = shownIn(parts, '')
  return addresseeGroups.map((group) => unit(group, countOf(shown(`${group} semua`))))
}

const inputsBy: ReadonlyMap<string, (parts: readonly RankedPart[]) => readonly RankInput[]> = new Map([
  ['penerusan-tanpa-kabar', waiting],
  ['sanksi-belum-dilaksanakan', waiting],
  [
    'jangka-menurut-pemegang',
    (parts) => {
      const shown = shownIn(parts, 'semua semua')
      return termHolders.map((holder) => unit(holder, keptOf(shown, holder)))
    },
  ],
  [
    'berkas-instansi',
    (parts) =>
      parts
        .filter(({ part }) => part.endsWith(' berkas'))
        .map(({ part, shown }) => unit(part.slice(0, -' berkas'.length), countOf(shown))),
  ],
])

/** The units of a measure that is told by kinds of body, or by body; none before its first count. */
export const rankedParts = (measure: string, parts: readonly RankedPart[]): readonly RankInput[] =>
  parts.length === 0 ? [] : (inputsBy.get(measure)?.(parts) ?? [])
