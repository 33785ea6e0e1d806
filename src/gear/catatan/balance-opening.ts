import { ristretto255 } from '@noble/curves/ed25519.js'
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { BalanceOpening } from '#app'
import { smallestShown, type Counts } from '#core'
import {
  blinded,
  committed,
  plainPoint,
  pointBytes,
  readPoint,
  readScalar,
  scalarBytes,
  type Point,
} from './commit-counts.ts'
import { commitSmall, isSmall, proveSmall, randomBlinding, type SmallProof } from './prove-small.ts'

/*
 * A balance opened for an auditor (decision 0162): what a head committed to is cut into one commitment to all counts that may be shown, which is opened, and one
 * for each count below five, of which it is proven that it is below five and nothing else. Together they must be the commitment in the head.
 */

const { Fn } = ristretto255.Point
const most = smallestShown - 1

type Parts = Pick<BalanceOpening, 'shown' | 'blinding' | 'hidden'>
type Opened = { readonly counts: Counts; readonly blinding: bigint; readonly text: string }

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
/** The text of the head, without the lines that are signed under it: others may sign it later. */
const contextOf = (text: string) => createHash('sha256').update(text).digest()

/** Of all names there are, also those of which there is none. */
export function openInParts({ counts, blinding, text }: Opened, names: readonly string[]): Parts {
  const all = names.map((name) => ({ name, count: counts.get(name) ?? 0 }))
  const shown = all.filter(({ count }) => count > most)
  const secrets = all.filter(({ count }) => count <= most).map((one) => ({ ...one, blinding: randomBlinding() }))
  const rest = secrets.reduce((sum, one) => sum - one.blinding, blinding)
  return {
    shown: shown.map(({ name, count }) => [name, count] as const),
    blinding: base64(scalarBytes(Fn.create(rest))),
    hidden: secrets.map((secret) => ({
      name: secret.name,
      point: base64(pointBytes(commitSmall(secret))),
      proof: writtenProof(proveSmall(secret, most, contextOf(text))),
    })),
  }
}

const writtenProof = (proof: SmallProof) =>
  proof.map(({ challenge, answer }) => [base64(challenge), base64(answer)] as const)

/** Whether these counts, and small ones beside them, are what a head committed to as `stand`. Null: they are; otherwise what is wrong. */
export function wrongInOpening({ shown, blinding, hidden }: Parts, stand: Uint8Array, text: string): string | null {
  const names = [...shown.map(([name]) => name), ...hidden.map(({ name }) => name)]
  if (new Set(names).size !== names.length) return 'a name is there twice'
  const low = shown.find(([, count]) => count <= most)
  if (low !== undefined) return `${low[0]} is told, and too small for that`
  const [whole, by] = [readPoint(stand), readScalar(Buffer.from(blinding, 'base64'))]
  if (whole === null || by === null) return 'the commitment cannot be read'
  const small: Point[] = []
  for (const { name, point: written, proof } of hidden) {
    const point = readPoint(Buffer.from(written, 'base64'))
    if (point === null || !isSmall({ name, point }, readProof(proof), most, contextOf(text)))
      return `${name} is not proven to be below ${String(smallestShown)}`
    small.push(point)
  }
  const opened = small.reduce((sum, point) => sum.add(point), plainPoint(new Map(shown)).add(blinded(by)))
  return opened.equals(whole) ? null : 'these numbers are not what the head committed to'
}

const readProof = (proof: BalanceOpening['hidden'][number]['proof']): SmallProof =>
  proof.map(([challenge, answer]) => ({
    challenge: Buffer.from(challenge, 'base64'),
    answer: Buffer.from(answer, 'base64'),
  }))

/** Whether counts are what a head committed to. */
export const opens = (counts: Counts, blinding: bigint, stand: Uint8Array): boolean =>
  base64(pointBytes(committed(counts, blinding))) === base64(stand)

const Bytes = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/))
const Name = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/))
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1e9))
const Opening = v.strictObject({
  format: v.literal('netra-balance-opening/1'),
  origin: v.string(),
  key: v.string(),
  month: v.pipe(v.string(), v.regex(/^\d{4}-\d\d$/)),
  checkpoint: v.pipe(v.string(), v.maxLength(20_000)),
  shown: v.pipe(v.array(v.tuple([Name, Count])), v.maxLength(200)),
  blinding: Bytes,
  hidden: v.pipe(
    v.array(v.strictObject({ name: Name, point: Bytes, proof: v.array(v.tuple([Bytes, Bytes])) })),
    v.maxLength(200),
  ),
})

/** A file as `netra log open-balance` writes it; null: none. */
export function readOpening(text: string): BalanceOpening | null {
  try {
    const read = v.safeParse(Opening, JSON.parse(text))
    return read.success ? read.output : null
  } catch {
    return null
  }
}
