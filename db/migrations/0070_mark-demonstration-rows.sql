-- In a demonstration everything is a demonstration, also what a visitor writes. The default says so, so that no writer has to
-- remember and none of the app's roles needs the right to say otherwise.
create function netra.is_demonstration() returns boolean
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  return exists (select from netra.installation where mode = 'demonstration');
end
$$;
comment on function netra.is_demonstration() is 'Whether this installation invents its people and cases. The default of every column "demonstration".';

-- As in 0041, and the default with it. People and their posts are left out: there the mark means "offered at the door to
-- everybody", which an account that a visitor makes is not.
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
    where c.relkind in ('r', 'p') and c.relnamespace = 'netra'::regnamespace and c.relname not in ('accounts', 'memberships')
      and pg_get_expr(d.adbin, d.adrelid) = 'false'
  loop
    execute format('alter table %s alter column demonstration set default netra.is_demonstration()', open_table.name);
  end loop;
  return guarded;
end
$$;

select netra.guard_demonstration();
