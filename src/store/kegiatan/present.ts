import { sql } from 'kysely'

/**
 * People present at an activity by unit, each once: whoever signed in by himself stands on a list too, so that of the ways the largest
 * counts; at the door both ways together. A row has activity_id, unit, office_id and people.
 */
export const presentByUnit = sql`(
  select activity_id, unit, (array_agg(office_id) filter (where office_id is not null))[1] as office_id,
    greatest(max(people) filter (where how = 'daftar'), max(people) filter (where how = 'berkas'),
      sum(people) filter (where how in ('pindai', 'pintu')))::integer as people
  from netra.activity_attendance group by activity_id, unit)`
