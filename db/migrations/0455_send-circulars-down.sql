-- A circular goes down the office tree, and each office has a node of it: what it was sent, opened, acknowledged, passed on, and when it was
-- late. A tree of 83,762 nodes is planned, counted and reminded in single statements; a page reads the children of one node (decision 0106).
insert into netra.accounts (id, kind, name) values ('00000000-0000-7000-8000-000000000045', 'system', 'Pembaca edaran, dengan tautan');

create table netra.edaran (
  id                uuid primary key,
  kind              text not null,
  number            text not null,
  number_parts      jsonb not null default '{}',
  letter_on         date not null,
  subject           text not null,
  basis             text not null,
  election_id       text,
  stage_code        text,
  issuer_office_id  uuid not null,
  way               text not null,
  person_kinds      text[] not null,
  act_ids           text[] not null,
  deadline_at       timestamptz not null,
  public_note       text,
  state             text not null default 'konsep',
  created_at        timestamptz not null,
  created_by        uuid not null,
  sent_at           timestamptz,
  sent_by           uuid,
  demonstration     boolean not null default netra.is_demonstration(),
  constraint edaran_issuer_office_id_fkey foreign key (issuer_office_id) references netra.offices on delete restrict,
  constraint edaran_stage_fkey foreign key (election_id, stage_code) references netra.stages on delete restrict,
  constraint edaran_election_id_fkey foreign key (election_id) references netra.elections on delete restrict,
  constraint edaran_created_by_fkey foreign key (created_by) references netra.accounts on delete restrict,
  constraint edaran_sent_by_fkey foreign key (sent_by) references netra.accounts on delete restrict,
  constraint edaran_kind_check check (kind in ('imbauan', 'surat-edaran', 'nota-dinas', 'surat-telegram', 'skb')),
  constraint edaran_way_check check (way in ('berjenjang', 'langsung')),
  constraint edaran_state_check check (state in ('konsep', 'terkirim', 'dicabut')),
  constraint edaran_sent_check check ((state = 'konsep') = (sent_at is null) and (sent_at is null) = (sent_by is null)),
  constraint edaran_words_check check (
    length(number) between 1 and 200 and length(subject) between 1 and 500 and length(basis) <= 2000 and length(public_note) <= 2000),
  constraint edaran_person_kinds_check check (person_kinds <@ array['pns', 'pppk', 'honorer', 'tni', 'polri', 'pns-tni', 'pns-polri', 'kades',
    'perangkat-desa', 'bpd', 'satpol-pp', 'linmas', 'damkar', 'penyelenggara'])
);
comment on table netra.edaran is
  'A circular (naskah dinas) and whom it is for. Its text is a PDF of its own system, in edaran_versions; this is no letter register.';
comment on column netra.edaran.number is 'As printed. Formats differ by region: number_parts is what was recognised in it, and nothing is refused for its form.';
comment on column netra.edaran.way is
  'berjenjang: each office has it when the one above it passes it on. langsung: all have it at once, and the tree shows who acknowledged.';
comment on column netra.edaran.deadline_at is 'By when the sender wants all to have acknowledged; afterwards coverage is public, with public_note.';
create index edaran_issuer_idx on netra.edaran (issuer_office_id, created_at desc);
create index edaran_public_idx on netra.edaran (deadline_at desc) where state = 'terkirim';

create table netra.edaran_audience (
  edaran_id     uuid not null,
  n             smallint not null,
  by            text not null,
  office_id     uuid,
  region_code   text collate "C",
  kinds         text[] not null default '{}',
  demonstration boolean not null default netra.is_demonstration(),
  constraint edaran_audience_pkey primary key (edaran_id, n),
  constraint edaran_audience_edaran_id_fkey foreign key (edaran_id) references netra.edaran on delete cascade,
  constraint edaran_audience_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint edaran_audience_region_code_fkey foreign key (region_code) references netra.regions on delete restrict,
  constraint edaran_audience_by_check check (
    case by when 'kantor' then office_id is not null and region_code is null and kinds = '{}'
      when 'garis' then office_id is not null and region_code is null and kinds <> '{}'
      when 'wilayah' then office_id is null and region_code is not null and kinds <> '{}'
      else false end)
);
comment on table netra.edaran_audience is
  'To whom: one office (kantor), the offices of some kinds below one in its line of command (garis), or those in a region (wilayah). Fixed once it is sent.';

create table netra.edaran_versions (
  edaran_id      uuid not null,
  n              smallint not null,
  file_id        uuid not null,
  file_name      text not null,
  bytes          integer not null,
  sha256         bytea not null,
  signatures     jsonb not null,
  verdict        text not null,
  sender_words   text,
  changes        text,
  reopens        text not null,
  reopened_kinds text[] not null default '{}',
  added_at       timestamptz not null,
  added_by       uuid not null,
  demonstration  boolean not null default netra.is_demonstration(),
  constraint edaran_versions_pkey primary key (edaran_id, n),
  constraint edaran_versions_edaran_id_fkey foreign key (edaran_id) references netra.edaran on delete restrict,
  constraint edaran_versions_added_by_fkey foreign key (added_by) references netra.accounts on delete restrict,
  constraint edaran_versions_file_id_key unique (file_id),
  constraint edaran_versions_n_check check (n >= 1),
  constraint edaran_versions_bytes_check check (bytes > 0),
  constraint edaran_versions_sha256_check check (octet_length(sha256) = 32),
  constraint edaran_versions_verdict_check check (verdict in ('utuh', 'ditambah', 'berubah', 'tak-terbaca', 'tanpa')),
  -- Sent though its text is not the one that was signed: whoever sends it says why, in words.
  constraint edaran_versions_words_check check (
    (verdict in ('utuh', 'tanpa') or sender_words ~ '\S') and length(sender_words) <= 1000 and length(changes) <= 2000),
  constraint edaran_versions_reopens_check check (
    reopens in ('semua', 'jenis', 'tidak') and (reopens = 'jenis') = (reopened_kinds <> '{}') and (n > 1 or reopens = 'semua'))
);
comment on table netra.edaran_versions is
  'The texts of a circular, each a PDF kept byte for byte in the vault. Append-only. reopens: whose acknowledgement does not hold for this text.';
comment on column netra.edaran_versions.verdict is
  'What became of the electronic signatures in the file: utuh holds, ditambah something was put behind it, berubah another text than was signed, tanpa none.';

create table netra.office_mergers (
  office_id      uuid not null,
  into_office_id uuid not null,
  on_day         date not null,
  basis          text not null,
  recorded_at    timestamptz not null,
  recorded_by    uuid not null,
  demonstration  boolean not null default netra.is_demonstration(),
  constraint office_mergers_pkey primary key (office_id),
  constraint office_mergers_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint office_mergers_into_office_id_fkey foreign key (into_office_id) references netra.offices on delete restrict,
  constraint office_mergers_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint office_mergers_self_check check (office_id <> into_office_id),
  constraint office_mergers_basis_check check (length(btrim(basis)) between 1 and 500)
);
comment on table netra.office_mergers is 'Which office was merged into which, from which day on. Append-only; a chain of mergers never comes back to where it began.';
create index office_mergers_into_idx on netra.office_mergers (into_office_id);

create function netra.refuse_merger_loop() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  -- Two mergers written at once would close a loop that neither sees.
  perform pg_advisory_xact_lock(hashtextextended('netra mergers', 0));
  if exists (
    with recursive next (id) as (
      select new.into_office_id
      union
      select m.into_office_id from next join netra.office_mergers m on m.office_id = next.id
    )
    select from next where id = new.office_id
  ) then
    raise exception 'netra: an office cannot be merged into itself, however long the way' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
revoke all on function netra.refuse_merger_loop() from public;
create trigger refuse_merger_loop before insert on netra.office_mergers for each row execute function netra.refuse_merger_loop();

create function netra.successor_of(office uuid, on_day date) returns uuid
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
  as $$
    with recursive next (id, n) as (
      select m.into_office_id, 1 from netra.office_mergers m where m.office_id = office and m.on_day <= successor_of.on_day
      union all
      select m.into_office_id, n + 1 from next join netra.office_mergers m on m.office_id = next.id and m.on_day <= successor_of.on_day
    )
    select id from next order by n desc limit 1
  $$;
comment on function netra.successor_of(uuid, date) is 'Into which office one was merged by that day, however often; null: it was not.';

create table netra.edaran_nodes (
  id                     uuid primary key,
  edaran_id              uuid not null,
  office_id              uuid not null,
  parent_id              uuid,
  line                   uuid[] not null,
  link_code              text collate "C" not null default left(replace(gen_random_uuid()::text, '-', ''), 8) || right(gen_random_uuid()::text, 12),
  office_kind            text not null,
  region_code            text collate "C" not null,
  merged_into_office_id  uuid,
  required_version       smallint not null default 1,
  sent_at                timestamptz,
  due_at                 timestamptz,
  undeliverable_at       timestamptz,
  opened_at              timestamptz,
  opened_way             text,
  acknowledged_at        timestamptz,
  acknowledged_by        uuid,
  acknowledged_capacity  text,
  acknowledged_way       text,
  acknowledged_version   smallint,
  passed_on_at           timestamptz,
  passed_on_by           uuid,
  cover_note             text,
  late_at                timestamptz,
  reminded_at            timestamptz,
  reminded_times         smallint not null default 0,
  link_opened            integer not null default 0,
  units                  integer not null default 0,
  units_sent             integer not null default 0,
  units_undeliverable    integer not null default 0,
  units_opened           integer not null default 0,
  units_acknowledged     integer not null default 0,
  units_late             integer not null default 0,
  own_people             integer not null default 0,
  own_delivered          integer not null default 0,
  own_read               integer not null default 0,
  own_understood         integer not null default 0,
  people                 integer not null default 0,
  people_delivered       integer not null default 0,
  people_read            integer not null default 0,
  people_understood      integer not null default 0,
  demonstration          boolean not null default netra.is_demonstration(),
  constraint edaran_nodes_once_key unique (edaran_id, office_id),
  constraint edaran_nodes_link_code_key unique (link_code),
  constraint edaran_nodes_edaran_id_fkey foreign key (edaran_id) references netra.edaran on delete restrict,
  constraint edaran_nodes_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint edaran_nodes_parent_id_fkey foreign key (parent_id) references netra.edaran_nodes on delete restrict,
  constraint edaran_nodes_merged_fkey foreign key (merged_into_office_id) references netra.offices on delete restrict,
  constraint edaran_nodes_acknowledged_by_fkey foreign key (acknowledged_by) references netra.accounts on delete restrict,
  constraint edaran_nodes_passed_on_by_fkey foreign key (passed_on_by) references netra.accounts on delete restrict,
  constraint edaran_nodes_line_check check (line[cardinality(line)] = office_id and (cardinality(line) = 1) = (parent_id is null)),
  constraint edaran_nodes_link_code_check check (link_code ~ '^[0-9a-f]{20}$'),
  constraint edaran_nodes_opened_way_check check (opened_way in ('akun', 'tautan', 'kertas') and (opened_at is null) = (opened_way is null)),
  constraint edaran_nodes_acknowledged_check check (
    acknowledged_way in ('akun', 'kertas') and acknowledged_capacity in ('definitif', 'pj', 'pjs', 'plt', 'plh')
    and (acknowledged_at is null) = (acknowledged_way is null) and (acknowledged_at is null) = (acknowledged_by is null)
    and (acknowledged_way is distinct from 'akun' or acknowledged_capacity is not null)),
  constraint edaran_nodes_cover_note_check check (length(cover_note) <= 2000),
  constraint edaran_nodes_counts_check check (
    units >= 0 and least(units_sent, units_opened, units_acknowledged, units_late, units_undeliverable, own_people, own_delivered, own_read,
      own_understood, people, people_delivered, people_read, people_understood) >= 0
    and greatest(units_sent, units_opened, units_acknowledged, units_late, units_undeliverable) <= units)
);
comment on table netra.edaran_nodes is
  'One office and one circular. The columns say how it stands now; netra.edaran_events says how it came to be. The topmost is the issuer itself, and counts in nothing.';
comment on column netra.edaran_nodes.line is 'Offices from the issuer down to this one, itself included. Below an office: line @> array[its id]. Who is in it sees the node.';
comment on column netra.edaran_nodes.link_code is 'The link that this office forwards: 80 random bits, meant to be passed on, so kept as it is. Reading by it is credited here.';
comment on column netra.edaran_nodes.required_version is 'The newest text that this office must have acknowledged; a text that does not concern it does not raise it.';
comment on column netra.edaran_nodes.late_at is 'When it fell due without being acknowledged; stays when it was acknowledged after all.';
comment on column netra.edaran_nodes.units is
  'Offices at and below this node, the merged ones left out; units_… of them. people and people_… likewise: the sum of own_… at and below.';
create index edaran_nodes_parent_idx on netra.edaran_nodes (parent_id);
create index edaran_nodes_office_idx on netra.edaran_nodes (office_id);
create index edaran_nodes_line_idx on netra.edaran_nodes using gin (line);
create index edaran_nodes_due_idx on netra.edaran_nodes (due_at)
  where late_at is null and acknowledged_at is null and merged_into_office_id is null and due_at is not null;
create index edaran_nodes_open_idx on netra.edaran_nodes (edaran_id, sent_at) where acknowledged_at is null and merged_into_office_id is null;

create table netra.edaran_acknowledgements (
  id            uuid primary key,
  node_id       uuid not null,
  version       smallint not null,
  at            timestamptz not null,
  recorded_at   timestamptz not null,
  recorded_by   uuid not null,
  role          text,
  capacity      text,
  way           text not null,
  according_to  text,
  event_id      uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint edaran_acknowledgements_once_key unique (node_id, version),
  constraint edaran_acknowledgements_node_id_fkey foreign key (node_id) references netra.edaran_nodes on delete restrict,
  constraint edaran_acknowledgements_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint edaran_acknowledgements_way_check check (way in ('akun', 'kertas') and (way = 'kertas') = (according_to is not null))
);
comment on table netra.edaran_acknowledgements is
  'That an office has a text of a circular, once for each text: by whoever acts for it, or from a receipt on paper, with whose statement it is. Append-only.';

create table netra.edaran_events (
  id            uuid primary key,
  edaran_id     uuid not null,
  node_id       uuid,
  type          text not null,
  office_id     uuid not null,
  actor_id      uuid not null,
  happened_at   timestamptz not null,
  recorded_at   timestamptz not null,
  basis         text,
  according_to  text,
  data          jsonb not null default '{}',
  salt          bytea not null,
  leaf_hash     bytea not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint edaran_events_edaran_id_fkey foreign key (edaran_id) references netra.edaran on delete restrict,
  constraint edaran_events_node_id_fkey foreign key (node_id) references netra.edaran_nodes on delete restrict,
  constraint edaran_events_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint edaran_events_actor_id_fkey foreign key (actor_id) references netra.accounts on delete restrict,
  constraint edaran_events_type_check check (type in ('circular-sent', 'version-added', 'node-opened', 'node-acknowledged', 'node-passed-on',
    'node-undeliverable', 'nodes-late', 'late-reminded', 'reminded-by-rule', 'merger-followed', 'circular-withdrawn')),
  constraint edaran_events_salt_check check (octet_length(salt) = 16),
  constraint edaran_events_leaf_hash_check check (octet_length(leaf_hash) = 32)
);
comment on table netra.edaran_events is
  'What happened to circulars, in the form of netra.events: salt and leaf of each, no personal data in a leaf. Insert only, and only by the functions below.';
create index edaran_events_node_idx on netra.edaran_events (node_id, recorded_at) where node_id is not null;
create index edaran_events_edaran_idx on netra.edaran_events (edaran_id, recorded_at);

create table netra.edaran_reminders (
  id            uuid primary key default netra.new_id(),
  node_id       uuid not null,
  rung          text not null,
  n             integer not null,
  reminded_at   timestamptz not null,
  event_id      uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint edaran_reminders_node_id_fkey foreign key (node_id) references netra.edaran_nodes on delete restrict,
  constraint edaran_reminders_once_key unique (node_id, rung, n),
  constraint edaran_reminders_rung_check check (rung in ('24-jam', '72-jam', 'tahapan', 'atasan'))
);
comment on table netra.edaran_reminders is
  'That an office was reminded of a circular: by the clock once for each rung and text (n is the text), or by an office above it (n is how often). Insert only.';

create table netra.office_addresses (
  office_id     uuid not null,
  way           text not null,
  address       text not null,
  recorded_at   timestamptz not null,
  recorded_by   uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint office_addresses_pkey primary key (office_id, way),
  constraint office_addresses_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint office_addresses_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint office_addresses_way_check check (way in ('surel', 'telepon')),
  constraint office_addresses_address_check check (length(address) between 3 and 254 and address !~ '\s')
);
comment on table netra.office_addresses is 'Where an office takes its post: the address of the office, not of a person. Kept by it, or by an office above it.';

create table netra.edaran_mails (
  id            uuid primary key default netra.new_id(),
  node_id       uuid not null,
  about         text not null,
  way           text not null,
  state         text not null default 'menunggu',
  attempts      smallint not null default 0,
  not_before    timestamptz not null,
  code          integer,
  settled_at    timestamptz,
  created_at    timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint edaran_mails_node_id_fkey foreign key (node_id) references netra.edaran_nodes on delete restrict,
  constraint edaran_mails_about_check check (about in ('edaran', 'versi', 'pengingat')),
  constraint edaran_mails_way_check check (way in ('surel', 'telepon')),
  constraint edaran_mails_state_check check (state in ('menunggu', 'dikirim', 'terkirim', 'tidak-sampai', 'entah', 'gugur')),
  constraint edaran_mails_code_check check (code between 200 and 599)
);
comment on table netra.edaran_mails is
  'One message to the address of one office. "dikirim" is written before a server is spoken to, so that a killed worker sends nothing twice.';
create index edaran_mails_waiting_idx on netra.edaran_mails (not_before, id) where state = 'menunggu';
create index edaran_mails_node_idx on netra.edaran_mails (node_id);

do $$
declare
  guarded text;
begin
  foreach guarded in array array['edaran', 'edaran_audience', 'edaran_versions', 'office_mergers', 'edaran_nodes', 'edaran_acknowledgements',
    'edaran_events', 'edaran_reminders', 'office_addresses', 'edaran_mails'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

-- Who takes part: whoever acts for an office that circulars go to. Seeing no case, he may still acknowledge one.
create function netra.actor_takes() returns uuid[]
  language sql stable parallel safe
  as $$
    select netra.actor_offices('sekda', 'kepala-opd', 'camat', 'lurah', 'kades', 'sekretaris-desa', 'kepala-unit', 'bkpsdm', 'dpmd', 'inspektorat',
      'ppk-kepegawaian', 'bkn', 'kemendagri', 'propam', 'ankum', 'kpu', 'dkpp', 'panwascam', 'staf-penanganan', 'anggota', 'ketua', 'sekretariat')
  $$;
comment on function netra.actor_takes() is 'Offices for which the actor takes, acknowledges and passes on circulars today.';
create function netra.actor_sends() returns uuid[]
  language sql stable parallel safe
  as $$
    select netra.actor_offices('sekda', 'kepala-opd', 'camat', 'bkpsdm', 'ppk-kepegawaian', 'bkn', 'kemendagri', 'kpu', 'panwascam', 'staf-penanganan',
      'anggota', 'ketua', 'sekretariat')
  $$;
comment on function netra.actor_sends() is 'Offices in whose name the actor may issue a circular today.';

create policy read_below on netra.edaran_nodes for select to netra_app
  using (line && (select netra.actor_takes())::uuid[] or (select netra.actor_is('clock')));
create policy read_own on netra.edaran for select to netra_app
  using (
    issuer_office_id = any ((select netra.actor_sends())::uuid[])
    or (state <> 'konsep' and exists (select from netra.edaran_nodes n
      where n.edaran_id = edaran.id and n.office_id = any ((select netra.actor_takes())::uuid[])))
    or (select netra.actor_is('clock'))
  );
create policy draft_own on netra.edaran for insert to netra_app
  with check (state = 'konsep' and created_by = (select netra.actor_id()) and issuer_office_id = any ((select netra.actor_sends())::uuid[]));
create policy change_draft on netra.edaran for update to netra_app
  using (issuer_office_id = any ((select netra.actor_sends())::uuid[]))
  with check (issuer_office_id = any ((select netra.actor_sends())::uuid[]));
create policy read_with_edaran on netra.edaran_audience for select to netra_app
  using (exists (select from netra.edaran e where e.id = edaran_audience.edaran_id));
create policy say_own on netra.edaran_audience for insert to netra_app
  with check (exists (select from netra.edaran e where e.id = edaran_audience.edaran_id and e.state = 'konsep'
    and e.issuer_office_id = any ((select netra.actor_sends())::uuid[])));
create policy unsay_own on netra.edaran_audience for delete to netra_app
  using (exists (select from netra.edaran e where e.id = edaran_audience.edaran_id and e.state = 'konsep'
    and e.issuer_office_id = any ((select netra.actor_sends())::uuid[])));
create policy read_with_edaran on netra.edaran_versions for select to netra_app
  using (exists (select from netra.edaran e where e.id = edaran_versions.edaran_id));
create policy add_first on netra.edaran_versions for insert to netra_app
  with check (n = 1 and added_by = (select netra.actor_id())
    and exists (select from netra.edaran e where e.id = edaran_versions.edaran_id and e.state = 'konsep'
      and e.issuer_office_id = any ((select netra.actor_sends())::uuid[])));
create policy read_all on netra.office_mergers for select to netra_app using (true);
create policy record_merger on netra.office_mergers for insert to netra_app
  with check (recorded_by = (select netra.actor_id()) and (select netra.actor_has_role('administrator')));
create policy read_with_node on netra.edaran_acknowledgements for select to netra_app
  using (exists (select from netra.edaran_nodes n where n.id = edaran_acknowledgements.node_id));
create policy read_with_node on netra.edaran_events for select to netra_app
  using (
    case when node_id is null then exists (select from netra.edaran e where e.id = edaran_events.edaran_id)
      else exists (select from netra.edaran_nodes n where n.id = edaran_events.node_id) end
  );
create policy read_with_node on netra.edaran_reminders for select to netra_app
  using (exists (select from netra.edaran_nodes n where n.id = edaran_reminders.node_id));
create policy keep_below on netra.office_addresses for select to netra_app
  using (exists (select from netra.offices o where o.id = office_addresses.office_id and o.line && (select netra.actor_takes())::uuid[]));
create policy write_below on netra.office_addresses for insert to netra_app
  with check (recorded_by = (select netra.actor_id())
    and exists (select from netra.offices o where o.id = office_addresses.office_id and o.line && (select netra.actor_takes())::uuid[]));
create policy change_below on netra.office_addresses for update to netra_app
  using (exists (select from netra.offices o where o.id = office_addresses.office_id and o.line && (select netra.actor_takes())::uuid[]))
  with check (recorded_by = (select netra.actor_id()));
create policy read_with_node on netra.edaran_mails for select to netra_app
  using (exists (select from netra.edaran_nodes n where n.id = edaran_mails.node_id));

grant select on netra.edaran, netra.edaran_audience, netra.edaran_versions, netra.office_mergers, netra.edaran_nodes,
  netra.edaran_acknowledgements, netra.edaran_events, netra.edaran_reminders, netra.office_addresses, netra.edaran_mails to netra_app;
grant insert (id, kind, number, number_parts, letter_on, subject, basis, election_id, stage_code, issuer_office_id, way, person_kinds, act_ids,
  deadline_at, created_at, created_by) on netra.edaran to netra_app;
grant update (public_note) on netra.edaran to netra_app;
grant insert (edaran_id, n, by, office_id, region_code, kinds) on netra.edaran_audience to netra_app;
grant delete on netra.edaran_audience to netra_app;
grant insert (edaran_id, n, file_id, file_name, bytes, sha256, signatures, verdict, sender_words, changes, reopens, reopened_kinds, added_at, added_by)
  on netra.edaran_versions to netra_app;
grant insert (office_id, into_office_id, on_day, basis, recorded_at, recorded_by) on netra.office_mergers to netra_app;
grant insert (office_id, way, address, recorded_at, recorded_by) on netra.office_addresses to netra_app;
grant update (address, recorded_at, recorded_by) on netra.office_addresses to netra_app;

revoke all on function netra.successor_of(uuid, date), netra.actor_takes(), netra.actor_sends() from public;
grant execute on function netra.successor_of(uuid, date), netra.actor_takes(), netra.actor_sends() to netra_app;

select netra.guard_demonstration();
