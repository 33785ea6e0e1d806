import { ristretto255 } from '@noble/curves/ed25519.js'
import { expect, test } from 'vitest'
import {
  committed,
  committedOn,
  isNothing,
  nameOff,
  offOf,
  pointBytes,
  readPoint,
  scalarBytes,
} from './commit-counts.ts'

const counts = (some: Readonly<Record<string, number>>) => new Map(Object.entries(some))
const off = (stand: Readonly<Record<string, number>>, came: Readonly<Record<string, number>>) =>
  offOf(pointBytes(committed(counts(came), 7n)), pointBytes(committed(counts(stand), 12n)), scalarBytes(5n))

// RFC 9496, A.1: small multiples of the generator.
test.each([
  [1, 'e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76'],
  [2, '6a493210f7499cd17fecb510ae0cea23a110e8d5b901f8acadd3095c73a3b919'],
  [15, 'e0c418f7c8d9c4cdd7395b93ea124f3ad99021bb681dfc3302a9d99a2e53e64e'],
])('the group is that of RFC 9496: %i times its generator', (by, hex) => {
  expect(Buffer.from(ristretto255.Point.BASE.multiply(BigInt(by)).toBytes()).toString('hex')).toBe(hex)
})

test('adds up where the counts do, whatever they are blinded with', () => {
  const before = committed(counts({ kajian: 3 }), 4n)
  const after = committedOn(before, counts({ kajian: -1, selesai: 1 }), 3n)
  expect(Buffer.from(pointBytes(after))).toEqual(
    Buffer.from(pointBytes(committed(counts({ kajian: 2, selesai: 1 }), 7n))),
  )
  const same = off({ kajian: 2, selesai: 1 }, { kajian: 2, selesai: 1 })
  expect(same !== null && isNothing(same)).toBe(true)
})

test.each<
  readonly [Readonly<Record<string, number>>, Readonly<Record<string, number>>, Readonly<Record<string, number>> | null]
>([
  [{ kajian: 2 }, { kajian: 3 }, { kajian: -1 }],
  [
    { kajian: 2, selesai: 2 },
    { kajian: 3, selesai: 1 },
    { kajian: -1, selesai: 1 },
  ],
  [
    { a: 1, b: 0, c: 2 },
    { a: 2, b: 1, c: 4 },
    { a: -1, b: -1, c: -2 },
  ],
  [{ kajian: 900 }, { kajian: 3 }, null],
])('where %j stands and %j came it says what is off', (stand, came, said) => {
  const point = off(stand, came)
  if (point === null) throw new Error('no point')
  expect(isNothing(point)).toBe(false)
  const named = nameOff(point, ['a', 'b', 'c', 'kajian', 'selesai'])
  expect(named === null ? null : Object.fromEntries([...named].toSorted())).toEqual(said)
})

test('reads no point that is none, and none in another form', () => {
  expect(readPoint(Buffer.alloc(31))).toBeNull()
  // RFC 9496, A.2: bad encodings.
  for (const hex of [
    '00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
    '0100000000000000000000000000000000000000000000000000000000000000',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  ])
    expect(readPoint(Buffer.from(hex, 'hex'))).toBeNull()
  expect(offOf(Buffer.alloc(32), Buffer.alloc(32), Buffer.alloc(32, 255))).toBeNull()
})
