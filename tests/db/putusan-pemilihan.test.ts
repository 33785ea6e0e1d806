/** Files decided within ninety days of their letter, by the election of their case (N244): of every file alike, and of none that is younger. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishNumbers } from '#app'
import { decidedWithinDays } from '#core'
import { addDays, plainDate } from '#law'
import { asActor, pictureNumbers, systemActors } from '#store'
import { partsOf } from '#store/views'
import { actor } from '../../src/main/demonstration/cast.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'

const sent = plainDate('2031-01-01')
const dayAfter = (days: number) => addDays(sent, days)
const noonOf = (day: string) => `${day}T05:00:00.000Z`
const isOld = dayAfter(decidedWithinDays + 1)

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  // There are the files alone that these tests send, and nothing of them was told.
  await sql`update netra.referrals set sent_at = '2100-01-01T00:00:00Z'`.execute(clone.owner)
  await sql`delete from netra.public_steps where picture = 'pemilihan'`.execute(clone.owner)
})
afterAll(() => clone.close())

/** So many files of that election, sent on the day, each decided so many days later, or never. */
async function send(election: string, n: number, decided: number | null, on: string = sent): Promise<void> {
  for (let at = 0; at < n; at++)
    await sql`
      with one as (select r.* from netra.referrals r where r.parent_id is null order by r.id limit 1),
      made as (
        insert into netra.cases
        select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'election_id', nullif(${election}::text, ''),
          'register_number', null, 'registered_on', null, 'receipt_number', null, 'linked_case_id', null))).*
        from netra.cases c join one on one.case_id = c.id returning id
      ),
      referred as (
        insert into netra.referrals
        select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'case_id', made.id, 'sent_at', ${noonOf(on)}::text))).*
        from made, one join netra.referrals r on r.id = one.id
        returning id, case_id
      )
      insert into netra.follow_ups
      select (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'case_id', referred.case_id, 'referral_id', referred.id,
        'kind', 'tidak-terbukti', 'happened_on', ${decided === null ? on : addDays(plainDate(on), decided)}::text, 'recorded_at', ${noonOf(on)}::text))).*
      from referred, netra.follow_ups f
      where f.id = (select id from netra.follow_ups order by id limit 1) and ${decided !== null}`.execute(clone.owner)
}

const counted = async (at: string) =>
  new Map(
    (
      await asActor(clone.db, systemActors.clock, (tx) =>
        pictureNumbers.listDecidedByElection(tx, noonOf(at), decidedWithinDays),
      )
    ).map(({ election, met, late }) => [election, [met, late]]),
  )
const count = (on: string) => publishNumbers({ ...clone.netra, clock: () => noonOf(on) }, 'everything')
async function told(at: string | null = null): Promise<Record<string, number | null>> {
  const parts = await partsOf(clone.db, 'putusan-menurut-pemilihan', at)
  return Object.fromEntries(parts.map(({ part, shown }) => [part, shown]))
}
const stands = (pemilu: readonly [number | null, number | null], pilkada: readonly [number | null, number | null]) => ({
  ...{ 'pemilu-2024 diputus': pemilu[0], 'pemilu-2024 belum': pemilu[1] },
  ...{ 'pilkada-2024 diputus': pilkada[0], 'pilkada-2024 belum': pilkada[1] },
})

test('a file is asked on the day after its ninety, and a decision counts to the last of them', async () => {
  await send('pemilu-2024', 1, decidedWithinDays)
  await send('pemilu-2024', 1, decidedWithinDays + 1)
  await send('pilkada-2024', 1, null)
  await send('', 1, 0)
  expect(await counted(dayAfter(decidedWithinDays))).toEqual(new Map())
  expect(await counted(isOld)).toEqual(
    new Map([
      ...([['pemilu-2024', [1, 1]] as const, ['pilkada-2024', [0, 1]] as const, [null, [1, 0]] as const] as const),
    ]),
  )
  // Sent a day later, it is not asked yet: a recent election does not look worse for it.
  await send('pilkada-2024', 7, null, dayAfter(1))
  expect((await counted(isOld)).get('pilkada-2024')).toEqual([0, 1])
  expect((await counted(dayAfter(decidedWithinDays + 2))).get('pilkada-2024')).toEqual([0, 8])
})

test('it is counted for the clock alone, and what is left beside it is read and kept by nobody else', async () => {
  const table = 'beside_decided'
  await asActor(clone.db, systemActors.clock, (tx) =>
    pictureNumbers.keepBesideElections(tx, table, { met: 1, late: 0, asOf: '2030-01-01T00:00:00Z' }),
  )
  for (const who of [systemActors.door, actor('Contoh Gunawan Ketua')]) {
    expect(await asActor(clone.db, who, (tx) => pictureNumbers.besideElections(tx, table))).toBeNull()
    await expect(
      asActor(clone.db, who, (tx) =>
        pictureNumbers.keepBesideElections(tx, table, { met: 9, late: 9, asOf: '2030-01-02T00:00:00Z' }),
      ),
    ).rejects.toThrow(/row-level security/)
    expect(
      await asActor(clone.db, who, (tx) => pictureNumbers.listDecidedByElection(tx, noonOf(isOld), decidedWithinDays)),
    ).toEqual([])
  }
  const kept = await asActor(clone.db, systemActors.clock, (tx) => pictureNumbers.besideElections(tx, table))
  expect(kept).toEqual({ met: 1, late: 0 })
})

test('it is told in steps, of elections of the nation, and stands where a few came to any other', async () => {
  const day = dayAfter(decidedWithinDays + 10)
  await send('pemilu-2024', 8, 3)
  await send('pemilu-2024', 8, null)
  await send('pilkada-2024', 12, 60)
  await send('', 8, 5)
  await count(day)
  expect(await told()).toEqual(stands([9, 9], [12, 8]))
  await send('pemilu-2024', 4, 10)
  await count(addDays(plainDate(day), 1))
  expect(await told()).toEqual(stands([9, 9], [12, 8]))
  await send('pemilu-2024', 1, 10)
  await send('contoh-paser', 2, 10)
  await count(addDays(plainDate(day), 2))
  expect(await told()).toEqual(stands([9, 9], [12, 8]))
  await send('contoh-paser', 3, 10)
  await count(addDays(plainDate(day), 3))
  expect(await told()).toEqual(stands([14, 9], [12, 8]))
  expect(await told(noonOf(day))).toEqual(stands([9, 9], [12, 8]))
})
