-- Papers are signed in ink or with a certificate outside, and come back. "Signed" is said of a paper when such a file is here.
create table netra.signed_papers (
  id            uuid not null,
  case_id       uuid not null,
  office_id     uuid not null,
  kind          text not null,
  part_id       uuid not null,
  media_type    text not null,
  size          integer not null,
  sha256        bytea not null,
  signatures    jsonb not null,
  office_key_id uuid not null,
  kept_by       uuid not null,
  kept_at       timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint signed_papers_pkey primary key (id),
  constraint signed_papers_once_key unique (case_id, kind, part_id, sha256),
  constraint signed_papers_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint signed_papers_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint signed_papers_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint signed_papers_kept_by_fkey foreign key (kept_by) references netra.accounts on delete restrict,
  constraint signed_papers_kind_check check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint signed_papers_media_type_check check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  constraint signed_papers_size_check check (size between 1 and 10485760),
  constraint signed_papers_sha256_check check (octet_length(sha256) = 32),
  constraint signed_papers_signatures_check check (jsonb_typeof(signatures) = 'array')
);
comment on table netra.signed_papers is
  'A paper of a case as it came back signed: kept to the byte, sealed to the handling office, as a file under this id; with what its signatures said when it came. Insert only.';
create index signed_papers_case_idx on netra.signed_papers (case_id, kept_at);
select netra.guard_demonstration();

alter table netra.signed_papers enable row level security;
alter table netra.signed_papers force row level security;
-- A certificate names who signed, and a witness signs what he said: read as minutes are, where the case is handled.
create policy read_handling on netra.signed_papers for select to netra_app
  using (exists (
    select from netra.cases c where c.id = signed_papers.case_id
      and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
  ));
create policy keep_handling on netra.signed_papers for insert to netra_app
  with check (
    kept_by = (select netra.actor_id())
    and exists (
      select from netra.cases c where c.id = signed_papers.case_id and c.handling_office_id = signed_papers.office_id
        and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])
    )
  );
grant select on netra.signed_papers to netra_app;
grant insert (id, case_id, office_id, kind, part_id, media_type, size, sha256, signatures, office_key_id, kept_by, kept_at)
  on netra.signed_papers to netra_app;
