-- Runs in the loader's transaction, on the temporary tables office_kind, national_office, template, chosen (code, scope),
-- kodim (code, title, korem) and other_code. The scopes are explained in templates.json.

insert into netra.office_kinds (kind, family, rank, title)
select kind, family, rank, title from office_kind
on conflict (kind) do update set family = excluded.family, rank = excluded.rank, title = excluded.title;

create temporary table place on commit drop as
select 'everywhere' as scope, r.* from netra.regions r
union all
select 'seeds', r.*
from netra.regions r
where r.code in (select code from chosen where scope = 'seeds')
  or r.regency_code in (select code from chosen where scope = 'seeds')
union all
select 'replay', r.* from netra.regions r where r.code in (select code from chosen)
union all
select 'provinces', r.* from netra.regions r where r.code in (select left(code, 2) from chosen);

create function pg_temp.filled(pattern text, place place, army kodim) returns text
  language sql stable
  as $$
    select string_agg(case token.name
      when 'code' then place.code
      when 'name' then place.short_name
      when 'title' then place.name
      when 'province' then place.province_code
      when 'regency' then place.regency_code
      when 'district' then place.district_code
      when 'kodim' then coalesce(army.title, place.short_name)
      when 'korem' then coalesce(army.korem, 'TNI-AD')
      else part
    end, '' order by nth)
    from regexp_split_to_table(pattern, '[{}]') with ordinality as parts (part, nth)
    cross join lateral (select case when nth % 2 = 0 then part end as name) token
  $$;

create temporary table office on commit drop as
select
  pg_temp.filled(t.code, p, k) as code, t.kind, pg_temp.filled(t.name, p, k) as name,
  pg_temp.filled(t.short_name, p, k) as short_name, p.code as region_code, pg_temp.filled(t.parent, p, k) as parent,
  pg_temp.filled(t.employer, p, k) as employer, p.valid_from, p.valid_to, t.mark, t.source
from place p
join template t on t.scope = p.scope and p.level = any (t.levels)
left join kodim k on k.code = p.code
union all
select n.code, n.kind, n.name, n.short_name, n.region_code, n.parent, n.employer, r.valid_from, n.valid_to, n.mark, n.source
from national_office n
join netra.regions r on r.code = n.region_code;
analyze office;

insert into netra.offices as held (
  id, code, kind, rank, name, short_name, region_code, zone, parent_id, kecamatan_office_id, regency_office_id,
  province_office_id, national_office_id, employer_office_id, valid_from, valid_to, mark, source
)
select
  netra.office_id(o.code), o.code, o.kind, k.rank, o.name, o.short_name, o.region_code, r.zone, netra.office_id(o.parent),
  case when k.family = 'bawaslu' and k.rank = 'kecamatan' then netra.office_id('PANWASCAM-' || r.district_code) end,
  case when k.family = 'bawaslu' and k.rank in ('kecamatan', 'kabkota') then netra.office_id('BAWASLU-' || r.regency_code) end,
  case when k.family = 'bawaslu' and k.rank <> 'nasional' then netra.office_id('BAWASLU-' || r.province_code) end,
  case when k.family = 'bawaslu' then netra.office_id('BAWASLU-RI') end,
  netra.office_id(o.employer), o.valid_from, o.valid_to, o.mark, o.source
from office o
join office_kind k on k.kind = o.kind
join netra.regions r on r.code = o.region_code
on conflict (code) do update set
  kind = excluded.kind, rank = excluded.rank, name = excluded.name, short_name = excluded.short_name, zone = excluded.zone,
  parent_id = excluded.parent_id, employer_office_id = excluded.employer_office_id, valid_to = excluded.valid_to,
  mark = excluded.mark, source = excluded.source
where (held.kind, held.name, held.short_name, held.zone, held.parent_id, held.employer_office_id, held.valid_to, held.mark, held.source)
  is distinct from (excluded.kind, excluded.name, excluded.short_name, excluded.zone, excluded.parent_id,
    excluded.employer_office_id, excluded.valid_to, excluded.mark, excluded.source);

insert into netra.office_codes (office_id, issuer, code, mark, source)
select netra.office_id(office), issuer, code, mark, source from other_code
on conflict (office_id, issuer) do update set code = excluded.code, mark = excluded.mark, source = excluded.source;

drop function pg_temp.filled(text, place, kodim);
analyze netra.offices, netra.office_codes;
