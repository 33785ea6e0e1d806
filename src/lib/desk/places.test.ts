import { expect, test } from 'vitest'
import { deskPlaces } from './places.ts'

const toOf = (...roles: Parameters<typeof deskPlaces>[0]) => deskPlaces(roles).map(({ to }) => to)

test('the menu shows what the roles open', () => {
  expect(toOf('ptps')).toEqual(['/meja', '/meja/lhp', '/meja/kegiatan', '/meja/akun'])
  expect(toOf('lurah')).toEqual([
    ...['/meja', '/meja/kegiatan', '/meja/edaran', '/meja/jangkauan', '/meja/pakta', '/meja/akun'],
  ])
  expect(toOf('petugas-penerima')).toEqual(['/meja', '/meja/loket', '/meja/latihan', '/meja/akun'])
  expect(toOf('bkn')).toEqual([
    ...['/meja', '/meja/penerusan', '/meja/peringkat', '/meja/edaran', '/meja/jangkauan', '/meja/akun'],
  ])
  expect(toOf('administrator')).toEqual(['/meja', '/kelola', '/meja/akun'])
  expect(toOf('auditor')).toEqual(['/meja', '/meja/audit', '/meja/akun'])
  expect(toOf()).toEqual(['/meja', '/meja/akun'])
})
