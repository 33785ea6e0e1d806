-- What a reporter handed in and what he wrote to the office are a chain of their own in the public log (decision 0179): of his report, not of his case, because a
-- case may have several reports, and nobody shall learn from one of them how much came by another. Each link is the leaf that its event was before: the log has
-- as many entries as it had. What his file tells of a link is committed to apart from its event, which stays closed: it names his case, or the one that his was
-- joined to.

-- As in 0590, and of a piece that came by a receipt what its reporter may hold against what he has. This list may never shrink.
create or replace function netra.shown_words(type text, happened_at timestamptz, recorded_at timestamptz, basis text, data jsonb) returns text
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
      when type in ('evidence-received', 'message-came') and data ->> 'report' is not null then
        '{"copy":' || coalesce(to_json(data ->> 'copy')::text, 'null')
        || ',"file":' || coalesce(to_json(data ->> 'file')::text, 'null')
        || ',"item":' || coalesce(to_json(coalesce(data ->> 'evidenceId', data ->> 'messageId'))::text, 'null')
        || ',"recorded":"' || to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        || '","report":' || to_json(data ->> 'report')::text
        || ',"sha256":' || coalesce(to_json(data ->> 'sha256')::text, 'null')
        || ',"size":' || coalesce((data -> 'size')::text, 'null')
        || ',"type":' || to_json(type)::text || '}'
    end
  $$;
comment on function netra.shown_words(text, timestamptz, timestamptz, text, jsonb) is
  'The words of a step, or of a piece that came by a receipt, that its reporter may read, in the one form that is committed to (RFC 8785); null: none of his. `shownWords` of the core writes the same of a step.';

create function netra.chain_of(type text, case_id uuid, data jsonb) returns uuid
  language sql immutable parallel safe
  as $$ select case when type in ('evidence-received', 'message-came') then (data ->> 'report')::uuid else case_id end $$;
comment on function netra.chain_of(text, uuid, jsonb) is 'Which chain of the log an event with shown words is a link of: that of its case, or of the report that a piece came by.';
revoke all on function netra.chain_of(text, uuid, jsonb) from public;
comment on column netra.log_leaves.case_id is 'Of which chain it is a link: a case, or, of a piece that came by a receipt, the report (netra.chain_of).';
comment on column netra.log_queue.case_id is 'As netra.log_leaves.case_id.';

create or replace function netra.queue_case_leaves() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into netra.log_queue (source, event_id, leaf_hash, case_id, shown)
  select 'events', w.id, w.leaf_hash, case when t.words is not null then netra.chain_of(w.type, w.case_id, w.data) end,
    case when w.case_id is not null then netra.shown_hash(w.salt, t.words) end
  from written w
  cross join lateral (select netra.shown_words(w.type, w.happened_at, w.recorded_at, w.basis, w.data) as words) t;
  return null;
end
$$;

-- As in 0635, and with the chains of reports.
create or replace function netra.begin_log_anew(former text, former_key text, at timestamptz) returns void
  language plpgsql volatile set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into netra.log_former (origin, key, tree_size, root, note, made_at, ended_at)
  select former, former_key, c.tree_size, c.root,
    c.note || coalesce((select string_agg(w.line, '' order by w.witness) from netra.log_cosignatures w where w.tree_size = c.tree_size), ''), c.made_at, at
  from netra.log_checkpoints c order by c.tree_size desc limit 1;
  delete from netra.log_queue;
  -- Histories keep their order; what waited comes last.
  insert into netra.log_queue (source, event_id, leaf_hash, case_id, shown)
  select 'events', e.id, e.leaf_hash, case when t.words is not null then netra.chain_of(e.type, e.case_id, e.data) end, case when e.case_id is not null then netra.shown_hash(e.salt, t.words) end
  from netra.events e left join netra.log_leaves l on l.source = 'events' and l.event_id = e.id
  cross join lateral (select netra.shown_words(e.type, e.happened_at, e.recorded_at, e.basis, e.data) as words) t
  order by case when l.event_id is null then 2147483647 else coalesce(l.ordinal, -1) end, e.recorded_at, e.id;
  insert into netra.log_queue (source, event_id, leaf_hash)
  select 'pledges', g.id, netra.pledge_entry(g.leaf_hash, g.salt, g.id, x.sha256, g.signed_at)
  from netra.pledges g join netra.pakta_texts x on x.id = g.text_id
  union all select 'edaran_events', id, leaf_hash from netra.edaran_events
  union all select 'reading_events', id, leaf_hash from netra.reading_events
  union all select 'roll_events', id, leaf_hash from netra.roll_events
  union all select 'issued_papers', id, netra.paper_entry(file_sha256) from netra.issued_papers;
  delete from netra.log_cosignatures;
  delete from netra.log_witnesses;
  delete from netra.log_checkpoints;
  delete from netra.log_tiles;
  delete from netra.log_leaves;
end
$$;

-- As in 0350, and with the report that an upload came by; null: from the desk.
create or replace function netra.find_upload(wanted bytea, asked uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('id', u.id, 'caseId', s.case_id, 'reportId', u.report_id, 'officeId', s.office_id, 'officeKeyId', u.office_key_id,
      'size', u.size, 'outcome', u.outcome)
    from netra.uploads u
    cross join lateral netra.evidence_sender(wanted, u.case_id) s
    where u.id = asked and (u.report_id = s.report_id or u.account_id = s.account_id)
  $$;

-- As in 0386. An event that named another report would be a link of a stranger's chain.
create or replace function netra.keep_evidence(wanted bytea, told jsonb, events jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  outcome text;
  upload netra.uploads;
  event jsonb;
begin
  -- A second time it is noted nowhere, and answered as the first.
  select * into upload from netra.uploads u where u.id = (told ->> 'id')::uuid for update;
  outcome := netra.receive_evidence(wanted, told, events);
  if outcome <> 'diterima' or upload.outcome is not null then
    return outcome;
  end if;
  if exists (select from jsonb_array_elements(events) e
      where e ->> 'type' = 'evidence-received' and e -> 'data' ->> 'report' is distinct from upload.report_id::text) then
    raise exception 'evidence is named with the report that it came by, and with no other';
  end if;
  if told -> 'copy' ->> 'imprint' is not null then
    insert into netra.bukti_imprints (bukti_id, imprint) values (upload.id, decode(told -> 'copy' ->> 'imprint', 'hex'));
  end if;
  for event in select e from jsonb_array_elements(coalesce(told -> 'edits', '[]')) e loop
    if event ->> 'type' <> 'evidence-edited'
      or not exists (select from netra.bukti_edits e where upload.id in (e.original_id, e.edited_id)
        and e.original_id::text = event -> 'data' ->> 'evidenceId' and e.edited_id::text = event -> 'data' ->> 'editedId') then
      raise exception 'an edited copy is noted with its original only';
    end if;
    insert into netra.events (id, stream, type, case_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
    select (event ->> 'id')::uuid, 'perkara', 'evidence-edited', b.case_id, (event ->> 'office_id')::uuid,
      coalesce(upload.account_id, '00000000-0000-7000-8000-000000000001'), (event ->> 'happened_at')::timestamptz,
      (event ->> 'recorded_at')::timestamptz, event ->> 'basis', event -> 'data', (event ->> 'salt')::bytea, (event ->> 'leaf_hash')::bytea
    from netra.bukti b where b.id = upload.id;
  end loop;
  return outcome;
end
$$;

-- As in 0378, with the same.
create or replace function netra.write_by_receipt(wanted bytea, told jsonb, event jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  mine netra.reports;
  followed netra.cases;
  kept bytea;
begin
  -- Two forms at once come one after the other.
  select * into mine from netra.reports r where r.receipt_hash = wanted for update;
  if mine.id is null then
    return 'unknown';
  end if;
  select m.fingerprint into kept from netra.report_messages m where m.report_id = mine.id and m.key_hash = (told ->> 'key_hash')::bytea;
  if kept is not null then
    return case when kept = (told ->> 'fingerprint')::bytea then 'known' else 'changed' end;
  end if;
  if exists (select from jsonb_to_recordset(told -> 'limits') as l (since timestamptz, most integer)
      where (select count(*) from netra.report_messages m
        where m.report_id = mine.id and m.sender = 'pelapor' and m.sent_at > l.since) >= l.most) then
    return 'full';
  end if;
  select * into followed from netra.cases c where c.id = netra.followed_case(mine.id);
  -- The case went to another office since the page was read: sealed to the one that had it, the message would not be read.
  if not exists (select from netra.office_keys k where k.id = (told ->> 'office_key_id')::uuid
      and k.office_id = followed.handling_office_id) then
    return 'moved';
  end if;
  -- Sealed by a page from before a rotation. The minute is what the server itself may remember of the old key.
  if exists (select from netra.office_keys k where k.id = (told ->> 'office_key_id')::uuid
      and k.retired_at < (told ->> 'sent_at')::timestamptz - interval '1 minute') then
    return 'stale';
  end if;
  if event ->> 'case_id' is distinct from followed.id::text or event ->> 'type' is distinct from 'message-came'
    or event -> 'data' ->> 'report' is distinct from mine.id::text then
    raise exception 'this receipt writes into its own case only';
  end if;
  insert into netra.report_threads (report_id, recipient) values (mine.id, told ->> 'recipient')
  on conflict (report_id) do update set recipient = coalesce(report_threads.recipient, excluded.recipient);
  insert into netra.report_messages (id, report_id, sender, office_id, office_key_id, ciphertext, sent_at, sent_by, key_hash, fingerprint)
  values ((told ->> 'id')::uuid, mine.id, 'pelapor', followed.handling_office_id, (told ->> 'office_key_id')::uuid,
    (told ->> 'ciphertext')::bytea, (told ->> 'sent_at')::timestamptz, '00000000-0000-7000-8000-000000000001',
    (told ->> 'key_hash')::bytea, (told ->> 'fingerprint')::bytea);
  insert into netra.report_message_copies (message_id, ciphertext) values ((told ->> 'id')::uuid, (told ->> 'copy')::bytea);
  if told ->> 'file_size' is not null then
    insert into netra.report_message_files (message_id, size) values ((told ->> 'id')::uuid, (told ->> 'file_size')::integer);
  end if;
  insert into netra.events (id, stream, type, case_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  values ((event ->> 'id')::uuid, 'perkara', 'message-came', followed.id, (event ->> 'office_id')::uuid,
    '00000000-0000-7000-8000-000000000001', (event ->> 'happened_at')::timestamptz, (event ->> 'recorded_at')::timestamptz,
    event ->> 'basis', event -> 'data', (event ->> 'salt')::bytea, (event ->> 'leaf_hash')::bytea);
  return 'kept';
end
$$;

-- For the file of a receipt: each link with what is kept of it now. `kept` of a message is the hash of what the office has, `copy` the seal that the
-- receipt itself opens. What a rule destroyed, with the event that says so, is `gone`.
create function netra.pieces_by_receipt(wanted bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
    with mine as (select r.id from netra.reports r where r.receipt_hash = wanted),
    kept as (
      select b.id, b.sha256, null::bytea as copy from netra.bukti b where b.report_id = (select id from mine)
      union all
      select m.id, sha256(m.ciphertext), k.ciphertext
      from netra.report_messages m left join netra.report_message_copies k on k.message_id = m.id
      where m.report_id = (select id from mine) and m.sender = 'pelapor'),
    links as (
      select l.ordinal, l.leaf_index, l.leaf_hash, l.shown, l.event_id from netra.log_leaves l where l.case_id = (select id from mine)
      union all
      select null, null, q.leaf_hash, q.shown, q.event_id from netra.log_queue q where q.case_id = (select id from mine)),
    told as (
      select l.*, e.id is not null as is_there, netra.shown_words(e.type, e.happened_at, e.recorded_at, e.basis, e.data) as words,
        netra.shown_key(e.salt) as key, coalesce(e.data ->> 'evidenceId', e.data ->> 'messageId') as item
      from links l left join netra.events e on e.id = l.event_id)
    select jsonb_build_object(
      'waiting', (select count(*) from told where leaf_index is null),
      'unmarked', (select count(*) from kept k where not exists (select from told t where t.item = k.id::text)),
      'chain', coalesce((
        select jsonb_agg(jsonb_build_object('ordinal', t.ordinal, 'index', t.leaf_index, 'leaf', encode(t.leaf_hash, 'hex'),
            'shown', encode(t.shown, 'hex'), 'words', t.words, 'key', case when t.is_there then encode(t.key, 'hex') end,
            'kept', encode(k.sha256, 'hex'), 'copy', encode(k.copy, 'hex'),
            'gone', exists (select from netra.disposals d join netra.destroyed_items g on g.disposal_id = d.id
              where d.item_id = k.id and exists (select from netra.events e
                where e.case_id = d.case_id and e.type = 'item-destroyed' and e.data ->> 'itemId' = d.item_id::text))) order by t.ordinal)
        from told t left join kept k on k.id::text = t.item
        where t.leaf_index is not null), '[]'))
    from mine
  $$;
comment on function netra.pieces_by_receipt(bytea) is
  'What its holder handed in by a receipt as the public log has it, link by link, with hashes of what is kept of it now, and his own seals of his messages. For its holder alone.';
revoke all on function netra.pieces_by_receipt(bytea) from public;
grant execute on function netra.pieces_by_receipt(bytea) to netra_app, netra_lapor;

-- For the nightly check: what a reporter is shown of his own messages, by its hash and for nobody to read.
create function netra.kept_copies(of_messages uuid[]) returns table (item_id uuid, sha256 bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select k.message_id, pg_catalog.sha256(k.ciphertext) from netra.report_message_copies k
    where k.message_id = any (of_messages) and netra.actor_is('clock')
  $$;
comment on function netra.kept_copies(uuid[]) is 'SHA-256 of the seals of messages that their reporters open. For the clock alone.';
revoke all on function netra.kept_copies(uuid[]) from public;
grant execute on function netra.kept_copies(uuid[]) to netra_app;
