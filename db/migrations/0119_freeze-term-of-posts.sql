-- A TNI post must pass a report on within its own term (POSKO-TNI). When it comes here that term has ended, in time or late:
-- its row is frozen and closed at once, and says so on the case's page for good.
alter table netra.deadlines drop constraint deadlines_owner_check;
alter table netra.deadlines add constraint deadlines_owner_check
  check (owner in ('pelapor', 'kantor', 'penerima-penerusan', 'posko'));
alter table netra.deadlines add constraint deadlines_posko_check check (owner <> 'posko' or closed_at is not null);
grant insert (closed_at, closed_as) on netra.deadlines to netra_app;

create function netra.filed_now(receipt bytea)
  returns table (case_id uuid, report_id uuid, handling_office_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select r.case_id, r.id, c.handling_office_id
    from netra.reports r
    join netra.cases c on c.id = r.case_id
    where r.receipt_hash = receipt and r.filed_by = netra.actor_id() and netra.written_now(r.xmin)
  $$;
comment on function netra.filed_now(bytea) is
  'The report that the actor is taking in at a counter, in this very transaction: what else the counter knows is noted beside it.';
revoke all on function netra.filed_now(bytea) from public;
grant execute on function netra.filed_now(bytea) to netra_app;
