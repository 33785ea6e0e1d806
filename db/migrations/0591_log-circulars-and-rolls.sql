-- Every event is a leaf (0475): those of circulars, of who read them, and of rolls too.
create trigger queue_leaves after insert on netra.edaran_events
  referencing new table as written for each statement execute function netra.queue_leaves('edaran_events');
create trigger queue_leaves after insert on netra.reading_events
  referencing new table as written for each statement execute function netra.queue_leaves('reading_events');
create trigger queue_leaves after insert on netra.roll_events
  referencing new table as written for each statement execute function netra.queue_leaves('roll_events');

insert into netra.log_queue (source, event_id, leaf_hash)
select 'edaran_events', id, leaf_hash from netra.edaran_events
union all select 'reading_events', id, leaf_hash from netra.reading_events
union all select 'roll_events', id, leaf_hash from netra.roll_events;

drop policy read_with_event on netra.log_leaves;
create policy read_with_event on netra.log_leaves for select to netra_app
  using (case source
    when 'events' then exists (select from netra.events e where e.id = log_leaves.event_id)
    when 'edaran_events' then exists (select from netra.edaran_events e where e.id = log_leaves.event_id)
    when 'roll_events' then exists (select from netra.roll_events e where e.id = log_leaves.event_id)
    else false end);
