-- Photos and recordings that a phone holds for an LHP (N63). Said first by their hashes; the safe copy comes next, the original when the line is good.
create table netra.lhp_files (
  id              uuid primary key,
  lhp_id          uuid not null,
  account_id      uuid not null,
  device_id       uuid not null,
  kind            text not null,
  original_sha256 bytea not null,
  original_size   bigint not null,
  copy_sha256     bytea,
  copy_size       integer,
  taken_at        timestamptz not null,
  announced_at    timestamptz not null,
  clock_ahead     integer,
  demonstration   boolean not null default netra.is_demonstration(),
  constraint lhp_files_lhp_id_fkey foreign key (lhp_id) references netra.lhps on delete cascade,
  constraint lhp_files_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict,
  constraint lhp_files_device_id_fkey foreign key (device_id) references netra.field_devices on delete restrict,
  constraint lhp_files_kind_check check (kind in ('foto', 'rekaman')),
  constraint lhp_files_original_check check (octet_length(original_sha256) = 32 and original_size between 1 and 524288000),
  constraint lhp_files_copy_check check (
    (copy_sha256 is null) = (copy_size is null)
    and (copy_sha256 is null or (kind = 'foto' and octet_length(copy_sha256) = 32 and copy_size between 1 and 102400)))
);
comment on table netra.lhp_files is
  'What a phone said it holds for an LHP, by the hash of the original and of its safe copy, before a byte of either came. Insert only; goes with a draft that is deleted by rule.';
comment on column netra.lhp_files.taken_at is 'By the clock of the phone, which may be wrong: announced_at is ours.';
comment on column netra.lhp_files.clock_ahead is 'Seconds that the clock of the phone was ahead of ours when it announced the file; null where it came by hand.';
create index lhp_files_lhp_idx on netra.lhp_files (lhp_id, announced_at);

create table netra.lhp_uploads (
  id            uuid primary key,
  file_id       uuid not null,
  part          text not null,
  office_key_id uuid not null,
  size          bigint not null,
  started_at    timestamptz not null,
  ended_at      timestamptz,
  outcome       text,
  sha256        bytea,
  media_type    text,
  demonstration boolean not null default netra.is_demonstration(),
  constraint lhp_uploads_file_id_fkey foreign key (file_id) references netra.lhp_files on delete cascade,
  constraint lhp_uploads_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint lhp_uploads_part_check check (part in ('salinan', 'asli')),
  constraint lhp_uploads_outcome_check check (outcome in ('diterima', 'dibatalkan', 'ditolak', 'kedaluwarsa')),
  constraint lhp_uploads_ended_check check ((outcome is null) = (ended_at is null)),
  constraint lhp_uploads_hash_check check (
    (outcome is not distinct from 'diterima') = (sha256 is not null and octet_length(sha256) = 32 and media_type is not null))
);
comment on table netra.lhp_uploads is
  'The safe copy and the original of such a file as they came, each under its id in the vault, with the hash of what lies there; whether that is the announced one is read beside lhp_files. What has ended is never changed.';
-- One of each that is coming or has come, however often a phone begins.
create unique index lhp_uploads_once on netra.lhp_uploads (file_id, part) where outcome is null or outcome = 'diterima';
create index lhp_uploads_open_idx on netra.lhp_uploads (started_at) where outcome is null;

create table netra.lhp_bytes_left (
  id            uuid primary key,
  demonstration boolean not null default netra.is_demonstration()
);
comment on table netra.lhp_bytes_left is
  'Files in the vault whose LHP was deleted by rule: the next round of the clock removes the bytes, and then the line. Nobody reads it.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['lhp_files', 'lhp_uploads', 'lhp_bytes_left'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

-- Who reads the LHP reads what belongs to it.
create policy read_with_lhp on netra.lhp_files for select to netra_app
  using (exists (select from netra.lhps l where l.id = lhp_files.lhp_id));
-- In any state: a photo may find its signal after the LHP was submitted, and its times say so.
create policy announce_own on netra.lhp_files for insert to netra_app
  with check (
    account_id = (select netra.actor_id())
    and exists (select from netra.lhps l where l.id = lhp_files.lhp_id and l.author_id = lhp_files.account_id)
    and exists (select from netra.field_devices d where d.id = lhp_files.device_id and d.account_id = lhp_files.account_id
      and d.revoked_at is null)
  );
create policy read_with_file on netra.lhp_uploads for select to netra_app
  using (exists (select from netra.lhp_files f where f.id = lhp_uploads.file_id));
create policy begin_own on netra.lhp_uploads for insert to netra_app
  with check (
    outcome is null
    and exists (select from netra.lhp_files f where f.id = lhp_uploads.file_id and f.account_id = (select netra.actor_id()))
  );
create policy end_own on netra.lhp_uploads for update to netra_app
  using (
    outcome is null
    and exists (select from netra.lhp_files f where f.id = lhp_uploads.file_id and f.account_id = (select netra.actor_id()))
  )
  with check (outcome is not null);
grant select, insert (id, lhp_id, account_id, device_id, kind, original_sha256, original_size, copy_sha256, copy_size, taken_at, announced_at,
  clock_ahead)
  on netra.lhp_files to netra_app;
grant select, insert (id, file_id, part, office_key_id, size, started_at), update (ended_at, outcome, sha256, media_type)
  on netra.lhp_uploads to netra_app;

-- Its own events and no others: what was written just now, with the hash that lies in the row; and an opening, by who reads the LHP.
create function netra.notes_field_file(about netra.events) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.lhp_files f
      where f.lhp_id = about.lhp_id and f.id::text = about.data ->> 'fileId'
        and case about.type
          when 'lhp-file-announced' then f.account_id = netra.actor_id() and netra.written_now(f.xmin)
            and encode(f.original_sha256, 'hex') = about.data ->> 'sha256'
          when 'lhp-original-opened' then true
          else f.account_id = netra.actor_id() and exists (select from netra.lhp_uploads u
            where u.file_id = f.id and u.outcome = 'diterima' and netra.written_now(u.xmin)
              and u.part = case about.type when 'lhp-copy-received' then 'salinan' else 'asli' end
              and encode(u.sha256, 'hex') = about.data ->> 'sha256')
        end)
  $$;
comment on function netra.notes_field_file(netra.events) is
  'Whether an event tells of a file of a phone as its rows do. Says yes or no of a row the caller made, and nothing of any other.';
create policy note_field_file on netra.events for insert to netra_app
  with check (
    actor_id = (select netra.actor_id())
    and stream = 'lhp'
    and type in ('lhp-file-announced', 'lhp-copy-received', 'lhp-original-received', 'lhp-original-opened')
    and case_id is null and report_id is null and referral_id is null and account_id is null
    and exists (select from netra.lhps l where l.id = events.lhp_id)
    and netra.notes_field_file(events)
  );

create function netra.leave_lhp_bytes() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into netra.lhp_bytes_left (id) values (old.id);
  return null;
end
$$;
create trigger leave_bytes after delete on netra.lhp_uploads for each row execute function netra.leave_lhp_bytes();

create function netra.expire_lhp_uploads(begun_before timestamptz, at timestamptz) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with ended as (
      update netra.lhp_uploads u set outcome = 'kedaluwarsa', ended_at = at
      where netra.actor_is('clock') and u.outcome is null and u.started_at < begun_before
      returning u.id
    ), gone as (
      delete from netra.lhp_bytes_left b where netra.actor_is('clock') returning b.id
    )
    select id from ended union all select id from gone
  $$;
comment on function netra.expire_lhp_uploads(timestamptz, timestamptz) is
  'Ends what no phone finished in time, and names what a deletion left. For the clock, which removes the bytes.';

-- A key that officers take over hands on what phones sent, too; what was there before keeps its own list.
alter function netra.kept_under(uuid) rename to kept_under_cases;
create function netra.kept_under(of_key uuid) returns table (file_id uuid, kind text, party text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.file_id, c.kind, c.party from netra.kept_under_cases(of_key) c
    union all
    select u.id, 'bukti', null from netra.lhp_uploads u
    where u.office_key_id = of_key and (u.outcome is null or u.outcome = 'diterima') and netra.actor_is('clock')
  $$;
comment on function netra.kept_under(uuid) is
  'The files in the vault that were sealed to a key, with what says whether they may name a reporter. For the clock, which seals them anew.';

revoke all on function netra.notes_field_file(netra.events), netra.leave_lhp_bytes(), netra.expire_lhp_uploads(timestamptz, timestamptz), netra.kept_under(uuid) from public;
grant execute on function netra.notes_field_file(netra.events), netra.expire_lhp_uploads(timestamptz, timestamptz), netra.kept_under(uuid) to netra_app;
revoke execute on function netra.kept_under_cases(uuid) from netra_app;

select netra.guard_demonstration();
