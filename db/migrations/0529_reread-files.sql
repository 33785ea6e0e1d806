-- Whether a stored file is still what its row has the hash of, nobody asked before somebody opened it. Each night a portion is read to its last byte (N241,
-- decision 0179). What was found otherwise is read again every night, so that the alarm goes on until somebody has looked.
create table netra.file_readings (
  file_id uuid primary key,
  read_at timestamptz not null,
  found   text not null,
  constraint file_readings_found_check check (found in ('sama', 'lain', 'tidak-ada'))
);
comment on table netra.file_readings is 'When a stored file was read to its last byte, and whether it was what its row has the hash of. Written by the clock; the next reading takes its place.';
alter table netra.file_readings enable row level security;
alter table netra.file_readings force row level security;
create policy keep_by_clock on netra.file_readings to netra_app using ((select netra.actor_is('clock'))) with check ((select netra.actor_is('clock')));
grant select, insert (file_id, read_at, found), update (read_at, found) on netra.file_readings to netra_app;

create function netra.files_to_read(read_before timestamptz, nights integer, at_least bigint)
  returns table (file_id uuid, kind text, office_key_id uuid, size bigint, sha256 bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with kept as (
      select b.id as file_id, b.id as item_id, 'bukti' as kind, b.office_key_id, b.size, b.sha256 from netra.bukti b
      union all
      -- Of a copy no size is kept; a picture of a screen has some hundred kilobytes.
      select c.copy_id, b.id, 'salinan', b.office_key_id, 524288, c.sha256
      from netra.bukti_copies c join netra.bukti b on b.id = c.bukti_id where c.copy_id is not null
      union all
      select u.id, u.id, 'lampiran-lhp', u.office_key_id, u.size, u.sha256 from netra.lhp_uploads u where u.outcome = 'diterima'
    ),
    -- A row alone does not destroy evidence: its case has an event for it.
    here as (
      select k.*, r.read_at, coalesce(r.found, 'sama') <> 'sama' as is_otherwise
      from kept k left join netra.file_readings r on r.file_id = k.file_id
      where not exists (select from netra.swept_files s where s.file_id = k.item_id)
        and not exists (select from netra.disposals d join netra.destroyed_items g on g.disposal_id = d.id
          where d.item_id = k.item_id
            and exists (select from netra.events e where e.case_id = d.case_id and e.type = 'item-destroyed' and e.data ->> 'itemId' = d.item_id::text))
    ),
    turns as (
      select h.*, sum(h.size) over (order by h.is_otherwise desc, h.read_at nulls first, h.file_id) - h.size as before
      from here h
      where h.read_at is null or h.read_at < read_before or h.is_otherwise
    )
    select t.file_id, t.kind, t.office_key_id, t.size, t.sha256
    from turns t
    where netra.actor_is('clock') and t.before < greatest(at_least, (select coalesce(sum(size), 0) from here) / nights)
    order by t.before, t.file_id
  $$;
comment on function netra.files_to_read(timestamptz, integer, bigint) is
  'The portion of one night: what was found otherwise, then what was not read for the longest, as many bytes as it takes to be through with all in so many nights, or more. For the clock alone.';
revoke all on function netra.files_to_read(timestamptz, integer, bigint) from public;
grant execute on function netra.files_to_read(timestamptz, integer, bigint) to netra_app;
