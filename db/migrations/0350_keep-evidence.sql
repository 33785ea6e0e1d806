-- Evidence in files of up to 2 GB, that come in parts and are sealed to the handling office before a byte reaches the disk (N47, N48).
-- Where a file stands while it comes, the file itself says; here stands who announced it and what became of it.

create table netra.uploads (
  id            uuid primary key,
  case_id       uuid not null,
  report_id     uuid,
  account_id    uuid,
  office_key_id uuid not null,
  size          bigint not null,
  fingerprint   bytea not null,
  started_at    timestamptz not null,
  ended_at      timestamptz,
  outcome       text,
  demonstration boolean not null default netra.is_demonstration(),
  constraint uploads_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint uploads_report_id_fkey foreign key (report_id) references netra.reports on delete restrict,
  constraint uploads_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict,
  constraint uploads_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint uploads_sender_check check ((report_id is null) <> (account_id is null)),
  constraint uploads_size_check check (size between 1 and 2147483648),
  constraint uploads_fingerprint_check check (octet_length(fingerprint) = 32),
  constraint uploads_outcome_check check (outcome in ('diterima', 'kembar', 'dibatalkan', 'ditolak', 'kedaluwarsa')),
  constraint uploads_ended_check check ((outcome is null) = (ended_at is null))
);
comment on table netra.uploads is
  'A file that somebody announced, by the receipt of his report or from the desk, and how that ended. Written by functions alone; the fingerprint is what his device says the file is, by which he goes on with it.';
create index uploads_report_idx on netra.uploads (report_id, started_at);
create index uploads_case_idx on netra.uploads (case_id, started_at);
create index uploads_open_idx on netra.uploads (started_at) where outcome is null;

create table netra.bukti (
  id            uuid primary key,
  case_id       uuid not null,
  report_id     uuid,
  account_id    uuid,
  office_key_id uuid not null,
  kind          text not null,
  media_type    text not null,
  size          bigint not null,
  sha256        bytea not null,
  received_at   timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint bukti_upload_fkey foreign key (id) references netra.uploads on delete restrict,
  constraint bukti_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint bukti_report_id_fkey foreign key (report_id) references netra.reports on delete restrict,
  constraint bukti_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict,
  constraint bukti_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint bukti_sender_check check ((report_id is null) <> (account_id is null)),
  constraint bukti_kind_check check (kind in ('gambar', 'video', 'audio', 'dokumen', 'lain')),
  constraint bukti_size_check check (size between 1 and 2147483648),
  constraint bukti_sha256_check check (octet_length(sha256) = 32),
  -- Of one sender: were it of the case, an answer would tell a reporter that somebody else sent the same.
  constraint bukti_once_key unique nulls not distinct (case_id, report_id, account_id, sha256)
);
comment on table netra.bukti is
  'An original, kept to the byte under this id and sealed to the office that handled the case when it came: what it is by its content, its hash, when, and by whom. Insert only, by netra.receive_evidence().';

create table netra.bukti_copies (
  bukti_id      uuid primary key,
  made_at       timestamptz not null,
  refused       text,
  copy_id       uuid,
  thumbnail_id  uuid,
  sha256        bytea,
  width         integer,
  height        integer,
  demonstration boolean not null default netra.is_demonstration(),
  constraint bukti_copies_bukti_id_fkey foreign key (bukti_id) references netra.bukti on delete restrict,
  constraint bukti_copies_refused_check check (refused in ('image-too-large', 'image-unreadable', 'image-too-slow')),
  constraint bukti_copies_made_check check (
    (refused is null) = (copy_id is not null and thumbnail_id is not null and sha256 is not null and width is not null and height is not null))
);
comment on table netra.bukti_copies is
  'The safe copy of an image, without anything that the camera wrote beside it, and its thumbnail; or why there is none. Insert only, by netra.receive_evidence().';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['uploads', 'bukti', 'bukti_copies'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

create policy read_handling on netra.uploads for select to netra_app
  using (exists (select from netra.cases c where c.id = uploads.case_id and c.handling_office_id = any ((select netra.actor_works())::uuid[])));
create policy read_handling on netra.bukti for select to netra_app
  using (exists (select from netra.cases c where c.id = bukti.case_id and c.handling_office_id = any ((select netra.actor_works())::uuid[])));
create policy read_with_original on netra.bukti_copies for select to netra_app
  using (exists (select from netra.bukti b where b.id = bukti_copies.bukti_id));
-- Not the fingerprint: it would tell whoever has a file whether it is this one before it came.
grant select (id, case_id, report_id, account_id, size, started_at, ended_at, outcome) on netra.uploads to netra_app;
grant select on netra.bukti, netra.bukti_copies to netra_app;

-- Who sends: the holder of a receipt, whose report may have been joined to another case, or who works on the case and is not accused by it.
create function netra.evidence_sender(wanted bytea, of_case uuid)
  returns table (report_id uuid, account_id uuid, case_id uuid, office_id uuid, is_over boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select r.id, null::uuid, c.id, c.handling_office_id, c.state in ('selesai', 'tuntas', 'tidak-diregister', 'dicabut')
    from netra.reports r
    join netra.cases own on own.id = r.case_id
    join netra.cases c on c.id = case when own.state = 'ditautkan' then coalesce(own.linked_case_id, own.id) else own.id end
    where wanted is not null and r.receipt_hash = wanted
    union all
    select null, netra.actor_id(), c.id, c.handling_office_id, c.state in ('selesai', 'tuntas', 'tidak-diregister', 'dicabut')
    from netra.cases c
    where wanted is null and c.id = of_case
      and c.handling_office_id = any (netra.actor_works())
      and not c.walled_office_ids && netra.actor_wall_offices()
  $$;
comment on function netra.evidence_sender(bytea, uuid) is
  'Whose evidence it is that comes by this receipt, or, without one, from the actor at this case; no row for anybody else.';

create function netra.find_upload(wanted bytea, asked uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('id', u.id, 'caseId', s.case_id, 'officeId', s.office_id, 'officeKeyId', u.office_key_id, 'size', u.size,
      'outcome', u.outcome)
    from netra.uploads u
    cross join lateral netra.evidence_sender(wanted, u.case_id) s
    where u.id = asked and (u.report_id = s.report_id or u.account_id = s.account_id)
  $$;
comment on function netra.find_upload(bytea, uuid) is 'An upload, for whoever began it.';

create function netra.start_upload(wanted bytea, of_case uuid, told jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  sender record;
  known uuid;
  files bigint;
  bytes bigint;
begin
  select * into sender from netra.evidence_sender(wanted, of_case);
  if sender.case_id is null
    or not exists (select from netra.office_keys k where k.id = (told ->> 'office_key_id')::uuid and k.office_id = sender.office_id) then
    return jsonb_build_object('outcome', 'unknown');
  end if;
  -- Two that begin at once are counted one after the other.
  perform pg_advisory_xact_lock(hashtextextended(coalesce(sender.report_id, sender.case_id)::text, 350));
  select u.id into known from netra.uploads u
  where (u.report_id = sender.report_id or (u.account_id = sender.account_id and u.case_id = sender.case_id))
    and u.size = (told ->> 'size')::bigint and u.fingerprint = (told ->> 'fingerprint')::bytea
    and (u.outcome is null or u.outcome in ('diterima', 'kembar'))
  limit 1;
  if known is not null then
    return jsonb_build_object('outcome', 'known', 'id', known);
  end if;
  if sender.is_over then
    return jsonb_build_object('outcome', 'over');
  end if;
  select count(*), coalesce(sum(u.size), 0) into files, bytes from netra.uploads u
  where (u.report_id = sender.report_id or (sender.report_id is null and u.case_id = sender.case_id and u.report_id is null))
    and (u.outcome is null or u.outcome = 'diterima');
  if files >= (told ->> 'most_files')::bigint or bytes + (told ->> 'size')::bigint > (told ->> 'most_bytes')::bigint then
    return jsonb_build_object('outcome', 'full');
  end if;
  insert into netra.uploads (id, case_id, report_id, account_id, office_key_id, size, fingerprint, started_at)
  values ((told ->> 'id')::uuid, sender.case_id, sender.report_id, sender.account_id, (told ->> 'office_key_id')::uuid,
    (told ->> 'size')::bigint, (told ->> 'fingerprint')::bytea, (told ->> 'started_at')::timestamptz);
  return jsonb_build_object('outcome', 'started', 'id', told ->> 'id');
end
$$;
comment on function netra.start_upload(bytea, uuid, jsonb) is
  'Announces a file within the limits of its sender. The same file of the same sender is the same upload, however often it is announced.';

create function netra.end_upload(wanted bytea, asked uuid, how text, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if how not in ('dibatalkan', 'ditolak') or netra.find_upload(wanted, asked) is null then
    return false;
  end if;
  update netra.uploads set outcome = how, ended_at = at where id = asked and outcome is null;
  return found;
end
$$;
comment on function netra.end_upload(bytea, uuid, text, timestamptz) is 'Ends an upload that did not become evidence, for whoever began it.';

create function netra.expire_uploads(begun_before timestamptz, at timestamptz) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    update netra.uploads u set outcome = 'kedaluwarsa', ended_at = at
    where netra.actor_is('clock') and u.outcome is null and u.started_at < begun_before
    returning u.id
  $$;
comment on function netra.expire_uploads(timestamptz, timestamptz) is 'Ends what nobody finished in time. For the clock, which removes the bytes.';

create function netra.receive_evidence(wanted bytea, told jsonb, events jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  upload netra.uploads;
  sender record;
  event jsonb;
begin
  if netra.find_upload(wanted, (told ->> 'id')::uuid) is null then
    return 'unknown';
  end if;
  select * into strict upload from netra.uploads u where u.id = (told ->> 'id')::uuid for update;
  if upload.outcome is not null then
    return upload.outcome;
  end if;
  select * into strict sender from netra.evidence_sender(wanted, upload.case_id);
  insert into netra.bukti (id, case_id, report_id, account_id, office_key_id, kind, media_type, size, sha256, received_at)
  values (upload.id, sender.case_id, upload.report_id, upload.account_id, upload.office_key_id, told ->> 'kind', told ->> 'media_type',
    upload.size, (told ->> 'sha256')::bytea, (told ->> 'received_at')::timestamptz)
  on conflict on constraint bukti_once_key do nothing;
  if not found then
    update netra.uploads set outcome = 'kembar', ended_at = (told ->> 'received_at')::timestamptz where id = upload.id;
    return 'kembar';
  end if;
  update netra.uploads set outcome = 'diterima', ended_at = (told ->> 'received_at')::timestamptz where id = upload.id;
  if jsonb_typeof(told -> 'copy') = 'object' then
    insert into netra.bukti_copies (bukti_id, made_at, refused, copy_id, thumbnail_id, sha256, width, height)
    values (upload.id, (told ->> 'received_at')::timestamptz, told -> 'copy' ->> 'refused', (told -> 'copy' ->> 'copy_id')::uuid,
      (told -> 'copy' ->> 'thumbnail_id')::uuid, (told -> 'copy' ->> 'sha256')::bytea, (told -> 'copy' ->> 'width')::integer,
      (told -> 'copy' ->> 'height')::integer);
  end if;
  for event in select e from jsonb_array_elements(events) e loop
    if event ->> 'case_id' is distinct from sender.case_id::text or event ->> 'type' not in ('evidence-received', 'evidence-copied') then
      raise exception 'evidence is noted in its own case only';
    end if;
    insert into netra.events (id, stream, type, case_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
    values ((event ->> 'id')::uuid, 'perkara', event ->> 'type', sender.case_id, (event ->> 'office_id')::uuid,
      coalesce(upload.account_id, '00000000-0000-7000-8000-000000000001'), (event ->> 'happened_at')::timestamptz,
      (event ->> 'recorded_at')::timestamptz, event ->> 'basis', event -> 'data', (event ->> 'salt')::bytea, (event ->> 'leaf_hash')::bytea);
  end loop;
  return 'diterima';
end
$$;
comment on function netra.receive_evidence(bytea, jsonb, jsonb) is
  'Makes evidence of an upload that is whole, once, with its events; the same bytes of the same sender are kept once.';

create function netra.evidence_by_receipt(wanted bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
      'officeId', s.office_id,
      'isOver', s.is_over,
      'zone', (select o.zone from netra.offices o where o.id = s.office_id),
      'kept', coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'kind', b.kind, 'mediaType', b.media_type, 'size', b.size,
          'sha256', encode(b.sha256, 'hex'), 'receivedAt', b.received_at) order by b.received_at, b.id)
        from netra.bukti b where b.report_id = s.report_id), '[]'),
      'coming', coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'size', u.size, 'startedAt', u.started_at) order by u.started_at)
        from netra.uploads u where u.report_id = s.report_id and u.outcome is null), '[]'))
    from netra.evidence_sender(wanted, null) s
  $$;
comment on function netra.evidence_by_receipt(bytea) is 'What came by a receipt, for its holder: hash, size and day, never the content.';

revoke all on function netra.evidence_sender(bytea, uuid), netra.find_upload(bytea, uuid), netra.start_upload(bytea, uuid, jsonb),
  netra.end_upload(bytea, uuid, text, timestamptz), netra.expire_uploads(timestamptz, timestamptz), netra.receive_evidence(bytea, jsonb, jsonb),
  netra.evidence_by_receipt(bytea) from public;
grant execute on function netra.evidence_sender(bytea, uuid), netra.find_upload(bytea, uuid), netra.start_upload(bytea, uuid, jsonb),
  netra.end_upload(bytea, uuid, text, timestamptz), netra.expire_uploads(timestamptz, timestamptz), netra.receive_evidence(bytea, jsonb, jsonb),
  netra.evidence_by_receipt(bytea) to netra_app;

select netra.guard_demonstration();
