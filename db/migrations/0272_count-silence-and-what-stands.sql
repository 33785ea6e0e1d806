-- A sanction that was annulled counted as one for ever. What counts is what stands by the last word on each allegation, as we knew it at
-- the moment of the count: a changed sanction is one sanction, an annulled one is none, a new decree after it is one again.
drop function netra.raw_public_counts();
create function netra.raw_public_counts(at timestamptz)
  returns table (region_code text, reports bigint, registered bigint, findings bigint, referrals bigint, sanctions bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with handled as (
      select c.id, coalesce(c.regency_code, c.province_code, '00') as place, c.origin, c.register_number, c.linked_case_id,
        c.origin <> 'temuan' or exists (select from netra.reports r where r.case_id = c.id) as reported
      from netra.cases c
    ),
    -- Of one accused, or of each in the file: an annulment may be told of the file as a whole.
    said as (
      select f.case_id, a.about, f.kind, f.happened_on, f.recorded_at, f.id
      from netra.follow_ups f
      join netra.referrals r on r.id = f.referral_id
      cross join lateral unnest(case when f.allegation_id is not null then array[f.allegation_id]
        when r.allegation_ids = '{}' then array[r.id] else r.allegation_ids end) as a (about)
      where f.kind in ('sanksi', 'berubah', 'batal') and f.recorded_at <= at
    ),
    stands as (
      select distinct on (s.case_id, s.about) s.case_id, s.about, s.kind
      from said s
      order by s.case_id, s.about, s.happened_on desc, s.recorded_at desc, s.id desc
    ),
    counted as (
      select h.place,
        count(*) filter (where h.reported and h.linked_case_id is null) as reports,
        count(*) filter (where h.register_number is not null) as registered,
        count(*) filter (where h.origin = 'temuan') as findings,
        0::bigint as referrals, 0::bigint as sanctions
      from handled h group by h.place
      union all
      select h.place, 0, 0, 0, count(*), 0
      from netra.referrals r join handled h on h.id = r.case_id
      where r.parent_id is null and r.replaces_id is null group by h.place
      union all
      select h.place, 0, 0, 0, 0, count(*)
      from stands s join handled h on h.id = s.case_id
      where s.kind <> 'batal' group by h.place
    )
    select place, sum(reports)::bigint, sum(registered)::bigint, sum(findings)::bigint, sum(referrals)::bigint, sum(sanctions)::bigint
    from counted
    where netra.actor_is('clock')
    group by place
  $$;
comment on function netra.raw_public_counts(timestamptz) is
  'Unsuppressed counts per regency (or the lowest known rank), for the job that publishes; nobody else gets a row. Sanctions: those that stand by what was recorded until then.';
alter function netra.raw_public_counts(timestamptz) owner to netra_public_stats;
revoke all on function netra.raw_public_counts(timestamptz) from public;
grant execute on function netra.raw_public_counts(timestamptz) to netra_app;

-- What was said in public stays said: a number is written down whenever it changes, so that an earlier moment answers as it did.
create table netra.published_numbers (
  measure_id  text not null,
  region_code text not null,
  shown       integer,
  as_of       timestamptz not null,
  constraint published_numbers_pkey primary key (measure_id, region_code, as_of),
  constraint published_numbers_region_code_fkey foreign key (region_code) references netra.regions on delete restrict
);
comment on table netra.published_numbers is
  'Every public number as it was published, from the moment it was until the next row of its measure and region. Insert only, by the job that publishes.';
insert into netra.published_numbers (measure_id, region_code, shown, as_of)
select measure_id, region_code, shown, as_of from netra.public_numbers;

-- How long files wait with the body that has them since anybody last told anything of them.
create table netra.public_silence (
  addressee   text not null,
  band        text not null,
  region_code text not null,
  shown       integer,
  as_of       timestamptz not null,
  constraint public_silence_pkey primary key (addressee, band, region_code),
  constraint public_silence_region_code_fkey foreign key (region_code) references netra.regions on delete restrict
);
comment on table netra.public_silence is
  'Files without news as the public sees them: all, of a kind of addressee, and of it by age and region; small ones left out (shown is null). What has no row is zero, unless the whole is left out.';
create index public_silence_region_idx on netra.public_silence (region_code);

do $$
declare
  guarded text;
begin
  foreach guarded in array array['published_numbers', 'public_silence'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
    execute format('create policy public_record on netra.%I for select to netra_app using (true)', guarded);
    execute format('grant select on netra.%I to netra_app', guarded);
  end loop;
end $$;
grant select, insert on netra.published_numbers to netra_public_stats;
grant select, insert, delete on netra.public_silence to netra_public_stats;

create or replace function netra.publish_numbers(numbers jsonb, as_of timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.published_numbers (measure_id, region_code, shown, as_of)
    select n.measure, n.region, n.shown, publish_numbers.as_of
    from jsonb_to_recordset(numbers) as n (measure text, region text, shown integer)
    left join netra.public_numbers last on last.measure_id = n.measure and last.region_code = n.region
    where netra.actor_is('clock') and (last.measure_id is null or last.shown is distinct from n.shown);
    insert into netra.public_numbers (measure_id, region_code, parent_code, shown, as_of)
    select n ->> 'measure', n ->> 'region', n ->> 'parent', (n ->> 'shown')::integer, publish_numbers.as_of
    from jsonb_array_elements(numbers) n
    where netra.actor_is('clock')
    on conflict (measure_id, region_code) do update
      set shown = excluded.shown, parent_code = excluded.parent_code, as_of = excluded.as_of
  $$;

create function netra.raw_silence(at timestamptz) returns table (region_code text, office_kind text, days integer, files bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(c.regency_code, c.province_code, '00'), o.kind,
      ((at at time zone 'Asia/Jakarta')::date - greatest((r.sent_at at time zone 'Asia/Jakarta')::date, news.last_on))::integer, count(*)
    from netra.referrals r
    join netra.cases c on c.id = r.case_id
    join netra.offices o on o.id = r.receiving_office_id
    left join lateral (
      -- That there is no news is no news.
      select max(f.happened_on) as last_on from netra.follow_ups f
      where f.referral_id = r.id and f.kind <> 'belum-ada-kabar' and f.recorded_at <= at
    ) news on true
    where netra.actor_is('clock') and r.sent_at <= at and r.state in ('dikirim', 'diterima', 'diperiksa')
    group by 1, 2, 3
  $$;
comment on function netra.raw_silence(timestamptz) is
  'Open files by place, kind of the office that has them, and days since the last news. Unsuppressed: for the job that publishes; nobody else gets a row.';
alter function netra.raw_silence(timestamptz) owner to netra_public_stats;
grant select on netra.offices to netra_public_stats;

create function netra.publish_silence(numbers jsonb, as_of timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from netra.public_silence where netra.actor_is('clock');
    insert into netra.public_silence (addressee, band, region_code, shown, as_of)
    select n.addressee, n.band, n.region, n.shown, publish_silence.as_of
    from jsonb_to_recordset(numbers) as n (addressee text, band text, region text, shown integer)
    where netra.actor_is('clock')
  $$;
comment on function netra.publish_silence(jsonb, timestamptz) is 'Replaces what the public sees of files without news, all of it as of one moment.';
alter function netra.publish_silence(jsonb, timestamptz) owner to netra_public_stats;
revoke all on function netra.raw_silence(timestamptz), netra.publish_silence(jsonb, timestamptz) from public;
grant execute on function netra.raw_silence(timestamptz), netra.publish_silence(jsonb, timestamptz) to netra_app;
