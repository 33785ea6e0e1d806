-- What a reporter hands in is promised to him at once (decision 0187): the entry that a piece will be in the log is known as soon as those before it are, so
-- pieces of one report are written one after the other. Their places in the queue are then those in which they were written.

-- As in 0728, and after what the same report was handed at the same moment.
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
  perform from netra.reports r where r.id = upload.report_id for no key update;
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

-- As in 0728, and with what waits: in the order in which a batch will take it, so that its entries follow. `chain` has the entries that are in the log.
create or replace function netra.pieces_by_receipt(wanted bytea) returns jsonb
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
      select l.ordinal, l.leaf_index, null::bigint as seq, l.entry, l.leaf_hash, l.shown, l.event_id
      from netra.log_leaves l where l.case_id = (select id from mine)
      union all
      select null, null, q.seq, null, q.leaf_hash, q.shown, q.event_id from netra.log_queue q where q.case_id = (select id from mine)),
    told as (
      select l.*, e.id is not null as is_there, netra.shown_words(e.type, e.happened_at, e.recorded_at, e.basis, e.data) as words,
        netra.shown_key(e.salt) as key, coalesce(e.data ->> 'evidenceId', e.data ->> 'messageId') as item, e.data ->> 'sha256' as handed, e.recorded_at
      from links l left join netra.events e on e.id = l.event_id),
    said as (
      select t.ordinal, t.leaf_index, t.seq, jsonb_build_object('leaf', encode(t.leaf_hash, 'hex'),
        'shown', encode(t.shown, 'hex'), 'words', t.words, 'key', case when t.is_there then encode(t.key, 'hex') end,
        'kept', encode(k.sha256, 'hex'), 'copy', encode(k.copy, 'hex'), 'item', t.item, 'handed', t.handed, 'recordedAt', t.recorded_at,
        'gone', exists (select from netra.disposals d join netra.destroyed_items g on g.disposal_id = d.id
          where d.item_id = k.id and exists (select from netra.events e
            where e.case_id = d.case_id and e.type = 'item-destroyed' and e.data ->> 'itemId' = d.item_id::text)),
        'ordinal', t.ordinal, 'index', t.leaf_index, 'entry', encode(t.entry, 'hex')) as piece
      from told t left join kept k on k.id::text = t.item)
    select jsonb_build_object(
      'unmarked', (select count(*) from kept k where not exists (select from told t where t.item = k.id::text)),
      'chain', coalesce((select jsonb_agg(s.piece order by s.ordinal) from said s where s.leaf_index is not null), '[]'),
      'waiting', coalesce((select jsonb_agg(s.piece - '{ordinal,index,entry}'::text[] order by s.seq) from said s where s.leaf_index is null), '[]'))
    from mine
  $$;
comment on function netra.pieces_by_receipt(bytea) is
  'What its holder handed in by a receipt as the public log has it, link by link, with hashes of what is kept of it now, and his own seals of his messages; and what waits for the log, in the order of its queue. For its holder alone.';

-- A form that was sent twice is answered with the promise that the first got.
create function netra.message_by_key(wanted bytea, sent_under bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select m.id from netra.report_messages m join netra.reports r on r.id = m.report_id
    where r.receipt_hash = wanted and m.key_hash = sent_under
  $$;
comment on function netra.message_by_key(bytea, bytea) is 'The message that its writer sent under this key of a form. For the holder of the receipt alone.';
revoke all on function netra.message_by_key(bytea, bytea) from public;
grant execute on function netra.message_by_key(bytea, bytea) to netra_app, netra_lapor;
