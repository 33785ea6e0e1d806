import type { Zone } from '#law'
import type { Db } from '../database.ts'

export type Office = {
  readonly id: string
  readonly code: string
  readonly kind: string
  readonly rank: string
  readonly name: string
  readonly shortName: string
  readonly regionCode: string
  readonly parentId: string | null
  readonly employerOfficeId: string | null
  readonly zone: Zone
}

/** An office by our code ("BAWASLU-64.01"). */
export const findOffice = async (db: Db, code: string): Promise<Office | null> =>
  (await offices(db).where('code', '=', code).executeTakeFirst()) ?? null

/** The offices whose place is a region, Bawaslu's first. */
export const listOfficesIn = (db: Db, regionCode: string): Promise<readonly Office[]> =>
  offices(db).where('region_code', '=', regionCode).orderBy('national_office_id').orderBy('code').execute()

/** The offices directly below one in the line of command. */
export const listOfficesBelow = (db: Db, parentId: string): Promise<readonly Office[]> =>
  offices(db).where('parent_id', '=', parentId).orderBy('code').execute()

const offices = (db: Db) =>
  db
    .selectFrom('netra.offices')
    .select([
      'id',
      'code',
      'kind',
      'rank',
      'name',
      'short_name as shortName',
      'region_code as regionCode',
      'parent_id as parentId',
      'employer_office_id as employerOfficeId',
      'zone',
    ])
    .$narrowType<{ zone: Zone }>()
