-- The governments of every region, as the templates of db/seeds/kantor make them for some: governors and bupati, Setda, kecamatan, villages.
-- Run as the owner, in a scratch database.
create temporary table wanted on commit preserve rows as
select 'KDH-' || r.code as code, 'kepala-daerah-provinsi' as kind, 'provinsi' as rank, r.code as region_code, 'KEMENDAGRI' as parent, 1 as depth
from netra.regions r where r.level = 'provinsi'
union all
select 'SETDA-' || r.code, 'setda-provinsi', 'provinsi', r.code, 'KDH-' || r.code, 2 from netra.regions r where r.level = 'provinsi'
union all
select 'KDH-' || r.code, 'kepala-daerah', 'kabkota', r.code, 'KDH-' || r.province_code, 2 from netra.regions r where r.level in ('kabupaten', 'kota')
union all
select 'SETDA-' || r.code, 'setda', 'kabkota', r.code, 'KDH-' || r.code, 3 from netra.regions r where r.level in ('kabupaten', 'kota')
union all
select 'KEC-' || r.code, 'kecamatan', 'kecamatan', r.code, 'SETDA-' || r.regency_code, 4 from netra.regions r where r.level = 'kecamatan'
union all
select case r.level when 'desa' then 'DESA-' else 'KEL-' end || r.code, r.level, 'desa', r.code, 'KEC-' || r.district_code, 5
from netra.regions r where r.level in ('desa', 'kelurahan');

do $$
begin
  -- Rank by rank, because the line of an office is drawn from that of its parent.
  for step in 1..5 loop
    insert into netra.offices (id, code, kind, rank, name, short_name, region_code, zone, parent_id, employer_office_id, valid_from, mark, source)
    select netra.office_id(w.code), w.code, w.kind, w.rank, w.kind || ' ' || r.name, r.short_name, r.code, r.zone, netra.office_id(w.parent),
      netra.office_id('KDH-' || coalesce(r.regency_code, r.code)), '2000-01-01', 'U', 'bench'
    from wanted w
    join netra.regions r on r.code = w.region_code
    where w.depth = step and (r.valid_to is null or r.valid_to > current_date)
    on conflict (code) do nothing;
  end loop;
end $$;

-- What a circular counts of people is how many stand at each office; who they are is read by nothing that is measured here.
create procedure pg_temp.store_people(wanted integer)
  language sql as $$
    insert into netra.roll_sizes as held (office_id, kind, people)
    select o.id, case when o.kind = 'desa' then 'perangkat-desa' else 'pns' end,
      wanted / count(*) over () + case when row_number() over (order by o.code) <= wanted % count(*) over () then 1 else 0 end
    from netra.offices o
    where o.kind in ('desa', 'kelurahan')
    on conflict (office_id, kind) do update set people = excluded.people
  $$;
