-- People were no measure, though they are the first unit that others publish. Counted over the nation alone, by the kind of accused, once a day (N219).
create function netra.raw_people_counts() returns table (accused text, measure text, counted bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with numbered as (
      select distinct on (m.allegation_id) m.allegation_id, m.number_hmac
      from netra.subject_matches m
      where m.allegation_id is not null
      order by m.allegation_id, m.recorded_at desc, m.id desc
    ),
    alleged as (
      select g.case_id, g.subject_kind, n.number_hmac, coalesce(
          nullif(trim(regexp_replace(lower(coalesce(g.subject_name, '')), '[^[:alnum:]]+', ' ', 'g')), ''),
          concat_ws('/', '', g.subject_kind, lower(g.subject_position), coalesce(g.subject_office_id::text, lower(g.subject_office_name)))
        ) as called
      from netra.allegations g
      join netra.cases c on c.id = g.case_id
      left join numbered n on n.allegation_id = g.id
      where netra.actor_is('clock') and c.register_number is not null
    ),
    -- One person of one case: by the name, or without one by kind, post and unit. Who was found on a roll once is not counted again without his number.
    in_case as (
      select s.number_hmac, min(s.subject_kind) as kind, count(distinct s.subject_kind) as kinds
      from (select a.*, count(a.number_hmac) over (partition by a.case_id, a.called) as found from alleged a) s
      where s.number_hmac is not null or s.found = 0
      group by s.case_id, s.called, s.number_hmac
    ),
    people as (
      select case when count(distinct p.kind) = 1 and max(p.kinds) = 1 then min(p.kind) else 'campuran' end as accused
      from in_case p where p.number_hmac is not null
      group by p.number_hmac
      union all
      select case when p.kinds = 1 then p.kind else 'campuran' end from in_case p where p.number_hmac is null
    )
    select p.accused, 'terlapor', count(*) from people p group by 1
  $$;
comment on function netra.raw_people_counts() is
  'People accused in registered cases, over the nation by the kind of accused (N219). Unsuppressed: for the job that publishes; nobody else gets a row.';
alter function netra.raw_people_counts() owner to netra_public_stats;
revoke all on function netra.raw_people_counts() from public;
grant execute on function netra.raw_people_counts() to netra_app;
