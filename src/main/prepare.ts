import { Logger, runMigrations } from 'graphile-worker'
import type { Netra } from '#app'
import { beginLogAnew } from './begin-log-anew.ts'
import type { DatabaseServer } from './database-server.ts'
import { migrationsDir } from './folders.ts'
import { installOwner, setPasswords } from './install-roles.ts'
import { load } from './load.ts'
import type { Loader } from './loader.ts'
import { loaders as allLoaders } from './loaders.ts'
import { withLock } from './lock.ts'
import { migrate, readMigrations } from './migrate.ts'
import { proveServing, refuseStrongRoles } from './prove-role.ts'
import { openQueuePool } from './queue-pool.ts'
import { settleMode } from './settle-mode.ts'

type Server = Pick<DatabaseServer, 'urls' | 'passwords'>

/** Roles, tables and the queue; and that each role is who it should be, before anything is served through it. Says which migrations it applied. */
export async function prepareSchema(server: Server): Promise<readonly string[]> {
  await installOwner(server.urls, server.passwords)
  const applied = await withLock(server.urls.owner, async (client) => {
    const names = await migrate(client, readMigrations(migrationsDir))
    await refuseStrongRoles(client)
    return names
  })
  if (server.passwords !== null) await setPasswords(server.urls.owner, server.passwords)
  await proveServing(server.urls)
  await prepareQueue(server.urls.jobs)
  return applied
}

/** What the installation must hold before anybody may enter. Says which loads it ran. */
export function prepareData(
  server: Server,
  netra: Netra,
  loaders: readonly Loader[] = allLoaders,
): Promise<readonly string[]> {
  return withLock(server.urls.owner, async (client) => {
    await settleMode(client, netra.mode)
    await beginLogAnew(client, netra.logSigner, netra.clock())
    return load(client, loaders, netra)
  })
}

export async function prepareQueue(jobsUrl: string): Promise<void> {
  // graphile-worker would begin with `create schema if not exists`, which asks for rights on the database even when
  // the schema is there. It skips that when it finds its table of migrations, which this is, word for word.
  await withLock(jobsUrl, (client) =>
    client.query(`
      create table if not exists graphile_worker.migrations (
        id int primary key,
        ts timestamptz default now() not null
      );
      alter table graphile_worker.migrations add column if not exists breaking boolean not null default false`),
  )
  // A pool of its own would be closed without waiting; and a closing line may still be cut by a server that stops.
  const pgPool = openQueuePool(jobsUrl, 1)
  try {
    await runMigrations({ pgPool, logger: new Logger(() => () => undefined) })
  } finally {
    await pgPool.end()
  }
}
