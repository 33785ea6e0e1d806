import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameMessage, isSealedMessage, unframeMessage } from './message-frame.ts'

test('a message comes out of its frame as it went in, and any fills whole steps of 512 bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '漢', '👁', '\0', '\ud800'), maxLength: 600 }), (typed) => {
      const words = typed.replace(/\0+$/, '')
      expect(unframeMessage(frameMessage(words))).toBe(words)
      expect(new TextEncoder().encode(frameMessage(words)).length % 512).toBe(0)
    }),
  )
})

test('what is no message is none', () => {
  expect(unframeMessage('{"name":"Contoh"}')).toBeNull()
})

const head = (stanza: string) => `age-encryption.org/v1\n${stanza}--- ${'m'.repeat(43)}\n`
const x25519 = `-> X25519 ${'s'.repeat(43)}\n${'b'.repeat(43)}\n`
const file = (words: string, bytes = 600) => Buffer.concat([Buffer.from(words), Buffer.alloc(bytes)])

test('a seal to one key is taken; to two, to a passphrase, or larger than any message it is not', () => {
  expect(isSealedMessage(file(head(x25519)))).toBe(true)
  expect(isSealedMessage(file(head(x25519 + x25519)))).toBe(false)
  expect(isSealedMessage(file(head(`-> scrypt ${'s'.repeat(22)} 16\n${'b'.repeat(43)}\n`)))).toBe(false)
  expect(isSealedMessage(file(head(x25519), 20_000))).toBe(false)
  expect(isSealedMessage(Buffer.from('Halo (contoh).'))).toBe(false)
})
