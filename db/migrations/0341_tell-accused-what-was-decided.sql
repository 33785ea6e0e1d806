-- A terlapor hears what became of his own file at the bodies that got it: the step, its day, the body, and of a decision about himself the sanction
-- and the decree. Of a file that others share, only what is said of him by name: what is said of the whole file may be about them. Never a note or
-- "according to whom", which are free words and may name somebody. Asked with the code that opens his page, and for no longer.
create function netra.answers_to_accused(wanted bytea, at timestamptz) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with opened as (
      select k.case_id, k.allegation_id from netra.accused_codes k
      where k.code_hash = wanted and k.revoked_at is null and k.expires_at > at),
    his as (
      select a.id, a.case_id, row_number() over (order by a.ordinal) as charge from opened
      join netra.allegations self on self.id = opened.allegation_id and self.case_id = opened.case_id
      join netra.allegations a on a.case_id = opened.case_id and netra.same_subject(self, a)),
    told as (
      select his.charge, u.kind, u.happened_on, u.recorded_at, receiver.name as body, teller.name as recorder,
        u.sanction_code, u.sanction_words, u.decree_number, u.decree_on
      from his
      join netra.referrals f on f.case_id = his.case_id and his.id = any (f.allegation_ids)
      join netra.follow_ups u on u.referral_id = f.id
      join netra.offices receiver on receiver.id = f.receiving_office_id
      join netra.offices teller on teller.id = u.office_id
      where (u.allegation_id = his.id
          or u.allegation_id is null
            and (u.kind in ('diterima', 'mulai-diperiksa', 'dikembalikan', 'diteruskan')
              or f.allegation_ids <@ array(select id from his)))
        and u.kind in ('diterima', 'mulai-diperiksa', 'dikembalikan', 'bukan-pegawai', 'diteruskan', 'sanksi', 'tidak-terbukti', 'dihentikan',
          'berhenti', 'meninggal', 'disampaikan', 'keberatan', 'banding-bpasn', 'gugatan-ptun', 'banding-kkep', 'peninjauan-kembali',
          'banding-pengadilan', 'berubah', 'batal', 'berlaku', 'dilaksanakan'))
    select coalesce(jsonb_agg(jsonb_build_object('charge', charge, 'step', kind, 'on', happened_on, 'body', body, 'recorder', recorder,
      'sanctionCode', sanction_code, 'sanctionWords', sanction_words, 'decreeNumber', decree_number, 'decreeOn', decree_on)
      order by happened_on, recorded_at), '[]')
    from told
  $$;
comment on function netra.answers_to_accused(bytea, timestamptz) is
  'What the bodies that got his file said became of his own allegations, for the holder of the code of a terlapor. Nothing of anybody else.';
revoke all on function netra.answers_to_accused(bytea, timestamptz) from public;
grant execute on function netra.answers_to_accused(bytea, timestamptz) to netra_app;

-- As in 0304, and by itself no longer than the code lasts: holder_of_code() before it had asked, and nothing after.
create or replace function netra.state_by_code(wanted bytea, told jsonb, event jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  code netra.accused_codes;
  kept bytea;
begin
  select * into code from netra.accused_codes k
    where k.code_hash = wanted and k.revoked_at is null and k.expires_at > (told ->> 'received_at')::timestamptz for update;
  if not found then
    return 'unknown';
  end if;
  select s.fingerprint into kept from netra.accused_statements s where s.key_hash = (told ->> 'key_hash')::bytea;
  if kept is not null then
    return case when kept = (told ->> 'fingerprint')::bytea then 'known' else 'changed' end;
  end if;
  if not (told ->> 'room')::boolean then
    return 'full';
  end if;
  if event ->> 'case_id' is distinct from code.case_id::text or event ->> 'type' is distinct from 'accused-stated' then
    raise exception 'this code writes into its own case only';
  end if;
  insert into netra.accused_statements (id, code_id, case_id, allegation_id, kind, body, received_at, key_hash, fingerprint)
  values ((told ->> 'id')::uuid, code.id, code.case_id, code.allegation_id, told ->> 'kind', told ->> 'body',
    (told ->> 'received_at')::timestamptz, (told ->> 'key_hash')::bytea, (told ->> 'fingerprint')::bytea);
  if told ? 'file' then
    insert into netra.accused_files (id, statement_id, case_id, office_id, media_type, size, sha256, office_key_id, received_at)
    values ((told -> 'file' ->> 'id')::uuid, (told ->> 'id')::uuid, code.case_id, (event ->> 'office_id')::uuid,
      told -> 'file' ->> 'media_type', (told -> 'file' ->> 'size')::integer, (told -> 'file' ->> 'sha256')::bytea,
      (told -> 'file' ->> 'office_key_id')::uuid, (told ->> 'received_at')::timestamptz);
  end if;
  insert into netra.events (id, stream, type, case_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  values ((event ->> 'id')::uuid, 'perkara', 'accused-stated', code.case_id, (event ->> 'office_id')::uuid,
    '00000000-0000-7000-8000-000000000005', (event ->> 'happened_at')::timestamptz, (event ->> 'recorded_at')::timestamptz,
    event ->> 'basis', event -> 'data', (event ->> 'salt')::bytea, (event ->> 'leaf_hash')::bytea);
  return 'kept';
end
$$;
