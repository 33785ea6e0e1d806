import { hash } from 'node:crypto'
import type { Brand } from '#base'
import { takeRandom } from '../random.ts'

/** What a reporter holds: 120 random bits in Crockford's base 32, without hyphens. Only its hash is ever stored. */
export type Receipt = Brand<'Receipt'>

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 24

export function newReceipt(): Receipt {
  let receipt = ''
  // 256 is a multiple of 32, so each symbol is as likely as the next.
  for (const byte of takeRandom(length)) receipt += symbols[byte & 31] ?? ''
  return receipt as Receipt
}

/** In groups of four, as it is printed and read out: `7K2M-…`. */
export const printReceipt = (receipt: Receipt): string => receipt.replace(/.{4}(?=.)/g, '$&-')

/**
 * As people type it: small letters, spaces, no hyphens, O for 0, I or L for 1; or as a scanner reads the QR code, an
 * address with the code behind `#`. Null when it cannot be one of ours.
 */
export function parseReceipt(typed: string): Receipt | null {
  const bare = typed
    .slice(typed.lastIndexOf('#') + 1)
    .toUpperCase()
    .replace(/[\s\p{Pd}._]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return bare.length === length && [...bare].every((symbol) => symbols.includes(symbol)) ? (bare as Receipt) : null
}

export const receiptHash = (receipt: Receipt): Buffer => hash('sha256', `netra receipt ${receipt}`, 'buffer')
