import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createContactSealer } from './contact-sealer.ts'

let keysDir: string
beforeAll(async () => {
  keysDir = await mkdtemp(join(tmpdir(), 'netra-kontak-'))
})
afterAll(() => rm(keysDir, { recursive: true }))

test('a contact opens by the key that sealed it, looks different each time, and is not in its bytes', async () => {
  const { seal, open } = await createContactSealer(keysDir)
  const [one, two] = [seal('guru@contoh.example'), seal('guru@contoh.example')]
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false)
  expect(Buffer.from(one).toString('latin1')).not.toContain('guru')
  expect(open(one)).toBe('guru@contoh.example')
  expect((await createContactSealer(keysDir)).open(two)).toBe('guru@contoh.example')
})

test('what was changed, cut or sealed elsewhere is not opened', async () => {
  const { seal, open } = await createContactSealer(keysDir)
  const sealed = Buffer.from(seal('0812'))
  sealed.writeUInt8(sealed.readUInt8(14) ^ 1, 14)
  expect(() => open(sealed)).toThrow()
  expect(() => open(Buffer.from(seal('0812')).subarray(0, 20))).toThrow()
  const elsewhere = await mkdtemp(join(tmpdir(), 'netra-kontak-'))
  const other = await createContactSealer(elsewhere)
  await rm(elsewhere, { recursive: true })
  expect(() => other.open(seal('0812'))).toThrow()
})

test('no two of many begin with the same nonce', async () => {
  const { seal } = await createContactSealer(keysDir)
  const begins = Array.from({ length: 5_000 }, () => Buffer.from(seal('0812')).subarray(0, 12).toString('hex'))
  expect(new Set(begins).size).toBe(begins.length)
})
