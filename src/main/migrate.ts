import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { inTransaction } from './lock.ts'

export type Migration = { readonly name: string; readonly sql: string; readonly hash: string }

export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Applies what is missing, as netra_owner, each in its own transaction. Returns the names applied. */
export async function migrate(client: pg.Client, migrations: readonly Migration[]): Promise<readonly string[]> {
  await makeRegister(client)
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migrations.applied')
  const applied = new Map(rows.map(({ name, hash }) => [name, hash]))
  refuseSurprises(applied, migrations)
  const missing = migrations.filter(({ name }) => !applied.has(name))
  for (const migration of missing) await inTransaction(client, () => apply(client, migration))
  if (missing.length > 0) await showRegister(client)
  return missing.map(({ name }) => name)
}

/** All of `migrations` on a database that has none, in the caller's transaction. */
export async function migrateAfresh(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await makeRegister(client)
  for (const migration of migrations) await apply(client, migration)
  await showRegister(client)
}

const makeRegister = (client: pg.Client) =>
  client.query(`
    create schema if not exists migrations;
    create table if not exists migrations.applied (
      name text primary key,
      hash text not null,
      applied_at timestamptz not null default clock_timestamp()
    )`)

/** /health/ready asks whether the program and its database agree. */
const showRegister = (client: pg.Client) =>
  client.query('grant usage on schema migrations to netra_app; grant select on migrations.applied to netra_app')

function refuseSurprises(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const changed = migrations.filter(({ name, hash }) => applied.has(name) && applied.get(name) !== hash)
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...applied.keys()].filter((name) => !known.has(name))
  if (changed.length > 0) {
    throw new Error(
      `Changed after it was applied: ${changed.map(({ name }) => name).join(', ')}. A migration is never edited; write a new one.`,
    )
  }
  if (unknown.length > 0)
    throw new Error(`This database is ahead of this program: it knows ${unknown.join(', ')}. Run the newer program.`)
}

async function apply(client: pg.Client, { name, sql, hash }: Migration): Promise<void> {
  try {
    await client.query(sql)
    // A migration may have changed these for itself only.
    await client.query('reset role; reset search_path')
    await client.query('insert into migrations.applied (name, hash) values ($1, $2)', [name, hash])
  } catch (cause) {
    throw new Error(`Migration ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
