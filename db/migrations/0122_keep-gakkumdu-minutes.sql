-- What was discussed with police and prosecutor. The event says that and when; the minutes stay where the case is handled.
create table netra.gakkumdu_discussions (
  id          uuid primary key,
  case_id     uuid not null,
  office_id   uuid not null,
  round       text not null,
  held_on     date not null,
  number      text,
  minutes     text not null,
  elements    text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  demonstration boolean not null default false,
  constraint gakkumdu_discussions_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint gakkumdu_discussions_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint gakkumdu_discussions_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint gakkumdu_discussions_round_check check (round in ('pertama', 'kedua')),
  constraint gakkumdu_discussions_elements_check check (elements in ('terpenuhi', 'tidak-terpenuhi')),
  constraint gakkumdu_discussions_second_check check (round = 'pertama' or elements is not null)
);
comment on table netra.gakkumdu_discussions is
  'Berita acara of the first and second discussion at Sentra Gakkumdu: read by the office that handles the case and nobody above it, because people say names. Insert only.';
create index gakkumdu_discussions_case_idx on netra.gakkumdu_discussions (case_id, recorded_at);

alter table netra.gakkumdu_discussions enable row level security;
alter table netra.gakkumdu_discussions force row level security;
create policy read_handling on netra.gakkumdu_discussions for select to netra_app
  using (exists (select from netra.cases c where c.id = gakkumdu_discussions.case_id
    and c.handling_office_id = any ((select netra.actor_works())::uuid[])));
create policy write_own on netra.gakkumdu_discussions for insert to netra_app
  with check (
    recorded_by = (select netra.actor_id())
    and office_id = any ((select netra.actor_works())::uuid[])
    and exists (select from netra.cases c where c.id = gakkumdu_discussions.case_id
      and c.handling_office_id = gakkumdu_discussions.office_id)
  );
grant select on netra.gakkumdu_discussions to netra_app;
grant insert (id, case_id, office_id, round, held_on, number, minutes, elements, recorded_at, recorded_by)
  on netra.gakkumdu_discussions to netra_app;

select netra.guard_demonstration();
