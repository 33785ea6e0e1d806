import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js'
import { createHmac, hkdfSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Counts } from '#core'

/*
 * Counts that are committed to and not told: a Pedersen commitment over ristretto255 (RFC 9496), with a generator for each name, so that commitments
 * add up as the counts do. Without its blinding a commitment says nothing of what is in it, to whomever, however long he computes.
 */

export type Point = InstanceType<typeof ristretto255.Point>
const { Point } = ristretto255
const { Fn } = Point

const domain = 'netra balance v2'
/** Nobody knows how the generators hang together: each is hashed to. */
const generatorOf = (name: string): Point => ristretto255_hasher.hashToCurve(Buffer.from(name), { DST: domain })
const known = new Map<string, Point>()
export function generator(name: string): Point {
  const found = known.get(name) ?? generatorOf(name)
  if (known.size < 200) known.set(name, found)
  return found
}
/** No name of a count has a space in it. */
export const blindingBase = (): Point => generator('the blinding')

export const times = (point: Point, count: number): Point =>
  count < 0 ? point.multiplyUnsafe(BigInt(-count)).negate() : point.multiplyUnsafe(BigInt(count))
export const blinded = (by: bigint): Point => (by === 0n ? Point.ZERO : blindingBase().multiply(by))

/** Σ count · G(name). */
export const plainPoint = (counts: Counts): Point =>
  [...counts].reduce((sum, [name, count]) => sum.add(times(generator(name), count)), Point.ZERO)

export const committed = (counts: Counts, blinding: bigint): Point => plainPoint(counts).add(blinded(blinding))
/** The commitment to the same counts and more, under another blinding. */
export const committedOn = (before: Point, more: Counts, blinding: bigint): Point =>
  before.add(plainPoint(more)).add(blinded(Fn.create(blinding)))

/** A scalar that nobody without the key of the log can tell from chance, for one use at one head. */
export function blindingFor(privateKey: KeyObject, use: string, text: string): bigint {
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' })
  const key = Buffer.from(hkdfSync('sha256', seed, '', `${domain} blinding`, 32))
  const wide = createHmac('sha512', key).update(`${use}\n${text}`).digest()
  return Fn.create(BigInt(`0x${wide.toString('hex')}`))
}

export const difference = (one: bigint, other: bigint): bigint => Fn.create(one - other)
export const pointBytes = (point: Point): Uint8Array => point.toBytes()
export const scalarBytes = (scalar: bigint): Uint8Array => Fn.toBytes(scalar)

/** Null: no point, or not in its one form. */
export function readPoint(bytes: Uint8Array): Point | null {
  try {
    return Point.fromBytes(bytes)
  } catch {
    return null
  }
}

export function readScalar(bytes: Uint8Array): bigint | null {
  try {
    return Fn.fromBytes(bytes)
  } catch {
    return null
  }
}

/** `stand − came − slack · H`: nothing where what stands is what came. Null: it cannot be read. */
export function offOf(came: Uint8Array, stand: Uint8Array, slack: Uint8Array): Point | null {
  const [left, right, by] = [readPoint(stand), readPoint(came), readScalar(slack)]
  return left === null || right === null || by === null ? null : left.subtract(right).subtract(blinded(by))
}

export const isNothing = (off: Point): boolean => off.equals(Point.ZERO)
export const nothingOff: Uint8Array = Point.ZERO.toBytes()

/** So far is looked for what is off, in each direction. */
const farthest = 3

/** What is off, where it is little: at most three names, each by three. Null: more. */
export function nameOff(off: Point, names: readonly string[]): Counts | null {
  const singles = names.flatMap((name) =>
    [...Array(farthest).keys()].flatMap((nth) =>
      [nth + 1, -nth - 1].map((count) => ({ counts: [[name, count]] as const, point: times(generator(name), count) })),
    ),
  )
  const keyOf = (point: Point) => Buffer.from(point.toBytes()).toString('base64')
  const byKey = new Map(singles.map(({ counts, point }) => [keyOf(point), counts]))
  const isOther = (name: string, counts: readonly (readonly [string, number])[]) =>
    counts.every(([one]) => one !== name)
  const single = (left: Point) => (left.equals(Point.ZERO) ? [] : byKey.get(keyOf(left)))
  const one = single(off)
  if (one !== undefined) return new Map(one)
  for (const { counts, point } of singles) {
    const rest = single(off.subtract(point))
    if (rest !== undefined) return new Map([...counts, ...rest])
  }
  for (const first of singles)
    for (const second of singles) {
      if (second.counts[0][0] <= first.counts[0][0]) continue
      const rest = byKey.get(keyOf(off.subtract(first.point).subtract(second.point)))
      if (rest !== undefined && isOther(first.counts[0][0], rest) && isOther(second.counts[0][0], rest))
        return new Map([...first.counts, ...second.counts, ...rest])
    }
  return null
}
