-- A phone whose line broke at the answer does not know that it was heard; when its author then kept both texts of a draft, it announced the same
-- photo for the second one, and was answered by a fault each time. The first announcement stands: the photo stays with the LHP it was said of,
-- and the phone is told what has come of it there.
create or replace function netra.announce_field_files(person uuid, device uuid, lhp uuid, given jsonb, most integer) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
declare
  known uuid[];
begin
  perform pg_advisory_xact_lock(hashtextextended('netra.lhps ' || lhp, 0));
  perform set_config('netra.actor', person::text, true);
  if not netra.keeps_lhp(person, lhp) then return jsonb_build_object('outcome', 'no-lhp'); end if;
  select coalesce(array_agg(f.id), '{}') into known from netra.lhp_files f
  where f.lhp_id = lhp or f.id in (select x.id from jsonb_to_recordset(given) as x (id uuid));
  if (select count(*) from netra.lhp_files f where f.lhp_id = lhp)
    + (select count(*) from jsonb_to_recordset(given) as x (id uuid) where not x.id = any (known)) > most then
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
    select coalesce(jsonb_agg(jsonb_build_object('id', f.id,
      'announcedAt', to_char(f.announced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'copy', coalesce((select case when u.sha256 = f.copy_sha256 then 'cocok' else 'beda' end from netra.lhp_uploads u
        where u.file_id = f.id and u.part = 'salinan' and u.outcome = 'diterima'), 'belum'),
      'original', coalesce((select case when u.sha256 = f.original_sha256 then 'cocok' else 'beda' end from netra.lhp_uploads u
        where u.file_id = f.id and u.part = 'asli' and u.outcome = 'diterima'), 'belum')) order by f.taken_at, f.id), '[]'::jsonb)
    from netra.lhp_files f
    where f.account_id = person and (f.lhp_id = lhp or netra.keeps_lhp(person, f.lhp_id))
      and f.id in (select x.id from jsonb_to_recordset(given) as x (id uuid))));
end
$$;
comment on function netra.announce_field_files(uuid, uuid, uuid, jsonb, integer) is
  'Notes what a phone holds for an LHP of its owner, each file with its event, and says what has come of each. What was announced before stays as it was, and with the LHP it was announced for.';
