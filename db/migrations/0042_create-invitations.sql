create table netra.invitations (
  id         uuid primary key,
  account_id uuid not null,
  purpose    text not null,
  token_hash bytea not null,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  constraint invitations_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict,
  constraint invitations_created_by_fkey foreign key (created_by) references netra.accounts on delete restrict,
  constraint invitations_token_hash_key unique (token_hash),
  constraint invitations_token_hash_check check (octet_length(token_hash) = 32),
  constraint invitations_purpose_check check (purpose in ('undangan', 'administrator-pertama', 'pemulihan')),
  constraint invitations_term_check check (expires_at > created_at and expires_at <= created_at + interval '24 hours')
);
comment on table netra.invitations is
  'One-time links to an account. Only a hash of the link is kept, so nobody who reads this table can use one.';
create index invitations_account_id_idx on netra.invitations (account_id, created_at);

alter table netra.invitations enable row level security;
alter table netra.invitations force row level security;
create policy read_administrator on netra.invitations for select to netra_app
  using ((select netra.actor_has_role('administrator', 'auditor')));
create policy invite_administrator on netra.invitations for insert to netra_app
  with check (created_by = (select netra.actor_id()) and (select netra.actor_has_role('administrator')));
grant select (id, account_id, purpose, created_by, created_at, expires_at, used_at) on netra.invitations to netra_app;
grant insert (id, account_id, purpose, token_hash, created_by, created_at, expires_at) on netra.invitations to netra_app;

create function netra.open_invitation(given_hash bytea)
  returns table (account_id uuid, purpose text, name text, auth_user_id text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select a.id, i.purpose, a.name, a.auth_user_id
    from netra.invitations i
    join netra.accounts a on a.id = i.account_id
    where i.token_hash = given_hash and i.used_at is null and now() < i.expires_at and a.closed_at is null
  $$;
comment on function netra.open_invitation(bytea) is 'What a link opens, before there is an actor. Whoever holds the link is the person invited.';
revoke all on function netra.open_invitation(bytea) from public;
grant execute on function netra.open_invitation(bytea) to netra_app;

create function netra.redeem_invitation(given_hash bytea, auth_user text, given_name text) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  redeemed netra.invitations%rowtype;
begin
  -- The row is locked by the update, so of two at once one finds it used.
  update netra.invitations set used_at = now()
  where token_hash = given_hash and used_at is null and now() < expires_at
  returning * into redeemed;
  if redeemed.id is null then return null; end if;
  update netra.accounts set
    auth_user_id = auth_user,
    name = case when redeemed.purpose = 'administrator-pertama' then coalesce(given_name, name) else name end
  where id = redeemed.account_id and closed_at is null and (auth_user_id is null or auth_user_id = auth_user);
  if not found then
    raise exception 'netra: this account is closed or belongs to another user' using errcode = 'check_violation';
  end if;
  -- An older link to the same account is worth nothing now.
  update netra.invitations set used_at = now() where account_id = redeemed.account_id and used_at is null;
  return redeemed.account_id;
end
$$;
comment on function netra.redeem_invitation(bytea, text, text) is 'Spends a link once. Null when it is spent, late or unknown.';
revoke all on function netra.redeem_invitation(bytea, text, text) from public;
grant execute on function netra.redeem_invitation(bytea, text, text) to netra_app;
