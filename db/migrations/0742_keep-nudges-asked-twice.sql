-- A reporter who presses twice leaves his address once: the second press waited for nobody, and was a fault.
create or replace function netra.nudge_by_receipt(wanted bytea, told jsonb) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  mine uuid;
begin
  select r.id into mine from netra.reports r where r.receipt_hash = wanted;
  if mine is null then
    return false;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('netra.thread_nudges ' || mine, 0));
  delete from netra.thread_nudges n where n.report_id = mine;
  if told is not null then
    insert into netra.thread_nudges (report_id, office_key_id, ciphertext, asked_at, token_hash)
    values (mine, (told ->> 'office_key_id')::uuid, (told ->> 'ciphertext')::bytea, (told ->> 'asked_at')::timestamptz,
      (told ->> 'token_hash')::bytea);
  end if;
  return true;
end
$$;
