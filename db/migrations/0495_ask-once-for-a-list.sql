-- Both stand in an index of the roll, and so are asked for each row that a list brings. Written as an expression they are folded into the
-- statement; as a function with a search path of its own each call cost more than all else of the row. What they say stays the same, so
-- the index does.
create or replace function netra.plain_words(said text) returns text
  language sql immutable parallel safe
  return lower(btrim(regexp_replace(coalesce(said, ''), '\s+', ' ', 'g')));

create or replace function netra.bare_name(said text) returns text
  language sql immutable parallel safe
  return netra.plain_words(regexp_replace(split_part(said, ',', 1), '^\s*((\w{1,4}\.|dra?s?|hj?|ir)\s+)+', '', 'i'));

-- Whether this is a demonstration is asked once for a list here too, and not once for each of two million contacts.
create or replace function netra.keep_pegawai_contacts(employer uuid, people uuid[], ways text[], contacts bytea[], at timestamptz, by uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.pegawai_contacts as held (pegawai_id, way, sealed, recorded_at, recorded_by, demonstration)
    select c.person, c.way, c.sealed, at, by, (select netra.is_demonstration())
    from unnest(people, ways, contacts) as c (person, way, sealed)
    join netra.pegawai p on p.id = c.person and p.employer_office_id = employer
    where (select netra.keeps_roll(employer)) and (session_user = 'netra_owner' or by = (select netra.actor_id()))
    on conflict (pegawai_id, way) do update
      set sealed = excluded.sealed, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
  $$;
