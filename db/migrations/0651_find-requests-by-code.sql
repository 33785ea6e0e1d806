-- People name a request by the end of its id, which is random; who kept only that finds it again, from the day on which it is on the public list (N210).
create index information_requests_code_idx on netra.information_requests (right(id::text, 8));

create function netra.requests_of_code(code text, as_of timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select r.id
    from netra.information_requests r
    join netra.offices o on o.id = r.office_id
    cross join lateral (select case o.zone when 'WITA' then 'Asia/Makassar' when 'WIT' then 'Asia/Jayapura' else 'Asia/Jakarta' end as zone_name) z
    where right(r.id::text, 8) = lower(requests_of_code.code)
      and (r.asked_at at time zone z.zone_name)::date < (requests_of_code.as_of at time zone z.zone_name)::date
    order by r.asked_at desc, r.id
    limit 20
  $$;
comment on function netra.requests_of_code(text, timestamptz) is
  'The requests of days that are over whose id ends so: as good as always one. They stand on the public list, and no word of what was asked is told.';
alter function netra.requests_of_code(text, timestamptz) owner to netra_public_stats;
revoke all on function netra.requests_of_code(text, timestamptz) from public;
grant execute on function netra.requests_of_code(text, timestamptz) to netra_app;
