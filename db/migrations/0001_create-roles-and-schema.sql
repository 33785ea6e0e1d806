-- Roles. None but the owner may make anything; the app owns nothing and bypasses nothing.
-- netra_owner is made by the installer, because a migration needs somebody to run it.
do $$
declare
  wanted text[] := array['netra_app', 'netra_auth', 'netra_jobs'];
  actor_role text;
begin
  foreach actor_role in array wanted loop
    if not exists (select from pg_roles where rolname = actor_role) then
      execute format('create role %I login', actor_role);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'netra_loader') then
    create role netra_loader nologin bypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'netra_public_stats') then
    create role netra_public_stats nologin bypassrls;
  end if;
end $$;

-- The owner hands functions over to these two, and must be a member to do so.
grant netra_loader, netra_public_stats to netra_owner;

create schema netra;
grant usage on schema netra to netra_app, netra_loader, netra_public_stats;
grant create on schema netra to netra_loader, netra_public_stats;

create schema auth authorization netra_owner;
grant usage, create on schema auth to netra_auth;

create schema graphile_worker authorization netra_owner;
grant usage, create on schema graphile_worker to netra_jobs;

create extension if not exists pg_trgm with schema public;

create function netra.actor_id() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('netra.actor', true), '')::uuid $$;
comment on function netra.actor_id() is
  'Who acts in this transaction; null means nobody, and nobody sees nothing.';

create function netra.new_id() returns uuid
  language sql volatile parallel safe
  as $$
    select encode(
      set_byte(
        overlay(
          uuid_send(gen_random_uuid())
          placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
          from 1 for 6
        ),
        6, (get_byte(uuid_send(gen_random_uuid()), 6) & 15) | 112
      ), 'hex')::uuid
  $$;
comment on function netra.new_id() is
  'UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then dice. PostgreSQL 16 has none of its own.';
