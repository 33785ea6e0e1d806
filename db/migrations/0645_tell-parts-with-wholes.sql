-- A part of another number is told only where the whole is, and where what is left beside it is nobody or at least five (N185).
alter table netra.method_changes add column below_nation boolean not null default false;
comment on column netra.method_changes.below_nation is 'Whether figures of provinces and regencies alone are counted in another way.';
update netra.method_changes set below_nation = true where note ->> 'en' like '%(N173)%';
-- It was written of what is told of the nation alone as well, which does not wait.
delete from netra.method_changes where measure_id = 'dugaan' and note ->> 'en' like '%(N173)%';

create temporary table parts (part text, whole text) on commit drop;
insert into parts values
  ('temuan', 'perkara-diregister'), ('laporan-pembalasan', 'laporan-masuk'), ('penilaian-pelapor', 'laporan-masuk'),
  ('penilaian-puas', 'penilaian-pelapor'), ('penolakan-tidak-dilengkapi', 'laporan-masuk'), ('penolakan-sudah-ditangani', 'laporan-masuk');

-- What was told is told; what would go on telling is closed, and opens by the rule.
create temporary table closing on commit drop as
select distinct p.measure_id, p.region_code
from parts
join netra.public_numbers p on p.measure_id = parts.part and p.shown is not null
left join netra.public_numbers w on w.measure_id = parts.whole and w.region_code = p.region_code
where w.shown is null or w.shown - p.shown between 1 and 4
  or (parts.part = 'penilaian-puas' and w.shown > 0 and (p.shown < 5 or w.shown - p.shown < 5));
insert into netra.published_numbers (measure_id, region_code, shown, as_of)
select measure_id, region_code, null, now() from closing;
update netra.public_numbers n set shown = null, as_of = now() from closing c where (n.measure_id, n.region_code) = (c.measure_id, c.region_code);
insert into netra.method_changes (measure_id, note)
select distinct p.measure_id, jsonb_build_object(
  'id', 'Bagian dari angka lain sejak hari ini hanya diumumkan bersama angka utuhnya, dan bila sisanya nol atau paling sedikit lima (N185).',
  'en', 'From this day a part of another figure is told only with its whole, and where what is left is nobody or at least five (N185).')
from netra.public_numbers p join parts on parts.part = p.measure_id;
