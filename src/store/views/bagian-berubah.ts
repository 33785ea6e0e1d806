import { sql, type RawBuilder } from 'kysely'
import { localDay, startOfDay, type Instant } from '#law'
import type { Db } from '../database.ts'
import { besideNation, changeDays, type ChangesOf, type FigureChange } from './angka-berubah.ts'
import type { DayNumber } from './riwayat.ts'

/** A history of what was told of parts: what names a part in it, and how pages name it. */
type Source = {
  readonly table: string
  readonly keys: readonly string[]
  readonly shown: string
  /** By the alias `d`. */
  readonly measure: string
  readonly region: string
  readonly part: string
}

const ofNation = `'00'`
const sources: readonly Source[] = [
  {
    table: 'published_steps',
    keys: ['picture', 'step', 'part'],
    shown: 'shown',
    measure: `case d.picture when 'corong' then 'dugaan-menurut-langkah' when 'lama' then 'lama-tahap'
      when 'bulan' then 'perkara-menurut-bulan'
      when 'pemilihan' then case when d.part in ('diputus', 'belum') then 'putusan-menurut-pemilihan' else 'jangka-menurut-pemilihan' end
      else 'jangka-menurut-pemegang' end`,
    region: ofNation,
    part: `case d.picture when 'corong' then d.step else d.step || ' ' || d.part end`,
  },
  {
    table: 'published_institutions',
    keys: ['office_id', 'measure'],
    shown: 'at_least',
    measure: `'berkas-instansi'`,
    region: ofNation,
    part: `(select o.code from netra.offices o where o.id = d.office_id) || ' ' || d.measure`,
  },
  {
    table: 'published_files',
    keys: ['region_code', 'measure_id', 'addressee', 'band'],
    shown: 'shown',
    measure: 'd.measure_id',
    region: 'd.region_code',
    part: `case d.addressee when 'semua' then '' else d.addressee || ' ' || d.band end`,
  },
  {
    table: 'published_accused',
    keys: ['measure_id', 'accused'],
    shown: 'shown',
    measure: 'd.measure_id',
    region: ofNation,
    part: `'terlapor ' || d.accused`,
  },
]

/** Parts that were told otherwise at the end of a day than at the end of the day before, as `listFigureChanges` tells numbers of places. */
export async function listPartChanges(
  db: Db,
  { of, now }: { readonly of: ChangesOf; readonly now: Instant },
): Promise<readonly FigureChange[]> {
  const today = startOfDay(localDay(now, 'WIB'), 'WIB')
  const asked = sources.filter(({ region }) => region !== ofNation || !('region' in of) || of.region === '00')
  const all = await Promise.all(asked.map(async (source) => (await changesIn(source, of, today).execute(db)).rows))
  return all.flat()
}

const named = (words: string): RawBuilder<unknown> => sql.raw(words)

function changesIn({ table, keys, shown, measure, region, part }: Source, of: ChangesOf, today: Instant) {
  const of_ = named(`netra.${table}`)
  const keyed = (alias: string) => named(keys.map((key) => `${alias}.${key}`).join(', '))
  const same = named(keys.map((key) => `p.${key} = d.${key}`).join(' and '))
  const day = sql`(p.as_of at time zone 'Asia/Jakarta')::date`
  const isAsked =
    'measure' in of
      ? sql<boolean>`c.measure_id = ${of.measure}`
      : sql<boolean>`c.region_code in (select s.code from netra.regions s where s.code = ${of.region} or s.parent_code = ${of.region})`
  const isNear = 'region' in of && region !== ofNation ? besideNation(of.region) : sql`true`
  return sql<FigureChange>`
    with last_of_day as (
      select distinct on (${keyed('p')}, ${day}) ${keyed('p')}, ${day} as day, p.${named(shown)} as shown
      from ${of_} p
      where p.as_of >= ${today}::timestamptz - make_interval(days => ${changeDays}) and p.as_of < ${today} and ${isNear}
      order by ${keyed('p')}, ${day}, p.as_of desc
    ),
    d as (
      select o.*, lag(o.shown) over w as shown_before, row_number() over w = 1 as is_first
      from last_of_day o window w as (partition by ${keyed('o')} order by o.day)
    ),
    c as (
      select ${named(measure)} as measure_id, ${named(region)} as region_code, ${named(part)} as part, d.day,
        case when d.is_first then earlier.shown else d.shown_before end as before, d.shown as after
      from d
      left join lateral (
        select p.${named(shown)} as shown, true as is_there from ${of_} p
        where d.is_first and ${same} and p.as_of < d.day::timestamp at time zone 'Asia/Jakarta'
        order by p.as_of desc limit 1
      ) earlier on true
      where case when d.is_first then earlier.is_there and earlier.shown is distinct from d.shown else d.shown_before is distinct from d.shown end
    )
    select c.measure_id as "measureId", c.region_code as "regionCode", r.name as "regionName", c.part, c.day, c.before, c.after, null as note
    from c join netra.regions r on r.code = c.region_code
    where ${isAsked}
    order by c.day desc, c.measure_id, c.part`
}

/** A part as it stood at the end of a day on which it was told anew; null: not told. */
export type DayPart = DayNumber & { readonly part: string }

/** Everything that was told of parts, by days of Jakarta that are over: nothing finer, as `historyOf` tells numbers of places. A table at a time. */
export async function* historyOfParts(db: Db, now: Instant): AsyncGenerator<readonly DayPart[]> {
  const today = startOfDay(localDay(now, 'WIB'), 'WIB')
  for (const source of sources) yield (await historyIn(source, today).execute(db)).rows
}

function historyIn({ table, keys, shown, measure, region, part }: Source, today: Instant) {
  const keyed = named(keys.map((key) => `p.${key}`).join(', '))
  const day = sql`(p.as_of at time zone 'Asia/Jakarta')::date`
  return sql<DayPart>`
    select c.measure_id as "measureId", c.region_code as "regionCode", r.name as "regionName", c.part, c.day, c.shown, c.as_of as "asOf"
    from (
      select ${named(measure)} as measure_id, ${named(region)} as region_code, ${named(part)} as part, d.day, d.shown, d.as_of
      from (
        select distinct on (${keyed}, ${day}) ${keyed}, ${day} as day, p.${named(shown)} as shown, p.as_of
        from ${named(`netra.${table}`)} p
        where p.as_of < ${today}
        order by ${keyed}, ${day}, p.as_of desc
      ) d
    ) c
    join netra.regions r on r.code = c.region_code
    order by c.measure_id, c.region_code, c.part, c.day`
}
