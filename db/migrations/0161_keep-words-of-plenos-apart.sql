-- 0127 showed the pleno that made a temuan to every reader of its case, and with the row its minutes as they were written: with the
-- name of the finder, where somebody said it. The pages showed the words of the copy; the table did not. The words now stand apart, and
-- who may not read the LHP has them from the copy alone.
create table netra.pleno_words (
  pleno_id uuid not null,
  decision text not null,
  minutes  text not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint pleno_words_pkey primary key (pleno_id),
  constraint pleno_words_pleno_id_fkey foreign key (pleno_id) references netra.plenos on delete restrict
);
comment on table netra.pleno_words is
  'What a pleno decided and said, as written. Where a copy of an LHP has words of this pleno, only readers of that LHP read these. Insert only.';
insert into netra.pleno_words (pleno_id, decision, minutes, demonstration)
select id, decision, minutes, demonstration from netra.plenos;
alter table netra.plenos drop column decision, drop column minutes;
comment on table netra.plenos is
  'A decision of the commissioners with who sat, who stood aside and why; its words are in pleno_words. Insert only.';
select netra.guard_demonstration();

alter table netra.pleno_words enable row level security;
alter table netra.pleno_words force row level security;
create policy read_with_subject on netra.pleno_words for select to netra_app
  using (exists (
    select from netra.plenos p where p.id = pleno_words.pleno_id
      and case when p.lhp_id is not null
        then exists (select from netra.lhps l where l.id = p.lhp_id)
        else not exists (
          select from netra.lhp_copies k where k.case_id = p.case_id and k.contents -> 'plenos' ? p.id::text
            and not exists (select from netra.lhps l where l.id = k.lhp_id)
        )
      end
  ));
create policy write_with_pleno on netra.pleno_words for insert to netra_app
  with check (exists (
    select from netra.plenos p where p.id = pleno_words.pleno_id and p.office_id = any ((select netra.actor_works())::uuid[])
  ));
grant select on netra.pleno_words to netra_app;
grant insert (pleno_id, decision, minutes) on netra.pleno_words to netra_app;
