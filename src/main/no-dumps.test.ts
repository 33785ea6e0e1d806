import { expect, test } from 'vitest'
import { withoutDumps } from './no-dumps.ts'

test.each([
  [undefined, ''],
  ['--use-openssl-ca --max-http-header-size=8192', '--use-openssl-ca --max-http-header-size=8192'],
  ['--heapsnapshot-signal=SIGUSR2 --use-openssl-ca', '--use-openssl-ca'],
  ['--heapsnapshot-near-heap-limit 3 --use-openssl-ca', '--use-openssl-ca'],
  ['--report-on-fatalerror --report-on-signal --report-uncaught-exception --report-dir /tmp', ''],
  ['--abort-on-uncaught-exception --inspect=0.0.0.0:9229 --heap-prof --diagnostic-dir=/tmp', ''],
])('of %s is left %s', (asked, left) => {
  expect(withoutDumps(asked)).toBe(left)
})
