-- Readings and names on signed lists were counted over Indonesia and by place as they stood, beside circulars that are told in steps: where one ran alone
-- the sum was that circular, and of a small one each day was that of somebody who read. They are the sum of what is told of each (N242, app/angka/publish-readings.ts).
create or replace function netra.raw_prevention_counts(at timestamptz) returns table (region_code text, measure text, counted bigint)
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
    )
    select place, measure, n from counted where netra.actor_is('clock') and n > 0
  $$;
