import { ristretto255 } from '@noble/curves/ed25519.js'
import { hash, randomBytes } from 'node:crypto'
import { blindingBase, blinded, generator, pointBytes, readScalar, times, type Point } from './commit-counts.ts'

/*
 * That a commitment `count · G(name) + blinding · H` is of one of a few small counts, without saying of which: a proof of knowledge of the blinding for one of
 * them, where all others are made up (Cramer, Damgård, Schoenmakers 1994), made without a conversation by hashing (Fiat and Shamir).
 */

const { Fn } = ristretto255.Point

/** For each count from 0 on: a challenge and an answer. The challenges add up to what is hashed, so that all but one may be chosen. */
export type SmallProof = readonly { readonly challenge: Uint8Array; readonly answer: Uint8Array }[]

type SmallCount = { readonly name: string; readonly count: number; readonly blinding: bigint }

const random = (): bigint => Fn.create(BigInt(`0x${randomBytes(64).toString('hex')}`))
export { random as randomBlinding }

export const commitSmall = ({ name, count, blinding }: SmallCount): Point =>
  times(generator(name), count).add(blinded(blinding))

/** `most`: the largest count that it may be. `context`: what it is a proof in, so that it is of use nowhere else. */
export function proveSmall(secret: SmallCount, most: number, context: Buffer): SmallProof {
  const { name, count, blinding } = secret
  const point = commitSmall(secret)
  const made = Array.from({ length: most + 1 }, () => ({ challenge: random(), answer: random() }))
  const nonce = random()
  const tries = made.map((one, nth) => (nth === count ? blinded(nonce) : tried(point, name, nth, one)))
  const whole = challengeOf(context, name, point, tries)
  const others = made.reduce((sum, { challenge }, nth) => (nth === count ? sum : sum + challenge), 0n)
  const own = Fn.create(whole - others)
  return made
    .map((one, nth) => (nth === count ? { challenge: own, answer: Fn.create(nonce + own * blinding) } : one))
    .map(({ challenge, answer }) => ({ challenge: Fn.toBytes(challenge), answer: Fn.toBytes(answer) }))
}

/** Whether a commitment is of a count from 0 to `most`. */
export function isSmall(
  { name, point }: { readonly name: string; readonly point: Point },
  proof: SmallProof,
  most: number,
  context: Buffer,
): boolean {
  const read = proof.flatMap(({ challenge, answer }) => {
    const [by, with_] = [readScalar(challenge), readScalar(answer)]
    return by === null || with_ === null ? [] : [{ challenge: by, answer: with_ }]
  })
  if (read.length !== most + 1 || proof.length !== most + 1) return false
  const tries = read.map((one, nth) => tried(point, name, nth, one))
  const sum = read.reduce((all, { challenge }) => Fn.create(all + challenge), 0n)
  return sum === challengeOf(context, name, point, tries)
}

type Answered = { readonly challenge: bigint; readonly answer: bigint }

/** `answer · H − challenge · (C − nth · G)`: what was tried first, if the count is `nth`. */
function tried(point: Point, name: string, nth: number, { challenge, answer }: Answered): Point {
  const rest = point.subtract(times(generator(name), nth))
  return blindingBase().multiplyUnsafe(answer).subtract(rest.multiplyUnsafe(challenge))
}

function challengeOf(context: Buffer, name: string, point: Point, tries: readonly Point[]): bigint {
  const parts = [Buffer.from('netra small count v1\n'), context, Buffer.from(`${name}\n`)]
  const points = [point, ...tries].map((one) => Buffer.from(pointBytes(one)))
  return Fn.create(BigInt(`0x${hash('sha512', Buffer.concat([...parts, ...points]), 'hex')}`))
}
