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
export function hiddenIn(nation: Cell, limit: number): 'everything' | readonly Cell[] {
  if (isUnsafe({ ...nation, isClosed: false }, limit)) return 'everything'
  if (nation.isClosed !== true) return hiddenBelow(nation, 'shown', limit)
  const below = hiddenBelow(nation, 'hidden', limit)
  return below.length === 0 ? 'everything' : [nation, ...below]
}

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
  return closed.length === 1 || !isEnough(closed, limit)
}

/** Which parts are hidden directly below. What is hidden itself hides at least one pair, or its parts would add up to it. */
function closedParts(cell: Cell, itself: Itself, limit: number): readonly Cell[] {
  const pairs = pairsOf(cell.parts)
  const closed = new Set(pairs.filter((pair) => pair.some((part) => isUnsafe(part, limit))))
  if (itself === 'hidden' && closed.size === 0) pairs.slice(0, 1).forEach((pair) => closed.add(pair))
  for (const pair of pairs) {
    if (closed.size === 0 || isEnough([...closed].flat(), limit)) break
    closed.add(pair)
  }
  return [...closed].flat()
}

/** The counts without parts that are hidden when these cells are. */
const leavesOf = (hidden: readonly Cell[], limit: number): readonly Cell[] =>
  hidden.flatMap((cell) => (cell.parts.length === 0 ? [cell] : leavesOf(closedParts(cell, 'hidden', limit), limit)))

/** What is hidden for what it leaves beside it, and is made of parts: their sum may be known no better than a single count. */
const closedWholes = (hidden: readonly Cell[], limit: number): readonly Cell[] =>
  hidden.flatMap((cell) =>
    cell.parts.length === 0
      ? []
      : [...(cell.isClosed === true ? [cell] : []), ...closedWholes(closedParts(cell, 'hidden', limit), limit)],
  )

/**
 * Whether each small count in these cells, whose sum can be known, could be any other small count, the rest giving or taking the difference. What is
 * closed for what it leaves beside it must be as uncertain, however large it is (N227).
 */
function isEnough(hidden: readonly Cell[], limit: number): boolean {
  const leaves = leavesOf(hidden, limit)
  const give = sumOf(leaves, giveOf)
  const room = sumOf(leaves, roomOf)
  return (
    leaves.filter(({ count, isClosed }) => count < limit || isClosed === true).every((leaf) => isOpen(leaf, [leaf])) &&
    closedWholes(hidden, limit).every((whole) => isOpen(whole, leavesOf([whole], limit)))
  )

  function isOpen({ count }: Cell, own: readonly Cell[]): boolean {
    const [up, down] = count < limit ? [limit - 1 - count, count - 1] : [limit - 1, limit - 1]
    return give - sumOf(own, giveOf) >= up && roomBeside(own) >= down
  }
  function roomBeside(own: readonly Cell[]): number {
    return room === Infinity
      ? sumOf(
          leaves.filter((other) => !own.includes(other)),
          roomOf,
        )
      : room - sumOf(own, roomOf)
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
