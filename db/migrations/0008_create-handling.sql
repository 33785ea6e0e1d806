create table netra.lhps (
  id                 uuid primary key,
  number             text,
  office_id          uuid not null,
  regency_office_id  uuid,
  province_office_id uuid,
  national_office_id uuid,
  author_id          uuid not null,
  state              text not null,
  state_since        timestamptz not null,
  region_code        text not null,
  stage              text not null,
  happened_on        date not null,
  discovered_on      date not null,
  parts              jsonb not null,
  suspected          boolean not null,
  walled_office_ids  uuid[] not null default '{}',
  case_id            uuid,
  source_case_id     uuid,
  created_at         timestamptz not null,
  demonstration      boolean not null default false,
  constraint lhps_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint lhps_author_id_fkey foreign key (author_id) references netra.accounts on delete restrict,
  constraint lhps_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint lhps_source_case_id_fkey foreign key (source_case_id) references netra.cases on delete restrict,
  constraint lhps_number_key unique (number),
  constraint lhps_state_check check (state in ('draf', 'diajukan', 'temuan', 'saran-perbaikan', 'selesai'))
);
comment on table netra.lhps is
  'Laporan hasil pengawasan (Form A). In copies the finder is named by office and post, never by name.';
create index lhps_office_idx on netra.lhps (office_id, state);
create index lhps_author_idx on netra.lhps (author_id);

create table netra.allegations (
  id                  uuid primary key,
  case_id             uuid not null,
  ordinal             integer not null,
  subject_kind        text not null,
  subject_name        text,
  subject_position    text,
  subject_office_id   uuid,
  subject_office_name text,
  act_id              text,
  class               text,
  articles            text[] not null default '{}',
  route               text,
  outcome             text,
  outcome_basis       text,
  decided_on          date,
  demonstration       boolean not null default false,
  constraint allegations_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint allegations_subject_office_id_fkey foreign key (subject_office_id) references netra.offices on delete restrict,
  constraint allegations_ordinal_key unique (case_id, ordinal)
);
comment on table netra.allegations is
  'Dugaan: one subject, one act, one route, one outcome. Two outcomes in one case are two rows.';

create table netra.plenos (
  id           uuid primary key,
  case_id      uuid,
  lhp_id       uuid,
  office_id    uuid not null,
  held_on      date not null,
  recorded_at  timestamptz not null,
  openness     text not null,
  chair_id     uuid not null,
  size         integer not null,
  quorum       integer not null,
  quorum_rule  text not null,
  attendance   jsonb not null,
  mode         text not null,
  decision     text not null,
  votes_for    integer,
  votes_against integer,
  minutes      text not null,
  number       text,
  demonstration boolean not null default false,
  constraint plenos_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint plenos_lhp_id_fkey foreign key (lhp_id) references netra.lhps on delete restrict,
  constraint plenos_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint plenos_chair_id_fkey foreign key (chair_id) references netra.accounts on delete restrict,
  constraint plenos_subject_check check ((case_id is null) <> (lhp_id is null)),
  constraint plenos_openness_check check (openness in ('terbuka', 'tertutup')),
  constraint plenos_mode_check check (mode in ('musyawarah', 'suara')),
  constraint plenos_votes_check check ((mode = 'suara') = (votes_for is not null and votes_against is not null))
);
comment on table netra.plenos is 'A decision of the commissioners with who sat, who stood aside and why. Insert only.';
create index plenos_case_idx on netra.plenos (case_id);
create index plenos_lhp_idx on netra.plenos (lhp_id);

create table netra.referrals (
  id                  uuid primary key,
  case_id             uuid not null,
  parent_id           uuid,
  from_office_id      uuid not null,
  receiving_office_id uuid not null,
  route               text not null,
  letter_number       text,
  letter_on           date,
  sent_at             timestamptz not null,
  contents            jsonb not null,
  allegation_ids      uuid[] not null,
  state               text not null,
  state_since         timestamptz not null,
  walled_office_ids   uuid[] not null default '{}',
  demonstration       boolean not null default false,
  constraint referrals_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint referrals_parent_id_fkey foreign key (parent_id) references netra.referrals on delete restrict,
  constraint referrals_from_office_id_fkey foreign key (from_office_id) references netra.offices on delete restrict,
  constraint referrals_receiving_office_id_fkey foreign key (receiving_office_id) references netra.offices on delete restrict,
  constraint referrals_state_check check (state in ('dikirim', 'diterima', 'diperiksa', 'diteruskan', 'dikembalikan', 'diputus'))
);
comment on table netra.referrals is
  'Penerusan to the body that decides. contents is the copy without reporter, witnesses and finder: the only one that leaves.';
create index referrals_case_idx on netra.referrals (case_id);
create index referrals_receiving_idx on netra.referrals (receiving_office_id, state);
create index referrals_from_idx on netra.referrals (from_office_id);

create table netra.follow_ups (
  id            uuid primary key,
  referral_id   uuid not null,
  case_id       uuid not null,
  kind          text not null,
  allegation_id uuid,
  sanction_code text,
  decree_number text,
  decree_on     date,
  happened_on   date not null,
  recorded_at   timestamptz not null,
  according_to  text not null,
  note          text,
  office_id     uuid not null,
  recorded_by   uuid not null,
  demonstration boolean not null default false,
  constraint follow_ups_referral_id_fkey foreign key (referral_id) references netra.referrals on delete restrict,
  constraint follow_ups_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint follow_ups_allegation_id_fkey foreign key (allegation_id) references netra.allegations on delete restrict,
  constraint follow_ups_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint follow_ups_kind_check check (kind in
    ('diterima', 'mulai-diperiksa', 'diteruskan', 'dikembalikan', 'sanksi', 'tidak-terbukti', 'belum-ada-kabar')),
  constraint follow_ups_sanction_check check ((kind = 'sanksi') = (sanction_code is not null))
);
comment on table netra.follow_ups is
  'Tindak lanjut, by whoever knows it and according to whom. Contradicting statements stand side by side. Insert only.';
create index follow_ups_referral_idx on netra.follow_ups (referral_id, recorded_at);
create index follow_ups_case_idx on netra.follow_ups (case_id);

alter table netra.lhps enable row level security;
alter table netra.lhps force row level security;
alter table netra.allegations enable row level security;
alter table netra.allegations force row level security;
alter table netra.plenos enable row level security;
alter table netra.plenos force row level security;
alter table netra.referrals enable row level security;
alter table netra.referrals force row level security;
alter table netra.follow_ups enable row level security;
alter table netra.follow_ups force row level security;

create policy read_chain on netra.lhps for select to netra_app
  using (
    (
      author_id = (select netra.actor_id())
      or office_id = any ((select netra.actor_offices('panwascam', 'pkd', 'staf-penanganan', 'anggota', 'ketua'))::uuid[])
      or regency_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
      or province_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
      or national_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
    )
    and not walled_office_ids && (select netra.actor_wall_offices())
  );
create policy write_own on netra.lhps for insert to netra_app
  with check (
    author_id = (select netra.actor_id())
    and office_id = any ((select netra.actor_offices('ptps', 'pkd', 'panwascam', 'staf-penanganan', 'anggota', 'ketua'))::uuid[])
  );
create policy change on netra.lhps for update to netra_app
  using (
    author_id = (select netra.actor_id())
    or office_id = any ((select netra.actor_offices('anggota', 'ketua', 'staf-penanganan'))::uuid[])
    or regency_office_id = any ((select netra.actor_offices('anggota', 'ketua', 'staf-penanganan'))::uuid[])
  )
  with check (true);

create policy read_with_case on netra.allegations for select to netra_app
  using (exists (select from netra.cases c where c.id = allegations.case_id));
create policy write_with_case on netra.allegations for insert to netra_app
  with check ((select netra.actor_is('intake')) or exists (
    select from netra.cases c where c.id = allegations.case_id
      and c.handling_office_id = any ((select netra.actor_offices('petugas-penerima', 'staf-penanganan', 'anggota', 'ketua'))::uuid[])));
create policy change_with_case on netra.allegations for update to netra_app
  using (exists (
    select from netra.cases c where c.id = allegations.case_id
      and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])))
  with check (true);

create policy read_with_subject on netra.plenos for select to netra_app
  using (
    exists (select from netra.cases c where c.id = plenos.case_id)
    or exists (select from netra.lhps l where l.id = plenos.lhp_id)
  );
create policy record_own on netra.plenos for insert to netra_app
  with check (office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[]));

create policy read_sent_or_received on netra.referrals for select to netra_app
  using (
    (
      exists (select from netra.cases c where c.id = referrals.case_id)
      or receiving_office_id = any ((select netra.actor_offices('sekda', 'kepala-opd', 'camat', 'bkpsdm', 'dpmd', 'inspektorat',
           'ppk-kepegawaian', 'bkn', 'kemendagri', 'propam', 'ankum', 'gakkumdu-polisi', 'gakkumdu-jaksa', 'kpu', 'dkpp'))::uuid[])
      or from_office_id = any ((select netra.actor_offices('bkn', 'kemendagri', 'ppk-kepegawaian', 'bkpsdm', 'propam'))::uuid[])
    )
    and not walled_office_ids && (select netra.actor_wall_offices())
  );
create policy send on netra.referrals for insert to netra_app
  with check (
    from_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua', 'bkn', 'kemendagri', 'bkpsdm',
      'ppk-kepegawaian', 'propam'))::uuid[])
  );
create policy move_referral on netra.referrals for update to netra_app
  using (
    from_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua', 'bkn', 'kemendagri', 'bkpsdm',
      'ppk-kepegawaian', 'propam'))::uuid[])
    or receiving_office_id = any ((select netra.actor_offices('sekda', 'kepala-opd', 'camat', 'bkpsdm', 'dpmd', 'inspektorat',
      'ppk-kepegawaian', 'bkn', 'kemendagri', 'propam', 'ankum', 'gakkumdu-polisi', 'gakkumdu-jaksa', 'kpu', 'dkpp'))::uuid[])
  )
  with check (true);

create policy read_with_referral on netra.follow_ups for select to netra_app
  using (exists (select from netra.referrals r where r.id = follow_ups.referral_id));
create policy record_own on netra.follow_ups for insert to netra_app
  with check (
    recorded_by = (select netra.actor_id())
    and exists (select from netra.referrals r where r.id = follow_ups.referral_id)
  );

-- Only now can an event's reader be named: whoever sees the thing sees what happened to it.
create policy read_with_subject on netra.events for select to netra_app
  using (
    (case_id is not null and exists (select from netra.cases c where c.id = events.case_id))
    or (report_id is not null and case_id is null and exists (select from netra.reports r where r.id = events.report_id))
    or (lhp_id is not null and exists (select from netra.lhps l where l.id = events.lhp_id))
    or (referral_id is not null and exists (select from netra.referrals r where r.id = events.referral_id))
    or (stream = 'hukum')
    or (stream in ('akun', 'kantor') and (select netra.actor_has_role('administrator', 'auditor')))
    or (case_id is null and report_id is null and lhp_id is null and referral_id is null and actor_id = (select netra.actor_id()))
  );

grant select on netra.lhps, netra.allegations, netra.plenos, netra.referrals, netra.follow_ups to netra_app;
grant insert (id, number, office_id, regency_office_id, province_office_id, national_office_id, author_id, state, state_since,
  region_code, stage, happened_on, discovered_on, parts, suspected, walled_office_ids, source_case_id, created_at)
  on netra.lhps to netra_app;
grant update (number, state, state_since, region_code, stage, happened_on, discovered_on, parts, suspected,
  walled_office_ids, case_id) on netra.lhps to netra_app;
grant insert (id, case_id, ordinal, subject_kind, subject_name, subject_position, subject_office_id, subject_office_name,
  act_id, class, articles, route) on netra.allegations to netra_app;
grant update (subject_office_id, act_id, class, articles, route, outcome, outcome_basis, decided_on) on netra.allegations to netra_app;
grant insert (id, case_id, lhp_id, office_id, held_on, recorded_at, openness, chair_id, size, quorum, quorum_rule, attendance,
  mode, decision, votes_for, votes_against, minutes, number) on netra.plenos to netra_app;
grant insert (id, case_id, parent_id, from_office_id, receiving_office_id, route, letter_number, letter_on, sent_at, contents,
  allegation_ids, state, state_since, walled_office_ids) on netra.referrals to netra_app;
grant update (state, state_since) on netra.referrals to netra_app;
grant insert (id, referral_id, case_id, kind, allegation_id, sanction_code, decree_number, decree_on, happened_on, recorded_at,
  according_to, note, office_id, recorded_by) on netra.follow_ups to netra_app;
