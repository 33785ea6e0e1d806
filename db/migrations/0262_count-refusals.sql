-- Refusals by reason, and what the rank above said of them, for the public numbers: by the place of the office that refused.
grant select on netra.refusals, netra.second_looks to netra_public_stats;

create function netra.raw_refusal_counts() returns table (region_code text, measure text, counted bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with placed as (
      select f.id, f.reason, left(o.region_code, 5) as place
      from netra.refusals f join netra.offices o on o.id = f.office_id
    ),
    said as (
      select p.place, 'penolakan-' || p.reason as measure from placed p
      union all
      select p.place, 'tinjauan-' || l.outcome
      from netra.second_looks l join placed p on p.id = l.refusal_id
      where l.origin = 'pelapor' and l.outcome is not null
      union all
      select p.place, 'tinjauan-terlambat'
      from netra.second_looks l join placed p on p.id = l.refusal_id
      where l.origin = 'pelapor' and l.outcome is null and l.late_since is not null
      union all
      select p.place, case l.outcome when 'tetap' then 'sampel-setuju' else 'sampel-tidak-setuju' end
      from netra.second_looks l join placed p on p.id = l.refusal_id
      where l.origin = 'sampel' and l.outcome is not null
    )
    select place, measure, count(*) from said where netra.actor_is('clock') group by place, measure
  $$;
comment on function netra.raw_refusal_counts() is
  'Unsuppressed counts of refusals by regency (or the lowest known rank), for the job that publishes; nobody else gets a row.';
alter function netra.raw_refusal_counts() owner to netra_public_stats;
revoke all on function netra.raw_refusal_counts() from public;
grant execute on function netra.raw_refusal_counts() to netra_app;
