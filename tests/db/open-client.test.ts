import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openClient } from '../../src/main/open-client.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('empty')
})
afterAll(() => clone.close())

// Without the listener, the driver's error is nobody's, and the run is red although this test is green.
test('a server that goes between two questions fails the second, and not the process', async () => {
  const client = openClient(clone.urlFor('netra_owner'))
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const gone = new Promise((resolve) => client.once('end', resolve))
  await clone.asRoot((root) => sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(root))
  await gone
  await expect(client.query('select 1')).rejects.toThrow(/not queryable|closed/)
  await client.end()
})
