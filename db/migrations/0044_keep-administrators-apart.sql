-- The mode may still be changed while nobody lives here: a database prepared for the one and wanted for the other.
create or replace function netra.keep_mode() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and exists (select from netra.accounts where kind = 'person')) then
    raise exception 'netra: the mode of an installation that has people never changes' using errcode = 'check_violation';
  end if;
  if new.mode = 'production' and exists (select from netra.accounts where demonstration) then
    raise exception 'netra: this database holds a demonstration and cannot serve production' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on table netra.installation is
  'What this database is for. From the first person on it never changes: a demonstration cannot become production.';

-- Nobody gives himself a right, and nobody who gives rights holds another.
drop policy write_administrator on netra.memberships;
create policy write_administrator on netra.memberships for insert to netra_app
  with check ((select netra.actor_has_role('administrator')) and account_id <> (select netra.actor_id()));
drop policy change_administrator on netra.memberships;
create policy change_administrator on netra.memberships for update to netra_app
  using ((select netra.actor_has_role('administrator')) and account_id <> (select netra.actor_id()))
  with check ((select netra.actor_has_role('administrator')) and account_id <> (select netra.actor_id()));

create function netra.keep_administrator_apart() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('netra.memberships ' || new.account_id::text, 0));
  if exists (
    select from netra.memberships m
    where m.account_id = new.account_id and m.id <> new.id
      and (m.role = 'administrator') <> (new.role = 'administrator')
      and daterange(m.valid_from, m.valid_to) && daterange(new.valid_from, new.valid_to)
  ) then
    raise exception 'netra: an administrator holds no other role at the same time' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function netra.keep_administrator_apart() is
  'Whoever runs the machine sees no case: one account is administrator or something else, never both on one day.';
create trigger keep_administrator_apart before insert or update on netra.memberships
  for each row execute function netra.keep_administrator_apart();

create function netra.drafts_of(leaving uuid) returns table (office_name text, state text, drafts bigint, oldest timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select o.short_name, l.state, count(*), min(l.created_at)
    from netra.lhps l
    join netra.offices o on o.id = l.office_id
    where l.author_id = leaving and l.state in ('draf', 'diajukan') and netra.actor_has_role('administrator')
    group by o.short_name, l.state
    order by 1, 2
  $$;
comment on function netra.drafts_of(uuid) is
  'What somebody who leaves has begun and not finished: how many, where, since when. Never what they say.';
revoke all on function netra.drafts_of(uuid) from public;
grant execute on function netra.drafts_of(uuid) to netra_app;

create function netra.machine_state() returns table (name text, value text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select v.name, v.value
    from (
      select 'mode', (select i.mode from netra.installation i)
      union all select 'since', (select to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from netra.installation i)
      union all select 'database', current_setting('server_version')
      union all select 'size', pg_database_size(current_database())::text
      union all select 'connections', (select count(*)::text from pg_stat_activity a where a.datname = current_database())
      union all select 'outbox', (select count(*)::text from netra.outbox)
      union all select 'accounts', (select count(*)::text from netra.accounts a where a.kind = 'person' and a.closed_at is null)
      union all select 'events', (select count(*)::text from netra.events)
      union all select 'last-event', (select to_char(max(e.recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from netra.events e)
    ) as v (name, value)
    where netra.actor_has_role('administrator')
  $$;
comment on function netra.machine_state() is 'How the machine is: sizes and counts of the whole, for the administrator. Nothing of any one case.';
revoke all on function netra.machine_state() from public;
grant execute on function netra.machine_state() to netra_app;
