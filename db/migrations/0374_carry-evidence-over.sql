-- Where officers take over the key of an office, evidence goes to the key that stays with the server, as scans do (decisions 0079, 0083): it names no
-- reporter by rule. Also what is still coming, whose head says the same.

create or replace function netra.kept_under(of_key uuid) returns table (file_id uuid, kind text, party text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select file.id, file.kind, file.party from (
      select p.id, p.office_key_id, p.kind, h.party from netra.signed_papers p left join netra.hearings h on h.id = p.part_id
      union all select id, office_key_id, 'surat-penerusan', null from netra.follow_up_scans
      union all select id, office_key_id, 'kajian', null from netra.kajian_files
      union all select id, office_key_id, 'bukti-terlapor', null from netra.accused_files
      union all select id, office_key_id, 'nomor-pegawai', null from netra.subject_matches
      union all select id, office_key_id, 'bukti', null from netra.uploads where outcome is null or outcome = 'diterima'
      union all select k.copy_id, b.office_key_id, 'salinan-bukti', null
        from netra.bukti_copies k join netra.bukti b on b.id = k.bukti_id where k.copy_id is not null
      union all select k.thumbnail_id, b.office_key_id, 'salinan-bukti', null
        from netra.bukti_copies k join netra.bukti b on b.id = k.bukti_id where k.thumbnail_id is not null
    ) file
    where file.office_key_id = of_key and netra.actor_is('clock')
  $$;
