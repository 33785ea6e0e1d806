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

create procedure pg_temp.store_people(wanted integer)
  language plpgsql as $$
begin
  create temporary table village on commit drop as
    select row_number() over (order by o.code) - 1 as place, count(*) over () as places, o.id, o.employer_office_id, o.region_code
    from netra.offices o where o.kind in ('desa', 'kelurahan');
  create unique index on village (place);
  create temporary table newcomer on commit drop as
    select i, netra.new_id() as id, v.id as office_id, v.employer_office_id, v.region_code,
      case when i % 2 = 0 then 'perangkat-desa' else 'pns' end as kind
    from generate_series(1, wanted) i
    join village v on v.place = i % v.places;
  insert into netra.pegawai (id, employer_office_id, kind, name, number_hmac, recorded_at, recorded_by)
  select n.id, n.employer_office_id, n.kind, 'Contoh ' || n.i, sha256(int4send(n.i)), now(), '00000000-0000-7000-8000-000000000003' from newcomer n;
  insert into netra.penempatan (id, pegawai_id, office_id, unit_name, post, region_code, valid_from, recorded_at, recorded_by)
  select netra.new_id(), n.id, n.office_id, 'Contoh', 'Contoh', n.region_code, '2020-01-01', now(), '00000000-0000-7000-8000-000000000003' from newcomer n;
end $$;
