-- Files without news and sanctions not carried out were replaced with each count: what had been said of them could not be asked again.
create table netra.published_files (
  measure_id  text not null,
  addressee   text not null,
  band        text not null,
  region_code text not null,
  shown       integer,
  as_of       timestamptz not null,
  constraint published_files_pkey primary key (region_code, measure_id, addressee, band, as_of),
  constraint published_files_region_code_fkey foreign key (region_code) references netra.regions on delete restrict
);
comment on table netra.published_files is
  'Every public number of files that wait, as it was published, from the moment it was until the next row of its place, body and age; zero: nothing waits there any more. Insert only, by the job that publishes.';
insert into netra.published_files (measure_id, addressee, band, region_code, shown, as_of)
select 'penerusan-tanpa-kabar', addressee, band, region_code, shown, as_of from netra.public_silence
union all
select 'sanksi-belum-dilaksanakan', addressee, band, '00', shown, as_of from netra.public_undone;

-- Each says from when a measure is counted in another way than before, for whoever compares an older figure: written by the migration that
-- changes the counting, and by nobody else.
create table netra.method_changes (
  measure_id text not null,
  changed_at timestamptz not null default now(),
  note       jsonb not null,
  constraint method_changes_pkey primary key (measure_id, changed_at),
  constraint method_changes_note_check check (note ? 'id' and note ? 'en')
);
comment on table netra.method_changes is 'From when a public number is counted in another way, and how. Written by migrations alone.';
create index published_numbers_as_of_idx on netra.published_numbers using brin (as_of);

do $$
declare
  guarded text;
begin
  foreach guarded in array array['published_files', 'method_changes'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
    execute format('create policy public_record on netra.%I for select to netra_app using (true)', guarded);
    execute format('grant select on netra.%I to netra_app', guarded);
  end loop;
end $$;
grant select, insert on netra.published_files to netra_public_stats;

create or replace function netra.publish_silence(numbers jsonb, as_of timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.published_files (measure_id, addressee, band, region_code, shown, as_of)
    select 'penerusan-tanpa-kabar', coalesce(n.addressee, last.addressee), coalesce(n.band, last.band), coalesce(n.region, last.region_code),
      case when n.addressee is null then 0 else n.shown end, publish_silence.as_of
    from jsonb_to_recordset(numbers) as n (addressee text, band text, region text, shown integer)
    full join netra.public_silence last on last.addressee = n.addressee and last.band = n.band and last.region_code = n.region
    where netra.actor_is('clock') and (n.addressee is null or last.addressee is null or n.shown is distinct from last.shown);
    delete from netra.public_silence where netra.actor_is('clock');
    insert into netra.public_silence (addressee, band, region_code, shown, as_of)
    select n.addressee, n.band, n.region, n.shown, publish_silence.as_of
    from jsonb_to_recordset(numbers) as n (addressee text, band text, region text, shown integer)
    where netra.actor_is('clock')
  $$;

create or replace function netra.publish_undone(numbers jsonb, as_of timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.published_files (measure_id, addressee, band, region_code, shown, as_of)
    select 'sanksi-belum-dilaksanakan', coalesce(n.addressee, last.addressee), coalesce(n.band, last.band), '00',
      case when n.addressee is null then 0 else n.shown end, publish_undone.as_of
    from jsonb_to_recordset(numbers) as n (addressee text, band text, shown integer)
    full join netra.public_undone last on last.addressee = n.addressee and last.band = n.band
    where netra.actor_is('clock') and (n.addressee is null or last.addressee is null or n.shown is distinct from last.shown);
    delete from netra.public_undone where netra.actor_is('clock');
    insert into netra.public_undone (addressee, band, shown, as_of)
    select n.addressee, n.band, n.shown, publish_undone.as_of
    from jsonb_to_recordset(numbers) as n (addressee text, band text, shown integer)
    where netra.actor_is('clock')
  $$;
