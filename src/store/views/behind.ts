import { sql, type RawBuilder } from 'kysely'

type Sql = RawBuilder<unknown>

/** Whether a number that was told as zero says nothing any more: the nation grew since, and it was not told where (N229). */
export const isBehind = (measure: Sql, told: { readonly shown: Sql; readonly at: Sql }, at: Sql): RawBuilder<boolean> =>
  sql<boolean>`(${told.shown} is not distinct from 0 and netra.is_behind(${measure}, ${told.at}, ${at}))`

/** What it says then: nothing, as what is hidden. */
export const unlessBehind = (
  measure: Sql,
  told: { readonly shown: Sql; readonly at: Sql },
  at: Sql,
): RawBuilder<number | null> =>
  sql<number | null>`case when ${isBehind(measure, told, at)} then null else ${told.shown} end`

/** Of `public_numbers as n`, as it stands now. */
const now = sql`'infinity'::timestamptz`
const own = { shown: sql`n.shown`, at: sql`n.as_of` }
export const behindNow = isBehind(sql`n.measure_id`, own, now)
export const shownNow = unlessBehind(sql`n.measure_id`, own, now)
