-- What a reporter may read of his case is a chain in the public log (decision 0135): the entry of each such step names its place in the history and
-- the entry before it, so that whoever holds a receipt sees that none was left out. The other events of the case are leaves and no links: how many
-- there are would tell what the desk does, and whom a name in the report fits (N105). Chained is when a batch is made, not at the doors.

-- In the order in which they came. Nothing asks by id, and rows that come at the end cost the doors less.
alter table netra.log_queue
  add column seq bigint generated always as identity,
  add column case_id uuid,
  add column shown bytea;
alter table netra.log_queue drop constraint log_queue_pkey;
alter table netra.log_queue add constraint log_queue_pkey primary key (seq);
comment on column netra.log_queue.shown is 'What the entry commits to beside the leaf, so that a part of an event may be told and the rest not; see netra.shown_words.';

alter table netra.log_leaves
  add column case_id uuid,
  add column ordinal integer,
  add column leaf_hash bytea,
  add column shown bytea,
  add column entry bytea,
  add constraint log_leaves_chain_check check (num_nonnulls(case_id, ordinal, leaf_hash, shown, entry) in (0, 5)),
  add constraint log_leaves_ordinal_check check (ordinal >= 0);
create unique index log_leaves_chain_key on netra.log_leaves (case_id, ordinal) where case_id is not null;
comment on column netra.log_leaves.ordinal is 'Of a step that its reporter may read: the how-manieth of the case, from 0. Every other event has none.';

-- What the holder of a receipt may know of a step is committed to apart from the rest. A move that leaves the case where it is (an announcement, a
-- discussion of the desk) is none of his, as on his page. This list may never shrink: what was committed to could no longer be told.
create function netra.shown_words(type text, happened_at timestamptz, recorded_at timestamptz, basis text, data jsonb) returns text
  language sql immutable parallel safe
  as $$
    select case
      when type in ('report-received', 'identity-checked') or type = 'case-moved' and data ->> 'from' is distinct from data ->> 'to' then
        '{"action":' || coalesce(to_json(data ->> 'action')::text, 'null')
        || ',"at":"' || to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        || '","basis":' || coalesce(to_json(basis)::text, 'null')
        || ',"from":' || coalesce(to_json(data ->> 'from')::text, 'null')
        || ',"recorded":"' || to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        || '","to":' || coalesce(to_json(data ->> 'to')::text, 'null')
        || ',"type":' || to_json(type)::text || '}'
    end
  $$;
comment on function netra.shown_words(text, timestamptz, timestamptz, text, jsonb) is
  'The words of a step that its reporter may read, in the one form that is committed to (RFC 8785); null: none of his. `shownWords` of the core writes the same.';

create function netra.shown_key(salt bytea) returns bytea
  language sql immutable parallel safe
  as $$ select sha256('\x6e657472612073686f776e206b65792076310a'::bytea || salt) $$;
comment on function netra.shown_key(bytea) is 'SHA-256("netra shown key v1\n" || salt): opens the words of an event and not its leaf.';

create function netra.shown_hash(salt bytea, words text) returns bytea
  language sql immutable parallel safe
  as $$ select sha256('\x6e657472612073686f776e2076310a'::bytea || netra.shown_key(salt) || convert_to(words, 'UTF8')) $$;
comment on function netra.shown_hash(bytea, text) is 'SHA-256("netra shown v1\n" || key || words); null where there are no words.';

create function netra.queue_case_leaves() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into netra.log_queue (source, event_id, leaf_hash, case_id, shown)
  select 'events', w.id, w.leaf_hash, case when t.words is not null then w.case_id end, case when w.case_id is not null then netra.shown_hash(w.salt, t.words) end
  from written w
  cross join lateral (select netra.shown_words(w.type, w.happened_at, w.recorded_at, w.basis, w.data) as words) t;
  return null;
end
$$;
comment on function netra.queue_case_leaves() is 'As netra.queue_leaves, with the case whose history an event lengthens.';
revoke all on function netra.shown_words(text, timestamptz, timestamptz, text, jsonb), netra.shown_key(bytea), netra.shown_hash(bytea, text),
  netra.queue_case_leaves() from public;
drop trigger queue_leaves on netra.events;
create trigger queue_leaves after insert on netra.events
  referencing new table as written for each statement execute function netra.queue_case_leaves();

-- What a receipt opens of the log: the chain of its own case, with the words; and the whole event only of its own report.
create function netra.log_by_receipt(wanted bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
      'state', c.state,
      'waiting', (select count(*) from netra.log_queue q where q.case_id = c.id),
      'own', (select to_jsonb(e) - 'demonstration' - 'leaf_hash' - 'salt' || jsonb_build_object('salt', encode(e.salt, 'hex'), 'leaf', encode(e.leaf_hash, 'hex'))
        from netra.events e where e.report_id = r.id and e.type = 'report-received' order by e.recorded_at, e.id limit 1),
      'events', coalesce((
        select jsonb_agg(jsonb_build_object('ordinal', l.ordinal, 'index', l.leaf_index, 'leaf', encode(l.leaf_hash, 'hex'), 'shown', encode(l.shown, 'hex'),
          'words', netra.shown_words(e.type, e.happened_at, e.recorded_at, e.basis, e.data), 'key', encode(netra.shown_key(e.salt), 'hex')) order by l.ordinal)
        from netra.log_leaves l left join netra.events e on e.id = l.event_id
        where l.case_id = c.id), '[]'))
    from netra.reports r join netra.cases c on c.id = r.case_id
    where r.receipt_hash = wanted
  $$;
comment on function netra.log_by_receipt(bytea) is
  'The history of the case of a receipt as it is in the public log: the steps that its holder may read, and no other event.';
revoke all on function netra.log_by_receipt(bytea) from public;
grant execute on function netra.log_by_receipt(bytea) to netra_app, netra_lapor;

-- The reporter's own origin proves from what everybody may read.
create policy read_to_prove on netra.log_tiles for select to netra_lapor using (true);
create policy read_to_prove on netra.log_checkpoints for select to netra_lapor using (true);
create policy read_to_prove on netra.log_cosignatures for select to netra_lapor using (true);
grant select on netra.log_tiles, netra.log_checkpoints, netra.log_cosignatures to netra_lapor;
