import { sql } from 'kysely'
import type { SilenceNumber } from '#core'
import type { Instant } from '#law'
import type { Db } from '../database.ts'
import { asOfNow, behindNow, shownNow } from './behind.ts'

export type RegionNumber = {
  readonly measureId: string
  readonly regionCode: string
  readonly regionName: string
  /** Null where the count is too small to be shown, and where it is behind. */
  readonly shown: number | null
  /** It was zero when it was told last, and the nation grew since (N229). */
  readonly isBehind: boolean
  readonly asOf: Instant
}

/** Every measure of one region; empty before the first count, and for a region below regency. */
export const numbersOf = (db: Db, regionCode: string): Promise<readonly RegionNumber[]> =>
  numbers(db).where('n.region_code', '=', regionCode).execute()

/** One measure over the regions directly below `parentCode`. */
export const numbersBelow = (db: Db, parentCode: string): Promise<readonly RegionNumber[]> =>
  numbers(db)
    .where('n.parent_code', '=', parentCode)
    // The nation is below nothing, and its part of the table is not looked into (decision 0168).
    .where('n.region_code', '<>', '00')
    .orderBy('r.code')
    .execute()

const numbers = (db: Db) =>
  db
    .selectFrom('netra.public_numbers as n')
    .innerJoin('netra.regions as r', 'r.code', 'n.region_code')
    .select([
      'n.measure_id as measureId',
      'n.region_code as regionCode',
      'r.name as regionName',
      shownNow.as('shown'),
      behindNow.as('isBehind'),
      asOfNow.as('asOf'),
    ])

/** The provinces that public numbers are told of, each once, by code; none before the first count. */
export async function numberedProvinces(db: Db): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select r.code, r.name from netra.regions r
    where r.parent_code = '00' and exists (
      select from netra.public_numbers n where n.region_code = r.code and n.parent_code = '00' and n.region_code <> '00')
    order by r.code`.execute(db)
  return rows
}

/** One measure over the nation, its provinces and regencies, or of one of them. */
export const numbersOfMeasure = (db: Db, measureId: string, region?: string): Promise<readonly RegionNumber[]> =>
  numbers(db)
    .where('n.measure_id', '=', measureId)
    .$if(region !== undefined, (asked) => asked.where('n.region_code', '=', region ?? ''))
    .orderBy('r.code')
    .execute()

/** Several measures over all of those, for a file. */
export const numbersOfTopic = (db: Db, measureIds: readonly string[]): Promise<readonly RegionNumber[]> =>
  numbers(db).where('n.measure_id', 'in', measureIds).orderBy('n.measure_id').orderBy('r.code').execute()

export type SilenceRow = SilenceNumber & { readonly regionName: string; readonly asOf: Instant }

/** Files without news of one region, and of all; empty before the first count. What has no row is zero, unless all of it is left out. */
export const silenceOf = (db: Db, regionCode: string): Promise<readonly SilenceRow[]> =>
  silence(db)
    .where(({ eb, or }) => or([eb('s.region_code', '=', regionCode), eb('s.region_code', '=', '00')]))
    .$castTo<SilenceRow>()
    .execute()

/** The same of every region, for the file. */
export const silenceOfAll = (db: Db): Promise<readonly SilenceRow[]> => silence(db).$castTo<SilenceRow>().execute()

/** Of which moment the zeros of a region are, which have no row of their own. */
export type ToldZeros = {
  /** Since when what was never told by itself is told as nothing: since all of it was told, or told again. Null before the first count. */
  readonly first: Instant | null
  /** What was something, or hidden, before it was told as nothing. */
  readonly last: readonly { readonly addressee: string; readonly band: string; readonly asOf: Instant }[]
}

/** When what waits in one region was told last as it stands now. The nation moves with each count, and a region does not. */
export async function filesToldAsNothing(db: Db, measureId: string, regionCode: string): Promise<ToldZeros> {
  const all = db.selectFrom('netra.published_files').where('measure_id', '=', measureId)
  const ofAll = all.where('region_code', '=', '00').where('addressee', '=', 'semua')
  const hidden = await ofAll
    .where('shown', 'is', null)
    .select(({ fn }) => fn.max<Instant | null>('as_of').as('asOf'))
    .executeTakeFirst()
  const since = hidden?.asOf ?? null
  const first = await ofAll
    .$if(since !== null, (told) => told.where('as_of', '>', since ?? ''))
    .select(({ fn }) => fn.min<Instant | null>('as_of').as('asOf'))
    .executeTakeFirst()
  const last = await all
    .where('region_code', '=', regionCode)
    .select(({ fn }) => ['addressee', 'band', fn.max<Instant>('as_of').as('asOf')])
    .groupBy(['addressee', 'band'])
    .execute()
  return { first: first?.asOf ?? null, last }
}

/** Sanctions not yet carried out, by the body that must; over the nation alone. Empty before the first count. */
export const undoneByBody = (db: Db): Promise<readonly SilenceRow[]> =>
  db
    .selectFrom('netra.public_undone as s')
    .innerJoin('netra.regions as r', (join) => join.on('r.code', '=', '00'))
    .select(['s.addressee', 's.band', 'r.code as region', 'r.name as regionName', 's.shown', 's.as_of as asOf'])
    .orderBy('s.addressee')
    .orderBy('s.band')
    .$castTo<SilenceRow>()
    .execute()

const silence = (db: Db) =>
  db
    .selectFrom('netra.public_silence as s')
    .innerJoin('netra.regions as r', 'r.code', 's.region_code')
    .select(['s.addressee', 's.band', 's.region_code as region', 'r.name as regionName', 's.shown', 's.as_of as asOf'])
    .orderBy('s.addressee')
    .orderBy('s.band')
    .orderBy('s.region_code')
