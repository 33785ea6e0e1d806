-- A day's work as one sealed file (N64). Its key lies in the vault, sealed to the office that decides on the LHPs, and on the phone; here stands whose it is.
create table netra.field_bundle_keys (
  id            uuid primary key,
  device_id     uuid not null,
  account_id    uuid not null,
  office_id     uuid not null,
  office_key_id uuid not null,
  made_at       timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint field_bundle_keys_device_id_fkey foreign key (device_id) references netra.field_devices on delete restrict,
  constraint field_bundle_keys_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict,
  constraint field_bundle_keys_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint field_bundle_keys_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint field_bundle_keys_device_id_key unique (device_id)
);
comment on table netra.field_bundle_keys is
  'The key of the files that a phone carries by hand, one for each phone: its bytes lie in the vault under this id, sealed. Seen by its owner and by the offices of his own chain. Insert only.';

create table netra.field_bundles (
  id            uuid primary key,
  key_id        uuid not null,
  office_id     uuid not null,
  imported_by   uuid not null,
  imported_at   timestamptz not null,
  sha256        bytea not null,
  drafts        integer not null,
  files         integer not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint field_bundles_key_id_fkey foreign key (key_id) references netra.field_bundle_keys on delete restrict,
  constraint field_bundles_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint field_bundles_imported_by_fkey foreign key (imported_by) references netra.accounts on delete restrict,
  constraint field_bundles_sha256_check check (octet_length(sha256) = 32)
);
comment on table netra.field_bundles is 'Each opening of such a file at an office, before anything of it was taken. Insert only.';

alter table netra.field_bundle_keys enable row level security;
alter table netra.field_bundle_keys force row level security;
alter table netra.field_bundles enable row level security;
alter table netra.field_bundles force row level security;

create policy read_own on netra.field_bundle_keys for select to netra_app using (account_id = (select netra.actor_id()));
create policy read_chain on netra.field_bundle_keys for select to netra_app
  using (exists (select from netra.offices o where o.id = field_bundle_keys.office_id
    and (select netra.actor_receives())::uuid[]
      && array[o.id, o.desa_office_id, o.kecamatan_office_id, o.regency_office_id, o.province_office_id]));
create policy make_own on netra.field_bundle_keys for insert to netra_app
  with check (
    account_id = (select netra.actor_id())
    and office_id = any ((select netra.actor_offices('ptps', 'pkd', 'panwascam', 'staf-penanganan', 'anggota', 'ketua'))::uuid[])
    and exists (select from netra.field_devices d where d.id = field_bundle_keys.device_id and d.account_id = field_bundle_keys.account_id
      and d.revoked_at is null)
  );
create policy read_importing on netra.field_bundles for select to netra_app
  using (office_id = any ((select netra.actor_receives())::uuid[]));
create policy import_own on netra.field_bundles for insert to netra_app
  with check (
    imported_by = (select netra.actor_id())
    and office_id = any ((select netra.actor_receives())::uuid[])
    and exists (select from netra.field_bundle_keys k where k.id = field_bundles.key_id)
  );
grant select, insert (id, device_id, account_id, office_id, office_key_id, made_at) on netra.field_bundle_keys to netra_app;
grant select, insert (id, key_id, office_id, imported_by, imported_at, sha256, drafts, files) on netra.field_bundles to netra_app;

create or replace function netra.kept_under(of_key uuid) returns table (file_id uuid, kind text, party text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.file_id, c.kind, c.party from netra.kept_under_cases(of_key) c
    union all
    select u.id, 'bukti', null from netra.lhp_uploads u
    where u.office_key_id = of_key and (u.outcome is null or u.outcome = 'diterima') and netra.actor_is('clock')
    union all
    select k.id, 'salinan-bukti', null from netra.field_bundle_keys k where k.office_key_id = of_key and netra.actor_is('clock')
  $$;

select netra.guard_demonstration();
