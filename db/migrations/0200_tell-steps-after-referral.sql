-- What follows a referral has its own steps for each addressee (core/penerusan): a statement names the step, the paper it stands on,
-- and of a sanction how long it lasts. A sanction that no list has is kept in the words of the paper.
alter table netra.follow_ups
  add column paper_number text,
  add column sanction_words text,
  add column lasts_amount integer,
  add column lasts_unit text,
  add constraint follow_ups_lasts_check check (
    (lasts_amount is null) = (lasts_unit is null) and coalesce(lasts_amount, 1) > 0 and coalesce(lasts_unit, 'days') in ('days', 'months')
  ),
  drop constraint follow_ups_kind_check,
  add constraint follow_ups_kind_check check (kind in (
    'diterima', 'dikembalikan', 'bukan-pegawai', 'verifikasi-satgas', 'validasi-bawaslu', 'diteruskan', 'mulai-diperiksa',
    'tim-pemeriksa', 'rekomendasi-camat', 'penyidikan', 'penuntutan', 'persidangan', 'sanksi', 'tidak-terbukti', 'dihentikan',
    'berhenti', 'meninggal', 'disampaikan', 'tidak-dipatuhi', 'keberatan', 'banding-bpasn', 'gugatan-ptun', 'banding-kkep',
    'peninjauan-kembali', 'banding-pengadilan', 'berubah', 'batal', 'berlaku', 'dilaksanakan', 'masuk-idis', 'peringatan-bkn',
    'teguran-bkn', 'blokir-siasn', 'buka-blokir', 'desakan-kemendagri', 'belum-ada-kabar')),
  drop constraint follow_ups_sanction_check,
  add constraint follow_ups_sanction_check check (
    (kind in ('sanksi', 'berubah')) = (sanction_code is not null or sanction_words is not null)
  );
comment on column netra.follow_ups.sanction_words is
  'As the paper says it, where today''s list of the person''s service has no such sanction. Shown with why, never taken for one of the list.';
grant insert (paper_number, sanction_words, lasts_amount, lasts_unit) on netra.follow_ups to netra_app;

-- A file that came back goes to another body as a file of its own, and says which one it stands for.
alter table netra.referrals
  add column replaces_id uuid,
  add constraint referrals_replaces_id_fkey foreign key (replaces_id) references netra.referrals on delete restrict,
  add constraint referrals_replaces_id_key unique (replaces_id),
  add constraint referrals_replaces_check check (replaces_id is null or parent_id is null);
comment on column netra.referrals.replaces_id is 'The file that its receiver sent back, for which this one goes elsewhere: counted once.';
grant insert (replaces_id) on netra.referrals to netra_app;

create function netra.came_back(replaced uuid, of_case uuid, from_office uuid, of_allegations uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.referrals p join netra.cases c on c.id = p.case_id
      where p.id = replaced and p.case_id = of_case and p.state = 'dikembalikan' and of_allegations <@ p.allegation_ids
        and c.handling_office_id = from_office and not p.walled_office_ids && netra.actor_wall_offices())
  $$;
comment on function netra.came_back(uuid, uuid, uuid, uuid[]) is
  'Whether a file of this case was sent back, so that the office that handles the case may send another for it.';
revoke all on function netra.came_back(uuid, uuid, uuid, uuid[]) from public;
grant execute on function netra.came_back(uuid, uuid, uuid, uuid[]) to netra_app;
create policy stands_for_what_came_back on netra.referrals as restrictive for insert to netra_app
  with check (replaces_id is null or netra.came_back(replaces_id, case_id, from_office_id, allegation_ids));

-- BKN tells that the Satgas has verified, and Bawaslu's three days begin: a clock of the office that sent the file, not of BKN.
create policy start_review on netra.deadlines for insert to netra_app
  with check (owner = 'kantor' and rule_id = 'F3' and exists (
    select from netra.referrals r where r.id = deadlines.referral_id and r.case_id = deadlines.case_id and r.parent_id is null
      and r.from_office_id = deadlines.office_id and r.receiving_office_id = any ((select netra.actor_answers())::uuid[])));

-- The paper itself, scanned: sealed to the office that handles the case, whoever brings it.
create table netra.follow_up_scans (
  id            uuid primary key,
  follow_up_id  uuid not null,
  referral_id   uuid not null,
  media_type    text not null,
  size          integer not null,
  sha256        bytea not null,
  office_key_id uuid not null,
  kept_by       uuid not null,
  kept_at       timestamptz not null,
  demonstration boolean not null default false,
  constraint follow_up_scans_follow_up_id_fkey foreign key (follow_up_id) references netra.follow_ups on delete restrict,
  constraint follow_up_scans_follow_up_id_key unique (follow_up_id),
  constraint follow_up_scans_referral_id_fkey foreign key (referral_id) references netra.referrals on delete restrict,
  constraint follow_up_scans_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint follow_up_scans_kept_by_fkey foreign key (kept_by) references netra.accounts on delete restrict,
  constraint follow_up_scans_media_type_check check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  constraint follow_up_scans_size_check check (size between 1 and 10485760),
  constraint follow_up_scans_sha256_check check (octet_length(sha256) = 32)
);
comment on table netra.follow_up_scans is
  'The paper a statement stands on, scanned and sealed to the handling office. Its hash is that of the paper as scanned. Insert only.';
create index follow_up_scans_referral_idx on netra.follow_up_scans (referral_id);
alter table netra.follow_up_scans enable row level security;
alter table netra.follow_up_scans force row level security;
create policy read_with_referral on netra.follow_up_scans for select to netra_app
  using (exists (select from netra.referrals r where r.id = follow_up_scans.referral_id));
create policy keep_own on netra.follow_up_scans for insert to netra_app
  with check (kept_by = (select netra.actor_id()) and exists (
    select from netra.follow_ups f
    where f.id = follow_up_scans.follow_up_id and f.referral_id = follow_up_scans.referral_id and f.recorded_by = (select netra.actor_id())));
grant select on netra.follow_up_scans to netra_app;
grant insert (id, follow_up_id, referral_id, media_type, size, sha256, office_key_id, kept_by, kept_at) on netra.follow_up_scans to netra_app;

create function netra.sealing_office(asked uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.handling_office_id
    from netra.referrals r join netra.cases c on c.id = r.case_id
    where r.id = asked
      and (array[r.receiving_office_id, r.from_office_id] && netra.actor_answers() or c.handling_office_id = any (netra.actor_works()))
      and not r.walled_office_ids && netra.actor_wall_offices()
  $$;
comment on function netra.sealing_office(uuid) is
  'The office to whose key a paper about this file is sealed. Its id and nothing else of the case, for whoever may answer the file.';
revoke all on function netra.sealing_office(uuid) from public;
grant execute on function netra.sealing_office(uuid) to netra_app;

-- As in 0126, and a file that stands for one that came back is not another referral.
create or replace function netra.raw_public_counts()
  returns table (region_code text, reports bigint, registered bigint, findings bigint, referrals bigint, sanctions bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with handled as (
      select c.id, coalesce(c.regency_code, c.province_code, '00') as place, c.origin, c.register_number, c.linked_case_id,
        c.origin <> 'temuan' or exists (select from netra.reports r where r.case_id = c.id) as reported
      from netra.cases c
    ),
    counted as (
      select h.place,
        count(*) filter (where h.reported and h.linked_case_id is null) as reports,
        count(*) filter (where h.register_number is not null) as registered,
        count(*) filter (where h.origin = 'temuan') as findings,
        0::bigint as referrals, 0::bigint as sanctions
      from handled h group by h.place
      union all
      select h.place, 0, 0, 0, count(*), 0
      from netra.referrals r join handled h on h.id = r.case_id
      where r.parent_id is null and r.replaces_id is null group by h.place
      union all
      select h.place, 0, 0, 0, 0, count(distinct coalesce(f.allegation_id, f.referral_id))
      from netra.follow_ups f join handled h on h.id = f.case_id
      where f.kind = 'sanksi' group by h.place
    )
    select place, sum(reports)::bigint, sum(registered)::bigint, sum(findings)::bigint, sum(referrals)::bigint, sum(sanctions)::bigint
    from counted
    where netra.actor_is('clock')
    group by place
  $$;

select netra.guard_demonstration();
