-- A case (perkara) is what an office handles; a report (laporan, informasi awal) is what came in through a door.
-- One case may have several reports: the same event told at two doors is linked and counted once.

create table netra.cases (
  id                 uuid primary key,
  origin             text not null,
  kind               text not null,
  regime             text not null,
  election_id        text,
  state              text not null,
  state_since        timestamptz not null,
  region_code        text not null,
  province_code      text,
  regency_code       text,
  handling_office_id uuid not null,
  regency_office_id  uuid,
  province_office_id uuid,
  national_office_id uuid,
  walled_office_ids  uuid[] not null default '{}',
  happened_on        date not null,
  known_on           date not null,
  opened_at          timestamptz not null,
  receipt_number     text,
  register_number    text,
  registered_on      date,
  linked_case_id     uuid,
  late_since         timestamptz,
  version            integer not null default 0,
  demonstration      boolean not null default false,
  constraint cases_handling_office_id_fkey foreign key (handling_office_id) references netra.offices on delete restrict,
  constraint cases_linked_case_id_fkey foreign key (linked_case_id) references netra.cases on delete restrict,
  constraint cases_origin_check check (origin in ('informasi', 'laporan', 'temuan')),
  constraint cases_regime_check check (regime in ('pilkada', 'pemilu')),
  constraint cases_register_check check ((register_number is null) = (registered_on is null)),
  constraint cases_register_number_key unique (handling_office_id, register_number)
);
comment on table netra.cases is
  'What one office handles at a time; a projection of its events, written in the same transaction. No row is deleted.';
comment on column netra.cases.walled_office_ids is 'Offices that this case accuses: nobody of theirs sees that it exists.';
comment on column netra.cases.version is 'Each move raises it by one; two at once cannot both.';
create index cases_handling_idx on netra.cases (handling_office_id, state, state_since);
create index cases_regency_idx on netra.cases (regency_office_id, state_since);
create index cases_province_idx on netra.cases (province_office_id, state_since);
create index cases_region_idx on netra.cases (regency_code, state);
create index cases_linked_idx on netra.cases (linked_case_id) where linked_case_id is not null;

create table netra.reports (
  id                  uuid primary key,
  case_id             uuid not null,
  lane                text not null,
  kind                text not null,
  door                text not null,
  office_id           uuid not null,
  region_code         text not null,
  received_at         timestamptz not null,
  received_on         date not null,
  happened_on         date not null,
  known_on            date not null,
  place               text,
  narrative           text not null,
  evidence            text,
  subject_kind        text not null,
  subject_name        text,
  subject_position    text,
  subject_office_name text,
  accused_office_ids  uuid[] not null default '{}',
  act_id              text,
  receipt_hash        bytea not null,
  identity_sealed     boolean not null default false,
  identity_checked_on date,
  filed_by            uuid,
  demonstration       boolean not null default false,
  constraint reports_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint reports_receipt_hash_key unique (receipt_hash),
  constraint reports_lane_check check (lane in ('informasi', 'laporan')),
  constraint reports_door_check check (door in ('web', 'api', 'loket', 'polres', 'tni', 'propam')),
  constraint reports_receipt_hash_check check (octet_length(receipt_hash) = 32)
);
comment on table netra.reports is
  'What came in, as it came in: insert only. Who sent it is sealed elsewhere; a receipt is known by its hash alone.';
create index reports_case_id_idx on netra.reports (case_id);
create index reports_office_idx on netra.reports (office_id, received_at);
create index reports_filed_by_idx on netra.reports (filed_by) where filed_by is not null;

create table netra.office_keys (
  id         uuid primary key,
  office_id  uuid not null,
  recipient  text not null,
  created_at timestamptz not null,
  retired_at timestamptz,
  constraint office_keys_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint office_keys_recipient_key unique (recipient),
  constraint office_keys_recipient_check check (recipient like 'age1%')
);
comment on table netra.office_keys is 'Public halves only (age, X25519). The private half never enters the database.';
create unique index office_keys_current_idx on netra.office_keys (office_id) where retired_at is null;

create table netra.sealed_identities (
  id            uuid primary key,
  report_id     uuid not null,
  part          text not null,
  office_key_id uuid not null,
  ciphertext    bytea not null,
  sealed_by     text not null,
  constraint sealed_identities_report_id_fkey foreign key (report_id) references netra.reports on delete restrict,
  constraint sealed_identities_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint sealed_identities_part_check check (part in ('pelapor', 'saksi', 'kontak', 'identitas')),
  constraint sealed_identities_sealed_by_check check (sealed_by in ('browser', 'server')),
  constraint sealed_identities_ciphertext_check check (substring(ciphertext from 1 for 21) = 'age-encryption.org/v1'::bytea)
);
comment on table netra.sealed_identities is
  'Who reported, encrypted to the handling office before any write. The check refuses anything that is not age v1.';
create index sealed_identities_report_id_idx on netra.sealed_identities (report_id);

create table netra.idempotency_keys (
  key_hash      bytea primary key,
  fingerprint   bytea not null,
  sealed_answer bytea not null,
  created_at    timestamptz not null
);
comment on table netra.idempotency_keys is
  'A write that a person may retry. Only a hash of the key is kept; the answer is sealed under a key derived from it.';

alter table netra.cases enable row level security;
alter table netra.cases force row level security;
alter table netra.reports enable row level security;
alter table netra.reports force row level security;
alter table netra.office_keys enable row level security;
alter table netra.office_keys force row level security;
alter table netra.sealed_identities enable row level security;
alter table netra.sealed_identities force row level security;
alter table netra.idempotency_keys enable row level security;
alter table netra.idempotency_keys force row level security;

-- The readable twin is src/core/akses; tests/db/akses-matrix.test.ts walks both and compares.
create policy read_chain on netra.cases for select to netra_app
  using (
    (
      handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua', 'legal-officer'))::uuid[])
      or regency_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
      or province_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
      or national_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
      or (select netra.actor_is('clock'))
    )
    and not walled_office_ids && (select netra.actor_wall_offices())
  );
create policy open_case on netra.cases for insert to netra_app
  with check (
    (select netra.actor_is('intake'))
    or handling_office_id = any ((select netra.actor_offices('petugas-penerima', 'staf-penanganan', 'anggota', 'ketua'))::uuid[])
  );
create policy move_case on netra.cases for update to netra_app
  using (
    (
      handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
      or (select netra.actor_is('clock'))
    )
    and not walled_office_ids && (select netra.actor_wall_offices())
  )
  with check (
    (
      handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
      or (select netra.actor_is('clock'))
    )
    and not walled_office_ids && (select netra.actor_wall_offices())
  );

create policy read_report on netra.reports for select to netra_app
  using (
    exists (select from netra.cases c where c.id = reports.case_id)
    or (
      office_id = any ((select netra.actor_offices('petugas-penerima'))::uuid[])
      and not accused_office_ids && (select netra.actor_wall_offices())
    )
    or filed_by = (select netra.actor_id())
  );
create policy receive on netra.reports for insert to netra_app
  with check (
    (select netra.actor_is('intake'))
    or office_id = any ((select netra.actor_offices('petugas-penerima', 'staf-penanganan', 'anggota', 'ketua'))::uuid[])
  );

create policy read_all on netra.office_keys for select to netra_app using (true);
create policy add_key on netra.office_keys for insert to netra_app with check ((select netra.actor_is('intake')));

create policy read_with_report on netra.sealed_identities for select to netra_app
  using (exists (select from netra.reports r where r.id = sealed_identities.report_id));
create policy seal on netra.sealed_identities for insert to netra_app with check ((select netra.actor_id()) is not null);

create policy replay on netra.idempotency_keys for select to netra_app using (true);
create policy keep on netra.idempotency_keys for insert to netra_app with check ((select netra.actor_id()) is not null);

grant select on netra.cases, netra.reports, netra.office_keys, netra.idempotency_keys to netra_app;
grant select (id, report_id, part, office_key_id, sealed_by) on netra.sealed_identities to netra_app;
grant insert (id, origin, kind, regime, election_id, state, state_since, region_code, province_code, regency_code,
  handling_office_id, regency_office_id, province_office_id, national_office_id, walled_office_ids, happened_on, known_on,
  opened_at, receipt_number, register_number, registered_on) on netra.cases to netra_app;
grant update (state, state_since, receipt_number, register_number, registered_on, linked_case_id, late_since, version)
  on netra.cases to netra_app;
grant insert (id, case_id, lane, kind, door, office_id, region_code, received_at, received_on, happened_on, known_on, place,
  narrative, evidence, subject_kind, subject_name, subject_position, subject_office_name, accused_office_ids, act_id,
  receipt_hash, identity_sealed, identity_checked_on, filed_by) on netra.reports to netra_app;
grant insert (id, office_id, recipient, created_at) on netra.office_keys to netra_app;
grant insert (id, report_id, part, office_key_id, ciphertext, sealed_by) on netra.sealed_identities to netra_app;
grant insert (key_hash, fingerprint, sealed_answer, created_at) on netra.idempotency_keys to netra_app;

create function netra.hand_case_to(moved_case uuid, to_office uuid, direction text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  held netra.cases%rowtype;
  target netra.offices%rowtype;
  deciding uuid[] := netra.actor_offices('anggota', 'ketua');
begin
  select * into held from netra.cases where id = moved_case for update;
  select * into target from netra.offices where id = to_office;
  if held.id is null or target.id is null
    or held.walled_office_ids && netra.actor_wall_offices()
    or to_office = any (held.walled_office_ids)
    or target.kind not in ('bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam') then
    return false;
  end if;
  -- pelimpahan: the handling office lets go. pengambilalihan: a rank above takes.
  if not (case direction
    when 'pelimpahan' then held.handling_office_id = any (deciding)
    when 'pengambilalihan' then to_office = any (deciding)
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
comment on function netra.hand_case_to(uuid, uuid, text) is
  'The only way a case changes hands. False, with no more said, when the actor may not or an accused office would get it.';
revoke all on function netra.hand_case_to(uuid, uuid, text) from public;
grant execute on function netra.hand_case_to(uuid, uuid, text) to netra_app;
