-- What the desk writes while it handles a case: reviews, additions by the reporter, hearings, correction advice.

create table netra.kajian (
  id          uuid primary key,
  case_id     uuid not null,
  office_id   uuid not null,
  kind        text not null,
  made_on     date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  conditions  jsonb not null default '[]',
  violation   text,
  jurisdiction text,
  body        text not null,
  demonstration boolean not null default false,
  constraint kajian_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint kajian_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint kajian_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint kajian_kind_check check (kind in ('kajian-awal', 'kajian')),
  constraint kajian_violation_check check ((kind = 'kajian-awal') = (violation is not null)),
  constraint kajian_jurisdiction_check check ((kind = 'kajian-awal') = (jurisdiction is not null))
);
comment on table netra.kajian is
  'The legal analyses of a case; the newest of a kind holds. The kajian awal carries the conditions as an officer found them. Insert only.';
create index kajian_case_idx on netra.kajian (case_id, kind, recorded_at);

create table netra.report_additions (
  id           uuid primary key,
  case_id      uuid not null,
  report_id    uuid,
  received_on  date not null,
  recorded_at  timestamptz not null,
  recorded_by  uuid not null,
  body         text not null,
  demonstration boolean not null default false,
  constraint report_additions_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint report_additions_report_id_fkey foreign key (report_id) references netra.reports on delete restrict,
  constraint report_additions_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict
);
comment on table netra.report_additions is
  'What a reporter brought to complete a report (perbaikan). The report itself stays as it came in. Insert only.';
create index report_additions_case_idx on netra.report_additions (case_id, recorded_at);

create table netra.hearings (
  id           uuid primary key,
  case_id      uuid not null,
  office_id    uuid not null,
  party        text not null,
  ordinal      integer not null,
  method       text not null,
  scheduled_at timestamptz not null,
  place        text,
  state        text not null,
  held_at      timestamptz,
  oath         text,
  recorded_by  uuid not null,
  demonstration boolean not null default false,
  constraint hearings_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint hearings_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint hearings_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint hearings_ordinal_key unique (case_id, party, ordinal),
  constraint hearings_party_check check (party in ('pelapor', 'terlapor', 'saksi', 'ahli')),
  constraint hearings_method_check check (method in ('tatap-muka', 'daring', 'tertulis')),
  constraint hearings_state_check check (state in ('dijadwalkan', 'hadir', 'tidak-hadir')),
  constraint hearings_oath_check check (oath in ('diambil', 'ditolak', 'tidak-diminta')),
  constraint hearings_held_check check ((state = 'hadir') = (held_at is not null and oath is not null))
);
comment on table netra.hearings is
  'Klarifikasi: which party was invited and heard, by role and number ("saksi 2"). No name: witnesses and reporters are sealed elsewhere.';
create index hearings_case_idx on netra.hearings (case_id, scheduled_at);

create table netra.hearing_minutes (
  hearing_id uuid primary key,
  body       text not null,
  demonstration boolean not null default false,
  constraint hearing_minutes_hearing_id_fkey foreign key (hearing_id) references netra.hearings on delete restrict
);
comment on table netra.hearing_minutes is
  'Berita acara klarifikasi: read by the office that handles the case and nobody above it, because people say names. Insert only.';

create table netra.advices (
  id           uuid primary key,
  lhp_id       uuid not null,
  office_id    uuid not null,
  addressed_to text not null,
  body         text not null,
  advised_on   date not null,
  clock        jsonb not null,
  due_on       date not null,
  result       text,
  result_on    date,
  result_note  text,
  demonstration boolean not null default false,
  constraint advices_lhp_id_fkey foreign key (lhp_id) references netra.lhps on delete restrict,
  constraint advices_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint advices_lhp_id_key unique (lhp_id),
  constraint advices_result_check check (result in ('dilaksanakan', 'tidak-dilaksanakan')),
  constraint advices_result_on_check check ((result is null) = (result_on is null))
);
comment on table netra.advices is
  'Saran perbaikan, with its frozen term (clock). Not carried out, it becomes a temuan by decision, never by time.';

alter table netra.lhps add column clock jsonb;
comment on column netra.lhps.clock is 'The frozen term in which the finding must be fixed, from the day of discovery.';

alter table netra.plenos add column action text;
comment on column netra.plenos.action is 'The move this pleno decided, so that no pleno is used for another decision.';

alter table netra.deadlines add column referral_id uuid;
alter table netra.deadlines
  add constraint deadlines_referral_id_fkey foreign key (referral_id) references netra.referrals on delete restrict;
comment on column netra.deadlines.referral_id is 'The second clock, whose owner is the body that received the referral.';
create index deadlines_referral_idx on netra.deadlines (referral_id) where referral_id is not null;

do $$
declare
  guarded text;
begin
  foreach guarded in array array['kajian', 'report_additions', 'hearings', 'hearing_minutes', 'advices'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

create policy read_with_case on netra.kajian for select to netra_app
  using (exists (select from netra.cases c where c.id = kajian.case_id));
create policy write_own on netra.kajian for insert to netra_app
  with check (
    recorded_by = (select netra.actor_id())
    and exists (select from netra.cases c where c.id = kajian.case_id and c.handling_office_id = kajian.office_id)
    and office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
  );

create policy read_with_case on netra.report_additions for select to netra_app
  using (exists (select from netra.cases c where c.id = report_additions.case_id));
create policy write_own on netra.report_additions for insert to netra_app
  with check (
    recorded_by = (select netra.actor_id())
    and exists (select from netra.cases c where c.id = report_additions.case_id
      and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[]))
  );

create policy read_with_case on netra.hearings for select to netra_app
  using (exists (select from netra.cases c where c.id = hearings.case_id));
create policy write_own on netra.hearings for insert to netra_app
  with check (
    recorded_by = (select netra.actor_id())
    and exists (select from netra.cases c where c.id = hearings.case_id and c.handling_office_id = hearings.office_id)
    and office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
  );
create policy hold on netra.hearings for update to netra_app
  using (exists (
    select from netra.cases c where c.id = hearings.case_id
      and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])))
  with check (exists (
    select from netra.cases c where c.id = hearings.case_id
      and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])));

create policy read_handling on netra.hearing_minutes for select to netra_app
  using (exists (
    select from netra.hearings h join netra.cases c on c.id = h.case_id
    where h.id = hearing_minutes.hearing_id
      and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])));
create policy write_handling on netra.hearing_minutes for insert to netra_app
  with check (exists (
    select from netra.hearings h join netra.cases c on c.id = h.case_id
    where h.id = hearing_minutes.hearing_id
      and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])));

create policy read_with_lhp on netra.advices for select to netra_app
  using (exists (select from netra.lhps l where l.id = advices.lhp_id));
create policy advise_own on netra.advices for insert to netra_app
  with check (
    office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
    and exists (select from netra.lhps l where l.id = advices.lhp_id)
  );
create policy follow_own on netra.advices for update to netra_app
  using (office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[]))
  with check (office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[]));

-- The body that received a referral sees and stops its own clock; the case behind it stays out of its sight.
create policy read_with_referral on netra.deadlines for select to netra_app
  using (referral_id is not null and exists (select from netra.referrals r where r.id = deadlines.referral_id));
create policy start_with_referral on netra.deadlines for insert to netra_app
  with check (referral_id is not null and exists (select from netra.referrals r where r.id = deadlines.referral_id));
create policy close_with_referral on netra.deadlines for update to netra_app
  using (referral_id is not null and exists (select from netra.referrals r where r.id = deadlines.referral_id))
  with check (referral_id is not null and exists (select from netra.referrals r where r.id = deadlines.referral_id));

grant select on netra.kajian, netra.report_additions, netra.hearings, netra.hearing_minutes, netra.advices to netra_app;
grant insert (id, case_id, office_id, kind, made_on, recorded_at, recorded_by, conditions, violation, jurisdiction, body)
  on netra.kajian to netra_app;
grant insert (id, case_id, report_id, received_on, recorded_at, recorded_by, body) on netra.report_additions to netra_app;
grant insert (id, case_id, office_id, party, ordinal, method, scheduled_at, place, state, recorded_by) on netra.hearings to netra_app;
grant update (state, held_at, oath) on netra.hearings to netra_app;
grant insert (hearing_id, body) on netra.hearing_minutes to netra_app;
grant insert (id, lhp_id, office_id, addressed_to, body, advised_on, clock, due_on) on netra.advices to netra_app;
grant update (result, result_on, result_note) on netra.advices to netra_app;
grant update (clock) on netra.lhps to netra_app;
grant insert (clock) on netra.lhps to netra_app;
grant insert (action) on netra.plenos to netra_app;
grant insert (referral_id) on netra.deadlines to netra_app;

create function netra.case_behind(answered uuid)
  returns table (case_id uuid, regime text, state text, version integer, state_since timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.id, c.regime, c.state, c.version, c.state_since
    from netra.referrals r
    join netra.cases c on c.id = r.case_id
    where r.id = answered
      and r.receiving_office_id = any (netra.actor_offices('sekda', 'kepala-opd', 'camat', 'bkpsdm', 'dpmd', 'inspektorat',
        'ppk-kepegawaian', 'bkn', 'kemendagri', 'propam', 'ankum', 'gakkumdu-polisi', 'gakkumdu-jaksa', 'kpu', 'dkpp'))
      and not r.walled_office_ids && netra.actor_wall_offices()
  $$;
comment on function netra.case_behind(uuid) is
  'The little a receiving body must know of a case to answer its referral: where it stands. Nothing for anybody else.';

create function netra.answer_case(answered uuid, seen_version integer, answered_at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update netra.cases c set state = 'tindak-lanjut', state_since = answered_at, version = c.version + 1
  from netra.case_behind(answered) b
  where c.id = b.case_id
    and c.version = seen_version
    and c.state in ('diteruskan', 'diteruskan-langsung', 'tindak-lanjut');
  return found;
end
$$;
comment on function netra.answer_case(uuid, integer, timestamptz) is
  'A receiving body''s answer moves the case to tindak-lanjut and nowhere else. False when it moved meanwhile or is not theirs.';

revoke all on function netra.case_behind(uuid) from public;
revoke all on function netra.answer_case(uuid, integer, timestamptz) from public;
grant execute on function netra.case_behind(uuid), netra.answer_case(uuid, integer, timestamptz) to netra_app;

-- As in 0006, and the staff of the handling office may pass a case on too: the table of moves gives pelimpahan to them.
create or replace function netra.hand_case_to(moved_case uuid, to_office uuid, direction text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  held netra.cases%rowtype;
  target netra.offices%rowtype;
begin
  select * into held from netra.cases where id = moved_case for update;
  select * into target from netra.offices where id = to_office;
  if held.id is null or target.id is null
    or held.walled_office_ids && netra.actor_wall_offices()
    or to_office = any (held.walled_office_ids)
    or target.kind not in ('bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam') then
    return false;
  end if;
  if not (case direction
    when 'pelimpahan' then held.handling_office_id = any (netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))
    when 'pengambilalihan' then to_office = any (netra.actor_offices('anggota', 'ketua'))
      and to_office in (held.regency_office_id, held.province_office_id, held.national_office_id)
      and to_office <> held.handling_office_id
    else false
  end) then
    return false;
  end if;
  update netra.cases set
    handling_office_id = target.id,
    regency_office_id = target.regency_office_id,
    province_office_id = target.province_office_id,
    national_office_id = target.national_office_id
  where id = moved_case;
  return true;
end
$$;
