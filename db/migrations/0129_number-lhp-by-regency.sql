-- SE Bawaslu 15/2023, as the template of Form A has it: one numbering at the kab/kota, which kecamatan and desa follow. Whoever
-- writes below therefore takes the number of an office above him, for an LHP and for nothing else. (Where the kab/kota is itself
-- accused, of the rank whose pleno decides: a gap in its own numbers would tell it.)
create or replace function netra.take_number(for_office uuid, number_kind text, in_year integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  taken integer;
  mine uuid[] := netra.actor_offices('ptps', 'pkd', 'panwascam', 'petugas-penerima', 'staf-penanganan', 'anggota', 'ketua',
    'bkn', 'bkpsdm', 'ppk-kepegawaian', 'propam', 'kemendagri');
begin
  if not for_office = any (mine)
    and not (number_kind = 'LHP' and exists (select from netra.offices o where o.id = any (mine)
      and for_office in (o.regency_office_id, o.province_office_id, o.national_office_id))) then
    raise exception 'netra: no number for an office that is not the actor''s' using errcode = '42501';
  end if;
  insert into netra.number_sequences (office_id, kind, year, last) values (for_office, number_kind, in_year, 1)
  on conflict (office_id, kind, year) do update set last = netra.number_sequences.last + 1
  returning last into taken;
  return taken;
end
$$;
comment on function netra.take_number(uuid, text, integer) is
  'The next number of an office; of an LHP, of the kab/kota above. The row stays locked until the transaction ends, so take it last and in a short one.';

-- The common sequence begins above every number given so far, so that none is given twice.
insert into netra.number_sequences (office_id, kind, year, last)
select o.regency_office_id, 'LHP', s.year, max(s.last)
from netra.number_sequences s
join netra.offices o on o.id = s.office_id
where s.kind = 'LHP' and o.regency_office_id is not null and o.regency_office_id <> o.id
group by o.regency_office_id, s.year
on conflict (office_id, kind, year) do update set last = greatest(netra.number_sequences.last, excluded.last);
