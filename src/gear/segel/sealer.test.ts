import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, expect, test } from 'vitest'
import { createSealer, openSealed } from './sealer.ts'

const keysDir = mkdtempSync(join(tmpdir(), 'netra-keys-'))
afterAll(() => {
  rmSync(keysDir, { recursive: true })
})
const sealer = createSealer(keysDir)

test("what is sealed to an office opens with its key, and with no other office's", async () => {
  const [ours, theirs] = [await sealer.createOfficeKey('a'), await sealer.createOfficeKey('b')]
  const sealed = await sealer.seal('Contoh Pelapor, 0812', ours)
  expect(await openSealed(keysDir, ours.id, sealed)).toBe('Contoh Pelapor, 0812')
  await expect(openSealed(keysDir, theirs.id, sealed)).rejects.toThrow(/no identity matched/)
})

test("the seal is age as everybody speaks it: the library's own identity opens it", async () => {
  const identity = await generateX25519Identity()
  const sealed = await sealer.seal('terbuka', {
    id: 'x',
    officeId: 'x',
    recipient: await identityToRecipient(identity),
  })
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  expect(await decrypter.decrypt(sealed, 'text')).toBe('terbuka')
})

test('the same words sealed twice look different', async () => {
  const key = await sealer.createOfficeKey('a')
  const [one, two] = [await sealer.seal('sama', key), await sealer.seal('sama', key)]
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false)
})

test('no private key lies in the clear, and nobody else on the machine can read the files', async () => {
  const key = await sealer.createOfficeKey('a')
  const file = join(keysDir, 'offices', `${key.id}.age-key`)
  expect(readFileSync(file, 'latin1')).not.toContain('AGE-SECRET-KEY')
  for (const path of [file, join(keysDir, 'installation.age-key')]) expect(statSync(path).mode & 0o077).toBe(0)
  // Control: the one key that opens the others is there, and nothing half-written beside it.
  expect(readFileSync(join(keysDir, 'installation.age-key'), 'utf8')).toContain('AGE-SECRET-KEY-1')
  expect(readdirSync(keysDir).sort()).toEqual(['installation.age-key', 'offices'])
})

test("a public key whose private half is not here, or is another's, is not held", async () => {
  const [ours, theirs] = [await sealer.createOfficeKey('a'), await sealer.createOfficeKey('b')]
  expect(await sealer.holds(ours)).toBe(true)
  expect(await sealer.holds({ ...ours, recipient: theirs.recipient })).toBe(false)
  expect(await sealer.holds({ ...ours, id: '00000000-0000-4000-8000-000000000000' })).toBe(false)
})

const noRecipient = { id: 'x', officeId: 'x', recipient: 'age1pq1xyz' }

test('a recipient that is not one is refused when the seal is made', async () => {
  await expect(sealer.seal('x', noRecipient)).rejects.toThrow()
})

test('of a crowd each gets his own seal, to his own office, and one that cannot be sealed harms no other', async () => {
  const [ours, theirs] = [await sealer.createOfficeKey('a'), await sealer.createOfficeKey('b')]
  const crowd = Array.from({ length: 60 }, (_, at) => ({
    words: `Contoh ${String(at)}`,
    key: at % 2 === 0 ? ours : theirs,
  }))
  const [refused, ...sealed] = await Promise.allSettled([
    sealer.seal('x', noRecipient),
    ...crowd.map(({ words, key }) => sealer.seal(words, key)),
  ])
  expect(refused.status).toBe('rejected')
  const opened = await Promise.all(
    crowd.map(({ key }, at) => openSealed(keysDir, key.id, (sealed[at] as PromiseFulfilledResult<Uint8Array>).value)),
  )
  expect(opened).toEqual(crowd.map(({ words }) => words))
})
