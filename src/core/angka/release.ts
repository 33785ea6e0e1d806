import type { MeasureId } from './measures.ts'
import { cellsOf, publishable, type Place, type RawCount } from './publish.ts'
import { isFew } from './rests.ts'
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
type BookChange = { readonly appeared: number; readonly movedIn: number; readonly gone: number }
export type BookCount = BookChange & RawCount

export type ReleaseNumber = { readonly region: string; readonly shown: number | null; readonly isClosed: boolean }
export type ReleaseChange = {
  readonly region: string
  /** Null: hidden, as a number is. */
  readonly appeared: number | null
  readonly movedIn: number | null
  readonly gone: number | null
}

/**
 * What a release of one measure shows. What an earlier release of the same period hid stays hidden, and a place where fewer rows changed than may be
 * told keeps its earlier figure, with its neighbours where those that keep theirs changed by fewer: else the difference of two releases would tell what
 * neither does (N227). `isOpenBeside`: whether what other numbers leave beside it there may be told as well (N207).
 */
export function releaseNumbers(
  places: readonly Place[],
  books: readonly BookCount[],
  previous: readonly ReleaseNumber[],
  isOpenBeside: (code: string) => boolean = () => true,
  limit = smallestShown,
): readonly ReleaseNumber[] {
  const before = new Map(previous.filter(({ isClosed }) => isClosed).map(({ region, shown }) => [region, shown]))
  const changed = cellsOf(
    places,
    books.map(({ region, appeared, movedIn, gone }) => ({ region, count: appeared + movedIn + gone })),
  )
  const rowsOf = (code: string) => changed(code).count
  const below = Map.groupBy(places, ({ parent }) => parent)
  const closed = closedPlaces(places, books)
  return publishable(places, books, limit, (code) => !isOpenBeside(code)).map(({ region, parent, shown }) => {
    return { region, isClosed: closed.has(region), shown: shownOf(before.get(region)) }

    function shownOf(earlier: number | null | undefined): number | null {
      if (earlier === undefined || shown === null) return shown
      if (earlier === null) return null
      return rowsOf(region) < limit || (parent !== null && isFew(rowsKeptIn(parent), limit)) ? earlier : shown
    }
  })

  /** How many rows changed in what lies in a place and does not move with them. */
  function rowsKeptIn(whole: string): number {
    const moving = (below.get(whole) ?? []).filter(
      ({ code }) => !before.has(code) || (before.get(code) !== null && rowsOf(code) >= limit),
    )
    return rowsOf(whole) - moving.reduce((sum, { code }) => sum + rowsOf(code), 0)
  }
}

/**
 * What changed, of the nation and its provinces: hidden as numbers are, small ones with a neighbour, and where the number itself is hidden. Empty where
 * nothing changed.
 */
export function releaseChanges(
  places: readonly Place[],
  books: readonly BookCount[],
  numbers: readonly ReleaseNumber[] = [],
): readonly ReleaseChange[] {
  const upper = places.filter(({ code }) => code.length === 2)
  const hidden = new Set(numbers.filter(({ shown }) => shown === null).map(({ region }) => region))
  const parents = new Map(places.map(({ code, parent }) => [code, parent]))
  const told = (of: keyof BookChange) => {
    const rows = books.map((book) => ({ region: upperOf(book.region), count: book[of] }))
    const cellOf = cellsOf(upper, summed(rows))
    const shown = publishable(upper, summed(rows), smallestShown, (code) => hidden.has(code) && cellOf(code).count > 0)
    return new Map(shown.map((number) => [number.region, number.shown]))
  }
  const [appeared, movedIn, gone] = [told('appeared'), told('movedIn'), told('gone')]
  const all = upper.map(({ code: region }) => ({
    region,
    appeared: appeared.get(region) ?? null,
    movedIn: movedIn.get(region) ?? null,
    gone: gone.get(region) ?? null,
  }))
  const nation = all.find(({ region }) => region === '00')
  // Where the nation is hidden nothing is said of any province.
  const says = (change: ReleaseChange, of: keyof BookChange) => change[of] !== 0 && nation?.[of] !== null
  return all.filter(
    (change) => change.region === '00' || says(change, 'appeared') || says(change, 'movedIn') || says(change, 'gone'),
  )

  function upperOf(code: string): string {
    return code.length === 2 ? code : (parents.get(code) ?? '00')
  }
}

/** One count for each place. */
const summed = (rows: readonly RawCount[]): readonly RawCount[] =>
  [...Map.groupBy(rows, ({ region }) => region)].map(([region, own]) => ({
    region,
    count: own.reduce((sum, { count }) => sum + count, 0),
  }))

/** Places whose office has a certified book, and what lies above them. */
function closedPlaces(places: readonly Place[], books: readonly BookCount[]): ReadonlySet<string> {
  const parents = new Map(places.map(({ code, parent }) => [code, parent]))
  const closed = new Set<string>()
  for (const { region } of books)
    for (let code: string | null | undefined = region; code != null && !closed.has(code); code = parents.get(code))
      closed.add(code)
  return closed
}
