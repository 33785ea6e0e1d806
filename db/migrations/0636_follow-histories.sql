-- A witness sees what the log alone cannot show, that a case stands where its history leads, if he may ask for the history again (decision 0141). Only
-- whom the reporter gave the leave may: it is signed by the key of the log, and names the place at which the history begins.
create function netra.log_by_place(at bigint) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select netra.log_by_receipt(r.receipt_hash)
    from netra.log_leaves l
    join netra.events e on e.id = l.event_id and e.type = 'report-received'
    join netra.reports r on r.id = e.report_id
    where l.leaf_index = at and l.source = 'events'
  $$;
comment on function netra.log_by_place(bigint) is
  'As netra.log_by_receipt, of the report whose history begins at a place of the log. Who may ask is asked before: the place is in a leave that our key signed.';
revoke all on function netra.log_by_place(bigint) from public;
grant execute on function netra.log_by_place(bigint) to netra_app;
