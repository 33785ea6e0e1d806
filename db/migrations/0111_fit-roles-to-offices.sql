-- A role belongs to kinds of office. The twin of core/akses/posts.ts; a test walks every role and every kind through both.
create function netra.office_kinds_of(held_role text) returns text[]
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
        'kejaksaan-agung']
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
comment on function netra.office_kinds_of(text) is 'The kinds of office in which a role can be held.';

create function netra.fit_office() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not exists (select from netra.offices o where o.id = new.office_id and o.kind = any (netra.office_kinds_of(new.role))) then
    raise exception 'netra: the role % is not held at an office of this kind', new.role using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger fit_office before insert or update of role, office_id on netra.memberships
  for each row execute function netra.fit_office();

-- Only a decree gives a right: what ends may end sooner, and nothing makes it longer but a post of its own.
create function netra.keep_end() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if old.valid_to is not null and (new.valid_to is null or new.valid_to > old.valid_to) then
    raise exception 'netra: a post that has an end is not made longer' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger keep_end before update of valid_to on netra.memberships
  for each row when (current_user = 'netra_app') execute function netra.keep_end();
