-- The PPK who decides on a servant may stand for election, or be kin of the accused: a fact somebody recorded from a source, on the case it
-- weighs on. What turned out wrong is taken back by another row; the first stays.
create table netra.ppk_conflicts (
  id                 uuid primary key,
  case_id            uuid not null,
  allegation_id      uuid not null,
  employer_office_id uuid not null,
  kind               text not null,
  withdraws_id       uuid,
  contest_id         text,
  source             text not null,
  known_on           date not null,
  recorded_at        timestamptz not null,
  recorded_by        uuid not null,
  demonstration      boolean not null default false,
  constraint ppk_conflicts_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint ppk_conflicts_allegation_id_fkey foreign key (allegation_id) references netra.allegations on delete restrict,
  constraint ppk_conflicts_employer_fkey foreign key (employer_office_id) references netra.offices on delete restrict,
  constraint ppk_conflicts_withdraws_id_fkey foreign key (withdraws_id) references netra.ppk_conflicts on delete restrict,
  constraint ppk_conflicts_contest_id_fkey foreign key (contest_id) references netra.contests on delete restrict,
  constraint ppk_conflicts_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint ppk_conflicts_kind_check check (kind in ('calon', 'kerabat', 'ditarik')),
  constraint ppk_conflicts_withdraws_check check ((kind = 'ditarik') = (withdraws_id is not null)),
  constraint ppk_conflicts_contest_check check (contest_id is null or kind = 'calon'),
  constraint ppk_conflicts_source_check check (source ~ '\S')
);
comment on table netra.ppk_conflicts is
  'That the PPK of a subject''s employer stands for election or is kin of the subject, by which source; or that it is taken back. Insert only.';
create index ppk_conflicts_case_idx on netra.ppk_conflicts (case_id, recorded_at);

alter table netra.ppk_conflicts enable row level security;
alter table netra.ppk_conflicts force row level security;
create policy read_with_case on netra.ppk_conflicts for select to netra_app
  using (exists (select from netra.cases c where c.id = ppk_conflicts.case_id));
create policy record_own on netra.ppk_conflicts for insert to netra_app
  with check (
    recorded_by = (select netra.actor_id())
    and exists (select from netra.cases c where c.id = ppk_conflicts.case_id
      and c.handling_office_id = any ((select netra.actor_works())::uuid[]))
    and exists (select from netra.allegations a where a.id = ppk_conflicts.allegation_id and a.case_id = ppk_conflicts.case_id)
  );
grant select on netra.ppk_conflicts to netra_app;
grant insert (id, case_id, allegation_id, employer_office_id, kind, withdraws_id, contest_id, source, known_on, recorded_at, recorded_by)
  on netra.ppk_conflicts to netra_app;

select netra.guard_demonstration();
