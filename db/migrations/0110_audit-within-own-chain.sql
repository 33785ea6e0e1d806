-- An auditor watches his own office and those below it; at Bawaslu RI, the nation and what stands beside its chain.
alter table netra.case_reads add column lhp_id uuid;
alter table netra.case_reads drop constraint case_reads_what_check;
alter table netra.case_reads add constraint case_reads_what_check check (what in ('perkara', 'penerusan', 'lhp', 'ekspor', 'cetak'));
grant insert (lhp_id) on netra.case_reads to netra_app;
create index case_reads_account_idx on netra.case_reads (account_id);
create index events_of_people_idx on netra.events (actor_id) where stream in ('akun', 'kantor');

create function netra.is_within(asked uuid, roots uuid[]) returns boolean
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.offices o where o.id = asked
        and array[o.id, o.desa_office_id, o.kecamatan_office_id, o.regency_office_id, o.province_office_id, o.national_office_id] && roots)
      or exists (select from netra.offices r where r.id = any (roots) and r.kind = 'bawaslu-ri')
  $$;
comment on function netra.is_within(uuid, uuid[]) is
  'Whether an office is one of these or below one. Under Bawaslu RI stands everything, also what is of no office.';

create function netra.audits_about(about_account uuid, about_office uuid, roots uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select cardinality(roots) > 0 and (
      netra.is_within(about_office, roots)
      or about_office is null
        and exists (select from netra.memberships m where m.account_id = about_account and netra.is_within(m.office_id, roots)))
  $$;
comment on function netra.audits_about(uuid, uuid, uuid[]) is
  'Whether what was done at an office, or else to a person, is an auditor''s: by the office, or by the posts the person has had.';

create function netra.audits_read(noted netra.case_reads, roots uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select cardinality(roots) > 0
      and (
        netra.is_within(noted.office_id, roots)
        -- What a receiving body reads is the business of the chain whose case it is.
        or exists (select from netra.referrals f join netra.cases c on c.id = f.case_id
          where f.id = noted.referral_id and netra.is_within(c.handling_office_id, roots))
      )
      -- That a record exists is already more than the accused's office may know, its auditor included.
      and not netra.walled_record(noted.case_id, noted.referral_id)
      and not exists (select from netra.lhps l where l.id = noted.lhp_id and l.walled_office_ids && netra.actor_wall_offices())
  $$;
comment on function netra.audits_read(netra.case_reads, uuid[]) is 'Whether a line of who read what is an auditor''s to see.';

create function netra.audits_account(asked uuid, roots uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select cardinality(roots) > 0 and (
      netra.audits_about(asked, null, roots)
      or exists (select from netra.case_reads r where r.account_id = asked and netra.audits_read(r, roots))
      or exists (select from netra.events e where e.actor_id = asked and e.stream in ('akun', 'kantor')
        and netra.audits_about(e.account_id, e.office_id, roots)))
  $$;
comment on function netra.audits_account(uuid, uuid[]) is
  'Whether an auditor may know a person: by a post within his offices, by what the person read there, or did there to a person.';

revoke all on function netra.is_within(uuid, uuid[]), netra.audits_about(uuid, uuid, uuid[]),
  netra.audits_read(netra.case_reads, uuid[]), netra.audits_account(uuid, uuid[]) from public;
grant execute on function netra.is_within(uuid, uuid[]), netra.audits_about(uuid, uuid, uuid[]),
  netra.audits_read(netra.case_reads, uuid[]), netra.audits_account(uuid, uuid[]) to netra_app;

alter policy read_self on netra.accounts
  using (
    id = (select netra.actor_id())
    or kind = 'system'
    or id = any ((select netra.colleagues())::uuid[])
    or (select netra.actor_has_role('administrator'))
    or netra.audits_account(id, (select netra.actor_offices('auditor')))
  );
-- A post is its office's: of a person he watches, an auditor sees the posts within his offices.
alter policy read_own on netra.memberships
  using (
    account_id = (select netra.actor_id())
    or account_id = any ((select netra.colleagues())::uuid[])
    or (select netra.actor_has_role('administrator'))
    or netra.audits_about(null, office_id, (select netra.actor_offices('auditor')))
  );
alter policy read_administrator on netra.invitations
  using (
    (select netra.actor_has_role('administrator'))
    or netra.audits_about(account_id, null, (select netra.actor_offices('auditor')))
  );
alter policy read_auditor on netra.case_reads
  using (netra.audits_read(case_reads, (select netra.actor_offices('auditor'))));
alter policy read_with_subject on netra.events
  using (
    (case_id is not null and exists (select from netra.cases c where c.id = events.case_id))
    or (report_id is not null and case_id is null and exists (select from netra.reports r where r.id = events.report_id))
    or (lhp_id is not null and exists (select from netra.lhps l where l.id = events.lhp_id))
    or (referral_id is not null and exists (select from netra.referrals r where r.id = events.referral_id))
    or (stream = 'hukum')
    or (stream = 'akun' and (select netra.actor_has_role('administrator')))
    or (stream in ('akun', 'kantor') and netra.audits_about(account_id, office_id, (select netra.actor_offices('auditor'))))
    or (case_id is null and report_id is null and lhp_id is null and referral_id is null and actor_id = (select netra.actor_id()))
  );

-- An auditor names a thing by its number, and opens none.
create function netra.audited_names(reads uuid[]) returns table (read_id uuid, number text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select r.id, coalesce(f.letter_number, l.number, c.register_number, c.receipt_number)
    from netra.case_reads r
    left join netra.referrals f on f.id = r.referral_id
    left join netra.lhps l on l.id = r.lhp_id
    left join netra.cases c on c.id = coalesce(r.case_id, f.case_id)
    where r.id = any (reads) and netra.audits_read(r, netra.actor_offices('auditor'))
  $$;
comment on function netra.audited_names(uuid[]) is 'The official number of what was read, where it has one. For the auditor of that line; numbers, never a person.';

create function netra.audited_reads(wanted text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select r.id
    from netra.case_reads r
    left join netra.referrals f on f.id = r.referral_id
    left join netra.lhps l on l.id = r.lhp_id
    left join netra.cases c on c.id = coalesce(r.case_id, f.case_id)
    where wanted in (f.letter_number, l.number, c.register_number, c.receipt_number)
      and netra.audits_read(r, netra.actor_offices('auditor'))
  $$;
comment on function netra.audited_reads(text) is 'The lines about what bears a number, of those that the auditor may see.';
revoke all on function netra.audited_names(uuid[]), netra.audited_reads(text) from public;
grant execute on function netra.audited_names(uuid[]), netra.audited_reads(text) to netra_app;
