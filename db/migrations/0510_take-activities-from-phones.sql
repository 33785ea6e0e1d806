-- An activity may be written on a phone without signal and at the desk. Each text says on which version it stands, as LHPs do.
alter table netra.activity_entries add column draft_version integer not null default 1;
comment on column netra.activity_entries.draft_version is 'How often its answers were written; grows by one with each text, from the desk or a phone.';
grant update (draft_version) on netra.activity_entries to netra_app;

create table netra.activity_receipts (
  key           uuid primary key,
  activity_id   uuid not null,
  device_id     uuid not null,
  account_id    uuid not null,
  draft_version integer not null,
  written_at    timestamptz not null,
  received_at   timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint activity_receipts_activity_id_fkey foreign key (activity_id) references netra.activity_entries on delete cascade,
  constraint activity_receipts_device_id_fkey foreign key (device_id) references netra.field_devices on delete restrict,
  constraint activity_receipts_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict
);
comment on table netra.activity_receipts is
  'Which text of which activity came from a phone, under a key made there: the same text sent again is answered and not taken again. Insert only.';
comment on column netra.activity_receipts.written_at is 'By the clock of the phone, which may be wrong: received_at is ours.';
create index activity_receipts_activity_idx on netra.activity_receipts (activity_id);

alter table netra.activity_receipts enable row level security;
alter table netra.activity_receipts force row level security;
create policy read_own on netra.activity_receipts for select to netra_app using (account_id = (select netra.actor_id()));
create policy keep_own on netra.activity_receipts for insert to netra_app
  with check (
    account_id = (select netra.actor_id())
    and exists (select from netra.activity_entries e where e.id = activity_receipts.activity_id)
    and exists (select from netra.field_devices d where d.id = activity_receipts.device_id and d.account_id = activity_receipts.account_id
      and d.revoked_at is null)
  );
grant select (key, activity_id, device_id, account_id, draft_version, written_at, received_at) on netra.activity_receipts to netra_app;
grant insert (key, activity_id, device_id, account_id, draft_version, written_at, received_at) on netra.activity_receipts to netra_app;

select netra.guard_demonstration();
