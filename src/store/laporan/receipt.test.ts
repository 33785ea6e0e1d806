import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newReceipt, parseReceipt, printReceipt, receiptHash } from './receipt.ts'

test('a receipt is read back however a tired person types it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), (seed) => {
      const receipt = newReceipt()
      const printed = printReceipt(receipt)
      const spoilt = [...printed].map((symbol, at) => {
        if ((seed + at) % 3 === 0 && symbol === '0') return 'o'
        if ((seed + at) % 3 === 0 && symbol === '1') return 'l'
        if (symbol === '-') return (seed + at) % 2 === 0 ? ' ' : '\u2013'
        return (seed + at) % 2 === 0 ? symbol.toLowerCase() : symbol
      })
      expect(parseReceipt(` ${spoilt.join('')}\n`)).toBe(receipt)
    }),
  )
})

test('a scanner types the address of the QR code: what stands behind # is the receipt', () => {
  const receipt = newReceipt()
  expect(parseReceipt(`https://netra.contoh/status#${printReceipt(receipt)}\r\n`)).toBe(receipt)
  expect(parseReceipt(`#${printReceipt(receipt)}`)).toBe(receipt)
  expect(parseReceipt(`https://netra.contoh/status#`)).toBeNull()
})

test('six groups of four, 120 bits', () => {
  expect(printReceipt(newReceipt())).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
})

test('what cannot be a receipt is none', () => {
  for (const typed of ['', 'ABCD', 'U'.repeat(24), `${printReceipt(newReceipt())}-0000`, "' or 1=1 --"])
    expect(parseReceipt(typed)).toBeNull()
})

test('two receipts never share a hash, and the hash does not hold the receipt', () => {
  const one = newReceipt()
  expect(receiptHash(one)).toHaveLength(32)
  expect(receiptHash(one).equals(receiptHash(newReceipt()))).toBe(false)
  expect(receiptHash(one).toString('latin1')).not.toContain(one)
})
