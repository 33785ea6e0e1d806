import { shareNumbers, type Share } from './shamir.ts'

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** How many bytes a recovery key has, and so each of its shares. */
export const recoveryBytes = 32

/** A share as it is printed and typed again: its number, its bytes and a check, in Crockford's base 32 and groups of four. */
export function printShare({ number, bytes }: Share): string {
  const told = [number, ...bytes]
  return `${String(number)}-${grouped(inSymbols([...told, ...checkOf(told)]))}`
}

/** As people type it: O for 0, I or L for 1, with or without hyphens. Null for what is no share, or was mistyped. */
export function parseShare(typed: string): Share | null {
  const bare = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}._]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .slice(1)
  const read = [...bare].map((symbol) => symbols.indexOf(symbol))
  if (bare.length !== 56 || read.includes(-1)) return null
  const bytes = inBytes(read)
  const told = bytes.slice(0, recoveryBytes + 1)
  const number = shareNumbers.find((one) => one === told[0])
  const intact = checkOf(told).every((byte, at) => byte === bytes[recoveryBytes + 1 + at])
  return number === undefined || !intact ? null : { number, bytes: Uint8Array.from(told.slice(1)) }
}

const grouped = (text: string) => text.replace(/.{4}(?=.)/g, '$&-')

const inSymbols = (bytes: readonly number[]): string =>
  regroup(bytes, 8, 5)
    .map((index) => symbols[index] ?? '')
    .join('')

const inBytes = (read: readonly number[]): readonly number[] => regroup(read, 5, 8)

/** The same bits in groups of another width. 35 bytes are 56 groups of five, and nothing is left over. */
function regroup(groups: readonly number[], from: number, to: number): readonly number[] {
  const bits = groups.flatMap((group) => Array.from({ length: from }, (_, at) => (group >> (from - 1 - at)) & 1))
  return Array.from({ length: Math.floor(bits.length / to) }, (_, at) =>
    bits.slice(at * to, (at + 1) * to).reduce((group, bit) => group * 2 + bit, 0),
  )
}

/** CRC-16/IBM-3740, against slips of the hand. Whether two shares belong together, only the key they give tells. */
function checkOf(bytes: readonly number[]): readonly number[] {
  let check = 0xffff
  for (const byte of bytes) {
    check ^= byte << 8
    for (let bit = 0; bit < 8; bit++) check = check & 0x8000 ? ((check << 1) ^ 0x1021) & 0xffff : check << 1
  }
  return [check >> 8, check & 0xff]
}
