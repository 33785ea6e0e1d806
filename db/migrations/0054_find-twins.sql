-- Every report asks once whether another one tells the same. Through the policies, and with names that no index serves
-- under them, that question cost ten times the report itself.
create index allegations_subject_idx on netra.allegations (netra.region_term(subject_name));

create function netra.twins_of(received uuid[], at_most integer)
  returns table (case_id uuid, report_id uuid, office_id uuid, twin_ids uuid[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select mine.id, e.report_id, mine.handling_office_id, twins.ids
    from netra.events e
    join netra.cases mine on mine.id = e.case_id
    cross join lateral (
      select array_agg(near.id) as ids
      from (
        select distinct other.id
        from netra.allegations a
        join netra.allegations b on netra.region_term(b.subject_name) = netra.region_term(a.subject_name) and b.case_id <> a.case_id
        join netra.cases other on other.id = b.case_id
        where a.case_id = mine.id
          and other.regency_code = mine.regency_code
          and other.happened_on = mine.happened_on
          and other.handling_office_id = mine.handling_office_id
          and other.state <> 'ditautkan'
        order by other.id desc
        limit at_most
      ) near
    ) twins
    where e.id = any (received)
      and e.type = 'report-received'
      and twins.ids is not null
      and netra.actor_is('clock')
      and not exists (select from netra.events said where said.case_id = mine.id and said.type = 'twins-suspected')
  $$;
comment on function netra.twins_of(uuid[], integer) is
  'The cases that received reports opened, each with others of its office about the same person, day and regency. For the clock alone, and once: what has been said is not said again.';
revoke all on function netra.twins_of(uuid[], integer) from public;
grant execute on function netra.twins_of(uuid[], integer) to netra_app;
