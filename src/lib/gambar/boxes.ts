/** A part of a picture, in fractions of its width and height, so that it fits however large the picture is shown. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
export type Point = { readonly x: number; readonly y: number }

/** Smaller than this nobody sees or catches it. */
const least = 0.02

const between = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** The same box elsewhere, whole within the picture. */
export const moved = (box: Box, by: Point): Box => ({
  ...box,
  x: between(box.x + by.x, 0, 1 - box.w),
  y: between(box.y + by.y, 0, 1 - box.h),
})

/** Larger or smaller from its upper left corner, which stays. */
export const sized = (box: Box, by: Point): Box => ({
  ...box,
  w: between(box.w + by.x, least, 1 - box.x),
  h: between(box.h + by.y, least, 1 - box.y),
})

/** What a finger drew between two points, wherever it began. */
export function drawn(from: Point, to: Point): Box {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)].map((at) => between(at, 0, 1)) as [
    number,
    number,
  ]
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)].map((at) => between(at, 0, 1)) as [
    number,
    number,
  ]
  const box = { x: Math.min(left, 1 - least), y: Math.min(top, 1 - least), w: 0, h: 0 }
  return sized(box, { x: right - left, y: bottom - top })
}

/** One side set to a fraction, as a field says it; the others give way only where the picture ends. */
export function withSide(box: Box, side: keyof Box, value: number): Box {
  if (!Number.isFinite(value)) return box
  const by = value - box[side]
  if (side === 'x') return moved(box, { x: by, y: 0 })
  if (side === 'y') return moved(box, { x: 0, y: by })
  return sized(box, side === 'w' ? { x: by, y: 0 } : { x: 0, y: by })
}

/** The box under a point, the last drawn first; -1 for none. */
export const boxAt = (boxes: readonly Box[], { x, y }: Point): number =>
  boxes.findLastIndex((box) => x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h)

/** Whether a point is at the lower right corner, by which a box is made larger. `near` is how far a finger misses. */
export const isAtCorner = (box: Box, { x, y }: Point, near: Point): boolean =>
  Math.abs(x - box.x - box.w) <= near.x && Math.abs(y - box.y - box.h) <= near.y
