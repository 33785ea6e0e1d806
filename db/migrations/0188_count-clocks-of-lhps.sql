-- One function says who decides for the whole country; which office that is, is data (0175). The second one named its kind instead.
drop policy decree_national on netra.decreed_days;
create policy decree_national on netra.decreed_days for insert to netra_app
  with check (decided_by = (select netra.actor_id()) and (select netra.holds_law_office()));
drop policy ask_national on netra.recomputations;
create policy ask_national on netra.recomputations for insert to netra_app
  with check (decided_by = (select netra.actor_id()) and (select netra.holds_law_office()));

-- As before, and of LHPs too: what accuses an office of the asker is left out on either side. Which offices those are is asked once, and not for
-- each clock.
drop function netra.clocks_touched(date[], text[]);
create function netra.clocks_touched(by_days date[], by_rules text[])
  returns table (rule_id text, owner text, zone text, started_on date, due_on date, used jsonb, pauses jsonb, extended boolean, clocks bigint,
    offices bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select d.rule_id, d.owner, d.zone, s.started_on, d.due_on, d.parameters -> 'used', d.parameters -> 'pauses',
      coalesce((d.parameters ->> 'extended')::boolean, false), count(*), count(distinct d.office_id)
    from netra.deadlines d
    left join netra.cases c on c.id = d.case_id
    left join netra.lhps l on l.id = d.lhp_id
    cross join lateral (
      select (d.started_at at time zone 'UTC' + case d.zone when 'WIB' then interval '7 hours' when 'WITA' then interval '8 hours' else interval '9 hours' end)::date as started_on
    ) s
    where (select netra.holds_law_office())
      and not coalesce(c.walled_office_ids, l.walled_office_ids) && (select netra.actor_wall_offices())
      and d.closed_at is null
      and (d.rule_id = any (by_rules)
        or (d.parameters -> 'used' ->> 'unit' = 'working-days'
          and exists (select from unnest(by_days) as off (day) where off.day between s.started_on and d.due_on)))
    group by 1, 2, 3, 4, 5, 6, 7, 8
  $$;
comment on function netra.clocks_touched(date[], text[]) is
  'Running clocks that a day off or a corrected rule may move, counted. For who decides the law; no case, no LHP and no person.';
revoke all on function netra.clocks_touched(date[], text[]) from public;
grant execute on function netra.clocks_touched(date[], text[]) to netra_app;
drop function netra.decides_law();

drop function netra.clocks_of_rule(text, integer);
create function netra.clocks_of_rule(asked_rule text, asked_limit integer)
  returns table (office_id uuid, office_name text, zone text, owner text, started_at timestamptz, parameters jsonb, set_days integer, due_on date,
    due_at timestamptz, acting boolean, clocks bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select o.id, o.name, d.zone, d.owner, d.started_at, d.parameters, case when d.owner = 'penerima-saran' then a.term_days end, d.due_on, d.due_at,
      d.acting, count(*)
    from netra.deadlines d
    left join netra.cases c on c.id = d.case_id
    left join netra.lhps l on l.id = d.lhp_id
    left join netra.advices a on a.lhp_id = d.lhp_id
    join netra.offices o on o.id = d.office_id
    where d.rule_id = asked_rule and d.closed_at is null
      and (select netra.holds_law_office())
      and not coalesce(c.walled_office_ids, l.walled_office_ids) && (select netra.actor_wall_offices())
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    order by d.due_at, o.name
    limit least(asked_limit, 1000)
  $$;
comment on function netra.clocks_of_rule(text, integer) is
  'The running clocks of a rule as who decides may see them: office, start, due and how many; never a case or an LHP.';
revoke all on function netra.clocks_of_rule(text, integer) from public;
grant execute on function netra.clocks_of_rule(text, integer) to netra_app;

create or replace function netra.count_running_clocks()
  returns table (rule_id text, office_id uuid, office_name text, clocks bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select d.rule_id, o.id, o.name, count(*)
    from netra.deadlines d
    left join netra.cases c on c.id = d.case_id
    left join netra.lhps l on l.id = d.lhp_id
    join netra.offices o on o.id = d.office_id
    where d.closed_at is null
      and (select netra.holds_law_office())
      and not coalesce(c.walled_office_ids, l.walled_office_ids) && (select netra.actor_wall_offices())
    group by d.rule_id, o.id, o.name
    order by d.rule_id, count(*) desc, o.name
  $$;

-- The board shows the clocks of LHPs beside those of cases: they stand at the office whose pleno decides, and their wall is the LHP's own.
create or replace function netra.count_board(at timestamptz, today_wib date, today_wita date, today_wit date)
  returns table (office_id uuid, rule_id text, owner text, bucket text, acting boolean, clocks bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 5000
  as $$
    with recursive holders as (
      -- Offices where a clock runs, by one step of the index each: of the eight thousand below the nation they are few.
      (select d.office_id from netra.deadlines d where d.closed_at is null order by d.office_id limit 1)
      union all
      select (select d.office_id from netra.deadlines d where d.closed_at is null and d.office_id > h.office_id order by d.office_id limit 1)
      from holders h where h.office_id is not null
    ), chain as materialized (
      select o.id from holders h join netra.offices o on o.id = h.office_id
      where o.id = any ((select netra.actor_works())::uuid[]) or o.regency_office_id = any ((select netra.actor_works())::uuid[])
        or o.province_office_id = any ((select netra.actor_works())::uuid[]) or o.national_office_id = any ((select netra.actor_works())::uuid[])
    ), ends as (
      -- Those that end alike are counted before anything is said of them. Lists that are made once, so that the index is asked for the
      -- chain's own and not for the nation's.
      select d.office_id, d.rule_id, d.owner, d.zone, d.due_on, d.due_at, d.acting, count(*) as clocks
      from netra.deadlines d
      where d.closed_at is null
        and d.case_id is not null
        and d.owner in ('kantor', 'pelapor')
        and d.office_id = any (array(select id from chain))
        and d.case_id not in (
          select c.id from netra.cases c
          where c.walled_office_ids <> '{}' and c.walled_office_ids && (select netra.actor_wall_offices()))
      group by d.office_id, d.rule_id, d.owner, d.zone, d.due_on, d.due_at, d.acting
      union all
      select d.office_id, d.rule_id, d.owner, d.zone, d.due_on, d.due_at, d.acting, 1
      from netra.deadlines d
      join netra.lhps l on l.id = d.lhp_id
      where d.closed_at is null
        and d.lhp_id is not null
        and d.office_id = any (array(select id from chain))
        and d.office_id = coalesce(l.regency_office_id, l.province_office_id, l.national_office_id)
        and not l.walled_office_ids && (select netra.actor_wall_offices())
    )
    select e.office_id, e.rule_id, e.owner,
      case
        when e.due_at <= at then 'lewat'
        when e.due_on <= t.today then 'hari-ini'
        when e.due_on = t.today + 1 then 'besok'
        else 'nanti'
      end, e.acting, sum(e.clocks)::bigint
    from ends e
    cross join lateral (select case e.zone when 'WIB' then today_wib when 'WITA' then today_wita else today_wit end as today) t
    group by 1, 2, 3, 4, 5
  $$;
-- What runs on LHPs is little beside what runs on cases.
create index deadlines_lhp_running_idx on netra.deadlines (office_id) where closed_at is null and lhp_id is not null;
