-- By which a partner still sends by the API while reports flood in (N71). In calm times nobody asks for one.
create table netra.partner_tokens (
  id            uuid primary key,
  name          text not null,
  token_hash    bytea not null,
  made_by       uuid not null,
  made_at       timestamptz not null,
  valid_until   timestamptz not null,
  revoked_at    timestamptz,
  demonstration boolean not null default netra.is_demonstration(),
  constraint partner_tokens_token_hash_key unique (token_hash),
  constraint partner_tokens_made_by_fkey foreign key (made_by) references netra.accounts on delete restrict,
  constraint partner_tokens_name_check check (length(btrim(name)) between 1 and 200),
  constraint partner_tokens_token_hash_check check (length(token_hash) = 32),
  constraint partner_tokens_until_check check (valid_until > made_at)
);
comment on table netra.partner_tokens is
  'Tokens of partners, each as the hash of 256 random bits. Administrators make and revoke them; which report came by which is nowhere.';
alter table netra.partner_tokens enable row level security;
alter table netra.partner_tokens force row level security;

create policy read_administrator on netra.partner_tokens for select to netra_app
  using ((select netra.actor_has_role('administrator', 'auditor')));
create policy make_administrator on netra.partner_tokens for insert to netra_app
  with check (made_by = (select netra.actor_id()) and (select netra.actor_has_role('administrator')));
create policy revoke_administrator on netra.partner_tokens for update to netra_app
  using ((select netra.actor_has_role('administrator')))
  with check ((select netra.actor_has_role('administrator')));
grant select (id, name, made_at, valid_until, revoked_at) on netra.partner_tokens to netra_app;
grant insert (id, name, token_hash, made_by, made_at, valid_until) on netra.partner_tokens to netra_app;
grant update (revoked_at) on netra.partner_tokens to netra_app;

create function netra.partner_until(hash bytea) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select p.valid_until from netra.partner_tokens p where p.token_hash = hash and p.revoked_at is null $$;
comment on function netra.partner_until(bytea) is 'Until when the token with this hash is good; null for one that nobody made, or that was revoked. Whose it is is not said.';
revoke all on function netra.partner_until(bytea) from public;
grant execute on function netra.partner_until(bytea) to netra_app;

select netra.guard_demonstration();
