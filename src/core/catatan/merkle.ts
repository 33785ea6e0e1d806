/*
 * The Merkle tree of RFC 6962 §2.1, as arithmetic: which ranges of leaves a proof is made of, and what a proof proves. Hashing is handed in,
 * because the core has no machine to hash with. Sizes and indices are whole numbers below 2^53.
 */

/** 32 bytes. */
export type Hash = Uint8Array
/** The hash of an inner node, SHA-256(0x01 ‖ left ‖ right). */
export type HashPair = (left: Hash, right: Hash) => Hash
/** Leaves `start` up to and without `end`; never empty. */
export type Range = { readonly start: number; readonly end: number }
/** A perfect subtree: the `index`-th of 2^height leaves. */
export type Node = { readonly height: number; readonly index: number }

/** The largest power of two below a size of two or more: where RFC 6962 splits a list. */
function splitOf(size: number): number {
  let half = 1
  while (half * 2 < size) half *= 2
  return half
}

/** The perfect subtrees whose hashes make up the hash of a range, from the left. */
export function nodesOf({ start, end }: Range): readonly Node[] {
  const size = end - start
  if (size === 1) return [{ height: 0, index: start }]
  const half = splitOf(size)
  if (half * 2 === size) return [{ height: Math.log2(size), index: start / size }]
  return [...nodesOf({ start, end: start + half }), ...nodesOf({ start: start + half, end })]
}

/** The hash of a range of which the hash of each perfect subtree is known. */
export const hashOfRange = (range: Range, hashOf: (node: Node) => Hash, pair: HashPair): Hash =>
  nodesOf(range)
    .map(hashOf)
    .reduceRight((right, left) => pair(left, right))

/** PATH(index, D[size]) of RFC 6962 §2.1.1: the ranges beside the way from a leaf to the root, from the leaf. Null: no such leaf. */
export function inclusionRanges(index: number, size: number): readonly Range[] | null {
  if (!isLeaf(index, size)) return null
  const beside: Range[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + splitOf(end - start)
    const left = index < middle
    beside.push(left ? { start: middle, end } : { start, end: middle })
    if (left) end = middle
    else start = middle
  }
  return beside.reverse()
}

/** PROOF(older, D[size]) of RFC 6962 §2.1.2. Empty where nothing need be shown; null where there is no such older tree. */
export function consistencyRanges(older: number, size: number): readonly Range[] | null {
  if (!isSize(older) || !isSize(size) || older > size) return null
  if (older === 0 || older === size) return []
  const beside: Range[] = []
  let [start, end, whole] = [0, size, true]
  while (older !== end) {
    const middle = start + splitOf(end - start)
    if (older <= middle) {
      beside.push({ start: middle, end })
      end = middle
    } else {
      beside.push({ start, end: middle })
      start = middle
      whole = false
    }
  }
  return (whole ? beside : [...beside, { start, end }]).reverse()
}

type Included = { readonly leaf: Hash; readonly index: number; readonly size: number; readonly root: Hash }

/** Whether a proof shows that the tree of that size and root has the leaf at the index (RFC 9162 §2.1.3.2). */
export function provesInclusion(
  { leaf, index, size, root }: Included,
  proof: readonly Hash[],
  pair: HashPair,
): boolean {
  if (!isLeaf(index, size)) return false
  let [at, last, hash] = [index, size - 1, leaf]
  for (const beside of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = pair(beside, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, half(last)]
    } else hash = pair(hash, beside)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && sameHash(hash, root)
}

type Consistent = { readonly older: Tree; readonly newer: Tree }
export type Tree = { readonly size: number; readonly root: Hash }

/** Whether a proof shows that the newer tree begins with the older, leaf by leaf (RFC 9162 §2.1.4.2). Every tree begins with the empty one. */
export function provesConsistency({ older, newer }: Consistent, proof: readonly Hash[], pair: HashPair): boolean {
  if (!isSize(older.size) || !isSize(newer.size) || older.size > newer.size) return false
  if (older.size === 0) return proof.length === 0
  if (older.size === newer.size) return proof.length === 0 && sameHash(older.root, newer.root)
  const path = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof
  const [first, ...rest] = path
  if (first === undefined) return false
  let [at, last] = [older.size - 1, newer.size - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  let [old, fresh] = [first, first]
  for (const beside of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      ;[old, fresh] = [pair(beside, old), pair(beside, fresh)]
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, half(last)]
    } else fresh = pair(fresh, beside)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && sameHash(old, older.root) && sameHash(fresh, newer.root)
}

const sameHash = (one: Hash, other: Hash): boolean =>
  one.length === other.length && one.every((byte, nth) => byte === other[nth])

const half = (n: number) => Math.floor(n / 2)
const isSize = (n: number) => Number.isSafeInteger(n) && n >= 0
const isLeaf = (index: number, size: number) => isSize(index) && isSize(size) && index < size
const isPowerOfTwo = (n: number) => n === 2 ** Math.round(Math.log2(n))
