-- Every file that is stored is read anew, and not evidence alone (N249, decision 0188): files beside messages, scans, files of the accused, of the kajian, signed
-- papers, letters of circulars, lists and pictures. tests/db/berkas-tersimpan.test.ts reads the catalogue for a table that stores one and is missing here.

alter table netra.file_readings add column stored_sha256 bytea;
alter table netra.file_readings add constraint file_readings_stored_check check (octet_length(stored_sha256) = 32);
comment on column netra.file_readings.stored_sha256 is
  'Of the bytes as they lie, sealed, when they were last what they should be. What opens by no key that is here, or has no hash in its row, is held against it.';
grant insert (stored_sha256), update (stored_sha256) on netra.file_readings to netra_app;

create function netra.stored_files()
  returns table (file_id uuid, item_id uuid, kind text, office_key_id uuid, size bigint, sha256 bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    -- Where a row has no size, what such a file has: a scan half a megabyte, a small picture less.
    select b.id, b.id, 'bukti', b.office_key_id, b.size, b.sha256 from netra.bukti b
    union all
    select c.copy_id, b.id, 'salinan', b.office_key_id, 524288, c.sha256
    from netra.bukti_copies c join netra.bukti b on b.id = c.bukti_id where c.copy_id is not null
    union all
    select c.thumbnail_id, b.id, 'gambar-kecil', b.office_key_id, 16384, null
    from netra.bukti_copies c join netra.bukti b on b.id = c.bukti_id where c.thumbnail_id is not null
    union all
    select u.id, u.id, 'lampiran-lhp', u.office_key_id, u.size, u.sha256 from netra.lhp_uploads u where u.outcome = 'diterima'
    union all
    -- Sealed to two keys, of which one is its reporter's: its event has the hash of what is stored.
    select f.message_id, f.message_id, 'lampiran-pesan', null, f.size, decode(e.file, 'hex')
    from netra.report_message_files f
    left join (select v.data ->> 'messageId' as id, v.data ->> 'file' as file from netra.events v
      where v.type in ('message-came', 'message-sent') and v.data ->> 'file' is not null) e on e.id = f.message_id::text
    union all
    select a.id, a.id, 'berkas-terlapor', a.office_key_id, a.size, a.sha256 from netra.accused_files a
    union all
    select s.id, s.id, 'pindaian-laporan', s.office_key_id, s.size, s.sha256 from netra.report_scans s
    union all
    select s.id, s.id, 'pindaian-tindak-lanjut', s.office_key_id, s.size, s.sha256 from netra.follow_up_scans s
    union all
    select s.file_id, s.file_id, 'pindaian-tanda-terima', s.office_key_id, 524288, s.sha256 from netra.edaran_receipt_scans s
    union all
    select r.scan_id, r.scan_id, 'pindaian-rekap', r.scan_key_id, 524288, r.scan_sha256 from netra.pakta_recaps r
    union all
    select k.id, k.id, 'berkas-kajian', k.office_key_id, k.size, k.sha256 from netra.kajian_files k
    union all
    select p.id, p.id, 'naskah-bertanda-tangan', p.office_key_id, p.size, p.sha256 from netra.signed_papers p
    union all
    select p.look_id, p.look_id, 'lampiran-identitas', p.office_key_id, p.size, p.sha256 from netra.identity_annex_prints p
    union all
    select v.file_id, v.file_id, 'surat-edaran', null, v.bytes, v.sha256 from netra.edaran_versions v
    union all
    select l.file_id, l.file_id, 'daftar-edaran', l.office_key_id, 524288, l.sha256 from netra.edaran_lists l
    union all
    select l.id, l.id, 'daftar-hadir', l.office_key_id, 524288, l.file_sha256 from netra.activity_lists l where l.office_key_id is not null
    union all
    select d.photo_id, d.photo_id, 'foto-deklarasi', d.photo_key_id, 524288, d.photo_sha256 from netra.deklarasis d where d.photo_id is not null
    union all
    select i.photo_id, i.photo_id, 'foto-ikrar', i.photo_key_id, 524288, i.photo_sha256 from netra.ikrars i where i.photo_id is not null
    union all
    select p.id, p.id, 'foto-kegiatan', null, 524288, null from netra.activity_photos p
    union all
    select m.id, m.id, 'nomor-pegawai', m.office_key_id, 512, null from netra.subject_matches m where m.office_key_id is not null
    union all
    select k.id, k.id, 'kunci-bundel', k.office_key_id, 512, null from netra.field_bundle_keys k
    union all
    select w.bundle_id, w.bundle_id, 'bundel', null, 524288, w.sha256 from netra.field_bundles_waiting w
  $$;
comment on function netra.stored_files() is
  'Every file that is stored, by the row that has it. No key: it lies as it came, or as its sender sealed it. No hash: it is held against what was read before.';
revoke all on function netra.stored_files() from public;

drop function netra.files_to_read(timestamptz, integer, bigint);
-- As in 0529, of all that is stored.
create function netra.files_to_read(read_before timestamptz, nights integer, at_least bigint)
  returns table (file_id uuid, kind text, office_key_id uuid, size bigint, sha256 bytea, stored_sha256 bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    -- A row alone does not destroy evidence: its case has an event for it.
    with here as (
      select k.*, r.read_at, r.stored_sha256, coalesce(r.found, 'sama') <> 'sama' as is_otherwise
      from netra.stored_files() k left join netra.file_readings r on r.file_id = k.file_id
      where not exists (select from netra.swept_files s where s.file_id in (k.item_id, k.file_id))
        and not exists (select from netra.disposals d join netra.destroyed_items g on g.disposal_id = d.id
          where d.item_id = k.item_id
            and exists (select from netra.events e where e.case_id = d.case_id and e.type = 'item-destroyed' and e.data ->> 'itemId' = d.item_id::text))
    ),
    turns as (
      select h.*, sum(h.size) over (order by h.is_otherwise desc, h.read_at nulls first, h.file_id) - h.size as before
      from here h
      where h.read_at is null or h.read_at < read_before or h.is_otherwise
    )
    select t.file_id, t.kind, t.office_key_id, t.size, t.sha256, t.stored_sha256
    from turns t
    where netra.actor_is('clock') and t.before < greatest(at_least, (select coalesce(sum(size), 0) from here) / nights)
    order by t.before, t.file_id
  $$;
comment on function netra.files_to_read(timestamptz, integer, bigint) is
  'The portion of one night: what was found otherwise, then what was not read for the longest, as many bytes as it takes to be through with all in so many nights, or more. For the clock alone.';
revoke all on function netra.files_to_read(timestamptz, integer, bigint) from public;
grant execute on function netra.files_to_read(timestamptz, integer, bigint) to netra_app;
