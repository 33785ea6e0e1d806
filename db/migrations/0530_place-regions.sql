-- Where a region is drawn on a map: one point, never a boundary. GeoNames names the places that come with us; an operator puts his own over them.
create table netra.region_places (
  region_code text collate "C" not null,
  latitude    double precision not null,
  longitude   double precision not null,
  source      text not null,
  as_of       date not null,
  origin      text not null,
  constraint region_places_pkey primary key (region_code),
  constraint region_places_region_code_fkey foreign key (region_code) references netra.regions on delete cascade,
  constraint region_places_latitude check (latitude between -12 and 8),
  constraint region_places_longitude check (longitude between 94 and 142),
  constraint region_places_source check (source <> ''),
  constraint region_places_origin check (origin in ('bawaan', 'operator'))
);
comment on table netra.region_places is
  'One point for a region, in degrees (WGS 84). Those that came with Netra (bawaan) are places of GeoNames; a later load of them never replaces '
  'those of an operator.';
comment on column netra.region_places.source is 'Who gives the point, and of which place it is.';
comment on column netra.region_places.as_of is 'From which day the source gives it.';

alter table netra.region_places enable row level security;
alter table netra.region_places force row level security;
create policy public_reference on netra.region_places for select using (true);
grant select on netra.region_places to netra_app;
