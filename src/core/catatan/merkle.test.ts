import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  consistencyRanges,
  hashOfRange,
  inclusionRanges,
  nodesOf,
  provesConsistency,
  provesInclusion,
  type Hash,
  type HashPair,
  type Node,
  type Range,
} from './merkle.ts'

const sha = (...parts: readonly Uint8Array[]): Hash =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const pair: HashPair = (left, right) => sha(Buffer.of(1), left, right)
const leafOf = (entry: Uint8Array): Hash => sha(Buffer.of(0), entry)

/** MTH of RFC 6962 §2.1 as it is written there, for lists; the control of what works on ranges. */
function rootOf(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return sha()
  if (leaves.length === 1) return leaves[0] ?? sha()
  const k = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1)
  return pair(rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)))
}

/** The entries and roots that the reference implementations of Certificate Transparency are tested with. */
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const known = entries.map((hex) => leafOf(Buffer.from(hex, 'hex')))
const hex = (hash: Hash) => Buffer.from(hash).toString('hex')

const reader =
  (leaves: readonly Hash[]) =>
  ({ height, index }: Node) =>
    rootOf(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height))
const hashes = (leaves: readonly Hash[], ranges: readonly Range[] | null) =>
  (ranges ?? []).map((range) => hashOfRange(range, reader(leaves), pair))

test.each(roots.slice(1).map((root, nth) => [nth + 1, root] as const))(
  'the tree of %i known entries has its known root',
  (size, root) => {
    expect(hex(hashOfRange({ start: 0, end: size }, reader(known), pair))).toBe(root)
    expect(hex(rootOf(known.slice(0, size)))).toBe(root)
  },
)

test('a range is the perfect subtrees that cover it, each once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 3000 }), (block, size) => {
      const start = block * 4096
      let at = start
      for (const { height, index } of nodesOf({ start, end: start + size })) {
        expect(index * 2 ** height).toBe(at)
        at += 2 ** height
      }
      expect(at).toBe(start + size)
    }),
  )
})

const many = Array.from({ length: 70 }, (_, nth) => leafOf(Buffer.from(String(nth))))
const rootAt = (size: number) => rootOf(many.slice(0, size))

test('every leaf of every tree is proven, and by nothing that was changed', () => {
  for (let size = 1; size <= many.length; size += 1) {
    const root = rootAt(size)
    for (let index = 0; index < size; index += 1) {
      const [leaf, proof] = [many[index] ?? sha(), hashes(many, inclusionRanges(index, size))]
      const told = { leaf, index, size, root }
      expect(provesInclusion(told, proof, pair)).toBe(true)
      expect(provesInclusion({ ...told, leaf: sha() }, proof, pair)).toBe(false)
      expect(provesInclusion({ ...told, root: sha() }, proof, pair)).toBe(false)
      expect(provesInclusion({ ...told, index: index + 1 }, proof, pair)).toBe(false)
      expect(provesInclusion(told, [...proof, sha()], pair)).toBe(false)
      if (proof.length > 0) expect(provesInclusion(told, proof.slice(1), pair)).toBe(false)
    }
  }
  expect([inclusionRanges(3, 3), inclusionRanges(-1, 3), inclusionRanges(0.5, 3)]).toEqual([null, null, null])
})

test('every tree is proven to begin with every smaller one, and with nothing else', () => {
  for (let size = 1; size <= many.length; size += 1)
    for (let older = 1; older <= size; older += 1) {
      const proof = hashes(many, consistencyRanges(older, size))
      const told = { older: { size: older, root: rootAt(older) }, newer: { size, root: rootAt(size) } }
      expect(provesConsistency(told, proof, pair)).toBe(true)
      expect(provesConsistency({ ...told, older: { size: older, root: sha() } }, proof, pair)).toBe(false)
      expect(provesConsistency({ ...told, newer: { size, root: sha() } }, proof, pair)).toBe(false)
      expect(provesConsistency(told, [...proof, sha()], pair)).toBe(false)
      if (proof.length > 0) expect(provesConsistency(told, proof.slice(0, -1), pair)).toBe(false)
      if (older < size)
        expect(provesConsistency({ ...told, older: { size: older + 1, root: rootAt(older) } }, proof, pair)).toBe(false)
    }
  expect(consistencyRanges(4, 3)).toBeNull()
  expect(consistencyRanges(0, 3)).toEqual([])
  expect(
    provesConsistency({ older: { size: 3, root: rootAt(3) }, newer: { size: 2, root: rootAt(2) } }, [], pair),
  ).toBe(false)
})

test('a leaf that was exchanged, left out or moved makes another tree than the one that was witnessed', () => {
  const witnessed = { size: 40, root: rootAt(40) }
  const forged = [many.with(7, sha()), many.toSpliced(7, 1), many.with(7, many[8] ?? sha()).with(8, many[7] ?? sha())]
  for (const leaves of forged) {
    const newer = { size: 60, root: rootOf(leaves.slice(0, 60)) }
    expect(provesConsistency({ older: witnessed, newer }, hashes(leaves, consistencyRanges(40, 60)), pair)).toBe(false)
  }
})
