-- An LHP belongs to one election: its regime decides which days count.
alter table netra.lhps add column election_id text;
alter table netra.lhps
  add constraint lhps_election_id_fkey foreign key (election_id) references netra.elections on delete restrict;
grant insert (election_id), update (election_id) on netra.lhps to netra_app;

create index cases_late_idx on netra.cases (late_since) where late_since is not null;

select netra.guard_demonstration();

-- A body may tell by letter that it passed a referral on: then the handling office writes down the next one in its place.
create policy record_passed_on on netra.referrals for insert to netra_app
  with check (
    parent_id is not null
    and exists (select from netra.cases c where c.id = referrals.case_id
      and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[]))
  );
create policy move_with_case on netra.referrals for update to netra_app
  using (exists (select from netra.cases c where c.id = referrals.case_id
    and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])))
  with check (true);
