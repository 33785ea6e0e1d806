-- A temuan is handled by people who may not read the LHP it came from: after a hand-over, at the rank above, by another office.
-- They read the copy that the pleno's decision made, which names the finder by office and post.
create table netra.lhp_copies (
  lhp_id    uuid not null,
  case_id   uuid not null,
  office_id uuid not null,
  number    text,
  contents  jsonb not null,
  copied_at timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint lhp_copies_pkey primary key (lhp_id),
  constraint lhp_copies_lhp_id_fkey foreign key (lhp_id) references netra.lhps on delete restrict,
  constraint lhp_copies_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint lhp_copies_office_id_fkey foreign key (office_id) references netra.offices on delete restrict
);
comment on table netra.lhp_copies is
  'The LHP of a temuan without its finder''s name: what the readers of the case see. The complete one stays in lhps. Insert only.';
create index lhp_copies_case_idx on netra.lhp_copies (case_id);
select netra.guard_demonstration();

alter table netra.lhp_copies enable row level security;
alter table netra.lhp_copies force row level security;
create policy read_with_case on netra.lhp_copies for select to netra_app
  using (exists (select from netra.cases c where c.id = lhp_copies.case_id));
create policy copy_decided on netra.lhp_copies for insert to netra_app
  with check (exists (
    select from netra.lhps l
    where l.id = lhp_copies.lhp_id and l.case_id = lhp_copies.case_id and l.office_id = lhp_copies.office_id
      and coalesce(l.regency_office_id, l.province_office_id, l.national_office_id) = any ((select netra.actor_works())::uuid[])
  ));
grant select on netra.lhp_copies to netra_app;
grant insert (lhp_id, case_id, office_id, number, contents, copied_at) on netra.lhp_copies to netra_app;

-- The pleno that made the finding belongs to the case it made.
create policy read_with_copy on netra.plenos for select to netra_app
  using (exists (select from netra.lhp_copies k where k.lhp_id = plenos.lhp_id));

-- Until now Form A held no name, so what was written is its own copy.
insert into netra.lhp_copies (lhp_id, case_id, office_id, number, contents, copied_at, demonstration)
select l.id, l.case_id, l.office_id, l.number,
  jsonb_build_object('stage', l.stage, 'regionCode', l.region_code, 'happenedOn', l.happened_on, 'discoveredOn', l.discovered_on, 'parts', l.parts),
  l.state_since, l.demonstration
from netra.lhps l where l.case_id is not null and l.state = 'temuan';

-- Who sat is part of the minutes, also for a reader who knows nobody of that office, and after somebody has left it.
alter table netra.plenos add column members jsonb not null default '[]';
comment on column netra.plenos.members is 'The commissioners of the office on that day, as the minutes name them: id, name, role.';
update netra.plenos p set members = (
  select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'role', sat.role) order by sat.role desc, a.name), '[]')
  from (
    select m.account_id, max(m.role) as role from netra.memberships m
    where m.office_id = p.office_id and m.role in ('ketua', 'anggota')
      and m.valid_from <= p.held_on and (m.valid_to is null or m.valid_to > p.held_on)
    group by m.account_id
  ) sat
  join netra.accounts a on a.id = sat.account_id
);
grant insert (members) on netra.plenos to netra_app;
