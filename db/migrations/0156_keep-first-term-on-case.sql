-- The inbox is sorted by what is due. With the terms in a table of their own, whose policies ask for each row who reads its case,
-- one office's inbox among a million cases took longer than ten seconds. A case keeps the end of its first running term itself,
-- and one index for each rank gives the inbox in its order, whichever state is asked for.
alter table netra.cases add column due_at timestamptz;
comment on column netra.cases.due_at is
  'The end of the first term of the office or the reporter that runs now; null where none runs. Kept by a trigger on netra.deadlines, and by nobody else.';

do $$
begin
  if not exists (select from pg_roles where rolname = 'netra_terms') then
    create role netra_terms nologin;
  end if;
end $$;
grant netra_terms to netra_owner with inherit false;
grant usage, create on schema netra to netra_terms;
create policy keep_first_term on netra.cases for update to netra_terms using (true);
create policy read_to_keep on netra.cases for select to netra_terms using (true);
create policy read_to_keep on netra.deadlines for select to netra_terms using (true);
grant select (id, due_at), update (due_at) on netra.cases to netra_terms;
grant select (case_id, owner, due_at, closed_at) on netra.deadlines to netra_terms;

create function netra.first_term_of(asked uuid) returns timestamptz
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
    select min(d.due_at) from netra.deadlines d
    where d.case_id = asked and d.closed_at is null and d.owner in ('kantor', 'pelapor')
  $$;
comment on function netra.first_term_of(uuid) is
  'The end of the first term of the office or the reporter that runs on a case: terms of whoever received a referral are shown with the referral.';

-- Case by case: a plan for all of them at once, made while the tables were small, would read them whole when they are large.
create function netra.keep_first_term() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  touched uuid;
  first timestamptz;
begin
  for touched in select distinct changed.case_id from changed where changed.case_id is not null loop
    first := netra.first_term_of(touched);
    update netra.cases c set due_at = first where c.id = touched and c.due_at is distinct from first;
  end loop;
  return null;
end $$;
alter function netra.first_term_of(uuid) owner to netra_terms;
alter function netra.keep_first_term() owner to netra_terms;
revoke all on function netra.first_term_of(uuid), netra.keep_first_term() from public;
revoke create on schema netra from netra_terms;

update netra.cases c set due_at = (
  select min(d.due_at) from netra.deadlines d where d.case_id = c.id and d.closed_at is null and d.owner in ('kantor', 'pelapor')
)
where exists (select from netra.deadlines d where d.case_id = c.id and d.closed_at is null);

-- The public door writes the end of the term with the case, a thousand times a second, and needs nobody to look again.
create trigger keep_first_term_of_new after insert on netra.deadlines
  referencing new table as changed for each statement when (current_user <> 'netra_intake') execute function netra.keep_first_term();
create trigger keep_first_term_of_changed after update on netra.deadlines
  referencing new table as changed for each statement execute function netra.keep_first_term();

drop index netra.cases_handling_idx, netra.cases_regency_idx, netra.cases_province_idx;
create index cases_handling_idx on netra.cases (handling_office_id, state, due_at, state_since);
create index cases_regency_idx on netra.cases (regency_office_id, state, due_at, state_since);
create index cases_province_idx on netra.cases (province_office_id, state, due_at, state_since);
create index cases_national_idx on netra.cases (national_office_id, state, due_at, state_since);
-- A number that somebody types is found by itself; what is written inside names and places is looked through.
create index cases_register_number_idx on netra.cases (register_number) where register_number is not null;
create index cases_receipt_number_idx on netra.cases (receipt_number) where receipt_number is not null;

-- As in 0103, and with the end of the term.
grant insert (due_at) on netra.cases to netra_intake;
create or replace function netra.receive_reports(given jsonb)
  returns table (place integer, outcome text, fingerprint bytea, sealed_answer bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
declare
  kept integer[];
  -- Asked once: as the columns' default it was asked for each of five rows of each report, a tenth of all the work.
  invented constant boolean := netra.is_demonstration();
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
      opened_at, receipt_number, due_at, demonstration)
    select r.case_id, r.origin, r.kind, r.regime, r.election_id, r.state, r.received_at, r.region_code, r.province_code, r.regency_code,
      r.handling_office_id, r.regency_office_id, r.province_office_id, r.national_office_id, r.walled_office_ids, r.happened_on,
      r.known_on, r.received_at, r.receipt_number,
      (select min((d ->> 'due_at')::timestamptz) from jsonb_array_elements(r.deadlines) d), invented
    from fresh r
  ),
  received as (
    insert into netra.reports (id, case_id, lane, kind, door, office_id, region_code, received_at, received_on, happened_on, known_on,
      place, narrative, evidence, subject_kind, subject_name, subject_position, subject_office_name, accused_office_ids, act_id,
      receipt_hash, identity_sealed, identity_checked_on, filed_by, demonstration)
    select r.report_id, r.case_id, r.lane, r.kind, r.door, r.office_id, r.region_code, r.received_at, r.received_on, r.happened_on,
      r.known_on, r.told_place, r.narrative, r.evidence, r.subject_kind, r.subject_name, r.subject_position, r.subject_office_name,
      r.walled_office_ids, r.act_id, r.receipt_hash, r.sealed is not null, r.identity_checked_on, r.filed_by, invented
    from fresh r
  ),
  alleged as (
    insert into netra.allegations (id, case_id, ordinal, subject_kind, subject_name, subject_position, subject_office_id,
      subject_office_name, act_id, class, articles, route, demonstration)
    select r.allegation_id, r.case_id, 1, r.subject_kind, r.subject_name, r.subject_position, r.subject_office_id,
      r.subject_office_name, r.act_id, r.class, r.articles, r.route, invented
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
      according_to, data, salt, leaf_hash, demonstration)
    select r.event_id, e.stream, e.type, r.case_id, r.report_id, e.office_id, e.actor_id, e.happened_at, e.recorded_at, e.basis,
      e.according_to, e.data::jsonb, e.salt, e.leaf_hash, invented
    from fresh r
    cross join lateral jsonb_to_record(r.event) as e (stream text, type text, office_id uuid, actor_id uuid, happened_at timestamptz,
      recorded_at timestamptz, basis text, according_to text, data text, salt bytea, leaf_hash bytea)
  ),
  started as (
    insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting, demonstration)
    select d.id, r.case_id, d.office_id, d.rule_id, d.owner, d.parameters::jsonb, d.zone, d.started_at, d.due_on, d.due_at,
      d.working::jsonb, d.acting, invented
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
