-- Places below the nation are told in steps (N173): what stands already moves by the rule from now on.
insert into netra.method_changes (measure_id, note)
select distinct p.measure_id, jsonb_build_object(
  'id', 'Angka provinsi dan kabupaten/kota sejak hari ini hanya bergerak bila berubah paling sedikit lima (N173).',
  'en', 'From this day figures of provinces and regencies move only where they differ by at least five (N173).')
from netra.public_numbers p
where p.measure_id not in ('kegiatan', 'kehadiran', 'desa-terjangkau');
