import pg from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { faultOf, roleAddress } from './role-address.ts'

const role = { user: 'netra_app', password: 'of the role' }
const asRead = (address: string) => {
  const { user, password, host, port, database, ssl } = new pg.Client({ connectionString: address })
  return { user, password, host, port, database, ssl }
}

afterEach(() => {
  vi.unstubAllEnvs()
})

test.each([
  ['postgresql://boss:x@db.example:6543/theirs', { host: 'db.example', port: 6543, database: 'theirs' }],
  ['postgresql:///netra?host=/run/postgresql', { host: '/run/postgresql', port: 5432, database: 'netra' }],
  ['postgres://boss@/netra?host=/run/postgresql&port=5433', { host: '/run/postgresql', port: 5433, database: 'netra' }],
  ['postgresql://%2Frun%2Fpostgresql/netra', { host: '/run/postgresql', port: 5432, database: 'netra' }],
  ['postgresql://db.example/netra?user=postgres&password=x', { host: 'db.example', port: 5432, database: 'netra' }],
  ['postgresql://boss@[::1]/with%20space', { host: '::1', port: 5432, database: 'with space' }],
  // Without a name of its own, the database is the installer's, and stays it for every role.
  ['postgresql://boss@db.example', { host: 'db.example', port: 5432, database: 'boss' }],
])('%s is one place, whoever logs in there', (databaseUrl, place) => {
  expect(asRead(roleAddress(databaseUrl, role.user, role.password))).toMatchObject({ ...role, ...place })
})

test('where the address names no host the environment does, and never who logs in', () => {
  vi.stubEnv('PGHOST', '/run/elsewhere')
  vi.stubEnv('PGUSER', 'postgres')
  vi.stubEnv('PGPASSWORD', 'x')
  expect(asRead(roleAddress('postgresql:///netra', role.user, role.password))).toMatchObject({
    ...role,
    host: '/run/elsewhere',
  })
})

test('what else the address says stays, but what Netra says itself', () => {
  const address = roleAddress(
    'postgresql://boss@db.example/netra?sslmode=verify-full&application_name=psql',
    role.user,
    role.password,
  )
  expect(asRead(address).ssl).toEqual({})
  // The driver would let it win over the name by which a restore sees that Netra is running.
  expect(new URL(address).searchParams.has('application_name')).toBe(false)
})

test('an address that cannot be read, or that sets what Netra sets, is refused in one sentence', () => {
  expect(faultOf('postgresql://boss:p@[bad/netra')).toMatch(/^DATABASE_URL is no address .*host=\/run\/postgresql\.$/)
  expect(faultOf('postgresql://boss@db.example/netra?options=-c%20role%3Dpostgres')).toContain('options')
  expect(faultOf('postgres://boss@/netra?host=/run/postgresql')).toBeNull()
})
