-- A draft may be written on the phone and at the desk. Each says on which version it stands, so that neither overwrites what it has not seen.
alter table netra.lhps add column draft_version integer not null default 1;
comment on column netra.lhps.draft_version is 'How often its draft was written; grows by one with each revision.';
grant update (draft_version) on netra.lhps to netra_app;

create table netra.field_receipts (
  key           uuid primary key,
  lhp_id        uuid not null,
  device_id     uuid not null,
  account_id    uuid not null,
  draft_version integer not null,
  written_at    timestamptz not null,
  received_at   timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint field_receipts_lhp_id_fkey foreign key (lhp_id) references netra.lhps on delete cascade,
  constraint field_receipts_device_id_fkey foreign key (device_id) references netra.field_devices on delete restrict,
  constraint field_receipts_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict
);
comment on table netra.field_receipts is
  'Which text of which draft came from a phone, under a key made there: the same text sent again is answered and not taken again. Insert only; goes with its draft.';
comment on column netra.field_receipts.written_at is 'By the clock of the phone, which may be wrong: received_at is ours.';
create index field_receipts_lhp_idx on netra.field_receipts (lhp_id);

alter table netra.field_receipts enable row level security;
alter table netra.field_receipts force row level security;
create policy read_own on netra.field_receipts for select to netra_app using (account_id = (select netra.actor_id()));
create policy keep_own on netra.field_receipts for insert to netra_app
  with check (
    account_id = (select netra.actor_id())
    and exists (select from netra.lhps l where l.id = field_receipts.lhp_id and l.author_id = field_receipts.account_id)
    and exists (select from netra.field_devices d where d.id = field_receipts.device_id and d.account_id = field_receipts.account_id
      and d.revoked_at is null)
  );
grant select (key, lhp_id, device_id, account_id, draft_version, written_at, received_at) on netra.field_receipts to netra_app;
grant insert (key, lhp_id, device_id, account_id, draft_version, written_at, received_at) on netra.field_receipts to netra_app;

select netra.guard_demonstration();
