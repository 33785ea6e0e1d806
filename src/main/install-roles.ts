import pg from 'pg'
import type { DatabaseUrls, Passwords } from './database-server.ts'
import { withLock } from './lock.ts'

/**
 * What a migration cannot do for itself: the role that runs it, and a database that this role may write in. The other
 * roles are made by migration 0001; here they only get their passwords, so this runs before and after.
 */
export async function installRoles(urls: DatabaseUrls, passwords: Passwords | null): Promise<void> {
  const database = databaseOf(urls.owner)
  // Our own server begins without the database; somebody else's URL names one that exists.
  const maintenance = passwords === null ? inDatabase(urls.admin, 'postgres') : urls.admin
  await withLock(maintenance, async (admin) => {
    await admin.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'netra_owner') then
        create role netra_owner login bypassrls createrole;
      end if;
    end $$`)
    const found = await admin.query('select from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await admin.query(`create database ${pg.escapeIdentifier(database)} owner netra_owner`)
    else await admin.query(`grant create, connect, temporary on database ${pg.escapeIdentifier(database)} to netra_owner`)
    if (passwords !== null) await setPasswords(admin, passwords)
  })
}

async function setPasswords(admin: pg.Client, passwords: Passwords): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [Object.keys(passwords)])
  for (const [role, password] of Object.entries(passwords)) {
    if (!rows.some(({ rolname }) => rolname === role)) continue
    await admin.query(`alter role ${pg.escapeIdentifier(role)} password ${pg.escapeLiteral(password)}`)
  }
}

function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

export function inDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
