import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decrypter, Encrypter, generateX25519Identity } from 'age-encryption'
import { afterAll, expect, test } from 'vitest'
import { createFileVault } from '../vault/file-vault.ts'
import { createKeyRing } from './key-ring.ts'
import { createFileOpener } from './open-file.ts'
import { createSealer } from './sealer.ts'

const keysDir = mkdtempSync(join(tmpdir(), 'netra-ring-'))
const ring = await createKeyRing(keysDir)
afterAll(() => {
  rmSync(keysDir, { recursive: true })
})
const passphrase = 'lima kata yang panjang sekali'

test('a private half closed by a passphrase opens with it, however its signs were typed, and with no other', async () => {
  const { identity } = await ring.makePair()
  const closed = await ring.close(identity, `${passphrase} é`)
  expect(await ring.open(closed, `${passphrase} é`)).toBe(identity)
  expect(await ring.open(closed, passphrase)).toBeNull()
  expect(Buffer.from(closed).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} 16\n/)
  expect(Buffer.from(closed).toString('latin1')).not.toContain('AGE-SECRET-KEY')
})

test('it is age as everybody speaks it, in both directions', async () => {
  const { identity } = await ring.makePair()
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  expect(await decrypter.decrypt(await ring.close(identity, passphrase), 'text')).toBe(identity)
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(10)
  expect(await ring.open(await encrypter.encrypt(identity), passphrase)).toBe(identity)
})

test('a file that would take a gigabyte to open, or that no passphrase closed, is a fault and no wrong passphrase', async () => {
  const closed = Buffer.from(await ring.close('x', passphrase)).toString('latin1')
  const costly = Buffer.from(closed.replace(/ 16\n/, ' 20\n'), 'latin1')
  await expect(ring.open(costly, passphrase)).rejects.toThrow(/too high/)
  const { recipient } = await ring.makePair()
  await expect(ring.open(await ring.wrap('x', recipient), passphrase)).rejects.toThrow(/not closed by one/)
})

test('32 bytes are always the same pair, and what is wrapped to it opens with it alone', async () => {
  const secret = Uint8Array.from({ length: 32 }, (_, at) => at)
  const [pair, same] = [await ring.pairOfSecret(secret), await ring.pairOfSecret(secret)]
  expect(same).toEqual(pair)
  const wrapped = await ring.wrap('rahasia', pair.recipient)
  expect(await ring.unwrap(wrapped, pair.identity)).toBe('rahasia')
  await expect(ring.unwrap(wrapped, await generateX25519Identity())).rejects.toThrow(/no identity matched/)
})

test('what it vouches for is the same after a start, and another word is not', async () => {
  const again = await createKeyRing(keysDir)
  expect(again.vouch('satu')).toEqual(ring.vouch('satu'))
  expect(again.vouch('dua')).not.toEqual(ring.vouch('satu'))
})

test('a destroyed key is nowhere in the folder, and a file that was sealed anew opens under the name of the old one', async () => {
  const sealer = createSealer(keysDir)
  const files = createFileVault(join(keysDir, 'files'))
  const open = createFileOpener(keysDir, files)
  const [old, next] = [await sealer.createOfficeKey('a'), await sealer.createOfficeKey('a')]
  const id = '01931f00-0000-7000-8000-000000000001'
  await files.keep(id, await sealer.seal(Buffer.from('isi').toString('base64'), old))
  const identity = await ring.take(old.id)
  await ring.succeed(old.id, next.id)
  expect(String(await open(id, old.id))).toBe('isi')
  await files.replace(id, await sealer.seal(Buffer.from('isi').toString('base64'), next))
  expect(String(await open(id, old.id))).toBe('isi')
  await ring.destroy(old.id)
  await ring.destroy(old.id)
  expect(String(await open(id, old.id))).toBe('isi')
  await expect(ring.take(old.id)).rejects.toThrow(/ENOENT/)
  expect([await ring.isHere(old.id), await ring.isHere(next.id), await sealer.holds(old)]).toEqual([false, true, false])
  const everything = readdirSync(keysDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
  expect(everything.join()).not.toContain(identity)
  expect(readdirSync(join(keysDir, 'offices'))).not.toContain(`${old.id}.age-key`)
})
