/** As much of DER (X.690) as a signature, a certificate and a P12 need. What it cannot read throws; callers refuse. */
export type Der = { readonly tag: number; readonly body: Buffer; readonly whole: Buffer }

export const tags = { integer: 2, bits: 3, octets: 4, nil: 5, oid: 6, utf8: 12, sequence: 0x30, set: 0x31 } as const

export function tlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag, ...lengthOf(body.length)]), body])
}

function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length]
  const bytes: number[] = []
  for (let left = length; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256)
  return [0x80 | bytes.length, ...bytes]
}

export const sequence = (...parts: readonly Uint8Array[]) => tlv(tags.sequence, ...parts)
/** DER sorts what is in a set. */
export const setOf = (...parts: readonly Uint8Array[]) => tlv(tags.set, ...parts.toSorted(Buffer.compare))
export const octets = (bytes: Uint8Array) => tlv(tags.octets, bytes)
export const bits = (bytes: Uint8Array) => tlv(tags.bits, Buffer.from([0]), bytes)
export const utf8 = (words: string) => tlv(tags.utf8, Buffer.from(words))
export const nil = tlv(tags.nil)
/** Inside another structure, as its n-th alternative. */
export const tagged = (n: number, ...parts: readonly Uint8Array[]) => tlv(0xa0 | n, ...parts)

export function integer(value: number | Uint8Array): Buffer {
  const bytes = typeof value === 'number' ? Buffer.from(value.toString(16).padStart(8, '0'), 'hex') : Buffer.from(value)
  const first = bytes.findIndex((byte) => byte !== 0)
  const short = first === -1 ? Buffer.from([0]) : bytes.subarray(first)
  return tlv(tags.integer, ...((short[0] ?? 0) >= 0x80 ? [Buffer.from([0]), short] : [short]))
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return tlv(tags.oid, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

function base128(value: number): readonly number[] {
  const bytes = [value & 0x7f]
  for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) bytes.unshift((left & 0x7f) | 0x80)
  return bytes
}

export function readDer(bytes: Buffer, at = 0): Der {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined) throw new RangeError('DER ends too soon')
  const more = first < 0x80 ? 0 : first & 0x7f
  // 0x80 alone is a length that is said at the end: BER, which nothing we read may be.
  if (first === 0x80 || more > 4) throw new RangeError('DER of a length we cannot read')
  const start = at + 2 + more
  const length = more === 0 ? first : bytes.readUIntBE(at + 2, more)
  if (start + length > bytes.length) throw new RangeError('DER ends too soon')
  return { tag, body: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) }
}

export function childrenOf({ body }: Der): readonly Der[] {
  const children: Der[] = []
  for (let at = 0; at < body.length;) {
    const child = readDer(body, at)
    children.push(child)
    at += child.whole.length
  }
  return children
}

/** The child at a place: `at(der, 1, 0)` is the first of the second. */
export function at(der: Der, ...path: readonly number[]): Der {
  return path.reduce((parent, n) => {
    const child = childrenOf(parent)[n]
    if (child === undefined) throw new RangeError('DER lacks a part')
    return child
  }, der)
}

export const isOid = (der: Der | undefined, dotted: string) => der?.whole.equals(oid(dotted)) ?? false
