-- Ranks over kinds of accused were told of terms alone. What is counted of files is told by the kind of their accused too: over the nation,
-- once a day, in steps, with what is small left out before it is written (N190).
create table netra.published_accused (
  measure_id text not null,
  accused    text not null,
  shown      integer,
  as_of      timestamptz not null,
  constraint published_accused_pkey primary key (measure_id, accused, as_of),
  constraint published_accused_shown_check check (shown >= 0)
);
comment on table netra.published_accused is
  'Numbers of the nation by the kind of accused as they were published, every kind with each count; null: not shown. Insert only, by the job that publishes (N190).';
create index published_accused_as_of_idx on netra.published_accused (measure_id, as_of);

alter table netra.published_accused enable row level security;
alter table netra.published_accused force row level security;
create policy public_record on netra.published_accused for select to netra_app using (true);
grant select on netra.published_accused to netra_app;
grant select, insert on netra.published_accused to netra_public_stats;

create function netra.raw_accused_counts(at timestamptz) returns table (accused text, measure text, counted bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with kinds as (
      select g.case_id, case when count(distinct g.subject_kind) = 1 then min(g.subject_kind) else 'campuran' end as accused
      from netra.allegations g group by 1
    ),
    handled as (
      select c.id, coalesce(k.accused, 'tidak-dirinci') as accused, c.origin, c.kind, c.register_number, c.linked_case_id, c.late_since,
        c.origin <> 'temuan' or exists (select from netra.reports r where r.case_id = c.id) as reported
      from netra.cases c left join kinds k on k.case_id = c.id
    ),
    -- As raw_public_counts has it: one accused, or the file as a whole where it names none.
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
      select h.accused, n.measure, n.counted
      from (
        select accused,
          count(*) filter (where reported and linked_case_id is null) as reports,
          count(*) filter (where register_number is not null) as registered,
          count(*) filter (where origin = 'temuan') as findings,
          count(*) filter (where late_since is not null and linked_case_id is null) as late,
          count(*) filter (where kind = 'pembalasan' and reported and linked_case_id is null) as retaliation
        from handled group by 1
      ) h
      cross join lateral (values ('laporan-masuk', h.reports), ('perkara-diregister', h.registered), ('temuan', h.findings),
        ('perkara-terlambat', h.late), ('laporan-pembalasan', h.retaliation)) as n (measure, counted)
      union all
      select coalesce(named.accused, 'tidak-dirinci'), 'penerusan', count(*)
      from netra.referrals r
      left join lateral (
        select case when count(distinct g.subject_kind) = 1 then min(g.subject_kind) else 'campuran' end as accused
        from netra.allegations g where g.id = any (r.allegation_ids)
        having count(*) > 0
      ) named on true
      where r.parent_id is null and r.replaces_id is null
      group by 1
      union all
      select coalesce(g.subject_kind, 'tidak-dirinci'), 'sanksi', count(*)
      from stands s left join netra.allegations g on g.id = s.about
      where s.kind <> 'batal' group by 1
      union all
      select g.subject_kind, 'dugaan', count(*)
      from netra.allegations g join netra.cases c on c.id = g.case_id
      where c.register_number is not null group by 1
    )
    select accused, measure, counted from counted where netra.actor_is('clock') and counted > 0
  $$;
comment on function netra.raw_accused_counts(timestamptz) is
  'What raw_public_counts and raw_allegation_counts count, over the nation by the kind of accused: one kind, several, or none named. Unsuppressed: for the job that publishes; nobody else gets a row.';

create function netra.publish_accused(numbers jsonb, as_of timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.published_accused (measure_id, accused, shown, as_of)
    select n.measure, n.accused, n.shown, publish_accused.as_of
    from jsonb_to_recordset(numbers) as n (measure text, accused text, shown integer)
    where netra.actor_is('clock')
  $$;
comment on function netra.publish_accused(jsonb, timestamptz) is 'Adds what was counted by kinds of accused, all of it as of one moment.';

alter function netra.raw_accused_counts(timestamptz) owner to netra_public_stats;
alter function netra.publish_accused(jsonb, timestamptz) owner to netra_public_stats;
revoke all on function netra.raw_accused_counts(timestamptz), netra.publish_accused(jsonb, timestamptz) from public;
grant execute on function netra.raw_accused_counts(timestamptz), netra.publish_accused(jsonb, timestamptz) to netra_app;
