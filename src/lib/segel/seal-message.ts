import { Decrypter, Encrypter } from 'age-encryption'
import { frameMessage, unframeMessage } from '#core'

/** Words as an age file for one key, byte for byte what the server would have sealed of them. */
export function sealMessage(words: string, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(frameMessage(words))
}

/** Throws for what was sealed to another key, or is no message. */
export async function openMessage(sealed: Uint8Array, identity: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const words = unframeMessage(await decrypter.decrypt(sealed, 'text'))
  if (words === null) throw new Error('what was sealed here is no message')
  return words
}
