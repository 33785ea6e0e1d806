import type { Instant } from '#law'
import type { PlacedNumber } from '#store/views'
import { rounded, spotOf, type Spot } from './projection.ts'

/** How a number is drawn: never by colour alone, and what is not shown never as what is not there. */
export type Mark = {
  readonly code: string
  readonly name: string
  readonly shown: number | null
  readonly isBehind?: boolean
  /** As of when it was told. */
  readonly asOf: Instant
  readonly x: number
  readonly y: number
  /** Of the circle; 0 where there is none. */
  readonly r: number
}

const largestRadius = 24
const smallestRadius = 3

/** Area for area: twice the number is twice the ink. The smallest are a little larger than that, or nobody could hit them. */
export const radiusOf = (shown: number, most: number) =>
  rounded(Math.max(smallestRadius, largestRadius * Math.sqrt(shown / Math.max(most, 1))))

/** Of every kabupaten and kota that has a point. The largest first, so that the small ones lie above them. */
export function marksOf(
  numbers: readonly PlacedNumber[],
  place: (row: Spot) => Spot = (spot) => spot,
): readonly Mark[] {
  const regencies = numbers.filter(({ code }) => code.length === 5)
  const most = mostOf(regencies)
  const marks = regencies.flatMap(({ code, name, shown, isBehind, asOf, latitude, longitude }): readonly Mark[] => {
    if (latitude === null || longitude === null) return []
    const [x, y] = place(spotOf(longitude, latitude))
    return [{ code, name, shown, isBehind, asOf, x, y, r: shown === null || shown === 0 ? 0 : radiusOf(shown, most) }]
  })
  return movedApart(marks).toSorted((a, b) => b.r - a.r || (a.code < b.code ? -1 : 1))
}

/** Two capitals can lie on one spot of the sheet (those of Jakarta do), and the lower mark could be touched by nobody. */
export const nearest = 2.4
const aside: readonly Spot[] = Array.from({ length: 24 }, (_, at) => {
  const far = nearest * 1.05 * (1 + Math.floor(at / 8) / 2)
  const turn = (at * Math.PI) / 4
  return [far * Math.cos(turn), far * Math.sin(turn)]
})

/** Each where its place is, or, where another stands there already, on the first free spot around it. */
function movedApart(marks: readonly Mark[]): readonly Mark[] {
  // Whoever could be too near stands in the same square of the sheet, or in one of the eight around it.
  const squares = new Map<string, Mark[]>()
  const squareOf = (right: number, down: number) => `${String(right)} ${String(down)}`
  const isFree = (x: number, y: number) => {
    const [right, down] = [Math.floor(x / nearest), Math.floor(y / nearest)]
    return around.every(([east, south]) =>
      (squares.get(squareOf(right + east, down + south)) ?? []).every(
        (one) => Math.hypot(one.x - x, one.y - y) >= nearest,
      ),
    )
  }
  return marks.map((mark) => {
    const [x, y] = spotsFor(mark).find(([right, down]) => isFree(right, down)) ?? [mark.x, mark.y]
    const placed = { ...mark, x, y }
    const square = squareOf(Math.floor(x / nearest), Math.floor(y / nearest))
    squares.set(square, [...(squares.get(square) ?? []), placed])
    return placed
  })
}

const around: readonly Spot[] = [-1, 0, 1].flatMap((east) => [-1, 0, 1].map((south): Spot => [east, south]))

const spotsFor = function* ({ x, y }: Mark): Generator<Spot, void, void> {
  yield [rounded(x), rounded(y)]
  for (const [right, down] of aside) yield [rounded(x + right), rounded(y + down)]
}

export const mostOf = (numbers: readonly { readonly shown: number | null }[]) =>
  numbers.reduce((most, { shown }) => Math.max(most, shown ?? 0), 0)

/** Three round numbers for the key, the largest first; fewer where there is not so much. */
export function keyOf(most: number): readonly number[] {
  const steps = [most, most / 4, most / 16].map(roundDown).filter((value) => value >= 1)
  return [...new Set(steps)]
}

function roundDown(value: number): number {
  if (value < 1) return 0
  const power = 10 ** Math.floor(Math.log10(value))
  return ([5, 2, 1].find((lead) => lead * power <= value) ?? 1) * power
}

export type Tally = { readonly shown: number; readonly hidden: number; readonly zero: number }
export const tallyOf = (marks: readonly { readonly shown: number | null }[]): Tally => ({
  shown: marks.filter(({ shown }) => shown !== null && shown > 0).length,
  hidden: marks.filter(({ shown }) => shown === null).length,
  zero: marks.filter(({ shown }) => shown === 0).length,
})

/** The part of the sheet in which these lie, of the sheet's own shape, so that a province fills the same frame. */
export function viewOn(marks: readonly { readonly x: number; readonly y: number }[], least = 90): string | null {
  if (marks.length === 0) return null
  const [left, right] = [Math.min(...marks.map(({ x }) => x)), Math.max(...marks.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...marks.map(({ y }) => y)), Math.max(...marks.map(({ y }) => y))]
  const width = Math.max(least, (right - left) * 1.3, ((bottom - top) * 1.3) / 0.62)
  const height = width * 0.62
  return [(left + right - width) / 2, (top + bottom - height) / 2, width, height].map(rounded).join(' ')
}
