import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { chainedEntry, noEntry, shownWords } from './chain.ts'
import { provesInclusion, type HashPair } from './merkle.ts'
import { promisedBy, smallTree } from './promise.ts'

const pair: HashPair = (left, right) => createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
const leaf = (nth: number) =>
  createHash('sha256')
    .update(`leaf ${String(nth)}`)
    .digest()

test.each([1, 2, 3, 7, 8, 31, 32, 33])(
  'every leaf of a small tree of %i leads to its root, and to no other',
  (size) => {
    const leaves = Array.from({ length: size }, (_, nth) => leaf(nth))
    const { root, places } = smallTree(leaves, pair)
    for (const [nth, { index, path }] of places.entries()) {
      expect(provesInclusion({ leaf: leaf(nth), index, size, root }, path, pair)).toBe(true)
      expect(provesInclusion({ leaf: leaf(nth + 1), index, size, root }, path, pair)).toBe(false)
    }
  },
)

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
