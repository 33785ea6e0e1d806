import { sql } from 'kysely'
import { eventRow, invite, newId, openDatabase, systemActors, type Tx } from '#store'

/**
 * A link that makes whoever opens it administrator: the account waiting for its first one, or a new account beside those
 * there are. Runs as the owner of the database, because nobody else can give the first right.
 */
export async function administratorLink(ownerUrl: string, origin: string): Promise<string> {
  const token = await asOwner(ownerUrl, async (tx) =>
    makeLink(tx, (await findWaiting(tx)) ?? (await makeAdministrator(tx))),
  )
  return `${origin}/mulai#${token}`
}

/** The link for an installation that nobody can administer yet; null when somebody can. */
export async function firstAdministratorLink(ownerUrl: string, origin: string): Promise<string | null> {
  const administered = await asOwner(ownerUrl, async (tx) => {
    const { rows } = await sql<{ found: boolean }>`
      select exists (
        select from netra.accounts a join netra.memberships m on m.account_id = a.id join netra.offices o on o.id = m.office_id
        where m.role = 'administrator' and a.auth_user_id is not null and a.closed_at is null
          and m.valid_from <= netra.today_in(o.zone) and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to)
      ) as found`.execute(tx)
    return rows[0]?.found === true
  })
  return administered ? null : administratorLink(ownerUrl, origin)
}

async function asOwner<T>(ownerUrl: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const db = openDatabase({ connectionString: ownerUrl, max: 1 })
  try {
    return await db.transaction().execute(work)
  } finally {
    await db.destroy()
  }
}

async function findWaiting(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select a.id from netra.accounts a join netra.memberships m on m.account_id = a.id
    where m.role = 'administrator' and a.auth_user_id is null and a.closed_at is null and not a.demonstration
      and exists (select from netra.invitations i where i.account_id = a.id and i.purpose = 'administrator-pertama')
    order by a.created_at limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

async function makeAdministrator(tx: Tx): Promise<string> {
  const id = newId()
  await tx.insertInto('netra.accounts').values({ id, kind: 'person', name: 'Administrator' }).execute()
  await sql`
    insert into netra.memberships (account_id, office_id, role, valid_from)
    select ${id}, o.id, 'administrator', netra.today_in(o.zone) - 1 from netra.offices o where o.code = 'BAWASLU-RI'`.execute(
    tx,
  )
  await note(tx, id, 'account-created')
  return id
}

async function makeLink(tx: Tx, accountId: string): Promise<string> {
  const token = await invite(tx, systemActors.loader, {
    accountId,
    purpose: 'administrator-pertama',
    now: new Date().toISOString(),
  })
  await note(tx, accountId, 'invitation-made')
  return token
}

async function note(tx: Tx, accountId: string, type: string): Promise<void> {
  const now = new Date().toISOString()
  const about = { accountId }
  await tx
    .insertInto('netra.events')
    .values(
      eventRow({ stream: 'akun', type, about, actor: systemActors.loader, happenedAt: now, recordedAt: now, data: {} }),
    )
    .execute()
}
