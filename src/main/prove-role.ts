import type pg from 'pg'
import type { DatabaseUrls } from './database-server.ts'
import { openClient } from './open-client.ts'

/** Those that serve: every row they see, row-level security has let them see. */
const serving = { app: 'netra_app', auth: 'netra_auth', jobs: 'netra_jobs', lapor: 'netra_lapor' } as const

type Strength = {
  readonly role: string
  readonly superuser: boolean
  readonly bypass: boolean
  readonly mayBecome: string | null
}

/** Roles belong to the whole server: somebody may have made ours before us, or given them more since. Anybody may look. */
export async function refuseStrongRoles(client: pg.Client): Promise<void> {
  const { rows } = await client.query<Strength>(
    `select own.rolname as role, own.rolsuper as superuser, own.rolbypassrls as bypass,
       (select string_agg(other.rolname, ', ' order by other.rolname) from pg_roles other
        where (other.rolsuper or other.rolbypassrls) and other.oid <> own.oid and pg_has_role(own.oid, other.oid, 'member')) as "mayBecome"
     from pg_roles own where own.rolname = any ($1) order by own.rolname`,
    [Object.values(serving)],
  )
  const why = rows.flatMap((row) => strengthsOf(row).map((strength) => `${row.role} ${strength}`))
  if (why.length > 0)
    throw new Error(`Row-level security would not hold, because ${why.join(', ')}. Take that away, then start again.`)
}

const strengthsOf = ({ superuser, bypass, mayBecome }: Strength): readonly string[] => [
  ...(superuser ? ['is a superuser'] : []),
  ...(bypass ? ['has BYPASSRLS'] : []),
  ...(!superuser && mayBecome !== null ? [`may become ${mayBecome}`] : []),
]

/** An address does not say who arrives: a pooler on the way may log in as another, and a role may be set to begin as somebody. */
export async function proveServing(urls: DatabaseUrls): Promise<void> {
  for (const [name, role] of Object.entries(serving)) await proveArrival(urls[name as keyof typeof serving], role)
}

/** Who migrates owns what he makes, so it must be netra_owner and nobody else. */
export const proveOwner = (ownerUrl: string) => proveArrival(ownerUrl, 'netra_owner')

async function proveArrival(url: string, role: string): Promise<void> {
  const client = openClient(url)
  await client.connect()
  try {
    const { rows } = await client.query<{ session: string; acting: string; actor: string | null }>(
      `select session_user as session, current_user as acting, nullif(current_setting('netra.actor', true), '') as actor`,
    )
    for (const { session, acting, actor } of rows) {
      // Both: whoever acts as another may go back to whom he logged in as.
      if (session !== role || acting !== role)
        throw new Error(
          `The address for ${role} arrives as ${session === acting ? session : `${session} acting as ${acting}`}. Look at DATABASE_URL, and at what stands between it and PostgreSQL.`,
        )
      if (actor !== null)
        throw new Error(`${role} begins as somebody, by a setting of netra.actor. Take that away, then start again.`)
    }
  } finally {
    await client.end().catch(() => undefined)
  }
}
