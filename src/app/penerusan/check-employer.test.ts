import { expect, test } from 'vitest'
import { checkEmployer } from './check-employer.ts'

const bupati = { id: 'b', name: 'Bupati Contoh' }
const match = (employerId: string, employerKind: string) => ({
  employer: `Contoh ${employerId}`,
  employerId,
  employerKind,
})

test('a teacher of the province who works in a regency has the governor as PPK, on the same route', () => {
  const checked = { route: 'RUTE-ASN-DAERAH', unitEmployer: bupati, match: match('g', 'kepala-daerah-provinsi') }
  expect(checkEmployer(checked)).toEqual({
    kind: 'other-employer',
    employer: 'Contoh g',
    unitEmployer: 'Bupati Contoh',
  })
})

test('a servant of a ministry in a regency goes another route, and so does a PNS of Polri', () => {
  const checked = { route: 'RUTE-ASN-DAERAH', unitEmployer: bupati }
  expect(checkEmployer({ ...checked, match: match('k', 'kementerian') })).toMatchObject({
    kind: 'other-route',
    route: 'RUTE-ASN-PUSAT',
  })
  expect(checkEmployer({ ...checked, match: match('p', 'polri') })).toMatchObject({ route: 'RUTE-ASN-POLRI' })
})

test('nothing is said where it fits, where nobody was matched, and where the route is not the employer’s', () => {
  const unitEmployer = bupati
  const none = { kind: 'fits' }
  expect(checkEmployer({ route: 'RUTE-ASN-DAERAH', unitEmployer, match: { ...match('b', 'kepala-daerah') } })).toEqual(
    none,
  )
  expect(checkEmployer({ route: 'RUTE-ASN-DAERAH', unitEmployer, match: undefined })).toEqual(none)
  expect(checkEmployer({ route: 'RUTE-ASN-ETIK', unitEmployer: null, match: match('k', 'kementerian') })).toEqual(none)
})
