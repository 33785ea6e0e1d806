import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import type { Netra } from '#app'
import type { Db } from '#store'
import type { Loader } from './loader.ts'
import { inTransaction } from './lock.ts'

/** Runs what has not finished in this version. Returns the names run. */
export async function load(client: pg.Client, loaders: readonly Loader[], netra: Netra): Promise<readonly string[]> {
  const wanted = loaders.filter(({ only }) => only === undefined || only === netra.mode)
  if (wanted.length === 0) return []
  const { rows } = await client.query<{ name: string; version: string }>('select name, version from netra.loads')
  const finished = new Map(rows.map(({ name, version }) => [name, version]))
  const missing = wanted.filter(({ name, version }) => finished.get(name) !== version)
  const tx = kyselyOn(client)
  for (const loader of missing) {
    await inTransaction(client, async () => {
      await loader.run({ client, tx, netra })
      await client.query(
        `insert into netra.loads (name, version) values ($1, $2)
         on conflict (name) do update set version = excluded.version, finished_at = clock_timestamp()`,
        [loader.name, loader.version],
      )
    }).catch((cause: unknown) => {
      throw new Error(`Loading ${loader.name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
        cause,
      })
    })
  }
  return missing.map(({ name }) => name)
}

/** Kysely wants a pool; this one has a single connection, already in a transaction, and never gives it back. */
function kyselyOn(client: pg.Client): Db {
  const connection: PostgresPoolClient = { query: client.query.bind(client), release: () => undefined }
  return new Kysely({
    dialect: new PostgresDialect({
      pool: { connect: () => Promise.resolve(connection), end: () => Promise.resolve(), options: {} },
    }),
  })
}
