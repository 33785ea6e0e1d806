import type pg from 'pg'
import type { Netra } from '#app'

type Mode = Netra['mode']

/** Writes down what this database is for; once it has people, refuses to serve it as anything else. */
export async function settleMode(client: pg.Client, mode: Mode): Promise<void> {
  const { rows } = await client.query<{ mode: Mode; inhabited: boolean }>(
    `select mode, exists (select from netra.accounts where kind = 'person') as inhabited from netra.installation`,
  )
  const [settled] = rows
  if (!settled) await client.query('insert into netra.installation (mode) values ($1)', [mode])
  else if (settled.mode !== mode) await changeMode(client, settled, mode)
  await client.query('select netra.guard_demonstration()')
}

async function changeMode(client: pg.Client, settled: { mode: Mode; inhabited: boolean }, mode: Mode): Promise<void> {
  if (settled.inhabited)
    throw new Error(
      `This data was made for ${settled.mode} and cannot serve as ${mode}. Give NETRA_DATA or DATABASE_URL another place.`,
    )
  await client.query('update netra.installation set mode = $1', [mode])
}
