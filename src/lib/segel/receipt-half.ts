import { bech32 } from '@scure/base'
import { identityToRecipient } from 'age-encryption'

/**
 * What a page makes of a receipt, each by itself and in the words of the server (decision 0088): the half that finds the report, which is
 * all that leaves the page, and the key that opens its messages. Of neither the other can be made.
 */
export type ReceiptHalves = {
  readonly access: string
  /** As age writes it; stays in memory. */
  readonly identity: string
  readonly recipient: string
}

/** `receipt` as people type it. What is no receipt gets a half as well, which opens nothing: it is not sent in the clear either. */
export async function halvesOf(typed: string): Promise<ReceiptHalves> {
  const identity = await identityOf(bare(typed))
  return { access: await accessOf(typed), identity, recipient: await identityToRecipient(identity) }
}

/** The half alone, where no message is read. Half of a half is itself: a page that came back carries it in its field. */
export const accessOf = async (typed: string): Promise<string> =>
  typed.startsWith('akses-') ? typed : `akses-${hex(await digest(`netra receipt access v1 ${bare(typed)}`))}`

/** As the server reads it: small letters, spaces, any hyphens, O for 0, I or L for 1, or the address of its QR code. */
const bare = (typed: string) =>
  typed
    .slice(typed.lastIndexOf('#') + 1)
    .toUpperCase()
    .replace(/[\s\p{Pd}._]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')

const bytes = (text: string) => new TextEncoder().encode(text)
const digest = async (text: string) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(text)))
const hex = (some: Uint8Array) => Array.from(some, (byte) => byte.toString(16).padStart(2, '0')).join('')

async function identityOf(receipt: string): Promise<string> {
  const from = await crypto.subtle.importKey('raw', bytes(receipt), 'HKDF', false, ['deriveBits'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytes('netra receipt messages v1') }
  const secret = new Uint8Array(await crypto.subtle.deriveBits(how, from, 256))
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', secret).toUpperCase()
}
