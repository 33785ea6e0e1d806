import { bookMeasures, type BookMeasure, type ReleaseNumber } from './release.ts'
import type { MeasureId } from './measures.ts'
import { measures } from './measures.ts'
import type { Place } from './publish.ts'
import { isClosedBeside, isFew, type MeasureCounts } from './rests.ts'
import { addedUp } from './tell.ts'

type Counted = { readonly region: string; readonly measure: string | null; readonly count: number }
type Beside = {
  readonly places: readonly Place[]
  /** What the certified books of the period count, each at its own place. */
  readonly counted: readonly Counted[]
  /** What the public was told last of a place, of all times; null: hidden, or nothing. */
  readonly live: (measure: BookMeasure, code: string) => number | null
  /** What the newest releases of other periods tell of it together. */
  readonly inOtherBooks: (measure: BookMeasure, code: string) => number
}

/**
 * Whether a release may tell a number of a place (N207): where what other numbers of the release leave beside it is nobody or at least five, and so
 * is what live numbers leave beside all books, of the nation too (N227). `released`: what this release tells of the measures before it.
 */
export function openBesideBooks({ places, counted, live, inOtherBooks }: Beside) {
  const countsOf = addedUp(
    places,
    [...Map.groupBy(counted, ({ region }) => region)].map(([region, rows]) => ({ region, counts: countsIn(rows) })),
  )
  return (measure: BookMeasure, released: ReadonlyMap<BookMeasure, readonly ReleaseNumber[]>) => {
    const shown = new Map([...released].map(([id, numbers]) => [id as MeasureId, shownIn(numbers)]))
    return (code: string): boolean => {
      const counts = countsOf(code)
      const place = code.replace(/ itself$/, '')
      const isTold = (whole: MeasureId) => shown.get(whole)?.get(place) != null
      if (counts[measure] > 0 && isClosedBeside(measure, counts, isTold)) return false
      const stands = live(measure, place)
      return stands === null || !isFew(Math.abs(stands - inOtherBooks(measure, place) - counts[measure]))
    }
  }
}

const shownIn = (numbers: readonly ReleaseNumber[]) => new Map(numbers.map(({ region, shown }) => [region, shown]))

function countsIn(rows: readonly Counted[]): MeasureCounts {
  const of = (id: string) => rows.find((row) => row.measure === id)?.count ?? 0
  return Object.fromEntries(
    measures.map(({ id }) => [id, bookMeasures.some((known) => known === id) ? of(id) : 0]),
  ) as Record<MeasureId, number>
}
