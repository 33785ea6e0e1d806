-- As in 0054, and no twin is named to whom its wall hides: an id of a case that accuses more offices than this one would be
-- read, in this one's history, by the very people it accuses.
create or replace function netra.twins_of(received uuid[], at_most integer)
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
          and other.walled_office_ids <@ mine.walled_office_ids
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
