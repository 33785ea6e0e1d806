create function netra.search_regions(
  query text, wanted_level text default null, parent text default null, most integer default 20, day date default current_date
)
  returns table (code text, likeness real)
  language plpgsql stable security definer rows 20
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
  as $$
  declare
    words text := netra.region_term(left(query, 100));
    hint text := substring(words from '^(kab|kabupaten|kota|kec|kecamatan|prov|provinsi|propinsi|desa|ds|kel|kelurahan|lurah) ');
    hinted text[] := case
      when hint in ('kab', 'kabupaten') then array['kabupaten']
      when hint = 'kota' then array['kota']
      when hint in ('kec', 'kecamatan') then array['kecamatan']
      when hint in ('desa', 'ds') then array['desa']
      when hint in ('kel', 'kelurahan', 'lurah') then array['kelurahan', 'desa']
      when hint is not null then array['provinsi']
    end;
    bare text := case when hint is null then words else substr(words, length(hint) + 2) end;
    bounds text := case when coalesce(parent, '00') = '00' then '' else parent || '.' end;
    shown integer := least(greatest(most, 1), 100);
  begin
    if bare = '' then return; end if;
    -- One wrong letter costs a short word more of its trigrams than a long one.
    perform set_config('pg_trgm.similarity_threshold', case when length(bare) < 8 then '0.3' when length(bare) < 12 then '0.4' else '0.5' end, true);
    return query
    with near as materialized (
      select t.* from netra.region_terms t where t.depth between 0 and 4 and t.term in (words, bare)
      union
      select begun.* from generate_series(0, 4) as d (depth)
      cross join lateral (
        select t.*
        from netra.region_terms t
        where t.depth = d.depth and t.term >= bare and t.term < bare || chr(1114111)
          and starts_with(t.code, bounds)
          and (wanted_level is null or exists (select from netra.regions r where r.code = t.code and r.level = wanted_level))
        order by t.term
        limit shown
      ) begun
    ),
    far as materialized (
      select t.*
      from netra.region_terms t
      where length(bare) >= 3
        and (select count(*) < shown and not coalesce(bool_or(n.term in (words, bare)), false) from near n)
        and (t.term operator(public.%) bare or t.term like '% ' || bare || '%')
    ),
    found as (
      select r.code, max(
        case
          when t.term in (words, bare) then 1
          when starts_with(t.term, bare) then 0.9
          when t.term like '% ' || bare || '%' then 0.7
          else 0.8 * public.similarity(t.term, bare)
        end
        + case when t.term = words or r.level = any (hinted) then 0.2 else 0 end
        - 0.01 * t.depth - case t.kind when 'singkatan' then 0.005 when 'nama-lama' then 0.004 else 0 end
      )::real as likeness, min(r.name) as name
      from (select * from near union select * from far) t
      -- Fenced: a planner that does not know the words guesses thousands and reads all the regions.
      cross join lateral (select * from netra.regions r where r.code = t.code offset 0) r
      where starts_with(r.code, bounds)
        and (wanted_level is null or r.level = wanted_level)
        and r.valid_from <= day and (r.valid_to is null or day < r.valid_to)
      group by r.code
    )
    select f.code, f.likeness from found f order by f.likeness desc, f.name, f.code limit shown;
  end
  $$;
comment on function netra.search_regions(text, text, text, integer, date) is
  'Regions by name as people type it, best first: the same, then the beginning, then alike; among equals the higher rank. A '
  'security definer because the trigram operators are not leakproof, so row-level security would keep their index from being used.';
