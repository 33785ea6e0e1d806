-- An online report has no paper until its reporter comes: the counter prints its form from what was told, for ink.
create function netra.told_at_counter(receipt bytea, at_office uuid)
  returns table (case_id uuid, handling_office_id uuid, province_office_id uuid, office_name text, zone text, receipt_number text,
    received_at timestamptz, kind text, region_name text, place text, happened_on date, known_on date, narrative text, evidence text,
    subject_kind text, subject_name text, subject_position text, subject_office_name text, act_id text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.id, c.handling_office_id, c.province_office_id, o.name, o.zone, c.receipt_number, r.received_at, r.kind, g.name, r.place,
      r.happened_on, r.known_on, r.narrative, r.evidence, r.subject_kind, r.subject_name, r.subject_position,
      r.subject_office_name, r.act_id
    from netra.counter_case(receipt, at_office) held
    join netra.reports r on r.id = held.report_id
    join netra.cases c on c.id = held.case_id
    join netra.offices o on o.id = c.handling_office_id
    join netra.regions g on g.code = r.region_code
    where c.state in ('informasi-awal', 'diterima-daring', 'diterima')
  $$;
comment on function netra.told_at_counter(bytea, uuid) is
  'What the form for ink says of the report behind a receipt: to whom counter_case shows it, and only until its handling began.';
revoke all on function netra.told_at_counter(bytea, uuid) from public;
grant execute on function netra.told_at_counter(bytea, uuid) to netra_app;
