-- Only an informasi awal that takes its first number becomes a temuan. A laporan never does, and nothing that has its number
-- already: the origin changes in the one update that gives the number, as the pleno's `find` makes it.
create or replace function netra.keep_origin() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if old.origin <> 'informasi' or new.origin <> 'temuan' or old.register_number is not null or new.register_number is null then
    raise exception 'netra: a case becomes a temuan with its number, and nothing else' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
