-- A request for information is on the public list from the day after at its office (N210): on the list at once, it would say in which minute somebody asked
-- which office. Who has its address, which is random, reads it at once. Within a day the order is that of the ids, which says nothing of when.
drop function netra.list_information_requests(uuid, integer, integer);
create function netra.list_information_requests(wanted uuid, as_of timestamptz, most integer, skipped integer)
  returns table (id uuid, office_id uuid, asked_on date, total bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select r.id, r.office_id, d.asked_on, count(*) over ()
    from netra.information_requests r
    join (select o.id, case o.zone when 'WITA' then 'Asia/Makassar' when 'WIT' then 'Asia/Jayapura' else 'Asia/Jakarta' end as zone_name from netra.offices o) o
      on o.id = r.office_id
    cross join lateral (select (r.asked_at at time zone o.zone_name)::date as asked_on) d
    where case when wanted is null then d.asked_on < (as_of at time zone o.zone_name)::date else r.id = wanted end
    order by d.asked_on desc, r.id desc
    limit least(most, 100) offset skipped
  $$;
comment on function netra.list_information_requests(uuid, timestamptz, integer, integer) is
  'The public list of requests of days that are over, the newest day first, or one of them: the office, and the day at that office. What was asked is not in it.';
alter function netra.list_information_requests(uuid, timestamptz, integer, integer) owner to netra_public_stats;
revoke all on function netra.list_information_requests(uuid, timestamptz, integer, integer) from public;
grant execute on function netra.list_information_requests(uuid, timestamptz, integer, integer) to netra_app;

-- An id that stands in public is made of chance alone: one that begins with the moment it was made at would tell the millisecond.
alter table netra.information_requests add constraint information_requests_id_check check (substr(id::text, 15, 1) = '4') not valid;
