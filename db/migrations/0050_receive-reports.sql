-- The public door writes one report in one statement: at a thousand a second, each further round trip is a core.
-- Invoker's rights on purpose: every insert below passes the policies of its table as the actor named in the report.

create function netra.receive_report(given jsonb)
  returns table (outcome text, fingerprint bytea, sealed_answer bytea)
  language plpgsql volatile set search_path = pg_catalog, pg_temp
  as $$
declare
  r record;
  at timestamptz;
begin
  select * into strict r from jsonb_to_record(given) as x (
    actor_id uuid, key_hash bytea, fingerprint bytea, sealed_answer bytea, received_at timestamptz, received_on date,
    case_id uuid, origin text, kind text, regime text, election_id text, state text, region_code text, province_code text,
    regency_code text, handling_office_id uuid, regency_office_id uuid, province_office_id uuid, national_office_id uuid,
    walled_office_ids uuid[], happened_on date, known_on date, receipt_number text,
    report_id uuid, lane text, door text, office_id uuid, place text, narrative text, evidence text, subject_kind text,
    subject_name text, subject_position text, subject_office_name text, act_id text, receipt_hash bytea,
    identity_checked_on date, filed_by uuid,
    allegation_id uuid, subject_office_id uuid, class text, articles text[], route text,
    sealed jsonb, events jsonb, deadlines jsonb, tasks text[]);
  at := r.received_at;
  perform set_config('netra.actor', r.actor_id::text, true);

  if r.key_hash is not null then
    insert into netra.idempotency_keys (key_hash, fingerprint, sealed_answer, created_at)
    values (r.key_hash, r.fingerprint, r.sealed_answer, at)
    on conflict (key_hash) do nothing;
    -- A twin that is still being written is waited for: what it kept is the answer.
    if not found then
      return query select 'known', k.fingerprint, k.sealed_answer from netra.idempotency_keys k where k.key_hash = r.key_hash;
      return;
    end if;
  end if;

  insert into netra.cases (id, origin, kind, regime, election_id, state, state_since, region_code, province_code, regency_code,
    handling_office_id, regency_office_id, province_office_id, national_office_id, walled_office_ids, happened_on, known_on,
    opened_at, receipt_number)
  values (r.case_id, r.origin, r.kind, r.regime, r.election_id, r.state, at, r.region_code, r.province_code, r.regency_code,
    r.handling_office_id, r.regency_office_id, r.province_office_id, r.national_office_id, r.walled_office_ids, r.happened_on,
    r.known_on, at, r.receipt_number);

  insert into netra.reports (id, case_id, lane, kind, door, office_id, region_code, received_at, received_on, happened_on, known_on,
    place, narrative, evidence, subject_kind, subject_name, subject_position, subject_office_name, accused_office_ids, act_id,
    receipt_hash, identity_sealed, identity_checked_on, filed_by)
  values (r.report_id, r.case_id, r.lane, r.kind, r.door, r.office_id, r.region_code, at, r.received_on, r.happened_on, r.known_on,
    r.place, r.narrative, r.evidence, r.subject_kind, r.subject_name, r.subject_position, r.subject_office_name,
    r.walled_office_ids, r.act_id, r.receipt_hash, r.sealed is not null, r.identity_checked_on, r.filed_by);

  insert into netra.allegations (id, case_id, ordinal, subject_kind, subject_name, subject_position, subject_office_id,
    subject_office_name, act_id, class, articles, route)
  values (r.allegation_id, r.case_id, 1, r.subject_kind, r.subject_name, r.subject_position, r.subject_office_id,
    r.subject_office_name, r.act_id, r.class, r.articles, r.route);

  if r.sealed is not null then
    insert into netra.sealed_identities (id, report_id, part, office_key_id, ciphertext, sealed_by)
    select s.id, r.report_id, s.part, s.office_key_id, s.ciphertext, s.sealed_by
    from jsonb_to_recordset(r.sealed) as s (id uuid, part text, office_key_id uuid, ciphertext bytea, sealed_by text);
  end if;

  insert into netra.events (id, stream, type, case_id, report_id, office_id, actor_id, happened_at, recorded_at, basis,
    according_to, data, salt, leaf_hash)
  select e.id, e.stream, e.type, e.case_id, e.report_id, e.office_id, e.actor_id, e.happened_at, e.recorded_at, e.basis,
    e.according_to, e.data::jsonb, e.salt, e.leaf_hash
  from jsonb_to_recordset(r.events) as e (id uuid, stream text, type text, case_id uuid, report_id uuid, office_id uuid,
    actor_id uuid, happened_at timestamptz, recorded_at timestamptz, basis text, according_to text, data text, salt bytea,
    leaf_hash bytea);

  if r.deadlines is not null then
    insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
    select d.id, d.case_id, d.office_id, d.rule_id, d.owner, d.parameters::jsonb, d.zone, d.started_at, d.due_on, d.due_at,
      d.working::jsonb, d.acting
    from jsonb_to_recordset(r.deadlines) as d (id uuid, case_id uuid, office_id uuid, rule_id text, owner text, parameters text,
      zone text, started_at timestamptz, due_on date, due_at timestamptz, working text, acting boolean);
  end if;

  insert into netra.outbox (event_id, task)
  select (r.events -> 0 ->> 'id')::uuid, task from unnest(r.tasks) as task;

  return query select 'kept', r.fingerprint, r.sealed_answer;
end
$$;
comment on function netra.receive_report(jsonb) is
  'One report with its case, sealed identity, event, clock and outbox row, or the answer already kept under the same key.';
revoke all on function netra.receive_report(jsonb) from public;
grant execute on function netra.receive_report(jsonb) to netra_app;

-- A report made at a counter of another place is still a report: whoever may receive may open the case, and sees of it
-- what he filed himself. Reading it stays with those who handle it. The door is asked for first in each policy, because
-- at a thousand a second it must not pay for what counters ask.
create function netra.actor_receives() returns uuid[]
  language sql stable parallel safe
  as $$ select netra.actor_offices('petugas-penerima', 'panwascam', 'pkd', 'staf-penanganan') $$;
comment on function netra.actor_receives() is 'Offices at whose counter the actor may take a report in today.';

create function netra.actor_filed(wanted_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from netra.reports r where r.case_id = wanted_case and r.filed_by = netra.actor_id()) $$;
comment on function netra.actor_filed(uuid) is 'Whether the actor took in a report of this case at a counter.';

create policy open_at_counter on netra.cases for insert to netra_app
  with check (
    not (select netra.actor_is('intake'))
    and state in ('informasi-awal', 'diterima', 'diterima-daring')
    and cardinality((select netra.actor_receives())::uuid[]) > 0
  );
create policy receive_at_counter on netra.reports for insert to netra_app
  with check (
    not (select netra.actor_is('intake'))
    and filed_by = (select netra.actor_id())
    and office_id = any ((select netra.actor_receives())::uuid[])
  );
create policy write_with_own_report on netra.allegations for insert to netra_app
  with check (not (select netra.actor_is('intake')) and netra.actor_filed(case_id));
create policy start_clock_of_own_report on netra.deadlines for insert to netra_app
  with check (not (select netra.actor_is('intake')) and netra.actor_filed(case_id));
