-- Perbawaslu 5/2022 ps. 18: what a pleno finds is a temuan, also where it began with a stranger's informasi awal. What came in
-- through the door stays counted as a report: it has its row in reports.
create function netra.keep_origin() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if new.origin <> 'temuan' or new.register_number is null then
    raise exception 'netra: a case becomes a temuan with its number, and nothing else' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger keep_origin before update of origin on netra.cases
  for each row when (new.origin is distinct from old.origin) execute function netra.keep_origin();
grant update (origin) on netra.cases to netra_app;

update netra.cases set origin = 'temuan' where origin = 'informasi' and register_number like '%/Reg/TM/%';

create or replace function netra.raw_public_counts()
  returns table (region_code text, reports bigint, registered bigint, findings bigint, referrals bigint, sanctions bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with handled as (
      select c.id, coalesce(c.regency_code, c.province_code, '00') as place, c.origin, c.register_number, c.linked_case_id,
        c.origin <> 'temuan' or exists (select from netra.reports r where r.case_id = c.id) as reported
      from netra.cases c
    ),
    counted as (
      select h.place,
        count(*) filter (where h.reported and h.linked_case_id is null) as reports,
        count(*) filter (where h.register_number is not null) as registered,
        count(*) filter (where h.origin = 'temuan') as findings,
        0::bigint as referrals, 0::bigint as sanctions
      from handled h group by h.place
      union all
      select h.place, 0, 0, 0, count(*), 0
      from netra.referrals r join handled h on h.id = r.case_id
      where r.parent_id is null group by h.place
      union all
      select h.place, 0, 0, 0, 0, count(distinct coalesce(f.allegation_id, f.referral_id))
      from netra.follow_ups f join handled h on h.id = f.case_id
      where f.kind = 'sanksi' group by h.place
    )
    select place, sum(reports)::bigint, sum(registered)::bigint, sum(findings)::bigint, sum(referrals)::bigint, sum(sanctions)::bigint
    from counted
    where netra.actor_is('clock')
    group by place
  $$;
