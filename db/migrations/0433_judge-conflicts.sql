-- That a report names a Bawaslu office is a claim (N80). It goes past that office at once, and a commissioner of the rank above judges it. Until now nobody
-- could: whoever named the handling office in every report took every report away from it, for good.
create table netra.conflict_judgements (
  id            uuid primary key,
  case_id       uuid not null,
  office_id     uuid not null,
  founded       boolean not null,
  reason        text not null,
  judged_by     uuid not null,
  judged_at     timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint conflict_judgements_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint conflict_judgements_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint conflict_judgements_judged_by_fkey foreign key (judged_by) references netra.accounts on delete restrict,
  constraint conflict_judgements_once unique (case_id, office_id),
  constraint conflict_judgements_reason_check check (reason ~ '\S')
);
comment on table netra.conflict_judgements is
  'What the rank above said of the claim that a case accuses a Bawaslu office below it: the wall stays, or it is taken down for this office. Insert only, by judge_conflict.';
alter table netra.conflict_judgements enable row level security;
alter table netra.conflict_judgements force row level security;
create policy read_with_case on netra.conflict_judgements for select to netra_app
  using (exists (select from netra.cases c where c.id = conflict_judgements.case_id));
grant select on netra.conflict_judgements to netra_app;

create function netra.claims_conflict(of_case uuid) returns table (office_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select o.id from netra.cases c join netra.offices o on o.id = any (c.walled_office_ids)
    where c.id = of_case and o.kind in ('bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam')
      and c.handling_office_id in (o.regency_office_id, o.province_office_id, o.national_office_id) and o.id <> c.handling_office_id
      and not exists (select from netra.conflict_judgements j where j.case_id = c.id and j.office_id = o.id)
  $$;
comment on function netra.claims_conflict(uuid) is 'The Bawaslu offices below the handling one that a case accuses, and of which nobody has judged yet.';

-- The only way a wall comes down: for one office, once, with its reason, by who is not of it.
create function netra.judge_conflict(judgement netra.conflict_judgements) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  held netra.cases%rowtype;
begin
  select * into held from netra.cases c where c.id = judgement.case_id for update;
  if held.id is null
    or not held.handling_office_id = any (netra.actor_offices('anggota', 'ketua'))
    or held.walled_office_ids && netra.actor_wall_offices()
    or not exists (select from netra.claims_conflict(held.id) claim where claim.office_id = judgement.office_id) then
    return false;
  end if;
  insert into netra.conflict_judgements (id, case_id, office_id, founded, reason, judged_by, judged_at)
  values (judgement.id, held.id, judgement.office_id, judgement.founded, judgement.reason, netra.actor_id(), judgement.judged_at);
  if not judgement.founded then
    update netra.allegations a set
      subject_office_id = nullif(a.subject_office_id, judgement.office_id),
      accused_office_ids = array_remove(a.accused_office_ids, judgement.office_id)
    where a.case_id = held.id;
    update netra.cases c set walled_office_ids = array_remove(c.walled_office_ids, judgement.office_id) where c.id = held.id;
    update netra.reports r set accused_office_ids = array_remove(r.accused_office_ids, judgement.office_id) where r.case_id = held.id;
    update netra.referrals r set walled_office_ids = array_remove(r.walled_office_ids, judgement.office_id) where r.case_id = held.id;
  end if;
  return true;
end
$$;
comment on function netra.judge_conflict(netra.conflict_judgements) is
  'A commissioner of the handling office judges the claim against an office below it. False, with no more said, when the actor may not or there is no such claim.';

revoke all on function netra.claims_conflict(uuid), netra.judge_conflict(netra.conflict_judgements) from public;
grant execute on function netra.claims_conflict(uuid), netra.judge_conflict(netra.conflict_judgements) to netra_app;

select netra.guard_demonstration();
