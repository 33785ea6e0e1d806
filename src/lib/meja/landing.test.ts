import { expect, test } from 'vitest'
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
  ['pemantau', null],
] as const)('%s begins at %s', (role, place) => expect(landingOf([role])).toBe(place))

test('several roles begin where the most waits, and none begins nowhere', () => {
  expect(landingOf(['ptps', 'anggota'])).toBe('/meja')
  expect(landingOf(['lurah', 'bkpsdm'])).toBe('/meja/penerusan')
  expect(landingOf([])).toBeNull()
})
