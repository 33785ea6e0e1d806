-- Three registers of the same cases that disagree: an office brings an export of another one, confirms what its columns mean, and sees case by
-- case what is in one and not in the other. Nothing of it changes a case.
create table netra.register_imports (
  id            uuid primary key,
  office_id     uuid not null,
  source        text not null,
  state         text not null,
  file_name     text not null,
  file_sha256   bytea not null,
  file_size     bigint not null,
  sheet         text,
  columns       jsonb,
  rows_read     integer,
  first_day     date,
  last_day      date,
  asked_at      timestamptz not null,
  asked_by      uuid not null,
  compared_at   timestamptz,
  compared_by   uuid,
  demonstration boolean not null default netra.is_demonstration(),
  constraint register_imports_office_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint register_imports_asked_by_fkey foreign key (asked_by) references netra.accounts on delete restrict,
  constraint register_imports_compared_by_fkey foreign key (compared_by) references netra.accounts on delete restrict,
  constraint register_imports_source_check check (source in ('sigaplapor', 'provinsi', 'sbt', 'lain')),
  constraint register_imports_state_check check (state in ('menunggu', 'dibandingkan', 'dibatalkan')),
  constraint register_imports_compared_check check ((state = 'dibandingkan') = (compared_at is not null and compared_by is not null and rows_read is not null)),
  constraint register_imports_sha_check check (octet_length(file_sha256) = 32)
);
comment on table netra.register_imports is
  'An export of another register as an office brought it. The file lies sealed until it is compared or dropped, and is destroyed then; its hash stays.';
create index register_imports_office_idx on netra.register_imports (office_id, asked_at);

create table netra.register_import_rows (
  import_id   uuid not null,
  nth         integer not null,
  outcome     text not null,
  -- Of the file; null: a case of ours that no row there speaks of.
  row         integer,
  numbers     text[] not null default '{}',
  on_day      date,
  region      text,
  institution text,
  initials    text,
  -- Of the accused's personnel number, under the key of the rolls.
  number_hmac bytea,
  case_ids    uuid[] not null default '{}',
  differs     text[] not null default '{}',
  unread      text[] not null default '{}',
  demonstration boolean not null default netra.is_demonstration(),
  constraint register_import_rows_pkey primary key (import_id, nth),
  constraint register_import_rows_import_fkey foreign key (import_id) references netra.register_imports on delete cascade,
  constraint register_import_rows_outcome_check check
    (outcome in ('same', 'differs', 'split', 'joined', 'unclear', 'repeated', 'only-there', 'only-here')),
  constraint register_import_rows_row_check check ((row is null) = (outcome = 'only-here')),
  constraint register_import_rows_initials_check check (length(initials) <= 4),
  constraint register_import_rows_hmac_check check (octet_length(number_hmac) = 32)
);
comment on table netra.register_import_rows is
  'What became of each row of such a file. Insert only; no name and no personnel number. A row that speaks of a case which its reader may not see is not there for him.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['register_imports', 'register_import_rows'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

create policy read_own on netra.register_imports for select to netra_app
  using (office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[]));
create policy bring_own on netra.register_imports for insert to netra_app
  with check (asked_by = (select netra.actor_id()) and state = 'menunggu'
    and office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[]));
create policy end_own on netra.register_imports for update to netra_app
  using (state = 'menunggu' and office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[]))
  with check (state <> 'menunggu' and (compared_by is null or compared_by = (select netra.actor_id()))
    and office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[]));

-- The cases are asked under the reader's own rights: a wall that rose since hides the row as well.
create policy read_with_cases on netra.register_import_rows for select to netra_app
  using (exists (select from netra.register_imports i where i.id = import_id)
    and not exists (select from unnest(case_ids) as held (id) where not exists (select from netra.cases c where c.id = held.id)));
create policy write_when_compared on netra.register_import_rows for insert to netra_app
  with check (exists (select from netra.register_imports i
      where i.id = import_id and i.state = 'dibandingkan' and i.compared_by = (select netra.actor_id()))
    and not exists (select from unnest(case_ids) as held (id) where not exists (select from netra.cases c where c.id = held.id)));

grant select on netra.register_imports, netra.register_import_rows to netra_app;
grant insert (id, office_id, source, state, file_name, file_sha256, file_size, asked_at, asked_by) on netra.register_imports to netra_app;
grant update (state, sheet, columns, rows_read, first_day, last_day, compared_at, compared_by) on netra.register_imports to netra_app;
grant insert (import_id, nth, outcome, row, numbers, on_day, region, institution, initials, number_hmac, case_ids, differs, unread)
  on netra.register_import_rows to netra_app;

-- Marks of numbers are read by nobody who serves; this compares, and answers with cases that the actor may read.
create function netra.cases_of_numbers(asked bytea[]) returns table (number bytea, case_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select distinct s.number_hmac, s.case_id
    from netra.subject_matches s
    join netra.cases c on c.id = s.case_id
    cross join (select netra.actor_offices('staf-penanganan', 'anggota', 'ketua') as offices) held
    where s.number_hmac = any (asked)
      and (c.handling_office_id = any (held.offices) or c.regency_office_id = any (held.offices)
        or c.province_office_id = any (held.offices) or c.national_office_id = any (held.offices))
      and not c.walled_office_ids && netra.actor_wall_offices()
  $$;
comment on function netra.cases_of_numbers(bytea[]) is
  'Which cases that the actor may read have an accused of one of these numbers. Compares, and tells no number that was not asked for.';
revoke all on function netra.cases_of_numbers(bytea[]) from public;
grant execute on function netra.cases_of_numbers(bytea[]) to netra_app;

select netra.guard_demonstration();
