-- Whoever has no telephone answers by letter: the office that handles the case records it from the paper, and he reads it by his code as
-- what he sent himself. A statement comes one of two ways, and says which.
alter table netra.accused_statements
  alter column code_id drop not null,
  alter column key_hash drop not null,
  alter column fingerprint drop not null,
  add column recorded_by uuid,
  add column recorded_at timestamptz,
  add column paper_number text,
  add column according_to text,
  add constraint accused_statements_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  add constraint accused_statements_way_check check (
    case when code_id is null
      then recorded_by is not null and recorded_at is not null and according_to ~ '\S' and key_hash is null and fingerprint is null
      else recorded_by is null and recorded_at is null and according_to is null and paper_number is null
        and key_hash is not null and fingerprint is not null
    end),
  add constraint accused_statements_paper_number_check check (paper_number is null or paper_number ~ '\S');
comment on table netra.accused_statements is
  'What a terlapor sent by his code, or by a letter that the office recorded: answer, counter-evidence, counsel, or what is wrong about him. For the office that handles the case. Insert only.';

create policy record_letter on netra.accused_statements for insert to netra_app
  with check (code_id is null and recorded_by = (select netra.actor_id())
    and exists (select from netra.cases c where c.id = accused_statements.case_id
      and c.handling_office_id = any ((select netra.actor_works())::uuid[]))
    and exists (select from netra.allegations a where a.id = accused_statements.allegation_id and a.case_id = accused_statements.case_id));
grant select (recorded_by, recorded_at, paper_number, according_to) on netra.accused_statements to netra_app;
grant insert (id, case_id, allegation_id, kind, body, received_at, recorded_by, recorded_at, paper_number, according_to)
  on netra.accused_statements to netra_app;
