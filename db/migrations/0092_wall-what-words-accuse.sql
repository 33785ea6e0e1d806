-- What the attack on 0005-0091 left open: whom plain words accuse, who may sit on a file about his own office, and drafts.

alter table netra.allegations add column accused_office_ids uuid[] not null default '{}';
comment on column netra.allegations.accused_office_ids is
  'Offices that the words of an allegation name, where nobody chose one from the list: walled like a chosen one.';
grant insert (accused_office_ids), update (accused_office_ids) on netra.allegations to netra_app;

-- An office named later is accused as much as one named at the door: the wall grows, and no role makes it shrink. Nobody
-- handles what accuses his own office, so such an allegation waits until the rank above has taken the case over. A body that
-- holds a file already keeps it: whether it may is for the office that sent it.
create or replace function netra.wall_accused_office() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  accused uuid[] := array_remove(array_append(new.accused_office_ids, new.subject_office_id), null);
begin
  if exists (select from netra.cases c where c.id = new.case_id and c.handling_office_id = any (accused)) then
    raise exception 'netra: an accused office does not handle the case' using errcode = 'insufficient_privilege';
  end if;
  update netra.cases c set walled_office_ids = array(select distinct unnest(c.walled_office_ids || accused))
  where c.id = new.case_id and not accused <@ c.walled_office_ids;
  if found then
    update netra.referrals r
    set walled_office_ids = array(select distinct unnest(r.walled_office_ids || array_remove(accused, r.receiving_office_id)))
    where r.case_id = new.case_id;
  end if;
  return null;
end
$$;
drop trigger wall_accused_office on netra.allegations;
create trigger wall_accused_office after insert or update of subject_office_id, accused_office_ids on netra.allegations
  for each row when (new.subject_office_id is not null or new.accused_office_ids <> '{}') execute function netra.wall_accused_office();

-- The pleno that decides on an LHP is that of the first rank above everybody it accuses.
create function netra.decide_above_accused() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  author netra.offices%rowtype;
begin
  select * into strict author from netra.offices where id = new.office_id;
  new.province_office_id := case when not coalesce(author.province_office_id = any (new.walled_office_ids), false) then author.province_office_id end;
  new.regency_office_id := case
    when not coalesce(array[author.regency_office_id, author.province_office_id] && new.walled_office_ids, false) then author.regency_office_id
  end;
  return new;
end
$$;
revoke all on function netra.decide_above_accused() from public;
create trigger decide_above_accused before insert or update of walled_office_ids on netra.lhps
  for each row when (new.walled_office_ids <> '{}') execute function netra.decide_above_accused();

-- A draft is seen where it is written. The ranks above see it from the day it is submitted.
drop policy read_chain on netra.lhps;
create policy read_chain on netra.lhps for select to netra_app
  using (
    (
      office_id = any ((select netra.actor_offices('ptps', 'pkd', 'panwascam', 'staf-penanganan', 'anggota', 'ketua'))::uuid[])
      or (
        state <> 'draf'
        and (
          regency_office_id = any ((select netra.actor_works())::uuid[])
          or province_office_id = any ((select netra.actor_works())::uuid[])
          or national_office_id = any ((select netra.actor_works())::uuid[])
          or exists (select from netra.offices o where o.id = lhps.office_id and o.kecamatan_office_id = any ((select netra.actor_works())::uuid[]))
        )
      )
    )
    and not walled_office_ids && (select netra.actor_wall_offices())
  );

create function netra.wall_offices_of(member uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct office_id), '{}')
    from (
      select m.office_id from netra.memberships m where m.account_id = member and (m.valid_to is null or m.valid_to > current_date - 365)
      union
      select m.home_office_id from netra.memberships m where m.account_id = member
        and m.home_office_id is not null and (m.valid_to is null or m.valid_to > current_date - 365)
    ) belongs
  $$;
comment on function netra.wall_offices_of(uuid) is
  'Offices an account belongs to, is lent from, or left within a year: what a wall counts. Wider than rights on purpose.';
revoke all on function netra.wall_offices_of(uuid) from public;
create or replace function netra.actor_wall_offices() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select netra.wall_offices_of(netra.actor_id()) $$;

create function netra.walled_commissioners(of_case uuid, of_lhp uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct m.account_id), '{}')
    from (
      select c.handling_office_id as office_id, c.walled_office_ids from netra.cases c where c.id = of_case
      union all
      select coalesce(l.regency_office_id, l.province_office_id, l.national_office_id), l.walled_office_ids from netra.lhps l where l.id = of_lhp
    ) deciding
    join netra.memberships m on m.office_id = deciding.office_id and m.role in ('ketua', 'anggota')
    where deciding.office_id = any (netra.actor_works())
      and not deciding.walled_office_ids && netra.actor_wall_offices()
      and deciding.walled_office_ids && netra.wall_offices_of(m.account_id)
  $$;
comment on function netra.walled_commissioners(uuid, uuid) is
  'Which commissioners of the deciding office belong to an office that the case or LHP accuses. Only for who works in that office.';
revoke all on function netra.walled_commissioners(uuid, uuid) from public;
grant execute on function netra.walled_commissioners(uuid, uuid) to netra_app;
