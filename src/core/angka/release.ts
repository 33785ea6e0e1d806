import type { MeasureId } from './measures.ts'
import { cellsOf, publishable, type Place, type RawCount } from './publish.ts'
import { smallestShown } from './suppress.ts'

/** What a book counts: the same units as the public numbers, of one period. */
export const bookMeasures = [
  'laporan-masuk',
  'perkara-diregister',
  'temuan',
  'penerusan',
  'sanksi',
] as const satisfies readonly MeasureId[]
export type BookMeasure = (typeof bookMeasures)[number]

/**
 * What changed in the book of an office since its last certified one, row by row: new to the books, already in them under another measure,
 * and no longer in this one.
 */
export type BookChange = { readonly appeared: number; readonly movedIn: number; readonly gone: number }
export type BookCount = BookChange & RawCount

export type ReleaseNumber = { readonly region: string; readonly shown: number | null; readonly isClosed: boolean }
export type ReleaseChange = {
  readonly region: string
  /** Null: at least one, and fewer than may be told. */
  readonly appeared: number | null
  readonly movedIn: number | null
  readonly gone: number | null
}

/**
 * What a release of one measure shows. What an earlier release of the same period hid stays hidden, and a province or regency where fewer
 * rows changed than may be told keeps its earlier figure: else the difference of two releases would tell what neither does. `isOpenBeside`: whether what
 * other numbers leave beside it there may be told as well (N207).
 */
export function releaseNumbers(
  places: readonly Place[],
  books: readonly BookCount[],
  previous: readonly ReleaseNumber[],
  isOpenBeside: (code: string) => boolean = () => true,
  limit = smallestShown,
): readonly ReleaseNumber[] {
  const before = new Map(previous.map((number) => [number.region, number]))
  const changed = cellsOf(
    places,
    books.map(({ region, appeared, movedIn, gone }) => ({ region, count: appeared + movedIn + gone })),
  )
  const closed = closedPlaces(places, books)
  return publishable(places, books, limit, (code) => !isOpenBeside(code)).map(({ region, shown }) => {
    const [was, rows] = [before.get(region), changed(region).count]
    return { region, isClosed: closed.has(region), shown: shownOf(was) }

    function shownOf(earlier: ReleaseNumber | undefined): number | null {
      if (earlier === undefined || !earlier.isClosed) return shown
      if (earlier.shown === null) return null
      return region !== '00' && rows < limit ? earlier.shown : shown
    }
  })
}

/** Of the nation and its provinces, where the book of anybody was closed before. */
export function releaseChanges(
  places: readonly Place[],
  books: readonly BookCount[],
  limit = smallestShown,
): readonly ReleaseChange[] {
  const told = (of: keyof BookChange) => {
    const cellOf = cellsOf(
      places,
      books.map((book) => ({ region: book.region, count: book[of] })),
    )
    return (region: string) => {
      const { count } = cellOf(region)
      return count === 0 || count >= limit ? count : null
    }
  }
  const [appeared, movedIn, gone] = [told('appeared'), told('movedIn'), told('gone')]
  return places
    .filter(({ code }) => code.length === 2)
    .map(({ code }) => ({ region: code, appeared: appeared(code), movedIn: movedIn(code), gone: gone(code) }))
    .filter(
      ({ region, appeared: more, movedIn: moved, gone: less }) =>
        region === '00' || more !== 0 || moved !== 0 || less !== 0,
    )
}

/** Places whose office has a certified book, and what lies above them. */
function closedPlaces(places: readonly Place[], books: readonly BookCount[]): ReadonlySet<string> {
  const parents = new Map(places.map(({ code, parent }) => [code, parent]))
  const closed = new Set<string>()
  for (const { region } of books)
    for (let code: string | null | undefined = region; code != null && !closed.has(code); code = parents.get(code))
      closed.add(code)
  return closed
}
