-- 0080 took from the staff of the handling office what 0060 had given them: pelimpahan. What is not true stays refused.
create or replace function netra.hand_case_to(moved_case uuid, to_office uuid, direction text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  held netra.cases%rowtype;
  target netra.offices%rowtype;
  allowed boolean;
begin
  select * into held from netra.cases where id = moved_case for update;
  select * into target from netra.offices where id = to_office;
  if held.id is null or target.id is null
    or held.walled_office_ids && netra.actor_wall_offices()
    or to_office = any (held.walled_office_ids)
    or target.kind not in ('bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam') then
    return false;
  end if;
  -- pelimpahan: the handling office lets go. pengambilalihan: a rank above takes.
  allowed := case direction
    when 'pelimpahan' then held.handling_office_id = any (netra.actor_works())
    when 'pengambilalihan' then to_office = any (netra.actor_offices('anggota', 'ketua'))
      and to_office in (held.regency_office_id, held.province_office_id, held.national_office_id)
      and to_office <> held.handling_office_id
  end;
  if allowed is not true then
    return false;
  end if;
  update netra.cases set
    handling_office_id = target.id,
    regency_office_id = target.regency_office_id,
    province_office_id = target.province_office_id,
    national_office_id = target.national_office_id
  where id = moved_case;
  return true;
end
$$;
