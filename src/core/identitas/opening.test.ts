import { expect, test } from 'vitest'
import { addresseeOfOffice, annexAddressees, isCourt, type AnnexAddressee, type NeverTold } from './annex.ts'
import { identityLines } from './identity-lines.ts'
import { openUntil, standOfOpening } from './opening.ts'

const granted = '2024-10-17T02:00:00.000Z'

test('an opening is open from when it was granted, and four hours later it is not', () => {
  const decision = { grants: true, openUntil: openUntil(granted) }
  expect(standOfOpening(null, granted)).toBe('ditunggu')
  expect(standOfOpening(decision, '2024-10-17T05:59:59.999Z')).toBe('terbuka')
  expect(standOfOpening(decision, '2024-10-17T06:00:00.000Z')).toBe('lewat')
  expect(standOfOpening({ grants: false, openUntil: null }, granted)).toBe('ditolak')
})

test('PPK, superior, employer and accused are no addressees, for the compiler and by their offices', () => {
  const none: [Extract<AnnexAddressee, NeverTold>] extends [never] ? 'none' : 'some' = 'none'
  expect(none).toBe('none')
  for (const kind of ['kepala-daerah', 'opd', 'bkpsdm', 'bkn', 'kecamatan', 'desa', 'tni-ad', 'propam', 'lembaga'])
    expect(addresseeOfOffice(kind), kind).toBeNull()
  expect(addresseeOfOffice('polres')).toBe('penyidik')
  expect(annexAddressees).toEqual(['gakkumdu', 'penyidik', 'penuntut-umum', 'pengadilan'])
})

test('a court is named as one', () => {
  expect(isCourt('Pengadilan Negeri Contoh')).toBe(true)
  expect(isCourt('Bupati, u.p. Pengadilan')).toBe(false)
})

test('what was sealed is shown line by line, and what is no object as it is', () => {
  expect(identityLines('{"name":"Contoh","identityDocument":{"number":"9"},"email":""}')).toEqual([
    { field: 'name', says: 'Contoh' },
    { field: 'identityDocument.number', says: '9' },
  ])
  expect(identityLines('<b>bukan JSON')).toEqual([{ field: 'isi', says: '<b>bukan JSON' }])
})
