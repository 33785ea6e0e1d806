-- Who puts an older backup back would take the log back with it. It goes on under another name instead (decision 0135): the old one's last head is
-- kept and shown, and everything that happened enters the new one.
create table netra.log_former (
  origin    text not null,
  key       text not null,
  tree_size bigint not null,
  root      bytea not null,
  note      text not null,
  made_at   timestamptz not null,
  ended_at  timestamptz not null,
  constraint log_former_pkey primary key (origin),
  constraint log_former_root_check check (octet_length(root) = 32)
);
comment on table netra.log_former is 'Logs of this installation that were ended by a restore, with the last head of each that is known here. Insert only, by the owner.';
alter table netra.log_former enable row level security;
alter table netra.log_former force row level security;
create policy public_record on netra.log_former for select to netra_app using (true);
grant select on netra.log_former to netra_app;

create function netra.begin_log_anew(former text, former_key text, at timestamptz) returns void
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
  select 'pledges', id, leaf_hash from netra.pledges
  union all select 'edaran_events', id, leaf_hash from netra.edaran_events
  union all select 'reading_events', id, leaf_hash from netra.reading_events
  union all select 'roll_events', id, leaf_hash from netra.roll_events;
  delete from netra.log_cosignatures;
  delete from netra.log_witnesses;
  delete from netra.log_checkpoints;
  delete from netra.log_tiles;
  delete from netra.log_leaves;
end
$$;
comment on function netra.begin_log_anew(text, text, timestamptz) is 'Ends the log and queues everything for a new one. For the owner, when the name of the log is another than its heads have.';
revoke all on function netra.begin_log_anew(text, text, timestamptz) from public;
