-- Activities that their organisers enter themselves stand beside those of the press. What somebody types is the office's own until it is
-- entered; then the public part is written beside the others, as a projection of the newest version.
create function netra.actor_prevents() returns uuid[]
  language sql stable parallel safe
  as $$
    select netra.actor_offices('ptps', 'pkd', 'panwascam', 'staf-penanganan', 'anggota', 'ketua', 'sekretariat', 'sekda', 'kepala-opd',
      'camat', 'lurah', 'kades', 'sekretaris-desa', 'kepala-unit', 'bkpsdm', 'dpmd', 'inspektorat', 'ppk-kepegawaian', 'kemendagri', 'kpu', 'dkpp')
  $$;
comment on function netra.actor_prevents() is
  'Offices for which the actor enters activities and answers for agreed points today. The twin of preventionRoles in core/kegiatan.';

create table netra.activity_entries (
  id            uuid primary key,
  office_id     uuid not null,
  author_id     uuid not null,
  state         text not null,
  answers       jsonb not null,
  version       integer not null default 0,
  changed       boolean not null default true,
  release       jsonb,
  lhp_id        uuid,
  created_at    timestamptz not null,
  revised_at    timestamptz not null,
  entered_at    timestamptz,
  demonstration boolean not null default netra.is_demonstration(),
  constraint activity_entries_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint activity_entries_author_id_fkey foreign key (author_id) references netra.accounts on delete restrict,
  constraint activity_entries_lhp_id_fkey foreign key (lhp_id) references netra.lhps on delete restrict,
  constraint activity_entries_state_check check (state in ('draf', 'masuk', 'dikoreksi')),
  constraint activity_entries_entered_check check ((state = 'draf') = (entered_at is null)),
  constraint activity_entries_size_check check (pg_column_size(answers) < 400000)
);
comment on table netra.activity_entries is
  'What an office types about an activity of its own: a draft until it is entered, then the working copy of corrections. Its office alone reads it.';
comment on column netra.activity_entries.changed is 'Whether answers differ from the newest version.';
comment on column netra.activity_entries.release is 'The press release as somebody edited it, in both languages; null: as the facts give it.';
create index activity_entries_office_idx on netra.activity_entries (office_id, revised_at desc);

create table netra.activity_versions (
  activity_id   uuid not null,
  version       integer not null,
  answers       jsonb not null,
  reason        text,
  recorded_by   uuid not null,
  recorded_at   timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint activity_versions_pkey primary key (activity_id, version),
  constraint activity_versions_activity_id_fkey foreign key (activity_id) references netra.activity_entries on delete restrict,
  constraint activity_versions_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint activity_versions_reason_check check ((version = 1) = (reason is null))
);
comment on table netra.activity_versions is 'Each version as it was entered. Append-only: a correction is a new version with its reason.';

alter table netra.activities
  add column office_id uuid,
  add column level text,
  add column audience text[] not null default '{}',
  add column subjects text[] not null default '{}',
  add column material text,
  add column corrected boolean not null default false,
  add constraint activities_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  drop constraint activities_kind_check,
  add constraint activities_kind_check check (kind in ('sosialisasi', 'kunjungan-kerja', 'rakor', 'deklarasi', 'apel', 'imbauan', 'publikasi',
    'pemetaan', 'lainnya'));
comment on column netra.activities.office_id is 'The office that entered it; null where it was read from the press.';
comment on column netra.activities.subjects is 'What it was about: neutrality, or an appeal to citizens (money politics, black campaign, hoaxes).';
create index activities_region_idx on netra.activities (region_code, held_on);

-- How many came, from which unit. No name.
create table netra.activity_attendance (
  activity_id   uuid not null,
  unit          text not null,
  office_id     uuid,
  how           text not null,
  people        integer not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint activity_attendance_pkey primary key (activity_id, unit, how),
  constraint activity_attendance_activity_id_fkey foreign key (activity_id) references netra.activity_entries on delete restrict,
  constraint activity_attendance_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint activity_attendance_how_check check (how in ('daftar', 'pindai')),
  constraint activity_attendance_people_check check (people >= 0 and people < 1000000),
  constraint activity_attendance_unit_check check (length(btrim(unit)) between 1 and 300)
);
comment on table netra.activity_attendance is
  'People present by unit: daftar as the organiser counted them, pindai as they signed in at the door. Counts are everybody''s, names are not here.';
create index activity_attendance_office_idx on netra.activity_attendance (office_id) where office_id is not null;

create table netra.activity_doors (
  activity_id   uuid primary key,
  code_hash     bytea not null,
  opened_by     uuid not null,
  opened_at     timestamptz not null,
  ends_at       timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint activity_doors_activity_id_fkey foreign key (activity_id) references netra.activity_entries on delete restrict,
  constraint activity_doors_opened_by_fkey foreign key (opened_by) references netra.accounts on delete restrict,
  constraint activity_doors_code_hash_key unique (code_hash),
  constraint activity_doors_ends_check check (ends_at >= opened_at and ends_at <= opened_at + interval '24 hours')
);
comment on table netra.activity_doors is 'The code at the door of an activity, for at most a day (N94). Opened again, it is another code.';

create table netra.activity_guests (
  id            uuid primary key,
  activity_id   uuid not null,
  name          text not null,
  unit          text not null,
  office_id     uuid,
  signed_at     timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint activity_guests_activity_id_fkey foreign key (activity_id) references netra.activity_entries on delete restrict,
  constraint activity_guests_name_check check (length(btrim(name)) between 1 and 200)
);
comment on table netra.activity_guests is
  'Who signed in at the door: for the office that invited, and deleted 30 days after (N94). The count by unit stays.';
create index activity_guests_activity_idx on netra.activity_guests (activity_id, signed_at);

create table netra.activity_photos (
  id            uuid primary key,
  activity_id   uuid not null,
  caption       text not null,
  shown         boolean not null,
  original_hash bytea not null,
  width         integer not null,
  height        integer not null,
  added_by      uuid not null,
  added_at      timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint activity_photos_activity_id_fkey foreign key (activity_id) references netra.activity_entries on delete restrict,
  constraint activity_photos_added_by_fkey foreign key (added_by) references netra.accounts on delete restrict,
  constraint activity_photos_once unique (activity_id, original_hash),
  constraint activity_photos_hash_check check (octet_length(original_hash) = 32)
);
comment on table netra.activity_photos is
  'Photos of an activity, as copies without what a camera writes beside a picture; shown says whether the public page may show it.';

do $$
declare
  held text;
begin
  foreach held in array array['activity_entries', 'activity_versions', 'activity_attendance', 'activity_doors', 'activity_guests', 'activity_photos'] loop
    execute format('alter table netra.%I enable row level security', held);
    execute format('alter table netra.%I force row level security', held);
  end loop;
end $$;

create policy read_own on netra.activity_entries for select to netra_app using (office_id = any ((select netra.actor_prevents())::uuid[]));
create policy begin_own on netra.activity_entries for insert to netra_app
  with check (author_id = (select netra.actor_id()) and state = 'draf' and office_id = any ((select netra.actor_prevents())::uuid[]));
create policy change_own on netra.activity_entries for update to netra_app
  using (office_id = any ((select netra.actor_prevents())::uuid[]))
  with check (office_id = any ((select netra.actor_prevents())::uuid[]));
grant select on netra.activity_entries to netra_app;
grant insert (id, office_id, author_id, state, answers, created_at, revised_at) on netra.activity_entries to netra_app;
grant update (state, answers, version, changed, release, lhp_id, revised_at, entered_at) on netra.activity_entries to netra_app;

-- Whose activity it is: the one question of every policy below. The entries' own policy answers it.
create policy read_own on netra.activity_versions for select to netra_app
  using (exists (select from netra.activity_entries e where e.id = activity_versions.activity_id));
create policy enter_own on netra.activity_versions for insert to netra_app
  with check (recorded_by = (select netra.actor_id()) and exists (select from netra.activity_entries e where e.id = activity_versions.activity_id));
grant select on netra.activity_versions to netra_app;
grant insert (activity_id, version, answers, reason, recorded_by, recorded_at) on netra.activity_versions to netra_app;

create policy enter_own on netra.activities for insert to netra_app
  with check (exists (select from netra.activity_entries e where e.id = activities.id and e.office_id = activities.office_id and e.state <> 'draf'));
create policy correct_own on netra.activities for update to netra_app
  using (exists (select from netra.activity_entries e where e.id = activities.id))
  with check (exists (select from netra.activity_entries e where e.id = activities.id and e.office_id = activities.office_id));
grant insert (id, code, kind, election_id, region_code, held_on, held_on_note, place, organiser, title, summary, prevention_form, form_mark,
  source_name, office_id, level, audience, subjects, material) on netra.activities to netra_app;
grant update (kind, election_id, region_code, held_on, held_on_note, place, organiser, title, summary, prevention_form, level, audience, subjects,
  material, corrected) on netra.activities to netra_app;

do $$
declare
  part text;
begin
  foreach part in array array['activity_parties', 'activity_commitments', 'activity_numbers'] loop
    execute format('create policy enter_own on netra.%I for insert to netra_app with check (exists (select from netra.activity_entries e where e.id = %I.activity_id))', part, part);
    execute format('create policy replace_own on netra.%I for delete to netra_app using (exists (select from netra.activity_entries e where e.id = %I.activity_id))', part, part);
    execute format('grant insert, delete on netra.%I to netra_app', part);
  end loop;
end $$;

-- A count is no secret: of a draft there is none.
create policy read_counts on netra.activity_attendance for select to netra_app using (true);
create policy count_own on netra.activity_attendance for insert to netra_app
  with check (how = 'daftar' and exists (select from netra.activity_entries e where e.id = activity_attendance.activity_id and e.state <> 'draf'));
create policy recount_own on netra.activity_attendance for delete to netra_app
  using (how = 'daftar' and exists (select from netra.activity_entries e where e.id = activity_attendance.activity_id));
grant select on netra.activity_attendance to netra_app;
grant insert (activity_id, unit, office_id, how, people) on netra.activity_attendance to netra_app;
grant delete on netra.activity_attendance to netra_app;

create policy read_own on netra.activity_doors for select to netra_app
  using (exists (select from netra.activity_entries e where e.id = activity_doors.activity_id));
create policy open_own on netra.activity_doors for insert to netra_app
  with check (opened_by = (select netra.actor_id()) and exists (select from netra.activity_entries e where e.id = activity_doors.activity_id));
create policy turn_own on netra.activity_doors for update to netra_app
  using (exists (select from netra.activity_entries e where e.id = activity_doors.activity_id))
  with check (exists (select from netra.activity_entries e where e.id = activity_doors.activity_id));
grant select (activity_id, opened_at, ends_at) on netra.activity_doors to netra_app;
grant insert (activity_id, code_hash, opened_by, opened_at, ends_at) on netra.activity_doors to netra_app;
grant update (code_hash, opened_by, opened_at, ends_at) on netra.activity_doors to netra_app;

create policy read_own on netra.activity_guests for select to netra_app
  using (exists (select from netra.activity_entries e where e.id = activity_guests.activity_id));
grant select on netra.activity_guests to netra_app;

create policy read_shown on netra.activity_photos for select to netra_app
  using (exists (select from netra.activity_entries e where e.id = activity_photos.activity_id)
    or (shown and exists (select from netra.activities a where a.id = activity_photos.activity_id)));
create policy add_own on netra.activity_photos for insert to netra_app
  with check (added_by = (select netra.actor_id()) and exists (select from netra.activity_entries e where e.id = activity_photos.activity_id));
create policy hide_own on netra.activity_photos for update to netra_app
  using (exists (select from netra.activity_entries e where e.id = activity_photos.activity_id))
  with check (exists (select from netra.activity_entries e where e.id = activity_photos.activity_id));
grant select on netra.activity_photos to netra_app;
grant insert (id, activity_id, caption, shown, original_hash, width, height, added_by, added_at) on netra.activity_photos to netra_app;
grant update (shown) on netra.activity_photos to netra_app;

-- By the code alone, as nobody in particular.
create function netra.activity_by_code(hash bytea, at timestamptz)
  returns table (id uuid, title text, office text, zone text, region_code text, ends_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select e.id, e.answers -> 'fields' ->> 'judul', o.name, o.zone, o.region_code, d.ends_at
    from netra.activity_doors d
    join netra.activity_entries e on e.id = d.activity_id
    join netra.offices o on o.id = e.office_id
    where d.code_hash = hash and d.ends_at > at
  $$;
comment on function netra.activity_by_code(bytea, timestamptz) is 'The activity whose door a code opens, for whoever holds the code.';

create function netra.sign_in_at_activity(hash bytea, guest uuid, guest_name text, of_unit text, of_office uuid, at timestamptz, at_most integer)
  returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  here uuid;
begin
  select d.activity_id into here from netra.activity_doors d where d.code_hash = hash and d.ends_at > at for share;
  if here is null or (select count(*) from netra.activity_guests g where g.activity_id = here) >= at_most then
    return false;
  end if;
  insert into netra.activity_guests (id, activity_id, name, unit, office_id, signed_at)
  values (guest, here, guest_name, of_unit, of_office, at)
  on conflict (id) do nothing;
  if found then
    insert into netra.activity_attendance as held (activity_id, unit, office_id, how, people)
    values (here, of_unit, of_office, 'pindai', 1)
    on conflict (activity_id, unit, how) do update set people = held.people + 1;
  end if;
  return true;
end
$$;
comment on function netra.sign_in_at_activity(bytea, uuid, text, text, uuid, timestamptz, integer) is
  'Writes down who came, once for each id, and counts his unit; false where no door is open, or the room is full.';

create function netra.sweep_activity_guests(at timestamptz, keep interval) returns integer
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with gone as (
      delete from netra.activity_guests g where g.signed_at + keep <= at and netra.actor_is('clock') returning g.id
    )
    select count(*)::integer from gone
  $$;
comment on function netra.sweep_activity_guests(timestamptz, interval) is 'Deletes the names that were signed so long ago, for the clock alone. The counts stay.';

-- What happens to an activity is noted by the office that does it.
create function netra.is_activity_note(about netra.events) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select about.stream = 'kegiatan' and about.case_id is null and about.report_id is null and about.lhp_id is null
      and about.referral_id is null and about.account_id is null
      and coalesce(about.office_id = any (netra.actor_prevents()), false)
  $$;
comment on function netra.is_activity_note(netra.events) is 'Whether a row says something of prevention, by an office at which the actor works.';
create policy note_activity on netra.events for insert to netra_app
  with check (actor_id = (select netra.actor_id()) and netra.is_activity_note(events));
create policy read_activity on netra.events for select to netra_app
  using (stream = 'kegiatan' and office_id = any ((select netra.actor_prevents())::uuid[]));

revoke all on function netra.activity_by_code(bytea, timestamptz),
  netra.sign_in_at_activity(bytea, uuid, text, text, uuid, timestamptz, integer), netra.sweep_activity_guests(timestamptz, interval),
  netra.is_activity_note(netra.events) from public;
grant execute on function netra.activity_by_code(bytea, timestamptz),
  netra.sign_in_at_activity(bytea, uuid, text, text, uuid, timestamptz, integer), netra.sweep_activity_guests(timestamptz, interval),
  netra.is_activity_note(netra.events) to netra_app;

select netra.guard_demonstration();
