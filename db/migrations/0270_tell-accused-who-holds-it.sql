-- As in 0231, and whether a file about him still waits for its answer: his page says who must act.
create or replace function netra.opened_by_code(wanted bytea, read_id uuid, at timestamptz) returns jsonb
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
    -- Of his own files alone: that others are open would tell that there are others.
    'openReferrals', (select count(*) from netra.referrals f
      where f.case_id = held.id and f.state not in ('diputus', 'diteruskan')
        and exists (select from netra.allegations a where a.id = any (f.allegation_ids) and netra.same_subject(self, a))),
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
