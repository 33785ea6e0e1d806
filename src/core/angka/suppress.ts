/** Below this, a count is not shown: fewer people than this could be recognised. */
export const smallestShown = 5

/** Some count and what it is made of; parts of zero are left out, because a zero is shown, unless something in them is closed. */
export type Cell = {
  readonly code: string
  readonly count: number
  /** What a reader of the other measures knows of a count that is not made of parts; nothing hidden is below one. */
  readonly atLeast: number
  readonly atMost: number
  /** Not to be shown whatever its count: what is beside it in its whole is too small, or the whole is not shown (N185). */
  readonly isClosed?: boolean
  readonly parts: readonly Cell[]
}

/**
 * What may not be shown: everything, or these cells. Then every hidden count without parts could still be anything from one
 * to `limit - 1`, for a reader who knows this rule, subtracts, and knows to the unit what other measures say of the same place.
 *
 * Neighbours go in pairs, in the order of their codes and whatever their counts: where one is too small, both are hidden.
 * A partner that were chosen by its count would tell something of the count it hides. And where the whole is too small, its
 * zeros would tell among how few it is spread.
 */
export const hiddenIn = (nation: Cell, limit: number): 'everything' | readonly Cell[] =>
  isUnsafe(nation, limit) ? 'everything' : hiddenBelow(nation, 'shown', limit)

type Itself = 'shown' | 'hidden'

function hiddenBelow(cell: Cell, itself: Itself, limit: number): readonly Cell[] {
  const closed = closedParts(cell, itself, limit)
  return cell.parts.flatMap((part) =>
    closed.includes(part) ? [part, ...hiddenBelow(part, 'hidden', limit)] : hiddenBelow(part, 'shown', limit),
  )
}

/** Too small to be shown, or so thinly spread that showing it would tell what its parts are. */
function isUnsafe(cell: Cell, limit: number): boolean {
  if (cell.isClosed === true || (cell.count > 0 && cell.count < limit)) return true
  const closed = closedParts(cell, 'shown', limit)
  // Closed alone, however large: it is what the whole leaves.
  return closed.length === 1 || !isEnough(leavesOf(closed, limit), limit)
}

/** Which parts are hidden directly below. What is hidden itself hides at least one pair, or its parts would add up to it. */
function closedParts(cell: Cell, itself: Itself, limit: number): readonly Cell[] {
  const pairs = pairsOf(cell.parts)
  const closed = new Set(pairs.filter((pair) => pair.some((part) => isUnsafe(part, limit))))
  if (itself === 'hidden' && closed.size === 0) pairs.slice(0, 1).forEach((pair) => closed.add(pair))
  for (const pair of pairs) {
    if (closed.size === 0 || isEnough(leavesOf([...closed].flat(), limit), limit)) break
    closed.add(pair)
  }
  return [...closed].flat()
}

/** The counts without parts that are hidden when these cells are. */
const leavesOf = (hidden: readonly Cell[], limit: number): readonly Cell[] =>
  hidden.flatMap((cell) => (cell.parts.length === 0 ? [cell] : leavesOf(closedParts(cell, 'hidden', limit), limit)))

/** Whether each small count among these, whose sum can be known, could be any other small count, the rest giving or taking the difference. */
function isEnough(leaves: readonly Cell[], limit: number): boolean {
  const give = sumOf(leaves, giveOf)
  const room = sumOf(leaves, roomOf)
  return leaves
    .filter(({ count }) => count < limit)
    .every((leaf) => give - giveOf(leaf) >= limit - 1 - leaf.count && roomBeside(leaf) >= leaf.count - 1)

  function roomBeside(leaf: Cell): number {
    return room === Infinity ? sumOf(leaves, (other) => (other === leaf ? 0 : roomOf(other))) : room - roomOf(leaf)
  }
}

const giveOf = ({ count, atLeast }: Cell) => Math.max(0, count - Math.max(1, atLeast))
const roomOf = ({ count, atMost }: Cell) => Math.max(0, atMost - count)
const sumOf = (cells: readonly Cell[], of: (cell: Cell) => number) => cells.reduce((sum, cell) => sum + of(cell), 0)

/** Two by two; the last of an odd number joins the pair before it. */
function pairsOf(parts: readonly Cell[]): readonly (readonly Cell[])[] {
  const pairs = Math.max(1, Math.floor(parts.length / 2))
  return Array.from({ length: parts.length === 0 ? 0 : pairs }, (_, at) =>
    parts.slice(at * 2, at === pairs - 1 ? undefined : at * 2 + 2),
  )
}
