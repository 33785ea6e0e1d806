/** One of three shares of a secret, two of which give it back. A byte of `bytes` for each of the secret. */
export type Share = { readonly number: ShareNumber; readonly bytes: Uint8Array }
export const shareNumbers = [1, 2, 3] as const
type ShareNumber = (typeof shareNumbers)[number]

/**
 * Shamir's scheme over GF(2^8): each byte of the secret is a line's value at 0, and a share its value at 1, 2 or 3. One point of
 * a line says nothing of its value at 0. `slopes` are random bytes, as many as the secret has, and used once.
 */
export function splitSecret(secret: Uint8Array, slopes: Uint8Array): readonly Share[] {
  if (slopes.length !== secret.length) throw new RangeError('one random byte for each byte of the secret')
  return shareNumbers.map((number) => ({
    number,
    bytes: secret.map((byte, at) => byte ^ times(slopes[at] ?? 0, number)),
  }))
}

/** The secret of two different shares. Shares of two secrets give some other bytes, and nothing here can tell. */
export function joinShares([one, other]: readonly [Share, Share]): Uint8Array {
  if (one.number === other.number || one.bytes.length !== other.bytes.length)
    throw new RangeError('two different shares of one secret')
  const gap = inverse(one.number ^ other.number)
  const [weight, otherWeight] = [times(other.number, gap), times(one.number, gap)]
  return one.bytes.map((byte, at) => times(byte, weight) ^ times(other.bytes[at] ?? 0, otherWeight))
}

/** The product in GF(2^8) with the polynomial of AES (FIPS 197 §4.2), without a branch or a table that secrets would choose. */
export function times(one: number, other: number): number {
  let [product, left] = [0, one]
  for (let bit = 0; bit < 8; bit++) {
    product ^= -((other >> bit) & 1) & left
    left = (left << 1) ^ (-(left >> 7) & 0x11b)
  }
  return product
}

/** To the power of 254, which undoes a product as 255 is the order of the group. */
const inverse = (one: number): number => Array.from({ length: 253 }).reduce<number>((power) => times(power, one), one)
