import { createSecretKey, hkdfSync } from 'node:crypto'
import { bech32 } from '@scure/base'
import { Decrypter, identityToRecipient } from 'age-encryption'
import type { MessageSeal, OpenMessage } from '#app'
import { sealFor } from './seal-for.ts'
import { findOfficeIdentity } from './sealer.ts'

/** What makes a message one: the seal of an identity or a file does not hold it, and so is not opened here. */
const frame = 'netra pesan 1\n'
/** What is left of a message that was deleted by rule, and what is read in its place: the words every such row has. */
const emptied = Buffer.from('age-encryption.org/v1')
const deleted = '[dihapus menurut aturan penyimpanan]'
/** Filled up, so that its length does not tell a yes from a no. */
const roundedTo = 512

/**
 * Messages between a reporter and an office. The key of a receipt is made from the receipt by HKDF, apart from the hash by which the
 * database knows it: whoever holds that hash can make neither.
 */
export const createMessageSeal = (keysDir: string): MessageSeal => ({
  seal: (words, recipient) => sealFor(framed(words), recipient),
  ofOffice: async (keyId) => {
    const identity = await findOfficeIdentity(keysDir, keyId)
    return identity === null ? null : opening(identity)
  },
  ofIdentity: opening,
  ofReceipt: async (receipt) => {
    const identity = identityOf(receipt)
    return { recipient: await identityToRecipient(identity), open: opening(identity) }
  },
})

function identityOf(receipt: string): string {
  const secret = hkdfSync('sha256', createSecretKey(receipt, 'utf8'), '', 'netra receipt messages v1', 32)
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', new Uint8Array(secret)).toUpperCase()
}

function framed(words: string): Buffer {
  const bytes = Buffer.from(`${frame}${words}`)
  return Buffer.concat([bytes, Buffer.alloc((roundedTo - (bytes.length % roundedTo)) % roundedTo)])
}

function opening(identity: string): OpenMessage {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return async (sealed) => {
    if (emptied.equals(sealed)) return deleted
    const plain = await decrypter.decrypt(sealed, 'text')
    if (!plain.startsWith(frame)) throw new Error('what was sealed here is no message')
    return plain.slice(frame.length).replace(/\0+$/, '')
  }
}
