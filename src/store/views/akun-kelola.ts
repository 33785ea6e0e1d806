import { sql, type SqlBool } from 'kysely'
import type { Capacity, Role } from '#core'
import { asActor, type ActorId, type Db, type Tx } from '../database.ts'

export const accountsPerPage = 50

/** `query` matches names as typed, letter by letter; an empty one matches everybody. */
export const listAccounts = (db: Db, actor: ActorId, { query, page }: { query: string; page: number }) =>
  asActor(db, actor, async (tx) => {
    const people = tx.selectFrom('netra.accounts as a').where('a.kind', '=', 'person').where(matches('a.name', query))
    const { total } = await people.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
    const rows = await people
      .select(['a.id', 'a.name', 'a.demonstration', 'a.closed_at as closedAt'])
      .select(sql<boolean>`a.auth_user_id is not null`.as('opened'))
      .select(
        sql<readonly Held[]>`coalesce((
          select jsonb_agg(jsonb_build_object('role', m.role, 'capacity', m.capacity, 'office', o.short_name, 'officeKind', o.kind) order by m.valid_from desc)
          from netra.memberships m join netra.offices o on o.id = m.office_id
          where m.account_id = a.id and ${isHeld}), '[]')`.as('held'),
      )
      .orderBy('a.closed_at', (by) => by.desc().nullsFirst())
      .orderBy('a.name')
      .orderBy('a.id')
      .limit(accountsPerPage)
      .offset((page - 1) * accountsPerPage)
      .execute()
    return { total, rows }
  })

export type Held = {
  readonly role: Role
  readonly capacity: Capacity
  readonly office: string
  readonly officeKind: string
}

/** Everything an administrator sees of one person: no case among it. */
export const readAccount = (db: Db, actor: ActorId, id: string) =>
  asActor(db, actor, async (tx) => {
    const account = await tx
      .selectFrom('netra.accounts as a')
      .select(['a.id', 'a.name', 'a.demonstration', 'a.closed_at as closedAt', 'a.created_at as createdAt'])
      .select(sql<boolean>`a.auth_user_id is not null`.as('opened'))
      .where('a.id', '=', id)
      .where('a.kind', '=', 'person')
      .executeTakeFirst()
    if (!account) return null
    return {
      ...account,
      memberships: await membershipsOf(tx, id),
      events: await eventsOf(tx, id),
      drafts: await draftsOf(tx, id),
      invitedUntil: await invitedUntil(tx, id),
      cardUntil: await cardUntil(tx, id),
      devices: await devicesOf(tx, id),
    }
  })

const isHeld = sql<SqlBool>`m.valid_from <= netra.today_in(o.zone) and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to)`

const membershipsOf = (tx: Tx, account: string) =>
  tx
    .selectFrom('netra.memberships as m')
    .innerJoin('netra.offices as o', 'o.id', 'm.office_id')
    .leftJoin('netra.offices as h', 'h.id', 'm.home_office_id')
    .select([
      'm.id',
      'm.role',
      'm.capacity',
      'm.decree_number as decreeNumber',
      'm.decree_on as decreeOn',
      'm.valid_from as from',
      'm.valid_to as until',
    ])
    .select(['o.name as office', 'o.code as officeCode', 'o.kind as officeKind', 'h.name as home'])
    .select(isHeld.as('held'))
    .where('m.account_id', '=', account)
    .orderBy('m.valid_from', 'desc')
    .orderBy('m.id')
    .$narrowType<{ role: Role; capacity: Capacity }>()
    .execute()

const eventsOf = (tx: Tx, account: string) =>
  tx
    .selectFrom('netra.events as e')
    .leftJoin('netra.accounts as by', 'by.id', 'e.actor_id')
    .select([
      'e.id',
      'e.type',
      'e.recorded_at as at',
      'by.name as by',
      sql<string | null>`e.data ->> 'reason'`.as('reason'),
    ])
    .where('e.account_id', '=', account)
    .where('e.stream', '=', 'akun')
    .orderBy('e.recorded_at', 'desc')
    .limit(50)
    .execute()

const draftsOf = async (tx: Tx, account: string) => {
  const { rows } = await sql<{ office: string; state: string; drafts: number; oldest: string }>`
    select office_name as office, state, drafts, oldest from netra.drafts_of(${account})`.execute(tx)
  return rows
}

const invitedUntil = async (tx: Tx, account: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('netra.invitations')
    .select('expires_at')
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<string>`now()`)
    .orderBy('expires_at', 'desc')
    .executeTakeFirst()
  return row?.expires_at ?? null
}

/** Until when a printed card still lets a phone in; null where none does. */
const cardUntil = async (tx: Tx, account: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('netra.field_cards')
    .select('expires_at')
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<string>`now()`)
    .executeTakeFirst()
  return row?.expires_at ?? null
}

const devicesOf = (tx: Tx, account: string) =>
  tx
    .selectFrom('netra.field_devices')
    .select(['id', 'since', 'revoked_at as revokedAt'])
    .where('account_id', '=', account)
    .orderBy('since', 'desc')
    .execute()

type FoundOffice = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: string
}

/** Offices whose name or code holds every word typed. Eight thousand rows that everybody may see: a scan takes milliseconds. */
export async function searchOffices(db: Db, typed: string, most = 20): Promise<readonly FoundOffice[]> {
  if (typed.trim() === '') return []
  return inForce(db)
    .where(matches(sql.raw(`o.name || ' ' || o.short_name || ' ' || o.code`), typed))
    .orderBy(sql`length(o.name)`)
    .orderBy('o.code')
    .limit(most)
    .execute()
}

/** An office that still stands, by its id. */
export const readOffice = async (db: Db, id: string): Promise<FoundOffice | null> =>
  (await inForce(db).where('o.id', '=', id).executeTakeFirst()) ?? null

const inForce = (db: Db) =>
  db.selectFrom('netra.offices as o').select(['o.id', 'o.code', 'o.name', 'o.kind']).where('o.valid_to', 'is', null)

/** People with an open account, for naming a successor. */
export const searchPeople = (db: Db, actor: ActorId, typed: string, most = 20) =>
  asActor(db, actor, (tx) =>
    tx
      .selectFrom('netra.accounts as a')
      .select(['a.id', 'a.name'])
      .where('a.kind', '=', 'person')
      .where('a.closed_at', 'is', null)
      .where(matches('a.name', typed))
      .orderBy('a.name')
      .limit(typed.trim() === '' ? 0 : most)
      .execute(),
  )

/** Each word somewhere in the text; what SQL would read as a pattern is taken as typed. */
function matches(text: string | ReturnType<typeof sql.raw>, typed: string) {
  const column = typeof text === 'string' ? sql.ref(text) : text
  const words = typed.trim().split(/\s+/).filter(Boolean).slice(0, 8)
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  return sql<SqlBool>`(${column}) ilike all (${patterns}::text[])`
}

export const countDemonstration = (db: Db, actor: ActorId) =>
  asActor(db, actor, async (tx) => {
    const { rows } = await sql<{
      table: string
      rows: number
    }>`select table_name as "table", rows_found as rows from netra.count_demonstration()`.execute(tx)
    return rows
  })

export const readMachineState = (db: Db, actor: ActorId) =>
  asActor(db, actor, async (tx) => {
    const state = await sql<{
      name: string
      value: string | null
    }>`select name, value from netra.machine_state()`.execute(tx)
    const loads = await tx
      .selectFrom('netra.loads')
      .select(['name', 'version', 'finished_at as finishedAt'])
      .orderBy('finished_at')
      .execute()
    return { state: Object.fromEntries(state.rows.map(({ name, value }) => [name, value ?? ''])), loads }
  })
