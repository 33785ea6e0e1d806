-- A rakor: what was agreed belongs to the posts that agreed, whoever holds them next.
create table netra.activity_meetings (
  activity_id   uuid primary key,
  agenda        text not null,
  minutes       text not null,
  seen_by       uuid[] not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint activity_meetings_activity_id_fkey foreign key (activity_id) references netra.activity_entries on delete restrict
);
comment on table netra.activity_meetings is 'Agenda and minutes, for the offices that took part and the one that invited.';

create table netra.activity_documents (
  activity_id   uuid not null,
  ordinal       integer not null,
  title         text not null,
  number        text,
  from_office_id uuid,
  from_name     text not null,
  to_office_id  uuid,
  to_name       text not null,
  edaran_code   text,
  seen_by       uuid[] not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint activity_documents_pkey primary key (activity_id, ordinal),
  constraint activity_documents_activity_id_fkey foreign key (activity_id) references netra.activity_entries on delete restrict,
  constraint activity_documents_from_office_id_fkey foreign key (from_office_id) references netra.offices on delete restrict,
  constraint activity_documents_to_office_id_fkey foreign key (to_office_id) references netra.offices on delete restrict
);
comment on table netra.activity_documents is 'What was handed over at an activity, by whom to whom. A circular is linked by its own code.';

create table netra.agreed_points (
  id            uuid primary key,
  activity_id   uuid not null,
  ordinal       integer not null,
  says          text not null,
  owner_office_id uuid,
  owner_name    text not null,
  due_on        date,
  sanction      text,
  sanction_for  text[] not null default '{}',
  office_id     uuid not null,
  region_code   text not null,
  seen_by       uuid[] not null,
  state         text not null default 'terbuka',
  state_since   timestamptz not null,
  recorded_at   timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint agreed_points_activity_id_fkey foreign key (activity_id) references netra.activity_entries on delete restrict,
  constraint agreed_points_owner_office_id_fkey foreign key (owner_office_id) references netra.offices on delete restrict,
  constraint agreed_points_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint agreed_points_region_code_fkey foreign key (region_code) references netra.regions on delete restrict,
  constraint agreed_points_once unique (activity_id, ordinal),
  constraint agreed_points_state_check check (state in ('terbuka', 'selesai', 'tidak-dilaksanakan', 'dicabut'))
);
comment on table netra.agreed_points is
  'What was agreed, by whom and until when. The owner is a post, not a person: who holds it next finds it open. Its words never change.';
comment on column netra.agreed_points.seen_by is 'The offices that took part or own it, with the lines of command above the owner and the organiser.';
create index agreed_points_seen_idx on netra.agreed_points using gin (seen_by);
create index agreed_points_owner_idx on netra.agreed_points (owner_office_id) where owner_office_id is not null;

create table netra.agreed_point_notes (
  id            uuid primary key,
  point_id      uuid not null,
  office_id     uuid not null,
  says          text not null,
  state         text not null,
  noted_by      uuid not null,
  noted_at      timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint agreed_point_notes_point_id_fkey foreign key (point_id) references netra.agreed_points on delete restrict,
  constraint agreed_point_notes_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint agreed_point_notes_noted_by_fkey foreign key (noted_by) references netra.accounts on delete restrict,
  constraint agreed_point_notes_state_check check (state in ('terbuka', 'selesai', 'tidak-dilaksanakan', 'dicabut'))
);
comment on table netra.agreed_point_notes is 'What became of an agreed point, by whose word. Append-only.';
create index agreed_point_notes_point_idx on netra.agreed_point_notes (point_id, noted_at);

create table netra.office_contacts (
  office_id     uuid primary key,
  post          text not null,
  name          text not null,
  reached_at    text not null,
  recorded_by   uuid not null,
  recorded_at   timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint office_contacts_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint office_contacts_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint office_contacts_length_check check (length(post) <= 200 and length(name) <= 200 and length(reached_at) <= 300)
);
comment on table netra.office_contacts is
  'Whom to call at an office, as the office itself wrote it, for the offices of the same regency (Forkopimda). An official line, not a private number.';

do $$
declare
  held text;
begin
  foreach held in array array['activity_meetings', 'activity_documents', 'agreed_points', 'agreed_point_notes', 'office_contacts'] loop
    execute format('alter table netra.%I enable row level security', held);
    execute format('alter table netra.%I force row level security', held);
  end loop;
end $$;

do $$
declare
  part text;
begin
  foreach part in array array['activity_meetings', 'activity_documents'] loop
    execute format('create policy read_seen on netra.%I for select to netra_app using (seen_by && (select netra.actor_prevents())::uuid[])', part);
    execute format('create policy enter_own on netra.%I for insert to netra_app with check (exists (select from netra.activity_entries e where e.id = %I.activity_id))', part, part);
    execute format('create policy replace_own on netra.%I for delete to netra_app using (exists (select from netra.activity_entries e where e.id = %I.activity_id))', part, part);
    execute format('grant select, delete on netra.%I to netra_app', part);
  end loop;
end $$;
grant insert (activity_id, agenda, minutes, seen_by) on netra.activity_meetings to netra_app;
grant insert (activity_id, ordinal, title, number, from_office_id, from_name, to_office_id, to_name, edaran_code, seen_by) on netra.activity_documents to netra_app;

create policy read_seen on netra.agreed_points for select to netra_app using (seen_by && (select netra.actor_prevents())::uuid[]);
create policy agree_own on netra.agreed_points for insert to netra_app
  with check (state = 'terbuka' and exists (select from netra.activity_entries e where e.id = agreed_points.activity_id and e.office_id = agreed_points.office_id));
-- The post that agreed says what became of it; where no office of ours owns it, the one that invited does.
create policy answer_own on netra.agreed_points for update to netra_app
  using (coalesce(owner_office_id, office_id) = any ((select netra.actor_prevents())::uuid[]) or office_id = any ((select netra.actor_prevents())::uuid[]))
  with check (coalesce(owner_office_id, office_id) = any ((select netra.actor_prevents())::uuid[]) or office_id = any ((select netra.actor_prevents())::uuid[]));
grant select on netra.agreed_points to netra_app;
grant insert (id, activity_id, ordinal, says, owner_office_id, owner_name, due_on, sanction, sanction_for, office_id, region_code, seen_by,
  state_since, recorded_at) on netra.agreed_points to netra_app;
grant update (state, state_since) on netra.agreed_points to netra_app;

create policy read_seen on netra.agreed_point_notes for select to netra_app
  using (exists (select from netra.agreed_points p where p.id = agreed_point_notes.point_id));
create policy note_own on netra.agreed_point_notes for insert to netra_app
  with check (noted_by = (select netra.actor_id()) and office_id = any ((select netra.actor_prevents())::uuid[])
    and exists (select from netra.agreed_points p where p.id = agreed_point_notes.point_id
      and agreed_point_notes.office_id in (p.owner_office_id, p.office_id)));
grant select on netra.agreed_point_notes to netra_app;
grant insert (id, point_id, office_id, says, state, noted_by, noted_at) on netra.agreed_point_notes to netra_app;

-- Those who stand at one regency know each other's telephones; nobody else does.
create function netra.actor_regencies() returns text[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct o.region_code), '{}') from netra.offices o
    where o.id = any (netra.actor_prevents()) and length(o.region_code) = 5
  $$;
comment on function netra.actor_regencies() is 'The regencies at whose own rank the actor holds a post of prevention today.';
create policy read_beside on netra.office_contacts for select to netra_app
  using (office_id = any ((select netra.actor_prevents())::uuid[])
    or exists (select from netra.offices o where o.id = office_contacts.office_id and o.region_code = any ((select netra.actor_regencies())::text[])));
create policy write_own on netra.office_contacts for insert to netra_app
  with check (recorded_by = (select netra.actor_id()) and office_id = any ((select netra.actor_prevents())::uuid[]));
create policy change_own on netra.office_contacts for update to netra_app
  using (office_id = any ((select netra.actor_prevents())::uuid[]))
  with check (recorded_by = (select netra.actor_id()) and office_id = any ((select netra.actor_prevents())::uuid[]));
grant select on netra.office_contacts to netra_app;
grant insert (office_id, post, name, reached_at, recorded_by, recorded_at) on netra.office_contacts to netra_app;
grant update (post, name, reached_at, recorded_by, recorded_at) on netra.office_contacts to netra_app;

revoke all on function netra.actor_regencies() from public;
grant execute on function netra.actor_regencies() to netra_app;

select netra.guard_demonstration();
