import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishNumbers } from '#app'
import { addDays, localDay, startOfDay } from '#law'
import { asActor, asPublic, coverageNumbers, systemActors } from '#store'
import { coverageOf, findPublicCircular } from '#store/views'
import { actor } from '../../src/main/demonstration/cast.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'

const halsel = '018c8530-0000-7000-8000-000000000002'
let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  await publishNumbers(clone.netra, 'everything')
})
afterAll(() => clone.close())

const raw = (who = systemActors.clock) =>
  asActor(clone.db, who, (tx) => coverageNumbers.listRaw(tx, clone.netra.clock()))
const told = (region: string) => asPublic(clone.db, (db) => coverageOf(db, { circular: halsel, region }))
/** At the first count of a day that comes. */
const publishIn = async (days: number) => {
  const at = startOfDay(addDays(localDay(clone.netra.clock(), 'WIB'), days), 'WIB')
  await publishNumbers({ db: clone.db, clock: () => at })
  return at
}

test('what regions are told adds up to what everybody reads of the whole, and is counted for the clock alone', async () => {
  const own = (await raw()).filter(({ circular }) => circular === halsel)
  const whole = await findPublicCircular(clone.db, clone.netra.clock(), halsel)
  expect(own.reduce((sum, { units }) => sum + units, 0)).toBe(whole?.coverage?.units)
  expect(own.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBe(whole?.coverage?.unitsAcknowledged)
  expect(await raw(actor('Contoh Gunawan Ketua'))).toEqual([])
})

test('one that still runs is told of nowhere; offices are told where they are many, people where rolls have fifty', async () => {
  const rows = await asPublic(clone.db, (db) => coverageOf(db, {}))
  expect(new Set(rows.map(({ circularId }) => circularId))).not.toContain('018c8530-0000-7000-8000-000000000003')
  expect(await told('82.04')).toMatchObject([{ people: null, read: null }])
  const [first] = await told('82.04')
  expect(first?.units).toBeGreaterThan(20)
  expect(first?.acknowledged).toBeLessThan(first?.units ?? 0)

  const nodes = sql`update netra.edaran_nodes n set own_people = people_of.own, own_read = people_of.read
    from (select id, 3 as own, case when row_number() over (order by id) % 2 = 0 then 3 else 0 end as read
      from netra.edaran_nodes where edaran_id = ${halsel} and parent_id is not null) people_of where n.id = people_of.id`
  await nodes.execute(clone.owner)
  const at = await publishIn(1)
  const [second] = await told('82.04')
  expect(second).toMatchObject({ asOf: at, units: first?.units, people: 3 * (first?.units ?? 0) })
  expect(second?.read).toBeGreaterThan(50)
  // Who did not read could be known by who did: of people it stays as it was told, and so does the whole, which is this region (N234).
  await sql`update netra.edaran_nodes set own_read = own_people where edaran_id = ${halsel}`.execute(clone.owner)
  await sql`update netra.edaran_nodes set own_read = 0 where id = (
    select id from netra.edaran_nodes where edaran_id = ${halsel} and own_people > 0 order by id limit 1)`.execute(
    clone.owner,
  )
  await publishIn(2)
  const [third] = await told('82.04')
  expect(third).toMatchObject({ asOf: at, units: first?.units, people: second?.people, read: second?.read })
  const [whole] = await told('00')
  expect(whole).toMatchObject({ people: second?.people, read: second?.read })
})

test('nobody but the clock writes what is told, and nobody changes it', async () => {
  const before = await told('82.04')
  const row = { circular: halsel, region: '82.04', units: 9, acknowledged: 9, people: null, read: null }
  await asActor(clone.db, actor('Contoh Gunawan Ketua'), (tx) =>
    coverageNumbers.publish(tx, [row], '2031-01-01T00:00:00Z'),
  )
  expect(await told('82.04')).toEqual(before)
  await expect(
    asActor(clone.db, systemActors.clock, (tx) => sql`delete from netra.published_coverage`.execute(tx)),
  ).rejects.toThrow(/permission denied/)
  // The control: the clock may add.
  await asActor(clone.db, systemActors.clock, (tx) => coverageNumbers.publish(tx, [row], '2031-01-01T00:00:00Z'))
  expect(await told('82.04')).toMatchObject([{ units: 9, acknowledged: 9 }])
})
