import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createFileVault } from './file-vault.ts'
import { keepSecret } from './secret-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'netra-files-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const vault = createFileVault(join(folder, 'files'))
const id = '01931f00-0000-7000-8000-000000000001'

test('bytes come back as they went in, and an unknown id is nothing', async () => {
  await vault.keep(id, Uint8Array.of(0, 255, 10))
  expect(await vault.read(id)).toEqual(Buffer.from([0, 255, 10]))
  expect(await vault.read(id.replace(/1$/, '2'))).toBeNull()
})

test('what is kept cannot be replaced, and a refused write leaves no rubbish', async () => {
  await expect(vault.keep(id, Uint8Array.of(1))).rejects.toThrow(/already kept/)
  expect(await vault.read(id)).toEqual(Buffer.from([0, 255, 10]))
  expect(readdirSync(join(folder, 'files', '01'))).toEqual([id])
})

test('of two who keep the same id at once, one is refused', async () => {
  const other = id.replace(/1$/, '3')
  const results = await Promise.allSettled([vault.keep(other, Uint8Array.of(1)), vault.keep(other, Uint8Array.of(2))])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test.each(['../../etc/passwd', '', 'A'.repeat(20), 'x/y-0000000', '.'])(
  '%j is no id, and never becomes a path',
  async (bad) => {
    await expect(async () => vault.read(bad)).rejects.toThrow(/not a file id/)
  },
)

test('two starters end with the same secret', async () => {
  let made = 0
  const make = () => `secret ${++made}`
  const path = join(folder, 'keys/one')
  const [one, two] = await Promise.all([keepSecret(path, make), keepSecret(path, make)])
  expect(one).toBe(two)
  expect(await keepSecret(path, make)).toBe(one)
})

test('what is destroyed is not there, twice over, and leaves its neighbours', async () => {
  const gone = id.replace(/1$/, '4')
  await vault.keep(gone, Uint8Array.of(7))
  await vault.destroy(gone)
  await vault.destroy(gone)
  expect(await vault.read(gone)).toBeNull()
  expect(await vault.read(id)).not.toBeNull()
})
