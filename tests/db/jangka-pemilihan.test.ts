/** Terms of deciding bodies by the election of their case (N230): once a day, in steps, and as they stood on a day that is past. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishNumbers } from '#app'
import { asActor, pictureNumbers, rankStore, systemActors } from '#store'
import { partsOf } from '#store/views'
import { actor } from '../../src/main/demonstration/cast.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  // Of receiving bodies there are those terms alone that these tests end, and nothing of it was told.
  await sql`update netra.deadlines set acting = false where owner = 'penerima-penerusan'`.execute(clone.owner)
  await sql`delete from netra.public_steps where picture = 'pemilihan'`.execute(clone.owner)
})
afterAll(() => clone.close())

type Case = { readonly caseId: string; readonly referralId: string }
const cases = new Map<string, Case>()

/** A referred case of that election, like one that there is. */
async function caseOf(election: string): Promise<Case> {
  const known = cases.get(election)
  if (known !== undefined) return known
  const { rows } = await sql<Case>`
    with one as (select r.* from netra.referrals r where r.parent_id is null order by r.id limit 1),
    made as (
      insert into netra.cases
      select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'election_id', nullif(${election}::text, ''),
        'register_number', null, 'registered_on', null, 'receipt_number', null, 'linked_case_id', null))).*
      from netra.cases c join one on one.case_id = c.id returning id
    )
    insert into netra.referrals
    select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'case_id', made.id))).*
    from made, one join netra.referrals r on r.id = one.id
    returning case_id as "caseId", id as "referralId"`.execute(clone.owner)
  const [made] = rows
  if (made === undefined) throw new Error('the demonstration has no referral')
  cases.set(election, made)
  return made
}

/** Terms of one body in that election, met or let pass. */
async function end(election: string, as: 'dipenuhi' | 'lewat', n: number): Promise<void> {
  const { caseId, referralId } = await caseOf(election)
  const closedOn = as === 'dipenuhi' ? '2001-02-10T00:00:00Z' : '2001-02-21T00:00:00Z'
  await sql`insert into netra.deadlines (id, case_id, referral_id, office_id, rule_id, owner, parameters, zone, started_at, due_at, working, acting,
      closed_at, closed_as)
    select gen_random_uuid(), r.case_id, r.id, r.receiving_office_id, 'F2', 'penerima-penerusan', '{}', 'WIB', '2000-12-01T00:00:00Z',
      '2001-02-20T00:00:00Z', '[]', true, ${closedOn}, ${as}
    from netra.referrals r, generate_series(1, ${n}::integer)
    where r.case_id = ${caseId} and r.id = ${referralId}`.execute(clone.owner)
}

/** Days long after everything that the demonstration told. */
const noon = (day: string) => `2031-${day}T05:00:00.000Z`
const count = (at: string, which: 'what-is-due' | 'everything' = 'everything') =>
  publishNumbers({ ...clone.netra, clock: () => at }, which)
async function told(at: string | null = null): Promise<Record<string, number | null>> {
  const parts = await partsOf(clone.db, 'jangka-menurut-pemilihan', at)
  return Object.fromEntries(parts.map(({ part, shown }) => [part, shown]))
}
const stands = (pemilu: readonly [number | null, number | null], pilkada: readonly [number | null, number | null]) => ({
  ...{ 'pemilu-2024 tepat': pemilu[0], 'pemilu-2024 lewat': pemilu[1] },
  ...{ 'pilkada-2024 tepat': pilkada[0], 'pilkada-2024 lewat': pilkada[1] },
})

test('what is counted is what the ranks of quarters count, by the election of the case', async () => {
  await end('pemilu-2024', 'dipenuhi', 6)
  await end('pilkada-2024', 'dipenuhi', 20)
  await end('pilkada-2024', 'lewat', 9)
  await end('contoh-paser', 'dipenuhi', 2)
  await end('', 'dipenuhi', 3)
  const [byElection, ended] = await asActor(clone.db, systemActors.clock, async (tx) => [
    await pictureNumbers.listTermsByElection(tx, clone.netra.clock()),
    await rankStore.listEnded(tx, '1990-01-01T00:00:00Z', clone.netra.clock()),
  ])
  const sumOf = (rows: readonly { readonly met: number; readonly late: number }[]) => [
    rows.reduce((sum, { met }) => sum + met, 0),
    rows.reduce((sum, { late }) => sum + late, 0),
  ]
  expect(sumOf(byElection)).toEqual([31, 9])
  expect(sumOf(byElection)).toEqual(sumOf(ended))
  expect(new Map(byElection.map(({ election, met, late }) => [election, [met, late]]))).toEqual(
    new Map([
      ...([['pemilu-2024', [6, 0]] as const, ['pilkada-2024', [20, 9]] as const] as const),
      ...([['contoh-paser', [2, 0]] as const, [null, [3, 0]] as const] as const),
    ]),
  )
})

test('it is counted for the clock alone, and what is left beside it is read and kept by nobody else', async () => {
  const table = 'beside_elections'
  await asActor(clone.db, systemActors.clock, (tx) =>
    pictureNumbers.keepBesideElections(tx, table, { met: 1, late: 0, asOf: '2030-01-01T00:00:00Z' }),
  )
  for (const who of [systemActors.door, actor('Contoh Gunawan Ketua')]) {
    expect(await asActor(clone.db, who, (tx) => pictureNumbers.besideElections(tx, table))).toBeNull()
    await expect(
      asActor(clone.db, who, (tx) =>
        pictureNumbers.keepBesideElections(tx, table, { met: 9, late: 9, asOf: noon('01-01') }),
      ),
    ).rejects.toThrow(/row-level security/)
  }
  expect(await asActor(clone.db, systemActors.clock, (tx) => pictureNumbers.besideElections(tx, table))).toEqual({
    met: 1,
    late: 0,
  })
  const rows = await asActor(clone.db, actor('Contoh Gunawan Ketua'), (tx) =>
    pictureNumbers.listTermsByElection(tx, clone.netra.clock()),
  )
  expect(rows).toEqual([])
})

describe('it is told', () => {
  test('of elections of the nation alone, once a day, and moves by five', async () => {
    await count(noon('03-29'))
    expect(await told()).toEqual(stands([6, 0], [20, 9]))
    await end('pemilu-2024', 'dipenuhi', 4)
    await count(noon('03-30'))
    expect(await told()).toEqual(stands([6, 0], [20, 9]))
    await end('pemilu-2024', 'dipenuhi', 1)
    await sql`update netra.follow_ups set recorded_at = ${noon('03-30')}::timestamptz + interval '1 minute'
      where id = (select id from netra.follow_ups order by id limit 1)`.execute(clone.owner)
    // The same day, by the count of what is due: what is looked at once a day stands.
    const later = new Date(Date.parse(noon('03-30')) + 3_600_000).toISOString()
    await count(later, 'what-is-due')
    expect(await told()).toEqual(stands([6, 0], [20, 9]))
    await count(noon('03-31'))
    expect(await told()).toEqual(stands([11, 0], [20, 9]))
  })

  test('as it stood on a day that is past', async () => {
    expect(await told(noon('03-29'))).toEqual(stands([6, 0], [20, 9]))
    expect(await told(noon('03-31'))).toEqual(stands([11, 0], [20, 9]))
  })

  test('and stands where a few came to what is about other elections', async () => {
    await end('contoh-paser', 'dipenuhi', 2)
    await end('pemilu-2024', 'dipenuhi', 5)
    await count(noon('04-01'))
    expect(await told()).toEqual(stands([11, 0], [20, 9]))
    await end('contoh-paser', 'dipenuhi', 3)
    await count(noon('04-02'))
    expect(await told()).toEqual(stands([16, 0], [20, 9]))
  })

  test('and stands where the other side moved by fewer than five', async () => {
    await end('pilkada-2024', 'dipenuhi', 7)
    await end('pilkada-2024', 'lewat', 2)
    await count(noon('04-03'))
    expect(await told()).toEqual(stands([16, 0], [20, 9]))
    await end('pilkada-2024', 'lewat', 3)
    await count(noon('04-04'))
    expect(await told()).toEqual(stands([16, 0], [27, 14]))
  })

  test('of neither where one to four are left to what is about other elections', async () => {
    await sql`delete from netra.public_steps where picture = 'pemilihan'`.execute(clone.owner)
    await sql`delete from netra.deadlines where case_id = ${(await caseOf('contoh-paser')).caseId}`.execute(clone.owner)
    await count(noon('04-05'))
    expect(await told()).toEqual(stands([null, null], [null, null]))
  })
})
