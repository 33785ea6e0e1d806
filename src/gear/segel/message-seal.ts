import { createSecretKey, hkdfSync } from 'node:crypto'
import { bech32 } from '@scure/base'
import { Decrypter, identityToRecipient } from 'age-encryption'
import type { MessageSeal, OpenMessage } from '#app'
import { deletedWords, emptiedSeal, frameMessage, unframeMessage } from '#core'
import { sealFor } from './seal-for.ts'
import { findOfficeIdentity } from './sealer.ts'

const emptied = Buffer.from(emptiedSeal)

/**
 * Messages between a reporter and an office. The key of a receipt is made from the receipt by HKDF, apart from the hash by which the
 * database knows it: whoever holds that hash can make neither.
 */
export const createMessageSeal = (keysDir: string): MessageSeal => ({
  seal: (words, recipient) => sealFor(Buffer.from(frameMessage(words)), recipient),
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

function opening(identity: string): OpenMessage {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return async (sealed) => {
    if (emptied.equals(sealed)) return deletedWords
    const plain = await decrypter.decrypt(sealed, 'text')
    const words = unframeMessage(plain)
    if (words === null) throw new Error('what was sealed here is no message')
    return words
  }
}
