-- What somebody told is committed to by the leaf of its event (decision 0177): SHA-256 over a salt of 32 bytes and the words in one form. The salt lies beside
-- the words and nowhere else here, so that whoever destroys the words destroys it with them, and nothing is left to try guesses on. That of a report is made
-- of its whole receipt, so that its holder has it whatever becomes of this row. Null: written before, and committed to by nothing.
alter table netra.reports add column told_salt bytea, add constraint reports_told_salt_check check (octet_length(told_salt) = 32);
alter table netra.report_additions add column told_salt bytea, add constraint report_additions_told_salt_check check (octet_length(told_salt) = 32);
alter table netra.report_transcripts add column told_salt bytea, add constraint report_transcripts_told_salt_check check (octet_length(told_salt) = 32);
comment on column netra.reports.told_salt is 'Opens what the event of this report commits its words to (netra told v1). Destroyed with the words.';
comment on column netra.report_additions.told_salt is 'As netra.reports.told_salt.';
comment on column netra.report_transcripts.told_salt is 'As netra.reports.told_salt.';
grant insert (told_salt) on netra.reports to netra_app, netra_intake;
grant insert (told_salt) on netra.report_additions, netra.report_transcripts to netra_app;

-- As in 0050 and in 0156, and with the salt.
create or replace function netra.receive_report(given jsonb)
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
    subject_name text, subject_position text, subject_office_name text, act_id text, receipt_hash bytea, told_salt bytea,
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
    receipt_hash, told_salt, identity_sealed, identity_checked_on, filed_by)
  values (r.report_id, r.case_id, r.lane, r.kind, r.door, r.office_id, r.region_code, at, r.received_on, r.happened_on, r.known_on,
    r.place, r.narrative, r.evidence, r.subject_kind, r.subject_name, r.subject_position, r.subject_office_name,
    r.walled_office_ids, r.act_id, r.receipt_hash, r.told_salt, r.sealed is not null, r.identity_checked_on, r.filed_by);

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
      subject_name text, subject_position text, subject_office_name text, act_id text, receipt_hash bytea, told_salt bytea,
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
      receipt_hash, told_salt, identity_sealed, identity_checked_on, filed_by, demonstration)
    select r.report_id, r.case_id, r.lane, r.kind, r.door, r.office_id, r.region_code, r.received_at, r.received_on, r.happened_on,
      r.known_on, r.told_place, r.narrative, r.evidence, r.subject_kind, r.subject_name, r.subject_position, r.subject_office_name,
      r.walled_office_ids, r.act_id, r.receipt_hash, r.told_salt, r.sealed is not null, r.identity_checked_on, r.filed_by, invented
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

-- What a receipt opens of its own report, for its holder alone: the words as they are kept now, and the salt.
create function netra.told_by_receipt(wanted bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
    select jsonb_build_object('salt', encode(r.told_salt, 'hex'), 'words', jsonb_build_object(
      'act_id', r.act_id, 'evidence', r.evidence, 'happened_on', r.happened_on, 'kind', r.kind, 'known_on', r.known_on, 'lane', r.lane,
      'narrative', r.narrative, 'place', r.place, 'region_code', r.region_code, 'subject_kind', r.subject_kind, 'subject_name', r.subject_name,
      'subject_office_name', r.subject_office_name, 'subject_position', r.subject_position))
    from netra.reports r
    where r.receipt_hash = wanted and r.told_salt is not null
  $$;
comment on function netra.told_by_receipt(bytea) is
  'The words of the report of a receipt, as they are kept now, with the salt of what its event commits to; null where it commits to none, or they were destroyed.';
revoke all on function netra.told_by_receipt(bytea) from public;
grant execute on function netra.told_by_receipt(bytea) to netra_app, netra_lapor;

-- For the nightly check: hashes of what is kept under seals, and nothing that anybody can read. What was destroyed by a rule, with the event that says so, is none.
create function netra.kept_hashes(of_items uuid[]) returns table (item_id uuid, sha256 bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select k.item_id, k.sha256
    from (
      select b.id as item_id, b.sha256 from netra.bukti b where b.id = any (of_items)
      union all
      select s.id, s.sha256 from netra.report_scans s where s.id = any (of_items)
      union all
      select s.id, s.sha256 from netra.follow_up_scans s where s.id = any (of_items)
      union all
      select i.id, pg_catalog.sha256(i.ciphertext) from netra.sealed_identities i where i.id = any (of_items)
      union all
      select m.id, pg_catalog.sha256(m.ciphertext) from netra.report_messages m where m.id = any (of_items)
    ) k
    where netra.actor_is('clock')
  $$;
comment on function netra.kept_hashes(uuid[]) is 'SHA-256 of evidence, scans, sealed identities and messages as they are kept. For the clock alone.';

create function netra.destroyed_by_rule(of_items uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select d.item_id
    from netra.disposals d
    join netra.destroyed_items g on g.disposal_id = d.id
    where netra.actor_is('clock') and d.item_id = any (of_items)
      and exists (select from netra.events e where e.case_id = d.case_id and e.type = 'item-destroyed' and e.data ->> 'itemId' = d.item_id::text)
  $$;
comment on function netra.destroyed_by_rule(uuid[]) is 'Of these, what was destroyed by a rule and by an event. For the clock alone.';

-- A leaf is in the row of its event, and in the log: who writes the row anew with its leaf leaves the log behind.
create function netra.not_as_logged(from_index bigint, until_index bigint) returns table (leaf_index bigint, event_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select l.leaf_index, l.event_id
    from netra.log_leaves l
    left join netra.events e on e.id = l.event_id
    left join netra.log_leaves p on p.case_id = l.case_id and p.ordinal = l.ordinal - 1
    left join netra.log_tiles t on t.level = -1 and t.tile_index = l.leaf_index / 256
    where netra.actor_is('clock') and l.source = 'events' and l.leaf_index >= from_index and l.leaf_index < until_index
      and substring(t.hashes from (l.leaf_index % 256)::integer * 32 + 1 for 32) is distinct from
        case
          when l.case_id is null then e.leaf_hash
          -- netra entry v1
          else sha256('\x6e6574726120656e7472792076310a'::bytea || int8send(l.ordinal) || coalesce(p.entry, decode(repeat('00', 32), 'hex')) || e.leaf_hash
            || netra.shown_hash(e.salt, netra.shown_words(e.type, e.happened_at, e.recorded_at, e.basis, e.data)))
        end
    order by l.leaf_index
  $$;
comment on function netra.not_as_logged(bigint, bigint) is
  'Events whose row does not make the entry that the log has at its place, or that are gone. For the clock alone.';
revoke all on function netra.kept_hashes(uuid[]), netra.destroyed_by_rule(uuid[]), netra.not_as_logged(bigint, bigint) from public;
grant execute on function netra.kept_hashes(uuid[]), netra.destroyed_by_rule(uuid[]), netra.not_as_logged(bigint, bigint) to netra_app;
