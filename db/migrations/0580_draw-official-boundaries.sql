-- Official boundaries, where whoever runs the installation has them and may show them. None come with Netra: free ones forbid being passed on.
create table netra.region_boundaries (
  region_code text collate "C" not null,
  shape       jsonb not null,
  source      text not null,
  as_of       date not null,
  constraint region_boundaries_pkey primary key (region_code),
  constraint region_boundaries_region_code_fkey foreign key (region_code) references netra.regions on delete cascade,
  constraint region_boundaries_shape check (jsonb_typeof(shape) = 'array'),
  constraint region_boundaries_source check (source <> '')
);
comment on table netra.region_boundaries is
  'Outlines of regions for the map, coarsened when they are loaded: pieces of rings of [longitude, latitude]. Replaced as a whole, by the owner alone.';

alter table netra.region_boundaries enable row level security;
alter table netra.region_boundaries force row level security;
create policy public_reference on netra.region_boundaries for select using (true);
grant select on netra.region_boundaries to netra_app;
