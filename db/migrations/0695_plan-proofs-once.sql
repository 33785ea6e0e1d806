-- What the file of a receipt is made of was planned five times anew on each line to the database before one plan was kept, and each of them took longer than all
-- else. Every one of these looks up by key, and has one plan that is good for all. The heads are a function for that.
alter function netra.log_by_receipt(bytea) set plan_cache_mode = 'force_generic_plan';

create function netra.heads_beside(places bigint[]) returns table (newest jsonb, firsts jsonb)
  language sql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
    select
      (select jsonb_build_object('tree_size', c.tree_size, 'root', encode(c.root, 'hex'), 'made_at', c.made_at,
          'note', c.note || coalesce((select string_agg(s.line, '' order by s.witness) from netra.log_cosignatures s where s.tree_size = c.tree_size), ''))
        from netra.log_checkpoints c order by c.tree_size desc limit 1),
      (select jsonb_agg(jsonb_build_object('tree_size', h.tree_size, 'root', encode(h.root, 'hex'), 'made_at', h.made_at, 'note', h.note))
        from (
          select distinct on (first.tree_size) first.*
          from unnest(places) asked (leaf_index)
          cross join lateral (select c.* from netra.log_checkpoints c where c.tree_size > asked.leaf_index order by c.tree_size limit 1) first) h)
  $$;
comment on function netra.heads_beside(bigint[]) is
  'The newest head of the log with the lines of its witnesses, and of each place the head that had it first. As whoever asks may read them, which everybody may.';
revoke all on function netra.heads_beside(bigint[]) from public;
grant execute on function netra.heads_beside(bigint[]) to netra_app, netra_lapor;
