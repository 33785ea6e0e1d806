import pg from 'pg'
import type { DatabaseUrls, Passwords } from './database-server.ts'
import { withLock } from './lock.ts'
import { proveOwner } from './prove-role.ts'
import { placeOf } from './role-address.ts'

/**
 * What a migration cannot do for itself: the role that runs it, and a database that this role may write in. The other
 * roles are made by migration 0001.
 */
export async function installOwner(urls: DatabaseUrls, passwords: Passwords | null): Promise<void> {
  const { database } = placeOf(urls.owner)
  // Our own server begins without the database; somebody else's URL names one that exists.
  const maintenance = passwords === null ? inDatabase(urls.admin, 'postgres') : urls.admin
  await withLock(maintenance, async (admin) => {
    if (passwords !== null) await refuseShortRights(admin, database)
    await admin.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'netra_owner') then
        create role netra_owner login bypassrls createrole;
      end if;
    end $$`)
    const found = await admin.query('select from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await admin.query(`create database ${pg.escapeIdentifier(database)} owner netra_owner`)
    else
      await admin.query(`grant create, connect, temporary on database ${pg.escapeIdentifier(database)} to netra_owner`)
    if (passwords !== null) await setPassword(admin, 'netra_owner', passwords.netra_owner)
  })
  await proveOwner(urls.owner)
}

/** As netra_owner, who made these roles: since PostgreSQL 16 nobody else but a superuser may change them. */
export async function setPasswords(ownerUrl: string, { netra_owner: _own, ...others }: Passwords): Promise<void> {
  await withLock(ownerUrl, async (owner) => {
    for (const [role, password] of Object.entries(others)) await setPassword(owner, role, password)
  })
}

const setPassword = (client: pg.Client, role: string, password: string) =>
  client.query(`alter role ${pg.escapeIdentifier(role)} password ${pg.escapeLiteral(password)}`)

type Rights = Readonly<
  Record<'role', string> & Record<'superuser' | 'createrole' | 'bypassrls' | 'database' | 'owner', boolean>
>

/** One sentence before anything is made. A superuser is not needed, and many a hosted PostgreSQL gives none. */
async function refuseShortRights(admin: pg.Client, database: string): Promise<void> {
  const { rows } = await admin.query<Rights>(`
    select r.rolname as role, r.rolsuper as superuser, r.rolcreaterole as createrole, r.rolbypassrls as bypassrls,
      has_database_privilege(current_database(), 'create with grant option') as database,
      coalesce((select pg_has_role(o.oid, 'member with admin option') from pg_roles o where o.rolname = 'netra_owner'), true) as owner
    from pg_roles r where r.rolname = current_user`)
  const [rights] = rows
  if (rights === undefined || rights.superuser) return
  const missing = [
    ...(rights.createrole ? [] : ['CREATEROLE']),
    ...(rights.bypassrls ? [] : ['BYPASSRLS']),
    ...(rights.database ? [] : [`ownership of the database ${database}`]),
    ...(rights.owner ? [] : ['ADMIN on the role netra_owner, which somebody else has made']),
  ]
  if (missing.length > 0)
    throw new Error(
      `DATABASE_URL logs in as ${rights.role}, which lacks: ${missing.join('; ')}. Grant that, or name another role.`,
    )
}

export function inDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
