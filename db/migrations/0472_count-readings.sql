-- From what people did to the counts of all nodes above them: folded every few seconds, taken back by a new text, moved by a merger, and counted
-- again each night.
-- A text that a node must have anew takes back what was counted for older ones; what people did stays in their rows.
create function netra.reopen_readings() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into netra.reading_deltas (node_id, delivered, read, understood, attested)
  select new.id, -d.delivered, -d.read, -d.understood, -d.attested
  from (
    select count(*) filter (where r.delivered_version between old.required_version and new.required_version - 1)::integer as delivered,
      count(*) filter (where r.read_version between old.required_version and new.required_version - 1)::integer as read,
      count(*) filter (where r.understood_version between old.required_version and new.required_version - 1)::integer as understood,
      (select coalesce(sum(l.people), 0)::integer from netra.edaran_lists l
        where l.node_id = new.id and l.version between old.required_version and new.required_version - 1
          and not exists (select from netra.edaran_lists newer where newer.replaces_id = l.id)) as attested
    from netra.edaran_readings r where r.node_id = new.id
  ) d
  where d.delivered > 0 or d.attested > 0;
  return null;
end
$$;
create trigger reopen_readings after update of required_version on netra.edaran_nodes
  for each row when (new.required_version > old.required_version) execute function netra.reopen_readings();

-- An office that was merged takes what its people read and signed to the office that took over; the sums above are drawn again by whoever merges.
create function netra.move_readings() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  heir netra.edaran_nodes;
begin
  select n.* into heir from netra.edaran_nodes n where n.edaran_id = new.edaran_id and n.office_id = new.merged_into_office_id;
  if heir.id is null then return null; end if;
  delete from netra.reading_deltas d where d.node_id = new.id;
  with moved as (
    update netra.edaran_readings r set node_id = heir.id where r.node_id = new.id
    returning r.delivered_version, r.read_version, r.understood_version
  ),
  listed as (
    update netra.edaran_lists l set node_id = heir.id where l.node_id = new.id returning l.id, l.people, l.version
  )
  update netra.edaran_nodes n
  set own_delivered = n.own_delivered + m.delivered, own_read = n.own_read + m.read, own_understood = n.own_understood + m.understood,
    own_attested = n.own_attested + m.attested
  from (
    select count(*) filter (where delivered_version >= heir.required_version)::integer as delivered,
      count(*) filter (where read_version >= heir.required_version)::integer as read,
      count(*) filter (where understood_version >= heir.required_version)::integer as understood,
      (select coalesce(sum(l.people), 0)::integer from listed l where l.version >= heir.required_version
        and not exists (select from netra.edaran_lists newer where newer.replaces_id = l.id)) as attested
    from moved
  ) m
  where n.id = heir.id;
  update netra.edaran_nodes n set own_delivered = 0, own_read = 0, own_understood = 0, own_attested = 0 where n.id = new.id;
  update netra.edaran_nodes n
  set people_attested = s.attested
  from (
    select held.id, coalesce(sum(below.own_attested), 0)::integer as attested
    from netra.edaran_nodes held
    left join netra.edaran_nodes below on below.edaran_id = held.edaran_id and below.own_attested > 0 and below.line @> array[held.office_id]
    where held.edaran_id = new.edaran_id
    group by held.id
  ) s
  where n.id = s.id and n.people_attested <> s.attested;
  return null;
end
$$;
create trigger move_readings after update of merged_into_office_id on netra.edaran_nodes
  for each row when (old.merged_into_office_id is null and new.merged_into_office_id is not null) execute function netra.move_readings();

create function netra.fold_readings() returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  folded integer;
  circulars uuid[];
begin
  if not netra.actor_is('clock') then
    raise exception 'netra: readings are folded by the clock' using errcode = 'insufficient_privilege';
  end if;
  -- Whatever writes counts of a tree holds its topmost node first, so that no two wait for each other.
  select array_agg(held.edaran_id) into circulars
  from (
    select n.edaran_id from netra.edaran_nodes n
    where n.parent_id is null and n.edaran_id in (
      select w.edaran_id from netra.reading_deltas d join netra.edaran_nodes w on w.id = d.node_id)
    order by n.id for update
  ) held;
  with gone as (
    delete from netra.reading_deltas d using netra.edaran_nodes n
    where n.id = d.node_id and n.edaran_id = any (circulars)
    returning d.node_id, d.opened, d.delivered, d.read, d.understood, d.attested
  ),
  own as materialized (
    select g.node_id, sum(g.opened)::integer as opened, sum(g.delivered)::integer as delivered, sum(g.read)::integer as read,
      sum(g.understood)::integer as understood, sum(g.attested)::integer as attested
    from gone g group by g.node_id
  ),
  up as materialized (
    select n.edaran_id, above.office_id, sum(o.delivered)::integer as delivered, sum(o.read)::integer as read,
      sum(o.understood)::integer as understood, sum(o.attested)::integer as attested
    from own o join netra.edaran_nodes n on n.id = o.node_id
    cross join lateral unnest(n.line) as above (office_id)
    group by n.edaran_id, above.office_id
  ),
  held as materialized (
    select n.id, u.delivered, u.read, u.understood, u.attested
    from up u join netra.edaran_nodes n on n.edaran_id = u.edaran_id and n.office_id = u.office_id
    order by n.id for update of n
  ),
  written as (
    update netra.edaran_nodes n
    set link_opened = n.link_opened + coalesce(o.opened, 0),
      own_delivered = n.own_delivered + coalesce(o.delivered, 0), own_read = n.own_read + coalesce(o.read, 0),
      own_understood = n.own_understood + coalesce(o.understood, 0), own_attested = n.own_attested + coalesce(o.attested, 0),
      people_delivered = n.people_delivered + h.delivered, people_read = n.people_read + h.read,
      people_understood = n.people_understood + h.understood, people_attested = n.people_attested + h.attested
    from held h left join own o on o.node_id = h.id
    where n.id = h.id
    returning n.id
  )
  select count(*)::integer into folded from written;
  return folded;
end
$$;
comment on function netra.fold_readings() is
  'Takes what changed and adds it to the counts of its node and of all nodes above, once; for the clock alone. Returns how many nodes were written.';

create function netra.compare_readings() returns table (node_id uuid, what text, kept integer, found integer)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not netra.actor_is('clock') then
    raise exception 'netra: readings are compared by the clock' using errcode = 'insufficient_privilege';
  end if;
  return query
    with waiting as (
      select d.node_id, sum(d.delivered) as delivered, sum(d.read) as read, sum(d.understood) as understood, sum(d.attested) as attested
      from netra.reading_deltas d group by d.node_id
    ),
    told as (
      select r.node_id, count(*) filter (where r.delivered_version >= n.required_version) as delivered,
        count(*) filter (where r.read_version >= n.required_version) as read,
        count(*) filter (where r.understood_version >= n.required_version) as understood
      from netra.edaran_readings r join netra.edaran_nodes n on n.id = r.node_id group by r.node_id
    ),
    listed as (
      select l.node_id, sum(l.people) as attested from netra.edaran_lists l join netra.edaran_nodes n on n.id = l.node_id
      where l.version >= n.required_version and not exists (select from netra.edaran_lists newer where newer.replaces_id = l.id)
      group by l.node_id
    ),
    own as materialized (
      select n.id, n.edaran_id, n.line, coalesce(t.delivered, 0) - coalesce(w.delivered, 0) as delivered, coalesce(t.read, 0) - coalesce(w.read, 0) as read,
        coalesce(t.understood, 0) - coalesce(w.understood, 0) as understood, coalesce(l.attested, 0) - coalesce(w.attested, 0) as attested
      from netra.edaran_nodes n
      left join told t on t.node_id = n.id left join listed l on l.node_id = n.id left join waiting w on w.node_id = n.id
    ),
    up as materialized (
      select o.edaran_id, above.office_id, sum(o.delivered) as delivered, sum(o.read) as read, sum(o.understood) as understood, sum(o.attested) as attested
      from own o cross join lateral unnest(o.line) as above (office_id)
      where o.delivered <> 0 or o.read <> 0 or o.understood <> 0 or o.attested <> 0
      group by o.edaran_id, above.office_id
    ),
    -- What the events say of each person, replayed: the same farthest text as his row has.
    replayed as (
      select e.edaran_id, e.pegawai_id, max(e.version) as delivered, max(e.version) filter (where e.type <> 'person-delivered') as read,
        max(e.version) filter (where e.type = 'person-understood') as understood
      from netra.reading_events e where e.pegawai_id is not null and e.edaran_id is not null group by e.edaran_id, e.pegawai_id
    )
    select x.id, x.what, x.kept, x.found
    from (
      select n.id, c.what, c.kept, c.found::integer
      from netra.edaran_nodes n
      join own o on o.id = n.id
      left join up u on u.edaran_id = n.edaran_id and u.office_id = n.office_id
      cross join lateral (values
        ('own_delivered', n.own_delivered, o.delivered), ('own_read', n.own_read, o.read), ('own_understood', n.own_understood, o.understood),
        ('own_attested', n.own_attested, o.attested), ('people_delivered', n.people_delivered, coalesce(u.delivered, 0)),
        ('people_read', n.people_read, coalesce(u.read, 0)), ('people_understood', n.people_understood, coalesce(u.understood, 0)),
        ('people_attested', n.people_attested, coalesce(u.attested, 0))) as c (what, kept, found)
      where c.kept <> c.found
      union all
      select r.node_id, 'events', coalesce(r.read_version, 0), coalesce(p.read, 0)::integer
      from netra.edaran_readings r
      left join replayed p on p.edaran_id = r.edaran_id and p.pegawai_id = r.pegawai_id
      where (r.delivered_version, r.read_version, r.understood_version) is distinct from (p.delivered, p.read, p.understood)
    ) x;
end
$$;
comment on function netra.compare_readings() is
  'Counts of nodes that are not what rows and waiting deltas make them, and people whose row is not what their events say; for the clock alone. Empty when all is right.';

create function netra.circular_reach(circular uuid, at timestamptz)
  returns table (people integer, delivered integer, read integer, understood integer, attested integer, as_of timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select n.people, n.people_delivered, n.people_read, n.people_understood, n.people_attested, at
    from netra.edaran e
    join netra.edaran_nodes n on n.edaran_id = e.id and n.parent_id is null
    where e.id = circular and e.state = 'terkirim' and e.deadline_at <= at
  $$;
comment on function netra.circular_reach(uuid, timestamptz) is 'How many a circular reached, for anybody, once the deadline of its sender passed; before it, no row.';

do $$
declare
  named text;
begin
  foreach named in array array['reopen_readings()', 'move_readings()', 'fold_readings()', 'compare_readings()', 'circular_reach(uuid, timestamptz)'] loop
    execute format('alter function netra.%s owner to netra_baca', named);
    execute format('revoke all on function netra.%s from public', named);
    if named !~ '^(reopen_readings|move_readings)' then
      execute format('grant execute on function netra.%s to netra_app', named);
    end if;
  end loop;
end $$;
