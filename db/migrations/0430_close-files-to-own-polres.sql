-- A file on a police officer is not open to police members of Gakkumdu from his own Polres, and secretariat staff never open an identity (N78). The
-- walls counted one home office and no unit: a member lent by a Polres read the file on an officer of one of its Polsek, whoever was entered without a
-- home office read every file, and who was lent in one post and not in another opened identities by the second.

create function netra.police_unit(of_office uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(o.id), '{}')
    from (
      select case when own.kind = 'polres' then own.id when above.kind = 'polres' then above.id end as polres
      from netra.offices own left join netra.offices above on above.id = own.parent_id
      where own.id = of_office
    ) unit
    join netra.offices o on o.id = unit.polres or o.parent_id = unit.polres
  $$;
comment on function netra.police_unit(uuid) is
  'The Polres that an office is or belongs to, with its Polsek and its Propam; empty for every other office.';
revoke all on function netra.police_unit(uuid) from public;
grant execute on function netra.police_unit(uuid) to netra_app;

create or replace function netra.wall_offices_of(member uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct belongs.office_id), '{}')
    from netra.memberships m
    join netra.offices o on o.id = m.office_id
    cross join lateral (
      values (m.office_id), (m.home_office_id)
      union all
      select unnest(netra.police_unit(m.home_office_id)) where m.role = 'gakkumdu-polisi'
    ) as belongs (office_id)
    where m.account_id = member and belongs.office_id is not null
      and (m.valid_to is null or m.valid_to > netra.today_in(o.zone) - 365)
  $$;

-- Where the wall cannot be known there is no right: members of Gakkumdu are always lent, and of these we do not know by whom.
create or replace function netra.actor_offices(variadic wanted_roles text[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct m.office_id), '{}')
    from netra.memberships m
    join netra.accounts a on a.id = m.account_id
    join netra.offices o on o.id = m.office_id
    where m.account_id = netra.actor_id()
      and a.closed_at is null
      and m.role = any (wanted_roles)
      and (m.home_office_id is not null or m.role not in ('gakkumdu-polisi', 'gakkumdu-jaksa'))
      and m.valid_from <= netra.today_in(o.zone)
      and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to)
  $$;

create or replace function netra.fit_office() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  lent_by text := case new.role when 'gakkumdu-polisi' then 'polri' when 'gakkumdu-jaksa' then 'kejaksaan' end;
begin
  if not exists (select from netra.offices o where o.id = new.office_id and o.kind = any (netra.office_kinds_of(new.role))) then
    raise exception 'netra: the role % is not held at an office of this kind', new.role using errcode = 'check_violation';
  end if;
  if lent_by is not null and not exists (select from netra.offices o join netra.office_kinds k on k.kind = o.kind
    where o.id = new.home_office_id and k.family = lent_by) then
    raise exception 'netra: the role % is held by whom an office of % has lent', new.role, lent_by using errcode = 'check_violation';
  end if;
  return new;
end
$$;

create function netra.police_unit_unknown(of_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.allegations a
      where a.case_id = of_case and a.subject_kind = 'polri'
        and not exists (select from netra.offices o
          where o.id = any (array_append(a.accused_office_ids, a.subject_office_id)) and o.kind in ('polres', 'polsek', 'propam')))
  $$;
comment on function netra.police_unit_unknown(uuid) is 'Whether a case accuses a police officer of whom nobody has said which Polres is his.';
revoke all on function netra.police_unit_unknown(uuid) from public;

create function netra.walls_at_gakkumdu(of_case uuid, walls uuid[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select case when netra.police_unit_unknown(of_case)
      then array(select unnest(walls) union select o.id from netra.offices o where o.kind in ('polri', 'polda', 'polres'))
      else walls end
  $$;
comment on function netra.walls_at_gakkumdu(uuid, uuid[]) is
  'The walls of a file at Gakkumdu: those of its case, and every office that could be the own one of a police officer whose unit is not known.';
revoke all on function netra.walls_at_gakkumdu(uuid, uuid[]) from public;

create function netra.wall_police_unit_at_gakkumdu() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if exists (select from netra.offices o where o.id = new.receiving_office_id and o.kind = 'gakkumdu') then
    new.walled_office_ids := netra.walls_at_gakkumdu(new.case_id, new.walled_office_ids);
  end if;
  return new;
end
$$;
revoke all on function netra.wall_police_unit_at_gakkumdu() from public;
create trigger wall_police_unit before insert on netra.referrals
  for each row execute function netra.wall_police_unit_at_gakkumdu();

-- What is said of the unit later closes a file that is there already, and opens it to police of other Polres. Fires after wall_accused_office, by its name.
create function netra.wall_police_unit_of_accused() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update netra.referrals r
  set walled_office_ids = netra.walls_at_gakkumdu(c.id, array_remove(c.walled_office_ids, r.receiving_office_id))
  from netra.cases c, netra.offices o
  where c.id = new.case_id and r.case_id = c.id and o.id = r.receiving_office_id and o.kind = 'gakkumdu';
  return null;
end
$$;
revoke all on function netra.wall_police_unit_of_accused() from public;
create trigger wall_police_unit after insert or update of subject_kind, subject_office_id, accused_office_ids on netra.allegations
  for each row when (new.subject_kind = 'polri') execute function netra.wall_police_unit_of_accused();
create trigger wall_police_unit_no_more after update of subject_kind on netra.allegations
  for each row when (old.subject_kind = 'polri' and new.subject_kind <> 'polri') execute function netra.wall_police_unit_of_accused();

update netra.referrals r
set walled_office_ids = netra.walls_at_gakkumdu(r.case_id, r.walled_office_ids)
from netra.offices o
where o.id = r.receiving_office_id and o.kind = 'gakkumdu' and netra.police_unit_unknown(r.case_id);

-- Whoever is lent in any of his posts, or serves in a secretariat, is so in all of them.
create function netra.is_lent(who uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.memberships m join netra.offices o on o.id = m.office_id
      where m.account_id = who and (m.home_office_id is not null or m.role = 'sekretariat')
        and m.valid_from <= netra.today_in(o.zone) and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to))
  $$;
comment on function netra.is_lent(uuid) is 'Whether somebody holds a post today as lent by another office, or in a secretariat: then he opens no identity in any post.';
revoke all on function netra.is_lent(uuid) from public;

create or replace function netra.actor_unlent(variadic wanted_roles text[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct m.office_id), '{}')
    from netra.memberships m
    join netra.accounts a on a.id = m.account_id
    join netra.offices o on o.id = m.office_id
    where m.account_id = netra.actor_id()
      and a.closed_at is null
      and m.role = any (wanted_roles)
      and m.valid_from <= netra.today_in(o.zone)
      and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to)
      and not netra.is_lent(m.account_id)
  $$;
comment on function netra.actor_unlent(text[]) is 'As actor_offices, and none for whom another office has lent or who serves in a secretariat, in whatever post.';

create or replace function netra.entitled_to_keys(who uuid, of_office uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.memberships m
      join netra.accounts a on a.id = m.account_id
      join netra.offices o on o.id = m.office_id
      where m.account_id = who and m.office_id = of_office and a.closed_at is null
        and o.kind like 'bawaslu-%' and m.role in ('staf-penanganan', 'anggota', 'ketua')
        and m.valid_from <= netra.today_in(o.zone) and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to))
      and not netra.is_lent(who)
  $$;
