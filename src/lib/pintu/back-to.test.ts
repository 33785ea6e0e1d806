import { expect, test } from 'vitest'
import { backTo } from './back-to.ts'

test.each(['/pakta', '/en/pakta', '/baca/ABCD-1234', '/belajar/pns?x=1', '/hadir?kode=ABCD-2345'])(
  '%s asks who somebody is',
  (address) => {
    expect(backTo(address)).toBe(address)
  },
)

test.each([
  '',
  'pakta',
  '//contoh.invalid/pakta',
  'https://contoh.invalid',
  '/\\contoh.invalid',
  '/meja',
  '/paktaku',
  '/lapor',
])('%s is no place to come back to', (address) => {
  expect(backTo(address)).toBe('/pegawai')
})
