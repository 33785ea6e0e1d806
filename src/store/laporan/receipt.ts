import { hash } from 'node:crypto'
import type { Brand } from '#base'
import { takeRandom } from '../random.ts'

/** What a reporter holds: 120 random bits in Crockford's base 32, without hyphens. Only its hash is ever stored. */
export type Receipt = Brand<'Receipt'>

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 24

/** By chance alone, of 32 symbols that are not mistaken for each other. */
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

/**
 * The half of a receipt that a page sends: made from it, it finds what the receipt finds, and neither the receipt nor the key of its
 * messages can be made from it (decision 0088). No database has it, only its hash.
 */
export type AccessHalf = Brand<'AccessHalf'>

/** What somebody shows at a door. */
export type Shown = Receipt | AccessHalf

const mark = 'akses-'

/** The half that a page may keep: it opens the status as the receipt does, and no message, because nobody gets from it to the receipt. */
export const accessOf = (receipt: Receipt): AccessHalf =>
  `${mark}${hash('sha256', `netra receipt access v1 ${receipt}`, 'hex')}` as AccessHalf

/** A receipt as `parseReceipt` takes it, or the half of one. */
export const parseShown = (typed: string): Shown | null =>
  /^akses-[0-9a-f]{64}$/.test(typed) ? (typed as AccessHalf) : parseReceipt(typed)

export const isAccessHalf = (shown: Shown): shown is AccessHalf => shown.startsWith(mark)

/** By which the database knows a receipt. Either half gives it. */
export const receiptHash = (shown: Shown): Buffer =>
  hash('sha256', `netra receipt door v2 ${isAccessHalf(shown) ? shown : accessOf(shown)}`, 'buffer')

/** Of codes that are no receipt but look like one; and of receipts until November 2026 (`byReceipt`). */
export const codeHash = (code: Receipt): Buffer => hash('sha256', `netra receipt ${code}`, 'buffer')

/**
 * Hides what the event of a report commits its words to. Of the whole receipt: its holder makes it again whatever becomes of the row beside the
 * words, and from the half that a page shows nobody does.
 */
export const toldSalt = (receipt: Receipt): Buffer => hash('sha256', `netra receipt told v1 ${receipt}`, 'buffer')

/** Stands in the event of a report, so that its leaf in the public log is the leaf of this receipt and of no other. Opens no door. */
export const receiptMark = (shown: Shown): string =>
  hash('sha256', `netra receipt mark v1 ${isAccessHalf(shown) ? shown : accessOf(shown)}`, 'hex')
