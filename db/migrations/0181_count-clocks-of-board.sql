-- The commissioner's board counts every running clock of an office and of those below it. Through the policies each of fifty thousand clocks
-- would have its case looked up. A clock stands at the office that handles its case, so here the chain is asked of the offices, which
-- are few, and the wall of the few cases that have one for the reader.
create index deadlines_board_idx on netra.deadlines (office_id) include (due_on, due_at, rule_id, owner, acting, zone, case_id)
  where closed_at is null;
create index cases_walled_idx on netra.cases using gin (walled_office_ids) where walled_office_ids <> '{}';

create function netra.count_board(at timestamptz, today_wib date, today_wita date, today_wit date)
  returns table (office_id uuid, rule_id text, owner text, bucket text, acting boolean, clocks bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 5000
  as $$
    select d.office_id, d.rule_id, d.owner,
      case
        when d.due_at <= at then 'lewat'
        when d.due_on <= t.today then 'hari-ini'
        when d.due_on = t.today + 1 then 'besok'
        else 'nanti'
      end, d.acting, count(*)
    from netra.deadlines d
    cross join lateral (select case d.zone when 'WIB' then today_wib when 'WITA' then today_wita else today_wit end as today) t
    where d.closed_at is null
      and d.owner in ('kantor', 'pelapor')
      -- A list that is made once, so that the index is asked for the chain's own and not for the nation's.
      and d.office_id = any (array(
        select o.id from netra.offices o
        where o.id = any ((select netra.actor_works())::uuid[]) or o.regency_office_id = any ((select netra.actor_works())::uuid[])
          or o.province_office_id = any ((select netra.actor_works())::uuid[]) or o.national_office_id = any ((select netra.actor_works())::uuid[])))
      -- LHPs have clocks too, and stand in a list of their own.
      and d.case_id is not null
      and d.case_id not in (
        select c.id from netra.cases c
        where c.walled_office_ids <> '{}' and c.walled_office_ids && (select netra.actor_wall_offices()))
    group by 1, 2, 3, 4, 5
  $$;
comment on function netra.count_board(timestamptz, date, date, date) is
  'How many clocks run at the actor''s offices and those below, by office, rule and day. Counts what the policies show him, and no more: a test compares.';
revoke all on function netra.count_board(timestamptz, date, date, date) from public;
grant execute on function netra.count_board(timestamptz, date, date, date) to netra_app;
