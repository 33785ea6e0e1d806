-- A file of a phone that is larger than a bundle comes in several (N81), in whichever order they are brought. One that comes before the part
-- in front of it waits here, sealed as it came: its text lies in the vault under the id of its import, and opens by the same key of the phone.
create table netra.field_bundles_waiting (
  bundle_id     uuid primary key,
  key_id        uuid not null,
  sha256        bytea not null,
  kept_at       timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint field_bundles_waiting_bundle_id_fkey foreign key (bundle_id) references netra.field_bundles on delete restrict,
  constraint field_bundles_waiting_key_id_fkey foreign key (key_id) references netra.field_bundle_keys on delete restrict,
  constraint field_bundles_waiting_sha256_check check (octet_length(sha256) = 32),
  constraint field_bundles_waiting_once unique (key_id, sha256)
);
comment on table netra.field_bundles_waiting is
  'Bundles that were brought before the part in front of theirs. A line goes when the bundle was taken, or after as many days as an unfinished upload waits.';

alter table netra.field_bundles_waiting enable row level security;
alter table netra.field_bundles_waiting force row level security;

-- Whoever may open a bundle of this phone, at whichever office of its chain the next one is brought.
create policy read_chain on netra.field_bundles_waiting for select to netra_app
  using (exists (select from netra.field_bundle_keys k where k.id = field_bundles_waiting.key_id)
    and cardinality((select netra.actor_receives())::uuid[]) > 0);
create policy keep_imported on netra.field_bundles_waiting for insert to netra_app
  with check (exists (select from netra.field_bundles b
    where b.id = field_bundles_waiting.bundle_id and b.key_id = field_bundles_waiting.key_id and b.sha256 = field_bundles_waiting.sha256
      and b.imported_by = (select netra.actor_id())));
create policy take_chain on netra.field_bundles_waiting for delete to netra_app
  using (exists (select from netra.field_bundle_keys k where k.id = field_bundles_waiting.key_id)
    and cardinality((select netra.actor_receives())::uuid[]) > 0);
grant select, insert (bundle_id, key_id, sha256, kept_at), delete on netra.field_bundles_waiting to netra_app;

create or replace function netra.expire_lhp_uploads(begun_before timestamptz, at timestamptz) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with ended as (
      update netra.lhp_uploads u set outcome = 'kedaluwarsa', ended_at = at
      where netra.actor_is('clock') and u.outcome is null and u.started_at < begun_before
      returning u.id
    ), gone as (
      delete from netra.lhp_bytes_left b where netra.actor_is('clock') returning b.id
    ), unfinished as (
      delete from netra.field_bundles_waiting w where netra.actor_is('clock') and w.kept_at < begun_before returning w.bundle_id
    )
    select id from ended union all select id from gone union all select bundle_id from unfinished
  $$;

select netra.guard_demonstration();
