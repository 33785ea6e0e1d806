-- Monitoring counted the cases that are late. LHPs have clocks of their own since 0160, and the clock reads no LHP.
create function netra.count_late_lhps(at timestamptz) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select count(distinct d.lhp_id)
    from netra.deadlines d
    join netra.lhps l on l.id = d.lhp_id
    where netra.actor_is('clock')
      and d.closed_at is null and d.acting and d.due_at <= at
      and d.owner = netra.lhp_waits_on(l.state)
  $$;
comment on function netra.count_late_lhps(timestamptz) is
  'How many LHPs wait longer than a term that may act, by the measure of mark_lhps_late. One number, for the clock only: anybody else counts 0.';
revoke all on function netra.count_late_lhps(timestamptz) from public;
grant execute on function netra.count_late_lhps(timestamptz) to netra_app;
