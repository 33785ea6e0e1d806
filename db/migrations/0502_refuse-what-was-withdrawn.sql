-- After a circular was taken back nobody opens, acknowledges or passes it on, and no list of it is kept. And the people who signed on paper are
-- counted again with all others whenever a tree is counted again: so far the merger of two offices did that apart, in rows that it did not hold.
create or replace function netra.open_edaran(wanted uuid, event jsonb, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  node netra.edaran_nodes;
begin
  select n.* into node from netra.edaran_nodes n where n.id = wanted and n.office_id = any (netra.actor_takes());
  if node.id is null or node.sent_at is null or node.parent_id is null or node.opened_at is not null
    or not exists (select from netra.edaran e where e.id = node.edaran_id and e.state = 'terkirim') then
    return false;
  end if;
  perform netra.lock_edaran(node.edaran_id);
  update netra.edaran_nodes set opened_at = at, opened_way = 'akun' where id = wanted and opened_at is null and merged_into_office_id is null;
  if not found then
    return false;
  end if;
  perform netra.bump_edaran(node, 0, 0, 1, 0, 0);
  perform netra.note_edaran(event);
  return true;
end
$$;

create or replace function netra.open_edaran_by_code(given text, event jsonb, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  node netra.edaran_nodes;
begin
  select n.* into node from netra.edaran_nodes n
  where n.link_code = given and n.sent_at is not null and n.parent_id is not null and n.merged_into_office_id is null
    and exists (select from netra.edaran e where e.id = n.edaran_id and e.state = 'terkirim');
  if node.id is null or netra.actor_id() is distinct from '00000000-0000-7000-8000-000000000045'
    or (event ->> 'node_id')::uuid is distinct from node.id then
    return false;
  end if;
  if node.opened_at is null then
    perform netra.lock_edaran(node.edaran_id);
    update netra.edaran_nodes set opened_at = at, opened_way = 'tautan', link_opened = link_opened + 1 where id = node.id and opened_at is null;
    if found then
      perform netra.bump_edaran(node, 0, 0, 1, 0, 0);
      perform netra.note_edaran(event);
      return true;
    end if;
  end if;
  update netra.edaran_nodes set link_opened = link_opened + 1 where id = node.id;
  return true;
end
$$;

create or replace function netra.acknowledge_edaran(wanted uuid, said jsonb, event jsonb, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  node netra.edaran_nodes;
  mine netra.memberships;
  own_capacity text;
begin
  select n.* into node from netra.edaran_nodes n where n.id = wanted and n.line && netra.actor_takes();
  if node.id is null or node.parent_id is null then
    return 'not-found';
  end if;
  perform netra.lock_edaran(node.edaran_id);
  select n.* into node from netra.edaran_nodes n where n.id = wanted;
  if not exists (select from netra.edaran e where e.id = node.edaran_id and e.state = 'terkirim') then
    return 'withdrawn';
  elsif node.merged_into_office_id is not null then
    return 'merged';
  elsif node.sent_at is null then
    return 'not-sent';
  elsif node.acknowledged_at is not null then
    return 'acknowledged-before';
  elsif (said ->> 'version')::smallint is distinct from (select max(v.n) from netra.edaran_versions v where v.edaran_id = node.edaran_id) then
    return 'old-text';
  end if;
  if said ->> 'way' = 'akun' then
    if not node.office_id = any (netra.actor_takes()) then
      return 'not-found';
    end if;
    select m.* into mine
    from netra.memberships m
    join netra.offices o on o.id = m.office_id
    where m.account_id = netra.actor_id() and m.office_id = node.office_id and m.valid_from <= netra.today_in(o.zone)
      and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to)
    order by (m.capacity = 'definitif') desc, m.valid_from desc
    limit 1;
    own_capacity := mine.capacity;
  elsif not node.line[:cardinality(node.line) - 1] && netra.actor_takes() then
    -- What somebody else has on paper is no receipt of one's own.
    return 'not-found';
  else
    own_capacity := said ->> 'capacity';
  end if;
  insert into netra.edaran_acknowledgements (id, node_id, version, at, recorded_at, recorded_by, role, capacity, way, according_to, event_id)
  values ((said ->> 'id')::uuid, wanted, (said ->> 'version')::smallint, (said ->> 'at')::timestamptz, at, netra.actor_id(), mine.role, own_capacity,
    said ->> 'way', said ->> 'accordingTo', (event ->> 'id')::uuid);
  update netra.edaran_nodes set
    acknowledged_at = (said ->> 'at')::timestamptz, acknowledged_by = netra.actor_id(), acknowledged_capacity = own_capacity,
    acknowledged_way = said ->> 'way', acknowledged_version = (said ->> 'version')::smallint,
    opened_at = coalesce(opened_at, at), opened_way = coalesce(opened_way, said ->> 'way')
  where id = wanted;
  perform netra.bump_edaran(node, 0, -(node.undeliverable_at is not null)::integer, (node.opened_at is null)::integer, 1,
    -(node.late_at is not null)::integer);
  perform netra.note_edaran(event);
  return 'acknowledged';
end
$$;

create or replace function netra.pass_on_edaran(wanted uuid, chosen uuid[], note text, event jsonb, at timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  node netra.edaran_nodes;
  newly integer;
  touched integer;
begin
  select n.* into node from netra.edaran_nodes n where n.id = wanted and n.office_id = any (netra.actor_takes());
  if node.id is null then
    return null;
  end if;
  perform netra.lock_edaran(node.edaran_id);
  select n.* into node from netra.edaran_nodes n where n.id = wanted;
  if (node.acknowledged_at is null and node.parent_id is not null)
    or not exists (select from netra.edaran e where e.id = node.edaran_id and e.state = 'terkirim') then
    return null;
  end if;
  with going as (
    select c.id, c.sent_at is null as first
    from netra.edaran_nodes c
    where c.parent_id = wanted and c.merged_into_office_id is null and (chosen is null or c.id = any (chosen))
      and (c.sent_at is null or (c.cover_note is null and note is not null))
    for update
  ), passed as (
    update netra.edaran_nodes c set
      sent_at = coalesce(c.sent_at, at),
      due_at = coalesce(c.due_at, case when e.deadline_at > at then least(at + interval '72 hours', e.deadline_at) else at + interval '72 hours' end),
      cover_note = note,
      units_sent = c.units_sent + g.first::integer
    from going g, netra.edaran e
    where c.id = g.id and e.id = c.edaran_id
    returning c.id, c.office_id, g.first
  ), mailed as (
    insert into netra.edaran_mails (node_id, about, way, not_before, created_at)
    select p.id, 'edaran', a.way, at, at from passed p join netra.office_addresses a on a.office_id = p.office_id where p.first
  )
  select count(*) filter (where p.first), count(*) into newly, touched from passed p;
  if touched = 0 then
    return 0;
  end if;
  update netra.edaran_nodes set passed_on_at = coalesce(passed_on_at, at), passed_on_by = coalesce(passed_on_by, netra.actor_id()) where id = wanted;
  perform netra.bump_edaran(node, newly, 0, 0, 0, 0);
  perform netra.note_edaran(event);
  return touched;
end
$$;

create or replace function netra.keep_list(given jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  asked record;
  node netra.edaran_nodes;
  replaced netra.edaran_lists;
  listed integer;
begin
  select x.* into asked from jsonb_to_record(given) as x (id uuid, node_id uuid, version smallint, people integer, held_on date, according_to text,
    file_id uuid, file_name text, media_type text, sha256 text, office_key_id uuid, replaces_id uuid, at timestamptz, event jsonb);
  -- Lists of one node wait for each other, or two at once would be more people than there are.
  perform pg_advisory_xact_lock(hashtextextended(asked.node_id::text, 470));
  select n.* into node from netra.edaran_nodes n where n.id = asked.node_id and n.office_id = any (netra.actor_takes());
  if node.id is null then return 'not-found'; end if;
  if exists (select from netra.edaran_lists l where l.id = asked.id) then return 'known'; end if;
  if not exists (select from netra.edaran e where e.id = node.edaran_id and e.state = 'terkirim') then return 'withdrawn'; end if;
  if node.sent_at is null then return 'not-sent'; end if;
  if asked.version is distinct from netra.newest_version(node.edaran_id) then return 'old-text'; end if;
  select l.* into replaced from netra.edaran_lists l where l.id = asked.replaces_id and l.node_id = node.id
    and not exists (select from netra.edaran_lists newer where newer.replaces_id = l.id);
  if asked.replaces_id is not null and replaced.id is null then return 'replaced-already'; end if;
  select coalesce(sum(l.people), 0) into listed from netra.edaran_lists l
  where l.node_id = node.id and l.version >= node.required_version and l.id is distinct from replaced.id
    and not exists (select from netra.edaran_lists newer where newer.replaces_id = l.id);
  if listed + asked.people > node.own_people then return 'more-than-roll'; end if;
  insert into netra.reading_events (id, type, edaran_id, node_id, office_id, version, happened_at, recorded_at, data, salt, leaf_hash)
  select e.id, 'list-kept', node.edaran_id, node.id, node.office_id, asked.version, e.happened_at, asked.at, e.data::jsonb, e.salt::bytea, e.leaf_hash::bytea
  from jsonb_to_record(asked.event) as e (id uuid, happened_at timestamptz, data text, salt text, leaf_hash text);
  insert into netra.edaran_lists (id, node_id, version, people, held_on, according_to, file_id, file_name, media_type, sha256, office_key_id, replaces_id,
    recorded_at, recorded_by, event_id)
  values (asked.id, node.id, asked.version, asked.people, asked.held_on, asked.according_to, asked.file_id, asked.file_name, asked.media_type,
    asked.sha256::bytea, asked.office_key_id, asked.replaces_id, asked.at, netra.actor_id(), (asked.event ->> 'id')::uuid);
  insert into netra.reading_deltas (node_id, attested)
  values (node.id, asked.people - case when replaced.version >= node.required_version then replaced.people else 0 end);
  return 'kept';
end
$$;

create or replace function netra.recount_edaran(wanted uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with sums as (
      select u.id, count(*) as units, count(*) filter (where d.sent_at is not null) as sent,
        count(*) filter (where d.undeliverable_at is not null and d.acknowledged_at is null) as undeliverable,
        count(*) filter (where d.opened_at is not null) as opened, count(*) filter (where d.acknowledged_at is not null) as acknowledged,
        count(*) filter (where d.late_at is not null and d.acknowledged_at is null) as late,
        sum(d.own_people) as people, sum(d.own_delivered) as delivered, sum(d.own_read) as was_read, sum(d.own_understood) as understood,
        sum(d.own_attested) as attested
      from netra.edaran_nodes d
      cross join unnest(d.line) u (id)
      where d.edaran_id = wanted and d.parent_id is not null and d.merged_into_office_id is null
      group by u.id
    )
    update netra.edaran_nodes n set
      units = coalesce(s.units, 0), units_sent = coalesce(s.sent, 0), units_undeliverable = coalesce(s.undeliverable, 0),
      units_opened = coalesce(s.opened, 0), units_acknowledged = coalesce(s.acknowledged, 0), units_late = coalesce(s.late, 0),
      people = coalesce(s.people, 0), people_delivered = coalesce(s.delivered, 0), people_read = coalesce(s.was_read, 0),
      people_understood = coalesce(s.understood, 0), people_attested = coalesce(s.attested, 0)
    from netra.edaran_nodes held
    left join sums s on s.id = held.office_id
    where held.edaran_id = wanted and n.id = held.id
      and (n.units, n.units_sent, n.units_undeliverable, n.units_opened, n.units_acknowledged, n.units_late, n.people, n.people_delivered,
        n.people_read, n.people_understood, n.people_attested)
      is distinct from (coalesce(s.units, 0), coalesce(s.sent, 0), coalesce(s.undeliverable, 0), coalesce(s.opened, 0), coalesce(s.acknowledged, 0),
        coalesce(s.late, 0), coalesce(s.people, 0), coalesce(s.delivered, 0), coalesce(s.was_read, 0), coalesce(s.understood, 0), coalesce(s.attested, 0))
  $$;

create or replace function netra.move_readings() returns trigger
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
  return null;
end
$$;

-- Mergers lead in no circle, because a trigger refuses one; should a row ever come past it, an answer that is wrong is better than none for ever.
create or replace function netra.successor_of(office uuid, on_day date) returns uuid
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
  as $$
    with recursive next (id, n) as (
      select m.into_office_id, 1 from netra.office_mergers m where m.office_id = office and m.on_day <= successor_of.on_day
      union all
      select m.into_office_id, n + 1 from next join netra.office_mergers m on m.office_id = next.id and m.on_day <= successor_of.on_day
      where n < 100
    )
    select id from next order by n desc limit 1
  $$;
