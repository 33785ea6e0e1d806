-- What a receipt opens, and how often somebody may guess one.

create function netra.report_status(wanted bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
      'lane', r.lane,
      'kind', r.kind,
      'door', r.door,
      'receivedAt', r.received_at,
      'receivedOn', r.received_on,
      'identityCheckedOn', r.identity_checked_on,
      'linked', c.id <> own.id,
      'origin', c.origin,
      'regime', c.regime,
      'state', c.state,
      'stateSince', c.state_since,
      'lateSince', c.late_since,
      'registerNumber', c.register_number,
      'office', jsonb_build_object('code', o.code, 'name', o.name, 'zone', o.zone),
      'allegations', (select count(*) from netra.allegations a where a.case_id = c.id),
      'openReferrals', (select count(*) from netra.referrals f where f.case_id = c.id and f.state not in ('diputus', 'diteruskan')),
      'clocks', coalesce((
        select jsonb_agg(to_jsonb(d) - 'case_id' - 'demonstration' - 'referral_id' - 'replaces_id' order by d.due_at)
        from netra.deadlines d
        where d.case_id = c.id and d.closed_at is null and d.owner <> 'penerima-penerusan'), '[]'),
      -- Only what the procedure itself makes public of a step: its kind, its day and its rule. No reason, no name, no text.
      'history', coalesce((
        select jsonb_agg(jsonb_build_object('type', e.type, 'happenedAt', e.happened_at, 'basis', e.basis,
          'to', e.data ->> 'to', 'from', e.data ->> 'from', 'action', e.data ->> 'action') order by e.happened_at, e.recorded_at, e.id)
        from netra.events e
        where (e.report_id = r.id or e.case_id in (own.id, c.id))
          and e.type in ('report-received', 'identity-checked', 'case-moved', 'identity-opened')), '[]'))
    from netra.reports r
    join netra.cases own on own.id = r.case_id
    -- A report told at two doors: the reporter follows the case that goes on.
    join netra.cases c on c.id = case when own.state = 'ditautkan' then coalesce(own.linked_case_id, own.id) else own.id end
    join netra.offices o on o.id = c.handling_office_id
    where r.receipt_hash = wanted
  $$;
comment on function netra.report_status(bytea) is
  'What the holder of a receipt may know of his report; null for any other bytes. The only way to a report without an account.';
revoke all on function netra.report_status(bytea) from public;
grant execute on function netra.report_status(bytea) to netra_app;

-- Unlogged: a crash forgets who guessed, which harms nobody.
create unlogged table netra.limit_keys (
  day date primary key,
  key bytea not null,
  constraint limit_keys_key_check check (octet_length(key) = 32)
);
comment on table netra.limit_keys is 'A random key for each day. With it gone, the hashes of that day name no address.';

create unlogged table netra.receipt_tries (
  address_hash bytea primary key,
  tokens       double precision not null,
  refilled_at  timestamptz not null,
  constraint receipt_tries_address_hash_check check (octet_length(address_hash) = 32)
);
comment on table netra.receipt_tries is
  'A bucket of wrong receipts for each address, by keyed hash: no address is stored. Emptied when the day''s key changes.';

alter table netra.limit_keys enable row level security;
alter table netra.limit_keys force row level security;
alter table netra.receipt_tries enable row level security;
alter table netra.receipt_tries force row level security;

create function netra.limit_key(today date) returns bytea
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  found_key bytea;
begin
  select key into found_key from netra.limit_keys where day = today;
  if found_key is not null then
    return found_key;
  end if;
  insert into netra.limit_keys (day, key)
  values (today, decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'))
  on conflict (day) do nothing;
  delete from netra.limit_keys where day < today;
  delete from netra.receipt_tries;
  return (select key from netra.limit_keys where day = today);
end
$$;
comment on function netra.limit_key(date) is 'The key of a day, the same for every process. Making it throws away the day before.';

create function netra.note_wrong_receipt(address bytea, at timestamptz, capacity double precision, per_second double precision)
  returns double precision
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.receipt_tries as t (address_hash, tokens, refilled_at) values (address, capacity - 1, at)
    on conflict (address_hash) do update set
      tokens = greatest(-1, least(capacity, t.tokens + per_second * greatest(0, extract(epoch from at - t.refilled_at)::double precision)) - 1),
      refilled_at = greatest(at, t.refilled_at)
    returning tokens
  $$;
comment on function netra.note_wrong_receipt(bytea, timestamptz, double precision, double precision) is
  'Takes one token for a wrong receipt and says how many are left; below zero means slow down. A right receipt takes none.';

revoke all on function netra.limit_key(date) from public;
revoke all on function netra.note_wrong_receipt(bytea, timestamptz, double precision, double precision) from public;
grant execute on function netra.limit_key(date) to netra_app;
grant execute on function netra.note_wrong_receipt(bytea, timestamptz, double precision, double precision) to netra_app;
