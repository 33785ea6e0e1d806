import { sql } from 'kysely'
import type { Boundary, RegionPoint } from '#core'
import type { PlainDate } from '#law'
import type { Db } from '../database.ts'

/** Those of the codes that no edition has. */
export async function unknownRegions(db: Db, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ code: string }>`
    select given.code from unnest(${codes}::text[]) as given (code)
    where not exists (select from netra.regions r where r.code = given.code)`.execute(db)
  return new Set(rows.map(({ code }) => code))
}

/** Puts an operator's points over what is there, all of them in one statement. For netra_owner, whom policies do not bind. */
export async function placeByOperator(db: Db, points: readonly RegionPoint[]): Promise<void> {
  await sql`
    insert into netra.region_places (region_code, latitude, longitude, source, as_of, origin)
    select code, latitude, longitude, source, "asOf", 'operator'
    from jsonb_to_recordset(${JSON.stringify(points)}::jsonb)
      as given (code text, latitude float8, longitude float8, source text, "asOf" date)
    on conflict (region_code) do update
      set latitude = excluded.latitude, longitude = excluded.longitude, source = excluded.source, as_of = excluded.as_of,
        origin = excluded.origin`.execute(db)
}

/** Puts an operator's outlines in the place of all that are there, in one statement. For netra_owner. */
export async function boundByOperator(
  db: Db,
  {
    boundaries,
    source,
    asOf,
  }: { readonly boundaries: readonly Boundary[]; readonly source: string; readonly asOf: PlainDate },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('netra.region_boundaries').execute()
    await sql`
      insert into netra.region_boundaries (region_code, shape, source, as_of)
      select code, shape, ${source}, ${asOf}::date
      from jsonb_to_recordset(${JSON.stringify(boundaries)}::jsonb) as given (code text, shape jsonb)`.execute(tx)
  })
}
