-- Numbers that stood on public pages without a definition: what was held, whom it reached, who signed, who read; and allegations.
grant select on netra.activities, netra.activity_attendance, netra.pledge_counts, netra.paktas, netra.pakta_recaps, netra.edaran, netra.edaran_nodes
  to netra_public_stats;

create function netra.raw_prevention_counts(at timestamptz) returns table (region_code text, measure text, counted bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with held as (
      -- N95: publications and maps reach nobody by themselves; without a subject an activity is about neutrality.
      select a.id, a.region_code, coalesce(a.prevention_form, 7) not in (1, 6) and (cardinality(a.subjects) = 0 or 'netralitas' = any (a.subjects)) as meets
      from netra.activities a
    ),
    -- As store/kegiatan/present.ts has it: who signed in by himself stands on the list too.
    present as (
      select activity_id, greatest(max(people) filter (where how = 'daftar'), max(people) filter (where how = 'berkas'),
        sum(people) filter (where how in ('pindai', 'pintu'))) as people
      from netra.activity_attendance group by activity_id, unit
    ),
    -- A circular tells nothing before its deadline, nor where few offices have it (as public_edaran).
    told as (
      select n.* from netra.edaran e
      join netra.edaran_nodes top on top.edaran_id = e.id and top.parent_id is null
      join netra.edaran_nodes n on n.edaran_id = e.id
      where e.state <> 'konsep' and e.deadline_at <= at and top.units >= 5 and n.merged_into_office_id is null
    ),
    stated as (
      select distinct on (r.office_id, r.text_id, r.way) r.office_id, r.signed
      from netra.pakta_recaps r join netra.paktas k on k.text_id = r.text_id
      where r.recorded_at <= at order by r.office_id, r.text_id, r.way, r.recorded_at desc
    ),
    counted as (
      select left(h.region_code, 5) as place, 'kegiatan' as measure, count(*) as n from held h group by 1
      union all
      select left(h.region_code, 5), 'kehadiran', sum(p.people)::bigint from present p join held h on h.id = p.activity_id group by 1
      union all
      select left(d.code, 5), 'desa-terjangkau', count(*) from netra.regions d
      where d.level in ('desa', 'kelurahan') and d.valid_to is null and exists (select from held h where h.region_code = d.code and h.meets) group by 1
      union all
      select left(o.region_code, 5), 'pakta-ditandatangani', sum(c.people)::bigint
      from netra.pledge_counts c join netra.paktas k on k.text_id = c.text_id join netra.offices o on o.id = c.office_id group by 1
      union all
      select left(o.region_code, 5), 'pakta-dinyatakan', sum(s.signed)::bigint from stated s join netra.offices o on o.id = s.office_id group by 1
      union all
      select left(t.region_code, 5), 'edaran-diakui', count(*) from told t where t.acknowledged_at is not null group by 1
      union all
      select left(t.region_code, 5), 'edaran-dibaca', sum(t.own_read)::bigint from told t group by 1
      union all
      select left(t.region_code, 5), 'edaran-dinyatakan', sum(t.own_attested)::bigint from told t group by 1
    )
    select place, measure, n from counted where netra.actor_is('clock') and n > 0
  $$;
comment on function netra.raw_prevention_counts(timestamptz) is
  'Unsuppressed counts of prevention by regency (or the lowest known rank), for the job that publishes; nobody else gets a row.';
alter function netra.raw_prevention_counts(timestamptz) owner to netra_public_stats;
revoke all on function netra.raw_prevention_counts(timestamptz) from public;
grant execute on function netra.raw_prevention_counts(timestamptz) to netra_app;

create function netra.raw_allegation_counts() returns table (region_code text, measure text, counted bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select '00', 'dugaan', count(*) from netra.allegations g join netra.cases c on c.id = g.case_id
    where netra.actor_is('clock') and c.register_number is not null
    having count(*) > 0
  $$;
comment on function netra.raw_allegation_counts() is
  'Allegations in registered cases, over the nation alone: by place they would say of how many people one case is. For the job that publishes; nobody else gets a row.';
alter function netra.raw_allegation_counts() owner to netra_public_stats;
revoke all on function netra.raw_allegation_counts() from public;
grant execute on function netra.raw_allegation_counts() to netra_app;

-- Activities, signatures and readings are no events of a case: whether there are new ones is seen by their own rows, which come in the order of time.
create index activity_versions_recorded_idx on netra.activity_versions using brin (recorded_at);
create index edaran_events_recorded_idx on netra.edaran_events using brin (recorded_at);
create index reading_events_recorded_idx on netra.reading_events using brin (recorded_at);
create index pledges_signed_idx on netra.pledges using brin (signed_at);
grant select on netra.activity_versions, netra.edaran_events, netra.reading_events, netra.pledge_deltas to netra_public_stats;
grant select (signed_at) on netra.pledges to netra_public_stats;

create function netra.prevention_since(moment timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select netra.actor_is('clock') and (
      exists (select from netra.activity_versions where recorded_at >= moment)
      or exists (select from netra.edaran_events where recorded_at >= moment)
      or exists (select from netra.reading_events where recorded_at >= moment)
      or exists (select from netra.pledges where signed_at >= moment)
      or exists (select from netra.pakta_recaps where recorded_at >= moment)
      -- A deadline lets a circular be told of by passing.
      or exists (select from netra.edaran e where e.state <> 'konsep' and e.deadline_at >= moment and e.deadline_at <= now()))
  $$;
comment on function netra.prevention_since(timestamptz) is
  'Whether anything of prevention was recorded since, for the job that publishes; nobody else is told.';
alter function netra.prevention_since(timestamptz) owner to netra_public_stats;
revoke all on function netra.prevention_since(timestamptz) from public;
grant execute on function netra.prevention_since(timestamptz) to netra_app;
