-- Files without news, and sanctions not carried out, moved with each count and as of its moment. They move in steps (N186): each figure keeps
-- the moment of which it was told.
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
    delete from netra.public_silence where netra.actor_is('clock');
    insert into netra.public_silence (addressee, band, region_code, shown, as_of)
    select n.addressee, n.band, n.region, n.shown, coalesce(n."asOf", publish_silence.as_of)
    from jsonb_to_recordset(numbers) as n (addressee text, band text, region text, shown integer, "asOf" timestamptz)
    where netra.actor_is('clock')
  $$;
comment on function netra.publish_silence(jsonb, timestamptz) is
  'Replaces what the public sees of files without news; what did not move keeps the moment of which it was told.';

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
    delete from netra.public_undone where netra.actor_is('clock');
    insert into netra.public_undone (addressee, band, shown, as_of)
    select n.addressee, n.band, n.shown, coalesce(n."asOf", publish_undone.as_of)
    from jsonb_to_recordset(numbers) as n (addressee text, band text, shown integer, "asOf" timestamptz)
    where netra.actor_is('clock')
  $$;
comment on function netra.publish_undone(jsonb, timestamptz) is
  'Replaces what the public sees of sanctions not carried out; what did not move keeps the moment of which it was told.';

insert into netra.method_changes (measure_id, note, below_nation)
select distinct measure_id, jsonb_build_object(
  'id', 'Angka menurut instansi, lama, dan wilayah sejak hari ini hanya bergerak bila berubah paling sedikit lima (N186).',
  'en', 'From this day figures by body, age and region move only where they differ by at least five (N186).'), false
from netra.published_files;
