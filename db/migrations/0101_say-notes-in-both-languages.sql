-- A note is a sentence of ours, like title and summary: {"id", "en"}. What was written so far is Indonesian, and stays what it says.
alter table netra.activities
  alter column held_on_note type jsonb using case when held_on_note is not null then jsonb_build_object('id', held_on_note, 'en', held_on_note) end,
  alter column source_note type jsonb using case when source_note is not null then jsonb_build_object('id', source_note, 'en', source_note) end,
  add constraint activities_held_on_note_check check (held_on_note ?& array['id', 'en']),
  add constraint activities_source_note_check check (source_note ?& array['id', 'en']);
