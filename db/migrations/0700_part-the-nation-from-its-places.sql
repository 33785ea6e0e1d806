-- The nation's numbers move with each count, those of places with the first count of a day (N173, N186). They stood in one table, and a page of a
-- regency was drawn anew each half minute because the nation had moved. Each history and each table of what stands is now in two parts, and a
-- question that names a place looks into the part of places alone: PostgreSQL says so itself, and pages are kept by what it says (decision 0160).
-- The first table is the part of places, with the nation's rows taken out; readers and writers know the name of the whole.

alter table netra.public_numbers rename to public_numbers_below;
alter index netra.public_numbers_pkey rename to public_numbers_below_pkey;
alter index netra.public_numbers_region_idx rename to public_numbers_below_region_idx;
alter index netra.public_numbers_parent_idx rename to public_numbers_below_parent_idx;
create table netra.public_numbers (
  measure_id  text not null,
  region_code text collate "C" not null,
  parent_code text collate "C",
  shown       integer,
  as_of       timestamptz not null,
  constraint public_numbers_pkey primary key (measure_id, region_code),
  constraint public_numbers_region_code_fkey foreign key (region_code) references netra.regions on delete restrict
) partition by list (region_code);
comment on table netra.public_numbers is
  'What the public sees, and all it sees: counts by nation, province and regency, small ones already left out (shown is null).';
create index public_numbers_region_idx on netra.public_numbers (region_code);
create index public_numbers_parent_idx on netra.public_numbers (parent_code);
create table netra.public_numbers_nation partition of netra.public_numbers for values in ('00');
with moved as (delete from netra.public_numbers_below where region_code = '00' returning *)
insert into netra.public_numbers select measure_id, region_code, parent_code, shown, as_of from moved;
alter table netra.public_numbers attach partition netra.public_numbers_below default;

alter table netra.published_numbers rename to published_numbers_below;
alter index netra.published_numbers_pkey rename to published_numbers_below_pkey;
alter index netra.published_numbers_region_idx rename to published_numbers_below_region_idx;
alter index netra.published_numbers_as_of_idx rename to published_numbers_below_as_of_idx;
create table netra.published_numbers (
  measure_id  text not null,
  region_code text collate "C" not null,
  shown       integer,
  as_of       timestamptz not null,
  constraint published_numbers_pkey primary key (measure_id, region_code, as_of),
  constraint published_numbers_region_code_fkey foreign key (region_code) references netra.regions on delete restrict
) partition by list (region_code);
comment on table netra.published_numbers is
  'Every public number as it was published, from the moment it was until the next row of its measure and region. Insert only, by the job that publishes.';
create index published_numbers_region_idx on netra.published_numbers (region_code, as_of);
create index published_numbers_as_of_idx on netra.published_numbers using brin (as_of);
create table netra.published_numbers_nation partition of netra.published_numbers for values in ('00');
with moved as (delete from netra.published_numbers_below where region_code = '00' returning *)
insert into netra.published_numbers select measure_id, region_code, shown, as_of from moved;
alter table netra.published_numbers attach partition netra.published_numbers_below default;

alter table netra.public_silence rename to public_silence_below;
alter index netra.public_silence_pkey rename to public_silence_below_pkey;
alter index netra.public_silence_region_idx rename to public_silence_below_region_idx;
create table netra.public_silence (
  addressee   text not null,
  band        text not null,
  region_code text collate "C" not null,
  shown       integer,
  as_of       timestamptz not null,
  constraint public_silence_pkey primary key (addressee, band, region_code),
  constraint public_silence_region_code_fkey foreign key (region_code) references netra.regions on delete restrict
) partition by list (region_code);
comment on table netra.public_silence is
  'Files without news as the public sees them: all, of a kind of addressee, and of it by age and region; small ones left out (shown is null). What has no row is zero, unless the whole is left out.';
create index public_silence_region_idx on netra.public_silence (region_code);
create table netra.public_silence_nation partition of netra.public_silence for values in ('00');
with moved as (delete from netra.public_silence_below where region_code = '00' returning *)
insert into netra.public_silence select addressee, band, region_code, shown, as_of from moved;
alter table netra.public_silence attach partition netra.public_silence_below default;

alter table netra.published_files rename to published_files_below;
alter index netra.published_files_pkey rename to published_files_below_pkey;
create table netra.published_files (
  measure_id  text not null,
  addressee   text not null,
  band        text not null,
  region_code text collate "C" not null,
  shown       integer,
  as_of       timestamptz not null,
  constraint published_files_pkey primary key (region_code, measure_id, addressee, band, as_of),
  constraint published_files_region_code_fkey foreign key (region_code) references netra.regions on delete restrict
) partition by list (region_code);
comment on table netra.published_files is
  'Every public number of files that wait, as it was published, from the moment it was until the next row of its place, body and age; zero: nothing waits there any more. Insert only, by the job that publishes.';
create table netra.published_files_nation partition of netra.published_files for values in ('00');
with moved as (delete from netra.published_files_below where region_code = '00' returning *)
insert into netra.published_files select measure_id, addressee, band, region_code, shown, as_of from moved;
alter table netra.published_files attach partition netra.published_files_below default;

do $$
declare
  part text;
  guarded text;
begin
  foreach guarded in array array['public_numbers', 'published_numbers', 'public_silence', 'published_files'] loop
    -- A part is read and written by the name of its whole alone.
    execute format('drop policy public_record on netra.%I', guarded || '_below');
    execute format('revoke all on netra.%I from netra_app, netra_public_stats', guarded || '_below');
    foreach part in array array[guarded, guarded || '_nation', guarded || '_below'] loop
      execute format('alter table netra.%I enable row level security', part);
      execute format('alter table netra.%I force row level security', part);
    end loop;
    execute format('create policy public_record on netra.%I for select to netra_app using (true)', guarded);
    execute format('grant select on netra.%I to netra_app', guarded);
    execute format('grant select, insert on netra.%I to netra_public_stats', guarded);
    execute format('comment on table netra.%I is %L', guarded || '_nation', format('The nation''s rows of %s, which move with each count.', guarded));
    execute format('comment on table netra.%I is %L', guarded || '_below', format('The rows of %s for provinces and regencies, which move once a day.', guarded));
  end loop;
end $$;
grant update, delete on netra.public_numbers to netra_public_stats;
grant delete on netra.public_silence to netra_public_stats;
grant update (shown, as_of) on netra.public_silence, netra.public_steps, netra.public_undone to netra_public_stats;
grant update (at_least, as_of) on netra.public_institutions to netra_public_stats;

-- What stands is written only where it is another than before: a table that is emptied and filled again has changed for whoever watches it.
create or replace function netra.publish_silence(numbers jsonb, as_of timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.published_files (measure_id, addressee, band, region_code, shown, as_of)
    select 'penerusan-tanpa-kabar', coalesce(n.addressee, last.addressee), coalesce(n.band, last.band), coalesce(n.region, last.region_code),
      case when n.addressee is null then 0 else n.shown end, publish_silence.as_of
    from jsonb_to_recordset(numbers) as n (addressee text, band text, region text, shown integer)
    full join netra.public_silence last on last.addressee = n.addressee and last.band = n.band and last.region_code = n.region
    where netra.actor_is('clock') and case
      when n.addressee is null then last.shown is distinct from 0
      when last.addressee is null then n.shown is distinct from 0 or n.addressee = 'semua'
      else n.shown is distinct from last.shown end;
    delete from netra.public_silence gone
    where netra.actor_is('clock') and not exists (
      select from jsonb_to_recordset(numbers) as n (addressee text, band text, region text)
      where (n.addressee, n.band, n.region) = (gone.addressee, gone.band, gone.region_code));
    insert into netra.public_silence as last (addressee, band, region_code, shown, as_of)
    select n.addressee, n.band, n.region, n.shown, coalesce(n."asOf", publish_silence.as_of)
    from jsonb_to_recordset(numbers) as n (addressee text, band text, region text, shown integer, "asOf" timestamptz)
    where netra.actor_is('clock')
    on conflict (addressee, band, region_code) do update set shown = excluded.shown, as_of = excluded.as_of
      where (last.shown, last.as_of) is distinct from (excluded.shown, excluded.as_of)
  $$;

create or replace function netra.publish_undone(numbers jsonb, as_of timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.published_files (measure_id, addressee, band, region_code, shown, as_of)
    select 'sanksi-belum-dilaksanakan', coalesce(n.addressee, last.addressee), coalesce(n.band, last.band), '00',
      case when n.addressee is null then 0 else n.shown end, publish_undone.as_of
    from jsonb_to_recordset(numbers) as n (addressee text, band text, shown integer)
    full join netra.public_undone last on last.addressee = n.addressee and last.band = n.band
    where netra.actor_is('clock') and case
      when n.addressee is null then last.shown is distinct from 0
      when last.addressee is null then n.shown is distinct from 0 or n.addressee = 'semua'
      else n.shown is distinct from last.shown end;
    delete from netra.public_undone gone
    where netra.actor_is('clock') and not exists (
      select from jsonb_to_recordset(numbers) as n (addressee text, band text) where (n.addressee, n.band) = (gone.addressee, gone.band));
    insert into netra.public_undone as last (addressee, band, shown, as_of)
    select n.addressee, n.band, n.shown, coalesce(n."asOf", publish_undone.as_of)
    from jsonb_to_recordset(numbers) as n (addressee text, band text, shown integer, "asOf" timestamptz)
    where netra.actor_is('clock')
    on conflict (addressee, band) do update set shown = excluded.shown, as_of = excluded.as_of
      where (last.shown, last.as_of) is distinct from (excluded.shown, excluded.as_of)
  $$;

create or replace function netra.tell_pictures(steps jsonb, institutions jsonb, as_of timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  begin
    insert into netra.published_steps (picture, step, part, shown, gone, as_of)
    select coalesce(n.picture, last.picture), coalesce(n.step, last.step), coalesce(n.part, last.part), n.shown, n.picture is null, tell_pictures.as_of
    from jsonb_to_recordset(steps) as n (picture text, step text, part text, shown integer)
    full join netra.public_steps last on (last.picture, last.step, last.part) = (n.picture, n.step, n.part)
    where netra.actor_is('clock') and (n.picture is null or last.picture is null or n.shown is distinct from last.shown);
    insert into netra.published_institutions (office_id, measure, at_least, as_of)
    select coalesce(n.office, last.office_id), coalesce(n.measure, last.measure), n."atLeast", tell_pictures.as_of
    from jsonb_to_recordset(institutions) as n (office uuid, measure text, "atLeast" integer)
    full join netra.public_institutions last on (last.office_id, last.measure) = (n.office, n.measure)
    where netra.actor_is('clock') and n."atLeast" is distinct from last.at_least;
    delete from netra.public_steps gone
    where netra.actor_is('clock') and not exists (
      select from jsonb_to_recordset(steps) as n (picture text, step text, part text)
      where (n.picture, n.step, n.part) = (gone.picture, gone.step, gone.part));
    delete from netra.public_institutions gone
    where netra.actor_is('clock') and not exists (
      select from jsonb_to_recordset(institutions) as n (office uuid, measure text) where (n.office, n.measure) = (gone.office_id, gone.measure));
    insert into netra.public_steps as last (picture, step, part, shown, as_of)
    select n.picture, n.step, n.part, n.shown, coalesce(n."asOf", tell_pictures.as_of)
    from jsonb_to_recordset(steps) as n (picture text, step text, part text, shown integer, "asOf" timestamptz)
    where netra.actor_is('clock')
    on conflict (picture, step, part) do update set shown = excluded.shown, as_of = excluded.as_of
      where (last.shown, last.as_of) is distinct from (excluded.shown, excluded.as_of);
    insert into netra.public_institutions as last (office_id, measure, at_least, as_of)
    select n.office, n.measure, n."atLeast", coalesce(n."asOf", tell_pictures.as_of)
    from jsonb_to_recordset(institutions) as n (office uuid, measure text, "atLeast" integer, "asOf" timestamptz)
    where netra.actor_is('clock')
    on conflict (office_id, measure) do update set at_least = excluded.at_least, as_of = excluded.as_of
      where (last.at_least, last.as_of) is distinct from (excluded.at_least, excluded.as_of);
  end $$;
