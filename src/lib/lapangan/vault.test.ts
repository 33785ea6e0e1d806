import { expect, test } from 'vitest'
import { makeLock, openLock, seal, unseal } from './vault.ts'

test('the PIN opens it, another does not, and neither without the key of the device', async () => {
  const { lock, key } = await makeLock('123456')
  const sealed = await seal(key, 'draf:1', { uraian: 'Rahasia (contoh).' })
  const again = await openLock(lock, '123456')
  expect(again && (await unseal(again, 'draf:1', sealed))).toEqual({ uraian: 'Rahasia (contoh).' })
  expect(await openLock(lock, '123457')).toBeNull()
  const pepper = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  expect(await openLock({ ...lock, pepper }, '123456')).toBeNull()
  // No script reads out either key.
  expect([again?.extractable, lock.pepper.extractable]).toEqual([false, false])
})

test('what is sealed says nothing, and opens only in its own place', async () => {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const sealed = await seal(key, 'draf:1', 'Nama Terduga')
  expect(new TextDecoder('latin1').decode(sealed.bytes)).not.toContain('Terduga')
  await expect(unseal(key, 'draf:2', sealed)).rejects.toThrow()
})
