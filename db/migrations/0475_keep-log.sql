-- The public log: what happened becomes a leaf, in fixed batches (N100), and nothing that was published can be taken back unseen.
-- An entry is the leaf_hash of an event, 32 bytes that say nothing without its salt; the tree over the entries is that of RFC 6962.
create table netra.log_queue (
  source    text not null,
  event_id  uuid not null,
  leaf_hash bytea not null,
  constraint log_queue_pkey primary key (source, event_id)
);
comment on table netra.log_queue is
  'Events that are committed and not yet in the log. Written with the event; a batch takes what it sees, so that no order of commits is guessed.';

create table netra.log_leaves (
  leaf_index bigint not null,
  source     text not null,
  event_id   uuid not null,
  constraint log_leaves_pkey primary key (source, event_id),
  constraint log_leaves_index_key unique (leaf_index),
  constraint log_leaves_index_check check (leaf_index >= 0)
);
comment on table netra.log_leaves is 'At which place of the log an event is. A place without a row is padding.';

create table netra.log_tiles (
  level      smallint not null,
  tile_index bigint not null,
  hashes     bytea not null,
  constraint log_tiles_pkey primary key (level, tile_index),
  constraint log_tiles_level_check check (level between -1 and 6),
  constraint log_tiles_hashes_check check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0)
);
comment on table netra.log_tiles is
  'Tiles of C2SP tlog-tiles, each as wide as the newest tree has it: a narrower one is its beginning. Level -1 are the entries, 32 bytes each.';

create table netra.log_checkpoints (
  tree_size bigint not null,
  root      bytea not null,
  note      text not null,
  made_at   timestamptz not null,
  constraint log_checkpoints_pkey primary key (tree_size),
  constraint log_checkpoints_root_check check (octet_length(root) = 32)
);
comment on table netra.log_checkpoints is 'Every head of the log that was signed, as it was signed (C2SP tlog-checkpoint).';

create table netra.log_cosignatures (
  tree_size bigint not null,
  witness   text not null,
  line      text not null,
  signed_at timestamptz not null,
  seen_at   timestamptz not null,
  constraint log_cosignatures_pkey primary key (tree_size, witness),
  constraint log_cosignatures_tree_size_fkey foreign key (tree_size) references netra.log_checkpoints on delete restrict
);
comment on table netra.log_cosignatures is 'What witnesses signed of our heads, checked before it was kept (C2SP cosignature/v1).';

create table netra.log_witnesses (
  name     text not null,
  key      text not null,
  said     text not null,
  detail   text,
  asked_at timestamptz not null,
  constraint log_witnesses_pkey primary key (name),
  constraint log_witnesses_said_check check (said in ('signed', 'refused', 'away'))
);
comment on table netra.log_witnesses is 'What each witness of this installation answered last: it signed, refused (which is shown), or was not there.';

do $$
declare
  kept text;
begin
  foreach kept in array array['log_queue', 'log_leaves', 'log_tiles', 'log_checkpoints', 'log_cosignatures', 'log_witnesses'] loop
    execute format('alter table netra.%I enable row level security', kept);
    execute format('alter table netra.%I force row level security', kept);
    execute format('create policy keep_by_clock on netra.%I to netra_app using ((select netra.actor_is(''clock''))) with check ((select netra.actor_is(''clock'')))', kept);
  end loop;
  foreach kept in array array['log_tiles', 'log_checkpoints', 'log_cosignatures', 'log_witnesses'] loop
    execute format('create policy public_record on netra.%I for select to netra_app using (true)', kept);
  end loop;
end $$;
-- Whoever may see an event may see its place; the place alone would tell of the others that they exist.
create policy read_with_event on netra.log_leaves for select to netra_app
  using (source = 'events' and exists (select from netra.events e where e.id = log_leaves.event_id));

grant select, delete on netra.log_queue to netra_app;
grant select, insert on netra.log_leaves, netra.log_checkpoints, netra.log_cosignatures to netra_app;
grant select, insert, update on netra.log_witnesses to netra_app;
grant select, insert on netra.log_tiles to netra_app;
-- A tile grows, and only at its end.
grant update (hashes) on netra.log_tiles to netra_app;
create function netra.grow_only() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if left(encode(new.hashes, 'hex'), 2 * octet_length(old.hashes)) <> encode(old.hashes, 'hex') then
    raise exception 'netra: a tile of the log only grows' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
revoke all on function netra.grow_only() from public;
create trigger grow_only before update on netra.log_tiles for each row execute function netra.grow_only();

create function netra.queue_leaves() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into netra.log_queue (source, event_id, leaf_hash) select tg_argv[0], id, leaf_hash from written;
  return null;
end
$$;
comment on function netra.queue_leaves() is 'Puts what was written into the queue of the log; its argument names the table.';
revoke all on function netra.queue_leaves() from public;
create trigger queue_leaves after insert on netra.events
  referencing new table as written for each statement execute function netra.queue_leaves('events');

insert into netra.log_queue (source, event_id, leaf_hash) select 'events', id, leaf_hash from netra.events;
