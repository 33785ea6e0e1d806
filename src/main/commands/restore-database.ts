import pg from 'pg'
import { fillTable, partOf, refill, setSequences, settle, type Manifest } from '#gear'
import { inTransaction } from '../lock.ts'
import { migrateAfresh } from '../migrate.ts'
import { openClient } from '../open-client.ts'
import { schemas } from './backup-installation.ts'
import type { Checked } from './restore-check.ts'

/**
 * In one transaction: what was there goes, the form the archive had comes, and its rows. `beforeCommit` runs when only the commit is
 * missing. Killed before that, nothing has happened.
 */
export async function restoreTables(url: string, checked: Checked, beforeCommit: () => Promise<void>): Promise<void> {
  await asOwner(url, async (client) => {
    await inTransaction(client, async () => {
      await client.query(`drop schema if exists ${[...schemas.owner, ...schemas.jobs].join(', ')} cascade`)
      await migrateAfresh(client, checked.migrations)
      await load(client, schemas.owner, checked)
      await beforeCommit()
    })
    // Analyzed, or the first searches are planned on guesses; vacuumed, or they read the indexes' lists of what is new.
    await client.query(
      `vacuum (analyze) ${checked.manifest.tables
        .filter(isIn(schemas.owner))
        .map(({ schema, name }) => `${schema}.${pg.escapeIdentifier(name)}`)
        .join(', ')}`,
    )
  })
}

/** The queue's own tables, which its library has just made. A job that ran at the moment of the backup runs again. */
export const restoreQueue = (url: string, checked: Checked) =>
  asOwner(url, (client) =>
    inTransaction(client, async () => {
      await load(client, schemas.jobs, checked)
      await client.query(`
        update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null;
        update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null`)
    }),
  )

async function load(client: pg.Client, names: readonly string[], { read, manifest }: Checked): Promise<void> {
  const tables = new Map(manifest.tables.filter(isIn(names)).map((table) => [partOf(table), table]))
  await refill(client, names, async () => {
    const rows = new Map<string, number>()
    for await (const { name, body } of read()) {
      const part = name.slice(0, name.lastIndexOf('/'))
      const table = tables.get(part)
      if (table) rows.set(part, (rows.get(part) ?? 0) + (await fillTable(client, table, body)))
    }
    for (const [part, table] of tables) {
      if ((rows.get(part) ?? 0) !== table.rows)
        throw new Error(`${part} has ${rows.get(part) ?? 0} rows, where its manifest says ${table.rows}.`)
    }
  })
  await setSequences(client, manifest.sequences.filter(isIn(names)))
}

const isIn =
  (names: readonly string[]) =>
  ({ schema }: Pick<Manifest['tables'][number], 'schema'>) =>
    names.includes(schema)

async function asOwner(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = openClient(url)
  await client.connect()
  try {
    await settle(client)
    await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
