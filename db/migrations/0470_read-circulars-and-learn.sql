-- A circular reaches people: each who stands in a roll reads it under his own name, for himself, and the offices of his line read how many (N98).
-- This door is hot on the morning a circular goes out: it writes in batches, and leaves what changed as rows that a sweep folds into the counts
-- of all nodes above; no node is a row that everybody waits for (decision 0109).
do $$
begin
  if not exists (select from pg_roles where rolname = 'netra_baca') then
    create role netra_baca nologin;
  end if;
end $$;
grant netra_baca to netra_owner;
grant usage, create on schema netra to netra_baca;

create table netra.reading_events (
  id            uuid primary key,
  type          text not null,
  edaran_id     uuid,
  node_id       uuid,
  pegawai_id    uuid,
  office_id     uuid,
  version       smallint,
  happened_at   timestamptz not null,
  recorded_at   timestamptz not null,
  data          jsonb not null default '{}',
  salt          bytea not null,
  leaf_hash     bytea not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint reading_events_edaran_id_fkey foreign key (edaran_id) references netra.edaran on delete restrict,
  constraint reading_events_node_id_fkey foreign key (node_id) references netra.edaran_nodes on delete restrict,
  constraint reading_events_pegawai_id_fkey foreign key (pegawai_id) references netra.pegawai on delete restrict,
  constraint reading_events_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint reading_events_type_check check (type in ('person-delivered', 'person-read', 'person-understood', 'list-kept', 'course-finished')),
  constraint reading_events_about_check check (
    case type when 'course-finished' then edaran_id is null and pegawai_id is not null
      when 'list-kept' then node_id is not null and pegawai_id is null
      else edaran_id is not null and node_id is not null and pegawai_id is not null and version is not null end),
  constraint reading_events_salt_check check (octet_length(salt) = 16),
  constraint reading_events_leaf_hash_check check (octet_length(leaf_hash) = 32)
);
comment on table netra.reading_events is
  'Who read which text of a circular, which lists came, who finished a course: in the form of netra.events, with salt and leaf of each. Insert only, by the functions below.';
create index reading_events_edaran_idx on netra.reading_events (edaran_id, pegawai_id) where edaran_id is not null;

create table netra.edaran_readings (
  edaran_id          uuid not null,
  pegawai_id         uuid not null,
  node_id            uuid not null,
  delivered_at       timestamptz,
  delivered_version  smallint,
  read_at            timestamptz,
  read_version       smallint,
  understood_at      timestamptz,
  understood_version smallint,
  demonstration      boolean not null default netra.is_demonstration(),
  constraint edaran_readings_pkey primary key (edaran_id, pegawai_id),
  constraint edaran_readings_edaran_id_fkey foreign key (edaran_id) references netra.edaran on delete restrict,
  constraint edaran_readings_pegawai_id_fkey foreign key (pegawai_id) references netra.pegawai on delete restrict,
  constraint edaran_readings_node_id_fkey foreign key (node_id) references netra.edaran_nodes on delete restrict,
  constraint edaran_readings_order_check check (
    (read_version is null or read_version <= delivered_version) and (understood_version is null or understood_version <= read_version)),
  constraint edaran_readings_times_check check (
    (delivered_at is null) = (delivered_version is null) and (read_at is null) = (read_version is null)
    and (understood_at is null) = (understood_version is null))
);
comment on table netra.edaran_readings is
  'How far one person came with one circular, and with which text of it. He counts at the node of the office where his main post was when he first came.';
create index edaran_readings_node_idx on netra.edaran_readings (node_id);

create table netra.edaran_lists (
  id            uuid primary key,
  node_id       uuid not null,
  version       smallint not null,
  people        integer not null,
  held_on       date not null,
  according_to  text not null,
  file_id       uuid not null,
  file_name     text not null,
  media_type    text not null,
  sha256        bytea not null,
  office_key_id uuid not null,
  replaces_id   uuid,
  recorded_at   timestamptz not null,
  recorded_by   uuid not null,
  event_id      uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint edaran_lists_node_id_fkey foreign key (node_id) references netra.edaran_nodes on delete restrict,
  constraint edaran_lists_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint edaran_lists_replaces_id_fkey foreign key (replaces_id) references netra.edaran_lists on delete restrict,
  constraint edaran_lists_replaces_key unique (replaces_id),
  constraint edaran_lists_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint edaran_lists_event_id_fkey foreign key (event_id) references netra.reading_events on delete restrict,
  constraint edaran_lists_people_check check (people >= 0),
  constraint edaran_lists_words_check check (according_to ~ '\S' and length(according_to) <= 200 and length(file_name) <= 200),
  constraint edaran_lists_sha256_check check (octet_length(sha256) = 32)
);
comment on column netra.edaran_lists.office_key_id is 'The sheet has names: it is sealed to the office whose list it is.';
comment on table netra.edaran_lists is
  'Attendance lists of units whose people have no phone: a signed sheet and how many signed it, by whose word. Attested, never added to what people read themselves. A corrected list names the one it replaces. Insert only; where its office is merged, it follows to the one that took over.';
create index edaran_lists_node_idx on netra.edaran_lists (node_id);

create table netra.reading_deltas (
  node_id       uuid not null,
  opened        integer not null default 0,
  delivered     integer not null default 0,
  read          integer not null default 0,
  understood    integer not null default 0,
  attested      integer not null default 0,
  demonstration boolean not null default netra.is_demonstration(),
  constraint reading_deltas_node_id_fkey foreign key (node_id) references netra.edaran_nodes on delete restrict
);
comment on table netra.reading_deltas is
  'What changed at a node and is not yet in the counts: fold_readings takes the rows away and adds them to it and to all nodes above, in one transaction.';

create table netra.course_results (
  id            uuid primary key,
  pegawai_id    uuid not null,
  course        text not null,
  office_id     uuid not null,
  finished_at   timestamptz not null,
  event_id      uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint course_results_once_key unique (pegawai_id, course),
  constraint course_results_pegawai_id_fkey foreign key (pegawai_id) references netra.pegawai on delete restrict,
  constraint course_results_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint course_results_event_id_fkey foreign key (event_id) references netra.reading_events on delete restrict,
  constraint course_results_course_check check (
    course in ('pns', 'pppk', 'honorer', 'tni', 'polri', 'kades', 'perangkat-desa', 'bpd', 'penyelenggara', 'pejabat'))
);
comment on table netra.course_results is
  'Who finished which course, for his own certificate. No answer is kept. Offices read how many of how many, and nothing of few (N99). Insert only.';
create index course_results_pegawai_idx on netra.course_results (pegawai_id);

alter table netra.edaran_nodes
  add column own_attested integer not null default 0,
  add column people_attested integer not null default 0,
  add constraint edaran_nodes_attested_check check (own_attested >= 0 and people_attested >= 0);
comment on column netra.edaran_nodes.people_attested is 'By signed lists of units, at and below: another number than those who read it themselves, and never added to it.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['reading_events', 'edaran_readings', 'edaran_lists', 'reading_deltas', 'course_results'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
    execute format('create policy keep_at_reading on netra.%I for all to netra_baca using (true) with check (true)', guarded);
  end loop;
  foreach guarded in array array['pegawai', 'penempatan', 'edaran', 'edaran_versions', 'edaran_nodes', 'office_mergers'] loop
    execute format('create policy know_at_reading on netra.%I for select to netra_baca using (true)', guarded);
  end loop;
end $$;
create policy count_at_reading on netra.edaran_nodes for update to netra_baca using (true) with check (true);
-- Whoever keeps a roll sees who of it still has to be reached; what somebody answered is nobody's business.
create policy read_own_roll on netra.edaran_readings for select to netra_app
  using (exists (select from netra.pegawai p where p.id = edaran_readings.pegawai_id));
create policy read_with_node on netra.edaran_lists for select to netra_app
  using (exists (select from netra.edaran_nodes n where n.id = edaran_lists.node_id));
create policy replay_readings on netra.reading_events for select to netra_app using ((select netra.actor_is('clock')));

grant select, insert on netra.reading_events, netra.edaran_lists, netra.course_results to netra_baca;
grant update (node_id) on netra.edaran_lists to netra_baca;
grant select, insert, update on netra.edaran_readings to netra_baca;
grant select, insert, delete on netra.reading_deltas to netra_baca;
grant select on netra.pegawai, netra.penempatan, netra.edaran, netra.edaran_versions, netra.edaran_nodes, netra.office_mergers, netra.offices,
  netra.roll_sizes, netra.elections to netra_baca;
grant update (link_opened, own_delivered, own_read, own_understood, own_attested, people_delivered, people_read, people_understood,
  people_attested) on netra.edaran_nodes to netra_baca;
grant execute on function netra.pegawai_of_token(bytea, timestamptz), netra.actor_takes(), netra.successor_of(uuid, date) to netra_baca;
grant select (edaran_id, pegawai_id, node_id, read_version) on netra.edaran_readings to netra_app;
grant select on netra.edaran_lists, netra.reading_events to netra_app;

-- Every officer may see sizes of rolls; the functions below run as netra_baca.
create policy size_at_reading on netra.roll_sizes for select to netra_baca using (true);

select netra.guard_demonstration();
