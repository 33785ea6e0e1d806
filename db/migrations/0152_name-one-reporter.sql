-- A second name of a reporter beside the one told at the door leaves nobody who can say which is true. The counter learns whether a
-- name was told, never which, and seals one only where there is none.
drop function netra.counter_case(bytea, uuid);
create function netra.counter_case(receipt bytea, at_office uuid)
  returns table (case_id uuid, report_id uuid, lane text, origin text, regime text, state text, state_since timestamptz, version integer,
    handling_office_id uuid, zone text, register_number text, kind text, region_code text, received_on date, clocks jsonb, named boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.id, r.id, r.lane, c.origin, c.regime, c.state, c.state_since, c.version, c.handling_office_id, o.zone, c.register_number,
      c.kind, c.region_code, r.received_on,
      coalesce((
        select jsonb_agg(to_jsonb(d) order by d.due_at) from netra.deadlines d
        where d.case_id = c.id and d.closed_at is null and d.owner <> 'penerima-penerusan'), '[]'),
      exists (select from netra.sealed_identities i where i.report_id = r.id and i.part = 'pelapor')
    from netra.reports r
    join netra.cases c on c.id = r.case_id
    join netra.offices o on o.id = c.handling_office_id
    where r.receipt_hash = receipt
      and at_office = any (netra.actor_receives())
      and not c.walled_office_ids && netra.actor_wall_offices()
  $$;
comment on function netra.counter_case(bytea, uuid) is
  'The report behind a receipt, for an officer at whose counter it is shown. Nothing for anybody else, nor to the office it accuses.';

create or replace function netra.confirm_at_counter(receipt bytea, at_office uuid, seen_version integer, at timestamptz, checked_on date,
    started jsonb, sealed jsonb)
  returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  held record;
begin
  select * into held from netra.counter_case(receipt, at_office);
  if held.case_id is null then
    return false;
  end if;
  if held.named and exists (select from jsonb_to_recordset(sealed) as s (part text) where s.part = 'pelapor') then
    raise exception 'netra: the reporter was named already' using errcode = 'check_violation';
  end if;
  update netra.cases set state = 'diterima', state_since = at, version = version + 1
  where id = held.case_id and version = seen_version and state in ('diterima-daring', 'informasi-awal');
  if not found then
    return false;
  end if;
  insert into netra.sealed_identities (id, report_id, part, office_key_id, ciphertext, sealed_by)
  select s.id, held.report_id, s.part, s.office_key_id, s.ciphertext, 'server'
  from jsonb_to_recordset(sealed) as s (id uuid, part text, office_key_id uuid, ciphertext bytea)
  where s.part in ('pelapor', 'kuasa');
  update netra.reports set identity_checked_on = checked_on,
    identity_sealed = identity_sealed or exists (
      select from netra.sealed_identities i where i.report_id = held.report_id and i.part = 'pelapor')
  where id = held.report_id;
  update netra.deadlines set closed_at = at, closed_as = case when at < due_at then 'dipenuhi' else 'lewat' end
  where case_id = held.case_id and closed_at is null and owner = 'pelapor';
  insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
  select d.id, held.case_id, held.handling_office_id, d.rule_id, d.owner, d.parameters::jsonb, d.zone, d.started_at, d.due_on,
    d.due_at, d.working::jsonb, d.acting
  from jsonb_to_recordset(started) as d (id uuid, rule_id text, owner text, parameters text, zone text, started_at timestamptz,
    due_on date, due_at timestamptz, working text, acting boolean);
  return true;
end
$$;
comment on function netra.confirm_at_counter(bytea, uuid, integer, timestamptz, date, jsonb, jsonb) is
  'An online report, or one that lapsed into informasi awal, becomes formally received: ID seen, paper signed. False when it moved meanwhile.';

revoke all on function netra.counter_case(bytea, uuid) from public;
grant execute on function netra.counter_case(bytea, uuid) to netra_app;
