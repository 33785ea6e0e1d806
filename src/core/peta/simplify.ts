/** A point as GeoJSON has it: longitude, latitude. */
export type Position = readonly [number, number]
export type Ring = readonly Position[]
/** Of one or several pieces, each its outline first and then its holes. */
export type Shape = readonly (readonly Ring[])[]

/**
 * A ring on a grid of `step` degrees, without what says nothing there: points that fall together, and points on the straight between their
 * neighbours. Null where too little is left to be an area. Two regions with a common border keep it in common: each point goes to its
 * nearest place of the grid, whoever's it is.
 */
export function ontoGrid(ring: Ring, step: number): Ring | null {
  const snapped = ring.map(([x, y]): Position => [onto(x, step), onto(y, step)])
  const moved = snapped.filter((point, at) => at === 0 || !isSame(point, snapped[at - 1]))
  const open = moved.length > 1 && isSame(moved[0], moved.at(-1)) ? moved.slice(0, -1) : moved
  const bends = open.filter((point, at) => !isStraight(open.at(at - 1), point, open[(at + 1) % open.length]))
  return bends.length < 3 ? null : bends
}

/** `step`: in degrees. Rings that have no area left are dropped, with their holes where it is the outline. */
export const shapeOntoGrid = (shape: Shape, step: number): Shape =>
  shape.flatMap((rings) => {
    const [outline, ...holes] = rings.map((ring) => ontoGrid(ring, step))
    const piece: readonly Ring[] = outline ? [outline, ...holes.filter((hole) => hole !== null)] : []
    return piece.length === 0 ? [] : [piece]
  })

export const pointsIn = (shape: Shape) =>
  shape.reduce((sum, rings) => sum + rings.reduce((points, ring) => points + ring.length, 0), 0)

/** Rounded again, because a multiple of a hundredth is no such thing in binary. */
const onto = (degrees: number, step: number) => Number((Math.round(degrees / step) * step).toFixed(4))

const isSame = (a: Position | undefined, b: Position | undefined) =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]

function isStraight(before: Position | undefined, point: Position, after: Position | undefined): boolean {
  if (before === undefined || after === undefined) return false
  const turn = (point[0] - before[0]) * (after[1] - point[1]) - (point[1] - before[1]) * (after[0] - point[0])
  return Math.abs(turn) < 1e-9
}
