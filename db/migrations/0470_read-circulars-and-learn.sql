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

create function netra.newest_version(circular uuid) returns smallint
  language sql stable set search_path = pg_catalog, pg_temp
  as $$ select max(v.n) from netra.edaran_versions v where v.edaran_id = circular $$;

-- The node at which somebody counts: that of the office of his open main post, or of the office it was merged into.
create function netra.reading_home(circular uuid, person uuid, on_day date) returns uuid
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
    select n.id
    from netra.penempatan w
    left join netra.office_mergers m on m.office_id = w.office_id
    join netra.edaran_nodes n on n.edaran_id = circular
      and n.office_id = case when m.office_id is null then w.office_id else coalesce(netra.successor_of(w.office_id, on_day), w.office_id) end
    where w.pegawai_id = person and w.main and w.valid_to is null
  $$;

create function netra.reading_standing(circular netra.edaran, person netra.pegawai, home uuid) returns text
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
    select case
      when not exists (select from netra.penempatan w where w.pegawai_id = person.id and w.main and w.valid_to is null) then 'left'
      when home is null then 'elsewhere'
      when not person.kind = any (circular.person_kinds) then 'other-kind'
      else 'counted' end
  $$;

create function netra.circular_at_link(link text, token bytea, at timestamptz) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
      'edaranId', e.id, 'kind', e.kind, 'number', e.number, 'letterOn', e.letter_on, 'subject', e.subject, 'basis', e.basis,
      'issuer', i.name, 'zone', i.zone, 'actIds', e.act_ids, 'regime', l.regime, 'deadlineAt', e.deadline_at, 'isWithdrawn', e.state = 'dicabut',
      'nodeId', n.id, 'office', o.name, 'coverNote', n.cover_note,
      'version', jsonb_build_object('n', v.n, 'fileId', v.file_id, 'fileName', v.file_name, 'sha256', encode(v.sha256, 'hex'), 'verdict', v.verdict,
        'senderWords', v.sender_words, 'changes', v.changes, 'addedAt', v.added_at),
      'reader', (
        select jsonb_build_object('pegawaiId', p.id, 'name', p.name, 'kind', p.kind, 'homeId', h.id, 'unit', u.name,
          'standing', netra.reading_standing(e, p, h.id), 'required', coalesce(h.required_version, 1),
          'delivered', r.delivered_version, 'read', r.read_version, 'understood', r.understood_version)
        from netra.pegawai p
        left join netra.edaran_nodes h on h.id = netra.reading_home(e.id, p.id, at::date)
        left join netra.offices u on u.id = h.office_id
        left join netra.edaran_readings r on r.edaran_id = e.id and r.pegawai_id = p.id
        where p.id = netra.pegawai_of_token(token, at)))
    from netra.edaran_nodes n
    join netra.edaran e on e.id = n.edaran_id and e.state <> 'konsep'
    join netra.offices i on i.id = e.issuer_office_id
    join netra.offices o on o.id = n.office_id
    join netra.edaran_versions v on v.edaran_id = e.id and v.n = netra.newest_version(e.id)
    left join netra.elections l on l.id = e.election_id
    where n.link_code = link and n.sent_at is not null
  $$;
comment on function netra.circular_at_link(text, bytea, timestamptz) is
  'A circular as the link of one office shows it, and how far whoever stands in the door came with it; null: no such link, or not sent yet.';

create function netra.note_opening(link text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.reading_deltas (node_id, opened)
    select n.id, 1 from netra.edaran_nodes n where n.link_code = link and n.sent_at is not null
  $$;
comment on function netra.note_opening(text) is 'A browser opened the link of an office: counted there, and said of nobody.';

create function netra.read_circulars(given jsonb) returns table (place integer, outcome text)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
declare
  judged jsonb;
begin
  select jsonb_agg(to_jsonb(j)) into judged
  from (
    select t.*, case
      when s.pegawai is distinct from t.pegawai_id then 'nobody'
      when e.state is distinct from 'terkirim' then 'withdrawn'
      when v.n is distinct from t.version then 'old-text'
      when d.standing <> 'counted' then d.standing
      -- He moved since the page was made: it is made again, and says where he counts.
      when h.id <> t.node_id then 'moved'
      when row_number() over (partition by t.edaran_id, t.pegawai_id order by
        array_position(array['understood', 'read', 'delivered'], t.step), t.place) > 1 then 'twin'
      else 'fit' end as fit
    from jsonb_to_recordset(given) as t (place integer, token text, pegawai_id uuid, edaran_id uuid, node_id uuid, version smallint, step text,
      at timestamptz, event_id uuid, data text, salt text, leaf_hash text)
    left join lateral (select netra.pegawai_of_token(t.token::bytea, t.at) as pegawai) s on true
    left join netra.pegawai p on p.id = t.pegawai_id
    left join netra.edaran e on e.id = t.edaran_id
    left join lateral (select netra.newest_version(t.edaran_id) as n) v on true
    left join lateral (select netra.reading_home(t.edaran_id, t.pegawai_id, t.at::date) as id) h on true
    left join lateral (select netra.reading_standing(e, p, h.id) as standing) d on true
    order by t.edaran_id, t.pegawai_id
  ) j;

  insert into netra.edaran_readings (edaran_id, pegawai_id, node_id)
  select f.edaran_id, f.pegawai_id, f.node_id
  from jsonb_to_recordset(judged) as f (edaran_id uuid, pegawai_id uuid, node_id uuid, fit text)
  where f.fit = 'fit'
  order by f.edaran_id, f.pegawai_id
  on conflict (edaran_id, pegawai_id) do nothing;

  return query
    with fit as materialized (
      select f.* from jsonb_to_recordset(judged) as f (place integer, pegawai_id uuid, edaran_id uuid, version smallint, step text,
        at timestamptz, event_id uuid, data text, salt text, leaf_hash text, fit text)
      where f.fit = 'fit'
    ),
    -- Held in the order of the keys, as they are after whoever wrote them a moment ago.
    held as materialized (
      select r.* from netra.edaran_readings r
      where (r.edaran_id, r.pegawai_id) in (select f.edaran_id, f.pegawai_id from fit f)
      order by r.edaran_id, r.pegawai_id for update
    ),
    next as materialized (
      select f.place, f.event_id, f.step, f.at, f.version, f.data, f.salt, f.leaf_hash, h.edaran_id, h.pegawai_id, h.node_id,
        h.delivered_version as was_delivered, h.read_version as was_read, h.understood_version as was_understood,
        coalesce(h.delivered_version, 0) < f.version as delivers,
        f.step <> 'delivered' and coalesce(h.read_version, 0) < f.version as reads,
        f.step = 'understood' and coalesce(h.understood_version, 0) < f.version as understands,
        n.required_version as required, n.office_id
      from fit f
      join held h on h.edaran_id = f.edaran_id and h.pegawai_id = f.pegawai_id
      join netra.edaran_nodes n on n.id = h.node_id
    ),
    changed as (
      update netra.edaran_readings r
      set delivered_at = case when x.delivers then x.at else r.delivered_at end,
        delivered_version = case when x.delivers then x.version else r.delivered_version end,
        read_at = case when x.reads then x.at else r.read_at end,
        read_version = case when x.reads then x.version else r.read_version end,
        understood_at = case when x.understands then x.at else r.understood_at end,
        understood_version = case when x.understands then x.version else r.understood_version end
      from next x
      where r.edaran_id = x.edaran_id and r.pegawai_id = x.pegawai_id and (x.delivers or x.reads or x.understands)
    ),
    counted as (
      insert into netra.reading_deltas (node_id, delivered, read, understood)
      select x.node_id,
        count(*) filter (where x.delivers and x.version >= x.required and coalesce(x.was_delivered, 0) < x.required),
        count(*) filter (where x.reads and x.version >= x.required and coalesce(x.was_read, 0) < x.required),
        count(*) filter (where x.understands and x.version >= x.required and coalesce(x.was_understood, 0) < x.required)
      from next x
      where x.delivers or x.reads or x.understands
      group by x.node_id
    ),
    noted as (
      insert into netra.reading_events (id, type, edaran_id, node_id, pegawai_id, office_id, version, happened_at, recorded_at, data, salt, leaf_hash)
      select x.event_id, 'person-' || x.step, x.edaran_id, x.node_id, x.pegawai_id, null, x.version, x.at, x.at, x.data::jsonb, x.salt::bytea,
        x.leaf_hash::bytea
      from next x
      where case x.step when 'understood' then x.understands when 'read' then x.reads else x.delivers end
    )
    select j.place, case j.fit when 'fit' then case when x.delivers or x.reads or x.understands then 'kept' else 'known' end
      when 'twin' then 'known' else j.fit end
    from jsonb_to_recordset(judged) as j (place integer, fit text)
    left join next x on x.place = j.place;
end
$$;
comment on function netra.read_circulars(jsonb) is
  'How far people came, several at once: kept, known already, or why not (nobody, withdrawn, old-text, left, elsewhere, other-kind, moved). Whoever understood has read, and whoever read was delivered.';

create function netra.keep_list(given jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  asked record;
  node netra.edaran_nodes;
  replaced netra.edaran_lists;
  listed integer;
begin
  select x.* into asked from jsonb_to_record(given) as x (id uuid, node_id uuid, version smallint, people integer, held_on date, according_to text,
    file_id uuid, file_name text, media_type text, sha256 text, office_key_id uuid, replaces_id uuid, at timestamptz, event jsonb);
  -- Lists of one node wait for each other, or two at once would be more people than there are.
  perform pg_advisory_xact_lock(hashtextextended(asked.node_id::text, 470));
  select n.* into node from netra.edaran_nodes n where n.id = asked.node_id and n.office_id = any (netra.actor_takes());
  if node.id is null then return 'not-found'; end if;
  if exists (select from netra.edaran_lists l where l.id = asked.id) then return 'known'; end if;
  if node.sent_at is null then return 'not-sent'; end if;
  if asked.version is distinct from netra.newest_version(node.edaran_id) then return 'old-text'; end if;
  select l.* into replaced from netra.edaran_lists l where l.id = asked.replaces_id and l.node_id = node.id
    and not exists (select from netra.edaran_lists newer where newer.replaces_id = l.id);
  if asked.replaces_id is not null and replaced.id is null then return 'replaced-already'; end if;
  select coalesce(sum(l.people), 0) into listed from netra.edaran_lists l
  where l.node_id = node.id and l.version >= node.required_version and l.id is distinct from replaced.id
    and not exists (select from netra.edaran_lists newer where newer.replaces_id = l.id);
  if listed + asked.people > node.own_people then return 'more-than-roll'; end if;
  insert into netra.reading_events (id, type, edaran_id, node_id, office_id, version, happened_at, recorded_at, data, salt, leaf_hash)
  select e.id, 'list-kept', node.edaran_id, node.id, node.office_id, asked.version, e.happened_at, asked.at, e.data::jsonb, e.salt::bytea, e.leaf_hash::bytea
  from jsonb_to_record(asked.event) as e (id uuid, happened_at timestamptz, data text, salt text, leaf_hash text);
  insert into netra.edaran_lists (id, node_id, version, people, held_on, according_to, file_id, file_name, media_type, sha256, office_key_id, replaces_id,
    recorded_at, recorded_by, event_id)
  values (asked.id, node.id, asked.version, asked.people, asked.held_on, asked.according_to, asked.file_id, asked.file_name, asked.media_type,
    asked.sha256::bytea, asked.office_key_id, asked.replaces_id, asked.at, netra.actor_id(), (asked.event ->> 'id')::uuid);
  insert into netra.reading_deltas (node_id, attested)
  values (node.id, asked.people - case when replaced.version >= node.required_version then replaced.people else 0 end);
  return 'kept';
end
$$;
comment on function netra.keep_list(jsonb) is
  'A signed list of one office, by whoever acts for it: kept, known, or why not. Lists together never name more people than stand in the roll there.';

-- A text that a node must have anew takes back what was counted for older ones; what people did stays in their rows.
create function netra.reopen_readings() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into netra.reading_deltas (node_id, delivered, read, understood, attested)
  select new.id, -d.delivered, -d.read, -d.understood, -d.attested
  from (
    select count(*) filter (where r.delivered_version between old.required_version and new.required_version - 1)::integer as delivered,
      count(*) filter (where r.read_version between old.required_version and new.required_version - 1)::integer as read,
      count(*) filter (where r.understood_version between old.required_version and new.required_version - 1)::integer as understood,
      (select coalesce(sum(l.people), 0)::integer from netra.edaran_lists l
        where l.node_id = new.id and l.version between old.required_version and new.required_version - 1
          and not exists (select from netra.edaran_lists newer where newer.replaces_id = l.id)) as attested
    from netra.edaran_readings r where r.node_id = new.id
  ) d
  where d.delivered > 0 or d.attested > 0;
  return null;
end
$$;
create trigger reopen_readings after update of required_version on netra.edaran_nodes
  for each row when (new.required_version > old.required_version) execute function netra.reopen_readings();

-- An office that was merged takes what its people read and signed to the office that took over; the sums above are drawn again by whoever merges.
create function netra.move_readings() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  heir netra.edaran_nodes;
begin
  select n.* into heir from netra.edaran_nodes n where n.edaran_id = new.edaran_id and n.office_id = new.merged_into_office_id;
  if heir.id is null then return null; end if;
  delete from netra.reading_deltas d where d.node_id = new.id;
  with moved as (
    update netra.edaran_readings r set node_id = heir.id where r.node_id = new.id
    returning r.delivered_version, r.read_version, r.understood_version
  ),
  listed as (
    update netra.edaran_lists l set node_id = heir.id where l.node_id = new.id returning l.id, l.people, l.version
  )
  update netra.edaran_nodes n
  set own_delivered = n.own_delivered + m.delivered, own_read = n.own_read + m.read, own_understood = n.own_understood + m.understood,
    own_attested = n.own_attested + m.attested
  from (
    select count(*) filter (where delivered_version >= heir.required_version)::integer as delivered,
      count(*) filter (where read_version >= heir.required_version)::integer as read,
      count(*) filter (where understood_version >= heir.required_version)::integer as understood,
      (select coalesce(sum(l.people), 0)::integer from listed l where l.version >= heir.required_version
        and not exists (select from netra.edaran_lists newer where newer.replaces_id = l.id)) as attested
    from moved
  ) m
  where n.id = heir.id;
  update netra.edaran_nodes n set own_delivered = 0, own_read = 0, own_understood = 0, own_attested = 0 where n.id = new.id;
  update netra.edaran_nodes n
  set people_attested = s.attested
  from (
    select held.id, coalesce(sum(below.own_attested), 0)::integer as attested
    from netra.edaran_nodes held
    left join netra.edaran_nodes below on below.edaran_id = held.edaran_id and below.own_attested > 0 and below.line @> array[held.office_id]
    where held.edaran_id = new.edaran_id
    group by held.id
  ) s
  where n.id = s.id and n.people_attested <> s.attested;
  return null;
end
$$;
create trigger move_readings after update of merged_into_office_id on netra.edaran_nodes
  for each row when (old.merged_into_office_id is null and new.merged_into_office_id is not null) execute function netra.move_readings();

create function netra.fold_readings() returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  folded integer;
  circulars uuid[];
begin
  if not netra.actor_is('clock') then
    raise exception 'netra: readings are folded by the clock' using errcode = 'insufficient_privilege';
  end if;
  -- Whatever writes counts of a tree holds its topmost node first, so that no two wait for each other.
  select array_agg(held.edaran_id) into circulars
  from (
    select n.edaran_id from netra.edaran_nodes n
    where n.parent_id is null and n.edaran_id in (
      select w.edaran_id from netra.reading_deltas d join netra.edaran_nodes w on w.id = d.node_id)
    order by n.id for update
  ) held;
  with gone as (
    delete from netra.reading_deltas d using netra.edaran_nodes n
    where n.id = d.node_id and n.edaran_id = any (circulars)
    returning d.node_id, d.opened, d.delivered, d.read, d.understood, d.attested
  ),
  own as materialized (
    select g.node_id, sum(g.opened)::integer as opened, sum(g.delivered)::integer as delivered, sum(g.read)::integer as read,
      sum(g.understood)::integer as understood, sum(g.attested)::integer as attested
    from gone g group by g.node_id
  ),
  up as materialized (
    select n.edaran_id, above.office_id, sum(o.delivered)::integer as delivered, sum(o.read)::integer as read,
      sum(o.understood)::integer as understood, sum(o.attested)::integer as attested
    from own o join netra.edaran_nodes n on n.id = o.node_id
    cross join lateral unnest(n.line) as above (office_id)
    group by n.edaran_id, above.office_id
  ),
  held as materialized (
    select n.id, u.delivered, u.read, u.understood, u.attested
    from up u join netra.edaran_nodes n on n.edaran_id = u.edaran_id and n.office_id = u.office_id
    order by n.id for update of n
  ),
  written as (
    update netra.edaran_nodes n
    set link_opened = n.link_opened + coalesce(o.opened, 0),
      own_delivered = n.own_delivered + coalesce(o.delivered, 0), own_read = n.own_read + coalesce(o.read, 0),
      own_understood = n.own_understood + coalesce(o.understood, 0), own_attested = n.own_attested + coalesce(o.attested, 0),
      people_delivered = n.people_delivered + h.delivered, people_read = n.people_read + h.read,
      people_understood = n.people_understood + h.understood, people_attested = n.people_attested + h.attested
    from held h left join own o on o.node_id = h.id
    where n.id = h.id
    returning n.id
  )
  select count(*)::integer into folded from written;
  return folded;
end
$$;
comment on function netra.fold_readings() is
  'Takes what changed and adds it to the counts of its node and of all nodes above, once; for the clock alone. Returns how many nodes were written.';

create function netra.compare_readings() returns table (node_id uuid, what text, kept integer, found integer)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not netra.actor_is('clock') then
    raise exception 'netra: readings are compared by the clock' using errcode = 'insufficient_privilege';
  end if;
  return query
    with waiting as (
      select d.node_id, sum(d.delivered) as delivered, sum(d.read) as read, sum(d.understood) as understood, sum(d.attested) as attested
      from netra.reading_deltas d group by d.node_id
    ),
    told as (
      select r.node_id, count(*) filter (where r.delivered_version >= n.required_version) as delivered,
        count(*) filter (where r.read_version >= n.required_version) as read,
        count(*) filter (where r.understood_version >= n.required_version) as understood
      from netra.edaran_readings r join netra.edaran_nodes n on n.id = r.node_id group by r.node_id
    ),
    listed as (
      select l.node_id, sum(l.people) as attested from netra.edaran_lists l join netra.edaran_nodes n on n.id = l.node_id
      where l.version >= n.required_version and not exists (select from netra.edaran_lists newer where newer.replaces_id = l.id)
      group by l.node_id
    ),
    own as materialized (
      select n.id, n.edaran_id, n.line, coalesce(t.delivered, 0) - coalesce(w.delivered, 0) as delivered, coalesce(t.read, 0) - coalesce(w.read, 0) as read,
        coalesce(t.understood, 0) - coalesce(w.understood, 0) as understood, coalesce(l.attested, 0) - coalesce(w.attested, 0) as attested
      from netra.edaran_nodes n
      left join told t on t.node_id = n.id left join listed l on l.node_id = n.id left join waiting w on w.node_id = n.id
    ),
    up as materialized (
      select o.edaran_id, above.office_id, sum(o.delivered) as delivered, sum(o.read) as read, sum(o.understood) as understood, sum(o.attested) as attested
      from own o cross join lateral unnest(o.line) as above (office_id)
      where o.delivered <> 0 or o.read <> 0 or o.understood <> 0 or o.attested <> 0
      group by o.edaran_id, above.office_id
    ),
    -- What the events say of each person, replayed: the same farthest text as his row has.
    replayed as (
      select e.edaran_id, e.pegawai_id, max(e.version) as delivered, max(e.version) filter (where e.type <> 'person-delivered') as read,
        max(e.version) filter (where e.type = 'person-understood') as understood
      from netra.reading_events e where e.pegawai_id is not null and e.edaran_id is not null group by e.edaran_id, e.pegawai_id
    )
    select x.id, x.what, x.kept, x.found
    from (
      select n.id, c.what, c.kept, c.found::integer
      from netra.edaran_nodes n
      join own o on o.id = n.id
      left join up u on u.edaran_id = n.edaran_id and u.office_id = n.office_id
      cross join lateral (values
        ('own_delivered', n.own_delivered, o.delivered), ('own_read', n.own_read, o.read), ('own_understood', n.own_understood, o.understood),
        ('own_attested', n.own_attested, o.attested), ('people_delivered', n.people_delivered, coalesce(u.delivered, 0)),
        ('people_read', n.people_read, coalesce(u.read, 0)), ('people_understood', n.people_understood, coalesce(u.understood, 0)),
        ('people_attested', n.people_attested, coalesce(u.attested, 0))) as c (what, kept, found)
      where c.kept <> c.found
      union all
      select r.node_id, 'events', coalesce(r.read_version, 0), coalesce(p.read, 0)::integer
      from netra.edaran_readings r
      left join replayed p on p.edaran_id = r.edaran_id and p.pegawai_id = r.pegawai_id
      where (r.delivered_version, r.read_version, r.understood_version) is distinct from (p.delivered, p.read, p.understood)
    ) x;
end
$$;
comment on function netra.compare_readings() is
  'Counts of nodes that are not what rows and waiting deltas make them, and people whose row is not what their events say; for the clock alone. Empty when all is right.';

create function netra.circular_reach(circular uuid, at timestamptz)
  returns table (people integer, delivered integer, read integer, understood integer, attested integer, as_of timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select n.people, n.people_delivered, n.people_read, n.people_understood, n.people_attested, at
    from netra.edaran e
    join netra.edaran_nodes n on n.edaran_id = e.id and n.parent_id is null
    where e.id = circular and e.state = 'terkirim' and e.deadline_at <= at
  $$;
comment on function netra.circular_reach(uuid, timestamptz) is 'How many a circular reached, for anybody, once the deadline of its sender passed; before it, no row.';

create function netra.finish_course(given jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  asked record;
  person uuid;
  unit uuid;
  kept netra.course_results;
begin
  select x.* into asked from jsonb_to_record(given) as x (id uuid, token text, pegawai_id uuid, course text, at timestamptz, event jsonb);
  person := netra.pegawai_of_token(asked.token::bytea, asked.at);
  select w.office_id into unit from netra.penempatan w where w.pegawai_id = person and w.main and w.valid_to is null;
  if person is distinct from asked.pegawai_id or unit is null then return null; end if;
  -- Two at once: the second waits and finds the first.
  perform pg_advisory_xact_lock(hashtextextended(person::text || asked.course, 471));
  select c.* into kept from netra.course_results c where c.pegawai_id = person and c.course = asked.course;
  if kept.id is null then
    insert into netra.reading_events (id, type, pegawai_id, office_id, happened_at, recorded_at, data, salt, leaf_hash)
    select e.id, 'course-finished', person, null, asked.at, asked.at, e.data::jsonb, e.salt::bytea, e.leaf_hash::bytea
    from jsonb_to_record(asked.event) as e (id uuid, data text, salt text, leaf_hash text);
    insert into netra.course_results (id, pegawai_id, course, office_id, finished_at, event_id)
    values (asked.id, person, asked.course, unit, asked.at, (asked.event ->> 'id')::uuid)
    returning * into kept;
  end if;
  return jsonb_build_object('finishedAt', kept.finished_at);
end
$$;
comment on function netra.finish_course(jsonb) is 'Keeps that whoever stands in the door finished a course, once; the first day holds. Null: nobody, or somebody who left.';

create function netra.course_result(token bytea, course_kind text, at timestamptz) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('id', c.id, 'name', p.name, 'unit', o.name, 'employer', e.name, 'zone', e.zone, 'finishedAt', c.finished_at)
    from netra.course_results c
    join netra.pegawai p on p.id = c.pegawai_id
    join netra.offices o on o.id = c.office_id
    join netra.offices e on e.id = p.employer_office_id
    where c.pegawai_id = netra.pegawai_of_token(token, at) and c.course = course_kind
  $$;
comment on function netra.course_result(bytea, text, timestamptz) is 'What stands on the certificate of whoever stands in the door; nobody else is told.';

create function netra.course_reach(top uuid) returns table (office_id uuid, name text, people integer, finished integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with below as (
      select o.id, o.line, o.line[cardinality(t.line) + 1] as child
      from netra.offices t join netra.offices o on o.line @> array[t.id]
      where t.id = top and t.line && netra.actor_takes()
    ),
    sized as (
      select b.id, coalesce((select sum(s.people) from netra.roll_sizes s where s.office_id = b.id), 0) as people,
        (select count(distinct c.pegawai_id) from netra.penempatan w join netra.course_results c on c.pegawai_id = w.pegawai_id
          where w.office_id = b.id and w.main and w.valid_to is null) as finished
      from below b
    )
    select coalesce(b.child, top), o.name, sum(s.people)::integer, sum(s.finished)::integer
    from below b join sized s on s.id = b.id join netra.offices o on o.id = coalesce(b.child, top)
    group by 1, 2 having sum(s.people) > 0
  $$;
comment on function netra.course_reach(uuid) is
  'How many finished a course, by the offices right below one in the line of whoever asks (the first: itself). Few are hidden by core/angka before anybody sees them.';

do $$
declare
  named text;
begin
  foreach named in array array['newest_version(uuid)', 'reading_home(uuid, uuid, date)', 'reading_standing(netra.edaran, netra.pegawai, uuid)',
    'circular_at_link(text, bytea, timestamptz)', 'note_opening(text)', 'read_circulars(jsonb)', 'keep_list(jsonb)', 'reopen_readings()', 'move_readings()',
    'fold_readings()', 'compare_readings()', 'circular_reach(uuid, timestamptz)', 'finish_course(jsonb)',
    'course_result(bytea, text, timestamptz)', 'course_reach(uuid)'] loop
    execute format('alter function netra.%s owner to netra_baca', named);
    execute format('revoke all on function netra.%s from public', named);
    if named !~ '^(newest_version|reading_home|reading_standing|reopen_readings|move_readings)' then
      execute format('grant execute on function netra.%s to netra_app', named);
    end if;
  end loop;
end $$;

select netra.guard_demonstration();
