import { expect, test } from 'vitest'
import { isReporting, isReportersOwn } from '#lib/server/reporting-surface.ts'

test.each([
  '/lapor',
  '/en/lapor/laporan',
  '/lapor/alur',
  '/status?/lihat',
  '/status/bukti',
  '/api/v1/reports',
  '/api/v1/reports/status',
])('%s is the reporter’s own: where he has an origin, only that one serves it', (address) => {
  expect([isReportersOwn(address), isReporting(address)]).toEqual([true, true])
})

test.each([
  '/boleh?apa=x',
  '/hukum/P2',
  '/en/privasi',
  '/unggah/',
  '/unggah/abc',
  '/api/v1/regions',
  '/segel.js',
  '/eye.svg',
])('%s is served at both', (address) => {
  expect([isReportersOwn(address), isReporting(address)]).toEqual([false, true])
})

test.each([
  '/',
  '/meja',
  '/kelola',
  '/masuk',
  '/lapangan',
  '/lapangan-pekerja.js',
  '/terlapor',
  '/jawab',
  '/angka',
  '/boleh/tanya',
  '/api/v1/measures',
  '/en/api/v1/reports',
  '/lapor/laporan/__data.json',
  '/_app/immutable/nodes/0.js',
  '/log/checkpoint',
])('%s is not the reporter’s origin’s', (address) => {
  expect([isReportersOwn(address), isReporting(address)]).toEqual([false, false])
})
