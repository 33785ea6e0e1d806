import { hash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** A statement that was asked so often is kept by the server, parsed and planned, on each line that asks it. */
const oftenEnough = 5
/** What is written anew each time (a list of another length) must not fill the memory of the server. */
const mostKept = 400
const mostCounted = 4_000

/**
 * A pool whose lines keep what is asked again and again. Under row-level security a statement of one row is planned for longer than it runs:
 * five to thirty milliseconds against one. The server plans anew where that is the better plan, so nothing is slower by it (decision 0102).
 */
export function preparedPool(pool: pg.Pool): PostgresPool {
  const asked = new Map<string, number>()
  const names = new Map<string, string>()

  function nameOf(text: string): string | undefined {
    const known = names.get(text)
    if (known !== undefined || names.size >= mostKept) return known
    const times = (asked.get(text) ?? 0) + 1
    if (times < oftenEnough) {
      if (asked.size >= mostCounted) asked.clear()
      asked.set(text, times)
      return undefined
    }
    asked.delete(text)
    const name = `netra_${hash('sha256', text).slice(0, 32)}`
    names.set(text, name)
    return name
  }

  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      const send = (text: string, values: readonly unknown[]) => {
        const name = values.length === 0 ? undefined : nameOf(text)
        return name === undefined ? client.query(text, [...values]) : client.query({ name, text, values: [...values] })
      }
      // One at a time, also where a transaction asks several at once: the driver will not queue them any more.
      let before: Promise<unknown> = Promise.resolve()
      const query = (text: string, values: readonly unknown[]) => {
        const asked = before.then(() => send(text, values))
        before = asked.catch(() => undefined)
        return asked
      }
      const release = (destroy?: boolean) => {
        client.release(destroy)
      }
      // Kysely may also ask by a cursor, and says so in a type that its own kind of pool does not keep either; here nobody streams.
      return { query, release } as unknown as PostgresPoolClient
    },
  }
}
