-- An officer's own key (N49). The private half is closed by a passphrase that nobody keeps, and is handed out for a try that is a row first.
create table netra.officer_keys (
  id            uuid primary key,
  account_id    uuid not null,
  recipient     text not null,
  locked        bytea not null,
  mark          bytea not null,
  made_in       text not null,
  made_at       timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint officer_keys_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict,
  constraint officer_keys_recipient_key unique (recipient),
  constraint officer_keys_recipient_check check (recipient ~ '^age1[a-z0-9]{58}$'),
  constraint officer_keys_locked_check check (
    octet_length(locked) < 1000 and convert_from(substring(locked from 1 for 60), 'SQL_ASCII') ~ E'^age-encryption\\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} 1[0-8]\n'),
  constraint officer_keys_mark_check check (octet_length(mark) = 32),
  constraint officer_keys_made_in_check check (made_in in ('server', 'browser'))
);
comment on table netra.officer_keys is
  'Key pairs of officers: the public half, and the private half closed by a passphrase (age, scrypt). The check refuses any other closing. Insert only.';
comment on column netra.officer_keys.mark is 'HMAC over id, account and public half, by a key that is not in the database: a row slipped in has none.';
create index officer_keys_account_idx on netra.officer_keys (account_id);

create table netra.officer_key_ends (
  officer_key_id uuid primary key,
  reason         text not null,
  ended_by       uuid not null,
  ended_at       timestamptz not null,
  demonstration  boolean not null default netra.is_demonstration(),
  constraint officer_key_ends_officer_key_id_fkey foreign key (officer_key_id) references netra.officer_keys on delete restrict,
  constraint officer_key_ends_ended_by_fkey foreign key (ended_by) references netra.accounts on delete restrict,
  constraint officer_key_ends_reason_check check (reason in ('diganti', 'hilang'))
);
comment on table netra.officer_key_ends is 'That a key of an officer no longer counts. Insert only.';

create table netra.officer_key_tries (
  id             uuid primary key,
  officer_key_id uuid not null,
  tried_by       uuid not null,
  tried_at       timestamptz not null default clock_timestamp(),
  demonstration  boolean not null default netra.is_demonstration(),
  constraint officer_key_tries_officer_key_id_fkey foreign key (officer_key_id) references netra.officer_keys on delete restrict,
  constraint officer_key_tries_tried_by_fkey foreign key (tried_by) references netra.accounts on delete restrict
);
comment on table netra.officer_key_tries is 'That somebody typed a passphrase. Written before the closed key is handed out; without a hit it was the wrong one. Insert only.';
create index officer_key_tries_key_idx on netra.officer_key_tries (officer_key_id, tried_at);

create table netra.officer_key_hits (
  try_id        uuid primary key,
  demonstration boolean not null default netra.is_demonstration(),
  constraint officer_key_hits_try_id_fkey foreign key (try_id) references netra.officer_key_tries on delete restrict
);
comment on table netra.officer_key_hits is 'That a try had the right passphrase. Insert only.';

create function netra.entitled_to_keys(who uuid, of_office uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.memberships m
      join netra.accounts a on a.id = m.account_id
      join netra.offices o on o.id = m.office_id
      where m.account_id = who and m.office_id = of_office and a.closed_at is null and m.home_office_id is null
        and o.kind like 'bawaslu-%' and m.role in ('staf-penanganan', 'anggota', 'ketua')
        and m.valid_from <= netra.today_in(o.zone) and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to))
  $$;
comment on function netra.entitled_to_keys(uuid, uuid) is
  'Whether somebody may hold the key of an office today: an officer of it who handles cases or decides them, and is not lent.';

create function netra.officer_key_of(who uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select k.id from netra.officer_keys k
    where k.account_id = who and not exists (select from netra.officer_key_ends e where e.officer_key_id = k.id)
    order by k.made_at desc, k.id desc limit 1
  $$;
comment on function netra.officer_key_of(uuid) is 'The key of somebody that counts now, or null.';

create function netra.officer_key_closed(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select count(*) >= 10 from netra.officer_key_tries t
    where t.officer_key_id = wanted
      and t.tried_at > clock_timestamp() - interval '24 hours'
      and t.tried_at > coalesce((
        select max(right_one.tried_at) from netra.officer_key_hits h join netra.officer_key_tries right_one on right_one.id = h.try_id
        where right_one.officer_key_id = wanted), '-infinity')
  $$;
comment on function netra.officer_key_closed(uuid) is 'Whether ten tries of the last 24 hours, since the last right one, were wrong (N49).';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['officer_keys', 'officer_key_ends', 'officer_key_tries', 'officer_key_hits'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

create policy read_own on netra.officer_keys for select to netra_app using (account_id = (select netra.actor_id()));
create policy make_own on netra.officer_keys for insert to netra_app
  with check (account_id = (select netra.actor_id()) and cardinality(netra.actor_unlent('staf-penanganan', 'anggota', 'ketua')) > 0);
create policy read_own on netra.officer_key_ends for select to netra_app
  using (exists (select from netra.officer_keys k where k.id = officer_key_ends.officer_key_id));
create policy end_own on netra.officer_key_ends for insert to netra_app
  with check (ended_by = (select netra.actor_id())
    and exists (select from netra.officer_keys k where k.id = officer_key_ends.officer_key_id and k.account_id = (select netra.actor_id())));
create policy read_own on netra.officer_key_tries for select to netra_app using (tried_by = (select netra.actor_id()));
create policy read_own on netra.officer_key_hits for select to netra_app
  using (exists (select from netra.officer_key_tries t where t.id = officer_key_hits.try_id));
create policy hit_own on netra.officer_key_hits for insert to netra_app
  with check (exists (select from netra.officer_key_tries t where t.id = officer_key_hits.try_id and t.tried_by = (select netra.actor_id())));

grant select (id, account_id, recipient, mark, made_in, made_at) on netra.officer_keys to netra_app;
grant insert (id, account_id, recipient, locked, mark, made_in, made_at) on netra.officer_keys to netra_app;
grant select on netra.officer_key_ends, netra.officer_key_tries, netra.officer_key_hits to netra_app;
grant insert (officer_key_id, reason, ended_by, ended_at) on netra.officer_key_ends to netra_app;
grant insert (try_id) on netra.officer_key_hits to netra_app;

revoke all on function netra.entitled_to_keys(uuid, uuid), netra.officer_key_of(uuid), netra.officer_key_closed(uuid) from public;
grant execute on function netra.entitled_to_keys(uuid, uuid), netra.officer_key_of(uuid), netra.officer_key_closed(uuid) to netra_app;

select netra.guard_demonstration();
