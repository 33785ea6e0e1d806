import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createReturnAddresses } from './return-addresses.ts'
import { isMailAddress } from './server.ts'

const folder = mkdtempSync(join(tmpdir(), 'netra-kembali-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const keys = (name: string) => createReturnAddresses(join(folder, name), 'kembali.contoh.go.id')
const mail = { sort: 'edaran', mailId: '019a1b2c-3d4e-7f50-8a61-b2c3d4e5f607' } as const

test('an address names its mail to us and says nothing of it', async () => {
  const ours = await keys('a')
  const address = ours.addressOf(mail)
  expect(isMailAddress(address)).toBe(true)
  expect(address.indexOf('@')).toBeLessThanOrEqual(64)
  expect(address).not.toMatch(/019a1b2c|edaran/)
  expect(ours.read(address)).toEqual(mail)
  expect((await keys('a')).read(address.toUpperCase())).toEqual(mail)
  expect(ours.read(ours.addressOf({ ...mail, sort: 'pengingat' }))).toEqual({ ...mail, sort: 'pengingat' })
  expect(statSync(join(folder, 'a', 'surat-kembali')).mode & 0o077).toBe(0)
})

test('no letter of it can be another', async () => {
  const ours = await keys('a')
  const address = ours.addressOf(mail)
  for (let at = 2; at < address.indexOf('@'); at++)
    for (const other of 'abz27')
      if (address[at] !== other) expect(ours.read(address.slice(0, at) + other + address.slice(at + 1))).toBeNull()
})

test.each(['', 'netra@kembali.contoh.go.id', 'k-@kembali.contoh.go.id', `k-${'a'.repeat(45)}@kembali.contoh.go.id`])(
  '%j is none of ours',
  async (address) => {
    expect((await keys('a')).read(address)).toBeNull()
  },
)

test('another installation, another domain and a longer address are refused', async () => {
  const ours = await keys('a')
  const address = ours.addressOf(mail)
  expect((await keys('b')).read(address)).toBeNull()
  expect(ours.read(address.replace('kembali.', 'kembalix'))).toBeNull()
  expect(ours.read(`${address}.lain.test`)).toBeNull()
  expect(ours.read(`x${address}`)).toBeNull()
})
