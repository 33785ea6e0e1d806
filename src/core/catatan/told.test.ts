import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Sha256 } from './chain.ts'
import { toldHash } from './told.ts'

const sha256: Sha256 = (...parts) => parts.reduce((sha, part) => sha.update(part), createHash('sha256')).digest()
const hex = (salt: Uint8Array, words: string) => Buffer.from(toldHash(salt, words, sha256)).toString('hex')

test('a mark is of its words and of its salt, and of nothing else', () => {
  const salt = Buffer.alloc(32, 7)
  expect(hex(salt, '{"narrative":"Contoh."}')).toBe(
    createHash('sha256')
      .update(Buffer.concat([Buffer.from('netra told v1\n'), salt, Buffer.from('{"narrative":"Contoh."}')]))
      .digest('hex'),
  )
  expect(new Set([hex(salt, 'a'), hex(salt, 'b'), hex(Buffer.alloc(32, 8), 'a')]).size).toBe(3)
})

test('a mark is as long for one word as for a thousand', () => {
  expect(hex(Buffer.alloc(32), 'a').length).toBe(hex(Buffer.alloc(32), 'a'.repeat(20_000)).length)
})
