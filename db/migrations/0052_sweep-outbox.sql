-- The queue's tables belong to netra_jobs and let nobody else in, so a function of its own takes the events over.
grant netra_jobs to netra_owner;

create function graphile_worker.enqueue_events(wanted jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform graphile_worker.add_jobs(array_agg(
    row(batch.task, json_build_object('eventIds', batch.event_ids), null, null, null, null, null, null)::graphile_worker.job_spec
  ))
  from (
    select w.task, json_agg(w.event_id) as event_ids
    from jsonb_to_recordset(wanted) as w (task text, event_id uuid)
    group by w.task
  ) batch;
end
$$;
comment on function graphile_worker.enqueue_events(jsonb) is
  'One job for all events of a task: a job each would cost the peak more than the reports themselves. In the caller''s transaction.';
alter function graphile_worker.enqueue_events(jsonb) owner to netra_jobs;
revoke all on function graphile_worker.enqueue_events(jsonb) from public;
grant execute on function graphile_worker.enqueue_events(jsonb) to netra_app;
grant usage on schema graphile_worker to netra_app;

create function netra.sweep_outbox(at_most integer) returns integer
  language plpgsql volatile set search_path = pg_catalog, pg_temp
  as $$
declare
  taken jsonb;
begin
  perform set_config('netra.actor', '00000000-0000-7000-8000-000000000002', true);
  with gone as (
    delete from netra.outbox
    where event_id in (select o.event_id from netra.outbox o order by o.event_id limit at_most)
    returning event_id, task
  )
  select jsonb_agg(to_jsonb(gone)) into taken from gone;
  if taken is null then
    return 0;
  end if;
  perform graphile_worker.enqueue_events(taken);
  return jsonb_array_length(taken);
end
$$;
comment on function netra.sweep_outbox(integer) is
  'Moves waiting events into the queue: in one transaction, so that none is lost and none is queued twice. Acts as the clock.';
revoke all on function netra.sweep_outbox(integer) from public;
grant execute on function netra.sweep_outbox(integer) to netra_app;
