create table netra.installation (
  only_row   boolean primary key default true,
  mode       text not null,
  created_at timestamptz not null default now(),
  constraint installation_only_row_check check (only_row),
  constraint installation_mode_check check (mode in ('demonstration', 'production'))
);
comment on table netra.installation is
  'What this database is for, decided at its first start and never changed: a demonstration cannot become production.';
alter table netra.installation enable row level security;
alter table netra.installation force row level security;
create policy read_all on netra.installation for select using (true);
grant select on netra.installation to netra_app;

create function netra.keep_mode() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'netra: the mode of an installation never changes' using errcode = 'check_violation';
  end if;
  if new.mode = 'production' and exists (select from netra.accounts where demonstration) then
    raise exception 'netra: this database holds a demonstration and cannot serve production' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger keep_mode before insert or update or delete on netra.installation
  for each row execute function netra.keep_mode();

create function netra.refuse_demonstration() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if exists (select from netra.installation where mode = 'production') then
    raise exception 'netra: no demonstration data in production (%)', tg_table_name using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function netra.refuse_demonstration() is 'Stands before every table with a demonstration column, for every role, the owner included.';

create function netra.guard_demonstration() returns integer
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
declare
  open_table record;
  guarded integer := 0;
begin
  for open_table in
    select c.oid::regclass as name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'demonstration' and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname in ('netra', 'auth')
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'refuse_demonstration')
  loop
    execute format(
      'create trigger refuse_demonstration before insert or update on %s for each row when (new.demonstration) execute function netra.refuse_demonstration()',
      open_table.name);
    guarded := guarded + 1;
  end loop;
  return guarded;
end
$$;
comment on function netra.guard_demonstration() is 'Run at every start, so that a table added later is guarded without being remembered.';
revoke all on function netra.guard_demonstration() from public;

select netra.guard_demonstration();

create function netra.count_demonstration() returns table (table_name text, rows_found bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  counted record;
begin
  if not netra.actor_has_role('administrator', 'auditor') then return; end if;
  for counted in
    select n.nspname, c.relname
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'demonstration' and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname in ('netra', 'auth')
    order by n.nspname desc, c.relname
  loop
    table_name := counted.nspname || '.' || counted.relname;
    execute format('select count(*) from %I.%I where demonstration', counted.nspname, counted.relname) into rows_found;
    return next;
  end loop;
end
$$;
comment on function netra.count_demonstration() is
  'The proof that no demonstration data is left: every table that could hold some, and how many rows it holds. Numbers only, for administrator and auditor.';
revoke all on function netra.count_demonstration() from public;
grant execute on function netra.count_demonstration() to netra_app;
