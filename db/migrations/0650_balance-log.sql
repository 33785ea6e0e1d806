-- A witness without any reporter's leave could not see that a case was taken out of the database, or moved beside its history (decision 0141). Once a
-- day the log says how many cases stand where, in all of Indonesia, and how many came and went by the steps that were put into the log since it last
-- said so: where that does not add up, somebody wrote past the log (decision 0145). No region, no office, no case is in it.
create table netra.log_balances (
  id        uuid not null,
  origin    text not null,
  nth       integer not null,
  tree_size bigint not null,
  note      text not null,
  leaf_hash bytea not null,
  made_at   timestamptz not null,
  constraint log_balances_pkey primary key (origin, nth),
  constraint log_balances_id_key unique (id),
  constraint log_balances_nth_check check (nth >= 0),
  constraint log_balances_leaf_hash_check check (octet_length(leaf_hash) = 32)
);
comment on table netra.log_balances is
  'What was said each day of where all cases stand, as a note signed by the key of the log. `leaf_hash` is what it enters the log as: SHA-256("netra balance v1\n" || its text).';
alter table netra.log_balances enable row level security;
alter table netra.log_balances force row level security;
create policy keep_by_clock on netra.log_balances to netra_app using ((select netra.actor_is('clock'))) with check ((select netra.actor_is('clock')));
create policy public_record on netra.log_balances for select to netra_app using (true);
grant select, insert on netra.log_balances to netra_app;
create trigger queue_leaves after insert on netra.log_balances
  referencing new table as written for each statement execute function netra.queue_leaves('log_balances');

create function netra.count_balance(since bigint, until bigint) returns table (state text, stand bigint, came bigint, went bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with placed as (
      select e.type, e.report_id, e.data ->> 'from' as source, e.data #>> '{case,state}' as target
      from netra.log_leaves l join netra.events e on e.id = l.event_id
      where l.source = 'events' and l.leaf_index >= since and l.leaf_index < until and e.case_id is not null and e.data #>> '{case,state}' is not null),
    waiting as (
      select e.type, e.report_id, e.data ->> 'from' as source, e.data #>> '{case,state}' as target
      from netra.log_queue q join netra.events e on e.id = q.event_id
      where q.source = 'events' and e.case_id is not null and e.data #>> '{case,state}' is not null),
    counted as (
      select c.state, 1 as stand, 0 as came, 0 as went from netra.cases c
      union all select w.target, -1, 0, 0 from waiting w
      union all select w.source, 1, 0, 0 from waiting w where w.source is not null
      union all select p.target, 0, 1, 0 from placed p where p.source is distinct from p.target
      union all select p.source, 0, 0, 1 from placed p where p.source is not null and p.source <> p.target
      -- Besides: how many reports there are, and how many of the steps that ever came into the log are still written down.
      union all select 'semua-laporan', (select count(*) from netra.reports) - (select count(*) from waiting where type = 'report-received' and report_id is not null),
        (select count(*) from placed where type = 'report-received' and report_id is not null), 0
      union all select 'semua-langkah', (select count(*) from netra.log_leaves l join netra.events e on e.id = l.event_id
          where l.source = 'events' and l.leaf_index < until and e.case_id is not null and e.data #>> '{case,state}' is not null),
        (select count(*) from placed), 0)
    select c.state, sum(c.stand)::bigint, sum(c.came)::bigint, sum(c.went)::bigint from counted c group by c.state
    having sum(abs(c.stand)) + sum(c.came) + sum(c.went) > 0
    order by c.state collate "C"
  $$;
comment on function netra.count_balance(bigint, bigint) is
  'Of all cases by state: how many stand there as far as the log has come, and how many came and went by the events of these places of the log; and of all reports and all steps. One question, so that all of it is of one moment.';
revoke all on function netra.count_balance(bigint, bigint) from public;
grant execute on function netra.count_balance(bigint, bigint) to netra_app;
