import type { Place, PublicNumber } from '../angka/publish.ts'
import type { CoverageNumber } from './coverage-by-region.ts'

/** Numbers that are the sum of what is told of each circular, and nothing else (N242): people who read, and people on signed lists. */
const readingMeasures = ['edaran-dibaca', 'edaran-dinyatakan'] as const
type ReadingMeasure = (typeof readingMeasures)[number]
export const isReadingMeasure = (id: string): id is ReadingMeasure => readingMeasures.some((known) => known === id)

type Told = Pick<CoverageNumber, 'region' | 'read'> & { readonly attested?: number | null }

const peopleOf: Readonly<Record<ReadingMeasure, (number: Told) => number | null>> = {
  'edaran-dibaca': ({ read }) => read,
  'edaran-dinyatakan': ({ attested }) => attested ?? null,
}

/**
 * What is said of each place: the sum of what is told there of circulars, so that it tells nothing beside them, whichever of them runs alone; null
 * where some came and of none is told how many. Where none came nobody read.
 */
export function readingsTold(
  measure: ReadingMeasure,
  places: readonly Place[],
  told: readonly Told[],
): readonly PublicNumber[] {
  const byRegion = Map.groupBy(told, ({ region }) => region)
  return places.map(({ code, parent }) => {
    const own = byRegion.get(code) ?? []
    const counts = own.flatMap((number) => peopleOf[measure](number) ?? [])
    const isHidden = own.length > 0 && counts.length === 0
    return { region: code, parent, shown: isHidden ? null : counts.reduce((sum, count) => sum + count, 0) }
  })
}
