-- The chain of the field: PTPS, PKD, Panwascam. Who is above reads what was submitted below, says something of it, and looks at each
-- "tidak" of a checklist (N67, N68). Nobody above writes into an LHP: nothing here grants that.
create function netra.offices_above(of_office uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select array_remove(array_remove(array[o.desa_office_id, o.kecamatan_office_id, o.regency_office_id, o.province_office_id,
      o.national_office_id], null), o.id)
    from netra.offices o where o.id = of_office
  $$;
comment on function netra.offices_above(uuid) is 'The ranks above an office in the chain of Bawaslu, nearest first.';

create function netra.actor_chain() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct chain.id), '{}')
    from unnest(netra.actor_offices('ptps', 'pkd', 'panwascam', 'staf-penanganan', 'anggota', 'ketua')) mine
    cross join lateral unnest(array_append(netra.offices_above(mine), mine)) as chain (id)
  $$;
comment on function netra.actor_chain() is 'The offices in which the actor writes today, and those above them.';

drop policy read_chain on netra.lhps;
create policy read_chain on netra.lhps for select to netra_app
  using (
    (
      office_id = any ((select netra.actor_offices('ptps', 'pkd', 'panwascam', 'staf-penanganan', 'anggota', 'ketua'))::uuid[])
      or (
        state <> 'draf'
        and (
          regency_office_id = any ((select netra.actor_works())::uuid[])
          or province_office_id = any ((select netra.actor_works())::uuid[])
          or national_office_id = any ((select netra.actor_works())::uuid[])
          or exists (select from netra.offices o where o.id = lhps.office_id and (
            o.kecamatan_office_id = any ((select netra.actor_works())::uuid[])
            or array[o.desa_office_id, o.kecamatan_office_id, o.regency_office_id, o.province_office_id, o.national_office_id]
              && (select netra.actor_offices('pkd', 'panwascam'))::uuid[]))
        )
      )
    )
    and not walled_office_ids && (select netra.actor_wall_offices())
  );

create table netra.lhp_comments (
  id            uuid primary key,
  lhp_id        uuid not null,
  office_id     uuid not null,
  role          text not null,
  author_id     uuid not null,
  body          text not null,
  written_at    timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint lhp_comments_lhp_id_fkey foreign key (lhp_id) references netra.lhps on delete restrict,
  constraint lhp_comments_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint lhp_comments_author_id_fkey foreign key (author_id) references netra.accounts on delete restrict,
  constraint lhp_comments_body_check check (body ~ '\S' and length(body) <= 5000)
);
comment on table netra.lhp_comments is
  'What a rank above says of a submitted LHP, to its author and the chain. The LHP stays as it was submitted. Insert only.';
create index lhp_comments_lhp_idx on netra.lhp_comments (lhp_id, written_at);

create table netra.escalations (
  id            uuid primary key,
  lhp_id        uuid not null,
  ordinal       integer not null,
  office_id     uuid not null,
  question      text not null,
  note          text not null,
  raised_by     uuid not null,
  raised_at     timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint escalations_lhp_id_fkey foreign key (lhp_id) references netra.lhps on delete restrict,
  constraint escalations_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint escalations_raised_by_fkey foreign key (raised_by) references netra.accounts on delete restrict,
  constraint escalations_once unique (lhp_id, ordinal),
  constraint escalations_question_check check (question ~ '\S')
);
comment on table netra.escalations is
  'Each question of a checklist that was answered "tidak" in a submitted LHP, from the moment it was submitted. Insert only.';
create index escalations_office_idx on netra.escalations (office_id, raised_at);
create index offices_desa_office on netra.offices (desa_office_id);

create table netra.escalation_notes (
  escalation_id uuid primary key,
  office_id     uuid not null,
  role          text not null,
  noted_by      uuid not null,
  note          text not null,
  noted_at      timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint escalation_notes_escalation_id_fkey foreign key (escalation_id) references netra.escalations on delete restrict,
  constraint escalation_notes_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint escalation_notes_noted_by_fkey foreign key (noted_by) references netra.accounts on delete restrict,
  constraint escalation_notes_note_check check (note ~ '\S' and length(note) <= 5000)
);
comment on table netra.escalation_notes is 'That a rank above has looked at a "tidak", once, and what it did about it. Insert only.';

create table netra.checklists (
  id            uuid primary key,
  office_id     uuid not null,
  title         text not null,
  questions     text[] not null,
  made_by       uuid not null,
  made_at       timestamptz not null,
  closed_at     timestamptz,
  demonstration boolean not null default netra.is_demonstration(),
  constraint checklists_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint checklists_made_by_fkey foreign key (made_by) references netra.accounts on delete restrict,
  constraint checklists_title_check check (title ~ '\S' and length(title) <= 200),
  constraint checklists_questions_check check (cardinality(questions) between 1 and 100 and array_position(questions, null) is null)
);
comment on table netra.checklists is
  'Questions that an office of regency rank or above has its supervisors answer with yes or no. They are the office''s own words and no rule of law. Never changed: closed, and another made.';
create index checklists_office_idx on netra.checklists (office_id) where closed_at is null;

do $$
declare
  guarded text;
begin
  foreach guarded in array array['lhp_comments', 'escalations', 'escalation_notes', 'checklists'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

create policy read_with_lhp on netra.lhp_comments for select to netra_app
  using (exists (select from netra.lhps l where l.id = lhp_comments.lhp_id));
create policy comment_above on netra.lhp_comments for insert to netra_app
  with check (
    author_id = (select netra.actor_id())
    and office_id = any ((select netra.actor_offices('pkd', 'panwascam', 'staf-penanganan', 'anggota', 'ketua'))::uuid[])
    and exists (select from netra.lhps l where l.id = lhp_comments.lhp_id and l.state <> 'draf'
      and lhp_comments.office_id = any (netra.offices_above(l.office_id)))
  );
create policy read_with_lhp on netra.escalations for select to netra_app
  using (exists (select from netra.lhps l where l.id = escalations.lhp_id));
create policy raise_own on netra.escalations for insert to netra_app
  with check (
    raised_by = (select netra.actor_id())
    and exists (select from netra.lhps l where l.id = escalations.lhp_id and l.author_id = escalations.raised_by
      and l.office_id = escalations.office_id and l.state <> 'draf' and netra.written_now(l.xmin))
  );
create policy read_with_escalation on netra.escalation_notes for select to netra_app
  using (exists (select from netra.escalations e where e.id = escalation_notes.escalation_id));
create policy note_above on netra.escalation_notes for insert to netra_app
  with check (
    noted_by = (select netra.actor_id())
    and office_id = any ((select netra.actor_offices('pkd', 'panwascam', 'staf-penanganan', 'anggota', 'ketua'))::uuid[])
    and exists (select from netra.escalations e where e.id = escalation_notes.escalation_id
      and escalation_notes.office_id = any (netra.offices_above(e.office_id)))
  );
create policy read_chain on netra.checklists for select to netra_app
  using (office_id = any ((select netra.actor_chain())::uuid[]));
create policy write_permanent on netra.checklists for insert to netra_app
  with check (
    made_by = (select netra.actor_id()) and closed_at is null
    and office_id = any ((select netra.actor_works())::uuid[])
    and exists (select from netra.offices o where o.id = checklists.office_id and o.kind like 'bawaslu-%')
  );
create policy close_own on netra.checklists for update to netra_app
  using (closed_at is null and office_id = any ((select netra.actor_works())::uuid[]))
  with check (closed_at is not null);

grant select on netra.lhp_comments, netra.escalations, netra.escalation_notes, netra.checklists to netra_app;
grant insert (id, lhp_id, office_id, role, author_id, body, written_at) on netra.lhp_comments to netra_app;
grant insert (id, lhp_id, ordinal, office_id, question, note, raised_by, raised_at) on netra.escalations to netra_app;
grant insert (escalation_id, office_id, role, noted_by, note, noted_at) on netra.escalation_notes to netra_app;
grant insert (id, office_id, title, questions, made_by, made_at) on netra.checklists to netra_app;
grant update (closed_at) on netra.checklists to netra_app;

create function netra.notes_lhp_chain(about netra.events) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select about.stream = 'lhp' and about.case_id is null and about.report_id is null and about.referral_id is null
      and about.account_id is null
      and case about.type
        when 'lhp-commented' then exists (select from netra.lhp_comments c
          where c.lhp_id = about.lhp_id and c.author_id = netra.actor_id() and netra.written_now(c.xmin))
        when 'escalation-noted' then exists (select from netra.escalation_notes n join netra.escalations e on e.id = n.escalation_id
          where e.lhp_id = about.lhp_id and n.noted_by = netra.actor_id() and netra.written_now(n.xmin))
        else false
      end
  $$;
comment on function netra.notes_lhp_chain(netra.events) is 'Whether an event tells what the actor said of an LHP below him in this transaction.';
create policy note_lhp_chain on netra.events for insert to netra_app
  with check (actor_id = (select netra.actor_id()) and netra.notes_lhp_chain(events));

revoke all on function netra.offices_above(uuid), netra.actor_chain(), netra.notes_lhp_chain(netra.events) from public;
grant execute on function netra.offices_above(uuid), netra.actor_chain(), netra.notes_lhp_chain(netra.events) to netra_app;

select netra.guard_demonstration();
