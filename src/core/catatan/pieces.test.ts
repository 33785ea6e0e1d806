import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { chainedEntry, noEntry, type Sha256 } from './chain.ts'
import { entriesAfter, pieceWords } from './pieces.ts'

const sha256: Sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const link = (byte: number) => ({ leaf: Buffer.alloc(32, byte), shown: Buffer.alloc(32, byte + 100) })

test('the words of a piece are in the form of RFC 8785, with six digits of a second', () => {
  const piece = { type: 'evidence-received', recorded: '2024-10-21T02:12:34.5Z', report: 'r', item: 'i' } as const
  expect(pieceWords({ ...piece, sha256: 'ab', size: 7, copy: null, file: null })).toBe(
    '{"copy":null,"file":null,"item":"i","recorded":"2024-10-21T02:12:34.500000Z","report":"r","sha256":"ab","size":7,"type":"evidence-received"}',
  )
})

test('what waits goes on from the last link, each after the one before it; without one it begins', () => {
  const [one, two] = [link(1), link(2)]
  const first = chainedEntry({ ...one, ordinal: 0, before: noEntry }, sha256)
  const second = chainedEntry({ ...two, ordinal: 1, before: first }, sha256)
  expect(entriesAfter(null, [one, two], sha256)).toEqual([
    { ordinal: 0, entry: first },
    { ordinal: 1, entry: second },
  ])
  expect(entriesAfter({ ordinal: 0, entry: first }, [two], sha256)).toEqual([{ ordinal: 1, entry: second }])
  expect(entriesAfter({ ordinal: 4, entry: first }, [], sha256)).toEqual([])
})
