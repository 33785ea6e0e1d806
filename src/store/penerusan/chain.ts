import { sql, type RawBuilder } from 'kysely'

/** The ids of a file's whole way: those it was passed on from, itself, and those it was passed on to. What the reader may not see is not there. */
export const chainIds = (referralId: string): RawBuilder<string> => sql<string>`(
  with recursive up(id, parent_id) as (
    select r.id, r.parent_id from netra.referrals r where r.id = ${referralId}
    union all select p.id, p.parent_id from netra.referrals p join up on p.id = up.parent_id
  ), down(id) as (
    select r.id from netra.referrals r where r.id = ${referralId}
    union all select c.id from netra.referrals c join down on c.parent_id = down.id
  )
  select id from up union select id from down)`
