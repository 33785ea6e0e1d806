-- What belongs to those texts: each photo was eleven transactions under every policy of every desk. The same rules, asked once and written out
-- for the person who is named: whoever announced a file, and still has its LHP before him.
create function netra.keeps_lhp(person uuid, lhp uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.lhps l
      where l.id = lhp and l.author_id = person
        and (l.walled_office_ids = '{}' or not l.walled_office_ids && netra.wall_offices_of(person))
        and (netra.writes_lhp(person, l.office_id)
          or (l.state <> 'draf' and exists (select from unnest(netra.offices_above(l.office_id)) as above (id) where netra.writes_lhp(person, above.id)))))
  $$;
comment on function netra.keeps_lhp(uuid, uuid) is
  'Whether the author of an LHP still has it before him: he writes at its office, or, once it is submitted, at one above; and it accuses none of his.';

create policy read_at_door on netra.lhp_files for select to netra_lapangan using (true);
create policy announce_at_door on netra.lhp_files for insert to netra_lapangan
  with check (account_id = netra.actor_id() and netra.keeps_lhp(account_id, lhp_id) and netra.is_phone_of(device_id, account_id));
create policy read_at_door on netra.lhp_uploads for select to netra_lapangan using (true);
create policy begin_at_door on netra.lhp_uploads for insert to netra_lapangan
  with check (outcome is null
    and exists (select from netra.lhp_files f where f.id = lhp_uploads.file_id and f.account_id = netra.actor_id()));
create policy receive_at_door on netra.lhp_uploads for update to netra_lapangan
  using (outcome is null and exists (select from netra.lhp_files f where f.id = lhp_uploads.file_id and f.account_id = netra.actor_id()))
  with check (outcome = 'diterima');
create policy note_at_file_door on netra.events for insert to netra_lapangan
  with check (
    actor_id = netra.actor_id() and stream = 'lhp'
    and type in ('lhp-file-announced', 'lhp-copy-received', 'lhp-original-received')
    and case_id is null and report_id is null and referral_id is null and account_id is null
    and netra.notes_field_file(events)
  );
grant select, insert (id, lhp_id, account_id, device_id, kind, original_sha256, original_size, copy_sha256, copy_size, taken_at, announced_at,
  clock_ahead) on netra.lhp_files to netra_lapangan;
grant select, insert (id, file_id, part, office_key_id, size, started_at), update (ended_at, outcome, sha256, media_type)
  on netra.lhp_uploads to netra_lapangan;

create function netra.announce_field_files(person uuid, device uuid, lhp uuid, given jsonb, most integer) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
declare
  known uuid[];
begin
  perform pg_advisory_xact_lock(hashtextextended('netra.lhps ' || lhp, 0));
  perform set_config('netra.actor', person::text, true);
  if not netra.keeps_lhp(person, lhp) then return jsonb_build_object('outcome', 'no-lhp'); end if;
  select coalesce(array_agg(f.id), '{}') into known from netra.lhp_files f where f.lhp_id = lhp;
  if cardinality(known) + (select count(*) from jsonb_to_recordset(given) as x (id uuid) where not x.id = any (known)) > most then
    return jsonb_build_object('outcome', 'too-many-files');
  end if;

  insert into netra.lhp_files (id, lhp_id, account_id, device_id, kind, original_sha256, original_size, copy_sha256, copy_size, taken_at,
    announced_at, clock_ahead)
  select x.id, lhp, person, device, x.kind, x.sha256, x.size, x.copy_sha256, x.copy_size, x.taken_at, x.announced_at, x.clock_ahead
  from jsonb_to_recordset(given) as x (id uuid, kind text, sha256 bytea, size bigint, copy_sha256 bytea, copy_size integer,
    taken_at timestamptz, announced_at timestamptz, clock_ahead integer)
  where not x.id = any (known);

  insert into netra.events (id, stream, type, lhp_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  select e.id, e.stream, e.type, e.lhp_id, e.office_id, e.actor_id, e.happened_at, e.recorded_at, e.basis, e.data::jsonb, e.salt, e.leaf_hash
  from jsonb_to_recordset(given) as x (id uuid, event jsonb)
  cross join lateral jsonb_to_record(x.event) as e (id uuid, stream text, type text, lhp_id uuid, office_id uuid, actor_id uuid,
    happened_at timestamptz, recorded_at timestamptz, basis text, data text, salt bytea, leaf_hash bytea)
  where not x.id = any (known);

  return jsonb_build_object('outcome', 'taken', 'files', (
    select jsonb_agg(jsonb_build_object('id', f.id,
      'announcedAt', to_char(f.announced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'copy', coalesce((select case when u.sha256 = f.copy_sha256 then 'cocok' else 'beda' end from netra.lhp_uploads u
        where u.file_id = f.id and u.part = 'salinan' and u.outcome = 'diterima'), 'belum'),
      'original', coalesce((select case when u.sha256 = f.original_sha256 then 'cocok' else 'beda' end from netra.lhp_uploads u
        where u.file_id = f.id and u.part = 'asli' and u.outcome = 'diterima'), 'belum')) order by f.taken_at, f.id)
    from netra.lhp_files f
    where f.lhp_id = lhp and f.id in (select x.id from jsonb_to_recordset(given) as x (id uuid))));
end
$$;
comment on function netra.announce_field_files(uuid, uuid, uuid, jsonb, integer) is
  'Notes what a phone holds for an LHP of its owner, each file with its event, and says what has come of each. What was announced before stays as it was.';

create function netra.field_lhp_office(person uuid, lhp uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(l.regency_office_id, l.province_office_id, l.national_office_id) from netra.lhps l
    where l.id = lhp and netra.keeps_lhp(person, lhp)
  $$;
comment on function netra.field_lhp_office(uuid, uuid) is
  'The office whose pleno decides on an LHP, for its author: files of it are sealed to that one''s key, which outlives an office of a few months.';

create function netra.field_part(person uuid, file uuid, which text)
  returns table (office_id uuid, lhp_id uuid, kind text, size bigint, sha256 text, upload_id uuid, outcome text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select netra.field_lhp_office(person, f.lhp_id), f.lhp_id, f.kind, case which when 'salinan' then f.copy_size else f.original_size end,
      encode(case which when 'salinan' then f.copy_sha256 else f.original_sha256 end, 'hex'), u.id, u.outcome
    from netra.lhp_files f
    left join netra.lhp_uploads u on u.file_id = f.id and u.part = which and (u.outcome is null or u.outcome = 'diterima')
    where f.id = file and f.account_id = person and netra.keeps_lhp(person, f.lhp_id)
  $$;
comment on function netra.field_part(uuid, uuid, text) is
  'What was announced of a part of a file, where it belongs, and the upload of it that is coming or has come; for whoever announced it.';

create function netra.field_upload(person uuid, upload uuid)
  returns table (id uuid, file_id uuid, lhp_id uuid, office_id uuid, kind text, part text, office_key_id uuid, size bigint, outcome text, sha256 text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select u.id, f.id, f.lhp_id, netra.field_lhp_office(person, f.lhp_id), f.kind, u.part, u.office_key_id, u.size, u.outcome,
      encode(case u.part when 'salinan' then f.copy_sha256 else f.original_sha256 end, 'hex')
    from netra.lhp_uploads u join netra.lhp_files f on f.id = u.file_id
    where u.id = upload and f.account_id = person and netra.keeps_lhp(person, f.lhp_id)
  $$;
comment on function netra.field_upload(uuid, uuid) is 'An upload of a part of a file, for whoever announced the file.';

create function netra.begin_field_upload(person uuid, file uuid, which text, upload uuid, bytes bigint, key uuid, at timestamptz)
  returns table (id uuid, is_new boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
begin
  perform set_config('netra.actor', person::text, true);
  if not exists (select from netra.field_part(person, file, which) p where p.size = bytes) then return; end if;
  insert into netra.lhp_uploads (id, file_id, part, office_key_id, size, started_at) values (upload, file, which, key, bytes, at)
  on conflict do nothing;
  return query
    select u.id, u.id = upload from netra.lhp_uploads u
    where u.file_id = file and u.part = which and (u.outcome is null or u.outcome = 'diterima');
end
$$;
comment on function netra.begin_field_upload(uuid, uuid, text, uuid, bigint, uuid, timestamptz) is
  'Begins an upload of a part of a file, or says which one was begun before; nothing where no such part of this size was announced by this person.';

create function netra.receive_field_part(person uuid, upload uuid, hash bytea, media text, at timestamptz, event jsonb) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
begin
  perform set_config('netra.actor', person::text, true);
  update netra.lhp_uploads u set outcome = 'diterima', ended_at = at, sha256 = hash, media_type = media
  where u.id = upload and u.outcome is null;
  if not found then return false; end if;
  insert into netra.events (id, stream, type, lhp_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  select e.id, e.stream, e.type, e.lhp_id, e.office_id, e.actor_id, e.happened_at, e.recorded_at, e.basis, e.data::jsonb, e.salt, e.leaf_hash
  from jsonb_to_record(event) as e (id uuid, stream text, type text, lhp_id uuid, office_id uuid, actor_id uuid, happened_at timestamptz,
    recorded_at timestamptz, basis text, data text, salt bytea, leaf_hash bytea);
  return true;
end
$$;
comment on function netra.receive_field_part(uuid, uuid, bytea, text, timestamptz, jsonb) is
  'Notes that a part of a file is whole, with its event; false where that was noted before.';

alter function netra.announce_field_files(uuid, uuid, uuid, jsonb, integer) owner to netra_lapangan;
alter function netra.begin_field_upload(uuid, uuid, text, uuid, bigint, uuid, timestamptz) owner to netra_lapangan;
alter function netra.receive_field_part(uuid, uuid, bytea, text, timestamptz, jsonb) owner to netra_lapangan;

revoke all on function netra.keeps_lhp(uuid, uuid), netra.announce_field_files(uuid, uuid, uuid, jsonb, integer),
  netra.field_lhp_office(uuid, uuid), netra.field_part(uuid, uuid, text), netra.field_upload(uuid, uuid),
  netra.begin_field_upload(uuid, uuid, text, uuid, bigint, uuid, timestamptz),
  netra.receive_field_part(uuid, uuid, bytea, text, timestamptz, jsonb) from public;
grant execute on function netra.announce_field_files(uuid, uuid, uuid, jsonb, integer), netra.field_lhp_office(uuid, uuid),
  netra.field_part(uuid, uuid, text), netra.field_upload(uuid, uuid),
  netra.begin_field_upload(uuid, uuid, text, uuid, bigint, uuid, timestamptz),
  netra.receive_field_part(uuid, uuid, bytea, text, timestamptz, jsonb) to netra_app;
grant execute on function netra.keeps_lhp(uuid, uuid), netra.field_part(uuid, uuid, text), netra.notes_field_file(netra.events) to netra_lapangan;
