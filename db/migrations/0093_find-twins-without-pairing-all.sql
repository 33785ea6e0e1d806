-- As in 0091, and found along an index: where hundreds told of one person on one day, each was paired with each.
drop index netra.allegations_subject_idx;
create index allegations_subject_idx on netra.allegations (netra.region_term(subject_name), case_id);

create or replace function netra.twins_of(received uuid[], at_most integer)
  returns table (case_id uuid, report_id uuid, office_id uuid, twin_ids uuid[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select mine.id, e.report_id, mine.handling_office_id, twins.ids
    from netra.events e
    join netra.cases mine on mine.id = e.case_id
    cross join lateral (
      select array_agg(distinct near.case_id) as ids
      from netra.allegations a
      cross join lateral (
        select named.case_id
        from (
          -- The newest of that name first, and no more of them than one look can hold: two doors hear of one act within days.
          select b.case_id
          from netra.allegations b
          where netra.region_term(b.subject_name) = netra.region_term(a.subject_name) and b.case_id <> mine.id
          order by b.case_id desc
          limit 100
        ) named
        join netra.cases other on other.id = named.case_id
        where other.regency_code = mine.regency_code
          and other.happened_on = mine.happened_on
          and other.handling_office_id = mine.handling_office_id
          and other.state <> 'ditautkan'
          and other.walled_office_ids <@ mine.walled_office_ids
        order by named.case_id desc
        limit at_most
      ) near
      where a.case_id = mine.id
    ) twins
    where e.id = any (received)
      and e.type = 'report-received'
      and twins.ids is not null
      and netra.actor_is('clock')
      and not exists (select from netra.events said where said.case_id = mine.id and said.type = 'twins-suspected')
  $$;
