/**
 * How a picture looks, in 64 bits, so that it is known again after it was made smaller, saved once more or sent through a messenger
 * (difference hash: Krawetz, "Kind of like that", 2013). It tells nothing of what the picture shows: as hexadecimal, 16 signs.
 */
export type Imprint = string

/** The grey picture that an imprint is taken of: one column more than bits in a row, because each bit compares two neighbours. */
export const imprintOfGrey = { width: 9, height: 8 } as const

/** A picture without light and dark is like every other of its kind: of a blank page or a lens cap no imprint is taken. */
const leastContrast = 16

/** Null for a picture that has nothing to be known by. `grey` is one byte a pixel, row by row. */
export function imprintOf(grey: Uint8Array): Imprint | null {
  const { width, height } = imprintOfGrey
  if (grey.length !== width * height) throw new RangeError(`${String(grey.length)} pixels make no imprint`)
  if (Math.max(...grey) - Math.min(...grey) < leastContrast) return null
  const rows = Array.from({ length: height }, (_, y) => rowOf(grey.subarray(y * width, (y + 1) * width)))
  return rows.map((row) => row.toString(16).padStart(2, '0')).join('')
}

const rowOf = (row: Uint8Array): number =>
  row.subarray(1).reduce((bits, light, at) => bits * 2 + (light > (row[at] ?? 0) ? 1 : 0), 0)

/** An imprint as two numbers of 32 bits, for whoever compares it with many. */
type Halves = readonly [number, number]
export const halvesOf = (imprint: Imprint): Halves => [half(imprint, 0), half(imprint, 8)]
const half = (imprint: Imprint, from: number) => Number.parseInt(imprint.slice(from, from + 8), 16)

/** In how many of the 64 bits two imprints differ. */
export const apart = (a: Halves, b: Halves): number => bitsIn(a[0] ^ b[0]) + bitsIn(a[1] ^ b[1])
export const distance = (a: Imprint, b: Imprint): number => apart(halvesOf(a), halvesOf(b))

/** The bits that are set in 32 (Warren, "Hacker's Delight", 5-1). */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
