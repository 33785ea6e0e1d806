-- How far a circular came was told of the whole alone. It is told of provinces and regencies too, where enough offices and people are meant, so
-- that it can stand beside the violations of the place (N191).
create table netra.published_coverage (
  edaran_id    uuid not null,
  region_code  text not null,
  units        integer,
  acknowledged integer,
  people       integer,
  people_read  integer,
  as_of        timestamptz not null,
  constraint published_coverage_pkey primary key (edaran_id, region_code, as_of),
  constraint published_coverage_units_check check ((units is null) = (acknowledged is null) and acknowledged between 0 and units),
  constraint published_coverage_people_check check ((people is null) = (people_read is null) and people_read between 0 and people)
);
comment on table netra.published_coverage is
  'How far a circular came in a region as it was told, from that moment until the next row; null: not shown. Insert only, by the job that publishes (N191).';
create index published_coverage_region_idx on netra.published_coverage (region_code, edaran_id, as_of desc);

alter table netra.published_coverage enable row level security;
alter table netra.published_coverage force row level security;
create policy public_record on netra.published_coverage for select to netra_app using (true);
grant select on netra.published_coverage to netra_app;
grant select, insert on netra.published_coverage to netra_public_stats;

create function netra.raw_coverage(at timestamptz)
  returns table (edaran_id uuid, region_code text, units bigint, acknowledged bigint, people bigint, people_read bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    -- As public_edaran: nothing before the deadline, nor where few offices have it. The sender is no office that gets it.
    select n.edaran_id, left(n.region_code, 5), count(*), count(*) filter (where n.acknowledged_at is not null),
      sum(n.own_people)::bigint, sum(least(n.own_read, n.own_people))::bigint
    from netra.edaran e
    join netra.edaran_nodes top on top.edaran_id = e.id and top.parent_id is null
    join netra.edaran_nodes n on n.edaran_id = e.id
    where netra.actor_is('clock') and e.state <> 'konsep' and e.deadline_at <= at and top.units >= 5
      and n.parent_id is not null and n.merged_into_office_id is null
    group by 1, 2
  $$;
comment on function netra.raw_coverage(timestamptz) is
  'Of each circular that may be told of, by regency (or the lowest known rank): offices, those that acknowledged, people on the roll, those who read. Unsuppressed: for the job that publishes; nobody else gets a row.';

create function netra.publish_coverage(numbers jsonb, as_of timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.published_coverage (edaran_id, region_code, units, acknowledged, people, people_read, as_of)
    select n.circular, n.region, n.units, n.acknowledged, n.people, n.read, publish_coverage.as_of
    from jsonb_to_recordset(numbers) as n (circular uuid, region text, units integer, acknowledged integer, people integer, read integer)
    where netra.actor_is('clock')
  $$;
comment on function netra.publish_coverage(jsonb, timestamptz) is 'Adds what was counted of circulars by region, all of it as of one moment.';

alter function netra.raw_coverage(timestamptz) owner to netra_public_stats;
alter function netra.publish_coverage(jsonb, timestamptz) owner to netra_public_stats;
revoke all on function netra.raw_coverage(timestamptz), netra.publish_coverage(jsonb, timestamptz) from public;
grant execute on function netra.raw_coverage(timestamptz), netra.publish_coverage(jsonb, timestamptz) to netra_app;
