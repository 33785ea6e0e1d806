import type pg from 'pg'
import { openClient } from './open-client.ts'

// Any number will do as long as nothing else in the database takes it: "netra" in ASCII.
const key = 0x6e65747261

/** One client that alone prepares this database: a second starter waits here and then finds everything done. */
export async function withLock<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = openClient(url)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [key])
    return await work(client)
  } finally {
    // Ending the session gives the lock back, also when the server has gone.
    await client.end().catch(() => undefined)
  }
}

/** `work` happens whole or not at all. */
export async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
