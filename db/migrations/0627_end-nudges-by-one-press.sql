-- A mail of news to a reporter may name an address that one press ends it at (RFC 8058, decision 0165): the same address as that of whoever follows public
-- numbers, so that it tells nobody which of the two it is. Of its token there is a hash; addresses left before have none, and go out without.
alter table netra.thread_nudges add column token_hash bytea,
  add constraint thread_nudges_token_hash_check check (length(token_hash) = 32);
comment on column netra.thread_nudges.token_hash is 'Of the token in the head of a mail, which is sealed with the address; null: left before there was one.';
create unique index thread_nudges_token_idx on netra.thread_nudges (token_hash);

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
  delete from netra.thread_nudges n where n.report_id = mine;
  if told is not null then
    insert into netra.thread_nudges (report_id, office_key_id, ciphertext, asked_at, token_hash)
    values (mine, (told ->> 'office_key_id')::uuid, (told ->> 'ciphertext')::bytea, (told ->> 'asked_at')::timestamptz,
      (told ->> 'token_hash')::bytea);
  end if;
  return true;
end
$$;

create function netra.end_nudge(wanted bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  delete from netra.thread_nudges n where n.token_hash = wanted;
  return found;
end
$$;
comment on function netra.end_nudge(bytea) is 'Deletes the address of a reporter by the token of his mail. Nothing asks whether there is one: who reads his mail would learn when the case ends.';
revoke all on function netra.end_nudge(bytea) from public;
grant execute on function netra.end_nudge(bytea) to netra_app;
