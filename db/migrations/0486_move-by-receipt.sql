-- A reporter takes his report back, or completes it, by his receipt (M3, M6, M12). Until now he wrote to the office that he did, and the office recorded it.
create function netra.case_by_receipt(wanted bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('caseId', c.id, 'reportId', r.id, 'officeId', c.handling_office_id, 'zone', o.zone, 'version', c.version, 'regime', c.regime, 'state', c.state,
      'since', c.state_since, 'registerNumber', c.register_number, 'shared', c.linked_case_id is not null or c.state = 'ditautkan'
        or exists (select from netra.cases other where other.linked_case_id = c.id),
      'clocks', coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'ruleId', d.rule_id, 'dueAt', d.due_at)) from netra.deadlines d
        where d.case_id = c.id and d.closed_at is null and d.referral_id is null), '[]'))
    from netra.reports r join netra.cases c on c.id = r.case_id join netra.offices o on o.id = c.handling_office_id
    where r.receipt_hash = wanted
  $$;
comment on function netra.case_by_receipt(bytea) is
  'Where the case of a report stands, for the two steps that are its reporter''s. `shared`: others reported the same, and their case is not his to end.';

create function netra.move_by_receipt(wanted bytea, told jsonb, event jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  known jsonb := netra.case_by_receipt(wanted);
  held netra.cases%rowtype;
begin
  if known is null then return 'unknown'; end if;
  select * into held from netra.cases c where c.id = (known ->> 'caseId')::uuid for update;
  known := netra.case_by_receipt(wanted);
  if (known ->> 'shared')::boolean then return 'shared'; end if;
  if held.version <> (told ->> 'version')::integer or held.state <> told ->> 'from' then return 'changed'; end if;
  -- What the procedure gives a reporter and nothing else, whatever was told: ending what is not registered, saying so of what is, completing what waits for it.
  if not (case told ->> 'action'
    when 'withdraw' then told ->> 'to' = case when held.register_number is null then 'dicabut' else held.state end
    when 'complete' then held.state = 'perbaikan' and told ->> 'to' = 'kajian-awal'
    else false end) then
    raise exception 'netra: a receipt takes no such step' using errcode = 'insufficient_privilege';
  end if;
  if event ->> 'case_id' is distinct from held.id::text or event ->> 'type' is distinct from 'case-moved' then
    raise exception 'netra: a receipt tells of its own case only' using errcode = 'insufficient_privilege';
  end if;
  update netra.deadlines d set closed_at = (told ->> 'at')::timestamptz, closed_as = stopped.closed_as
  from jsonb_to_recordset(told -> 'stopped') as stopped (id uuid, closed_as text)
  where d.id = stopped.id and d.case_id = held.id and d.closed_at is null;
  update netra.cases c set state = told ->> 'to', state_since = (told ->> 'at')::timestamptz, version = held.version + 1 where c.id = held.id;
  insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
  select s.id, held.id, held.handling_office_id, s.rule_id, s.owner, s.parameters::jsonb, s.zone, s.started_at, s.due_on, s.due_at, s.working::jsonb, s.acting
  from jsonb_to_recordset(told -> 'started') as s (id uuid, rule_id text, owner text, parameters text, zone text, started_at timestamptz,
    due_on date, due_at timestamptz, working text, acting boolean);
  insert into netra.events (id, stream, type, case_id, report_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  values ((event ->> 'id')::uuid, 'perkara', 'case-moved', held.id, (event ->> 'report_id')::uuid, (event ->> 'office_id')::uuid,
    '00000000-0000-7000-8000-000000000001', (event ->> 'happened_at')::timestamptz, (event ->> 'recorded_at')::timestamptz,
    event ->> 'basis', event -> 'data', (event ->> 'salt')::bytea, (event ->> 'leaf_hash')::bytea);
  return 'moved';
end
$$;
comment on function netra.move_by_receipt(bytea, jsonb, jsonb) is
  'Withdraws or completes the report of a receipt, with its event: only where its case stands as it was shown, and never where others share it.';
revoke all on function netra.case_by_receipt(bytea), netra.move_by_receipt(bytea, jsonb, jsonb) from public;
grant execute on function netra.case_by_receipt(bytea), netra.move_by_receipt(bytea, jsonb, jsonb) to netra_app, netra_lapor;
