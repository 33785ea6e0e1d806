import { sql } from 'kysely'
import type { Instant } from '#law'
import type { Db, Tx } from '../database.ts'

/** A number of the nation by the kind of accused as it is public; null: not shown. */
type AccusedNow = {
  readonly measureId: string
  readonly accused: string
  readonly shown: number | null
  readonly asOf: Instant
}

/** One measure by its last count, or by the last one not after a moment that is past; empty before the first. `asOf` is the moment of that count. */
export async function accusedNumbersOf(
  db: Db | Tx,
  measureId: string,
  at: Instant | null = null,
): Promise<readonly AccusedNow[]> {
  const { rows } = await sql<AccusedNow>`
    select measure_id as "measureId", accused, shown, as_of as "asOf"
    from netra.published_accused
    where measure_id = ${measureId} and as_of = (
      select max(as_of) from netra.published_accused
      where measure_id = ${measureId} and (${at}::timestamptz is null or as_of <= ${at}))
    order by accused`.execute(db)
  return rows
}
