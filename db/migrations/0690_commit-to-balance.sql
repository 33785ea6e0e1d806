-- The daily balance of 0650 told in the clear what pages hide: that one case was withdrawn, or one report came. It is taken off. From here on each head of
-- the log commits to where all cases stand and tells nobody (decision 0153). What entered the log of it stays there: hashes.
drop function netra.count_balance(bigint, bigint);
drop table netra.log_balances;

-- Steps that open or move a case, for counting them at each batch; nothing of them is read.
create index events_steps_idx on netra.events (recorded_at) where case_id is not null and (data #>> '{case,state}') is not null;

create function netra.count_stand() returns table (name text, stand bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with waiting as materialized (
      select e.type, e.report_id, e.data ->> 'from' as source, e.data #>> '{case,state}' as target
      from netra.log_queue q join netra.events e on e.id = q.event_id
      where q.source = 'events' and e.case_id is not null and (e.data #>> '{case,state}') is not null)
    select t.name, sum(t.stand)::bigint
    from (
      select c.state, count(*) from netra.cases c group by c.state
      union all select w.target, -1 from waiting w
      union all select w.source, 1 from waiting w where w.source is not null
      union all select 'semua-laporan', (select count(*) from netra.reports)
        - (select count(*) from waiting w where w.type = 'report-received' and w.report_id is not null)
      union all select 'semua-langkah', (select count(*) from netra.events e where e.case_id is not null and (e.data #>> '{case,state}') is not null)
        - (select count(*) from waiting)) t (name, stand)
    group by t.name
  $$;
comment on function netra.count_stand() is
  'How many cases stand at each state as far as the log has come, how many reports there are and how many steps are written down. One question, so that all of it is of one moment.';
revoke all on function netra.count_stand() from public;
grant execute on function netra.count_stand() to netra_app;
