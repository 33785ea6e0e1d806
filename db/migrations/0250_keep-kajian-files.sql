-- The kajian is written in Word and comes back. The file is kept to the byte; its text waits beside it until somebody takes it.
create table netra.kajian_files (
  id            uuid not null,
  case_id       uuid not null,
  office_id     uuid not null,
  began_with    integer not null,
  body          text not null,
  left_out      text[] not null,
  size          integer not null,
  sha256        bytea not null,
  office_key_id uuid not null,
  kept_by       uuid not null,
  kept_at       timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint kajian_files_pkey primary key (id),
  constraint kajian_files_once_key unique (case_id, sha256),
  constraint kajian_files_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint kajian_files_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint kajian_files_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint kajian_files_kept_by_fkey foreign key (kept_by) references netra.accounts on delete restrict,
  constraint kajian_files_began_with_check check (began_with >= 0),
  constraint kajian_files_body_check check (body ~ '\S'),
  constraint kajian_files_size_check check (size between 1 and 10485760),
  constraint kajian_files_sha256_check check (octet_length(sha256) = 32)
);
comment on table netra.kajian_files is
  'A kajian as it came back from Word: kept to the byte, sealed to the handling office, as a file under this id; with the text read from it. Insert only.';
comment on column netra.kajian_files.began_with is 'Which version of the kajian the file went out with; 0 is before the first. Older than the newest, it stays beside it.';
create index kajian_files_case_idx on netra.kajian_files (case_id, kept_at);
select netra.guard_demonstration();

alter table netra.kajian_files enable row level security;
alter table netra.kajian_files force row level security;
-- A draft is the office's own; what is taken of it is a kajian, and read as one.
create policy read_handling on netra.kajian_files for select to netra_app
  using (exists (
    select from netra.cases c where c.id = kajian_files.case_id
      and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
  ));
create policy keep_handling on netra.kajian_files for insert to netra_app
  with check (
    kept_by = (select netra.actor_id())
    and exists (
      select from netra.cases c where c.id = kajian_files.case_id and c.handling_office_id = kajian_files.office_id
        and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
    )
  );
grant select on netra.kajian_files to netra_app;
grant insert (id, case_id, office_id, began_with, body, left_out, size, sha256, office_key_id, kept_by, kept_at)
  on netra.kajian_files to netra_app;

alter table netra.kajian
  add column file_id uuid,
  add constraint kajian_file_id_key unique (file_id),
  add constraint kajian_file_id_fkey foreign key (file_id) references netra.kajian_files on delete restrict,
  add constraint kajian_file_id_check check (file_id is null or kind = 'kajian');
comment on column netra.kajian.file_id is 'The Word file that this version was taken from.';
create policy from_own_file on netra.kajian as restrictive for insert to netra_app
  with check (file_id is null or exists (
    select from netra.kajian_files f where f.id = kajian.file_id and f.case_id = kajian.case_id and f.body = kajian.body));
grant insert (file_id) on netra.kajian to netra_app;
