/** Nobody is pointed at: somebody takes everything that is published at once, of all days, and adds and subtracts it across measures. */
import { sql } from 'kysely'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { publishNumbers } from '#app'
import { cellsOf, measures } from '#core'
import { addDays, localDay, startOfDay } from '#law'
import { asActor, publicNumbers, systemActors } from '#store'
import * as answers from '../../src/lib/api/answers.ts'
import type { Clone } from '../support/database.ts'
import { foundIn, type Relation, type Told } from '../support/published-attack.ts'
import { startProduct } from '../support/product.ts'
import { figuresOn, type FigureOnPage } from '../support/public-figures.ts'
import type { Tree } from '../support/sum-attack.ts'

type Kind = 'laporan' | 'diregister' | 'temuan'
/** What comes on each day, by regency. */
const story: readonly Readonly<Record<string, Partial<Record<Kind, number>>>>[] = [
  {
    '33.01': { laporan: 9, diregister: 9, temuan: 6 },
    '33.19': { laporan: 8, diregister: 12 },
    '33.02': { laporan: 12, diregister: 2 },
    '33.03': { laporan: 14 },
    '35.01': { laporan: 7, diregister: 7 },
    '35.02': { laporan: 9, diregister: 20, temuan: 8 },
    '35.03': { laporan: 12 },
    // Elsewhere a few came to each: without them what moves would be all that came, and nothing would move.
    '12.01': { laporan: 2, diregister: 3 },
    '12.02': { laporan: 3 },
    '13.01': { diregister: 3 },
    '13.02': { laporan: 3 },
    '32.01': { laporan: 15, diregister: 11 },
    '32.03': { laporan: 15, diregister: 3 },
  },
  { '33.01': { diregister: 1 }, '35.03': { laporan: 1 } },
  { '35.01': { diregister: 6 }, '32.01': { diregister: 2 }, '33.02': { diregister: 2 }, '32.03': { temuan: 2 } },
  {
    '33.19': { diregister: 5 },
    '35.02': { diregister: 4, temuan: 1 },
    '35.03': { temuan: 1 },
    '33.02': { laporan: 1 },
  },
  { '33.01': { diregister: 3, temuan: 5 }, '32.03': { diregister: 1 }, '33.03': { laporan: 3 } },
]
const provinces = ['32', '33', '35']
const watched = ['laporan-masuk', 'perkara-diregister', 'temuan', 'laporan-pembalasan'] as const
const relations: readonly Relation[] = [
  { left: 'from reports', of: { 'perkara-diregister': 1, temuan: -1 }, grows: true },
  { left: 'not of retaliation', of: { 'laporan-masuk': 1, 'laporan-pembalasan': -1 }, grows: true },
]

/** A case like one that there is, elsewhere. */
const take = (clone: Clone, regency: string, kind: Kind, number: string) => {
  const registered = kind === 'laporan' ? null : number
  return sql`insert into netra.cases
    select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'register_number', ${registered}::text,
      'registered_on', case when ${registered}::text is not null then c.registered_on end, 'receipt_number', null,
      'origin', ${kind === 'temuan' ? 'temuan' : 'laporan'}::text,
      'region_code', ${regency}::text, 'regency_code', ${regency}::text, 'province_code', left(${regency}, 2), 'linked_case_id', null))).*
    from netra.cases c where c.id = (select id from netra.cases where register_number is not null
      and origin = ${kind === 'temuan' ? 'temuan' : 'laporan'} order by id limit 1)`.execute(clone.owner)
}

/** As the product tells it; `bare`: every count as it is, with no rule at all. */
async function tell(clone: Clone, at: string, how: 'by-the-rules' | 'bare'): Promise<void> {
  if (how === 'by-the-rules') {
    expect(await publishNumbers({ db: clone.db, clock: () => at })).toBe(true)
    return
  }
  await asActor(clone.db, systemActors.clock, async (tx) => {
    const places = await publicNumbers.listPlaces(tx)
    const raw = await publicNumbers.listRaw(tx, at)
    const numbers = measures.flatMap(({ id, query }) => {
      const cellOf = cellsOf(
        places,
        raw.map((row) => ({ region: row.region_code, count: Number(row[query] ?? 0) })),
      )
      return places.map(({ code, parent }) => ({ measure: id, region: code, parent, shown: cellOf(code).count }))
    })
    await publicNumbers.publish(tx, numbers, at)
  })
}

/** Publishes the days of the story one after the other, and puts them into the past. Returns their moments. */
async function publishStory(clone: Clone, how: 'by-the-rules' | 'bare'): Promise<readonly string[]> {
  const today = localDay(clone.netra.clock(), 'WIB')
  let nth = 0
  for (const [day, came] of story.entries()) {
    for (const [regency, kinds] of Object.entries(came))
      for (const kind of ['laporan', 'diregister', 'temuan'] as const)
        for (let n = 0; n < (kinds[kind] ?? 0); n++)
          await take(clone, regency, kind, `CONTOH/SEMUA/${String((nth += 1))}`)
    const noon = new Date(Date.parse(startOfDay(addDays(today, day + 1), 'WIB')) + 43_200_000).toISOString()
    await tell(clone, noon, how)
  }
  for (const table of ['published_numbers', 'public_numbers'])
    await sql`update ${sql.table(`netra.${table}`)} set as_of = as_of - interval '8 days'`.execute(clone.owner)
  return story.map((_, day) =>
    new Date(Date.parse(startOfDay(addDays(today, day - 7), 'WIB')) + 43_200_000).toISOString(),
  )
}

/** Everything that the product tells of these measures: pages, maps, embeds, changes day by day, the API of now and of every day that is over. */
async function collect(url: string, moments: readonly string[]): Promise<readonly FigureOnPage[]> {
  const days = moments.map((moment) => localDay(moment, 'WIB'))
  const regions = provinces.flatMap((code) => [`/angka/${code}`, `/wilayah/${code}`, `/angka/perubahan/${code}`])
  const ofMeasures = watched.flatMap((id) => [`/angka/definisi/${id}`, `/peta/${id}`])
  const then = days.flatMap((day) =>
    ['/angka', ...provinces.map((code) => `/angka/${code}`)].map((path) => `${path}?per=${day}`),
  )
  const paths = ['/angka', '/angka/perubahan', '/sematkan/peta-laporan-masuk', ...regions, ...ofMeasures, ...then]
  const figures: FigureOnPage[] = []
  for (const path of paths) figures.push(...figuresOn(path, await (await fetch(url + path)).text()))
  for (const id of watched)
    for (const query of ['', ...days.map((day) => `?asOf=${day}T23:59:00%2B07:00`)]) {
      const answer = await fetch(`${url}/api/v1/measures/${id}${query}`)
      if (answer.status !== 200) continue
      const { asOf, values } = v.parse(answers.MeasureNumbers, await answer.json())
      for (const { regionCode: region, value, part = '' } of values)
        figures.push({ page: `API ${query}`, measure: id, region, part, asOf: asOf ?? '', value: String(value ?? '') })
    }
  return figures.filter(({ measure, part }) => part === '' && (watched as readonly string[]).includes(measure))
}

/** What stood is told again on each later day: a telling is where it changed, and of the day on which it did. */
function tellingsOf(figures: readonly FigureOnPage[], moments: readonly string[]): readonly Told[] {
  const dayOf = (asOf: string) => moments.filter((moment) => Date.parse(moment) <= Date.parse(asOf)).length
  const cells = Map.groupBy(
    figures.filter(({ region }) => region === '00' || provinces.includes(region.slice(0, 2))),
    ({ measure, region }) => `${measure} ${region}`,
  )
  return [...cells.values()].flatMap((same) => {
    const byDay = new Map(same.map(({ asOf, value }) => [dayOf(asOf), value]))
    let last: string | null = null
    return [...byDay]
      .toSorted(([a], [b]) => a - b)
      .flatMap(([day, value]): readonly Told[] => {
        const isNews = value !== '' && value !== last
        if (value !== '') last = value
        const [{ measure = '', region = '' } = {}] = same
        return isNews ? [{ measure, region, value: Number(value), day }] : []
      })
  })
}

async function attacked(how: 'by-the-rules' | 'bare') {
  const { clone, url, stop } = await startProduct({ level: 'demonstration' })
  try {
    const moments = await publishStory(clone, how)
    const figures = await collect(url, moments)
    const places = await asActor(clone.db, systemActors.clock, publicNumbers.listPlaces)
    const inside = places.filter(({ code }) => provinces.includes(code.slice(0, 2)))
    const leaves = [...inside.map(({ code }) => code).filter((code) => code.length > 2), 'elsewhere']
    const tree: Tree = {
      leaves,
      leavesOf: (region) => (region === '00' ? leaves : leaves.filter((code) => code.startsWith(region))),
      partsOf: (region) => inside.filter(({ parent }) => parent === region).map(({ code }) => code),
    }
    const tellings = tellingsOf(figures, moments)
    const regencies = leaves.filter((code) => story.some((day) => code in day))
    const found = foundIn(tree, tellings, relations, {
      days: moments.length + 1,
      places: [...provinces, ...regencies],
      measures: watched,
    })
    return { figures, tellings, found }
  } finally {
    await stop()
  }
}

test('all pages, maps, changes and past answers together point at nobody', async () => {
  const { figures, tellings, found } = await attacked('by-the-rules')
  expect(new Set(figures.map(({ page }) => page.split(' ')[0])).size).toBeGreaterThan(15)
  expect(figures.length).toBeGreaterThan(3_000)
  // They do tell: places below the nation moved after the first count.
  expect(tellings.filter(({ region, day, value }) => region !== '00' && day > 0 && value > 0).length).toBeGreaterThan(0)
  expect(found).toEqual([])
})

test('and would, if counts were told as they are', async () => {
  const { found } = await attacked('bare')
  expect(found.length).toBeGreaterThan(20)
  expect(found.some((one) => one.startsWith('from reports'))).toBe(true)
})

test('no number of reports has a moment finer than the day, and none is of a place below the regency', async () => {
  const { clone, url, stop } = await startProduct({ level: 'demonstration' })
  try {
    const moments = await publishStory(clone, 'by-the-rules')
    const figures = await collect(url, moments)
    const reports = figures.filter(({ measure }) => measure === 'laporan-masuk')
    expect(reports.length).toBeGreaterThan(500)
    expect(reports.filter(({ region }) => region.length > 5)).toEqual([])
    // Every change of a count of reports is of the one count of a day, which is at the same hour for all.
    const days = Map.groupBy(
      await clone.owner
        .selectFrom('netra.published_numbers')
        .select(['as_of as at'])
        .distinct()
        .where('measure_id', '=', 'laporan-masuk')
        .execute(),
      ({ at }) => localDay(at, 'WIB'),
    )
    expect(days.size).toBeGreaterThan(3)
    for (const [day, same] of days) expect(same.length, day).toBe(1)
  } finally {
    await stop()
  }
})
