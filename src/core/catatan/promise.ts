import { addHours, type Instant } from '#law'
import { hashOfRange, inclusionRanges, type Hash, type HashPair, type Node, type Range } from './merkle.ts'

/*
 * What a receipt holds from its first second: that an entry will be in the log by a moment (N101). Promises made in one breath are signed
 * together, as a small tree of the form of the log (RFC 6962), because a signature costs the door more than all the hashes of thirty reports.
 */

/** A batch comes every ten minutes; an installation that is off for a night has not lied. */
export const promiseHours = 24

/** Counted from the beginning of its ten minutes, so that a promise does not tell the minute. */
export const promisedBy = (now: Instant): Instant =>
  addHours(`${now.slice(0, '2026-11-30T01:2'.length)}0:00.000Z`, promiseHours)

export type PromiseText = {
  readonly origin: string
  readonly root: Hash
  readonly size: number
  readonly by: Instant
}

/** Where an entry is in the small tree that was signed. */
export type PromisePlace = { readonly index: number; readonly path: readonly Hash[] }

/** The small tree over some leaves: its root, and the way of each leaf to it. */
export function smallTree(
  leaves: readonly Hash[],
  pair: HashPair,
): { readonly root: Hash; readonly places: readonly PromisePlace[] } {
  const known = new Map<string, Hash>()
  const hashOf = ({ height, index }: Node): Hash => {
    const key = `${String(height)}/${String(index)}`
    const found = known.get(key) ?? (height === 0 ? leafAt(leaves, index) : both(height, index))
    known.set(key, found)
    return found
  }
  const both = (height: number, index: number) =>
    pair(hashOf({ height: height - 1, index: index * 2 }), hashOf({ height: height - 1, index: index * 2 + 1 }))
  const over = (range: Range) => hashOfRange(range, hashOf, pair)
  return {
    root: over({ start: 0, end: leaves.length }),
    places: leaves.map((_, index) => ({ index, path: (inclusionRanges(index, leaves.length) ?? []).map(over) })),
  }
}

function leafAt(leaves: readonly Hash[], index: number): Hash {
  const leaf = leaves[index]
  if (leaf === undefined) throw new Error(`no leaf ${String(index)}`)
  return leaf
}
