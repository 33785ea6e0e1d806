-- What the catalogue cannot answer goes to the office of the region (N44). The question is read by that office alone; what is published is what its
-- officer wrote, question and answer. Both rows are written once and never changed.
create table netra.questions (
  id            uuid primary key,
  office_id     uuid not null,
  region_code   text collate "C" not null,
  subject_kind  text not null,
  conduct       text,
  words         text not null,
  asked_at      timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint questions_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint questions_region_code_fkey foreign key (region_code) references netra.regions on delete restrict,
  constraint questions_subject_kind_check check (length(subject_kind) between 2 and 20),
  constraint questions_conduct_check check (length(conduct) between 2 and 40),
  constraint questions_words_check check (length(btrim(words)) between 10 and 1000)
);
comment on table netra.questions is
  'What somebody without an account asked the office of a region. Who asked is nowhere; the words are that office''s to read alone. Insert only.';
create index questions_office_idx on netra.questions (office_id, asked_at);

create table netra.question_answers (
  question_id   uuid primary key,
  office_id     uuid not null,
  outcome       text not null,
  question      text,
  answer        text,
  basis         text,
  reason        text,
  answered_by   uuid not null,
  answered_at   timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint question_answers_question_id_fkey foreign key (question_id) references netra.questions on delete restrict,
  constraint question_answers_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint question_answers_answered_by_fkey foreign key (answered_by) references netra.accounts on delete restrict,
  constraint question_answers_outcome_check check (case outcome
    when 'dijawab' then question ~ '\S' and answer ~ '\S' and reason is null
    when 'dikesampingkan' then num_nonnulls(question, answer, basis) = 0 and reason ~ '\S'
    else false end),
  constraint question_answers_length_check check (length(question) <= 1000 and length(answer) <= 4000 and length(basis) <= 200 and length(reason) <= 1000)
);
comment on table netra.question_answers is
  'What the office said: the question as its officer wrote it for everybody and the answer, public; or why it set the question aside, its own. Insert only.';
comment on column netra.question_answers.answered_by is 'Nobody reads it here: who answered stands in the event, and the answer is the office''s.';
create index question_answers_public_idx on netra.question_answers (answered_at desc) where outcome = 'dijawab';

alter table netra.questions enable row level security;
alter table netra.questions force row level security;
alter table netra.question_answers enable row level security;
alter table netra.question_answers force row level security;

create policy read_own on netra.questions for select to netra_app using (office_id = any ((select netra.actor_works())::uuid[]));
create policy ask_at_door on netra.questions for insert to netra_app
  with check ((select netra.actor_is('intake'))
    and exists (select from netra.offices o where o.id = questions.office_id and o.kind in ('bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota')));
create policy read_published on netra.question_answers for select to netra_app using (outcome = 'dijawab');
create policy read_own on netra.question_answers for select to netra_app using (office_id = any ((select netra.actor_works())::uuid[]));
create policy answer_own on netra.question_answers for insert to netra_app
  with check (
    answered_by = (select netra.actor_id())
    and office_id = any ((select netra.actor_works())::uuid[])
    and exists (select from netra.questions q where q.id = question_answers.question_id and q.office_id = question_answers.office_id)
  );
grant select (id, office_id, region_code, subject_kind, conduct, words, asked_at) on netra.questions to netra_app;
grant insert (id, office_id, region_code, subject_kind, conduct, words, asked_at) on netra.questions to netra_app;
grant select (question_id, office_id, outcome, question, answer, basis, reason, answered_at) on netra.question_answers to netra_app;
grant insert (question_id, office_id, outcome, question, answer, basis, reason, answered_by, answered_at) on netra.question_answers to netra_app;

-- Of a question the log holds that there was one, and nothing it said.
create function netra.is_question_note(about netra.events) returns boolean
  language sql stable parallel safe
  as $$
    select about.stream = 'kantor' and about.office_id is not null
      and num_nonnulls(about.case_id, about.report_id, about.lhp_id, about.referral_id, about.account_id) = 0
      and case about.type
        when 'question-asked' then netra.actor_is('intake')
        when 'question-answered' then about.office_id = any (netra.actor_works())
        when 'question-set-aside' then about.office_id = any (netra.actor_works())
        else false end
  $$;
comment on function netra.is_question_note(netra.events) is 'Whether a row says that a question came or what became of it, by whom it may be said.';
create policy note_question on netra.events for insert to netra_app
  with check (actor_id = (select netra.actor_id()) and netra.is_question_note(events));

select netra.guard_demonstration();
