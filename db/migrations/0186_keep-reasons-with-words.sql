-- 0161 set a pleno's words apart from its row, because the row is read by whoever reads the case. Why somebody stood aside or stayed away
-- is prose too ("I am the brother of ..."), and remained in the row, with the name of the finder where it was said. The attendance as
-- written moves to the words, under their policy; the row says who sat and who stood aside, and the copy has the reasons without the name.
alter table netra.pleno_words add column attendance jsonb;
update netra.pleno_words w set attendance = p.attendance from netra.plenos p where p.id = w.pleno_id;
alter table netra.pleno_words alter column attendance set not null;
comment on column netra.pleno_words.attendance is 'Who sat, stood aside or stayed away, with the reasons as written.';
update netra.plenos p set attendance = (
  select coalesce(jsonb_agg(one.line - 'reason' order by one.place), '[]')
  from jsonb_array_elements(p.attendance) with ordinality one(line, place)
)
where jsonb_path_exists(p.attendance, '$[*].reason');
alter table netra.plenos
  add constraint plenos_attendance_check check (not jsonb_path_exists(attendance, '$[*].reason'));
comment on column netra.plenos.attendance is 'Who sat, stood aside or stayed away; the reasons are in pleno_words.';
grant insert (attendance) on netra.pleno_words to netra_app;
