-- A clock that was only shown and may now act has been acting since then, and not since it started: nobody becomes late for days on which
-- the rule could not be held against him.
alter table netra.deadlines add column acts_from timestamptz;
comment on column netra.deadlines.acts_from is
  'Where the clock came to act after it had started: since when. Null: as long as it has run. A case is late from here at the earliest.';
grant insert (acts_from) on netra.deadlines to netra_app;
create index deadlines_rule_running_idx on netra.deadlines (rule_id, id) where closed_at is null;

-- Numbers for who decides: which running clocks a rule moves, without a case, a person or a register number. Cases that accuse an
-- office of the asker are not counted: to him they do not exist.
create function netra.clocks_of_rule(asked_rule text, asked_limit integer)
  returns table (office_id uuid, office_name text, zone text, owner text, started_at timestamptz, parameters jsonb, due_on date,
    due_at timestamptz, acting boolean, clocks bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select o.id, o.name, d.zone, d.owner, d.started_at, d.parameters, d.due_on, d.due_at, d.acting, count(*)
    from netra.deadlines d
    join netra.cases c on c.id = d.case_id
    join netra.offices o on o.id = d.office_id
    where d.rule_id = asked_rule and d.closed_at is null
      and netra.holds_law_office()
      and not c.walled_office_ids && netra.actor_wall_offices()
    group by o.id, o.name, d.zone, d.owner, d.started_at, d.parameters, d.due_on, d.due_at, d.acting
    order by d.due_at, o.name
    limit least(asked_limit, 1000)
  $$;
comment on function netra.clocks_of_rule(text, integer) is
  'The running clocks of a rule as who decides may see them: office, start, due and how many; never a case.';
revoke all on function netra.clocks_of_rule(text, integer) from public;
grant execute on function netra.clocks_of_rule(text, integer) to netra_app;

create function netra.count_running_clocks()
  returns table (rule_id text, office_id uuid, office_name text, clocks bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select d.rule_id, o.id, o.name, count(*)
    from netra.deadlines d
    join netra.cases c on c.id = d.case_id
    join netra.offices o on o.id = d.office_id
    where d.closed_at is null
      and netra.holds_law_office()
      and not c.walled_office_ids && netra.actor_wall_offices()
    group by d.rule_id, o.id, o.name
    order by d.rule_id, count(*) desc, o.name
  $$;
comment on function netra.count_running_clocks() is 'How many running clocks each rule has at each office, for who decides; never a case.';
revoke all on function netra.count_running_clocks() from public;
grant execute on function netra.count_running_clocks() to netra_app;
