import type { Instant } from '#law'
import type { Db } from '../database.ts'

export type RegionNumber = {
  readonly measureId: string
  readonly regionCode: string
  readonly regionName: string
  /** Null where the count is too small to be shown. */
  readonly shown: number | null
  readonly asOf: Instant
}

/** Every measure of one region; empty before the first count, and for a region below regency. */
export const numbersOf = (db: Db, regionCode: string): Promise<readonly RegionNumber[]> =>
  numbers(db).where('n.region_code', '=', regionCode).execute()

/** One measure over the regions directly below `parentCode`. */
export const numbersBelow = (db: Db, parentCode: string): Promise<readonly RegionNumber[]> =>
  numbers(db).where('n.parent_code', '=', parentCode).orderBy('r.code').execute()

const numbers = (db: Db) =>
  db
    .selectFrom('netra.public_numbers as n')
    .innerJoin('netra.regions as r', 'r.code', 'n.region_code')
    .select([
      'n.measure_id as measureId',
      'n.region_code as regionCode',
      'r.name as regionName',
      'n.shown',
      'n.as_of as asOf',
    ])

/** One measure over the nation, its provinces and regencies. */
export const numbersOfMeasure = (db: Db, measureId: string): Promise<readonly RegionNumber[]> =>
  numbers(db).where('n.measure_id', '=', measureId).orderBy('r.code').execute()

/** Several measures over all of those, for a file. */
export const numbersOfTopic = (db: Db, measureIds: readonly string[]): Promise<readonly RegionNumber[]> =>
  numbers(db).where('n.measure_id', 'in', measureIds).orderBy('n.measure_id').orderBy('r.code').execute()
