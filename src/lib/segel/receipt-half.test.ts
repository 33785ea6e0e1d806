import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createMessageSeal } from '#gear'
import { accessOf, newReceipt, parseShown, printReceipt, receiptHash } from '#store'
import { halvesOf } from './receipt-half.ts'
import { openMessage, sealMessage } from './seal-message.ts'

test('a page makes of a receipt what the server makes of it: the same half, the same key, however it was typed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'netra-resi-'))
  try {
    const receipt = newReceipt()
    const made = await halvesOf(` ${printReceipt(receipt).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}`)
    expect(made.access).toBe(accessOf(receipt))
    const own = await createMessageSeal(folder).ofReceipt(receipt)
    expect(made.recipient).toBe(own.recipient)
    // Either side opens what the other sealed.
    const seal = createMessageSeal(folder)
    expect(await openMessage(await seal.seal('Dari peladen (contoh) é.', made.recipient), made.identity)).toBe(
      'Dari peladen (contoh) é.',
    )
    expect(await own.open(await sealMessage('Dari peramban (contoh) é.', made.recipient))).toBe(
      'Dari peramban (contoh) é.',
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('half a receipt finds what the whole finds, and is neither the receipt nor what the database keeps', () => {
  const receipt = newReceipt()
  const half = accessOf(receipt)
  expect(parseShown(half)).toBe(half)
  expect(receiptHash(half)).toEqual(receiptHash(receipt))
  expect(half).not.toContain(receipt)
  expect(half).not.toContain(receiptHash(receipt).toString('hex'))
  for (const typed of [half.slice(0, -1), `${half}0`, half.toUpperCase(), 'akses-'])
    expect(parseShown(typed)).toBeNull()
})
