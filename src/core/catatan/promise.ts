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

/** Whatever was promised to be in by a moment was written before this many minutes of its day had passed. */
export const promiseMinutes = 10

export type PromiseText = {
  readonly origin: string
  readonly root: Hash
  readonly size: number
  readonly by: Instant
}

/** Where an entry is in the small tree that was signed. */
type PromisePlace = { readonly index: number; readonly path: readonly Hash[] }

/** As many as share a signature at most. */
export const promiseSlots = 32

/** `slots`: of each leaf another one below `promiseSlots`, by chance. `noise`: 32 random bytes each time. */
type Blind = { readonly slots: readonly number[]; readonly noise: () => Hash }

/**
 * The small tree over some leaves: its root, and the way of each leaf to it. It is as large for one leaf as for thirty-two, no leaf stands beside another,
 * and what is beside is noise or hashed with noise: a promise shows its holder neither who else reported in the same breath nor that somebody did.
 */
export function blindTree(
  leaves: readonly Hash[],
  { slots, noise }: Blind,
  pair: HashPair,
): { readonly root: Hash; readonly size: number; readonly places: readonly PromisePlace[] } {
  const size = promiseSlots * 2
  const known = new Map<string, Hash>()
  const taken = new Map(leaves.map((leaf, nth) => [(slots[nth] ?? 0) * 2, leaf]))
  if (taken.size !== leaves.length) throw new Error(`${String(leaves.length)} leaves share a slot`)
  const make = ({ height, index }: Node): Hash => {
    const below = 2 ** height
    if (height === 0) return taken.get(index) ?? noise()
    return [...taken.keys()].some((place) => Math.floor(place / below) === index)
      ? pair(hashOf({ height: height - 1, index: index * 2 }), hashOf({ height: height - 1, index: index * 2 + 1 }))
      : noise()
  }
  const hashOf = (node: Node): Hash => {
    const key = `${String(node.height)}/${String(node.index)}`
    const hash = known.get(key) ?? make(node)
    known.set(key, hash)
    return hash
  }
  const over = (range: Range) => hashOfRange(range, hashOf, pair)
  return {
    root: over({ start: 0, end: size }),
    size,
    places: [...taken.keys()].map((index) => ({ index, path: (inclusionRanges(index, size) ?? []).map(over) })),
  }
}
