-- What a code opens and takes. Both functions are named column by column: what is not here, no code shows.

create function netra.opened_by_code(wanted bytea, read_id uuid, at timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  code netra.accused_codes;
  self netra.allegations;
  held netra.cases;
begin
  select * into code from netra.accused_codes k where k.code_hash = wanted and k.revoked_at is null;
  if not found then
    return null;
  end if;
  select * into strict self from netra.allegations a where a.id = code.allegation_id and a.case_id = code.case_id;
  select * into strict held from netra.cases c where c.id = code.case_id;
  insert into netra.case_reads (id, account_id, case_id, office_id, province_office_id, what, read_at)
  values (read_id, '00000000-0000-7000-8000-000000000005', held.id, held.handling_office_id, held.province_office_id, 'perkara', at);
  return jsonb_build_object(
    'office', (select jsonb_build_object('name', o.name, 'zone', o.zone) from netra.offices o where o.id = held.handling_office_id),
    'registerNumber', held.register_number,
    'regime', held.regime,
    'state', held.state,
    'stateSince', held.state_since,
    'happenedOn', held.happened_on,
    'place', (select r.name from netra.regions r where r.code = held.region_code),
    'subject', jsonb_build_object('kind', self.subject_kind, 'name', self.subject_name, 'position', self.subject_position,
      'office', coalesce((select o.name from netra.offices o where o.id = self.subject_office_id), self.subject_office_name)),
    -- No number of an allegation: it would tell that there are others.
    'allegations', (
      select jsonb_agg(jsonb_build_object('actId', a.act_id, 'articles', a.articles, 'outcome', a.outcome, 'decidedOn', a.decided_on,
        'outcomeBasis', a.outcome_basis,
        'sentTo', coalesce((select jsonb_agg(jsonb_build_object('office', o.name, 'sentAt', f.sent_at) order by f.sent_at)
          from netra.referrals f join netra.offices o on o.id = f.receiving_office_id
          where f.case_id = held.id and a.id = any (f.allegation_ids)), '[]')) order by a.ordinal)
      from netra.allegations a where a.case_id = held.id and netra.same_subject(self, a)),
    'clocks', coalesce((
      select jsonb_agg(jsonb_build_object('ruleId', d.rule_id, 'dueOn', d.due_on, 'dueAt', d.due_at, 'acting', d.acting, 'working', d.working)
        order by d.due_at)
      from netra.deadlines d
      where d.case_id = held.id and d.owner = 'kantor' and d.referral_id is null and d.closed_at is null), '[]'),
    'hearings', coalesce((
      select jsonb_agg(jsonb_build_object('method', h.method, 'scheduledAt', h.scheduled_at, 'place', h.place, 'state', h.state,
        'heldAt', h.held_at,
        'deliveries', coalesce((select jsonb_agg(jsonb_build_object('way', d.way, 'deliveredAt', d.delivered_at, 'proof', d.proof)
          order by d.delivered_at) from netra.hearing_deliveries d where d.hearing_id = h.id), '[]'),
        'signed', (select jsonb_build_object('way', s.way, 'on', s.signed_on, 'minutes', b.body)
          from netra.hearing_signatures s join netra.hearing_minutes b on b.hearing_id = s.hearing_id where s.hearing_id = h.id))
        order by h.scheduled_at, h.ordinal)
      from netra.hearings h join netra.allegations a on a.id = h.allegation_id
      where h.case_id = held.id and h.party = 'terlapor' and netra.same_subject(self, a)), '[]'),
    'statements', coalesce((
      select jsonb_agg(jsonb_build_object('kind', s.kind, 'body', s.body, 'receivedAt', s.received_at,
        'decision', (select jsonb_build_object('granted', d.granted, 'reason', d.reason, 'decidedAt', d.decided_at)
          from netra.accused_corrections d where d.statement_id = s.id)) order by s.received_at)
      from netra.accused_statements s join netra.allegations a on a.id = s.allegation_id
      where s.case_id = held.id and netra.same_subject(self, a)), '[]'));
end
$$;
comment on function netra.opened_by_code(bytea, uuid, timestamptz) is
  'What the terlapor who holds a code may know, and the line that he read it; null for any other bytes, and for a revoked code.';

create function netra.holder_of_code(wanted bytea, since timestamptz) returns jsonb
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with held as (select k.id, k.case_id, k.allegation_id from netra.accused_codes k
      where k.code_hash = wanted and k.revoked_at is null for update)
    select jsonb_build_object('codeId', k.id, 'caseId', c.id, 'officeId', c.handling_office_id, 'allegationId', a.id, 'state', c.state,
      'ordinal', a.ordinal, 'sentSince', (select count(*) from netra.accused_statements s where s.code_id = k.id and s.received_at >= since))
    from held k join netra.cases c on c.id = k.case_id join netra.allegations a on a.id = k.allegation_id
  $$;
comment on function netra.holder_of_code(bytea, timestamptz) is
  'Where a statement by this code belongs, and how many came by it since a moment. Locks the code, so that two forms at once queue.';

create function netra.state_by_code(wanted bytea, told jsonb, event jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  code netra.accused_codes;
  kept bytea;
begin
  select * into code from netra.accused_codes k where k.code_hash = wanted and k.revoked_at is null for update;
  if not found then
    return 'unknown';
  end if;
  select s.fingerprint into kept from netra.accused_statements s where s.key_hash = (told ->> 'key_hash')::bytea;
  if kept is not null then
    return case when kept = (told ->> 'fingerprint')::bytea then 'known' else 'changed' end;
  end if;
  if not (told ->> 'room')::boolean then
    return 'full';
  end if;
  if event ->> 'case_id' is distinct from code.case_id::text or event ->> 'type' is distinct from 'accused-stated' then
    raise exception 'this code writes into its own case only';
  end if;
  insert into netra.accused_statements (id, code_id, case_id, allegation_id, kind, body, received_at, key_hash, fingerprint)
  values ((told ->> 'id')::uuid, code.id, code.case_id, code.allegation_id, told ->> 'kind', told ->> 'body',
    (told ->> 'received_at')::timestamptz, (told ->> 'key_hash')::bytea, (told ->> 'fingerprint')::bytea);
  insert into netra.events (id, stream, type, case_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  values ((event ->> 'id')::uuid, 'perkara', 'accused-stated', code.case_id, (event ->> 'office_id')::uuid,
    '00000000-0000-7000-8000-000000000005', (event ->> 'happened_at')::timestamptz, (event ->> 'recorded_at')::timestamptz,
    event ->> 'basis', event -> 'data', (event ->> 'salt')::bytea, (event ->> 'leaf_hash')::bytea);
  return 'kept';
end
$$;
comment on function netra.state_by_code(bytea, jsonb, jsonb) is
  'Keeps what a terlapor sent by his code, with its event; the same key again keeps nothing twice.';

revoke all on function netra.opened_by_code(bytea, uuid, timestamptz), netra.holder_of_code(bytea, timestamptz),
  netra.state_by_code(bytea, jsonb, jsonb) from public;
grant execute on function netra.opened_by_code(bytea, uuid, timestamptz), netra.holder_of_code(bytea, timestamptz),
  netra.state_by_code(bytea, jsonb, jsonb) to netra_app;
