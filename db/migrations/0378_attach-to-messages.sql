-- A file with a message, either way (N56): sealed once to both, the office and the receipt's key, and laid into the vault under the id of its message.
create table netra.report_message_files (
  message_id    uuid primary key,
  size          integer not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint report_message_files_message_id_fkey foreign key (message_id) references netra.report_messages on delete restrict,
  constraint report_message_files_size_check check (size between 1 and 11000000)
);
comment on table netra.report_message_files is
  'That a file lies sealed beside a message, and how large: what it is and is called, nobody knows without a key. Insert only.';
alter table netra.report_message_files enable row level security;
alter table netra.report_message_files force row level security;
create policy read_with_message on netra.report_message_files for select to netra_app
  using (exists (select from netra.report_messages m where m.id = report_message_files.message_id));
create policy attach_own on netra.report_message_files for insert to netra_app with check (netra.copies_own(message_id));
grant select (message_id, size) on netra.report_message_files to netra_app;
grant insert (message_id, size) on netra.report_message_files to netra_app;

create or replace function netra.thread_by_receipt(wanted bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
      'reportId', r.id,
      'caseId', c.id,
      'own', c.id = r.case_id,
      'office', jsonb_build_object('id', o.id, 'name', o.name, 'zone', o.zone),
      'recipient', t.recipient,
      'seenAt', t.reporter_seen_at,
      'nudged', exists (select from netra.thread_nudges n where n.report_id = r.id),
      'messages', coalesce((
        select jsonb_agg(jsonb_build_object('id', m.id, 'sender', m.sender, 'office', b.name, 'sentAt', m.sent_at, 'keyId', m.office_key_id, 'fileSize', f.size,
          'copy', x.ciphertext, 'sealed', case when x.message_id is null then m.ciphertext end) order by m.sent_at, m.id)
        from (select * from netra.report_messages n where n.report_id = r.id order by n.sent_at desc, n.id desc limit 100) m
        join netra.offices b on b.id = m.office_id
        left join netra.report_message_copies x on x.message_id = m.id
        left join netra.report_message_files f on f.message_id = m.id), '[]'))
    from netra.reports r
    join netra.cases c on c.id = netra.followed_case(r.id)
    join netra.offices o on o.id = c.handling_office_id
    left join netra.report_threads t on t.report_id = r.id
    where r.receipt_hash = wanted
  $$;

create function netra.file_by_receipt(wanted bytea, of_message uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select f.message_id from netra.report_message_files f
    join netra.report_messages m on m.id = f.message_id
    join netra.reports r on r.id = m.report_id
    where r.receipt_hash = wanted and f.message_id = of_message
  $$;
comment on function netra.file_by_receipt(bytea, uuid) is 'The file beside a message of this thread, for the holder of its receipt; null for any other.';

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

revoke all on function netra.file_by_receipt(bytea, uuid) from public;
grant execute on function netra.file_by_receipt(bytea, uuid) to netra_app;

select netra.guard_demonstration();
