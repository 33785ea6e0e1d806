import { expect, test } from 'vitest'
import { naskahKinds } from './naskah.ts'
import { opensAgain } from './opens-again.ts'

test('what leads to a reporter, a witness or a finder stays sealed, and so does what nobody knows', () => {
  const sealed = naskahKinds.filter((kind) => !opensAgain(kind, 'saksi'))
  expect(sealed.toSorted()).toEqual([
    'ba-klarifikasi',
    'ba-sumpah',
    'formulir-laporan',
    'lampiran-identitas',
    'lhp',
    'pemberitahuan-kelengkapan',
    'pemberitahuan-status',
    'saran-perbaikan',
    'tanda-terima',
    'undangan-klarifikasi',
  ])
  expect(opensAgain('ba-klarifikasi', 'pelapor')).toBe(false)
  expect(opensAgain('ba-klarifikasi', null)).toBe(false)
  expect(opensAgain('lain', 'terlapor')).toBe(false)
})

test('what the accused said, and what officers signed, opens again', () => {
  expect(opensAgain('ba-klarifikasi', 'terlapor')).toBe(true)
  expect(opensAgain('kajian', null)).toBe(true)
})
