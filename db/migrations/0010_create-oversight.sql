create table netra.case_reads (
  id                 uuid primary key,
  account_id         uuid not null,
  case_id            uuid,
  referral_id        uuid,
  office_id          uuid not null,
  province_office_id uuid,
  what               text not null,
  read_at            timestamptz not null,
  constraint case_reads_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict,
  constraint case_reads_what_check check (what in ('perkara', 'penerusan', 'ekspor', 'cetak'))
);
comment on table netra.case_reads is 'Who opened, printed or exported what. Insert only; the auditor reads, nobody else.';
create index case_reads_office_idx on netra.case_reads (office_id, read_at);
create index case_reads_province_idx on netra.case_reads (province_office_id, read_at);

create table netra.law_confirmations (
  id            uuid primary key,
  rule_id       text not null,
  parameter     text not null,
  value         jsonb not null,
  reason        text not null,
  reference     text not null,
  decided_by    uuid not null,
  decided_at    timestamptz not null,
  demonstration boolean not null default false,
  constraint law_confirmations_decided_by_fkey foreign key (decided_by) references netra.accounts on delete restrict
);
comment on table netra.law_confirmations is
  'What one named office at national rank confirmed of an unconfirmed rule. The newest row of a parameter holds. Insert only.';
create index law_confirmations_rule_idx on netra.law_confirmations (rule_id, parameter, decided_at);

create table netra.number_sequences (
  office_id uuid not null,
  kind      text not null,
  year      integer not null,
  last      integer not null,
  constraint number_sequences_pkey primary key (office_id, kind, year),
  constraint number_sequences_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint number_sequences_kind_check check (kind in ('TM', 'LP', 'PL', 'LHP', 'BA', 'PENERUSAN'))
);
comment on table netra.number_sequences is 'The last number an office gave in a year. Only take_number() moves it.';

alter table netra.case_reads enable row level security;
alter table netra.case_reads force row level security;
alter table netra.law_confirmations enable row level security;
alter table netra.law_confirmations force row level security;
alter table netra.number_sequences enable row level security;
alter table netra.number_sequences force row level security;

create policy note_own on netra.case_reads for insert to netra_app with check (account_id = (select netra.actor_id()));
create policy read_auditor on netra.case_reads for select to netra_app
  using (
    office_id = any ((select netra.actor_offices('auditor'))::uuid[])
    or province_office_id = any ((select netra.actor_offices('auditor'))::uuid[])
    or exists (select from netra.offices o where o.kind = 'bawaslu-ri' and o.id = any ((select netra.actor_offices('auditor'))::uuid[]))
  );

create policy read_all on netra.law_confirmations for select to netra_app using (true);
create policy confirm_national on netra.law_confirmations for insert to netra_app
  with check (
    decided_by = (select netra.actor_id())
    and exists (select from netra.offices o where o.kind = 'bawaslu-ri'
      and o.id = any ((select netra.actor_offices('legal-officer'))::uuid[]))
  );

grant select on netra.case_reads, netra.law_confirmations to netra_app;
grant insert (id, account_id, case_id, referral_id, office_id, province_office_id, what, read_at) on netra.case_reads to netra_app;
grant insert (id, rule_id, parameter, value, reason, reference, decided_by, decided_at) on netra.law_confirmations to netra_app;

create function netra.take_number(for_office uuid, number_kind text, in_year integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  taken integer;
begin
  if not for_office = any (netra.actor_offices('ptps', 'pkd', 'panwascam', 'petugas-penerima', 'staf-penanganan', 'anggota', 'ketua',
    'bkn', 'bkpsdm', 'ppk-kepegawaian', 'propam', 'kemendagri')) then
    raise exception 'netra: no number for an office that is not the actor''s' using errcode = '42501';
  end if;
  insert into netra.number_sequences (office_id, kind, year, last) values (for_office, number_kind, in_year, 1)
  on conflict (office_id, kind, year) do update set last = netra.number_sequences.last + 1
  returning last into taken;
  return taken;
end
$$;
comment on function netra.take_number(uuid, text, integer) is
  'The next number of an office. The row stays locked until the transaction ends, so take it last and in a short one.';
revoke all on function netra.take_number(uuid, text, integer) from public;
grant execute on function netra.take_number(uuid, text, integer) to netra_app;
