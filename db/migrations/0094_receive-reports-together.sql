-- The public door writes what came in at the same time in one statement: at a thousand a second, a commit and eight inserts for
-- each report were more than two cores. It writes as a role of its own, whose policies hold only what the door may write; as
-- netra_app each insert paid for every policy of every counter and desk.
do $$
begin
  if not exists (select from pg_roles where rolname = 'netra_intake') then
    create role netra_intake nologin;
  end if;
end $$;
grant netra_intake to netra_owner;
grant usage, create on schema netra to netra_intake;

create policy open_at_door on netra.cases for insert to netra_intake
  with check (state in ('informasi-awal', 'diterima-daring') and origin <> 'temuan' and version = 0 and register_number is null);
create policy receive_at_door on netra.reports for insert to netra_intake
  with check (door in ('web', 'api') and filed_by is null and identity_checked_on is null);
create policy write_at_door on netra.allegations for insert to netra_intake
  with check (ordinal = 1 and outcome is null);
create policy seal_at_door on netra.sealed_identities for insert to netra_intake with check (true);
create policy note_at_door on netra.events for insert to netra_intake
  with check (
    actor_id = '00000000-0000-7000-8000-000000000001' and stream = 'laporan' and type = 'report-received'
    and account_id is null and referral_id is null and lhp_id is null
  );
create policy start_at_door on netra.deadlines for insert to netra_intake with check (referral_id is null and owner <> 'penerima-penerusan');
create policy fill_at_door on netra.outbox for insert to netra_intake with check (true);
create policy keep_at_door on netra.idempotency_keys for insert to netra_intake with check (true);
create policy replay_at_door on netra.idempotency_keys for select to netra_intake using (true);

grant insert (id, origin, kind, regime, election_id, state, state_since, region_code, province_code, regency_code,
  handling_office_id, regency_office_id, province_office_id, national_office_id, walled_office_ids, happened_on, known_on,
  opened_at, receipt_number) on netra.cases to netra_intake;
grant insert (id, case_id, lane, kind, door, office_id, region_code, received_at, received_on, happened_on, known_on, place,
  narrative, evidence, subject_kind, subject_name, subject_position, subject_office_name, accused_office_ids, act_id,
  receipt_hash, identity_sealed, identity_checked_on, filed_by) on netra.reports to netra_intake;
grant insert (id, case_id, ordinal, subject_kind, subject_name, subject_position, subject_office_id, subject_office_name, act_id,
  class, articles, route) on netra.allegations to netra_intake;
grant insert (id, report_id, part, office_key_id, ciphertext, sealed_by) on netra.sealed_identities to netra_intake;
grant insert (id, stream, type, case_id, report_id, office_id, actor_id, happened_at, recorded_at, basis, according_to, data, salt,
  leaf_hash) on netra.events to netra_intake;
grant insert (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
  on netra.deadlines to netra_intake;
grant insert (event_id, task) on netra.outbox to netra_intake;
grant select, insert on netra.idempotency_keys to netra_intake;

create function netra.receive_reports(given jsonb)
  returns table (place integer, outcome text, fingerprint bytea, sealed_answer bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
declare
  kept integer[];
begin
  perform set_config('netra.actor', '00000000-0000-7000-8000-000000000001', true);
  with told as materialized (
    select x.* from jsonb_to_recordset(given) as x (
      place integer, key_hash bytea, fingerprint bytea, sealed_answer bytea, received_at timestamptz, received_on date,
      case_id uuid, origin text, kind text, regime text, election_id text, state text, region_code text, province_code text,
      regency_code text, handling_office_id uuid, regency_office_id uuid, province_office_id uuid, national_office_id uuid,
      walled_office_ids uuid[], happened_on date, known_on date, receipt_number text,
      report_id uuid, lane text, door text, office_id uuid, told_place text, narrative text, evidence text, subject_kind text,
      subject_name text, subject_position text, subject_office_name text, act_id text, receipt_hash bytea,
      identity_checked_on date, filed_by uuid,
      allegation_id uuid, subject_office_id uuid, class text, articles text[], route text,
      sealed jsonb, event_id uuid, event jsonb, deadlines jsonb, tasks text[])
  ),
  -- In the order of the keys: two batches that hold the same two keys must not wait for each other.
  own as (
    insert into netra.idempotency_keys as k (key_hash, fingerprint, sealed_answer, created_at)
    select t.key_hash, t.fingerprint, t.sealed_answer, t.received_at from told t where t.key_hash is not null order by t.key_hash, t.place
    on conflict (key_hash) do nothing
    returning k.key_hash
  ),
  fresh as materialized (
    select t.* from told t
    where t.key_hash is null
      or (t.key_hash in (select own.key_hash from own)
        and not exists (select from told twin where twin.key_hash = t.key_hash and twin.place < t.place))
  ),
  opened as (
    insert into netra.cases (id, origin, kind, regime, election_id, state, state_since, region_code, province_code, regency_code,
      handling_office_id, regency_office_id, province_office_id, national_office_id, walled_office_ids, happened_on, known_on,
      opened_at, receipt_number)
    select r.case_id, r.origin, r.kind, r.regime, r.election_id, r.state, r.received_at, r.region_code, r.province_code, r.regency_code,
      r.handling_office_id, r.regency_office_id, r.province_office_id, r.national_office_id, r.walled_office_ids, r.happened_on,
      r.known_on, r.received_at, r.receipt_number
    from fresh r
  ),
  received as (
    insert into netra.reports (id, case_id, lane, kind, door, office_id, region_code, received_at, received_on, happened_on, known_on,
      place, narrative, evidence, subject_kind, subject_name, subject_position, subject_office_name, accused_office_ids, act_id,
      receipt_hash, identity_sealed, identity_checked_on, filed_by)
    select r.report_id, r.case_id, r.lane, r.kind, r.door, r.office_id, r.region_code, r.received_at, r.received_on, r.happened_on,
      r.known_on, r.told_place, r.narrative, r.evidence, r.subject_kind, r.subject_name, r.subject_position, r.subject_office_name,
      r.walled_office_ids, r.act_id, r.receipt_hash, r.sealed is not null, r.identity_checked_on, r.filed_by
    from fresh r
  ),
  alleged as (
    insert into netra.allegations (id, case_id, ordinal, subject_kind, subject_name, subject_position, subject_office_id,
      subject_office_name, act_id, class, articles, route)
    select r.allegation_id, r.case_id, 1, r.subject_kind, r.subject_name, r.subject_position, r.subject_office_id,
      r.subject_office_name, r.act_id, r.class, r.articles, r.route
    from fresh r
  ),
  sealed as (
    insert into netra.sealed_identities (id, report_id, part, office_key_id, ciphertext, sealed_by)
    select s.id, r.report_id, s.part, s.office_key_id, s.ciphertext, s.sealed_by
    from fresh r
    cross join lateral jsonb_to_recordset(r.sealed) as s (id uuid, part text, office_key_id uuid, ciphertext bytea, sealed_by text)
    where r.sealed is not null
  ),
  noted as (
    insert into netra.events (id, stream, type, case_id, report_id, office_id, actor_id, happened_at, recorded_at, basis,
      according_to, data, salt, leaf_hash)
    select r.event_id, e.stream, e.type, r.case_id, r.report_id, e.office_id, e.actor_id, e.happened_at, e.recorded_at, e.basis,
      e.according_to, e.data::jsonb, e.salt, e.leaf_hash
    from fresh r
    cross join lateral jsonb_to_record(r.event) as e (stream text, type text, office_id uuid, actor_id uuid, happened_at timestamptz,
      recorded_at timestamptz, basis text, according_to text, data text, salt bytea, leaf_hash bytea)
  ),
  started as (
    insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
    select d.id, r.case_id, d.office_id, d.rule_id, d.owner, d.parameters::jsonb, d.zone, d.started_at, d.due_on, d.due_at,
      d.working::jsonb, d.acting
    from fresh r
    cross join lateral jsonb_to_recordset(r.deadlines) as d (id uuid, office_id uuid, rule_id text, owner text, parameters text,
      zone text, started_at timestamptz, due_on date, due_at timestamptz, working text, acting boolean)
    where r.deadlines is not null
  ),
  waiting as (
    insert into netra.outbox (event_id, task) select r.event_id, task from fresh r cross join lateral unnest(r.tasks) as task
  )
  select coalesce(array_agg(fresh.place), '{}') into kept from fresh;

  -- A statement of its own: a twin that was still being written is waited for above, and seen from here.
  return query
    select x.place, case when x.place = any (kept) then 'kept' else 'known' end,
      case when not x.place = any (kept) then (select k.fingerprint from netra.idempotency_keys k where k.key_hash = x.key_hash) end,
      case when not x.place = any (kept) then (select k.sealed_answer from netra.idempotency_keys k where k.key_hash = x.key_hash) end
    from jsonb_to_recordset(given) as x (place integer, key_hash bytea);
end
$$;
alter function netra.receive_reports(jsonb) owner to netra_intake;
comment on function netra.receive_reports(jsonb) is
  'Reports that came in together through the public door, each with its case, sealed identity, event, clock and outbox row, or the answer already kept under its key. All of them or none.';
revoke all on function netra.receive_reports(jsonb) from public;
grant execute on function netra.receive_reports(jsonb) to netra_app;

-- As in 0090, and nobody's roles are looked up for an event that names no account.
create or replace function netra.may_note(about netra.events) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if netra.actor_is('clock') then return true; end if;
  if about.stream = 'hukum' and not netra.actor_has_role('legal-officer') then return false; end if;
  if about.stream = 'kantor' and not coalesce(about.office_id = any (netra.actor_receives()), false) then return false; end if;
  if about.account_id is not null and about.account_id <> netra.actor_id() and not netra.actor_has_role('administrator') then
    return false;
  end if;
  if about.case_id is not null and not (
    exists (select from netra.cases c where c.id = about.case_id and netra.written_now(c.xmin))
    or exists (select from netra.cases c where c.id = about.case_id and c.handling_office_id = any (netra.actor_works())
      and not c.walled_office_ids && netra.actor_wall_offices())
    or exists (select from netra.report_scans s where s.case_id = about.case_id and s.kept_by = netra.actor_id() and netra.written_now(s.xmin))
    or exists (select from netra.referrals r where r.id = about.referral_id and r.case_id = about.case_id
      and (r.receiving_office_id = any (netra.actor_answers()) or r.from_office_id = any (netra.actor_answers()))
      and not r.walled_office_ids && netra.actor_wall_offices())
  ) then
    return false;
  end if;
  if about.report_id is not null
    and not exists (select from netra.reports r where r.id = about.report_id and r.case_id = about.case_id) then
    return false;
  end if;
  if about.referral_id is not null
    and not exists (select from netra.referrals r where r.id = about.referral_id and r.case_id = about.case_id) then
    return false;
  end if;
  return about.lhp_id is null
    or exists (select from netra.lhps l where l.id = about.lhp_id and netra.written_now(l.xmin))
    or exists (select from netra.lhps l where l.id = about.lhp_id
      and coalesce(l.regency_office_id, l.province_office_id, l.national_office_id) = any (netra.actor_works())
      and not l.walled_office_ids && netra.actor_wall_offices());
end
$$;
