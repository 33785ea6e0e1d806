import { createSecretKey, hkdfSync } from 'node:crypto'
import { bech32 } from '@scure/base'
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import type { MessageSeal, OpenAttachment, OpenMessage } from '#app'
import { deletedWords, emptiedSeal, frameFile, frameMessage, unframeFile, unframeMessage } from '#core'
import { sealFor } from './seal-for.ts'
import { findOfficeIdentity } from './sealer.ts'
import { x25519Recipient } from './x25519-recipient.ts'

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
  sealFile: (bytes, recipients) => {
    const encrypter = new Encrypter()
    for (const recipient of recipients) encrypter.addRecipient(x25519Recipient(recipient))
    return encrypter.encrypt(frameFile(bytes))
  },
  fileOfOffice: async (keyId) => {
    const identity = await findOfficeIdentity(keysDir, keyId)
    return identity === null ? null : openingFile(identity)
  },
  fileOfIdentity: openingFile,
  fileOfReceipt: (receipt) => openingFile(identityOf(receipt)),
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

function openingFile(identity: string): OpenAttachment {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return async (sealed) => {
    const file = unframeFile(await decrypter.decrypt(sealed))
    if (file === null) throw new Error('what was sealed here is no file of a message')
    return file
  }
}
