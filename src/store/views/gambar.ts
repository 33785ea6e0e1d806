import { sql } from 'kysely'
import type { Counted } from '#core'
import type { Instant } from '#law'
import type { Db } from '../database.ts'

export type PictureRow = {
  readonly picture: string
  readonly step: string
  readonly part: string
  readonly shown: number | null
  readonly asOf: Instant
}

/** What pictures of the nation are drawn from; empty before the first count. */
export const pictureRows = (db: Db): Promise<readonly PictureRow[]> =>
  db.selectFrom('netra.public_steps').select(['picture', 'step', 'part', 'shown', 'as_of as asOf']).execute()

export type InstitutionRow = {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly measure: string
  readonly atLeast: number
  readonly asOf: Instant
}

/** Large bodies in full tens, by name. A body that has no row has too few files for one of its own. */
export const institutionRows = (db: Db): Promise<readonly InstitutionRow[]> => institutions(db).execute()

/** The same of one body. */
export const institutionRowsOf = (db: Db, code: string): Promise<readonly InstitutionRow[]> =>
  institutions(db).where('o.code', '=', code).execute()

const institutions = (db: Db) =>
  db
    .selectFrom('netra.public_institutions as i')
    .innerJoin('netra.offices as o', 'o.id', 'i.office_id')
    .select(['o.code', 'o.name', 'o.kind', 'i.measure', 'i.at_least as atLeast', 'i.as_of as asOf'])
    .orderBy('o.name')
    .orderBy('o.code')

/** The same as of a moment that is past; empty before the first that was kept. `asOf` in each row is the moment that was asked. */
export async function pictureRowsAt(db: Db, at: Instant): Promise<readonly PictureRow[]> {
  const { rows } = await sql<PictureRow>`
    select picture, step, part, shown, ${at}::timestamptz as "asOf"
    from (
      select distinct on (picture, step, part) picture, step, part, shown, gone
      from netra.published_steps where as_of <= ${at}
      order by picture, step, part, as_of desc
    ) s
    where not gone`.execute(db)
  return rows
}

/** What was said of large bodies at a moment that is past. */
export async function institutionRowsAt(db: Db, at: Instant, code?: string): Promise<readonly InstitutionRow[]> {
  const { rows } = await sql<InstitutionRow>`
    select o.code, o.name, o.kind, i.measure, i.at_least as "atLeast", ${at}::timestamptz as "asOf"
    from (
      select distinct on (office_id, measure) office_id, measure, at_least
      from netra.published_institutions where as_of <= ${at}
      order by office_id, measure, as_of desc
    ) i
    join netra.offices o on o.id = i.office_id
    where i.at_least is not null and (${code ?? null}::text is null or o.code = ${code ?? null})
    order by o.name, o.code`.execute(db)
  return rows
}

/** From when pictures can be asked again, and when they were counted last. */
export async function pictureTimes(db: Db): Promise<Counted> {
  const { rows } = await sql<{ first: Instant | null; last: Instant | null }>`
    select (select min(as_of) from netra.published_steps) as first, (select max(as_of) from netra.public_steps) as last`.execute(
    db,
  )
  const [{ first, last } = { first: null, last: null }] = rows
  return first === null || last === null ? null : { first, last }
}
