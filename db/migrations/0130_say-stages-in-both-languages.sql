-- A note is a sentence of ours: {"id", "en"}, as in 0101. What was written so far is English; the loader writes both at its next run.
alter table netra.stages
  alter column note type jsonb using case when note is not null then jsonb_build_object('id', note, 'en', note) end,
  add column title_en text,
  add column held boolean not null default true,
  add constraint stages_note_check check (note ?& array['id', 'en']);
comment on column netra.stages.title_en is 'What the stage is called in English; null where nobody has said it, and then the title stands.';
comment on column netra.stages.held is
  'False for a stage that was planned and never came, like the run-off of Pemilu 2024: it is shown with its dates and is in force on no day.';
