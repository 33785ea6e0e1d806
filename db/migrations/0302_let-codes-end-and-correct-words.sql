-- The code of a terlapor opens for as long as the house rule N37 says, and a correction that was granted changes what is shown.

alter table netra.accused_codes add column expires_at timestamptz;
update netra.accused_codes set expires_at = made_at + interval '180 days';
alter table netra.accused_codes
  alter column expires_at set not null,
  add constraint accused_codes_expires_at_check check (expires_at > made_at);
comment on column netra.accused_codes.expires_at is 'From then on it opens nothing, like one that was revoked; the next invitation or a counter makes another (N37).';
grant select (expires_at), insert (expires_at) on netra.accused_codes to netra_app;

create table netra.subject_corrections (
  id            uuid primary key,
  statement_id  uuid not null,
  case_id       uuid not null,
  allegation_id uuid not null,
  field         text not null,
  was           text,
  becomes       text not null,
  corrected_at  timestamptz not null,
  corrected_by  uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint subject_corrections_statement_id_fkey foreign key (statement_id) references netra.accused_corrections on delete restrict,
  constraint subject_corrections_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint subject_corrections_allegation_id_fkey foreign key (allegation_id) references netra.allegations on delete restrict,
  constraint subject_corrections_corrected_by_fkey foreign key (corrected_by) references netra.accounts on delete restrict,
  constraint subject_corrections_once_key unique (statement_id, allegation_id),
  constraint subject_corrections_field_check check (field in ('nama', 'jabatan', 'kantor')),
  constraint subject_corrections_becomes_check check (length(becomes) between 1 and 300)
);
comment on table netra.subject_corrections is
  'What a case said of a terlapor and what it says since a correction of his was granted. The report stays as it came in. Insert only, by netra.correct_subject().';
create index subject_corrections_case_idx on netra.subject_corrections (case_id, corrected_at);

alter table netra.subject_corrections enable row level security;
alter table netra.subject_corrections force row level security;
create policy read_handling on netra.subject_corrections for select to netra_app
  using (exists (select from netra.cases c where c.id = subject_corrections.case_id
    and c.handling_office_id = any ((select netra.actor_works())::uuid[])));
grant select on netra.subject_corrections to netra_app;

-- One function and no grant on the words: what a case says of a person never changes without its old words being kept.
create function netra.correct_subject(granted_to uuid, wanted text, said text, named uuid[], at timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  asked netra.accused_statements;
  self netra.allegations;
  one netra.allegations;
  changed integer := 0;
begin
  select s.* into asked from netra.accused_statements s
  join netra.accused_corrections d on d.statement_id = s.id and d.granted
  join netra.cases c on c.id = s.case_id and c.handling_office_id = any (netra.actor_works())
    and not c.walled_office_ids && netra.actor_wall_offices()
  where s.id = granted_to and s.kind = 'koreksi'
    and not exists (select from netra.subject_corrections f where f.statement_id = s.id);
  if not found then
    return 0;
  end if;
  select * into strict self from netra.allegations a where a.id = asked.allegation_id;
  for one in select * from netra.allegations a where a.case_id = asked.case_id and netra.same_subject(self, a) order by a.ordinal loop
    insert into netra.subject_corrections (id, statement_id, case_id, allegation_id, field, was, becomes, corrected_at, corrected_by)
    values (gen_random_uuid(), asked.id, asked.case_id, one.id, wanted,
      case wanted when 'nama' then one.subject_name when 'jabatan' then one.subject_position
        else coalesce((select o.name from netra.offices o where o.id = one.subject_office_id), one.subject_office_name) end,
      said, at, netra.actor_id());
    update netra.allegations a set
      subject_name = case wanted when 'nama' then said else a.subject_name end,
      subject_position = case wanted when 'jabatan' then said else a.subject_position end,
      subject_office_name = case wanted when 'kantor' then said else a.subject_office_name end,
      -- The unit was chosen for the words that were wrong: it is chosen again. The wall only grows.
      subject_office_id = case wanted when 'kantor' then null else a.subject_office_id end,
      accused_office_ids = array(select distinct unnest(a.accused_office_ids || coalesce(named, '{}')))
    where a.id = one.id;
    changed := changed + 1;
  end loop;
  return changed;
end
$$;
comment on function netra.correct_subject(uuid, text, text, uuid[], timestamptz) is
  'Carries out a correction that was granted, once, in every allegation of the case against this person; the old words stay in subject_corrections.';
revoke all on function netra.correct_subject(uuid, text, text, uuid[], timestamptz) from public;
grant execute on function netra.correct_subject(uuid, text, text, uuid[], timestamptz) to netra_app;

-- As in 0270; and the code may have expired, an invitation may be the second, and a correction says what it changed.
create or replace function netra.opened_by_code(wanted bytea, read_id uuid, at timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  code netra.accused_codes;
  self netra.allegations;
  held netra.cases;
begin
  select * into code from netra.accused_codes k where k.code_hash = wanted and k.revoked_at is null and k.expires_at > at;
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
    'expiresAt', code.expires_at,
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
      select jsonb_agg(jsonb_build_object('method', h.method, 'scheduledAt', h.scheduled_at, 'place', h.place, 'state', h.state, 'round', h.round,
        'recording', (select jsonb_build_object('made', r.made, 'minutesLong', r.minutes_long) from netra.hearing_recordings r
          where r.hearing_id = h.id),
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
        'decision', (select jsonb_build_object('granted', d.granted, 'reason', d.reason, 'decidedAt', d.decided_at,
          'changes', coalesce((select jsonb_agg(distinct jsonb_build_object('field', f.field, 'was', f.was, 'becomes', f.becomes))
            from netra.subject_corrections f where f.statement_id = s.id), '[]'))
          from netra.accused_corrections d where d.statement_id = s.id)) order by s.received_at)
      from netra.accused_statements s join netra.allegations a on a.id = s.allegation_id
      where s.case_id = held.id and netra.same_subject(self, a)), '[]'));
end
$$;

drop function netra.holder_of_code(bytea, timestamptz);
create function netra.holder_of_code(wanted bytea, since timestamptz, at timestamptz) returns jsonb
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with held as (select k.id, k.case_id, k.allegation_id from netra.accused_codes k
      where k.code_hash = wanted and k.revoked_at is null and k.expires_at > at for update)
    select jsonb_build_object('codeId', k.id, 'caseId', c.id, 'officeId', c.handling_office_id, 'allegationId', a.id, 'state', c.state,
      'ordinal', a.ordinal, 'sentSince', (select count(*) from netra.accused_statements s where s.code_id = k.id and s.received_at >= since))
    from held k join netra.cases c on c.id = k.case_id join netra.allegations a on a.id = k.allegation_id
  $$;
comment on function netra.holder_of_code(bytea, timestamptz, timestamptz) is
  'Where a statement by this code belongs, and how many came by it since a moment. Locks the code, so that two forms at once queue.';
revoke all on function netra.holder_of_code(bytea, timestamptz, timestamptz) from public;
grant execute on function netra.holder_of_code(bytea, timestamptz, timestamptz) to netra_app;

select netra.guard_demonstration();
