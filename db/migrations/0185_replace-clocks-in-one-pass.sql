-- A hundred thousand clocks after a decree took two minutes. More than half of it was the end of the first term: the trigger asked for it case by
-- case through a function, when the old clock closed and again when the new one started, and wrote each case twice. Clocks of LHPs were not
-- computed again at all.

-- A started clock can only bring the end nearer, so the row that started says enough. Joined by index whatever the planner last saw: a plan made
-- while the tables were small would read them whole when they are large.
create function netra.keep_first_term_of_new() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
  as $$
begin
  update netra.cases c set due_at = n.due_at
  from (
    select case_id, min(due_at) as due_at from changed
    where closed_at is null and owner in ('kantor', 'pelapor') and case_id is not null
    group by case_id
  ) n
  where c.id = n.case_id and (c.due_at is null or n.due_at < c.due_at);
  return null;
end $$;

create function netra.keep_first_term_of_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
  as $$
begin
  update netra.cases c set due_at = f.due_at
  from (select distinct case_id from changed where case_id is not null) t
  cross join lateral (
    select min(d.due_at) as due_at from netra.deadlines d
    where d.case_id = t.case_id and d.closed_at is null and d.owner in ('kantor', 'pelapor')
  ) f
  where c.id = t.case_id and c.due_at is distinct from f.due_at;
  return null;
end $$;
grant create on schema netra to netra_terms;
alter function netra.keep_first_term_of_new() owner to netra_terms;
alter function netra.keep_first_term_of_changed() owner to netra_terms;
revoke create on schema netra from netra_terms;
revoke all on function netra.keep_first_term_of_new(), netra.keep_first_term_of_changed() from public;

drop trigger keep_first_term_of_new on netra.deadlines;
drop trigger keep_first_term_of_changed on netra.deadlines;
create trigger keep_first_term_of_new after insert on netra.deadlines
  referencing new table as changed for each statement when (current_user <> 'netra_intake') execute function netra.keep_first_term_of_new();
create trigger keep_first_term_of_changed after update on netra.deadlines
  referencing new table as changed for each statement execute function netra.keep_first_term_of_changed();
drop function netra.keep_first_term();
drop function netra.first_term_of(uuid);

-- Each rule starts once on an LHP, and each of its clocks is replaced once: still no second row can hide the first.
drop index netra.deadlines_lhp_idx;
create unique index deadlines_lhp_idx on netra.deadlines (lhp_id, rule_id) where lhp_id is not null and replaces_id is null;
create unique index deadlines_lhp_replaced_idx on netra.deadlines (replaces_id) where lhp_id is not null;
create index deadlines_lhp_clocks_idx on netra.deadlines (lhp_id) where lhp_id is not null;
-- Only the clock replaces one, by the function below.
create policy start_lhp_afresh on netra.deadlines as restrictive for insert to netra_app with check (lhp_id is null or replaces_id is null);

-- The next running clocks in the order of their ids, and which of them a decision may move and has not moved yet. Whether one is touched is asked
-- of the few that were taken: as a condition it would have all that run looked at for each few. A day off lies in a term of working days when it
-- is not before its start nor after its end; the zone is left to the arithmetic.
create function netra.next_clocks(decision uuid, after uuid, most integer, by_days date[], by_rules text[])
  returns table (id uuid, touched boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off
  as $$
    select d.id, d.cause_id is distinct from decision and coalesce(
      d.rule_id = any (by_rules)
      or (d.parameters -> 'used' ->> 'unit' = 'working-days'
        and exists (select from unnest(by_days) as off (day) where off.day <= d.due_on and d.started_at < off.day + 1)), false)
    from netra.deadlines d
    where (select netra.actor_is('clock')) and d.closed_at is null and d.id > after
    order by d.id
    limit most
  $$;
comment on function netra.next_clocks(uuid, uuid, integer, date[], text[]) is
  'The next running clocks after one, and whether a decision may move them. For the clock alone; for anybody else there are none.';

-- Locked before they are read, as a move locks: a clock that was met or replaced meanwhile is not among them.
create function netra.lock_clocks(asked uuid[])
  returns table (id uuid, case_id uuid, lhp_id uuid, office_id uuid, rule_id text, owner text, parameters jsonb, zone text, started_at timestamptz,
    due_on date, due_at timestamptz, acting boolean, referral_id uuid, replaces_id uuid, cause text, cause_id uuid, acts_from timestamptz,
    late_since timestamptz, set_days integer)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off
  as $$
begin
  if netra.actor_is('clock') is not true then
    raise exception 'netra: clocks are computed again by the clock' using errcode = '42501';
  end if;
  perform from netra.cases c
    where c.id = any (array(select d.case_id from netra.deadlines d where d.id = any (asked))) order by c.id for update;
  perform from netra.lhps l
    where l.id = any (array(select d.lhp_id from netra.deadlines d where d.id = any (asked))) order by l.id for update;
  return query
    select d.id, d.case_id, d.lhp_id, d.office_id, d.rule_id, d.owner, d.parameters, d.zone, d.started_at, d.due_on, d.due_at, d.acting,
      d.referral_id, d.replaces_id, d.cause, d.cause_id, d.acts_from, coalesce(c.late_since, l.late_since),
      case when d.owner = 'penerima-saran' then a.term_days end
    from netra.deadlines d
    left join netra.cases c on c.id = d.case_id
    left join netra.lhps l on l.id = d.lhp_id
    left join netra.advices a on a.lhp_id = d.lhp_id
    where d.id = any (asked) and d.closed_at is null
    order by d.id;
end
$$;
comment on function netra.lock_clocks(uuid[]) is
  'Locks the cases and LHPs that these clocks run on, and returns those that still run, with the days a supervisor set himself. For the clock alone.';

-- The new starts before the old closes, so that a case is written once; what the call brings is read once for each table.
create or replace function netra.replace_clocks(at timestamptz, given jsonb) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off
  as $$
declare
  invented constant boolean := netra.is_demonstration();
  wanted constant integer := jsonb_array_length(given -> 'clocks');
  started integer;
  closed integer;
begin
  if netra.actor_is('clock') is not true then
    raise exception 'netra: clocks are computed again by the clock' using errcode = '42501';
  end if;
  insert into netra.deadlines (id, case_id, lhp_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting,
    replaces_id, referral_id, cause, cause_id, acts_from, demonstration)
  select n.id, n.case_id, n.lhp_id, n.office_id, n.rule_id, n.owner, n.parameters, n.zone, n.started_at, n.due_on, n.due_at, n.working, n.acting,
    n.replaces_id, n.referral_id, n.cause, n.cause_id, n.acts_from, invented
  from jsonb_to_recordset(given -> 'clocks') as n (id uuid, case_id uuid, lhp_id uuid, office_id uuid, rule_id text, owner text, parameters jsonb,
    zone text, started_at timestamptz, due_on date, due_at timestamptz, working jsonb, acting boolean, replaces_id uuid, referral_id uuid,
    cause text, cause_id uuid, acts_from timestamptz)
  join netra.deadlines d on d.id = n.replaces_id and d.closed_at is null and n.cause is not null
    and (d.case_id, d.lhp_id, d.office_id, d.rule_id, d.owner) is not distinct from (n.case_id, n.lhp_id, n.office_id, n.rule_id, n.owner);
  get diagnostics started = row_count;
  update netra.deadlines d set closed_at = at, closed_as = 'diganti'
  where d.id = any (array(select (one ->> 'replaces_id')::uuid from jsonb_array_elements(given -> 'clocks') as one)) and d.closed_at is null;
  get diagnostics closed = row_count;
  if started <> wanted or closed <> wanted then
    raise exception 'netra: a clock takes the place of a running one of its own case, office and rule' using errcode = '42501';
  end if;
  insert into netra.events (id, stream, type, case_id, lhp_id, referral_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt,
    leaf_hash, demonstration)
  select e.id, e.stream, e.type, e.case_id, e.lhp_id, e.referral_id, e.office_id, netra.actor_id(), e.happened_at, e.recorded_at, e.basis,
    e.data::jsonb, decode(e.salt, 'hex'), decode(e.leaf_hash, 'hex'), invented
  from jsonb_to_recordset(given -> 'events') as e (id uuid, stream text, type text, case_id uuid, lhp_id uuid, referral_id uuid, office_id uuid,
    happened_at timestamptz, recorded_at timestamptz, basis text, data text, salt text, leaf_hash text);
  update netra.cases c set late_since = m.late_since
  from jsonb_to_recordset(given -> 'marks') as m (case_id uuid, late_since timestamptz)
  where c.id = m.case_id;
  update netra.lhps l set late_since = m.late_since
  from jsonb_to_recordset(given -> 'marks') as m (lhp_id uuid, late_since timestamptz)
  where l.id = m.lhp_id;
  return started;
end
$$;

-- A clock of an LHP that came to act after it had started makes nobody late for the days before, as one of a case does not.
create or replace function netra.mark_lhps_late(at timestamptz, most integer)
  returns table (lhp_id uuid, deadline_id uuid, rule_id text, office_id uuid, due_on date, due_at timestamptz)
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with run_out as (
      select l.id as lhp, d.id, d.rule_id, d.office_id, d.due_on, greatest(d.due_at, d.acts_from) as due_at
      from netra.deadlines d
      join netra.lhps l on l.id = d.lhp_id
      where netra.actor_is('clock')
        and d.closed_at is null and d.acting and d.due_at <= at
        and d.owner = netra.lhp_waits_on(l.state)
        and l.late_since is null
      order by d.due_at
      limit most
      for update of l skip locked
    )
    update netra.lhps l set late_since = r.due_at
    from run_out r
    where l.id = r.lhp
    returning r.lhp, r.id, r.rule_id, r.office_id, r.due_on, r.due_at
  $$;

revoke all on function netra.next_clocks(uuid, uuid, integer, date[], text[]), netra.lock_clocks(uuid[]) from public;
grant execute on function netra.next_clocks(uuid, uuid, integer, date[], text[]), netra.lock_clocks(uuid[]) to netra_app;
