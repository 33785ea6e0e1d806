import { expect, test } from 'vitest'
import { rights, type Role } from '#core'
import { deskPlaces } from '../desk/places.ts'
import { landingOf } from './landing.ts'

test.each([
  ['ketua', '/meja'],
  ['staf-penanganan', '/meja'],
  ['petugas-penerima', '/meja/loket'],
  ['ptps', '/meja/lhp'],
  ['panwascam', '/meja/lhp'],
  ['bkn', '/meja/penerusan'],
  ['ppk-kepegawaian', '/meja/penerusan'],
  ['kpu', '/meja/penerusan'],
  ['legal-officer', '/meja/hukum'],
  ['auditor', '/meja/audit'],
  ['administrator', '/kelola'],
  ['sekda', '/meja/edaran'],
  ['camat', '/meja/edaran'],
  ['lurah', '/meja/edaran'],
  ['kades', '/meja/edaran'],
  ['sekretaris-desa', '/meja/edaran'],
  ['kepala-unit', '/meja/edaran'],
  ['ppid', '/meja/permohonan'],
  ['pemantau', '/meja/pantauan'],
] as const)('%s begins at %s', (role, place) => expect(landingOf([role])).toBe(place))

test('several roles begin where the most waits, and none begins nowhere', () => {
  expect(landingOf(['ptps', 'anggota'])).toBe('/meja')
  expect(landingOf(['lurah', 'bkpsdm'])).toBe('/meja/penerusan')
  expect(landingOf([])).toBeNull()
})

const everybodys = ['/meja', '/meja/akun']

test('whoever has a place in the menu beside what everybody has begins somewhere, and nobody else does', () => {
  const roles = Object.keys(rights) as Role[]
  const hasPlace = (role: Role) => deskPlaces([role]).some(({ to }) => !everybodys.includes(to))
  const begins = (role: Role) => landingOf([role]) !== null
  expect(roles.filter((role) => hasPlace(role) !== begins(role))).toEqual([])
  expect(roles.filter(hasPlace).length).toBeGreaterThan(20)
})
