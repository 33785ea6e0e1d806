import { hangTogether } from './hang-together.ts'

/*
 * Texts that say nearly the same, among a few thousand, without comparing each with each: word shingles, MinHash (Broder, "On the
 * resemblance and containment of documents", 1997) and bands over the signatures. What the bands bring together is compared in full.
 */

/** Of all shingles of two texts together, how many both have. */
export const alikeFrom = 0.5

const shingleWords = 3
const rows = 4
const bands = 16

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Three words at a time, by their letters and digits alone; a text of fewer words is one shingle. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const count = Math.max(1, words.length - shingleWords + 1)
  return new Set(
    words.length === 0
      ? []
      : Array.from({ length: count }, (_, at) => hashOf(words.slice(at, at + shingleWords).join(' '))),
  )
}

/** From 0 (nothing in common) to 1 (the same). Two empty texts have nothing in common. */
export function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const one of few) if (many.has(one)) common += 1
  const all = a.size + b.size - common
  return all === 0 ? 0 : common / all
}

/** Odd multipliers and offsets, fixed for ever: the same texts are brought together on every machine. */
const mixes = Array.from({ length: rows * bands }, (_, at) => ({
  times: (hashOf(`times ${String(at)}`) | 1) >>> 0,
  plus: hashOf(`plus ${String(at)}`),
}))

function signatureOf(shingles: ReadonlySet<number>): readonly number[] {
  return mixes.map(({ times, plus }) => {
    let least = 0xffffffff
    for (const shingle of shingles) {
      const mixed = (Math.imul(shingle ^ (shingle >>> 15), times) + plus) >>> 0
      if (mixed < least) least = mixed
    }
    return least
  })
}

/**
 * What an index holds of a text, so that its like among a hundred thousand is found without reading them: one 32-bit number for each band,
 * the same for texts that share it. `place` is mixed in: what is told of another place is not looked at. None for an empty text.
 */
export function bandsOf(text: string, place: string): readonly number[] {
  const shingles = shinglesOf(text)
  return shingles.size === 0 ? [] : bandKeys(signatureOf(shingles)).map((key) => hashOf(`${place} ${key}`) | 0)
}

const bandKeys = (signature: readonly number[]) =>
  Array.from(
    { length: bands },
    (_, band) => `${String(band)} ${signature.slice(band * rows, (band + 1) * rows).join(' ')}`,
  )

/**
 * Groups of at least `atLeast` texts that hang together by pairs that resemble one another, as their places in `texts`; the largest
 * group first. A text is in one group at most.
 */
export function nearTexts(texts: readonly string[], atLeast: number): readonly (readonly number[])[] {
  const shingles = texts.map(shinglesOf)
  const groups = hangTogether(texts.length, pairsIn(shingles))
  return groups
    .filter(({ length }) => length >= atLeast)
    .toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
}

function* pairsIn(shingles: readonly ReadonlySet<number>[]): Generator<readonly [number, number]> {
  const buckets = new Map<string, number>()
  for (const [at, own] of shingles.entries()) {
    if (own.size === 0) continue
    for (const key of bandKeys(signatureOf(own))) {
      const before = buckets.get(key)
      // Against the last of its bucket alone: those before hang together already, or were told apart.
      if (before !== undefined && resemblance(own, shingles[before] ?? new Set()) >= alikeFrom) yield [before, at]
      buckets.set(key, at)
    }
  }
}
