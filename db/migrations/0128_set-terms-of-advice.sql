-- Perbawaslu 5/2022 ps. 18: three days, or the term the supervisor set.
alter table netra.advices add column term_days integer;
alter table netra.advices add constraint advices_term_days_check check (term_days > 0);
comment on column netra.advices.term_days is 'Days the supervisor set; null where the rule''s own term runs. The clock says what it came to.';
grant insert (term_days) on netra.advices to netra_app;
