-- An officer's key is closed a second time, to a passkey (N79): what opens it then is a secret that the authenticator makes for this file alone
-- (WebAuthn PRF). The passphrase goes on opening it. Insert only, as his keys are; the newest that was not taken off counts.
create table netra.officer_key_passkeys (
  id             uuid primary key,
  officer_key_id uuid not null,
  credential     text not null,
  locked         bytea not null,
  made_at        timestamptz not null,
  demonstration  boolean not null default netra.is_demonstration(),
  constraint officer_key_passkeys_officer_key_id_fkey foreign key (officer_key_id) references netra.officer_keys on delete restrict,
  constraint officer_key_passkeys_credential_check check (credential ~ '^AGE-PLUGIN-FIDO2PRF-1[A-Z0-9]+$' and length(credential) < 2000),
  constraint officer_key_passkeys_locked_check check (
    octet_length(locked) < 1000
    and convert_from(substring(locked from 1 for 80), 'SQL_ASCII') ~ E'^age-encryption\\.org/v1\n-> age-encryption\\.org/fido2prf [A-Za-z0-9+/]{22}\n')
);
comment on table netra.officer_key_passkeys is
  'The private half of an officer closed by a passkey (age, fido2prf), and which passkey that is. The check refuses any other closing. Insert only.';
create index officer_key_passkeys_key_idx on netra.officer_key_passkeys (officer_key_id);

create table netra.officer_key_passkey_ends (
  passkey_id    uuid primary key,
  ended_at      timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint officer_key_passkey_ends_passkey_id_fkey foreign key (passkey_id) references netra.officer_key_passkeys on delete restrict
);
comment on table netra.officer_key_passkey_ends is 'That a passkey no longer opens the key of an officer. Insert only.';

create function netra.officer_passkey_of(of_key uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select newest.id from (
      select p.id from netra.officer_key_passkeys p where p.officer_key_id = of_key order by p.made_at desc, p.id desc limit 1
    ) newest
    where not exists (select from netra.officer_key_passkey_ends e where e.passkey_id = newest.id)
  $$;
comment on function netra.officer_passkey_of(uuid) is 'The passkey that closes a key of an officer now, or null. One that was replaced does not come back.';

-- A session alone closes nothing anew: whoever adds a passkey has opened the key minutes ago.
create function netra.proved_lately(of_key uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select of_key = netra.officer_key_of(netra.actor_id()) and exists (
      select from netra.officer_key_hits h join netra.officer_key_tries t on t.id = h.try_id
      where t.officer_key_id = of_key and t.tried_by = netra.actor_id() and t.tried_at > clock_timestamp() - interval '10 minutes')
  $$;
comment on function netra.proved_lately(uuid) is 'Whether this is the actor''s own key that counts, and he opened it within the last ten minutes.';

create function netra.try_closed_key(new_try uuid, by_passkey boolean, for_keys uuid[])
  returns table (locked bytea, credential text, office_key_id uuid, wrapped bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  on_key uuid := netra.officer_key_of(netra.actor_id());
  on_passkey uuid := case when by_passkey then netra.officer_passkey_of(on_key) end;
begin
  perform from netra.officer_keys k where k.id = on_key for update;
  if on_key is null or by_passkey and on_passkey is null or netra.officer_key_closed(on_key) then return; end if;
  insert into netra.officer_key_tries (id, officer_key_id, tried_by) values (new_try, on_key, netra.actor_id());
  return query
    select case when by_passkey then p.locked else k.locked end, p.credential, w.office_key_id, w.wrapped
    from netra.officer_keys k
    left join netra.officer_key_passkeys p on p.id = on_passkey
    left join netra.office_key_wraps w on w.officer_key_id = k.id and w.office_key_id = any (for_keys) and netra.wrap_counts(w.id)
    where k.id = on_key;
end
$$;
comment on function netra.try_closed_key(uuid, boolean, uuid[]) is
  'As try_officer_key, for a page that opens by itself: closed by the passphrase or, where asked, by the passkey alone; a row also where nothing was wrapped.';

alter table netra.officer_key_passkeys enable row level security;
alter table netra.officer_key_passkeys force row level security;
alter table netra.officer_key_passkey_ends enable row level security;
alter table netra.officer_key_passkey_ends force row level security;

create policy read_own on netra.officer_key_passkeys for select to netra_app
  using (exists (select from netra.officer_keys k where k.id = officer_key_passkeys.officer_key_id));
create policy make_own on netra.officer_key_passkeys for insert to netra_app with check (netra.proved_lately(officer_key_id));
create policy read_own on netra.officer_key_passkey_ends for select to netra_app
  using (exists (select from netra.officer_key_passkeys p where p.id = officer_key_passkey_ends.passkey_id));
create policy end_own on netra.officer_key_passkey_ends for insert to netra_app
  with check (exists (select from netra.officer_key_passkeys p where p.id = officer_key_passkey_ends.passkey_id));

grant select (id, officer_key_id, made_at), insert (id, officer_key_id, credential, locked, made_at) on netra.officer_key_passkeys to netra_app;
grant select (passkey_id, ended_at), insert (passkey_id, ended_at) on netra.officer_key_passkey_ends to netra_app;

revoke all on function netra.officer_passkey_of(uuid), netra.proved_lately(uuid), netra.try_closed_key(uuid, boolean, uuid[]) from public;
grant execute on function netra.officer_passkey_of(uuid), netra.proved_lately(uuid), netra.try_closed_key(uuid, boolean, uuid[]) to netra_app;

select netra.guard_demonstration();
