-- A merger begins with a day of the office that was merged. Of a reader's office it was asked by the day of the server (UTC): until seven in Jakarta, and until
-- nine in Jayapura, whoever opened a circular still stood in the office that had ended, and what he read was counted there.
create function netra.reading_home(circular uuid, person uuid, at timestamptz) returns uuid
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
    select n.id
    from netra.penempatan w
    left join netra.office_mergers m on m.office_id = w.office_id
    join netra.edaran_nodes n on n.edaran_id = circular
      and n.office_id = case when m.office_id is null then w.office_id
        else coalesce((select netra.successor_of(o.id, netra.day_in(at, o.zone)) from netra.offices o where o.id = w.office_id), w.office_id) end
    where w.pegawai_id = person and w.main and w.valid_to is null
  $$;
comment on function netra.reading_home(uuid, uuid, timestamptz) is
  'The node at which somebody counts: that of the office of his open main post, or of the office it was merged into by the day of its own zone.';
alter function netra.reading_home(uuid, uuid, timestamptz) owner to netra_baca;
revoke all on function netra.reading_home(uuid, uuid, timestamptz) from public;

create or replace function netra.circular_at_link(link text, token bytea, at timestamptz) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off
  as $$
    select jsonb_build_object(
      'edaranId', e.id, 'kind', e.kind, 'number', e.number, 'letterOn', e.letter_on, 'subject', e.subject, 'basis', e.basis,
      'issuer', i.name, 'zone', i.zone, 'actIds', e.act_ids, 'regime', l.regime, 'deadlineAt', e.deadline_at, 'isWithdrawn', e.state = 'dicabut',
      'nodeId', n.id, 'office', o.name, 'coverNote', n.cover_note,
      'version', jsonb_build_object('n', v.n, 'fileId', v.file_id, 'fileName', v.file_name, 'sha256', encode(v.sha256, 'hex'), 'verdict', v.verdict,
        'senderWords', v.sender_words, 'changes', v.changes, 'addedAt', v.added_at),
      'reader', (
        select jsonb_build_object('pegawaiId', p.id, 'name', p.name, 'kind', p.kind, 'homeId', h.id, 'unit', u.name,
          'standing', netra.reading_standing(e, p, h.id), 'required', coalesce(h.required_version, 1),
          'delivered', r.delivered_version, 'read', r.read_version, 'understood', r.understood_version)
        from netra.pegawai p
        left join netra.edaran_nodes h on h.id = netra.reading_home(e.id, p.id, at)
        left join netra.offices u on u.id = h.office_id
        left join netra.edaran_readings r on r.edaran_id = e.id and r.pegawai_id = p.id
        where p.id = netra.pegawai_of_token(token, at)))
    from netra.edaran_nodes n
    join netra.edaran e on e.id = n.edaran_id and e.state <> 'konsep'
    join netra.offices i on i.id = e.issuer_office_id
    join netra.offices o on o.id = n.office_id
    join netra.edaran_versions v on v.edaran_id = e.id and v.n = netra.newest_version(e.id)
    left join netra.elections l on l.id = e.election_id
    where n.link_code = link and n.sent_at is not null
  $$;
create or replace function netra.read_circulars(given jsonb) returns table (place integer, outcome text)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
  as $$
declare
  judged jsonb;
begin
  select jsonb_agg(to_jsonb(j)) into judged
  from (
    select t.*, case
      when s.pegawai is distinct from t.pegawai_id then 'nobody'
      when e.state is distinct from 'terkirim' then 'withdrawn'
      when v.n is distinct from t.version then 'old-text'
      when d.standing <> 'counted' then d.standing
      -- He moved since the page was made: it is made again, and says where he counts.
      when h.id <> t.node_id then 'moved'
      when row_number() over (partition by t.edaran_id, t.pegawai_id order by
        array_position(array['understood', 'read', 'delivered'], t.step), t.place) > 1 then 'twin'
      else 'fit' end as fit
    from jsonb_to_recordset(given) as t (place integer, token text, pegawai_id uuid, edaran_id uuid, node_id uuid, version smallint, step text,
      at timestamptz, event_id uuid, data text, salt text, leaf_hash text)
    left join lateral (select netra.pegawai_of_token(t.token::bytea, t.at) as pegawai) s on true
    left join netra.pegawai p on p.id = t.pegawai_id
    left join netra.edaran e on e.id = t.edaran_id
    left join lateral (select netra.newest_version(t.edaran_id) as n) v on true
    left join lateral (select netra.reading_home(t.edaran_id, t.pegawai_id, t.at) as id) h on true
    left join lateral (select netra.reading_standing(e, p, h.id) as standing) d on true
    order by t.edaran_id, t.pegawai_id
  ) j;

  insert into netra.edaran_readings (edaran_id, pegawai_id, node_id)
  select f.edaran_id, f.pegawai_id, f.node_id
  from jsonb_to_recordset(judged) as f (edaran_id uuid, pegawai_id uuid, node_id uuid, fit text)
  where f.fit = 'fit'
  order by f.edaran_id, f.pegawai_id
  on conflict (edaran_id, pegawai_id) do nothing;

  return query
    with fit as materialized (
      select f.* from jsonb_to_recordset(judged) as f (place integer, pegawai_id uuid, edaran_id uuid, version smallint, step text,
        at timestamptz, event_id uuid, data text, salt text, leaf_hash text, fit text)
      where f.fit = 'fit'
    ),
    -- Held in the order of the keys, as they are after whoever wrote them a moment ago.
    held as materialized (
      select r.* from netra.edaran_readings r
      where (r.edaran_id, r.pegawai_id) in (select f.edaran_id, f.pegawai_id from fit f)
      order by r.edaran_id, r.pegawai_id for update
    ),
    next as materialized (
      select f.place, f.event_id, f.step, f.at, f.version, f.data, f.salt, f.leaf_hash, h.edaran_id, h.pegawai_id, h.node_id,
        h.delivered_version as was_delivered, h.read_version as was_read, h.understood_version as was_understood,
        coalesce(h.delivered_version, 0) < f.version as delivers,
        f.step <> 'delivered' and coalesce(h.read_version, 0) < f.version as reads,
        f.step = 'understood' and coalesce(h.understood_version, 0) < f.version as understands,
        n.required_version as required, n.office_id
      from fit f
      join held h on h.edaran_id = f.edaran_id and h.pegawai_id = f.pegawai_id
      join netra.edaran_nodes n on n.id = h.node_id
    ),
    changed as (
      update netra.edaran_readings r
      set delivered_at = case when x.delivers then x.at else r.delivered_at end,
        delivered_version = case when x.delivers then x.version else r.delivered_version end,
        read_at = case when x.reads then x.at else r.read_at end,
        read_version = case when x.reads then x.version else r.read_version end,
        understood_at = case when x.understands then x.at else r.understood_at end,
        understood_version = case when x.understands then x.version else r.understood_version end
      from next x
      where r.edaran_id = x.edaran_id and r.pegawai_id = x.pegawai_id and (x.delivers or x.reads or x.understands)
    ),
    counted as (
      insert into netra.reading_deltas (node_id, delivered, read, understood)
      select x.node_id,
        count(*) filter (where x.delivers and x.version >= x.required and coalesce(x.was_delivered, 0) < x.required),
        count(*) filter (where x.reads and x.version >= x.required and coalesce(x.was_read, 0) < x.required),
        count(*) filter (where x.understands and x.version >= x.required and coalesce(x.was_understood, 0) < x.required)
      from next x
      where x.delivers or x.reads or x.understands
      group by x.node_id
    ),
    noted as (
      insert into netra.reading_events (id, type, edaran_id, node_id, pegawai_id, office_id, version, happened_at, recorded_at, data, salt, leaf_hash)
      select x.event_id, 'person-' || x.step, x.edaran_id, x.node_id, x.pegawai_id, null, x.version, x.at, x.at, x.data::jsonb, x.salt::bytea,
        x.leaf_hash::bytea
      from next x
      where case x.step when 'understood' then x.understands when 'read' then x.reads else x.delivers end
    )
    select j.place, case j.fit when 'fit' then case when x.delivers or x.reads or x.understands then 'kept' else 'known' end
      when 'twin' then 'known' else j.fit end
    from jsonb_to_recordset(judged) as j (place integer, fit text)
    left join next x on x.place = j.place;
end
$$;

drop function netra.reading_home(uuid, uuid, date);
