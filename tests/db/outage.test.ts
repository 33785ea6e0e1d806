import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { cloneDatabase } from '../support/database.ts'

test('a pool whose lines are cut while idle goes on with new ones', async () => {
  const clone = await cloneDatabase()
  await sql`select 1`.execute(clone.db)
  const cut = await clone.asRoot((root) =>
    sql<{
      cut: boolean
    }>`select pg_terminate_backend(pid) as cut from pg_stat_activity where usename = 'netra_app' and datname = current_database()`.execute(
      root,
    ),
  )
  // Control: there was a line to cut.
  expect(cut.rows.length).toBeGreaterThan(0)
  await expect
    .poll(() =>
      sql`select 1 as one`.execute(clone.db).then(
        ({ rows }) => rows,
        () => [],
      ),
    )
    .toEqual([{ one: 1 }])
  await clone.close()
})
