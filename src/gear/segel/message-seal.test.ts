import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { newReceipt, receiptHash, type Receipt } from '#store'
import { createMessageSeal } from './message-seal.ts'
import { createSealer } from './sealer.ts'

const keysDir = mkdtempSync(join(tmpdir(), 'netra-pesan-'))
afterAll(() => {
  rmSync(keysDir, { recursive: true })
})
const messages = createMessageSeal(keysDir)
const sealer = createSealer(keysDir)
const receipt = newReceipt()

test('what is sealed to a receipt opens with it, with no other, and not with the hash that the database has', async () => {
  const { recipient, open } = await messages.ofReceipt(receipt)
  const sealed = await messages.seal('Terima kasih (contoh).\nSampai besok.', recipient)
  expect(await open(sealed)).toBe('Terima kasih (contoh).\nSampai besok.')
  for (const other of [newReceipt(), receiptHash(receipt).toString('hex') as Receipt])
    await expect((await messages.ofReceipt(other)).open(sealed)).rejects.toThrow(/no identity matched/)
})

test('the same receipt makes the same key, whatever the process', async () => {
  const kept = '0123456789ABCDEFGHJKMNPQ' as Receipt
  expect((await messages.ofReceipt(kept)).recipient).toBe(
    'age1mqsmggwqdt6tdmfw4v8rnexuw7vkral5ex32x345rnwmlvsjye3q9r4h4q',
  )
})

test('a message to an office opens with its key; an identity sealed to it does not open as a message', async () => {
  const office = await sealer.createOfficeKey('a')
  const open = await messages.ofOffice(office.id)
  expect(await open?.(await messages.seal('Ada bukti baru (contoh).', office.recipient))).toBe(
    'Ada bukti baru (contoh).',
  )
  await expect(open?.(await sealer.seal('{"name":"Contoh"}', office))).rejects.toThrow(/no message/)
})

test('an office whose private half is not here opens nothing', async () => {
  expect(await messages.ofOffice('00000000-0000-4000-8000-000000000000')).toBeNull()
})

test('what was deleted by rule says so, whoever looks', async () => {
  const { open } = await messages.ofReceipt(receipt)
  expect(await open(Buffer.from('age-encryption.org/v1'))).toBe('[dihapus menurut aturan penyimpanan]')
})

test('a yes is as long as a no', async () => {
  const { recipient } = await messages.ofReceipt(receipt)
  const lengths = await Promise.all(
    ['Ya', 'Tidak, dan begini ceritanya'].map((words) => messages.seal(words, recipient)),
  )
  expect(lengths[0]?.length).toBe(lengths[1]?.length)
})
