import { Decrypter, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { isClosedKey } from '#core'
import { makeInBrowser } from './make-in-browser.ts'

test('what a browser makes is what the server takes: closed by the passphrase, for the public half beside it', async () => {
  const { recipient, locked } = await makeInBrowser('lima kata yang panjang é')
  const bytes = Buffer.from(locked, 'base64')
  expect(isClosedKey(recipient, bytes)).toBe(true)
  const decrypter = new Decrypter()
  decrypter.addPassphrase('lima kata yang panjang é'.normalize('NFKC'))
  expect(await identityToRecipient(await decrypter.decrypt(bytes, 'text'))).toBe(recipient)
})
