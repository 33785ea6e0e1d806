-- What books that are closed tell of a place, all periods together, is a part of what live numbers tell of it: who takes the one from the other has what
-- was left out of the books. The job that publishes and whoever certifies look at it, also where a release is not public yet.
create function netra.numbers_in_books(but text) returns table (measure_id text, region_code text, told bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select n.measure_id, n.region_code, sum(n.shown)
    from (
      select distinct on (r.period) r.id from netra.releases r where r.period is distinct from but order by r.period, r.number desc
    ) newest
    join netra.release_numbers n on n.release_id = newest.id
    where n.is_closed and n.shown is not null and (netra.actor_is('clock') or netra.certifies())
    group by 1, 2
  $$;
comment on function netra.numbers_in_books(text) is
  'The sum of what the newest release of each period but one tells of each place. For the job that publishes and for who certifies; nobody else gets a row.';
alter function netra.numbers_in_books(text) owner to netra_public_stats;
grant select on netra.releases, netra.release_numbers to netra_public_stats;
revoke all on function netra.numbers_in_books(text) from public;
grant execute on function netra.numbers_in_books(text) to netra_app;
grant execute on function netra.certifies() to netra_public_stats;
