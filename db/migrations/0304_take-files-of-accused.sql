-- Counter-evidence of a terlapor as a file: sealed to the handling office before it is kept, opened there and nowhere else.

create table netra.accused_files (
  id            uuid primary key,
  statement_id  uuid not null,
  case_id       uuid not null,
  office_id     uuid not null,
  media_type    text not null,
  size          integer not null,
  sha256        bytea not null,
  office_key_id uuid not null,
  received_at   timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint accused_files_statement_id_fkey foreign key (statement_id) references netra.accused_statements on delete restrict,
  constraint accused_files_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint accused_files_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint accused_files_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint accused_files_statement_id_key unique (statement_id),
  constraint accused_files_media_type_check check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  constraint accused_files_size_check check (size between 1 and 10485760),
  constraint accused_files_sha256_check check (octet_length(sha256) = 32)
);
comment on table netra.accused_files is
  'Counter-evidence that came by the code of a terlapor: kept to the byte, sealed to the handling office, as a file under this id. Insert only, by netra.state_by_code().';
create index accused_files_case_idx on netra.accused_files (case_id, received_at);

alter table netra.accused_files enable row level security;
alter table netra.accused_files force row level security;
create policy read_handling on netra.accused_files for select to netra_app
  using (exists (select from netra.cases c where c.id = accused_files.case_id
    and c.handling_office_id = any ((select netra.actor_works())::uuid[])));
grant select on netra.accused_files to netra_app;

-- As in 0302, and how many files came by the code.
create or replace function netra.holder_of_code(wanted bytea, since timestamptz, at timestamptz) returns jsonb
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with held as (select k.id, k.case_id, k.allegation_id from netra.accused_codes k
      where k.code_hash = wanted and k.revoked_at is null and k.expires_at > at for update)
    select jsonb_build_object('codeId', k.id, 'caseId', c.id, 'officeId', c.handling_office_id, 'allegationId', a.id, 'state', c.state,
      'ordinal', a.ordinal, 'sentSince', (select count(*) from netra.accused_statements s where s.code_id = k.id and s.received_at >= since),
      'filesSince', (select count(*) from netra.accused_files f join netra.accused_statements s on s.id = f.statement_id
        where s.code_id = k.id and f.received_at >= since))
    from held k join netra.cases c on c.id = k.case_id join netra.allegations a on a.id = k.allegation_id
  $$;

-- As in 0231, and with a file where one came.
create or replace function netra.state_by_code(wanted bytea, told jsonb, event jsonb) returns text
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
  if told ? 'file' then
    insert into netra.accused_files (id, statement_id, case_id, office_id, media_type, size, sha256, office_key_id, received_at)
    values ((told -> 'file' ->> 'id')::uuid, (told ->> 'id')::uuid, code.case_id, (event ->> 'office_id')::uuid,
      told -> 'file' ->> 'media_type', (told -> 'file' ->> 'size')::integer, (told -> 'file' ->> 'sha256')::bytea,
      (told -> 'file' ->> 'office_key_id')::uuid, (told ->> 'received_at')::timestamptz);
  end if;
  insert into netra.events (id, stream, type, case_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  values ((event ->> 'id')::uuid, 'perkara', 'accused-stated', code.case_id, (event ->> 'office_id')::uuid,
    '00000000-0000-7000-8000-000000000005', (event ->> 'happened_at')::timestamptz, (event ->> 'recorded_at')::timestamptz,
    event ->> 'basis', event -> 'data', (event ->> 'salt')::bytea, (event ->> 'leaf_hash')::bytea);
  return 'kept';
end
$$;

-- As in 0302, and what is known of a file: he proves by its hash what he sent.
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
        'file', (select jsonb_build_object('mediaType', f.media_type, 'size', f.size, 'sha256', encode(f.sha256, 'hex'))
          from netra.accused_files f where f.statement_id = s.id),
        'decision', (select jsonb_build_object('granted', d.granted, 'reason', d.reason, 'decidedAt', d.decided_at,
          'changes', coalesce((select jsonb_agg(distinct jsonb_build_object('field', f.field, 'was', f.was, 'becomes', f.becomes))
            from netra.subject_corrections f where f.statement_id = s.id), '[]'))
          from netra.accused_corrections d where d.statement_id = s.id)) order by s.received_at)
      from netra.accused_statements s join netra.allegations a on a.id = s.allegation_id
      where s.case_id = held.id and netra.same_subject(self, a)), '[]'));
end
$$;

select netra.guard_demonstration();
