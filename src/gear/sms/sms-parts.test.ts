import { expect, test } from 'vitest'
import { isSmsCentre, isSmsSender, placeOf } from './centre.ts'
import { outcomeOf } from './outcome-of.ts'
import { inGsm, smsParts } from './sms-parts.ts'

test('what telephones lack loses its accent, and what has no letter there is a question mark', () => {
  expect(inGsm('Café “Ñusantara” – ž ç 中')).toBe('Café "Ñusantara" - z c ?')
})

test('a message of 160 letters goes whole, one more goes in two parts that belong together', () => {
  expect(smsParts('a'.repeat(160), 7)).toEqual([{ message: 'a'.repeat(160), udh: null }])
  const parts = smsParts('a'.repeat(161), 7)
  expect(parts.map(({ message }) => message.length)).toEqual([153, 8])
  expect(parts.map(({ udh }) => [...(udh ?? [])])).toEqual([
    [5, 0, 3, 7, 2, 1],
    [5, 0, 3, 7, 2, 2],
  ])
  expect(smsParts('a'.repeat(10_000), 7)).toHaveLength(4)
})

test.each([
  [0, 'terkirim'],
  [0x0b, 'tidak-sampai'],
  [0x14, 'ditunda'],
  [0x58, 'ditunda'],
  [0x0e, 'ditunda'],
])('status %i of a centre is %s', (status, kind) => {
  expect(outcomeOf(status)).toEqual({ kind, code: null })
})

test.each([
  'smpp://netra@smsc.contoh.go.id',
  'smpps://smsc.contoh.go.id',
  'smpps://netra:sandi@smsc.contoh.go.id',
  'smpps://netra@smsc.contoh.go.id/x',
  'https://netra@smsc.contoh.go.id',
  'smpps://pengguna-yang-terlalu-panjang@smsc.contoh.go.id',
])('%s is no centre to send codes to', (url) => {
  expect(isSmsCentre(url)).toBe(false)
})

test('a centre behind TLS is one, and so is this machine, where a tunnel ends', () => {
  expect(isSmsCentre('smpps://netra@smsc.contoh.go.id:3550')).toBe(true)
  expect(isSmsCentre('smpp://netra@127.0.0.1:2775')).toBe(true)
  expect(placeOf('smpps://netra@smsc.contoh.go.id')).toEqual({
    host: 'smsc.contoh.go.id',
    port: 3550,
    tls: true,
    user: 'netra',
  })
  expect([isSmsSender('NETRA'), isSmsSender('6281200000001'), isSmsSender('NETRA-KUDUS-1')]).toEqual([
    true,
    true,
    false,
  ])
})
