import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boundRegions, publishNumbers } from '#app'
import { funnelSteps } from '#core'
import { asActor, pictureNumbers, systemActors, type PictureNumber } from '#store'
import {
  changesIn,
  changesOfInstitution,
  institutionRows,
  institutionRowsAt,
  numbersOf,
  partTimes,
  partsOf,
  pictureRows,
  pictureRowsAt,
  pictureTimes,
  placedNumbers,
  regionBoundaries,
} from '#store/views'
import { addDays, addHours, localDay, plainDate, startOfDay, type Instant } from '#law'
import { cloneDatabase, type Clone } from '../support/database.ts'

let story: Clone
beforeAll(async () => {
  story = await cloneDatabase('demonstration')
})
afterAll(() => story.close())

type Raw = { readonly step: string; readonly n: number }
const rawFunnel = (actor: (typeof systemActors)['clock']) =>
  asActor(story.db, actor, async (tx) => (await sql<Raw>`select step, n from netra.raw_funnel(now())`.execute(tx)).rows)

test('the funnel is the way of the same allegations: no step is larger than the one above', async () => {
  const rows = await rawFunnel(systemActors.clock)
  const counts = funnelSteps.slice(0, -1).map((step) => rows.find((row) => row.step === step)?.n ?? -1)
  expect(counts[0]).toBeGreaterThan(5)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  expect(counts.at(-1)).toBeGreaterThan(0)
})

test('its sanctions are the sanctions of the public numbers, counted at the same moment', async () => {
  const { rows } = await asActor(story.db, systemActors.clock, (tx) =>
    sql<{ funnel: number; numbers: number }>`
      select (select n from netra.raw_funnel(now()) where step = 'sanksi') as funnel,
        (select sum(sanctions)::integer from netra.raw_public_counts(now())) as numbers`.execute(tx),
  )
  expect(rows[0]?.funnel).toBe(rows[0]?.numbers)
})

test('nobody but the clock is told what is not suppressed', async () => {
  expect((await rawFunnel(systemActors.clock)).length).toBe(5)
  expect(await rawFunnel(systemActors.door)).toEqual([])
  for (const source of ['raw_stage_days', 'raw_terms', 'raw_institutions', 'raw_terms_by_election']) {
    const { rows } = await asActor(story.db, systemActors.door, (tx) =>
      sql`select * from ${sql.raw(`netra.${source}`)}(now())`.execute(tx),
    )
    expect(rows, source).toEqual([])
  }
  const { rows } = await asActor(story.db, systemActors.clock, (tx) =>
    sql`select * from netra.raw_institutions(now())`.execute(tx),
  )
  expect(rows.length).toBeGreaterThan(0)
})

test('nobody but the clock may publish, and what is published is of one moment with all other numbers', async () => {
  await asActor(story.db, systemActors.door, (tx) =>
    sql`select netra.tell_pictures('[{"picture": "corong", "step": "x", "part": "semua", "shown": 9}]', '[]', now())`.execute(
      tx,
    ),
  )
  expect((await pictureRows(story.db)).filter(({ step }) => step === 'x')).toEqual([])
  const later = new Date(Date.now() + 2 * 86_400_000).toISOString()
  expect(await publishNumbers({ db: story.db, clock: () => later })).toBe(true)
  const pictures = await pictureRows(story.db)
  expect(pictures.filter(({ picture }) => picture === 'corong')).toHaveLength(6)
  expect(new Set(pictures.map(({ asOf }) => asOf))).toEqual(new Set([later]))
  expect((await numbersOf(story.db, '00'))[0]?.asOf).toBe(later)
})

test('no body of the story is large enough for numbers of its own', async () => {
  expect(await institutionRows(story.db)).toEqual([])
})

test('what pictures said can be asked again, as it was then; what is told no more is not there', async () => {
  const now = await pictureRows(story.db)
  const first = now[0]?.asOf ?? ''
  const sorted = (rows: Awaited<ReturnType<typeof pictureRows>>) =>
    rows.map(({ picture, step, part, shown }) => [picture, step, part, shown].join(' ')).sort()
  expect(sorted(await pictureRowsAt(story.db, first))).toEqual(sorted(now))
  expect(now.length).toBeGreaterThan(6)

  const [one, two] = [3, 4].map((days) => new Date(Date.now() + days * 86_400_000).toISOString()) as [string, string]
  const office = await story.owner.selectFrom('netra.offices').select('id').where('code', '=', 'BKN').executeTakeFirst()
  const say = (steps: readonly PictureNumber[], atLeast: number | null, at: string, who = systemActors.clock) =>
    asActor(story.db, who, (tx) =>
      pictureNumbers.publish(
        tx,
        {
          steps,
          institutions: atLeast === null ? [] : [{ office: office?.id ?? '', measure: 'berkas', atLeast }],
        },
        at,
      ),
    )
  const kept = (shown: number | null) => ({ picture: 'tenggat', step: 'bkn', part: 'tepat', shown }) as const
  await say([kept(9)], 40, one)
  // Nobody but the clock adds to what was said.
  await say([kept(99)], 90, two, systemActors.door)
  expect(sorted(await pictureRowsAt(story.db, two))).toEqual(['tenggat bkn tepat 9'])
  await say([], null, two)
  expect(sorted(await pictureRowsAt(story.db, one))).toEqual(['tenggat bkn tepat 9'])
  expect((await institutionRowsAt(story.db, one)).map(({ code, atLeast }) => [code, atLeast])).toEqual([['BKN', 40]])
  expect(await partsOf(story.db, 'berkas-instansi', one)).toMatchObject([{ part: 'BKN berkas', shown: 40, asOf: one }])
  expect(await pictureRowsAt(story.db, two)).toEqual([])
  expect(await institutionRowsAt(story.db, two)).toEqual([])
  expect(sorted(await pictureRowsAt(story.db, first))).toEqual(sorted(now))
  expect(await pictureRowsAt(story.db, '1999-01-01T00:00:00Z')).toEqual([])
  // Of what is hidden at once nothing is known any more, and of what is told nothing is changed.
  await expect(
    asActor(story.db, systemActors.clock, (tx) => sql`update netra.published_steps set shown = 1`.execute(tx)),
  ).rejects.toThrow(/permission denied/)
  // The last count drew nothing, so there is none to go back from; of files that wait there is.
  expect(await pictureTimes(story.db)).toBeNull()
  expect((await partTimes(story.db, 'penerusan-tanpa-kabar'))?.first).toBeDefined()
  expect(await partsOf(story.db, 'sanksi')).toEqual([])
})

const notBehind = { isBehind: false, wasBehind: false }

test('a region’s feed tells of days that are over, by their last word', async () => {
  const at = (moment: string, shown: number | null) =>
    sql`insert into netra.published_numbers (measure_id, region_code, shown, as_of) values ('temuan', '31.71', ${shown}, ${moment})`.execute(
      story.owner,
    )
  await sql`delete from netra.published_numbers where region_code = '31.71'`.execute(story.owner)
  await at('2026-01-05T01:00:00Z', 6)
  await at('2026-01-05T09:00:00Z', 7)
  await at('2026-01-06T09:00:00Z', null)
  await at('2026-01-07T09:00:00Z', 9)
  const told = (today: string) => changesIn(story.db, { region: '31.71', today: plainDate(today), most: 10 })
  expect(await told('2026-01-07')).toEqual([
    { series: 'temuan', day: '2026-01-06', shown: null, before: 7, first: false, ...notBehind },
    { series: 'temuan', day: '2026-01-05', shown: 7, before: null, first: true, ...notBehind },
  ])
  expect((await told('2026-01-08')).map(({ shown }) => shown)).toEqual([9, null, 7])
})

test('a body’s feed tells each number that changed by the day, and when it was no longer told', async () => {
  const office = await sql<{ id: string; code: string }>`
    select id, code from netra.offices where kind = 'bkn' limit 1`.execute(story.owner)
  const [{ id, code } = { id: '', code: '' }] = office.rows
  const at = (measure: string, atLeast: number | null, moment: string) =>
    sql`insert into netra.published_institutions (office_id, measure, at_least, as_of)
      values (${id}, ${measure}, ${atLeast}, ${moment})`.execute(story.owner)
  await at('berkas', 20, '2026-01-05T01:00:00Z')
  await at('berkas', 30, '2026-01-05T09:00:00Z')
  await at('lewat', 10, '2026-01-06T09:00:00Z')
  await at('berkas', null, '2026-01-06T09:00:00Z')
  await at('berkas', 20, '2026-01-07T09:00:00Z')
  const told = (today: string) => changesOfInstitution(story.db, { code, today: plainDate(today), most: 10 })
  expect(await told('2026-01-07')).toEqual([
    { series: 'berkas', day: '2026-01-06', shown: null, before: 30, first: false, ...notBehind },
    { series: 'lewat', day: '2026-01-06', shown: 10, before: null, first: true, ...notBehind },
    { series: 'berkas', day: '2026-01-05', shown: 30, before: null, first: true, ...notBehind },
  ])
  expect((await told('2026-01-08'))[0]).toMatchObject({ day: '2026-01-07', shown: 20, before: null, first: false })
  expect(await changesOfInstitution(story.db, { code: 'TIDAK-ADA', today: plainDate('2026-01-08'), most: 10 })).toEqual(
    [],
  )
})

test('every kabupaten and kota that has a number has a point on the map', async () => {
  const numbers = await placedNumbers(story.db, 'laporan-masuk')
  expect(numbers.filter(({ code }) => code.length === 5)).toHaveLength(514)
  expect(numbers.filter(({ code, latitude }) => code.length === 5 && latitude === null)).toEqual([])
})

const feature = (code: string) => ({
  properties: { code },
  geometry: { type: 'Polygon', coordinates: [[[116, -2], [117, -2], [117, -1], [116, -2]]] }, // prettier-ignore
})

test('official outlines are taken whole or not at all, by the owner alone', async () => {
  const given = { property: 'code', source: 'Contoh', asOf: plainDate('2026-01-01') }
  expect(await boundRegions(story.owner, { ...given, features: [feature('64.01')] })).toEqual({
    ok: true,
    value: { bound: 1 },
  })
  expect(await boundRegions(story.owner, { ...given, features: [feature('64.02'), feature('99.99')] })).toMatchObject({
    ok: false,
    refusal: { faults: [{ value: '99.99', problem: 'unknown-region' }] },
  })
  expect((await regionBoundaries(story.db)).map(({ code }) => code)).toEqual(['64.01'])
  await expect(boundRegions(story.db, { ...given, features: [feature('64.01')] })).rejects.toThrow('permission denied')
})

test('stages by month are told of months that are over, nothing small among them, and the same until the next day', async () => {
  const fresh = await cloneDatabase('demonstration')
  try {
    // The last hour of the day in Jakarta, whenever this is run: an hour later is another day, a day later the same hour.
    const today = localDay(fresh.netra.clock(), 'WIB')
    const [now, month] = [addHours(startOfDay(today, 'WIB'), 23.5), today.slice(0, 7)]
    const at = (moment: Instant, how?: 'everything') => publishNumbers({ db: fresh.db, clock: () => moment }, how)
    const rawMonths = (who = systemActors.clock) => asActor(fresh.db, who, (tx) => pictureNumbers.listMonths(tx, now))
    const raw = await rawMonths()
    expect(new Set(raw.map(({ stage }) => stage)).size).toBeGreaterThan(4)
    expect(await rawMonths(systemActors.door)).toEqual([])
    await at(now, 'everything')
    const told = async () => (await pictureRows(fresh.db)).filter(({ picture }) => picture === 'bulan')
    const first = await told()
    expect(first.length).toBeGreaterThan(6)
    expect(first.filter(({ part }) => part >= month)).toEqual([])
    for (const { step, part, shown } of first) {
      expect(shown === null || shown === 0 || shown >= 5, `${step} ${part}`).toBe(true)
      const count = raw.find((row) => row.stage === step && row.month === part)?.n ?? 0
      if (shown !== null) expect(shown, `${step} ${part}`).toBe(count)
    }
    // All cases came in one month that is over: many enough, told by the first count of the next day.
    const before = `${String(Number(month.slice(0, 4)) - 1)}-03`
    const { numUpdatedRows } = await fresh.owner
      .updateTable('netra.cases')
      .set({ opened_at: `${before}-15T00:00:00Z` })
      .where('linked_case_id', 'is', null)
      .executeTakeFirstOrThrow()
    const cameIn = async () => (await told()).find(({ step, part }) => step === 'masuk' && part === before)?.shown
    const tomorrow = startOfDay(addDays(today, 1), 'WIB')
    await at(addHours(tomorrow, 1))
    expect(await cameIn()).toBe(Number(numUpdatedRows))
    expect(Number(numUpdatedRows)).toBeGreaterThan(14)
    await sql`update netra.cases set opened_at = '2020-01-01T00:00:00Z'
      where id in (select id from netra.cases where linked_case_id is null order by id limit 9)`.execute(fresh.owner)
    await at(addHours(tomorrow, 23.5))
    expect(await cameIn()).toBe(Number(numUpdatedRows))
    await at(addHours(tomorrow, 24))
    expect(await cameIn()).toBe(Number(numUpdatedRows) - 9)
    expect(await partsOf(fresh.db, 'perkara-menurut-bulan')).toHaveLength((await told()).length)
  } finally {
    await fresh.close()
  }
})
