import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

const statements = readFileSync(join(import.meta.dirname, 'million-cases.sql'), 'utf8')
const batch = 50_000

/** Writes `count` cases with all that belongs to them, as netra_owner, past no constraint. */
export async function storeCases(ownerUrl: string, count: number, say: (words: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`set synchronous_commit = off; set work_mem = '64MB'`)
    await client.query(statements)
    for (let first = 1; first <= count; first += batch) {
      await client.query('call pg_temp.store_cases($1, $2)', [first, Math.min(count, first + batch - 1)])
      if ((first - 1) % (batch * 4) === 0 && first > 1) say(`${first - 1} cases`)
    }
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
