-- A region is named by its code, and codes are compared by their bytes (collate "C", as netra.regions has them). Where a column that is joined
-- with them was declared without, PostgreSQL compared by bytes too, but could not use the index, which was in the order of words: what was
-- meant as one look into the key read every number of its measure, 64,000 rows for each region of a past moment.
alter table netra.public_numbers
  alter column region_code type text collate "C",
  alter column parent_code type text collate "C";
alter table netra.published_numbers alter column region_code type text collate "C";
alter table netra.public_silence alter column region_code type text collate "C";
alter table netra.published_files alter column region_code type text collate "C";
alter table netra.release_numbers alter column region_code type text collate "C";
alter table netra.release_changes alter column region_code type text collate "C";

-- What changed in a region, whichever the measure: the key begins with the measure.
create index published_numbers_region_idx on netra.published_numbers (region_code, as_of);

-- Desa and kelurahan of a kecamatan, which read all 91,000 regions.
create index regions_district on netra.regions (district_code, level);
