import { expect, test } from 'vitest'
import { retryKey } from './retry-key.ts'

test('the same key opens what it sealed, another does not', () => {
  const sealed = retryKey('kunci-yang-panjang').seal({ receipt: 'ABCD' })
  expect(retryKey('kunci-yang-panjang').open(sealed)).toEqual({ receipt: 'ABCD' })
  expect(() => retryKey('kunci-yang-lain').open(sealed)).toThrow()
})

test('what was kept when keys were derived in another way is found again', () => {
  const key = retryKey('kunci-yang-panjang')
  const kept = Buffer.from(
    '000102030405060708090a0ba4a4b31a603666cf8b17f934cd48b35227a3c0c3d1903daf09418e83b329996665f7',
    'hex',
  )
  const fingerprint = Buffer.from('e4c135344cf12b1d439aae079178ec7eb419f82dffc61b25d1ab2832196f4f18', 'hex')
  expect(key.open(kept)).toEqual({ receipt: 'ABCD' })
  expect([key.fits(fingerprint, { a: 1 }), key.fits(fingerprint, { a: 2 })]).toEqual([true, false])
})

test('an altered answer is refused', () => {
  const sealed = retryKey('kunci-yang-panjang').seal({ receipt: 'ABCD' })
  sealed.writeUInt8(sealed.readUInt8(14) ^ 1, 14)
  expect(() => retryKey('kunci-yang-panjang').open(sealed)).toThrow()
})

test('the fingerprint follows the content, not its order, and means nothing under another key', () => {
  const key = retryKey('kunci-yang-panjang')
  expect(key.fingerprint({ a: 1, b: [2] })).toEqual(key.fingerprint({ b: [2], a: 1 }))
  expect(key.fingerprint({ a: 1 })).not.toEqual(key.fingerprint({ a: 2 }))
  expect(retryKey('kunci-yang-lain').fingerprint({ a: 1 })).not.toEqual(key.fingerprint({ a: 1 }))
})

test('nothing kept shows the key or the answer', () => {
  const key = retryKey('kunci-yang-panjang')
  const kept = Buffer.concat([
    key.hash,
    key.fingerprint({ nama: 'Contoh' }),
    key.seal({ receipt: 'ABCDEFGH' }),
  ]).toString('latin1')
  for (const secret of ['kunci-yang-panjang', 'Contoh', 'ABCDEFGH']) expect(kept).not.toContain(secret)
})
