import { sql } from 'kysely'
import seeds from '../../../db/seeds/akun/contoh.json' with { type: 'json' }
import { eventRow, systemActors } from '#store'
import type { Loader, LoaderHands } from '../loader.ts'

type Seed = {
  readonly name: string
  readonly role: string
  readonly office: string
  readonly capacity?: string
  readonly bornOn?: string
  readonly homeOffice?: string
  readonly endedYesterday?: boolean
}

// Fixed, so that other loads of the demonstration can name them, and in the order of the file.
const numbered = (block: string, index: number) =>
  `00000000-0000-7000-${block}-${(0x100 + index + 1).toString(16).padStart(12, '0')}`
export const demonstrationAccountId = (index: number) => numbered('8000', index)
const membershipId = (index: number) => numbered('8001', index)
const authUserId = (index: number) => `contoh-${String(index + 1).padStart(2, '0')}`

/** The invented people of the demonstration: one for each role, and those that a story needs beside them. */
async function loadDemonstrationAccounts({ tx, netra }: LoaderHands): Promise<void> {
  await sql`
    select netra.ensure_field_office('pkd', '64.01.04.1001'), netra.ensure_field_office('ptps', '64.01.04.1001', 1)`.execute(
    tx,
  )
  const accounts: readonly Seed[] = seeds.accounts
  for (const [index, seed] of accounts.entries()) {
    await netra.accounts.ensureDemonstrationUser({ id: authUserId(index), name: seed.name })
    await keepAccount(tx, index, seed)
    await keepMembership(tx, index, seed)
  }
}

async function keepAccount(tx: LoaderHands['tx'], index: number, { name, bornOn }: Seed): Promise<void> {
  const id = demonstrationAccountId(index)
  const known = await tx.selectFrom('netra.accounts').select('id').where('id', '=', id).executeTakeFirst()
  await tx
    .insertInto('netra.accounts')
    .values({ id, kind: 'person', name, born_on: bornOn ?? null, auth_user_id: authUserId(index), demonstration: true })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, born_on: bornOn ?? null }))
    .execute()
  if (known) return
  const now = new Date().toISOString()
  const event = eventRow({
    stream: 'akun',
    type: 'account-created',
    about: { accountId: id },
    actor: systemActors.loader,
    happenedAt: now,
    recordedAt: now,
    data: {},
  })
  await tx
    .insertInto('netra.events')
    .values({ ...event, demonstration: true })
    .execute()
}

/** The decree that ended yesterday is renewed never: each load only says so again. */
async function keepMembership(tx: LoaderHands['tx'], index: number, seed: Seed): Promise<void> {
  const ended = seed.endedYesterday === true
  const found = await sql`
    insert into netra.memberships
      (id, account_id, office_id, role, capacity, decree_number, decree_on, valid_from, valid_to, home_office_id, demonstration)
    select ${membershipId(index)}, ${demonstrationAccountId(index)}, o.id, ${seed.role}, ${seed.capacity ?? 'definitif'},
      ${`Contoh/${String(index + 1)}`}, date '2023-08-01',
      case when ${ended} then netra.today_in(o.zone) - 14 else date '2023-08-01' end,
      case when ${ended} then netra.today_in(o.zone) end,
      (select id from netra.offices where code = ${seed.homeOffice ?? null}), true
    from netra.offices o where o.code = ${seed.office}
    on conflict (id) do update set role = excluded.role, office_id = excluded.office_id, home_office_id = excluded.home_office_id
    returning id`.execute(tx)
  if (found.rows.length === 0) throw new Error(`the demonstration names an office that does not exist: ${seed.office}`)
}

export const demonstrationAccountsLoader: Loader = {
  name: 'demonstration-accounts',
  version: '6',
  only: 'demonstration',
  run: loadDemonstrationAccounts,
}
