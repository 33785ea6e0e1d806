-- A supervisor's phone is let in once, by a printed card, and from then on by a token of its own (N53). Neither mail nor telephone number is asked for.
create table netra.field_cards (
  id            uuid primary key,
  account_id    uuid not null,
  code_hash     bytea not null,
  made_by       uuid not null,
  made_at       timestamptz not null,
  expires_at    timestamptz not null,
  used_at       timestamptz,
  revoked_at    timestamptz,
  demonstration boolean not null default netra.is_demonstration(),
  constraint field_cards_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict,
  constraint field_cards_made_by_fkey foreign key (made_by) references netra.accounts on delete restrict,
  constraint field_cards_code_hash_key unique (code_hash),
  constraint field_cards_code_hash_check check (octet_length(code_hash) = 32),
  constraint field_cards_term_check check (expires_at > made_at and expires_at <= made_at + interval '14 days')
);
comment on table netra.field_cards is
  'Cards that let one phone in, once. Only a hash of the code is kept, so nobody who reads this table can use one.';
create index field_cards_account_idx on netra.field_cards (account_id, made_at);

create table netra.field_devices (
  id            uuid primary key,
  account_id    uuid not null,
  card_id       uuid not null,
  token_hash    bytea not null,
  since         timestamptz not null,
  revoked_at    timestamptz,
  demonstration boolean not null default netra.is_demonstration(),
  constraint field_devices_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict,
  constraint field_devices_card_id_fkey foreign key (card_id) references netra.field_cards on delete restrict,
  constraint field_devices_card_id_key unique (card_id),
  constraint field_devices_token_hash_key unique (token_hash),
  constraint field_devices_token_hash_check check (octet_length(token_hash) = 32)
);
comment on table netra.field_devices is
  'Phones that were let in: whose, by which card, since when, until when. What one may do is what its owner may today, and nothing else.';
create index field_devices_account_idx on netra.field_devices (account_id, since);

alter table netra.field_cards enable row level security;
alter table netra.field_cards force row level security;
alter table netra.field_devices enable row level security;
alter table netra.field_devices force row level security;

create policy read_administrator on netra.field_cards for select to netra_app
  using ((select netra.actor_has_role('administrator', 'auditor')));
create policy make_administrator on netra.field_cards for insert to netra_app
  with check (
    made_by = (select netra.actor_id())
    and account_id <> (select netra.actor_id())
    and revoked_at is null and used_at is null
    and (select netra.actor_has_role('administrator'))
  );
create policy revoke_administrator on netra.field_cards for update to netra_app
  using (revoked_at is null and account_id <> (select netra.actor_id()) and (select netra.actor_has_role('administrator')))
  with check (revoked_at is not null);
create policy read_own on netra.field_devices for select to netra_app
  using (account_id = (select netra.actor_id()) or (select netra.actor_has_role('administrator', 'auditor')));
-- The owner too: a phone that is lost is shut out by whoever hears of it first.
create policy revoke on netra.field_devices for update to netra_app
  using (revoked_at is null and (account_id = (select netra.actor_id()) or (select netra.actor_has_role('administrator'))))
  with check (revoked_at is not null);
grant select (id, account_id, made_by, made_at, expires_at, used_at, revoked_at) on netra.field_cards to netra_app;
grant insert (id, account_id, code_hash, made_by, made_at, expires_at) on netra.field_cards to netra_app;
grant update (revoked_at) on netra.field_cards to netra_app;
grant select (id, account_id, card_id, since, revoked_at) on netra.field_devices to netra_app;
grant update (revoked_at) on netra.field_devices to netra_app;

-- The phone makes its token: an answer that was lost is asked for again with the same one, and the card is not spent for nothing.
create function netra.field_card_holder(given_hash bytea, token bytea, at timestamptz) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select a.id
    from netra.field_cards c
    join netra.accounts a on a.id = c.account_id
    where c.code_hash = given_hash and a.closed_at is null and (
      (c.used_at is null and c.revoked_at is null and at < c.expires_at)
      or exists (select from netra.field_devices d where d.card_id = c.id and d.token_hash = token and d.revoked_at is null))
  $$;
comment on function netra.field_card_holder(bytea, bytea, timestamptz) is
  'Whose card a code is, before there is an actor; null when it is unknown, spent by another phone, revoked or late. Nobody learns which.';

create function netra.let_device_in(given_hash bytea, device uuid, token bytea, at timestamptz) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  card netra.field_cards%rowtype;
begin
  -- The row is locked by the update, so of two phones at once one finds it used.
  update netra.field_cards set used_at = at
  where code_hash = given_hash and account_id = netra.actor_id() and used_at is null and revoked_at is null and at < expires_at
  returning * into card;
  if card.id is null then
    return (select d.id from netra.field_devices d join netra.field_cards c on c.id = d.card_id
      where c.code_hash = given_hash and d.account_id = netra.actor_id() and d.token_hash = token and d.revoked_at is null);
  end if;
  insert into netra.field_devices (id, account_id, card_id, token_hash, since) values (device, card.account_id, card.id, token, at);
  return device;
end
$$;
comment on function netra.let_device_in(bytea, uuid, bytea, timestamptz) is
  'Spends a card once, for a phone of its own account: the id of the phone, an older one where the same phone asks again; null for any other.';

create function netra.device_holder(given_token bytea) returns table (device_id uuid, account_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select d.id, a.id
    from netra.field_devices d
    join netra.accounts a on a.id = d.account_id
    where d.token_hash = given_token and d.revoked_at is null and a.closed_at is null
  $$;
comment on function netra.device_holder(bytea) is 'Whose phone it is that shows this token; none when it was shut out, or its owner''s account is closed.';

revoke all on function netra.field_card_holder(bytea, bytea, timestamptz), netra.let_device_in(bytea, uuid, bytea, timestamptz),
  netra.device_holder(bytea) from public;
grant execute on function netra.field_card_holder(bytea, bytea, timestamptz), netra.let_device_in(bytea, uuid, bytea, timestamptz),
  netra.device_holder(bytea) to netra_app;

select netra.guard_demonstration();
