-- A tree of 92,151 nodes is read and reminded by ranges and by rows that are only added. The line of a node begins with that of each above it, so all
-- below one stand together in the order of their lines, and an array index, written anew with every change of a node, is needed by nobody. How often
-- an office was reminded is the number of its reminders: kept at the node as well, one click rewrote sixty thousand wide rows and all their indexes.
create index edaran_nodes_below_idx on netra.edaran_nodes (edaran_id, line);
drop index netra.edaran_nodes_line_idx;
create index edaran_nodes_unreached_idx on netra.edaran_nodes (edaran_id, due_at, id)
  where undeliverable_at is not null and acknowledged_at is null and merged_into_office_id is null;
create index edaran_nodes_held_idx on netra.edaran_nodes (edaran_id, due_at, id)
  where acknowledged_at is not null and passed_on_at is null and units_sent < units and merged_into_office_id is null;

create or replace function netra.remind_late_edaran(wanted uuid, event jsonb, at timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  node netra.edaran_nodes;
  told integer;
begin
  select n.* into node from netra.edaran_nodes n where n.id = wanted and n.office_id = any (netra.actor_takes());
  if node.id is null or not exists (select from netra.edaran e where e.id = node.edaran_id and e.state = 'terkirim') then
    return null;
  end if;
  perform netra.lock_edaran(node.edaran_id);
  with late as materialized (
    select n.id, n.office_id, coalesce(r.n, 0) + 1 as times
    from netra.edaran_nodes n
    cross join lateral (
      select max(r.n) filter (where r.rung = 'atasan') as n, max(r.reminded_at) as last from netra.edaran_reminders r where r.node_id = n.id) r
    where n.edaran_id = node.edaran_id and n.line > node.line and n.line < node.line || 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid
      and n.acknowledged_at is null and n.merged_into_office_id is null and n.late_at is not null
      and (r.last is null or r.last <= at - interval '1 hour')
  ), noted as (
    insert into netra.edaran_reminders (node_id, rung, n, reminded_at, event_id)
    select l.id, 'atasan', l.times, at, (event ->> 'id')::uuid from late l
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
comment on function netra.remind_late_edaran(uuid, jsonb, timestamptz) is
  'Reminds all below one node that are late, except who was reminded within the hour. Null: not one''s own node, or the circular was taken back.';

create or replace function netra.remind_edaran_by_rule(wanted uuid, wanted_rung text, event jsonb, at timestamptz) returns integer
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
  ), mailed as (
    insert into netra.edaran_mails (node_id, about, way, not_before, created_at)
    select d.node_id, 'pengingat', a.way, at, at
    from due d
    join netra.edaran_nodes n on n.id = d.node_id
    join netra.office_addresses a on a.office_id = n.office_id
  )
  select count(*) into told from due;
  if told > 0 then
    perform netra.note_edaran(event);
  end if;
  return told;
end
$$;

alter table netra.edaran_nodes drop column reminded_at, drop column reminded_times;
