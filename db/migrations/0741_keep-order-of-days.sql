-- Where each day of a file can be read both ways, a person says which order holds (N250). Whoever reads the result later must see how they were
-- read, and the file is gone by then.
alter table netra.register_imports add column day_order text,
  add constraint register_imports_day_order_check check (day_order in ('day-first', 'month-first'));
comment on column netra.register_imports.day_order is 'How 03/04/2024 was read in the whole file; null: no day of it depends on that.';
grant update (day_order) on netra.register_imports to netra_app;
