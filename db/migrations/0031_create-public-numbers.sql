create index events_recorded_idx on netra.events using brin (recorded_at);

create table netra.public_numbers (
  measure_id  text not null,
  region_code text not null,
  parent_code text,
  shown       integer,
  as_of       timestamptz not null,
  constraint public_numbers_pkey primary key (measure_id, region_code),
  constraint public_numbers_region_code_fkey foreign key (region_code) references netra.regions on delete restrict
);
comment on table netra.public_numbers is
  'What the public sees, and all it sees: counts by nation, province and regency, small ones already left out (shown is null).';
create index public_numbers_region_idx on netra.public_numbers (region_code);
create index public_numbers_parent_idx on netra.public_numbers (parent_code);

alter table netra.public_numbers enable row level security;
alter table netra.public_numbers force row level security;
create policy public_record on netra.public_numbers for select to netra_app using (true);
grant select on netra.public_numbers to netra_app;

grant select on netra.cases, netra.reports, netra.referrals, netra.follow_ups, netra.allegations, netra.regions to netra_public_stats;
grant select, insert, update, delete on netra.public_numbers to netra_public_stats;

create function netra.raw_public_counts()
  returns table (region_code text, reports bigint, registered bigint, findings bigint, referrals bigint, sanctions bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with handled as (
      select c.id, coalesce(c.regency_code, c.province_code, '00') as place, c.origin, c.register_number, c.linked_case_id
      from netra.cases c
    ),
    counted as (
      select h.place,
        count(*) filter (where h.origin <> 'temuan' and h.linked_case_id is null) as reports,
        count(*) filter (where h.register_number is not null) as registered,
        count(*) filter (where h.origin = 'temuan') as findings,
        0::bigint as referrals, 0::bigint as sanctions
      from handled h group by h.place
      union all
      select h.place, 0, 0, 0, count(*), 0
      from netra.referrals r join handled h on h.id = r.case_id
      where r.parent_id is null group by h.place
      union all
      select h.place, 0, 0, 0, 0, count(distinct coalesce(f.allegation_id, f.referral_id))
      from netra.follow_ups f join handled h on h.id = f.case_id
      where f.kind = 'sanksi' group by h.place
    )
    select place, sum(reports)::bigint, sum(registered)::bigint, sum(findings)::bigint, sum(referrals)::bigint, sum(sanctions)::bigint
    from counted
    where netra.actor_is('clock')
    group by place
  $$;
comment on function netra.raw_public_counts() is
  'Unsuppressed counts per regency (or the lowest known rank), for the job that publishes; nobody else gets a row.';
alter function netra.raw_public_counts() owner to netra_public_stats;
revoke all on function netra.raw_public_counts() from public;
grant execute on function netra.raw_public_counts() to netra_app;

create function netra.publish_numbers(numbers jsonb, as_of timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.public_numbers (measure_id, region_code, parent_code, shown, as_of)
    select n ->> 'measure', n ->> 'region', n ->> 'parent', (n ->> 'shown')::integer, publish_numbers.as_of
    from jsonb_array_elements(numbers) n
    where netra.actor_is('clock')
    on conflict (measure_id, region_code) do update
      set shown = excluded.shown, parent_code = excluded.parent_code, as_of = excluded.as_of
  $$;
comment on function netra.publish_numbers(jsonb, timestamptz) is 'Replaces what the public sees, all of it as of one moment.';
alter function netra.publish_numbers(jsonb, timestamptz) owner to netra_public_stats;
revoke all on function netra.publish_numbers(jsonb, timestamptz) from public;
grant execute on function netra.publish_numbers(jsonb, timestamptz) to netra_app;
grant execute on function netra.actor_is(text), netra.actor_id(), netra.new_id() to netra_public_stats, netra_loader;

grant select on netra.events to netra_public_stats;
create function netra.events_since(moment timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select netra.actor_is('clock') and exists (select from netra.events where recorded_at >= moment) $$;
alter function netra.events_since(timestamptz) owner to netra_public_stats;
revoke all on function netra.events_since(timestamptz) from public;
grant execute on function netra.events_since(timestamptz) to netra_app;
