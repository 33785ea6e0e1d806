import { expect, test } from 'vitest'
import { isLasting, isNobody, keyOf } from './lasting.ts'

const ask = (address: string) => {
  const { pathname, search } = new URL(address, 'http://netra.example')
  return isLasting(pathname, search)
}

test.each([
  '/angka',
  '/en/angka/64',
  '/angka/gambar',
  '/peta/sanksi',
  '/lembaga/BKN',
  '/api/v1/measures/sanksi?region=64',
  '/angka/64?per=2024-11-01',
  '/',
  '/hukum',
  '/kegiatan',
  '/edaran',
  '/catatan',
  '/wilayah/64',
  '/angka/rilis',
  '/peta/sanksi/bidang',
  '/kerawanan/64.01',
])('%s is drawn once for many', (address) => {
  expect(ask(address)).toBe(true)
})

test.each([
  ...[
    '/hukum?cari=pleno',
    '/status',
    '/meja',
    '/kelola',
    '/masuk',
    '/lapor/laporan',
    '/pakta',
    '/terlapor',
    '/baca/0123456789abcdef0123',
  ],
  ...[
    '/edaran/0123456789abcdef0123',
    '/jawab',
    '/permohonan',
    '/ikuti',
    '/en/status',
    '/api/v1/reports/status',
    '/angka/__data.json',
  ],
  ...[
    '/angka?per=',
    '/angka?per=x&y=1',
    '/angka?cari=x',
    '/boleh?siapa=tni&cari=paser',
    '/tenggat?start=2024-10-17&cari=x',
    '/hukum?per=2024-11-01',
    `/angka?per=${'1'.repeat(99)}`,
  ],
])('%s is drawn for each reader', (address) => {
  expect(ask(address)).toBe(false)
})

const nobody = { cookie: undefined, authorization: undefined, language: undefined }

test('whoever brings a cookie or a pass, or sends a form, is somebody', () => {
  expect(isNobody('GET', nobody)).toBe(true)
  expect(isNobody('GET', { ...nobody, cookie: '' })).toBe(false)
  expect(isNobody('GET', { ...nobody, cookie: 'netra.session_token=x' })).toBe(false)
  expect(isNobody('GET', { ...nobody, authorization: 'Receipt x' })).toBe(false)
  expect(isNobody('POST', nobody)).toBe(false)
})

test('an answer for programs is kept for each language that is asked for, a page for each address', () => {
  const keys = (path: string) =>
    ['id', 'en'].map((language) => keyOf(`http://netra.example${path}`, path, { ...nobody, language }))
  expect(new Set(keys('/api/v1/measures/sanksi')).size).toBe(2)
  expect(new Set(keys('/angka')).size).toBe(1)
  expect(keyOf('http://other.example/angka', '/angka', nobody)).not.toBe(keys('/angka')[0])
})
