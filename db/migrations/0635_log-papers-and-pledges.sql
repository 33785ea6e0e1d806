-- Whoever holds a paper proves from the files of the log alone that it is ours (decision 0141): what it enters the log as is made from the file
-- itself. A paper has 120 random bits in it (0220), so its hash tells nobody anything who does not hold it.
create function netra.paper_entry(file_sha256 bytea) returns bytea
  language sql immutable parallel safe
  as $$ select sha256('\x6e657472612070617065722076310a'::bytea || file_sha256) $$;
comment on function netra.paper_entry(bytea) is 'SHA-256("netra paper v1\n" || SHA-256 of the file): what a printed paper enters the log as. `paperEntry` of the core makes the same.';

-- A signature enters the log as its leaf and, beside it, what may be told of it without the roll: as `netra.shown_hash`, opened by the same key.
create function netra.pledge_entry(leaf_hash bytea, salt bytea, pledge_id uuid, text_sha256 bytea, signed_at timestamptz) returns bytea
  language sql immutable parallel safe
  as $$
    select sha256('\x6e6574726120706c656467652076310a'::bytea || leaf_hash || netra.shown_hash(salt,
      '{"pledge":"' || pledge_id || '","signedAt":"' || to_char(signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
      || '","text":"' || encode(text_sha256, 'hex') || '"}'))
  $$;
comment on function netra.pledge_entry(bytea, bytea, uuid, bytea, timestamptz) is
  'SHA-256("netra pledge v1\n" || leaf || shown): what a signature enters the log as. `pledgeEntry` of the core makes the same of a certificate that may tell its day.';

create function netra.queue_paper_leaves() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into netra.log_queue (source, event_id, leaf_hash) select 'issued_papers', id, netra.paper_entry(file_sha256) from written;
  return null;
end
$$;
comment on function netra.queue_paper_leaves() is 'Puts papers that were printed into the queue of the log.';
create trigger queue_leaves after insert on netra.issued_papers
  referencing new table as written for each statement execute function netra.queue_paper_leaves();

create function netra.queue_pledge_leaves() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into netra.log_queue (source, event_id, leaf_hash)
  select 'pledges', w.id, netra.pledge_entry(w.leaf_hash, w.salt, w.id, x.sha256, w.signed_at)
  from written w join netra.pakta_texts x on x.id = w.text_id;
  return null;
end
$$;
comment on function netra.queue_pledge_leaves() is 'Puts signatures into the queue of the log, each with what its certificate may tell.';
drop trigger queue_leaves on netra.pledges;
create trigger queue_leaves after insert on netra.pledges
  referencing new table as written for each statement execute function netra.queue_pledge_leaves();
revoke all on function netra.paper_entry(bytea), netra.pledge_entry(bytea, bytea, uuid, bytea, timestamptz), netra.queue_paper_leaves(),
  netra.queue_pledge_leaves() from public;

-- What was printed before comes in now; what was signed before is in as its leaf, and stays so.
insert into netra.log_queue (source, event_id, leaf_hash) select 'issued_papers', id, netra.paper_entry(file_sha256) from netra.issued_papers;

drop policy read_with_event on netra.log_leaves;
create policy read_with_event on netra.log_leaves for select to netra_app
  using (case source
    when 'events' then exists (select from netra.events e where e.id = log_leaves.event_id)
    when 'edaran_events' then exists (select from netra.edaran_events e where e.id = log_leaves.event_id)
    when 'roll_events' then exists (select from netra.roll_events e where e.id = log_leaves.event_id)
    when 'issued_papers' then exists (select from netra.issued_papers p where p.id = log_leaves.event_id)
    else false end);

-- Where in the log a file is that somebody holds. Only he can ask: nobody guesses the hash of a paper, or the leaf of a signature.
create function netra.place_of_paper(asked_file bytea) returns table (leaf_index bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select l.leaf_index from netra.issued_papers p
    left join netra.log_leaves l on l.source = 'issued_papers' and l.event_id = p.id
    where p.file_sha256 = asked_file
  $$;
comment on function netra.place_of_paper(bytea) is 'The place of a printed paper in the log, by its SHA-256; null: it comes with the next batch. No row: no such paper.';

create function netra.place_of_pledge(asked uuid, asked_leaf bytea) returns table (leaf_index bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select l.leaf_index from netra.pledges g
    left join netra.log_leaves l on l.source = 'pledges' and l.event_id = g.id
    where g.id = asked and g.leaf_hash = asked_leaf and 'tanggal' = any (g.shows)
  $$;
comment on function netra.place_of_pledge(uuid, bytea) is 'The place of a signature in the log, for a certificate that may tell its day: the place tells it too. As netra.place_of_paper.';
revoke all on function netra.place_of_paper(bytea), netra.place_of_pledge(uuid, bytea) from public;
grant execute on function netra.place_of_paper(bytea), netra.place_of_pledge(uuid, bytea) to netra_app;

create or replace function netra.pledge_shown(of_pledge uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('pledgeId', g.id, 'textId', x.id, 'version', x.version, 'sha256', encode(x.sha256, 'hex'),
      'words', x.words, 'election', e.name, 'office', b.name, 'zone', b.zone,
      'isCurrent', k.text_id = x.id, 'openedAt', k.opened_at,
      'name', case when 'nama' = any (g.shows) then p.name end,
      'unit', case when 'unit' = any (g.shows) then (
        select coalesce(u.name, w.unit_name) from netra.penempatan w left join netra.offices u on u.id = w.office_id
        where w.pegawai_id = g.pegawai_id and w.main and w.recorded_at <= g.signed_at
          and w.office_id is not distinct from g.office_id
        order by w.valid_from desc limit 1) end,
      'signedAt', case when 'tanggal' = any (g.shows) then g.signed_at end,
      -- Its place in the log tells the ten minutes in which he signed, so it is his to show as the day is.
      'logged', case when 'tanggal' = any (g.shows) then
        jsonb_build_object('leaf', encode(g.leaf_hash, 'hex'), 'key', encode(netra.shown_key(g.salt), 'hex')) end,
      'demonstration', g.demonstration)
    from netra.pledges g
    join netra.pegawai p on p.id = g.pegawai_id
    join netra.pakta_texts x on x.id = g.text_id
    join netra.paktas k on k.id = x.pakta_id
    join netra.elections e on e.id = k.election_id
    join netra.offices b on b.id = k.office_id
    where g.id = of_pledge
  $$;
grant execute on function netra.shown_key(bytea) to netra_pakta;

create or replace function netra.begin_log_anew(former text, former_key text, at timestamptz) returns void
  language plpgsql volatile set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into netra.log_former (origin, key, tree_size, root, note, made_at, ended_at)
  select former, former_key, c.tree_size, c.root,
    c.note || coalesce((select string_agg(w.line, '' order by w.witness) from netra.log_cosignatures w where w.tree_size = c.tree_size), ''), c.made_at, at
  from netra.log_checkpoints c order by c.tree_size desc limit 1;
  delete from netra.log_queue;
  -- Histories keep their order; what waited comes last.
  insert into netra.log_queue (source, event_id, leaf_hash, case_id, shown)
  select 'events', e.id, e.leaf_hash, case when t.words is not null then e.case_id end, case when e.case_id is not null then netra.shown_hash(e.salt, t.words) end
  from netra.events e left join netra.log_leaves l on l.source = 'events' and l.event_id = e.id
  cross join lateral (select netra.shown_words(e.type, e.happened_at, e.recorded_at, e.basis, e.data) as words) t
  order by case when l.event_id is null then 2147483647 else coalesce(l.ordinal, -1) end, e.recorded_at, e.id;
  insert into netra.log_queue (source, event_id, leaf_hash)
  select 'pledges', g.id, netra.pledge_entry(g.leaf_hash, g.salt, g.id, x.sha256, g.signed_at)
  from netra.pledges g join netra.pakta_texts x on x.id = g.text_id
  union all select 'edaran_events', id, leaf_hash from netra.edaran_events
  union all select 'reading_events', id, leaf_hash from netra.reading_events
  union all select 'roll_events', id, leaf_hash from netra.roll_events
  union all select 'issued_papers', id, netra.paper_entry(file_sha256) from netra.issued_papers;
  delete from netra.log_cosignatures;
  delete from netra.log_witnesses;
  delete from netra.log_checkpoints;
  delete from netra.log_tiles;
  delete from netra.log_leaves;
end
$$;
