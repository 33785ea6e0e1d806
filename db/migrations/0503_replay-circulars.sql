-- Each night: what stands at the nodes of circulars, held against the events that brought it there, and the counters against the nodes. Two acts of
-- one minute may be written in the other order than their times say, so what hangs on order alone is only told beyond a minute. Where an office was
-- merged, what came to its successor and below with it has no event of its own there, and is left out.
create function netra.compare_edaran(wanted uuid) returns table (node_id uuid, what text, kept text, found text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not netra.actor_is('clock') then
    raise exception 'netra: circulars are compared by the clock' using errcode = 'insufficient_privilege';
  end if;
  return query
    with heirs as materialized (
      select distinct n.merged_into_office_id as office_id from netra.edaran_nodes n
      where n.edaran_id = wanted and n.merged_into_office_id is not null
    ),
    reopened as materialized (
      select n.id, max(v.n) as required, max(v.added_at) as at
      from netra.edaran_nodes n
      join netra.edaran_versions v on v.edaran_id = n.edaran_id and v.n > 1
        and (v.reopens = 'semua' or (v.reopens = 'jenis' and n.office_kind = any (v.reopened_kinds)))
      where n.edaran_id = wanted and n.parent_id is not null
      group by n.id
    ),
    said as materialized (
      select e.node_id as id, array_agg(e.recorded_at) filter (where e.type in ('node-opened', 'node-acknowledged')) as opened,
        max(e.recorded_at) filter (where e.type in ('node-opened', 'node-acknowledged')) as last_opened,
        array_agg(e.recorded_at) filter (where e.type = 'node-passed-on') as passed,
        array_agg(e.recorded_at) filter (where e.type = 'node-undeliverable') as undeliverable,
        max(e.recorded_at) filter (where e.type = 'node-undeliverable') as last_undeliverable
      from netra.edaran_events e where e.edaran_id = wanted and e.node_id is not null group by e.node_id
    ),
    received as materialized (
      select distinct on (a.node_id) a.node_id as id, a.at, a.recorded_at, a.recorded_by, a.way, a.capacity
      from netra.edaran_acknowledgements a
      join netra.edaran_nodes n on n.id = a.node_id
      join netra.edaran_events e on e.id = a.event_id and e.node_id = a.node_id and e.type = 'node-acknowledged'
      where n.edaran_id = wanted and a.version >= n.required_version
      order by a.node_id, a.version desc
    ),
    late as materialized (select max(e.recorded_at) as last from netra.edaran_events e where e.edaran_id = wanted and e.type = 'nodes-late'),
    stood as materialized (
      select n.*, e.sent_at as began_at, e.way, r.required, coalesce(r.at, '-infinity') as reopened_at, s.opened, s.last_opened, s.passed, s.undeliverable,
        s.last_undeliverable, a.at as ack_at, a.recorded_at as ack_recorded_at, concat_ws(' ', a.at, a.recorded_by, a.way, a.capacity) as ack,
        l.last as last_late,
        exists (select from heirs h where n.line @> array[h.office_id]) as inherits
      from netra.edaran_nodes n
      join netra.edaran e on e.id = n.edaran_id
      left join reopened r on r.id = n.id
      left join said s on s.id = n.id
      left join received a on a.id = n.id
      cross join late l
      where n.edaran_id = wanted and n.parent_id is not null and n.merged_into_office_id is null
    ),
    up as materialized (
      select u.id as office_id, count(*) as units, count(*) filter (where n.sent_at is not null) as sent,
        count(*) filter (where n.undeliverable_at is not null and n.acknowledged_at is null) as undeliverable,
        count(*) filter (where n.opened_at is not null) as opened, count(*) filter (where n.acknowledged_at is not null) as acknowledged,
        count(*) filter (where n.late_at is not null and n.acknowledged_at is null) as late, sum(n.own_people) as people
      from netra.edaran_nodes n cross join unnest(n.line) u (id)
      where n.edaran_id = wanted and n.parent_id is not null and n.merged_into_office_id is null
      group by u.id
    )
    select n.id, c.what, c.kept::text, c.found::text
    from netra.edaran_nodes n
    left join up u on u.office_id = n.office_id
    cross join lateral (values
      ('units', n.units, coalesce(u.units, 0)), ('units_sent', n.units_sent, coalesce(u.sent, 0)),
      ('units_undeliverable', n.units_undeliverable, coalesce(u.undeliverable, 0)), ('units_opened', n.units_opened, coalesce(u.opened, 0)),
      ('units_acknowledged', n.units_acknowledged, coalesce(u.acknowledged, 0)), ('units_late', n.units_late, coalesce(u.late, 0)),
      ('people', n.people, coalesce(u.people, 0))) as c (what, kept, found)
    where n.edaran_id = wanted and c.kept <> c.found
    union all
    select s.id, c.what, c.kept, c.found
    from stood s
    cross join lateral (values
      ('acknowledged', concat_ws(' ', s.acknowledged_at, s.acknowledged_by, s.acknowledged_way, s.acknowledged_capacity), s.ack,
        concat_ws(' ', s.acknowledged_at, s.acknowledged_by, s.acknowledged_way, s.acknowledged_capacity) <> s.ack),
      ('opened_at', s.opened_at::text, s.last_opened::text,
        case when s.opened_at is null then not s.inherits and s.last_opened > s.reopened_at + interval '1 minute'
          else s.opened_at <> all (coalesce(s.opened, '{}')) end),
      ('passed_on_at', s.passed_on_at::text, s.passed[1]::text,
        case when s.passed_on_at is null then s.passed is not null else s.passed_on_at <> all (coalesce(s.passed, '{}')) end),
      ('undeliverable_at', s.undeliverable_at::text, s.last_undeliverable::text,
        case when s.undeliverable_at is null then s.last_undeliverable > s.reopened_at + interval '1 minute'
          else s.undeliverable_at <> all (coalesce(s.undeliverable, '{}')) end),
      ('late_at', s.late_at::text, s.last_late::text,
        not s.inherits and case when s.late_at is null then coalesce(s.due_at + interval '1 minute' <= s.last_late
            and (s.ack_recorded_at is null or s.ack_recorded_at > s.last_late + interval '1 minute'), false)
          else coalesce(s.last_late < s.late_at, true) end),
      ('required_version', s.required_version::text, coalesce(s.required, 1)::text, not s.inherits and s.required_version <> coalesce(s.required, 1)),
      ('sent_at', s.sent_at::text, null, not s.inherits and case
        when s.way = 'langsung' or cardinality(s.line) = 2 then s.sent_at is distinct from s.began_at
        else exists (
            select from netra.edaran_events e where e.node_id = s.parent_id and e.type = 'node-passed-on'
              and (e.data ->> 'to' = 'all' or e.data -> 'to' ? s.id::text) and (s.sent_at is null or s.sent_at = e.recorded_at))
          = (s.sent_at is null) end)
    ) as c (what, kept, found, differs)
    where c.differs
    union all
    select null::uuid, c.what, c.kept, c.found
    from netra.edaran e
    left join lateral (
      select count(*) filter (where v.type = 'circular-sent') as sent, count(*) filter (where v.type = 'circular-withdrawn') as withdrawn,
        count(*) filter (where v.type = 'merger-followed') as merged, count(*) filter (where v.type = 'version-added') as texts,
        max(v.data ->> 'offices') filter (where v.type = 'circular-sent') as offices,
        max(v.recorded_at) filter (where v.type = 'text-shown') as shown, max(v.recorded_at) filter (where v.type = 'text-hidden') as hidden
      from netra.edaran_events v where v.edaran_id = e.id) v on true
    left join lateral (
      select encode(sha256(convert_to(string_agg(n.office_id::text, ',' order by n.office_id), 'UTF8')), 'hex') as offices
      from netra.edaran_nodes n where n.edaran_id = e.id and n.parent_id is not null) n on true
    cross join lateral (values
      ('state', e.state, case when v.withdrawn > 0 then 'dicabut' when v.sent > 0 then 'terkirim' else 'konsep' end),
      ('offices', case when v.merged = 0 and e.state <> 'konsep' then n.offices end, case when v.merged = 0 and e.state <> 'konsep' then v.offices end),
      ('texts', (select count(*) - 1 from netra.edaran_versions x where x.edaran_id = e.id and v.sent > 0)::text, case when v.sent > 0 then v.texts else -1 end::text),
      ('published_at', e.published_at::text, case when v.hidden is null or v.shown > v.hidden then v.shown end::text)
    ) as c (what, kept, found)
    where e.id = wanted and c.kept is distinct from c.found;
end
$$;
comment on function netra.compare_edaran(uuid) is
  'What stands at one circular and its nodes and is not what its events and nodes make it; for the clock alone. Empty when all is right.';
revoke all on function netra.compare_edaran(uuid) from public;
grant execute on function netra.compare_edaran(uuid) to netra_app;
create policy replay_events on netra.edaran_events for select to netra_app using ((select netra.actor_is('clock')));
