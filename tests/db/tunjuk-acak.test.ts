/**
 * Worlds that are drawn, each of nine days: what comes to a few regencies day by day, published by the rules and once with no rule of time, and
 * whom a reader finds who keeps all of it. `WORLDS=20` draws so many others; each is called by its seed, and `SEEDS=7,9` tells those again.
 */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { publishNumbers } from '#app'
import { cellsOf, publishable } from '#core'
import { addDays, localDay, startOfDay } from '#law'
import { accusedNumbersOf, asActor, asPublic, publicNumbers, systemActors } from '#store'
import { publicNumbersAt } from '#store/views'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { foundIn, type Relation, type Told } from '../support/published-attack.ts'
import type { Tree } from '../support/sum-attack.ts'

const days = 9
/** A report that is not registered, one that is, a finding; and a signature under a pledge, of whoever is on the roll there. */
const kinds = ['laporan', 'diregister', 'temuan', 'pakta'] as const
const provinces = ['31', '34', '36', '65']
const regencies = ['31.01', '31.71', '31.72', '31.73', '34.01', '34.02', '34.71', '36.01', '36.02', '36.71', '65.01']
/** Without them what moves would be all that came, and nothing would move. */
const elsewhere = ['11.01', '12.01', '13.01', '52.01']
const measures = ['laporan-masuk', 'perkara-diregister', 'temuan', 'pakta-ditandatangani'] as const
const rawOf = {
  ...{ 'laporan-masuk': 'reports', 'perkara-diregister': 'registered', temuan: 'findings' },
  'pakta-ditandatangani': 'pakta-ditandatangani',
} as const
const relations: readonly Relation[] = [
  { left: 'from reports', of: { 'perkara-diregister': 1, temuan: -1 }, grows: true },
  { left: 'not registered', of: { 'laporan-masuk': 1, 'perkara-diregister': -1, temuan: 1 }, grows: false },
]

const seeds: readonly number[] = process.env['SEEDS']
  ? process.env['SEEDS'].split(',').map(Number)
  : process.env['WORLDS']
    ? Array.from({ length: Number(process.env['WORLDS']) }, () => Math.floor(Math.random() * 2 ** 31))
    : [20_261_130, 20_261_201]

/** From none up to one, the same for the same seed (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Came = { readonly regency: string; readonly kind: (typeof kinds)[number]; readonly count: number }
const often = {
  first: [0, 0, 2, 5, 8, 11, 16],
  later: [0, 0, 0, 0, 0, 0, 1, 1, 2, 3, 5, 7],
  elsewhere: [0, 0, 1, 2, 4],
} as const

function drawDays(seed: number): readonly (readonly Came[])[] {
  const draw = drawing(seed)
  const of = (among: readonly number[]) => among[Math.floor(draw() * among.length)] ?? 0
  return Array.from({ length: days }, (_, day) => [
    ...regencies.flatMap((regency) =>
      kinds.map((kind) => ({ regency, kind, count: of(day === 0 ? often.first : often.later) })),
    ),
    ...elsewhere.flatMap((regency) => kinds.map((kind) => ({ regency, kind, count: of(often.elsewhere) }))),
  ])
}

async function take(clone: Clone, day: number, came: readonly Came[]): Promise<void> {
  const some = came.filter(({ count }) => count > 0)
  await takeCases(
    clone,
    day,
    some.filter(({ kind }) => kind !== 'pakta'),
  )
  await sign(
    clone,
    some.filter(({ kind }) => kind === 'pakta'),
  )
}

const sign = (clone: Clone, came: readonly Came[]) =>
  sql`insert into netra.pledge_counts (text_id, office_id, kind, way, people)
    select k.text_id, o.id, 'pns', 'akun', t.count
    from jsonb_to_recordset(${JSON.stringify(came)}::jsonb) as t (regency text, count integer)
    cross join lateral (select text_id from netra.paktas order by id limit 1) k
    cross join lateral (select id from netra.offices where region_code = t.regency order by code limit 1) o
    on conflict (text_id, office_id, kind, way) do update set people = pledge_counts.people + excluded.people`.execute(
    clone.owner,
  )

/** Cases like one that there is, elsewhere. */
const takeCases = (clone: Clone, day: number, came: readonly Came[]) =>
  sql`insert into netra.cases
    select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
      'register_number', case when t.kind <> 'laporan' then format('CONTOH/ACAK/%s/%s/%s/%s', ${day}::integer, t.regency, t.kind, n) end,
      'registered_on', case when t.kind <> 'laporan' then c.registered_on end, 'receipt_number', null,
      'origin', case when t.kind = 'temuan' then 'temuan' else 'laporan' end,
      'region_code', t.regency, 'regency_code', t.regency, 'province_code', left(t.regency, 2), 'linked_case_id', null))).*
    from jsonb_to_recordset(${JSON.stringify(came)}::jsonb) as t (regency text, kind text, count integer)
    cross join lateral generate_series(1, t.count) n
    join netra.cases c on c.id = (select id from netra.cases where register_number is not null
      and origin = case when t.kind = 'temuan' then 'temuan' else 'laporan' end order by id limit 1)`.execute(
    clone.owner,
  )

type World = { readonly ruled: readonly Told[]; readonly bare: readonly Told[]; readonly byKind: readonly Told[] }

/** What is told on each day, 0 being before the first; of what stands only where it changed. */
async function tellDays(clone: Clone, story: ReturnType<typeof drawDays>): Promise<World> {
  const today = localDay(clone.netra.clock(), 'WIB')
  const places = await asActor(clone.db, systemActors.clock, publicNumbers.listPlaces)
  const last = new Map<string, number>()
  const changed = (how: string, all: readonly Told[]) =>
    all.filter((one) => {
      const name = [how, one.measure, one.region].join(' ')
      const isNew = last.get(name) !== one.value
      last.set(name, one.value)
      return isNew
    })
  const [ruled, bare, byKind]: [Told[], Told[], Told[]] = [[], [], []]
  for (const [day, came] of [[], ...story].entries()) {
    await take(clone, day, came)
    const noon = new Date(Date.parse(startOfDay(addDays(today, day + 1), 'WIB')) + 43_200_000).toISOString()
    expect(await publishNumbers({ db: clone.db, clock: () => noon })).toBe(true)
    const raw = await asActor(clone.db, systemActors.clock, async (tx) => [
      ...(await publicNumbers.listRaw(tx, noon)),
      ...(await publicNumbers.listPrevention(tx, noon)),
    ])
    for (const measure of measures) {
      const shown = await asPublic(clone.db, (db) => publicNumbersAt(db, { measure, at: noon }))
      const told = shown.flatMap(({ regionCode: region, shown: value }) =>
        value === null ? [] : [{ measure, region, value, day }],
      )
      ruled.push(...changed('ruled', told))
      const counts = raw
        .filter((row) => rawOf[measure] in row)
        .map((row) => ({ region: row.region_code, count: Number(row[rawOf[measure]]) }))
      const now = publishable(places, counts)
      bare.push(
        ...changed(
          'bare',
          now.flatMap(({ region, shown: value }) => (value === null ? [] : [{ measure, region, value, day }])),
        ),
      )
      const whole = told.find(({ region }) => region === '00')
      const parts = await accusedNumbersOf(clone.db, measure)
      byKind.push(
        ...changed('kind', [
          ...(whole === undefined ? [] : [whole]),
          ...parts.flatMap(({ accused: region, shown: value }) =>
            value === null ? [] : [{ measure, region, value, day }],
          ),
        ]),
      )
      // The control of the control: what is told of the nation is what is counted.
      if (whole !== undefined) expect(cellsOf(places, counts)('00').count).toBe(whole.value)
    }
  }
  return { ruled, bare, byKind }
}

async function foundByPlace(clone: Clone, tellings: readonly Told[]): Promise<readonly string[]> {
  const places = await asActor(clone.db, systemActors.clock, publicNumbers.listPlaces)
  const inside = places.filter(({ code }) => provinces.includes(code.slice(0, 2)))
  const leaves = [...inside.map(({ code }) => code).filter((code) => code.length > 2), 'elsewhere']
  const tree: Tree = {
    leaves,
    leavesOf: (region) => (region === '00' ? leaves : leaves.filter((code) => code.startsWith(region))),
    partsOf: (region) => inside.filter(({ parent }) => parent === region).map(({ code }) => code),
  }
  const within = tellings.filter(({ region }) => region === '00' || provinces.includes(region.slice(0, 2)))
  return foundIn(tree, within, relations, { days: days + 1, places: [...provinces, ...regencies], measures })
}

function foundByKind(tellings: readonly Told[]): readonly string[] {
  const leaves = [...new Set(tellings.map(({ region }) => region).filter((code) => code !== '00')), 'not told']
  const tree: Tree = {
    leaves,
    leavesOf: (code) => (code === '00' ? leaves : [code]),
    partsOf: (code) => (code === '00' ? leaves.filter((leaf) => leaf !== 'not told') : []),
  }
  const found = foundIn(tree, tellings, [], { days: days + 1, places: leaves, measures })
  // Before the first day all of the demonstration came.
  return found.filter((one) => !/ 0-\d+: /.test(one))
}

describe.each(seeds)('in the world of seed %i, kept for nine days', (seed) => {
  test('nobody is found, by place, by kind of accused or in what numbers leave of each other; told each day anew many are', async () => {
    const clone = await cloneDatabase('demonstration')
    try {
      const { ruled, bare, byKind } = await tellDays(clone, drawDays(seed))
      // They do move, on several days.
      expect(
        new Set(ruled.flatMap(({ region, day }) => (region === '00' || day < 2 ? [] : [day]))).size,
      ).toBeGreaterThan(1)
      expect(await foundByPlace(clone, ruled), `SEEDS=${String(seed)}`).toEqual([])
      expect(foundByKind(byKind), `SEEDS=${String(seed)}`).toEqual([])
      expect((await foundByPlace(clone, bare)).length).toBeGreaterThan(20)
    } finally {
      await clone.close()
    }
  })
})
