import { sql } from 'kysely'
import type { Capacity, Role } from '#core'
import type { PlainDate, Zone } from '#law'
import { newId } from '../new-id.ts'
import type { Tx } from '../database.ts'

export type NewMembership = {
  readonly officeId: string
  readonly role: Role
  readonly capacity: Capacity
  readonly decreeNumber: string
  readonly decreeOn: PlainDate
  readonly from: PlainDate
  /** The first day without the right; null while no end is known. */
  readonly until: PlainDate | null
  /** Where a seconded person comes from. */
  readonly homeOfficeId: string | null
}

/** Rows of accounts and memberships. The policies let an administrator write them, and never his own. */
export const accountStore = {
  async mayManage(tx: Tx): Promise<boolean> {
    const { rows } = await sql<{ may: boolean }>`select netra.actor_has_role('administrator') as may`.execute(tx)
    return rows[0]?.may ?? false
  },

  find: (tx: Tx, id: string) =>
    tx
      .selectFrom('netra.accounts')
      .select(['id', 'name', 'auth_user_id as authUserId', 'closed_at as closedAt', 'demonstration'])
      .where('id', '=', id)
      .where('kind', '=', 'person')
      .executeTakeFirst()
      .then((row) => row ?? null),

  async create(tx: Tx, person: { name: string; bornOn: PlainDate | null }): Promise<string> {
    const id = newId()
    await tx
      .insertInto('netra.accounts')
      .values({ id, kind: 'person', name: person.name, born_on: person.bornOn })
      .execute()
    return id
  },

  close: (tx: Tx, id: string, at: string) =>
    tx.updateTable('netra.accounts').set({ closed_at: at }).where('id', '=', id).execute(),

  async addMembership(tx: Tx, accountId: string, given: NewMembership): Promise<string> {
    const id = newId()
    await tx
      .insertInto('netra.memberships')
      .values({
        id,
        account_id: accountId,
        office_id: given.officeId,
        role: given.role,
        capacity: given.capacity,
        decree_number: given.decreeNumber,
        decree_on: given.decreeOn,
        valid_from: given.from,
        valid_to: given.until,
        home_office_id: given.homeOfficeId,
      })
      .execute()
    return id
  },

  findMembership: (tx: Tx, id: string) =>
    tx
      .selectFrom('netra.memberships as m')
      .innerJoin('netra.offices as o', 'o.id', 'm.office_id')
      .select([
        'm.id',
        'm.account_id as accountId',
        'm.office_id as officeId',
        'm.role',
        'm.capacity',
        'm.valid_from as from',
        'm.valid_to as until',
        'o.code as officeCode',
      ])
      .where('m.id', '=', id)
      .executeTakeFirst()
      .then((row) => (row ? { ...row, role: row.role as Role, capacity: row.capacity as Capacity } : null)),

  /** Every post of an account, each with the zone in which its days are counted. */
  listMemberships: (tx: Tx, accountId: string) =>
    tx
      .selectFrom('netra.memberships as m')
      .innerJoin('netra.offices as o', 'o.id', 'm.office_id')
      .select([
        'm.id',
        'm.account_id as accountId',
        'm.office_id as officeId',
        'm.role',
        'm.valid_from as from',
        'm.valid_to as until',
        'o.zone',
      ])
      .where('m.account_id', '=', accountId)
      .orderBy('m.valid_from')
      .$narrowType<{ role: Role; zone: Zone }>()
      .execute(),

  /** The policy shows an administrator every membership but his own; a row that does not move is a fault by then. */
  async endMembership(tx: Tx, id: string, until: PlainDate): Promise<void> {
    const { numUpdatedRows } = await tx
      .updateTable('netra.memberships')
      .set({ valid_to: until })
      .where('id', '=', id)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw new Error('a membership that was found could not be ended')
  },

  /** Null where there is no such office. */
  officeKind: (tx: Tx, id: string): Promise<string | null> =>
    tx
      .selectFrom('netra.offices')
      .select('kind')
      .where('id', '=', id)
      .executeTakeFirst()
      .then((row) => row?.kind ?? null),

  /** Null where there is no such office. */
  officeFamily: (tx: Tx, id: string): Promise<string | null> =>
    tx
      .selectFrom('netra.offices as o')
      .innerJoin('netra.office_kinds as k', 'k.kind', 'o.kind')
      .select('k.family')
      .where('o.id', '=', id)
      .executeTakeFirst()
      .then((row) => row?.family ?? null),

  /** Whether any membership of the other kind (administrator, or not) is held on a day of this one. */
  async clashesWithAdministrator(
    tx: Tx,
    accountId: string,
    { role, from, until }: Pick<NewMembership, 'role' | 'from' | 'until'>,
  ): Promise<boolean> {
    const { rows } = await sql<{ clashes: boolean }>`
      select exists (
        select from netra.memberships m
        where m.account_id = ${accountId} and (m.role = 'administrator') <> (${role} = 'administrator')
          and daterange(m.valid_from, m.valid_to) && daterange(${from}::date, ${until}::date)
      ) as clashes`.execute(tx)
    return rows[0]?.clashes ?? false
  },
}
