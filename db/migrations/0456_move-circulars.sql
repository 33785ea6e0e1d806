-- What can be done with a circular, each as one function that writes state and event together: nothing else may write a node. Whatever touches the
-- counters of the nodes above locks the topmost node of the circular first, so that no two wait for each other.

comment on column netra.edaran_nodes.cover_note is 'In what words the office above passed it on to this one.';

create function netra.note_edaran(event jsonb) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if (event ->> 'actor_id')::uuid is distinct from netra.actor_id() then
    raise exception 'netra: an event is written by whoever acts' using errcode = 'insufficient_privilege';
  end if;
  insert into netra.edaran_events (id, edaran_id, node_id, type, office_id, actor_id, happened_at, recorded_at, basis, according_to, data, salt, leaf_hash)
  values ((event ->> 'id')::uuid, (event ->> 'edaran_id')::uuid, (event ->> 'node_id')::uuid, event ->> 'type', (event ->> 'office_id')::uuid,
    (event ->> 'actor_id')::uuid, (event ->> 'happened_at')::timestamptz, (event ->> 'recorded_at')::timestamptz, event ->> 'basis',
    event ->> 'according_to', event -> 'data', decode(event ->> 'salt', 'hex'), decode(event ->> 'leaf_hash', 'hex'));
  return (event ->> 'id')::uuid;
end
$$;

create function netra.lock_edaran(wanted uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ select from netra.edaran_nodes n where n.edaran_id = wanted and n.parent_id is null for update $$;

-- Which offices a circular would go to, and by which way down: each below the nearest office above it that has it too.
create function netra.plan_edaran(wanted uuid)
  returns table (office_id uuid, parent_office_id uuid, line uuid[], office_kind text, region_code text, merged_into uuid, own_people integer)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  issuer netra.offices;
  by_place boolean;
  reaches text[];
begin
  select o.* into issuer from netra.edaran e join netra.offices o on o.id = e.issuer_office_id where e.id = wanted;
  select e.person_kinds into reaches from netra.edaran e where e.id = wanted;
  -- Who supervises writes to all in his region; who commands, to those below him.
  by_place := (select k.family in ('bawaslu', 'kpu') from netra.office_kinds k where k.kind = issuer.kind);
  return query
    with recursive asked as materialized (
      select distinct o.id, m.office_id is not null as merged,
        case when m.office_id is not null then netra.successor_of(o.id, netra.today_in(o.zone)) end as goes_to
      from netra.edaran_audience a
      join netra.offices o on case a.by
        when 'kantor' then o.id = a.office_id
        when 'garis' then o.kind = any (a.kinds) and o.line @> array[a.office_id]
        else o.kind = any (a.kinds) and (a.region_code = '00' or o.region_code = a.region_code or starts_with(o.region_code, a.region_code || '.'))
      end
      left join netra.office_mergers m on m.office_id = o.id and m.on_day <= netra.today_in(o.zone)
      where a.edaran_id = wanted
        and o.id <> issuer.id
        and case when by_place
          then issuer.region_code = '00' or o.region_code = issuer.region_code or starts_with(o.region_code, issuer.region_code || '.')
          else o.line @> array[issuer.id] end
        and (m.office_id is not null or o.valid_to is null or netra.today_in(o.zone) < o.valid_to)
    ),
    -- Whoever took over has it, whether he was asked or not.
    taking as materialized (
      select a.id from asked a where not a.merged
      union
      select a.goes_to from asked a where a.merged and a.goes_to <> issuer.id
    ),
    steps as materialized (
      select t.id, coalesce(gone.goes_to, u.id) as up, u.n
      from (select id from taking union all select id from asked where merged) t
      join netra.offices o on o.id = t.id
      cross join unnest(o.line[:cardinality(o.line) - 1]) with ordinality u (id, n)
      left join (select a.id, a.goes_to from asked a where a.merged) gone on gone.id = u.id
    ),
    parents as materialized (
      select distinct on (s.id) s.id, s.up
      from steps s
      join taking k on k.id = s.up
      where s.up <> s.id
      order by s.id, s.n desc
    ),
    drawn as (
      select t.id, array[issuer.id, t.id] as path from taking t where not exists (select from parents p where p.id = t.id)
      union all
      select t.id, d.path || t.id
      from drawn d
      join parents p on p.up = d.id
      join taking t on t.id = p.id
    ),
    -- Offices whose mergers lead down to themselves hang on no one: they have it from the issuer.
    whole as materialized (
      select d.id, d.path from drawn d
      union all
      select t.id, array[issuer.id, t.id] from taking t where not exists (select from drawn d where d.id = t.id)
    )
    select o.id, w.path[cardinality(w.path) - 1], w.path, o.kind, o.region_code, null::uuid,
      coalesce((select sum(s.people)::integer from netra.roll_sizes s where s.office_id = o.id and s.kind = any (reaches)), 0)
    from whole w
    join netra.offices o on o.id = w.id
    union all
    select o.id, coalesce(p.up, issuer.id), coalesce((select w.path from whole w where w.id = p.up), array[issuer.id]) || o.id, o.kind, o.region_code,
      a.goes_to, 0
    from asked a
    join netra.offices o on o.id = a.id
    left join parents p on p.id = a.id
    where a.merged and not exists (select from taking t where t.id = a.id);
end
$$;
comment on function netra.plan_edaran(uuid) is
  'The nodes that a circular has when it is sent today, without the issuer''s own. A merged office is a node that names its successor, who takes it.';

create function netra.preview_edaran(wanted uuid) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not exists (select from netra.edaran e where e.id = wanted and e.issuer_office_id = any (netra.actor_sends())) then
    return null;
  end if;
  return (
    with planned as materialized (select * from netra.plan_edaran(wanted)),
    first as (select p.office_id from planned p join netra.edaran e on e.id = wanted where p.parent_office_id = e.issuer_office_id and p.merged_into is null)
    select jsonb_build_object(
      'offices', count(*) filter (where merged_into is null),
      'people', coalesce(sum(own_people), 0),
      'merged', count(*) filter (where merged_into is not null),
      'digest', coalesce(encode(sha256(convert_to(string_agg(office_id::text, ',' order by office_id), 'UTF8')), 'hex'), ''),
      'firstCount', (select count(*) from first),
      'first', (select coalesce(jsonb_agg(s.name order by s.name), '[]') from (
        select o.short_name as name from first f join netra.offices o on o.id = f.office_id order by o.short_name limit 40) s),
      'kinds', (select coalesce(jsonb_agg(jsonb_build_object('kind', k.office_kind, 'title', t.title, 'offices', k.n) order by k.n desc), '[]') from (
        select g.office_kind, count(*) as n from planned g where g.merged_into is null group by 1) k
        join netra.office_kinds t on t.kind = k.office_kind))
    from planned
  );
end
$$;
comment on function netra.preview_edaran(uuid) is 'Who would get a draft, in numbers, with a digest of all of them: what is sent is what was shown.';

create function netra.edaran_scope(issuer uuid) returns table (kind text, title text, offices bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  mine netra.offices;
begin
  if not issuer = any (netra.actor_sends()) then
    return;
  end if;
  select o.* into mine from netra.offices o where o.id = issuer;
  return query
    select k.kind, k.title, count(*)
    from netra.offices o
    join netra.office_kinds k on k.kind = o.kind
    where o.id <> mine.id and o.kind <> 'ptps' and (o.valid_to is null or netra.today_in(o.zone) < o.valid_to)
      and case when (select f.family in ('bawaslu', 'kpu') from netra.office_kinds f where f.kind = mine.kind)
        then mine.region_code = '00' or o.region_code = mine.region_code or starts_with(o.region_code, mine.region_code || '.')
        else o.line @> array[mine.id] end
    group by k.kind, k.title
    order by count(*) desc, k.title;
end
$$;
comment on function netra.edaran_scope(uuid) is 'To which kinds of offices somebody may write, and how many there are: those below him, or of his region where he supervises.';

create function netra.send_edaran(wanted uuid, seen_digest text, event jsonb, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  sending netra.edaran;
  root uuid := netra.new_id();
  digest text;
begin
  select e.* into sending from netra.edaran e
  where e.id = wanted and e.issuer_office_id = any (netra.actor_sends()) for update;
  if sending.id is null then
    return 'not-found';
  elsif sending.state <> 'konsep' then
    return 'sent-before';
  elsif sending.deadline_at <= at then
    return 'too-late';
  elsif not exists (select from netra.edaran_versions v where v.edaran_id = wanted) then
    return 'no-text';
  end if;
  create temporary table planned_nodes on commit drop as
    select netra.new_id() as id, p.* from netra.plan_edaran(wanted) p;
  select encode(sha256(convert_to(string_agg(p.office_id::text, ',' order by p.office_id), 'UTF8')), 'hex') into digest from pg_temp.planned_nodes p;
  if digest is null then
    return 'nobody';
  elsif digest <> seen_digest then
    return 'plan-changed';
  end if;
  analyze pg_temp.planned_nodes;
  update netra.edaran set state = 'terkirim', sent_at = at, sent_by = netra.actor_id() where id = wanted;
  insert into netra.edaran_nodes (id, edaran_id, office_id, parent_id, line, office_kind, region_code, merged_into_office_id, sent_at, due_at,
    units, units_sent, own_people, people, passed_on_at, passed_on_by, opened_at, opened_way)
  with sums as (
    select u.id, count(*) as units, sum(p.own_people) as people,
      count(*) filter (where sending.way = 'langsung' or cardinality(p.line) = 2) as sent
    from pg_temp.planned_nodes p
    cross join unnest(p.line) u (id)
    where p.merged_into is null
    group by u.id
  )
  select root, wanted, o.id, null, array[o.id], o.kind, o.region_code, null, at, null::timestamptz,
    coalesce(s.units, 0), coalesce(s.sent, 0), 0, coalesce(s.people, 0), at, netra.actor_id(), at, 'akun'
  from netra.offices o
  left join sums s on s.id = o.id
  where o.id = sending.issuer_office_id
  union all
  select p.id, wanted, p.office_id, coalesce(above.id, root), p.line, p.office_kind, p.region_code, p.merged_into,
    case when p.merged_into is null and (sending.way = 'langsung' or cardinality(p.line) = 2) then at end,
    case when p.merged_into is null and (sending.way = 'langsung' or cardinality(p.line) = 2)
      then least(at + interval '72 hours', sending.deadline_at) end,
    coalesce(s.units, 0), coalesce(s.sent, 0), p.own_people, coalesce(s.people, 0), null, null, null, null
  from pg_temp.planned_nodes p
  left join pg_temp.planned_nodes above on above.office_id = p.parent_office_id and above.merged_into is null
  left join sums s on s.id = p.office_id;
  drop table pg_temp.planned_nodes;
  insert into netra.edaran_mails (node_id, about, way, not_before, created_at)
  select n.id, 'edaran', a.way, at, at
  from netra.edaran_nodes n
  join netra.office_addresses a on a.office_id = n.office_id
  where n.edaran_id = wanted and n.parent_id is not null and n.sent_at is not null;
  perform netra.note_edaran(event);
  return 'sent';
end
$$;
comment on function netra.send_edaran(uuid, text, jsonb, timestamptz) is
  'Sends a draft to those of its preview, in one transaction; a word that says why not where it is not so any more. All of a tree is sent at once or nothing.';

-- What one node did, told to all above it.
create function netra.bump_edaran(node netra.edaran_nodes, sent integer, undeliverable integer, opened integer, acknowledged integer, late integer)
  returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    update netra.edaran_nodes n set
      units_sent = n.units_sent + sent,
      units_undeliverable = n.units_undeliverable + undeliverable,
      units_opened = n.units_opened + opened,
      units_acknowledged = n.units_acknowledged + acknowledged,
      units_late = n.units_late + late
    where n.edaran_id = node.edaran_id and n.office_id = any (node.line)
  $$;

-- All counters of a tree from its nodes, where more than one way down changed.
create function netra.recount_edaran(wanted uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with sums as (
      select u.id, count(*) as units, count(*) filter (where d.sent_at is not null) as sent,
        count(*) filter (where d.undeliverable_at is not null and d.acknowledged_at is null) as undeliverable,
        count(*) filter (where d.opened_at is not null) as opened, count(*) filter (where d.acknowledged_at is not null) as acknowledged,
        count(*) filter (where d.late_at is not null and d.acknowledged_at is null) as late,
        sum(d.own_people) as people, sum(d.own_delivered) as delivered, sum(d.own_read) as was_read, sum(d.own_understood) as understood
      from netra.edaran_nodes d
      cross join unnest(d.line) u (id)
      where d.edaran_id = wanted and d.parent_id is not null and d.merged_into_office_id is null
      group by u.id
    )
    update netra.edaran_nodes n set
      units = coalesce(s.units, 0), units_sent = coalesce(s.sent, 0), units_undeliverable = coalesce(s.undeliverable, 0),
      units_opened = coalesce(s.opened, 0), units_acknowledged = coalesce(s.acknowledged, 0), units_late = coalesce(s.late, 0),
      people = coalesce(s.people, 0), people_delivered = coalesce(s.delivered, 0), people_read = coalesce(s.was_read, 0),
      people_understood = coalesce(s.understood, 0)
    from netra.edaran_nodes held
    left join sums s on s.id = held.office_id
    where held.edaran_id = wanted and n.id = held.id
      and (n.units, n.units_sent, n.units_undeliverable, n.units_opened, n.units_acknowledged, n.units_late, n.people, n.people_delivered,
        n.people_read, n.people_understood)
      is distinct from (coalesce(s.units, 0), coalesce(s.sent, 0), coalesce(s.undeliverable, 0), coalesce(s.opened, 0), coalesce(s.acknowledged, 0),
        coalesce(s.late, 0), coalesce(s.people, 0), coalesce(s.delivered, 0), coalesce(s.was_read, 0), coalesce(s.understood, 0))
  $$;

create function netra.open_edaran(wanted uuid, event jsonb, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  node netra.edaran_nodes;
begin
  select n.* into node from netra.edaran_nodes n where n.id = wanted and n.office_id = any (netra.actor_takes());
  if node.id is null or node.sent_at is null or node.parent_id is null or node.opened_at is not null then
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

create function netra.edaran_by_code(given text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('nodeId', n.id, 'edaranId', e.id, 'officeId', n.office_id, 'office', o.name, 'zone', o.zone, 'kind', e.kind,
      'number', e.number, 'letterOn', e.letter_on, 'subject', e.subject, 'basis', e.basis, 'issuer', i.name, 'sentAt', n.sent_at,
      'deadlineAt', e.deadline_at, 'actIds', to_jsonb(e.act_ids), 'opened', n.opened_at is not null,
      'version', v.n, 'fileId', v.file_id, 'fileName', v.file_name, 'bytes', v.bytes, 'sha256', encode(v.sha256, 'hex'), 'verdict', v.verdict,
      'senderWords', v.sender_words, 'changes', v.changes,
      'notes', (
        select coalesce(jsonb_agg(jsonb_build_object('office', b.name, 'note', d.cover_note) order by cardinality(d.line)), '[]')
        from netra.edaran_nodes d
        join netra.edaran_nodes u on u.id = d.parent_id
        join netra.offices b on b.id = u.office_id
        where d.edaran_id = n.edaran_id and d.office_id = any (n.line) and d.cover_note ~ '\S'))
    from netra.edaran_nodes n
    join netra.edaran e on e.id = n.edaran_id
    join netra.offices o on o.id = n.office_id
    join netra.offices i on i.id = e.issuer_office_id
    join lateral (select * from netra.edaran_versions v where v.edaran_id = e.id order by v.n desc limit 1) v on true
    where n.link_code = given and n.sent_at is not null and n.merged_into_office_id is null and e.state = 'terkirim'
  $$;
comment on function netra.edaran_by_code(text) is 'The letter that the link of a node leads to, for whoever was given the link: the letter and the words it came with, nothing of who has it.';

create function netra.open_edaran_by_code(given text, event jsonb, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  node netra.edaran_nodes;
begin
  select n.* into node from netra.edaran_nodes n
  where n.link_code = given and n.sent_at is not null and n.parent_id is not null and n.merged_into_office_id is null;
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
comment on function netra.open_edaran_by_code(text, jsonb, timestamptz) is 'Credits an opening to the node of a link: the first one is an event, and all are counted.';

-- By whoever acts for the office today, in the capacity he acts in; or by an office above it, from a receipt on paper.
create function netra.acknowledge_edaran(wanted uuid, said jsonb, event jsonb, at timestamptz) returns text
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
  if node.merged_into_office_id is not null then
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
comment on function netra.acknowledge_edaran(uuid, jsonb, jsonb, timestamptz) is
  'Acknowledges the newest text of a circular for one office. Of an acting head whose decree ended yesterday it is not known that there is a circular.';

create function netra.pass_on_edaran(wanted uuid, chosen uuid[], note text, event jsonb, at timestamptz) returns integer
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
  if node.acknowledged_at is null and node.parent_id is not null then
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
comment on function netra.pass_on_edaran(uuid, uuid[], text, jsonb, timestamptz) is
  'Passes it on to the offices right below, or to those chosen, once. Null: not one''s own, or not acknowledged yet. What is no child of it is passed over.';

-- One click: everybody below who is late, except who was reminded within the hour (N89).
create function netra.remind_late_edaran(wanted uuid, event jsonb, at timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  node netra.edaran_nodes;
  told integer;
begin
  select n.* into node from netra.edaran_nodes n where n.id = wanted and n.office_id = any (netra.actor_takes());
  if node.id is null then
    return null;
  end if;
  perform netra.lock_edaran(node.edaran_id);
  with late as (
    update netra.edaran_nodes n set reminded_at = at, reminded_times = n.reminded_times + 1
    where n.edaran_id = node.edaran_id and n.acknowledged_at is null and n.merged_into_office_id is null and n.late_at is not null
      and (node.parent_id is null or n.line @> array[node.office_id]) and n.id <> wanted
      and (n.reminded_at is null or n.reminded_at <= at - interval '1 hour')
    returning n.id, n.office_id, n.reminded_times
  ), noted as (
    insert into netra.edaran_reminders (node_id, rung, n, reminded_at, event_id)
    select l.id, 'atasan', l.reminded_times, at, (event ->> 'id')::uuid from late l
  ), mailed as (
    insert into netra.edaran_mails (node_id, about, way, not_before, created_at)
    select l.id, 'pengingat', a.way, at, at from late l join netra.office_addresses a on a.office_id = l.office_id
  )
  select count(*) into told from late;
  if told > 0 then
    perform netra.note_edaran(event);
  end if;
  return told;
end
$$;

create function netra.edaran_due(at timestamptz) returns table (edaran_id uuid, issuer_office_id uuid, what text, version smallint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select e.id, e.issuer_office_id, w.what, v.n
    from netra.edaran e
    join netra.offices i on i.id = e.issuer_office_id
    cross join lateral (select max(n) as n from netra.edaran_versions v where v.edaran_id = e.id) v
    left join netra.stages s on s.election_id = e.election_id and s.code = e.stage_code
    cross join lateral (values
      ('telat', exists (select from netra.edaran_nodes n where n.edaran_id = e.id and n.due_at <= at and n.late_at is null
        and n.acknowledged_at is null and n.merged_into_office_id is null)),
      ('gabung', exists (select from netra.edaran_nodes n join netra.office_mergers m on m.office_id = n.office_id
        join netra.offices o on o.id = n.office_id where n.edaran_id = e.id and n.merged_into_office_id is null and n.parent_id is not null
          and m.on_day <= netra.today_in(o.zone))),
      ('24-jam', exists (select from netra.edaran_nodes n where n.edaran_id = e.id and n.sent_at <= at - interval '24 hours' and n.opened_at is null
        and n.acknowledged_at is null and n.merged_into_office_id is null
        and not exists (select from netra.edaran_reminders r where r.node_id = n.id and r.rung = '24-jam' and r.n = n.required_version))),
      ('72-jam', exists (select from netra.edaran_nodes n where n.edaran_id = e.id and n.sent_at <= at - interval '72 hours'
        and n.acknowledged_at is null and n.merged_into_office_id is null and n.parent_id is not null
        and not exists (select from netra.edaran_reminders r where r.node_id = n.id and r.rung = '72-jam' and r.n = n.required_version))),
      ('tahapan', s.starts_on = (at at time zone 'UTC' + case i.zone when 'WIT' then interval '9 hours' when 'WITA' then interval '8 hours'
          else interval '7 hours' end)::date + 1
        and exists (select from netra.edaran_nodes n where n.edaran_id = e.id and n.sent_at is not null and n.acknowledged_at is null
          and n.merged_into_office_id is null and n.parent_id is not null
          and not exists (select from netra.edaran_reminders r where r.node_id = n.id and r.rung = 'tahapan' and r.n = n.required_version)))
    ) w (what, due)
    where netra.actor_is('clock') and e.state = 'terkirim' and w.due
    order by e.sent_at, w.what desc
  $$;
comment on function netra.edaran_due(timestamptz) is 'For the clock: which circulars have something to do by rule. Each is then done in a transaction of its own.';

create function netra.mark_edaran_late(wanted uuid, event jsonb, at timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  marked integer;
begin
  if not netra.actor_is('clock') then
    return null;
  end if;
  perform netra.lock_edaran(wanted);
  with late as (
    update netra.edaran_nodes n set late_at = n.due_at
    where n.edaran_id = wanted and n.due_at <= at and n.late_at is null and n.acknowledged_at is null and n.merged_into_office_id is null
    returning n.id
  )
  select count(*) into marked from late;
  if marked > 0 then
    perform netra.recount_edaran(wanted);
    perform netra.note_edaran(event);
  end if;
  return marked;
end
$$;

create function netra.remind_edaran_by_rule(wanted uuid, wanted_rung text, event jsonb, at timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  told integer;
begin
  if not netra.actor_is('clock') then
    return null;
  end if;
  perform netra.lock_edaran(wanted);
  with due as (
    insert into netra.edaran_reminders (node_id, rung, n, reminded_at, event_id)
    select n.id, wanted_rung, n.required_version, at, (event ->> 'id')::uuid
    from netra.edaran_nodes n
    where n.edaran_id = wanted and n.parent_id is not null and n.acknowledged_at is null and n.merged_into_office_id is null
      and case wanted_rung
        when '24-jam' then n.sent_at <= at - interval '24 hours' and n.opened_at is null
        when '72-jam' then n.sent_at <= at - interval '72 hours'
        else n.sent_at is not null end
    on conflict (node_id, rung, n) do nothing
    returning node_id
  ), told_now as (
    update netra.edaran_nodes n set reminded_at = at, reminded_times = n.reminded_times + 1 from due d where n.id = d.node_id returning n.id, n.office_id
  ), mailed as (
    insert into netra.edaran_mails (node_id, about, way, not_before, created_at)
    select t.id, 'pengingat', a.way, at, at from told_now t join netra.office_addresses a on a.office_id = t.office_id
  )
  select count(*) into told from told_now;
  if told > 0 then
    perform netra.note_edaran(event);
  end if;
  return told;
end
$$;

-- A new text: who must acknowledge again is late again only when his new term has passed.
create function netra.add_edaran_version(wanted uuid, version jsonb, event jsonb, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  changed netra.edaran;
  next smallint;
  kinds text[] := array(select jsonb_array_elements_text(version -> 'kinds'));
begin
  select e.* into changed from netra.edaran e
  where e.id = wanted and e.issuer_office_id = any (netra.actor_sends()) and e.state = 'terkirim' for update;
  if changed.id is null then
    return 'not-found';
  end if;
  perform netra.lock_edaran(wanted);
  select max(v.n) + 1 into next from netra.edaran_versions v where v.edaran_id = wanted;
  if exists (select from netra.edaran_versions v where v.edaran_id = wanted and v.n = next - 1 and v.sha256 = decode(version ->> 'sha256', 'hex')) then
    return 'same-text';
  end if;
  insert into netra.edaran_versions (edaran_id, n, file_id, file_name, bytes, sha256, signatures, verdict, sender_words, changes, reopens,
    reopened_kinds, added_at, added_by)
  values (wanted, next, (version ->> 'fileId')::uuid, version ->> 'fileName', (version ->> 'bytes')::integer, decode(version ->> 'sha256', 'hex'),
    version -> 'signatures', version ->> 'verdict', version ->> 'senderWords', version ->> 'changes', version ->> 'reopens', kinds, at, netra.actor_id());
  if version ->> 'reopens' <> 'tidak' then
    update netra.edaran_nodes n set
      required_version = next, acknowledged_at = null, acknowledged_by = null, acknowledged_capacity = null, acknowledged_way = null,
      opened_at = null, opened_way = null, late_at = null, undeliverable_at = null,
      due_at = case when n.sent_at is null then null when changed.deadline_at > at then least(at + interval '72 hours', changed.deadline_at)
        else at + interval '72 hours' end
    where n.edaran_id = wanted and n.parent_id is not null and n.merged_into_office_id is null
      and (version ->> 'reopens' = 'semua' or n.office_kind = any (kinds));
    insert into netra.edaran_mails (node_id, about, way, not_before, created_at)
    select n.id, 'versi', a.way, at, at
    from netra.edaran_nodes n
    join netra.office_addresses a on a.office_id = n.office_id
    where n.edaran_id = wanted and n.parent_id is not null and n.sent_at is not null and n.required_version = next;
    perform netra.recount_edaran(wanted);
  end if;
  perform netra.note_edaran(event);
  return 'added';
end
$$;

-- What was merged since it was sent: the node says into what, the successor has the circular and the offices below.
create function netra.follow_edaran_mergers(wanted uuid, event jsonb, at timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  gone netra.edaran_nodes;
  heir netra.edaran_nodes;
  above netra.edaran_nodes;
  into_office uuid;
  followed integer := 0;
begin
  if not netra.actor_is('clock') then
    return null;
  end if;
  perform netra.lock_edaran(wanted);
  for gone in
    select n.* from netra.edaran_nodes n
    join netra.office_mergers m on m.office_id = n.office_id
    join netra.offices o on o.id = n.office_id
    where n.edaran_id = wanted and n.parent_id is not null and n.merged_into_office_id is null and m.on_day <= netra.today_in(o.zone)
    order by cardinality(n.line), n.id
  loop
    -- Read again: one of the same round may have moved it.
    select n.* into gone from netra.edaran_nodes n where n.id = gone.id;
    select netra.successor_of(gone.office_id, netra.today_in(o.zone)) into into_office from netra.offices o where o.id = gone.office_id;
    select n.* into above from netra.edaran_nodes n where n.id = gone.parent_id;
    select n.* into heir from netra.edaran_nodes n where n.edaran_id = wanted and n.office_id = into_office;
    if heir.id is null then
      insert into netra.edaran_nodes (id, edaran_id, office_id, parent_id, line, office_kind, region_code, required_version, sent_at, due_at, own_people)
      select netra.new_id(), wanted, o.id, above.id, above.line || o.id, o.kind, o.region_code, gone.required_version, gone.sent_at,
        case when gone.sent_at is not null then at + interval '72 hours' end,
        coalesce((select sum(s.people) from netra.roll_sizes s join netra.edaran e on e.id = wanted
          where s.office_id = o.id and s.kind = any (e.person_kinds)), 0)
      from netra.offices o where o.id = into_office
      returning * into heir;
    elsif heir.line @> array[gone.office_id] then
      -- The successor stood below the one that went: he moves up into its place first.
      update netra.edaran_nodes n set
        parent_id = case when n.id = heir.id then above.id else n.parent_id end,
        line = above.line || n.line[cardinality(heir.line):]
      where n.edaran_id = wanted and n.line @> array[heir.office_id];
      select n.* into heir from netra.edaran_nodes n where n.id = heir.id;
    end if;
    if heir.sent_at is null and gone.sent_at is not null then
      update netra.edaran_nodes n set sent_at = gone.sent_at, due_at = at + interval '72 hours' where n.id = heir.id;
    end if;
    update netra.edaran_nodes n set
      parent_id = case when n.parent_id = gone.id then heir.id else n.parent_id end,
      line = heir.line || n.line[cardinality(gone.line) + 1:]
    where n.edaran_id = wanted and n.line @> array[gone.office_id] and n.id <> gone.id and not n.line @> array[heir.office_id];
    update netra.edaran_nodes n set merged_into_office_id = into_office where n.id = gone.id;
    followed := followed + 1;
  end loop;
  if followed > 0 then
    perform netra.recount_edaran(wanted);
    perform netra.note_edaran(event);
  end if;
  return followed;
end
$$;

-- Through which offices, and with which words, it came down to a node; for whoever may see the node.
create function netra.edaran_way_down(wanted uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(jsonb_agg(jsonb_build_object('office', b.name, 'note', d.cover_note, 'at', d.sent_at) order by cardinality(d.line)), '[]')
    from netra.edaran_nodes n
    join netra.edaran_nodes d on d.edaran_id = n.edaran_id and d.office_id = any (n.line) and d.parent_id is not null
    join netra.edaran_nodes u on u.id = d.parent_id
    join netra.offices b on b.id = u.office_id
    where n.id = wanted and n.line && netra.actor_takes()
  $$;

-- Coverage is public once the sender's own deadline has passed, of circulars to five offices or more (N90): of fewer it would name who is late.
create function netra.public_edaran(at timestamptz, most integer)
  returns table (id uuid, kind text, number text, letter_on date, subject text, issuer text, zone text, sent_at timestamptz, deadline_at timestamptz,
    public_note text, units integer, units_acknowledged integer, people integer, people_read integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select e.id, e.kind, e.number, e.letter_on, e.subject, o.name, o.zone, e.sent_at, e.deadline_at, e.public_note, n.units, n.units_acknowledged,
      n.people, n.people_read
    from netra.edaran e
    join netra.offices o on o.id = e.issuer_office_id
    join netra.edaran_nodes n on n.edaran_id = e.id and n.parent_id is null
    where e.state = 'terkirim' and e.deadline_at <= at and n.units >= 5
    order by e.deadline_at desc, e.id
    limit most
  $$;
comment on function netra.public_edaran(timestamptz, integer) is 'Coverage of circulars whose deadline has passed, in sums of the whole: no office below the sender is named.';

-- The outbox. What is taken is marked before it is given out, and never given out twice.
create function netra.take_edaran_mails(at timestamptz, most integer, ways text[])
  returns table (id uuid, node_id uuid, edaran_id uuid, office_id uuid, about text, way text, address text, office text, issuer text, kind text,
    number text, subject text, link_code text, zone text, deadline_at timestamptz, attempts smallint)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not netra.actor_is('clock') then
    return;
  end if;
  update netra.edaran_mails m set state = 'entah', settled_at = at where m.state = 'dikirim' and m.not_before <= at - interval '1 hour';
  return query
    with due as (
      select m.id from netra.edaran_mails m
      where m.state = 'menunggu' and m.not_before <= at and m.way = any (ways)
      order by m.not_before, m.id
      limit most
      for update skip locked
    ), taken as (
      update netra.edaran_mails m set state = 'dikirim', attempts = m.attempts + 1, not_before = at from due d where m.id = d.id
      returning m.id, m.node_id, m.about, m.way, m.attempts
    )
    select t.id, n.id, n.edaran_id, n.office_id, t.about, t.way, a.address, o.name, i.name, e.kind, e.number, e.subject, n.link_code, o.zone, e.deadline_at, t.attempts
    from taken t
    join netra.edaran_nodes n on n.id = t.node_id
    join netra.edaran e on e.id = n.edaran_id
    join netra.offices o on o.id = n.office_id
    join netra.offices i on i.id = e.issuer_office_id
    left join netra.office_addresses a on a.office_id = n.office_id and a.way = t.way;
end
$$;
comment on function netra.take_edaran_mails(timestamptz, integer, text[]) is
  'Mails that are due, marked as going out; what a killed worker left so for an hour nobody knows of. For the clock only.';

create function netra.settle_edaran_mail(wanted uuid, outcome text, answer integer, again_at timestamptz, event jsonb, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  mail netra.edaran_mails;
  node netra.edaran_nodes;
begin
  if not netra.actor_is('clock') then
    return;
  end if;
  update netra.edaran_mails m set
    state = outcome, code = answer, not_before = coalesce(again_at, m.not_before), settled_at = case when outcome = 'menunggu' then null else at end
  where m.id = wanted and m.state = 'dikirim'
  returning * into mail;
  if mail.id is null or outcome <> 'tidak-sampai' then
    return;
  end if;
  select n.* into node from netra.edaran_nodes n where n.id = mail.node_id;
  perform netra.lock_edaran(node.edaran_id);
  update netra.edaran_nodes n set undeliverable_at = at
  where n.id = node.id and n.undeliverable_at is null and n.acknowledged_at is null and n.opened_at is null and n.merged_into_office_id is null;
  if found then
    perform netra.bump_edaran(node, 0, 1, 0, 0, 0);
    perform netra.note_edaran(event);
  end if;
end
$$;

do $$
declare
  named text;
begin
  foreach named in array array['note_edaran(jsonb)', 'lock_edaran(uuid)', 'plan_edaran(uuid)', 'recount_edaran(uuid)',
    'bump_edaran(netra.edaran_nodes, integer, integer, integer, integer, integer)'] loop
    execute format('revoke all on function netra.%s from public', named);
  end loop;
  foreach named in array array['preview_edaran(uuid)', 'edaran_scope(uuid)', 'send_edaran(uuid, text, jsonb, timestamptz)',
    'open_edaran(uuid, jsonb, timestamptz)', 'edaran_by_code(text)', 'open_edaran_by_code(text, jsonb, timestamptz)',
    'acknowledge_edaran(uuid, jsonb, jsonb, timestamptz)', 'pass_on_edaran(uuid, uuid[], text, jsonb, timestamptz)',
    'remind_late_edaran(uuid, jsonb, timestamptz)', 'edaran_due(timestamptz)', 'mark_edaran_late(uuid, jsonb, timestamptz)',
    'remind_edaran_by_rule(uuid, text, jsonb, timestamptz)', 'add_edaran_version(uuid, jsonb, jsonb, timestamptz)',
    'follow_edaran_mergers(uuid, jsonb, timestamptz)', 'edaran_way_down(uuid)', 'public_edaran(timestamptz, integer)',
    'take_edaran_mails(timestamptz, integer, text[])', 'settle_edaran_mail(uuid, text, integer, timestamptz, jsonb, timestamptz)'] loop
    execute format('revoke all on function netra.%s from public', named);
    execute format('grant execute on function netra.%s to netra_app', named);
  end loop;
end $$;
