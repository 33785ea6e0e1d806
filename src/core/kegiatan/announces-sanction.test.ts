import { expect, test } from 'vitest'
import { announcesSanction } from './announces-sanction.ts'

test.each([
  'Sanksi tegas bagi ASN yang tidak netral',
  'akan ditindak sesuai aturan',
  'penundaan kenaikan pangkat',
  'PTDH bagi anggota yang melanggar',
])('%s promises a sanction', (words) => {
  expect(announcesSanction(words)).toBe(true)
})

test.each(['Menjaga netralitas', 'Mendampingi sosialisasi di tiap kecamatan', 'transaksi elektronik'])(
  '%s promises none',
  (words) => {
    expect(announcesSanction(words)).toBe(false)
  },
)
