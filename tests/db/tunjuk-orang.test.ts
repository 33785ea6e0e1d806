import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allegationTable, growLog, publishAllegations, publishNumbers, readHead, type Netra } from '#app'
import { paddingFor, postWords, publishable, type AllegationFact, type AllegationRow } from '#core'
import { addDays, localDay, plainDate, startOfDay } from '#law'
import { allegationEditions, asActor, asPublic, publicNumbers, systemActors } from '#store'
import { publicNumbersAt } from '#store/views'
import { actor } from '../../src/main/demonstration/cast.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { pointedAt, type Telling, type Tree } from '../support/sum-attack.ts'

/**
 * Somebody keeps everything that is published, and wants to know who, and when. He has the table of allegations, the numbers of all days and
 * the log. Each attack that finds nobody is shown to find somebody where the protection is left out.
 */
let clone: Clone
let later: Netra
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  // The quarters of the whole story are over.
  const after = startOfDay(addDays(localDay(clone.netra.clock(), 'WIB'), 190), 'WIB')
  later = { ...clone.netra, clock: () => after }
})
afterAll(() => clone.close())

/** A quarter of too few, at the end, waits for the next. */
const toldUntil = async () =>
  plainDate(
    (
      await clone.owner
        .selectFrom('netra.allegation_editions')
        .select('registered_until as until')
        .orderBy('registered_until', 'desc')
        .executeTakeFirstOrThrow()
    ).until,
  )
const listFacts = async (as = systemActors.clock) => {
  const days = { from: plainDate('2000-01-01'), until: await toldUntil() }
  return asActor(clone.db, as, (tx) => allegationEditions.listFacts(tx, days, later.clock(), postWords))
}

type Told = Pick<AllegationRow, 'region' | 'happened' | 'happened_as' | 'service' | 'post' | 'act' | 'outcome'>

/** The rows that can be of somebody of whom his post, his place and the month are known. */
const rowsOf = (rows: readonly Told[], known: AllegationFact) =>
  rows.filter(
    ({ region, happened, happened_as: as, service, post }) =>
      (region === '00' || known.region.startsWith(region)) &&
      (as !== 'bulan' || known.happenedOn.startsWith(happened ?? '')) &&
      (service === null || service === known.kind) &&
      (post === null || post === known.post),
  )
/** Of whom he learns what became of it, or what it was: all rows that can be his say the same. */
const unmasked = (rows: readonly Told[], facts: readonly AllegationFact[]) =>
  facts.filter((fact) => {
    const his = rowsOf(rows, fact)
    const says = (of: 'outcome' | 'act') => new Set(his.map((row) => row[of]))
    const isAlike = (said: ReadonlySet<string | null>) => said.size === 1 && !said.has(null)
    return his.length > 0 && (his.length < 5 || isAlike(says('outcome')) || isAlike(says('act')))
  })

describe('the table of allegations', () => {
  test('is told once, has every allegation of a registered case and nobody in it', async () => {
    expect((await allegationTable(later)).asOf).toBeNull()
    expect(await publishAllegations(later)).toBeGreaterThan(0)
    expect(await publishAllegations(later)).toBe(0)
    const { rows, columns, coarsened } = await allegationTable(later)
    const { n } = await clone.owner
      .selectFrom('netra.allegations as g')
      .innerJoin('netra.cases as c', 'c.id', 'g.case_id')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('c.register_number', 'is not', null)
      .where('c.registered_on', '<', await toldUntil())
      .executeTakeFirstOrThrow()
    expect(rows).toHaveLength(Number(n))
    expect(coarsened.region).toBe(Number(n))
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(columns.map(({ name }) => name as string).sort())
    const told = JSON.stringify(rows).toLowerCase()
    const { rows: secret } = await sql<{ said: string }>`
      select distinct lower(said) as said from netra.allegations g join netra.cases c on c.id = g.case_id
      cross join lateral unnest(array[g.subject_name, g.subject_position, g.subject_office_name, g.id::text, c.id::text, c.register_number]) as s (said)
      where length(said) > 6`.execute(clone.owner)
    expect(secret.length).toBeGreaterThan(20)
    // A class of post may be called like the post of somebody; nothing else is.
    const classes = new Set(postWords.map((post) => post.class.replaceAll('-', ' ')))
    expect(
      secret.filter(({ said }) => told.includes(said) && !classes.has(said.replaceAll('-', ' ') as never)),
    ).toEqual([])
  })

  test('is read unsuppressed by the clock alone, and written by it through one door', async () => {
    expect((await listFacts()).length).toBeGreaterThan(0)
    expect(await listFacts(actor('Contoh Eka Penanganan'))).toEqual([])
    const days = { from: plainDate('1999-01-01'), until: plainDate('1999-04-01') }
    await asActor(clone.db, actor('Contoh Eka Penanganan'), (tx) =>
      allegationEditions.publish(tx, { ...days, code: '1999-T1', asOf: later.clock(), allegations: 1 }, []),
    )
    expect((await asPublic(clone.db, allegationEditions.list)).filter(({ edition }) => edition === '1999-T1')).toEqual(
      [],
    )
    await expect(sql`update netra.allegation_editions set allegations = 0`.execute(clone.db)).rejects.toThrow(
      /permission denied/,
    )
    await expect(sql`delete from netra.allegation_editions`.execute(clone.db)).rejects.toThrow(/permission denied/)
  })

  test('no quarter is told twice: what two tellings tell could be subtracted', async () => {
    await expect(
      sql`insert into netra.allegation_editions (edition, registered_from, registered_until, as_of, allegations, rows)
        select edition || ' again', registered_from, registered_until, as_of, allegations, rows from netra.allegation_editions`.execute(
        clone.owner,
      ),
    ).rejects.toThrow(/allegation_editions_apart/)
  })

  test('tells of nobody what became of it, though his post, his place and the month are known', async () => {
    const facts = await listFacts()
    const { rows } = await allegationTable(later)
    expect(unmasked(rows, facts)).toEqual([])
    for (const [, alike] of Map.groupBy(rows, (row) => JSON.stringify(row)))
      expect(alike.length).toBeGreaterThanOrEqual(5)
    // The same attacker before a table that is not coarsened: nearly everybody is alone in his post, place and month.
    const open = facts.map((fact): Told => ({
      region: fact.region,
      happened: fact.happenedOn.slice(0, 7),
      happened_as: 'bulan',
      service: fact.kind,
      post: fact.post,
      act: fact.actId,
      outcome: fact.outcome,
    }))
    expect(unmasked(open, facts).length).toBeGreaterThan(5)
  })
})

describe('the numbers of several days', () => {
  const measure = 'perkara-diregister'
  /** What is registered on each day, by regency. */
  const story: readonly Readonly<Record<string, number>>[] = [
    { '33.01': 9, '33.19': 12, '35.01': 7, '35.02': 20, '32.01': 11, '33.02': 2, '12.01': 3, '13.01': 3 },
    { '33.01': 1 },
    { '35.01': 6, '32.01': 2, '33.01': 2 },
    { '33.19': 5, '35.02': 4, '33.02': 1 },
    { '33.01': 3, '32.02': 1 },
  ]
  const told: Telling[] = []
  const unruled: Telling[] = []

  test('are published day by day, from cases that are registered one by one', async () => {
    const today = localDay(clone.netra.clock(), 'WIB')
    const before = new Map<string, number | null>()
    // More came in than is registered, or one number would bound the other.
    for (const regency of Object.keys(story[0] ?? {})) for (let n = 0; n < 12; n++) await take(regency, null)
    let nth = 0
    for (const [day, registered] of [{}, ...story].entries()) {
      for (const [regency, cases] of Object.entries(registered))
        for (let n = 0; n < cases; n++) {
          nth += 1
          await take(regency, `CONTOH/TUNJUK/${String(nth)}`)
        }
      const noon = new Date(Date.parse(startOfDay(addDays(today, day + 1), 'WIB')) + 43_200_000).toISOString()
      expect(await publishNumbers({ db: clone.db, clock: () => noon })).toBe(true)
      const shown = await asPublic(clone.db, (db) => publicNumbersAt(db, { measure, at: noon }))
      for (const { regionCode: region, shown: value } of shown) {
        if (value !== null && before.get(region) !== value) told.push({ region, value, day })
        before.set(region, value)
      }
      const raw = await asActor(clone.db, systemActors.clock, (tx) => publicNumbers.listRaw(tx, noon))
      const places = await asActor(clone.db, systemActors.clock, publicNumbers.listPlaces)
      const now = publishable(
        places,
        raw.map((row) => ({ region: row.region_code, count: Number(row['registered'] ?? 0) })),
      )
      unruled.push(...now.flatMap(({ region, shown: value }) => (value === null ? [] : [{ region, value, day }])))
    }
    // They do move, and not on the first day alone.
    const moved = new Set(told.flatMap(({ region, day }) => (region === '00' || day === 0 ? [] : [day])))
    expect(moved.size).toBeGreaterThan(1)
  })

  test('tell of no place that a few came on a day, nor on any run of days; without the rule of time they do', async () => {
    const places = await asActor(clone.db, systemActors.clock, publicNumbers.listPlaces)
    const inside = (code: string) => ['32', '33', '35', '64'].includes(code.slice(0, 2))
    const leaves = [...places.map(({ code }) => code).filter((code) => code.length > 2 && inside(code)), 'elsewhere']
    const tree: Tree = {
      leaves,
      leavesOf: (region) => (region === '00' ? leaves : leaves.filter((code) => code.startsWith(region))),
      partsOf: (region) =>
        places.filter(({ code, parent }) => parent === region && inside(code)).map(({ code }) => code),
    }
    const watched = ['32', '33', '35', ...Object.keys(Object.assign({}, ...story) as object)]
    const found = (tellings: readonly Telling[]) =>
      pointedAt(
        tree,
        tellings.filter(({ region }) => region === '00' || inside(region)),
        { days: story.length + 1, places: watched, since: 'the-second-day' },
      )
    expect(found(told)).toEqual([])
    expect(found(unruled).length).toBeGreaterThan(5)
  })

  /** A case like one of the story, elsewhere; without a number, as it came in. */
  const take = (regency: string, number: string | null) =>
    sql`insert into netra.cases
      select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'register_number', ${number}::text, 'registered_on', case when ${number}::text is not null then c.registered_on end, 'receipt_number', null,
        'region_code', ${regency}::text, 'regency_code', ${regency}::text, 'province_code', left(${regency}, 2), 'linked_case_id', null))).*
      from netra.cases c where c.id = (select id from netra.cases where register_number is not null and origin = 'laporan' order by id limit 1)`.execute(
      clone.owner,
    )
})

test('the log says of a batch neither how many events it has nor which of them is a report', async () => {
  const sizeOf = async () => Number(((await readHead(clone.netra)) ?? '').split('\n')[1] ?? 0)
  const happen = (times: number) =>
    sql`insert into netra.events (id, stream, type, actor_id, happened_at, recorded_at, data, salt, leaf_hash)
      select gen_random_uuid(), 'hukum', 'contoh', ${systemActors.clock}, now(), now(), '{}', substr(sha256(n::text::bytea), 1, 16), sha256(('leaf ' || n)::bytea)
      from generate_series(1, ${times}) n`.execute(clone.owner)
  const grew = async (times: number, padded?: (events: number) => number) => {
    const before = await sizeOf()
    await happen(times)
    const { events } = await growLog(clone.netra, padded)
    expect(events).toBe(times)
    return (await sizeOf()) - before
  }
  for (let waiting = 1; waiting > 0;) waiting = (await growLog(clone.netra)).events
  const filled = (events: number) => paddingFor(events)
  const [one, few, many] = [await grew(1, filled), await grew(7, filled), await grew(40, filled)]
  expect([few, many]).toEqual([one, one])
  expect(one).toBeGreaterThan(40)
  // Whoever sends as many reports as fill it would see the next event of somebody else; so it is longer in most batches in which there is none.
  const full: number[] = []
  for (let times = 0; times < 12; times++) full.push(await grew(64))
  expect(full).toContain(128)
  expect([await grew(64, filled), await grew(65, filled)]).toEqual([64, 128])
  // Without the padding the sizes of the heads, which are public with their moments, say how many came and so when.
  const bare = () => 0
  expect([await grew(1, bare), await grew(7, bare), await grew(40, bare)]).toEqual([1, 7, 40])
})
