-- Who left an office reads no name of those who came after him; who serves there today reads those of before, for the timeline.
create or replace function netra.colleagues() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct other.account_id), '{}')
    from netra.memberships mine
    join netra.offices o on o.id = mine.office_id
    join netra.memberships other on other.office_id = mine.office_id
    where mine.account_id = netra.actor_id()
      and mine.valid_from <= netra.today_in(o.zone)
      and (mine.valid_to is null or netra.today_in(o.zone) < mine.valid_to)
      and other.valid_from <= netra.today_in(o.zone)
  $$;
comment on function netra.colleagues() is
  'Who serves, or has served, at an office where the actor serves today: their names are shown in a pleno and on a timeline.';

-- A year since somebody left is counted in days of that office, as core/akses/may.ts counts it, and not in days of the server.
create or replace function netra.wall_offices_of(member uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct belongs.office_id), '{}')
    from netra.memberships m
    join netra.offices o on o.id = m.office_id
    cross join lateral (values (m.office_id), (m.home_office_id)) as belongs (office_id)
    where m.account_id = member and belongs.office_id is not null
      and (m.valid_to is null or m.valid_to > netra.today_in(o.zone) - 365)
  $$;

create function netra.day_in(moment timestamptz, zone text) returns date
  language sql immutable parallel safe
  as $$
    select (moment at time zone 'UTC' + case zone when 'WIT' then interval '9 hours' when 'WITA' then interval '8 hours'
      else interval '7 hours' end)::date
  $$;
comment on function netra.day_in(timestamptz, text) is 'The calendar day of a moment at an office.';
