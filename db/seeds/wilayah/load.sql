-- Runs in the loader's transaction, on the temporary tables area (edition, code, name), edition, province_zone,
-- regency_zone, direction and abbreviation. Set by set: 91,000 regions take a few seconds.

-- References and the index of alike terms are set aside and made again at the end: checked and built as sets they take a third of the
-- time that 280,000 single rows would.
alter table netra.regions drop constraint regions_parent_code_fkey;
alter table netra.region_versions drop constraint region_versions_code_fkey;
alter table netra.region_terms drop constraint region_terms_code_fkey;
drop index netra.region_terms_alike;

insert into netra.region_editions (edition, source, valid_from, valid_to, mark, note)
select edition, source, valid_from, valid_to, mark, note from edition
on conflict (edition) do update set
  source = excluded.source, valid_from = excluded.valid_from, valid_to = excluded.valid_to, mark = excluded.mark, note = excluded.note;

create temporary table dated on commit drop as
with named as (
  select
    a.edition, a.code, e.valid_from, e.valid_to,
    -- The older list prints provinces and regencies in capitals; that is not another name.
    case when length(a.code) <= 5 and a.name = upper(a.name) then regexp_replace(initcap(a.name), '^Dki ', 'DKI ') else a.name end as name
  from area a
  join edition e using (edition)
),
turned as (
  select *, lower(name) is distinct from lower(lag(name) over life)
    or valid_from is distinct from lag(valid_to) over life as begins
  from named
  window life as (partition by code order by valid_from)
),
numbered as (
  select *, count(*) filter (where begins) over (partition by code order by valid_from) as version from turned
)
select
  code,
  (array_agg(name order by valid_from desc))[1] as name,
  min(valid_from) as valid_from,
  -- max() passes over null, which here is the latest of all.
  nullif(max(coalesce(valid_to, 'infinity')), 'infinity') as valid_to,
  (array_agg(edition order by valid_from))[1] as edition
from numbered
group by code, version;
analyze dated;

insert into netra.regions as held (code, level, name, short_name, zone, valid_from, valid_to)
select
  d.code,
  case
    when d.code = '00' then 'nasional'
    when length(d.code) = 2 then 'provinsi'
    when length(d.code) = 5 then case when starts_with(d.name, 'Kota ') then 'kota' else 'kabupaten' end
    when length(d.code) = 8 then 'kecamatan'
    -- Kemendagri numbers kelurahan from 1001 and desa from 2001 (desa adat from 3001): a convention, marked U.
    when substr(d.code, 10, 1) = '1' then 'kelurahan'
    else 'desa'
  end,
  d.name,
  case when length(d.code) = 5 then regexp_replace(d.name, '^(Kabupaten|Kota) (Administrasi )?', '') else d.name end,
  coalesce(r.zone, p.zone),
  d.valid_from,
  d.valid_to
from (
  select
    code,
    (array_agg(name order by valid_from desc))[1] as name,
    min(valid_from) as valid_from,
    nullif(max(coalesce(valid_to, 'infinity')), 'infinity') as valid_to
  from dated
  group by code
) d
left join regency_zone r on r.code = left(d.code, 5)
left join province_zone p on p.code = left(d.code, 2)
order by d.code
on conflict (code) do update set
  name = excluded.name, short_name = excluded.short_name, zone = excluded.zone, valid_to = excluded.valid_to
where (held.name, held.zone, held.valid_to) is distinct from (excluded.name, excluded.zone, excluded.valid_to);

delete from netra.region_versions;
insert into netra.region_versions (code, name, valid_from, valid_to, edition)
select code, name, valid_from, valid_to, edition from dated order by code, valid_from;

delete from netra.region_terms;
insert into netra.region_terms (term, code, kind, depth)
with made as (
  select netra.region_term(name) as term, code, 'nama' as kind from netra.regions
  union all
  select netra.region_term(short_name), code, 'nama' from netra.regions where short_name <> name
  union all
  select netra.region_term(regexp_replace(v.name, '^(Kabupaten|Kota) ', '')), v.code, 'nama-lama'
  from netra.region_versions v
  join netra.regions r using (code)
  where lower(v.name) <> lower(r.name)
  union all
  select term, code, 'singkatan' from abbreviation
  union all
  select left(words[1], letters) || d.short, r.code, 'singkatan'
  from netra.regions r
  cross join string_to_array(netra.region_term(r.short_name), ' ') as words
  join direction d on d.word = words[2]
  cross join (values (2), (3)) as beginning (letters)
  where length(r.code) in (2, 5) and array_length(words, 1) = 2
  union all
  select initials.term, r.code, 'singkatan'
  from netra.regions r
  cross join lateral (
    select string_agg(left(part, 1), '' order by place) as term
    from string_to_table(netra.region_term(r.short_name), ' ') with ordinality as parts (part, place)
  ) initials
  where length(r.code) in (2, 5) and length(initials.term) >= 3
)
select distinct on (code, term) term, code, kind, length(code) - length(replace(code, '.', '')) + (code <> '00')::int
from made
where term <> ''
order by code, term, kind;

alter table netra.regions add constraint regions_parent_code_fkey
  foreign key (parent_code) references netra.regions on delete restrict;
alter table netra.region_versions add constraint region_versions_code_fkey
  foreign key (code) references netra.regions on delete cascade;
alter table netra.region_terms add constraint region_terms_code_fkey
  foreign key (code) references netra.regions on delete cascade;
create index region_terms_alike on netra.region_terms using gin (term public.gin_trgm_ops);

analyze netra.regions, netra.region_versions, netra.region_terms;
