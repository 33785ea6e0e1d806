import { hiddenIn, smallestShown, type Cell } from './suppress.ts'

/**
 * The count of one measure at one place: a regency, or a province or the nation for what has no lower place. The bounds are
 * what other measures say of it: no more findings than registered cases.
 */
export type RawCount = {
  readonly region: string
  readonly count: number
  readonly atLeast?: number
  readonly atMost?: number
}
export type Place = { readonly code: string; readonly parent: string | null }
export type PublicNumber = { readonly region: string; readonly parent: string | null; readonly shown: number | null }

/**
 * What may be shown of one measure over the nation (`00`), its provinces and their regencies. `places` are those three
 * ranks, all of them: a region where nothing happened shows zero, unless the whole nation is too small to be shown.
 */
export function publishable(
  places: readonly Place[],
  raw: readonly RawCount[],
  limit = smallestShown,
  isClosed: (code: string) => boolean = () => false,
): readonly PublicNumber[] {
  const cellOf = cellsOf(places, raw, isClosed)
  const hidden = hiddenIn(cellOf('00'), limit)
  const codes = new Set((hidden === 'everything' ? places : hidden).map(({ code }) => code))
  return places.map(({ code, parent }) => ({
    region: code,
    parent,
    shown: codes.has(code) ? null : cellOf(code).count,
  }))
}

/** The count of each place with what it is made of. `isClosed` says which may not be shown whatever they count. */
export function cellsOf(
  places: readonly Place[],
  raw: readonly RawCount[],
  isClosed: (code: string) => boolean = () => false,
): (code: string) => Cell {
  const own = new Map(raw.map((counted) => [counted.region, counted]))
  const below = Map.groupBy(places, ({ parent }) => parent)
  const made = new Map<string, Cell>()

  function leafOf(code: string, counted: RawCount | undefined): Cell {
    const { count = 0, atLeast = 1, atMost = Infinity } = counted ?? {}
    return { code, count, atLeast, atMost, ...closing(code), parts: [] }
  }
  function closing(code: string): { readonly isClosed?: boolean } {
    return isClosed(code) ? { isClosed: true } : {}
  }

  function make(code: string): Cell {
    const children = (below.get(code) ?? []).map((child) => cellOf(child.code))
    // What belongs to the parent alone is never printed, but it is there to be subtracted.
    const itself = leafOf(children.length === 0 ? code : `${code} itself`, own.get(code))
    if (children.length === 0) return itself
    const parts = [...children, itself].filter(
      (part) => part.count > 0 || part.isClosed === true || part.parts.length > 0,
    )
    const count = parts.reduce((sum, part) => sum + part.count, 0)
    return { code, count, atLeast: 1, atMost: Infinity, ...closing(code), parts }
  }

  function cellOf(code: string): Cell {
    const cell = made.get(code) ?? make(code)
    made.set(code, cell)
    return cell
  }
  return cellOf
}
