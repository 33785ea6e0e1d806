import type pg from 'pg'
import type { Netra } from '#app'

/** Writes down what this database is for; once it has people, refuses to serve it as anything else. */
export async function settleMode(client: pg.Client, mode: Netra['mode']): Promise<void> {
  await client.query(
    `insert into netra.installation as settled (mode) values ($1)
     on conflict (only_row) do update set mode = excluded.mode
     where settled.mode <> excluded.mode and not exists (select from netra.accounts where kind = 'person')`,
    [mode],
  )
  const { rows } = await client.query<{ mode: Netra['mode'] }>('select mode from netra.installation')
  const settled = rows[0]?.mode
  if (settled !== mode) throw new Error(`This data was made for ${String(settled)} and cannot serve as ${mode}. Give NETRA_DATA or DATABASE_URL another place.`)
  await client.query('select netra.guard_demonstration()')
}
