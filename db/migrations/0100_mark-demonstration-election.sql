-- Elections are reference data of every installation; the demonstration adds one that nobody holds.
alter table netra.elections add column demonstration boolean not null default false;
comment on column netra.elections.demonstration is
  'An election that is only told: its stages and contests go with it. False for the elections of the reference data, in a demonstration too.';

-- As in 0070; elections too say for themselves what they are, because the real ones are loaded everywhere.
create or replace function netra.guard_demonstration() returns integer
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
  for open_table in
    select c.oid::regclass as name
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'demonstration' and not a.attisdropped
    join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind in ('r', 'p') and c.relnamespace = 'netra'::regnamespace and c.relname not in ('accounts', 'memberships', 'elections')
      and pg_get_expr(d.adbin, d.adrelid) = 'false'
  loop
    execute format('alter table %s alter column demonstration set default netra.is_demonstration()', open_table.name);
  end loop;
  return guarded;
end
$$;

select netra.guard_demonstration();
