-- The reporter's side of a thread: what his receipt opens, takes and writes. Named column by column: what is not here, no receipt shows.

create function netra.thread_by_receipt(wanted bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
      'reportId', r.id,
      'caseId', c.id,
      'own', c.id = r.case_id,
      'office', jsonb_build_object('id', o.id, 'name', o.name, 'zone', o.zone),
      'recipient', t.recipient,
      'seenAt', t.reporter_seen_at,
      'messages', coalesce((
        select jsonb_agg(jsonb_build_object('id', m.id, 'sender', m.sender, 'office', b.name, 'sentAt', m.sent_at, 'keyId', m.office_key_id,
          'copy', x.ciphertext, 'sealed', case when x.message_id is null then m.ciphertext end) order by m.sent_at, m.id)
        from (select * from netra.report_messages n where n.report_id = r.id order by n.sent_at desc, n.id desc limit 100) m
        join netra.offices b on b.id = m.office_id
        left join netra.report_message_copies x on x.message_id = m.id), '[]'))
    from netra.reports r
    join netra.cases c on c.id = netra.followed_case(r.id)
    join netra.offices o on o.id = c.handling_office_id
    left join netra.report_threads t on t.report_id = r.id
    where r.receipt_hash = wanted
  $$;
comment on function netra.thread_by_receipt(bytea) is
  'The newest hundred messages of a thread, sealed, for the holder of its receipt; null for any other bytes. Who wrote for the office is not told.';

create function netra.take_by_receipt(wanted bytea, told jsonb) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  mine uuid;
begin
  select r.id into mine from netra.reports r where r.receipt_hash = wanted;
  if mine is null then
    return false;
  end if;
  insert into netra.report_threads as t (report_id, recipient, reporter_seen_at)
  values (mine, told ->> 'recipient', (told ->> 'seen_at')::timestamptz)
  on conflict (report_id) do update set recipient = coalesce(t.recipient, excluded.recipient),
    reporter_seen_at = greatest(t.reporter_seen_at, excluded.reporter_seen_at);
  insert into netra.report_message_copies (message_id, ciphertext)
  select m.id, c.ciphertext::bytea
  from jsonb_to_recordset(told -> 'copies') as c (id uuid, ciphertext text)
  join netra.report_messages m on m.id = c.id and m.report_id = mine
  on conflict do nothing;
  return true;
end
$$;
comment on function netra.take_by_receipt(bytea, jsonb) is
  'Keeps the public half of the receipt''s key, the copies that were missing, and up to which message its holder has read.';

create function netra.write_by_receipt(wanted bytea, told jsonb, event jsonb) returns text
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
  if event ->> 'case_id' is distinct from followed.id::text or event ->> 'type' is distinct from 'message-came' then
    raise exception 'this receipt writes into its own case only';
  end if;
  insert into netra.report_threads (report_id, recipient) values (mine.id, told ->> 'recipient')
  on conflict (report_id) do update set recipient = coalesce(report_threads.recipient, excluded.recipient);
  insert into netra.report_messages (id, report_id, sender, office_id, office_key_id, ciphertext, sent_at, sent_by, key_hash, fingerprint)
  values ((told ->> 'id')::uuid, mine.id, 'pelapor', followed.handling_office_id, (told ->> 'office_key_id')::uuid,
    (told ->> 'ciphertext')::bytea, (told ->> 'sent_at')::timestamptz, '00000000-0000-7000-8000-000000000001',
    (told ->> 'key_hash')::bytea, (told ->> 'fingerprint')::bytea);
  insert into netra.report_message_copies (message_id, ciphertext) values ((told ->> 'id')::uuid, (told ->> 'copy')::bytea);
  insert into netra.events (id, stream, type, case_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  values ((event ->> 'id')::uuid, 'perkara', 'message-came', followed.id, (event ->> 'office_id')::uuid,
    '00000000-0000-7000-8000-000000000001', (event ->> 'happened_at')::timestamptz, (event ->> 'recorded_at')::timestamptz,
    event ->> 'basis', event -> 'data', (event ->> 'salt')::bytea, (event ->> 'leaf_hash')::bytea);
  return 'kept';
end
$$;
comment on function netra.write_by_receipt(bytea, jsonb, jsonb) is
  'Keeps what the holder of a receipt wrote, sealed twice, with an event that holds no word of it; the same key again keeps nothing twice.';

revoke all on function netra.thread_by_receipt(bytea), netra.take_by_receipt(bytea, jsonb), netra.write_by_receipt(bytea, jsonb, jsonb) from public;
grant execute on function netra.thread_by_receipt(bytea), netra.take_by_receipt(bytea, jsonb), netra.write_by_receipt(bytea, jsonb, jsonb) to netra_app;
