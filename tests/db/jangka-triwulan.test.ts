/** Terms by holder beside the ranks of quarters, which count the same: who takes all quarters from the one is left with nobody or five (N212). */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { followUpList, publishNumbers, publishRank } from '#app'
import { groupOf } from '#core'
import { asActor, pictureNumbers, systemActors } from '#store'
import { cloneDatabase, type Clone } from '../support/database.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  // Of receiving bodies there are those terms alone that these tests end.
  await sql`update netra.deadlines set acting = false where owner = 'penerima-penerusan'`.execute(clone.owner)
})
afterAll(() => clone.close())

const kind = 'ppk-daerah'
/** Terms of one body of that kind: so many met and so many let pass on a day. */
const end = (day: string, closedOn: string, as: 'dipenuhi' | 'lewat', n: number) =>
  sql`insert into netra.deadlines (id, case_id, referral_id, office_id, rule_id, owner, parameters, zone, started_at, due_at, working, acting, closed_at, closed_as)
    select gen_random_uuid(), r.case_id, r.id, r.receiving_office_id, 'F2', 'penerima-penerusan', '{}', 'WIB', '2000-12-01T00:00:00Z', ${day}, '[]', true,
      ${closedOn}, ${as}
    from (select r.* from netra.referrals r join netra.offices o on o.id = r.receiving_office_id
      where o.kind in ('kepala-daerah', 'bkpsdm') order by r.id limit 1) r, generate_series(1, ${n}::integer)`.execute(
    clone.owner,
  )
const forty = async (month: string) => {
  await end(`2001-${month}-20T00:00:00Z`, `2001-${month}-10T00:00:00Z`, 'dipenuhi', 20)
  await end(`2001-${month}-20T00:00:00Z`, `2001-${month}-21T00:00:00Z`, 'lewat', 20)
}
/** What stands in public of terms by holder. */
async function stands(kept: number, late: number): Promise<void> {
  await sql`delete from netra.public_steps where picture = 'tenggat'`.execute(clone.owner)
  await sql`insert into netra.public_steps (picture, step, part, shown, as_of)
    values ('tenggat', ${kind}, 'tepat', ${kept}, now()), ('tenggat', ${kind}, 'lewat', ${late}, now())`.execute(
    clone.owner,
  )
}
const inQuarter = (period: string) =>
  clone.owner
    .selectFrom('netra.rank_values')
    .select(['met', 'all'])
    .where('period', '=', period)
    .where('over', '=', 'instansi')
    .where('code', '=', kind)
    .executeTakeFirst()

test('a quarter does not tell a kind of body where what stands would leave one to four; where nobody is left it does', async () => {
  await sql`delete from netra.rank_values`.execute(clone.owner)
  await forty('02')
  await stands(22, 20)
  expect(await publishRank({ db: clone.db, clock: () => '2001-04-05T02:00:00.000Z' })).toBe(true)
  expect(await inQuarter('2001-T1')).toEqual({ met: null, all: null })
  await forty('05')
  await stands(20, 20)
  expect(await publishRank({ db: clone.db, clock: () => '2001-07-05T02:00:00.000Z' })).toBe(true)
  expect(await inQuarter('2001-T2')).toEqual({ met: 20, all: 40 })
})

test('nor do terms by holder open where all quarters leave one to four', async () => {
  const at = clone.netra.clock()
  const raw = await asActor(clone.db, systemActors.clock, (tx) => pictureNumbers.listTerms(tx, at))
  const kept = raw
    .filter(({ officeKind, held }) => groupOf(officeKind) === kind && held === 'tepat')
    .reduce((sum, { n }) => sum + n, 0)
  expect(kept).toBe(40)
  const shownWhere = async (met: number) => {
    await sql`update netra.rank_values set met = ${met}, "all" = ${met} + 20 where list = ${followUpList} and period = '2001-T2'
      and over = 'instansi' and code = ${kind}`.execute(clone.owner)
    await sql`delete from netra.public_steps where picture = 'tenggat'`.execute(clone.owner)
    await publishNumbers(clone.netra, 'everything')
    const { rows } = await sql<{ shown: number | null }>`
      select shown from netra.public_steps where picture = 'tenggat' and step = ${kind} and part = 'tepat'`.execute(
      clone.owner,
    )
    return rows[0]?.shown
  }
  expect(await shownWhere(kept - 3)).toBeNull()
  expect(await shownWhere(kept)).toBe(kept)
})
