import { expect, test } from 'vitest'
import { kindsElsewhere, routeElsewhere } from './route-elsewhere.ts'

test.each([
  ['kementerian', 'RUTE-ASN-DAERAH', 'RUTE-ASN-PUSAT'],
  ['bkpsdm', 'RUTE-ASN-PUSAT', 'RUTE-ASN-DAERAH'],
  ['propam', 'RUTE-ASN-DAERAH', 'RUTE-ASN-POLRI'],
  ['bkpsdm', 'RUTE-ASN-DAERAH', 'RUTE-ASN-DAERAH'],
  ['bkn', 'RUTE-ASN-PUSAT', 'RUTE-ASN-PUSAT'],
  ['bkpsdm', 'RUTE-ASN-LURAH', 'RUTE-ASN-LURAH'],
  ['bkpsdm', 'RUTE-ASN-ETIK', 'RUTE-ASN-ETIK'],
])('a civil servant’s file that goes to a %s and went by %s goes by %s', (kind, old, wanted) => {
  expect(routeElsewhere(kind, ['pns'], old)).toBe(wanted)
})

test('what leads nowhere has no route: a soldier to a BKPSDM, an ethics file of organisers to a bupati', () => {
  expect(routeElsewhere('bkpsdm', ['tni'], 'RUTE-TNI')).toBeNull()
  expect(routeElsewhere('bkpsdm', ['pns', 'tni'], 'RUTE-ASN-DAERAH')).toBeNull()
  expect(routeElsewhere('kepala-daerah', ['penyelenggara'], 'RUTE-PENYELENGGARA')).toBeNull()
})

test('a crime stays a crime, and nothing else becomes one', () => {
  expect(routeElsewhere('gakkumdu', ['pns'], 'RUTE-PIDANA')).toBe('RUTE-PIDANA')
  expect(routeElsewhere('gakkumdu', ['pns'], 'RUTE-ASN-DAERAH')).toBeNull()
  expect(kindsElsewhere(['pns'], 'RUTE-ASN-DAERAH')).toEqual(
    expect.arrayContaining(['kementerian', 'bkpsdm', 'propam']),
  )
  expect(kindsElsewhere(['pns'], 'RUTE-ASN-DAERAH')).not.toContain('gakkumdu')
})
