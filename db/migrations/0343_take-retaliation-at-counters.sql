-- Whoever was hit may come to a counter, or send a letter: the officer who files the report keeps what it tells, in the same transaction.
create or replace function netra.keep_retaliation(told jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  own netra.reports;
  first netra.reports;
begin
  select * into own from netra.reports r
    where r.id = (told ->> 'report_id')::uuid and r.kind = 'pembalasan' and netra.written_now(r.xmin);
  if not found or not (netra.actor_is('intake') or coalesce(own.filed_by = netra.actor_id(), false)) then
    raise exception 'a retaliation is kept with its own report, in the transaction that took it in';
  end if;
  insert into netra.retaliations (report_id, case_id, act, hit, decree_on)
  values (own.id, own.case_id, told ->> 'act', told ->> 'hit', (told ->> 'decree_on')::date);
  if told ->> 'first_hash' is null then
    return;
  end if;
  select * into strict first from netra.reports r where r.receipt_hash = (told ->> 'first_hash')::bytea;
  insert into netra.retaliation_links (id, report_id, case_id, first_report_id, first_case_id)
  values ((told ->> 'link_id')::uuid, own.id, own.case_id, first.id, first.case_id);
end
$$;
comment on function netra.keep_retaliation(jsonb) is
  'What a report of retaliation tells, beside the report just taken in by the public door or by the officer who filed it, and the link to the first by the hash of its receipt.';
