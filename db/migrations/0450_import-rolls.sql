-- An employer brings the list he has. It is read in the background, looked at, and taken whole or not at all; what was taken is an event.
create or replace function netra.actor_rolls() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct r.employer), '{}')
    from (
      select coalesce(o.employer_office_id, o.id) as employer from netra.offices o where o.id = any (netra.actor_offices('bkpsdm'))
      union
      select unnest(netra.actor_offices('ppk-kepegawaian'))
      union
      select unnest(netra.actor_offices('kades', 'sekretaris-desa'))
    ) r
  $$;
comment on function netra.actor_rolls() is
  'The employers whose roll the actor keeps: his own as PPK, that of the staffing office he works at, and the village whose head or secretary he is.';

create function netra.roll_of(office uuid) returns uuid
  language sql stable
  as $$
    select case when o.kind = 'desa' then o.id else coalesce(o.employer_office_id, o.id) end from netra.offices o where o.id = office
  $$;
comment on function netra.roll_of(uuid) is
  'In whose roll the people of an office stand: that of its PPK. A village keeps its own, beside that of the regency.';

-- The owner is whoever runs a command on this machine; nobody who serves logs in as the owner.
create function netra.keeps_roll(employer uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select employer = any (netra.actor_rolls()) or session_user = 'netra_owner' $$;
comment on function netra.keeps_roll(uuid) is 'Whether the actor keeps this roll, or a command of the installation works.';

create function netra.numbers_on_roll(employer uuid, numbers bytea[]) returns table (number bytea, pegawai_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.number_hmac, p.id
    from unnest(numbers) as asked (number)
    join netra.pegawai p on p.employer_office_id = employer and p.number_hmac = asked.number
    where netra.keeps_roll(employer)
  $$;
comment on function netra.numbers_on_roll(uuid, bytea[]) is
  'Which of these numbers stand in a roll already. Compares, and tells no number that was not asked for.';

create function netra.unnumbered_on_roll(employer uuid) returns table (pegawai_id uuid, bare_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.id, netra.bare_name(p.name) from netra.pegawai p
    where p.employer_office_id = employer and p.number_hmac is null and netra.keeps_roll(employer)
  $$;
comment on function netra.unnumbered_on_roll(uuid) is 'People of a roll who have no number, and are known again by name and unit.';

create function netra.keep_pegawai_contacts(employer uuid, people uuid[], ways text[], contacts bytea[], at timestamptz, by uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.pegawai_contacts as held (pegawai_id, way, sealed, recorded_at, recorded_by)
    select c.person, c.way, c.sealed, at, by
    from unnest(people, ways, contacts) as c (person, way, sealed)
    join netra.pegawai p on p.id = c.person and p.employer_office_id = employer
    where netra.keeps_roll(employer) and (session_user = 'netra_owner' or by = netra.actor_id())
    on conflict (pegawai_id, way) do update
      set sealed = excluded.sealed, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
  $$;
comment on function netra.keep_pegawai_contacts(uuid, uuid[], text[], bytea[], timestamptz, uuid) is
  'Writes sealed contacts of people of a roll that the actor keeps, in place of older ones. Tells none.';

create function netra.make_units(employer uuid, wanted jsonb, on_day date) returns table (no integer, office_id uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not netra.keeps_roll(employer) then
    raise exception 'netra: not a roll of this actor' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('netra.make_units ' || employer::text, 0));
  return query
    with wished as materialized (
      select w.no, w.kind, w.name, w.region, w.parent
      from jsonb_to_recordset(wanted) as w (no integer, kind text, name text, region text, parent uuid)
      where w.kind in ('unit-kerja', 'upt', 'sekolah')
    ), above as materialized (
      select up.id, up.code,
        (select count(*) from netra.offices o where o.parent_id = up.id and o.kind in ('unit-kerja', 'upt', 'sekolah')) as there
      from netra.offices up
      where up.id in (select parent from wished) and netra.roll_of(up.id) = employer
    ), asked as materialized (
      select w.no, w.kind, w.name, w.region, a.id as parent_id, a.code || '-U' || to_char(n.nth, 'FM999990000') as code
      from (select *, row_number() over (partition by parent order by wished.no) as place from wished) w
      join above a on a.id = w.parent
      cross join lateral (select a.there + w.place as nth) n
    ), made as (
      insert into netra.offices (id, code, kind, rank, name, short_name, region_code, zone, parent_id, employer_office_id, valid_from, mark, source)
      select netra.office_id(a.code), a.code, a.kind, k.rank, a.name, left(a.name, 60), r.code, r.zone, a.parent_id, employer, on_day, 'U', 'named in the roll of its employer'
      from asked a
      join netra.office_kinds k on k.kind = a.kind
      join netra.regions r on r.code = a.region
      returning id, code
    )
    select a.no, m.id from made m join asked a on a.code = m.code;
end
$$;
comment on function netra.make_units(uuid, jsonb, date) is
  'Units and schools that a roll names and its keeper confirmed, each below an office of that employer. Never anything else than a unit.';

do $$
declare
  made text;
begin
  foreach made in array array['netra.roll_of(uuid)', 'netra.keeps_roll(uuid)', 'netra.numbers_on_roll(uuid, bytea[])',
    'netra.unnumbered_on_roll(uuid)', 'netra.keep_pegawai_contacts(uuid, uuid[], text[], bytea[], timestamptz, uuid)',
    'netra.make_units(uuid, jsonb, date)'] loop
    execute format('revoke all on function %s from public', made);
    execute format('grant execute on function %s to netra_app', made);
  end loop;
end $$;

-- A temporary table takes the rows by COPY, which is refused on tables with policies; the rows go on under the policies of the actor.
do $$ begin
  execute format('grant temporary on database %I to netra_app', current_database());
end $$;

-- A name is corrected, a kind changes with a decree (honorary staff become PPPK); the number never does.
create policy correct_own on netra.pegawai for update to netra_app
  using (employer_office_id = any ((select netra.actor_rolls())::uuid[]))
  with check (employer_office_id = any ((select netra.actor_rolls())::uuid[]));
grant update (name, kind) on netra.pegawai to netra_app;
-- Asked once for a list, and not once for each of a million rows; a production installation refuses the mark all the same.
grant insert (demonstration) on netra.pegawai, netra.penempatan to netra_app;
create index pegawai_employer_idx on netra.pegawai (employer_office_id);

create table netra.roll_imports (
  id                 uuid primary key,
  employer_office_id uuid not null,
  office_id          uuid not null,
  state              text not null,
  file_name          text not null,
  file_sha256        bytea not null,
  file_size          bigint not null,
  -- What the keeper chose: sheet, what each column means, whether units are made, whether the list is complete.
  choices            jsonb not null default '{}',
  -- What was found: counts, columns, units, and never a number, a name or an address.
  found              jsonb,
  problem            text,
  rows_read          integer not null default 0,
  -- Whether what was sealed for it is gone.
  cleared            boolean not null default false,
  asked_at           timestamptz not null,
  asked_by           uuid not null,
  moved_at           timestamptz not null,
  demonstration      boolean not null default netra.is_demonstration(),
  constraint roll_imports_employer_fkey foreign key (employer_office_id) references netra.offices on delete restrict,
  constraint roll_imports_office_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint roll_imports_asked_by_fkey foreign key (asked_by) references netra.accounts on delete restrict,
  constraint roll_imports_state_check check (state in ('menunggu-periksa', 'diperiksa', 'ditolak', 'menunggu-terap', 'diterapkan', 'dibatalkan')),
  constraint roll_imports_name_check check (file_name ~ '\S' and length(file_name) <= 200),
  constraint roll_imports_sha256_check check (octet_length(file_sha256) = 32)
);
comment on table netra.roll_imports is
  'A list that an employer brought, from the file to the roll. The file and its rejected rows lie sealed in the vault, and go when it ends.';
create index roll_imports_employer_idx on netra.roll_imports (employer_office_id, asked_at);
create index roll_imports_waiting_idx on netra.roll_imports (moved_at) where not cleared;

create table netra.roll_events (
  id                 uuid primary key,
  type               text not null,
  employer_office_id uuid not null,
  office_id          uuid not null,
  import_id          uuid,
  actor_id           uuid not null,
  happened_at        timestamptz not null,
  recorded_at        timestamptz not null,
  basis              text,
  data               jsonb not null,
  salt               bytea not null,
  leaf_hash          bytea not null,
  demonstration      boolean not null default netra.is_demonstration(),
  constraint roll_events_employer_fkey foreign key (employer_office_id) references netra.offices on delete restrict,
  constraint roll_events_office_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint roll_events_import_fkey foreign key (import_id) references netra.roll_imports on delete restrict,
  constraint roll_events_actor_fkey foreign key (actor_id) references netra.accounts on delete restrict,
  constraint roll_events_type_check check (type in ('roll-imported', 'roll-exported')),
  constraint roll_events_salt_check check (octet_length(salt) = 16),
  constraint roll_events_leaf_check check (octet_length(leaf_hash) = 32)
);
comment on table netra.roll_events is
  'What happened to a roll: how many joined, moved and left, by which file. Counts and never a person. Append-only; salt and leaf as in netra.events.';
create index roll_events_employer_idx on netra.roll_events (employer_office_id, recorded_at);

do $$
declare
  guarded text;
begin
  foreach guarded in array array['roll_imports', 'roll_events'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

create policy read_own_roll on netra.roll_imports for select to netra_app
  using (employer_office_id = any ((select netra.actor_rolls())::uuid[]) or (select netra.actor_is('clock')));
create policy bring_own on netra.roll_imports for insert to netra_app
  with check (employer_office_id = any ((select netra.actor_rolls())::uuid[]) and netra.roll_of(office_id) = employer_office_id
    and asked_by = (select netra.actor_id()) and state = 'menunggu-periksa');
create policy move_own on netra.roll_imports for update to netra_app
  using (employer_office_id = any ((select netra.actor_rolls())::uuid[]))
  with check (employer_office_id = any ((select netra.actor_rolls())::uuid[]));
-- The clock ends what nobody came back to, and what fails for want of a right; it takes no list.
create policy end_waiting on netra.roll_imports for update to netra_app
  using ((select netra.actor_is('clock')) and state <> 'diterapkan')
  with check ((select netra.actor_is('clock')) and state in ('ditolak', 'dibatalkan'));
create policy clear_taken on netra.roll_imports for update to netra_app
  using ((select netra.actor_is('clock')) and state = 'diterapkan')
  with check ((select netra.actor_is('clock')) and state = 'diterapkan');
create policy read_own_roll on netra.roll_events for select to netra_app
  using (employer_office_id = any ((select netra.actor_rolls())::uuid[]));
create policy note_own on netra.roll_events for insert to netra_app
  with check (employer_office_id = any ((select netra.actor_rolls())::uuid[]) and actor_id = (select netra.actor_id()));

grant select on netra.roll_imports, netra.roll_events to netra_app;
grant insert (id, employer_office_id, office_id, state, file_name, file_sha256, file_size, choices, asked_at, asked_by, moved_at)
  on netra.roll_imports to netra_app;
grant update (state, choices, found, problem, rows_read, cleared, moved_at) on netra.roll_imports to netra_app;
grant insert (id, type, employer_office_id, office_id, import_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  on netra.roll_events to netra_app;

select netra.guard_demonstration();
