import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, expect, test } from 'vitest'
import { chunkBytes, sealSmall } from './age-file.ts'
import { x25519Recipient } from './x25519-recipient.ts'

let identity: string
let recipient: ReturnType<typeof x25519Recipient>
beforeAll(async () => {
  identity = await generateX25519Identity()
  recipient = x25519Recipient(await identityToRecipient(identity))
})

const open = (sealed: Uint8Array) => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(sealed)
}

test.each([0, 1, 15, 16, 300, 5_000, chunkBytes - 1, chunkBytes])(
  'the library opens what was sealed: %d bytes',
  async (length) => {
    const plain = Uint8Array.from({ length }, (_, at) => (at * 31) % 256)
    expect(await open(await sealSmall(plain, recipient))).toEqual(plain)
  },
)

test('two seals of one text share nothing but the first line, and one changed byte is refused', async () => {
  const plain = Buffer.from('{"name":"Contoh"}')
  const [one, two] = [await sealSmall(plain, recipient), await sealSmall(plain, recipient)]
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false)
  expect(Buffer.from(one).toString('latin1')).not.toContain('Contoh')
  for (const at of [30, one.length - 40, one.length - 1]) {
    const spoilt = Buffer.from(one)
    spoilt.writeUInt8(spoilt.readUInt8(at) ^ 1, at)
    await expect(open(spoilt)).rejects.toThrow()
  }
})

test('what is more than one chunk is not taken', async () => {
  await expect(sealSmall(new Uint8Array(chunkBytes + 1), recipient)).rejects.toThrow(RangeError)
})
