import { expect, test } from 'vitest'
import { routeClass } from './route-class.ts'

test.each([
  ['/health/ready', 'health'],
  ['/api/v1/reports', 'report-door'],
  ['/api/v1/reports/status', 'api'],
  ['/(publik)/masuk', 'sign-in'],
  ['/masuk/kunci', 'sign-in'],
  ['/(publik)/lapor/laporan', 'report-pages'],
  ['/(publik)', 'public'],
  ['/(publik)/hukum/[id]', 'public'],
  ['/(meja)/meja/perkara/[id]', 'desk'],
  ['/(meja)/kelola/akun', 'administration'],
  ['none', 'other'],
])('%s is counted as %s', (route, expected) => {
  expect(routeClass(route)).toBe(expected)
})
