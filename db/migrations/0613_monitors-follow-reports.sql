-- An accredited monitor keeps the receipts of what he filed in one place (N168). What he then sees of each is what its receipt shows, and no more.
create table netra.monitored_reports (
  account_id    uuid not null,
  receipt_hash  bytea not null,
  added_at      timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint monitored_reports_pkey primary key (account_id, receipt_hash),
  constraint monitored_reports_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict,
  constraint monitored_reports_receipt_hash_check check (length(receipt_hash) = 32)
);
comment on table netra.monitored_reports is
  'Receipts that a monitor put into his list, by their hash. His own to read and to take away; no office and no auditor sees who follows what.';
alter table netra.monitored_reports enable row level security;
alter table netra.monitored_reports force row level security;
create policy read_own on netra.monitored_reports for select to netra_app using (account_id = (select netra.actor_id()));
create policy add_own on netra.monitored_reports for insert to netra_app
  with check (account_id = (select netra.actor_id()) and cardinality((select netra.actor_offices('pemantau'))) > 0);
create policy end_own on netra.monitored_reports for delete to netra_app using (account_id = (select netra.actor_id()));
grant select (account_id, receipt_hash, added_at), insert (account_id, receipt_hash, added_at), delete on netra.monitored_reports to netra_app;
select netra.guard_demonstration();
