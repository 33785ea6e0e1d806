-- A person is counted once at an activity, by whichever way: by the door of the staff, by his own word at the door, or on a list.
alter table netra.activity_guests alter column name drop not null;
alter table netra.activity_guests
  add column name_mark bytea,
  add column person_mark bytea,
  add constraint activity_guests_named_check check (name is not null or person_mark is not null);
comment on column netra.activity_guests.name is 'As he wrote it; null where he stood in the door of the staff: of a roll nobody but its employer reads names.';
comment on column netra.activity_guests.name_mark is 'SHA-256 of activity, name and unit: whether the same name of the same unit came before. Goes with the row.';
comment on column netra.activity_guests.person_mark is 'SHA-256 of activity and person of a roll, for whoever stood in the door of the staff. It says nothing across activities.';
revoke select on netra.activity_guests from netra_app;
grant select (id, activity_id, name, unit, office_id, signed_at) on netra.activity_guests to netra_app;

alter table netra.activity_attendance
  drop constraint activity_attendance_how_check,
  add constraint activity_attendance_how_check check (how in ('daftar', 'pindai', 'pintu', 'berkas'));
comment on table netra.activity_attendance is
  'People present by unit: daftar as the organiser counted them, berkas as a list that he brought has them, pindai by their own word at the door, pintu as the door of the staff knows them. Counts are everybody''s, names are not here.';
create policy file_own on netra.activity_attendance for insert to netra_app
  with check (how = 'berkas' and exists (select from netra.activity_entries e where e.id = activity_attendance.activity_id));
create policy refile_own on netra.activity_attendance for delete to netra_app
  using (how = 'berkas' and exists (select from netra.activity_entries e where e.id = activity_attendance.activity_id));

create table netra.activity_lists (
  id            uuid primary key,
  activity_id   uuid not null,
  kind          text not null,
  file_name     text not null,
  file_sha256   bytea not null,
  media_type    text,
  office_key_id uuid,
  people        integer,
  twice         integer not null default 0,
  added_by      uuid not null,
  added_at      timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint activity_lists_activity_id_fkey foreign key (activity_id) references netra.activity_entries on delete restrict,
  constraint activity_lists_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint activity_lists_added_by_fkey foreign key (added_by) references netra.accounts on delete restrict,
  constraint activity_lists_kind_check check (kind in ('tabel', 'pindaian')),
  constraint activity_lists_scan_check check ((kind = 'pindaian') = (office_key_id is not null and media_type is not null and people is null)),
  constraint activity_lists_hash_check check (octet_length(file_sha256) = 32),
  constraint activity_lists_name_check check (length(file_name) between 1 and 120)
);
comment on table netra.activity_lists is
  'Lists of who was present: of a table its hash and how many people it has, and none of its names; of a scan the sealed file (by its id). Insert only.';
create index activity_lists_activity_idx on netra.activity_lists (activity_id, added_at);
alter table netra.activity_lists enable row level security;
alter table netra.activity_lists force row level security;
create policy read_own on netra.activity_lists for select to netra_app
  using (exists (select from netra.activity_entries e where e.id = activity_lists.activity_id));
create policy add_own on netra.activity_lists for insert to netra_app
  with check (added_by = (select netra.actor_id()) and exists (select from netra.activity_entries e where e.id = activity_lists.activity_id));
grant select on netra.activity_lists to netra_app;
grant insert (id, activity_id, kind, file_name, file_sha256, media_type, office_key_id, people, twice, added_by, added_at) on netra.activity_lists to netra_app;

drop function netra.sign_in_at_activity(bytea, uuid, text, text, uuid, timestamptz, integer);
create function netra.sign_in_at_activity(hash bytea, guest uuid, guest_name text, of_unit text, of_office uuid, staff bytea, at timestamptz,
    at_most integer)
  returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  here uuid;
  person uuid;
  known text := guest_name;
  unit_here text := of_unit;
  office_here uuid := of_office;
  by_name bytea;
  by_person bytea;
begin
  select d.activity_id into here from netra.activity_doors d where d.code_hash = hash and d.ends_at > at for share;
  if here is null then
    return 'closed';
  end if;
  if staff is not null then
    select p.id, p.name, coalesce(u.name, w.unit_name), w.office_id into person, known, unit_here, office_here
    from netra.pegawai p
    join netra.penempatan w on w.pegawai_id = p.id and w.main and w.valid_to is null
    left join netra.offices u on u.id = w.office_id
    where p.id = netra.pegawai_of_token(staff, at);
    if person is null then
      return 'left';
    end if;
    by_person := sha256(convert_to(here::text || ' ' || person::text, 'UTF8'));
  end if;
  by_name := sha256(convert_to(here::text || ' ' || lower(regexp_replace(btrim(known), '\s+', ' ', 'g')) || ' '
    || lower(regexp_replace(btrim(unit_here), '\s+', ' ', 'g')), 'UTF8'));
  -- Two phones of one person at the same moment: the second waits, and finds the first.
  perform pg_advisory_xact_lock(hashtextextended('netra.activity_guests ' || encode(by_name, 'hex'), 0));
  if exists (select from netra.activity_guests g where g.id = guest) then
    return 'signed';
  end if;
  if exists (select from netra.activity_guests g where g.activity_id = here and (g.name_mark = by_name or g.person_mark = by_person)) then
    return 'twice';
  end if;
  if (select count(*) from netra.activity_guests g where g.activity_id = here) >= at_most then
    return 'full';
  end if;
  insert into netra.activity_guests (id, activity_id, name, unit, office_id, signed_at, name_mark, person_mark)
  values (guest, here, case when person is null then known end, unit_here, office_here, at, by_name, by_person);
  insert into netra.activity_attendance as held (activity_id, unit, office_id, how, people)
  values (here, unit_here, office_here, case when person is null then 'pindai' else 'pintu' end, 1)
  on conflict (activity_id, unit, how) do update set people = held.people + 1;
  return 'signed';
end
$$;
comment on function netra.sign_in_at_activity(bytea, uuid, text, text, uuid, bytea, timestamptz, integer) is
  'Writes down who came, once each person, and counts his unit. `staff`: the token of the door of the staff (its SHA-256), by which he and his unit are known. Answers signed, twice, left (no longer in that door, or on no roll), full or closed.';
revoke all on function netra.sign_in_at_activity(bytea, uuid, text, text, uuid, bytea, timestamptz, integer) from public;
grant execute on function netra.sign_in_at_activity(bytea, uuid, text, text, uuid, bytea, timestamptz, integer) to netra_app;

select netra.guard_demonstration();
