-- The other side of the table: a code on the invitation opens to the terlapor what is his, and no more. He has no account.

insert into netra.accounts (id, kind, name) values ('00000000-0000-7000-8000-000000000005', 'system', 'Terlapor, dengan kode');

create function netra.plain_words(said text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  as $$ select lower(btrim(regexp_replace(coalesce(said, ''), '\s+', ' ', 'g'))) $$;

-- Two allegations are about one person only where everything written of him agrees: of doubt, the code shows less.
create function netra.same_subject(one netra.allegations, other netra.allegations) returns boolean
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  as $$
    select one.case_id = other.case_id and (one.id = other.id or (
      one.subject_kind = other.subject_kind
      and netra.plain_words(one.subject_name) <> ''
      and netra.plain_words(one.subject_name) = netra.plain_words(other.subject_name)
      and netra.plain_words(one.subject_position) = netra.plain_words(other.subject_position)
      and one.subject_office_id is not distinct from other.subject_office_id
      and netra.plain_words(one.subject_office_name) = netra.plain_words(other.subject_office_name)))
  $$;
comment on function netra.same_subject(netra.allegations, netra.allegations) is
  'Whether two allegations of one case are about the same person, by every word written of him. Without a name only with itself.';

create table netra.accused_codes (
  id            uuid primary key,
  case_id       uuid not null,
  allegation_id uuid not null,
  office_id     uuid not null,
  code_hash     bytea not null,
  made_at       timestamptz not null,
  made_by       uuid not null,
  revoked_at    timestamptz,
  demonstration boolean not null default false,
  constraint accused_codes_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint accused_codes_allegation_id_fkey foreign key (allegation_id) references netra.allegations on delete restrict,
  constraint accused_codes_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint accused_codes_made_by_fkey foreign key (made_by) references netra.accounts on delete restrict,
  constraint accused_codes_code_hash_key unique (code_hash),
  constraint accused_codes_code_hash_check check (octet_length(code_hash) = 32)
);
comment on table netra.accused_codes is
  'The code on the invitation of one terlapor in one case, by hash; `allegation_id` says who he is. A revoked one opens nothing.';
create index accused_codes_case_idx on netra.accused_codes (case_id);
-- Of two officers at once the second is refused by this.
create unique index accused_codes_open_key on netra.accused_codes (allegation_id) where revoked_at is null;

alter table netra.hearings add column allegation_id uuid;
alter table netra.hearings
  add constraint hearings_allegation_id_fkey foreign key (allegation_id) references netra.allegations on delete restrict;
alter table netra.hearings add constraint hearings_allegation_id_check check (allegation_id is null or party = 'terlapor');
comment on column netra.hearings.allegation_id is 'Which terlapor was invited, by an allegation against him. Null: his code does not show it.';

create table netra.hearing_deliveries (
  id           uuid primary key,
  hearing_id   uuid not null,
  way          text not null,
  delivered_at timestamptz not null,
  proof        text not null,
  recorded_at  timestamptz not null,
  recorded_by  uuid not null,
  demonstration boolean not null default false,
  constraint hearing_deliveries_hearing_id_fkey foreign key (hearing_id) references netra.hearings on delete restrict,
  constraint hearing_deliveries_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint hearing_deliveries_way_check check (way in ('langsung', 'pesan'))
);
comment on table netra.hearing_deliveries is 'How an invitation reached its party, with the proof. The terlapor reads his own. Insert only.';
create index hearing_deliveries_hearing_idx on netra.hearing_deliveries (hearing_id);

create table netra.hearing_signatures (
  hearing_id  uuid primary key,
  way         text not null,
  signed_on   date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  demonstration boolean not null default false,
  constraint hearing_signatures_hearing_id_fkey foreign key (hearing_id) references netra.hearing_minutes on delete restrict,
  constraint hearing_signatures_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint hearing_signatures_way_check check (way in ('tinta', 'layar'))
);
comment on table netra.hearing_signatures is
  'That minutes were read back and signed. Only then are they what the party said, and his to read. Insert only.';

create table netra.accused_statements (
  id            uuid primary key,
  code_id       uuid not null,
  case_id       uuid not null,
  allegation_id uuid not null,
  kind          text not null,
  body          text not null,
  received_at   timestamptz not null,
  key_hash      bytea not null,
  fingerprint   bytea not null,
  demonstration boolean not null default false,
  constraint accused_statements_code_id_fkey foreign key (code_id) references netra.accused_codes on delete restrict,
  constraint accused_statements_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint accused_statements_allegation_id_fkey foreign key (allegation_id) references netra.allegations on delete restrict,
  constraint accused_statements_key_hash_key unique (key_hash),
  constraint accused_statements_kind_check check (kind in ('jawaban', 'bukti', 'kuasa', 'koreksi')),
  constraint accused_statements_body_check check (length(body) between 1 and 20000)
);
comment on table netra.accused_statements is
  'What a terlapor sent by his code: answer, counter-evidence, counsel, or what is wrong about him. For the office that handles the case. Insert only.';
create index accused_statements_case_idx on netra.accused_statements (case_id, received_at);

create table netra.accused_corrections (
  statement_id uuid primary key,
  granted      boolean not null,
  reason       text not null,
  decided_at   timestamptz not null,
  decided_by   uuid not null,
  demonstration boolean not null default false,
  constraint accused_corrections_statement_id_fkey foreign key (statement_id) references netra.accused_statements on delete restrict,
  constraint accused_corrections_decided_by_fkey foreign key (decided_by) references netra.accounts on delete restrict
);
comment on table netra.accused_corrections is 'What the office decided on a correction that a terlapor asked for, and why. He reads it. Insert only.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['accused_codes', 'hearing_deliveries', 'hearing_signatures', 'accused_statements', 'accused_corrections'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

-- The cases of whoever handles them: the rank above reads from the timeline that something was said, and not what.
create policy read_handling on netra.accused_codes for select to netra_app
  using (exists (select from netra.cases c where c.id = accused_codes.case_id
    and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])));
create policy make_own on netra.accused_codes for insert to netra_app
  with check (
    made_by = (select netra.actor_id())
    and revoked_at is null
    and office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
    and exists (select from netra.cases c where c.id = accused_codes.case_id and c.handling_office_id = accused_codes.office_id)
    and exists (select from netra.allegations a where a.id = accused_codes.allegation_id and a.case_id = accused_codes.case_id)
  );
create policy revoke_handling on netra.accused_codes for update to netra_app
  using (revoked_at is null and exists (select from netra.cases c where c.id = accused_codes.case_id
    and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])))
  with check (revoked_at is not null);

create policy name_own_subject on netra.hearings as restrictive for insert to netra_app
  with check (allegation_id is null
    or exists (select from netra.allegations a where a.id = hearings.allegation_id and a.case_id = hearings.case_id));

create policy read_handling on netra.hearing_deliveries for select to netra_app
  using (exists (select from netra.hearings h join netra.cases c on c.id = h.case_id where h.id = hearing_deliveries.hearing_id
    and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])));
create policy record_handling on netra.hearing_deliveries for insert to netra_app
  with check (recorded_by = (select netra.actor_id())
    and exists (select from netra.hearings h join netra.cases c on c.id = h.case_id where h.id = hearing_deliveries.hearing_id
      and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])));

create policy read_handling on netra.hearing_signatures for select to netra_app
  using (exists (select from netra.hearings h join netra.cases c on c.id = h.case_id where h.id = hearing_signatures.hearing_id
    and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])));
create policy record_handling on netra.hearing_signatures for insert to netra_app
  with check (recorded_by = (select netra.actor_id())
    and exists (select from netra.hearings h join netra.cases c on c.id = h.case_id where h.id = hearing_signatures.hearing_id
      and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])));

create policy read_handling on netra.accused_statements for select to netra_app
  using (exists (select from netra.cases c where c.id = accused_statements.case_id
    and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])));

create policy read_with_statement on netra.accused_corrections for select to netra_app
  using (exists (select from netra.accused_statements s where s.id = accused_corrections.statement_id));
create policy decide_handling on netra.accused_corrections for insert to netra_app
  with check (decided_by = (select netra.actor_id())
    and exists (select from netra.accused_statements s where s.id = accused_corrections.statement_id and s.kind = 'koreksi'));

grant select (id, case_id, allegation_id, office_id, made_at, made_by, revoked_at) on netra.accused_codes to netra_app;
grant insert (id, case_id, allegation_id, office_id, code_hash, made_at, made_by) on netra.accused_codes to netra_app;
grant update (revoked_at) on netra.accused_codes to netra_app;
grant insert (allegation_id) on netra.hearings to netra_app;
grant select on netra.hearing_deliveries, netra.hearing_signatures, netra.accused_corrections to netra_app;
grant select (id, code_id, case_id, allegation_id, kind, body, received_at) on netra.accused_statements to netra_app;
grant insert (id, hearing_id, way, delivered_at, proof, recorded_at, recorded_by) on netra.hearing_deliveries to netra_app;
grant insert (hearing_id, way, signed_on, recorded_at, recorded_by) on netra.hearing_signatures to netra_app;
grant insert (statement_id, granted, reason, decided_at, decided_by) on netra.accused_corrections to netra_app;

select netra.guard_demonstration();
