-- A sheet in several parts has rows that are no case (sums, headings told again), and rows whose cells slipped aside or that go on with the case
-- of the row above. Whoever compares must see how many of the first there were, and which the others are.
alter table netra.register_imports add column rows_skipped integer not null default 0,
  add constraint register_imports_skipped_check check (rows_skipped >= 0);
alter table netra.register_import_rows add column notes text[] not null default '{}',
  add constraint register_import_rows_notes_check check (notes <@ array['bergeser', 'dari-atas']);
comment on column netra.register_imports.rows_skipped is 'Rows below the heading that are no case.';
comment on column netra.register_import_rows.notes is 'How the row had to be read.';
grant update (rows_skipped) on netra.register_imports to netra_app;
grant insert (notes) on netra.register_import_rows to netra_app;
