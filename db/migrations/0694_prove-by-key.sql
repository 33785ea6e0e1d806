-- The file of a receipt joined the steps of one case with all events there are, by a hash of the whole table, wherever the planner took a case to have thousands
-- of steps. Each step is looked up by its key now, whatever the planner thinks.
create or replace function netra.log_by_receipt(wanted bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
      'state', c.state,
      'waiting', (select count(*) from netra.log_queue q where q.case_id = c.id),
      'own', (select to_jsonb(e) - 'demonstration' - 'leaf_hash' - 'salt' || jsonb_build_object('salt', encode(e.salt, 'hex'), 'leaf', encode(e.leaf_hash, 'hex'))
        from netra.events e where e.report_id = r.id and e.type = 'report-received' order by e.recorded_at, e.id limit 1),
      'events', coalesce((
        select jsonb_agg(jsonb_build_object('ordinal', l.ordinal, 'index', l.leaf_index, 'leaf', encode(l.leaf_hash, 'hex'), 'shown', encode(l.shown, 'hex'),
          'words', e.words, 'key', e.key) order by l.ordinal)
        from netra.log_leaves l
        left join lateral (
          select netra.shown_words(w.type, w.happened_at, w.recorded_at, w.basis, w.data) as words, encode(netra.shown_key(w.salt), 'hex') as key
          from netra.events w where w.id = l.event_id limit 1) e on true
        where l.case_id = c.id), '[]'))
    from netra.reports r join netra.cases c on c.id = r.case_id
    where r.receipt_hash = wanted
  $$;
