create table netra.region_editions (
  edition    text primary key,
  source     text not null,
  valid_from date not null,
  valid_to   date,
  mark       text not null,
  note       text not null,
  constraint region_editions_mark check (mark in ('C2', 'C1', 'U', 'X')),
  constraint region_editions_dates check (valid_to > valid_from)
);
comment on table netra.region_editions is
  'The lists of regions we hold and the days we use each for, half-open. The lists do not say when a code or a name came '
  'into force, so their days are ours: the mark says how sure they are.';

create table netra.regions (
  code          text collate "C" primary key,
  level         text not null,
  name          text not null,
  short_name    text not null,
  parent_code   text collate "C" references netra.regions on delete restrict
    generated always as (
      case length(code) when 13 then left(code, 8) when 8 then left(code, 5) when 5 then left(code, 2) else nullif('00', code) end
    ) stored,
  province_code text collate "C" generated always as (case when code <> '00' then left(code, 2) end) stored,
  regency_code  text collate "C" generated always as (case when length(code) >= 5 then left(code, 5) end) stored,
  district_code text collate "C" generated always as (case when length(code) >= 8 then left(code, 8) end) stored,
  zone          text not null,
  valid_from    date not null,
  valid_to      date,
  -- A code carries its ancestors, so a code never moves to another parent: it ends, and a new code begins.
  constraint regions_code check (code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
  constraint regions_level check (
    level = any (
      case length(code)
        when 13 then array['desa', 'kelurahan']
        when 8 then array['kecamatan']
        when 5 then array['kabupaten', 'kota']
        else case code when '00' then array['nasional'] else array['provinsi'] end
      end
    )
  ),
  constraint regions_zone check (zone in ('WIB', 'WITA', 'WIT')),
  constraint regions_dates check (valid_to > valid_from)
);
comment on table netra.regions is
  'Every Kemendagri code that was ever in force, once; the nation is 00. Other tables reference regions(code). Name and '
  'validity here are those of its latest row in region_versions; region_on(code, day) gives the row of a day.';
comment on column netra.regions.province_code is 'The region itself or its ancestor at that rank; null above it. So is regency_code, district_code.';
comment on column netra.regions.zone is 'That of the province, or of the regency where a province is split (db/seeds/wilayah/zones.json). Legal days are counted in it.';
comment on column netra.regions.short_name is 'Without Kabupaten or Kota before it.';
create index regions_parent on netra.regions (parent_code, code);
create index regions_regency on netra.regions (regency_code, level);
create index regions_province on netra.regions (province_code, level);

create table netra.region_versions (
  code       text collate "C" not null references netra.regions on delete cascade,
  name       text not null,
  valid_from date not null,
  valid_to   date,
  edition    text not null references netra.region_editions on delete restrict,
  primary key (code, valid_from),
  constraint region_versions_dates check (valid_to > valid_from)
);
comment on table netra.region_versions is
  'What a code was called, from the first day to before the last, half-open; rows of one code never overlap. Edition names the list that has the row first.';

create table netra.region_terms (
  term  text collate "C" not null,
  code  text collate "C" not null references netra.regions on delete cascade,
  kind  text not null,
  depth smallint not null,
  primary key (code, term),
  constraint region_terms_kind check (kind in ('nama', 'nama-lama', 'singkatan'))
);
comment on table netra.region_terms is
  'What people may type for a region: its names, its former names and abbreviations, in the form of region_term(). Made by the loader.';
comment on column netra.region_terms.depth is '0 the nation … 4 the village: search shows the higher first.';
create index region_terms_exact on netra.region_terms (depth, term);
create index region_terms_alike on netra.region_terms using gin (term public.gin_trgm_ops);

create function netra.region_term(words text) returns text
  language sql immutable parallel safe
  as $$ select btrim(regexp_replace(lower(words), '[^[:alnum:]]+', ' ', 'g')) $$;
comment on function netra.region_term(text) is 'How names are compared: small letters, and one space for all that is neither letter nor digit.';

create function netra.region_on(wanted text, day date)
  returns table (code text, level text, name text, parent_code text, zone text)
  language sql stable parallel safe
  as $$
    select r.code, r.level, v.name, r.parent_code, r.zone
    from netra.regions r
    join netra.region_versions v on v.code = r.code
    where r.code = wanted and v.valid_from <= day and (v.valid_to is null or day < v.valid_to)
  $$;
comment on function netra.region_on(text, date) is 'The version of a code in force on a day; no row when it was not in force.';

do $$
declare
  reference text;
begin
  foreach reference in array array['region_editions', 'regions', 'region_versions', 'region_terms'] loop
    execute format('alter table netra.%I enable row level security', reference);
    execute format('alter table netra.%I force row level security', reference);
    execute format('create policy public_reference on netra.%I for select using (true)', reference);
    execute format('grant select on netra.%I to netra_app, netra_loader, netra_public_stats', reference);
  end loop;
end $$;
