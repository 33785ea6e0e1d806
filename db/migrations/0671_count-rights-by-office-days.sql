-- What is left of days of the server (UTC), which from midnight to seven in Jakarta, and to nine in Jayapura, are those of yesterday: whoever had left the
-- office that handles a case was on its team for these hours, and no post that began that day was seen at the addressee of a file.
create or replace function netra.on_case_team(of_case uuid, who uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.events e where e.case_id = of_case and e.actor_id = who and e.type <> 'identity-decided')
      or exists (
        select from netra.plenos p
        where (p.case_id = of_case or p.lhp_id in (select k.lhp_id from netra.lhp_copies k where k.case_id = of_case))
          and (p.chair_id = who or exists (select from jsonb_array_elements(p.attendance) a
            where a ->> 'member' = who::text and a ->> 'as' <> 'tidak-hadir')))
      or exists (select from netra.cases c
        join netra.offices o on o.id = c.handling_office_id
        join netra.memberships m on m.office_id = o.id
        where c.id = of_case and m.account_id = who and m.role = 'staf-penanganan'
          and (m.valid_to is null or m.valid_to > netra.today_in(o.zone)))
  $$;

create or replace function netra.accused_at_addressee(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.referrals r
      join netra.offices o on o.id = r.receiving_office_id
      join netra.allegations a on a.case_id = r.case_id and a.id = any (r.allegation_ids)
      where r.id = asked and (
        (
          (a.subject_office_id = o.id or netra.plain_words(a.subject_office_name) in (netra.plain_words(o.name), netra.plain_words(o.short_name)))
          and (a.subject_kind in ('kades', 'pejabat') or netra.plain_words(a.subject_position)
            ~ '^$|^((plt|plh|pj|pjs)\.? )?(kepala|ketua|pimpinan|camat|lurah|bupati|wali ?kota|gubernur|sekda|sekretaris daerah|menteri)\M')
        )
        or exists (select from netra.memberships m join netra.accounts p on p.id = m.account_id
          where m.office_id = o.id
            and m.valid_from <= netra.today_in(o.zone) and (m.valid_to is null or m.valid_to > netra.today_in(o.zone))
            and netra.bare_name(p.name) <> '' and netra.bare_name(p.name) = netra.bare_name(a.subject_name))))
  $$;

-- The day comes to Jayapura first; ends_today asks each office for its own.
create or replace function netra.list_ended() returns table (end_id uuid, office_id uuid, zone text, ends_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select e.id, e.office_id, o.zone, e.ends_on
    from netra.office_ends e join netra.offices o on o.id = e.office_id
    where netra.actor_is('clock') and e.ends_on <= netra.today_in('WIT') and netra.ends_today(e.id)
    order by e.ends_on, e.id
  $$;

-- A draft is of a day of its own office too.
create or replace function netra.hand_up_drafts(by_end uuid, at timestamptz) returns table (lhp_id uuid, to_office_id uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if netra.actor_is('clock') is not true or not netra.ends_today(by_end) then return; end if;
  return query
    insert into netra.lhp_handovers as h (lhp_id, to_office_id, handed_at)
    select l.id, up.id, at
    from netra.office_ends e
    join netra.offices o on o.id = e.office_id or o.kecamatan_office_id = e.office_id
    join netra.lhps l on l.office_id = o.id and l.state = 'draf'
    join lateral (
      select a.id from unnest(array[o.regency_office_id, o.province_office_id, o.national_office_id]) with ordinality as a (id, nth)
      where a.id is not null and not a.id = any (l.walled_office_ids) order by a.nth limit 1
    ) up on true
    where e.id = by_end and netra.day_in(l.created_at, o.zone) <= e.ends_on
    on conflict do nothing
    returning h.lhp_id, h.to_office_id;
end
$$;
