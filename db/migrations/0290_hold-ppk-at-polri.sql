-- The PNS in the ranks of Polri have their own pejabat pembina kepegawaian: the employer's, not the place's (RUTE-ASN-POLRI, unconfirmed). The
-- other bodies that are their own employer in the list of offices stay as they were until a source names who decides there.
create or replace function netra.office_kinds_of(held_role text) returns text[]
  language sql immutable parallel safe
  as $$
    select case held_role
      when 'ptps' then array['ptps']
      when 'pkd' then array['pkd']
      when 'panwascam' then array['panwascam']
      when 'petugas-penerima' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam']
      when 'staf-penanganan' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam']
      when 'anggota' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam']
      when 'ketua' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam']
      when 'sekretariat' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam']
      when 'legal-officer' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota']
      when 'sekda' then array['setda', 'setda-provinsi']
      when 'kepala-opd' then array['opd', 'opd-provinsi', 'bkpsdm', 'bkd-provinsi', 'inspektorat', 'inspektorat-provinsi', 'dpmd',
        'dpmd-provinsi', 'vertikal', 'vertikal-provinsi']
      when 'camat' then array['kecamatan']
      when 'lurah' then array['kelurahan']
      when 'kades' then array['desa']
      when 'bkpsdm' then array['bkpsdm', 'bkd-provinsi']
      when 'dpmd' then array['dpmd', 'dpmd-provinsi']
      when 'inspektorat' then array['inspektorat', 'inspektorat-provinsi']
      when 'ppk-kepegawaian' then array['kepala-daerah', 'kepala-daerah-provinsi', 'kementerian', 'kemendagri', 'kemenpanrb', 'lembaga',
        'kejaksaan-agung', 'polri']
      when 'bkn' then array['bkn', 'bkn-kanreg']
      when 'kemendagri' then array['kemendagri']
      when 'propam' then array['propam', 'propam-polda', 'divpropam']
      when 'ankum' then array['ankum', 'pom']
      when 'gakkumdu-polisi' then array['gakkumdu']
      when 'gakkumdu-jaksa' then array['gakkumdu']
      when 'kpu' then array['kpu', 'kpu-provinsi', 'kpu-kabkota']
      when 'dkpp' then array['dkpp']
      when 'ppid' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota']
      when 'pemantau' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota']
      when 'kuasa' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam']
      when 'auditor' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota']
      when 'administrator' then array['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota']
      else array[]::text[]
    end
  $$;
