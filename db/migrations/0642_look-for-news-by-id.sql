-- Whether anything was recorded since a count. Any row might have been, as far as the plan knew, so that it read the table from its beginning: of 20
-- million events seven seconds, each time. Ids begin with the moment they were made at (UUIDv7), so the newest are found by the key; five minutes
-- are room for clocks that differ and for transactions that take long.
create or replace function netra.events_since(moment timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select netra.actor_is('clock') and exists (
      select from (
        select from netra.events e
        where e.id >= (lpad(to_hex((extract(epoch from moment - interval '5 minutes') * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
          and e.recorded_at >= moment
        order by e.id desc
        limit 1
      ) newest
    )
  $$;
