-- A page shows half of a receipt (decision 0088). Rows of before are known by a hash that only the whole receipt makes; whoever shows that,
-- by a page without JavaScript or at a counter, has them moved to the hash of today.
create function netra.move_receipt(kept bytea, wanted bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  moved integer;
begin
  update netra.reports r set receipt_hash = wanted where r.receipt_hash = kept;
  get diagnostics moved = row_count;
  if moved = 0 then
    update netra.refusals f set receipt_hash = wanted where f.receipt_hash = kept;
    get diagnostics moved = row_count;
  end if;
  return moved > 0;
end
$$;
comment on function netra.move_receipt(bytea, bytea) is
  'Keeps a report, or a refusal of a counter, under another hash of the same receipt. Whoever calls it has made both of the receipt itself.';

revoke all on function netra.move_receipt(bytea, bytea) from public;
grant execute on function netra.move_receipt(bytea, bytea) to netra_app;

-- As before, and a message that a page sealed to a key which the office no longer has is asked for again.
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
  insert into netra.events (id, stream, type, case_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  values ((event ->> 'id')::uuid, 'perkara', 'message-came', followed.id, (event ->> 'office_id')::uuid,
    '00000000-0000-7000-8000-000000000001', (event ->> 'happened_at')::timestamptz, (event ->> 'recorded_at')::timestamptz,
    event ->> 'basis', event -> 'data', (event ->> 'salt')::bytea, (event ->> 'leaf_hash')::bytea);
  return 'kept';
end
$$;
