import type { NodemailerError } from 'nodemailer'
import { expect, test } from 'vitest'
import { outcomeOf } from './outcome-of.ts'

const failed = (what: Partial<NodemailerError>) => outcomeOf(Object.assign(new Error('x'), what))

test('only what is refused of this very mail is refused for good', () => {
  const refused = { responseCode: 550, permanent: true }
  expect(failed({ ...refused, command: 'RCPT TO' })).toEqual({ kind: 'tidak-sampai', code: 550 })
  expect(failed({ ...refused, command: 'DATA' })).toEqual({ kind: 'tidak-sampai', code: 550 })
  // A wrong password is the installation's fault, and every mail of the day would be lost by it.
  expect(failed({ responseCode: 535, permanent: true, command: 'AUTH PLAIN' })).toEqual({ kind: 'ditunda', code: 535 })
  expect(failed({ responseCode: 451, permanent: false, command: 'RCPT TO' })).toEqual({ kind: 'ditunda', code: 451 })
})

test('without an answer, a mail is tried again only where it surely was not taken', () => {
  expect(failed({ code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' }).kind).toBe('ditunda')
  expect(failed({ code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT', command: 'CONN' }).kind).toBe('ditunda')
  expect(failed({ code: 'ETLS', command: 'STARTTLS' }).kind).toBe('ditunda')
  expect(failed({ code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT', command: 'CONN' }).kind).toBe('entah')
  expect(failed({ code: 'ECONNECTION', command: 'CONN' }).kind).toBe('entah')
})
