-- A paper that leaves the office is copied, scanned and shown to others. Whoever holds one may ask whether it is ours and still the newest.
create table netra.issued_papers (
  id             uuid not null,
  code_hash      bytea not null,
  file_sha256    bytea not null,
  seal_sha256    bytea,
  kind           text not null,
  version        text not null,
  goes_out       boolean not null,
  part_id        uuid not null,
  content_sha256 bytea not null,
  written_at     timestamptz not null,
  issued_at      timestamptz not null,
  issued_by      uuid not null,
  office_id      uuid not null,
  case_id        uuid,
  lhp_id         uuid,
  referral_id    uuid,
  demonstration  boolean not null default netra.is_demonstration(),
  constraint issued_papers_pkey primary key (id),
  constraint issued_papers_code_hash_key unique (code_hash),
  constraint issued_papers_file_sha256_key unique (file_sha256),
  constraint issued_papers_issued_by_fkey foreign key (issued_by) references netra.accounts on delete restrict,
  constraint issued_papers_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint issued_papers_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint issued_papers_lhp_id_fkey foreign key (lhp_id) references netra.lhps on delete restrict,
  constraint issued_papers_referral_id_fkey foreign key (referral_id) references netra.referrals on delete restrict,
  constraint issued_papers_about_check check (num_nonnulls(case_id, lhp_id, referral_id) = 1),
  constraint issued_papers_kind_check check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint issued_papers_version_check check (version in ('lengkap', 'keluar')),
  constraint issued_papers_hashes_check check (
    octet_length(code_hash) = 32 and octet_length(file_sha256) = 32 and octet_length(content_sha256) = 32
    and (seal_sha256 is null or octet_length(seal_sha256) = 32)
  )
);
comment on table netra.issued_papers is
  'Each file that was printed and sealed: hashes of its code, its bytes, its words and of the certificate of its seal. No content, no name. Insert only.';
comment on column netra.issued_papers.part_id is
  'What it is the paper of: a report, a hearing, a pleno, an LHP, a referral, or the case. A later one of the same kind with other words replaces it.';
comment on column netra.issued_papers.goes_out is 'Whether others may hold it. Of what stays in the office nobody outside is told that it exists.';
create index issued_papers_part_idx on netra.issued_papers (part_id, kind, version, written_at, issued_at);
create index issued_papers_seal_idx on netra.issued_papers (seal_sha256);
create index issued_papers_case_idx on netra.issued_papers (case_id);
select netra.guard_demonstration();

alter table netra.issued_papers enable row level security;
alter table netra.issued_papers force row level security;
create policy read_with_subject on netra.issued_papers for select to netra_app
  using (
    exists (select from netra.cases c where c.id = issued_papers.case_id)
    or exists (select from netra.lhps l where l.id = issued_papers.lhp_id)
    or exists (select from netra.referrals r where r.id = issued_papers.referral_id)
  );
create policy issue_own on netra.issued_papers for insert to netra_app
  with check (
    issued_by = (select netra.actor_id())
    and (
      exists (select from netra.cases c where c.id = issued_papers.case_id)
      or exists (select from netra.lhps l where l.id = issued_papers.lhp_id)
      or exists (select from netra.referrals r where r.id = issued_papers.referral_id)
    )
  );
grant select on netra.issued_papers to netra_app;
grant insert (id, code_hash, file_sha256, seal_sha256, kind, version, goes_out, part_id, content_sha256, written_at, issued_at, issued_by,
  office_id, case_id, lhp_id, referral_id) on netra.issued_papers to netra_app;

create function netra.public_paper(asked_code bytea, asked_file bytea)
  returns table (kind text, office_name text, zone text, issued_at timestamptz, replaced_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.kind, o.name, o.zone, p.issued_at, case when newest.content_sha256 <> p.content_sha256 then newer.since end
    from netra.issued_papers p
    join netra.offices o on o.id = p.office_id
    cross join lateral (
      select n.content_sha256 from netra.issued_papers n
      where n.part_id = p.part_id and n.kind = p.kind and n.version = p.version
      order by n.written_at desc, n.issued_at desc, n.id desc
      limit 1
    ) newest
    cross join lateral (
      select min(n.issued_at) as since from netra.issued_papers n
      where n.part_id = p.part_id and n.kind = p.kind and n.version = p.version and n.content_sha256 <> p.content_sha256
        and (n.written_at, n.issued_at, n.id) > (p.written_at, p.issued_at, p.id)
    ) newer
    where p.goes_out and (p.code_hash = asked_code or p.file_sha256 = asked_file)
  $$;
comment on function netra.public_paper(bytea, bytea) is
  'What anybody may know of a paper that goes out, by its code or by the file: of what kind, whose, since when, and since when no longer. Nothing of the rest.';

create function netra.is_our_seal(seal bytea) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from netra.issued_papers p where p.seal_sha256 = seal) $$;
comment on function netra.is_our_seal(bytea) is 'Whether papers were sealed here with this certificate, also one that has been renewed since.';

revoke all on function netra.public_paper(bytea, bytea), netra.is_our_seal(bytea) from public;
grant execute on function netra.public_paper(bytea, bytea), netra.is_our_seal(bytea) to netra_app;
