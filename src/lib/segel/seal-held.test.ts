import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { fieldNames } from '../laporan/fields.ts'
import { retaliationFieldNames } from '../laporan/retaliation-fields.ts'
import { secretFields } from '../laporan/secret-fields.ts'
import { partsOf, sealHeld } from './seal-held.ts'

const held = new Map([
  ['nama', 'Contoh Pelapor'],
  ['telepon', '0800'],
  ['saksi', 'Contoh Saksi'],
  ['nomor-keputusan', '800/1'],
])

test('every field of the forms that names who reports, a witness or who was hit is one that stays in the page', () => {
  const named = Object.entries({ ...fieldNames, ...retaliationFieldNames }).filter(([path]) =>
    /^(reporter\.|witnesses$|retaliation\.(victimName|decreeNumber)$)/.test(path),
  )
  expect(named.map(([, name]) => name).sort()).toEqual(Object.keys(secretFields).sort())
  for (const [path, name] of named)
    if (path.startsWith('reporter.')) expect(secretFields[name]?.as).toBe(path.slice('reporter.'.length))
})

test('what is held is sealed part by part, in the words the server would have used, and only the key opens it', async () => {
  expect(Object.fromEntries(partsOf(held))).toEqual({
    reporter: { name: 'Contoh Pelapor', phone: '0800' },
    witnesses: { witnesses: 'Contoh Saksi' },
    victim: { decreeNumber: '800/1' },
  })
  const [identity, stranger] = await Promise.all([generateX25519Identity(), generateX25519Identity()])
  const fields = await sealHeld(held, { keyId: 'k', recipient: await identityToRecipient(identity) })
  expect([...fields.keys()].sort()).toEqual(['segel-korban', 'segel-kunci', 'segel-pelapor', 'segel-saksi'])
  const sealed = new Uint8Array(Buffer.from(fields.get('segel-pelapor') ?? '', 'base64'))
  const openWith = (key: string) => {
    const decrypter = new Decrypter()
    decrypter.addIdentity(key)
    return decrypter.decrypt(sealed, 'text')
  }
  expect(JSON.parse(await openWith(identity))).toEqual({ name: 'Contoh Pelapor', phone: '0800' })
  await expect(openWith(stranger)).rejects.toThrow()
})

test('nothing held is nothing sent, not even a key', async () => {
  expect(await sealHeld(new Map(), { keyId: 'k', recipient: 'age1' })).toEqual(new Map())
})
