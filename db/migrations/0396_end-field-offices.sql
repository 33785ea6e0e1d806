-- An office of the field is made for an election and ends by decree. What it still holds then goes to the rank above, in one transaction
-- of the clock, with an event for each case and each draft (N69). The office itself stays as history, and may be appointed again.
create table netra.office_ends (
  id            uuid primary key,
  office_id     uuid not null,
  decree_number text not null,
  decree_on     date not null,
  ends_on       date not null,
  recorded_by   uuid not null,
  recorded_at   timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint office_ends_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint office_ends_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint office_ends_decree_check check (decree_number ~ '\S' and length(decree_number) <= 200)
);
comment on table netra.office_ends is
  'By which decree a Panwascam ends, and with it what stands below it. The newest of an office counts. Insert only.';
comment on column netra.office_ends.ends_on is 'The first day without the office, in its zone.';
create index office_ends_office_idx on netra.office_ends (office_id, recorded_at);

create table netra.office_handovers (
  end_id        uuid primary key,
  office_id     uuid not null,
  to_office_id  uuid not null,
  handed_at     timestamptz not null,
  cases         integer not null,
  drafts        integer not null,
  posts         integer not null,
  keys          integer not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint office_handovers_end_id_fkey foreign key (end_id) references netra.office_ends on delete restrict,
  constraint office_handovers_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint office_handovers_to_office_id_fkey foreign key (to_office_id) references netra.offices on delete restrict
);
comment on table netra.office_handovers is 'That an office which ended was handed up, once for each end, and how much of it. Insert only.';

create table netra.lhp_handovers (
  lhp_id        uuid primary key,
  to_office_id  uuid not null,
  handed_at     timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint lhp_handovers_lhp_id_fkey foreign key (lhp_id) references netra.lhps on delete cascade,
  constraint lhp_handovers_to_office_id_fkey foreign key (to_office_id) references netra.offices on delete restrict
);
comment on table netra.lhp_handovers is
  'Which draft went to which office when its own ended. Insert only; goes with its draft, as field_receipts do.';
create index lhp_handovers_office_idx on netra.lhp_handovers (to_office_id);

create table netra.office_key_handovers (
  office_key_id    uuid primary key,
  to_office_key_id uuid not null,
  wrapped          bytea not null,
  handed_at        timestamptz not null,
  demonstration    boolean not null default netra.is_demonstration(),
  constraint office_key_handovers_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint office_key_handovers_to_office_key_id_fkey foreign key (to_office_key_id) references netra.office_keys on delete restrict,
  constraint office_key_handovers_wrapped_check check (substring(wrapped from 1 for 31) = convert_to(E'age-encryption.org/v1\n-> X25519', 'UTF8'))
);
comment on table netra.office_key_handovers is
  'The private half of the key of an office that ended, encrypted to the key of the rank above: who holds that one opens what was sealed to the other. Insert only.';

create function netra.ends_today(of_end uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.office_ends e join netra.offices o on o.id = e.office_id
      where e.id = of_end and e.ends_on <= netra.today_in(o.zone)
        and not exists (select from netra.office_ends later where later.office_id = e.office_id
          and (later.recorded_at, later.id) > (e.recorded_at, e.id))
        and not exists (select from netra.office_handovers h where h.end_id = e.id))
  $$;
comment on function netra.ends_today(uuid) is 'Whether this end counts, its day has come, and it is not handed up yet.';

create function netra.list_ended() returns table (end_id uuid, office_id uuid, zone text, ends_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select e.id, e.office_id, o.zone, e.ends_on
    from netra.office_ends e join netra.offices o on o.id = e.office_id
    where netra.actor_is('clock') and e.ends_on <= current_date + 1 and netra.ends_today(e.id)
    order by e.ends_on, e.id
  $$;
comment on function netra.list_ended() is 'For the clock: the offices that have ended and still hold what was theirs.';

-- Whose the open cases of an office are to be: the first rank above that the case does not accuse. Those at rest stay where they rested.
create function netra.hand_up_case(by_end uuid, moved uuid) returns table (to_office uuid, threads integer)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  held netra.cases%rowtype;
  target netra.offices%rowtype;
begin
  if netra.actor_is('clock') is not true or not netra.ends_today(by_end) then return; end if;
  select c.* into held from netra.cases c join netra.office_ends e on e.office_id = c.handling_office_id
    where c.id = moved and e.id = by_end for update of c;
  select o.* into target from unnest(netra.offices_above(held.handling_office_id)) with ordinality as rank (id, nth)
    join netra.offices o on o.id = rank.id
    where not o.id = any (held.walled_office_ids) and o.kind like 'bawaslu-%' order by rank.nth limit 1;
  if held.id is null or target.id is null then return; end if;
  update netra.cases c set handling_office_id = target.id, regency_office_id = target.regency_office_id,
    province_office_id = target.province_office_id, national_office_id = target.national_office_id, version = c.version + 1
  where c.id = held.id;
  return query select target.id, (select count(*)::integer from netra.reports r
    where r.case_id = held.id and exists (select from netra.report_messages m where m.report_id = r.id));
end
$$;
comment on function netra.hand_up_case(uuid, uuid) is
  'Gives one case of an office that has ended to the rank above: its new office and how many threads go along; nothing where there is none.';

create function netra.hand_up_drafts(by_end uuid, at timestamptz) returns table (lhp_id uuid, to_office_id uuid)
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
    where e.id = by_end and (l.created_at at time zone 'UTC')::date <= e.ends_on
    on conflict do nothing
    returning h.lhp_id, h.to_office_id;
end
$$;
comment on function netra.hand_up_drafts(uuid, timestamptz) is
  'Gives the drafts of an office that has ended, and of those below it, to the rank above that none of them accuses.';

create function netra.end_field_posts(by_end uuid) returns table (membership_id uuid, account_id uuid, office_id uuid, role text, ends_on date)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if netra.actor_is('clock') is not true or not netra.ends_today(by_end) then return; end if;
  return query
    update netra.memberships m set valid_to = e.ends_on
    from netra.office_ends e join netra.offices o on o.id = e.office_id or o.kecamatan_office_id = e.office_id
    where e.id = by_end and m.office_id = o.id and m.valid_from < e.ends_on and (m.valid_to is null or m.valid_to > e.ends_on)
    returning m.id, m.account_id, m.office_id, m.role, m.valid_to;
end
$$;
comment on function netra.end_field_posts(uuid) is 'Ends what is still held at an office that has ended and below it. A post that begins later is of another decree.';

create function netra.take_back_hearings(by_end uuid, at timestamptz)
  returns table (case_id uuid, hearing_id uuid, from_office_id uuid, party text, ordinal integer, round integer)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if netra.actor_is('clock') is not true or not netra.ends_today(by_end) then return; end if;
  return query
    update netra.hearing_delegations d set state = 'ditarik', state_since = at
    from netra.office_ends e, netra.hearings h
    where e.id = by_end and d.to_office_id = e.office_id and d.state = 'diminta' and h.id = d.hearing_id
    returning d.case_id, d.hearing_id, d.from_office_id, h.party, h.ordinal::integer, h.round::integer;
end
$$;
comment on function netra.take_back_hearings(uuid, timestamptz) is 'Gives hearings that an office was asked to hold, and that has ended, back to who asked.';

create function netra.hand_up_key(by_end uuid, of_key uuid, to_key uuid, wrapped_key bytea, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if netra.actor_is('clock') is not true or not netra.ends_today(by_end)
    or not exists (select from netra.office_keys k join netra.office_ends e on e.id = by_end
      join netra.offices o on o.id = k.office_id and (o.id = e.office_id or o.kecamatan_office_id = e.office_id)
      join netra.office_keys up on up.id = to_key and up.retired_at is null and up.office_id = any (netra.offices_above(o.id))
      where k.id = of_key) then
    return false;
  end if;
  insert into netra.office_key_handovers (office_key_id, to_office_key_id, wrapped, handed_at) values (of_key, to_key, wrapped_key, at)
    on conflict do nothing;
  update netra.office_keys set retired_at = at where id = of_key and retired_at is null;
  return true;
end
$$;
comment on function netra.hand_up_key(uuid, uuid, uuid, bytea, timestamptz) is
  'Keeps the key of an office that has ended as wrapped to the rank above, and seals nothing to it from then on.';

create function netra.note_handed_up(by_end uuid, to_office uuid, at timestamptz, counted integer[]) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if netra.actor_is('clock') is not true or not netra.ends_today(by_end) then return false; end if;
  insert into netra.office_handovers (end_id, office_id, to_office_id, handed_at, cases, drafts, posts, keys)
  select by_end, e.office_id, to_office, at, counted[1], counted[2], counted[3], counted[4] from netra.office_ends e where e.id = by_end;
  return true;
end
$$;
comment on function netra.note_handed_up(uuid, uuid, timestamptz, integer[]) is 'Closes the hand-over of an end: from now on it is done.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['office_ends', 'office_handovers', 'lhp_handovers', 'office_key_handovers'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

-- A decree on an office is no secret.
create policy read_all on netra.office_ends for select to netra_app using (true);
create policy record_above on netra.office_ends for insert to netra_app
  with check (
    recorded_by = (select netra.actor_id())
    and exists (select from netra.offices o where o.id = office_ends.office_id and o.kind = 'panwascam')
    and netra.offices_above(office_id) && (select netra.actor_offices('anggota', 'ketua'))::uuid[]
  );
create policy read_all on netra.office_handovers for select to netra_app using (true);
create policy read_receiving on netra.lhp_handovers for select to netra_app
  using (to_office_id = any ((select netra.actor_works())::uuid[]) or (select netra.actor_is('clock')));
create policy read_receiving on netra.office_key_handovers for select to netra_app
  using (exists (select from netra.office_keys k where k.id = office_key_handovers.to_office_key_id
    and k.office_id = any ((select netra.actor_unlent('staf-penanganan', 'anggota', 'ketua'))::uuid[])));

grant select on netra.office_ends, netra.office_handovers, netra.lhp_handovers, netra.office_key_handovers to netra_app;
grant insert (id, office_id, decree_number, decree_on, ends_on, recorded_by, recorded_at) on netra.office_ends to netra_app;

-- A draft that was handed up is read where it came to, besides where it was written.
create policy read_handed on netra.lhps for select to netra_app
  using (
    state = 'draf' and id in (select h.lhp_id from netra.lhp_handovers h where h.to_office_id = any ((select netra.actor_works())::uuid[]))
    and not walled_office_ids && (select netra.actor_wall_offices())
  );

revoke all on function netra.ends_today(uuid), netra.list_ended(), netra.hand_up_case(uuid, uuid), netra.hand_up_drafts(uuid, timestamptz),
  netra.end_field_posts(uuid), netra.take_back_hearings(uuid, timestamptz), netra.hand_up_key(uuid, uuid, uuid, bytea, timestamptz),
  netra.note_handed_up(uuid, uuid, timestamptz, integer[]) from public;
grant execute on function netra.list_ended(), netra.hand_up_case(uuid, uuid), netra.hand_up_drafts(uuid, timestamptz),
  netra.end_field_posts(uuid), netra.take_back_hearings(uuid, timestamptz), netra.hand_up_key(uuid, uuid, uuid, bytea, timestamptz),
  netra.note_handed_up(uuid, uuid, timestamptz, integer[]) to netra_app;

-- Who belongs to an office of the chain below, for whoever records its end: how much is still open there.
create function netra.open_below(of_office uuid) returns table (cases integer, drafts integer, posts integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select
      (select count(*)::int from netra.cases c where c.handling_office_id = of_office
        and c.state not in ('tidak-diregister', 'dicabut', 'ditautkan', 'selesai', 'tuntas')
        and not c.walled_office_ids && netra.actor_wall_offices()),
      (select count(*)::int from netra.lhps l join netra.offices o on o.id = l.office_id
        where (o.id = of_office or o.kecamatan_office_id = of_office) and l.state = 'draf'
          and not l.walled_office_ids && netra.actor_wall_offices()),
      (select count(*)::int from netra.memberships m join netra.offices o on o.id = m.office_id
        where (o.id = of_office or o.kecamatan_office_id = of_office)
          and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to))
    where netra.offices_above(of_office) && netra.actor_offices('staf-penanganan', 'anggota', 'ketua')
  $$;
comment on function netra.open_below(uuid) is 'How many cases, drafts and posts an office of the field still holds, for a rank above it; none that accuse the reader.';
revoke all on function netra.open_below(uuid) from public;
grant execute on function netra.open_below(uuid) to netra_app;

select netra.guard_demonstration();
