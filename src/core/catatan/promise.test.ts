import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { chainedEntry, noEntry, shownWords } from './chain.ts'
import { provesInclusion, type HashPair } from './merkle.ts'
import { blindTree, promisedBy, promiseSlots } from './promise.ts'

const pair: HashPair = (left, right) => createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
const leaf = (nth: number) =>
  createHash('sha256')
    .update(`leaf ${String(nth)}`)
    .digest()

/** Noise that is told apart: none is drawn twice. */
const noiseFrom = (first: number) => {
  let drawn = first
  return () => leaf((drawn += 1))
}
const blindly = (count: number) => ({
  slots: Array.from({ length: promiseSlots }, (_, slot) => (slot * 5 + 3) % promiseSlots).slice(0, count),
  noise: noiseFrom(1_000),
})

test.each([1, 2, 3, 7, 8, 31, 32])('every leaf of a small tree of %i leads to its root, and to no other', (count) => {
  const leaves = Array.from({ length: count }, (_, nth) => leaf(nth))
  const { root, size, places } = blindTree(leaves, blindly(count), pair)
  expect(places).toHaveLength(count)
  for (const [nth, { index, path }] of places.entries()) {
    expect(provesInclusion({ leaf: leaf(nth), index, size, root }, path, pair)).toBe(true)
    expect(provesInclusion({ leaf: leaf(nth + 1), index, size, root }, path, pair)).toBe(false)
  }
})

test('a small tree of one is as large as one of many, and no path shows another leaf, nor one hashed without noise', () => {
  const leaves = Array.from({ length: 32 }, (_, nth) => leaf(nth))
  const [one, all] = [blindTree([leaf(0)], blindly(1), pair), blindTree(leaves, blindly(32), pair)]
  expect([one.size, one.places[0]?.path.length]).toEqual([all.size, all.places[0]?.path.length])
  const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex')
  const guessed = new Set([...leaves, ...leaves.flatMap((left) => leaves.map((right) => pair(left, right)))].map(hex))
  for (const { path } of all.places) for (const hash of path) expect(guessed.has(hex(hash))).toBe(false)
})

test('more than it has room for, or two at one place, are refused', () => {
  const leaves = Array.from({ length: 33 }, (_, nth) => leaf(nth))
  expect(() => blindTree(leaves, blindly(33), pair)).toThrow(/share a slot/)
})

test('a promise is of a day after the beginning of its ten minutes, whatever the second', () => {
  for (const now of ['2026-11-30T01:20:00.000Z', '2026-11-30T01:23:59.999Z', '2026-11-30T01:29:59.999Z'])
    expect(promisedBy(now)).toBe('2026-12-01T01:20:00.000Z')
})

test('what may be told is written in one form, with six digits of the second', () => {
  const step = {
    type: 'case-moved',
    at: '2026-11-30T01:20:00Z',
    recorded: '2026-11-30T01:20:00.5Z',
    basis: null,
    from: 'a',
    to: 'b',
    action: 'c',
  }
  expect(shownWords(step)).toBe(
    '{"action":"c","at":"2026-11-30T01:20:00.000000Z","basis":null,"from":"a","recorded":"2026-11-30T01:20:00.500000Z","to":"b","type":"case-moved"}',
  )
})

test('an entry is another at another place, after another entry, and with other words', () => {
  const hash = (...parts: readonly (Uint8Array | string)[]) =>
    parts.reduce((sha, part) => sha.update(part), createHash('sha256')).digest()
  const link = { leaf: leaf(1), shown: leaf(2), ordinal: 256, before: noEntry }
  const entries = [
    link,
    { ...link, ordinal: 1 },
    { ...link, before: leaf(3) },
    { ...link, shown: leaf(3) },
    { ...link, leaf: leaf(3) },
  ].map((one) => Buffer.from(chainedEntry(one, hash)).toString('hex'))
  expect(new Set(entries).size).toBe(5)
  // By hand: the ordinal in eight bytes, the largest first.
  expect(entries[0]).toBe(
    hash('netra entry v1\n', Buffer.from('0000000000000100', 'hex'), Buffer.alloc(32), leaf(1), leaf(2)).toString(
      'hex',
    ),
  )
})
