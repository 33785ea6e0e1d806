-- Two numbers that the public could not read: how many cases an office let run past its own term, and how many reports tell of retaliation.
-- What has the mark of being late keeps it when it is decided after all; a decree or a decision on the law takes it away with its clock.
drop function netra.raw_public_counts(timestamptz);
create function netra.raw_public_counts(at timestamptz)
  returns table (region_code text, reports bigint, registered bigint, findings bigint, referrals bigint, sanctions bigint, late bigint, retaliation bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with handled as (
      select c.id, coalesce(c.regency_code, c.province_code, '00') as place, c.origin, c.kind, c.register_number, c.linked_case_id, c.late_since,
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
        0::bigint as referrals, 0::bigint as sanctions,
        count(*) filter (where h.late_since is not null and h.linked_case_id is null) as late,
        count(*) filter (where h.kind = 'pembalasan' and h.reported and h.linked_case_id is null) as retaliation
      from handled h group by h.place
      union all
      select h.place, 0, 0, 0, count(*), 0, 0, 0
      from netra.referrals r join handled h on h.id = r.case_id
      where r.parent_id is null and r.replaces_id is null group by h.place
      union all
      select h.place, 0, 0, 0, 0, count(*), 0, 0
      from stands s join handled h on h.id = s.case_id
      where s.kind <> 'batal' group by h.place
    )
    select place, sum(reports)::bigint, sum(registered)::bigint, sum(findings)::bigint, sum(referrals)::bigint, sum(sanctions)::bigint,
      sum(late)::bigint, sum(retaliation)::bigint
    from counted
    where netra.actor_is('clock')
    group by place
  $$;
comment on function netra.raw_public_counts(timestamptz) is
  'Unsuppressed counts per regency (or the lowest known rank), for the job that publishes; nobody else gets a row. Sanctions: those that stand by what was recorded until then. Late: cases with the mark, decided since or not.';
alter function netra.raw_public_counts(timestamptz) owner to netra_public_stats;
revoke all on function netra.raw_public_counts(timestamptz) from public;
grant execute on function netra.raw_public_counts(timestamptz) to netra_app;
