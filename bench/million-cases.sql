-- Cases by the ten thousand, shaped like those the doors and the desk write: what lies in each column is as long, as various and as
-- connected. Leaf hashes are dice, for nobody checks them here. Temporary, so that nothing of this stays in an installation.

create temporary table places as
select row_number() over (order by md5(o.code)) as place, count(*) over () as places,
  o.id as office_id, o.zone, o.regency_office_id, o.province_office_id, o.national_office_id, r.code as regency_code, r.province_code,
  (select array_agg(d.code order by d.code) from netra.regions d where d.regency_code = r.code and d.level = 'kecamatan' and d.valid_to is null) as districts,
  (select array_agg(other.id) from netra.offices other where other.region_code = r.code and other.kind in ('pemda-kabkota', 'setda', 'opd', 'bkpsdm') ) as others
from netra.offices o
join netra.regions r on r.code = o.region_code
where o.kind = 'bawaslu-kabkota';
create unique index on places (place);

create function pg_temp.dice(number bigint, salt integer) returns double precision
  language sql immutable as $$ select (hashint8extended(number, salt) & 2147483647)::double precision / 2147483648 $$;

create function pg_temp.pick(words text[], chance double precision) returns text
  language sql immutable as $$ select words[1 + floor(chance * cardinality(words))::integer] $$;

-- Of numbers only their text is joined: what is stable in between would be called row by row, where the rest becomes part of the query.

-- Ids of version 7 in the order of their numbers, as the app's are in the order of time.
create function pg_temp.id(number bigint, salt text) returns uuid
  language sql immutable as $$
    select (lpad(to_hex(1700000000000 + number), 12, '0') || '7' || substr(md5(salt || number::text), 1, 3) || '8' || substr(md5(salt || number::text), 4, 15))::uuid $$;

create function pg_temp.sentence(number bigint, part integer) returns text
  language sql immutable as $$
    select pg_temp.pick(array['Pada apel pagi', 'Di halaman kantor', 'Dalam grup percakapan', 'Pada acara syukuran', 'Saat pembagian bantuan', 'Di rumah jabatan'], pg_temp.dice(number, 100 + part))
      || ' ' || pg_temp.pick(array['yang bersangkutan mengajak hadirin memilih pasangan calon tertentu', 'dibagikan kaus dan stiker bergambar calon', 'disampaikan arahan agar staf mendukung calon', 'terlihat unggahan dengan simbol jari dan nomor urut', 'warga diminta mengisi daftar dukungan'], pg_temp.dice(number, 200 + part))
      || ', disaksikan ' || (2 + (number + part) % 40)::text || ' orang (contoh ' || md5((number * 10 + part)::text) || '). ' $$;

-- A hundred words or so, as people write them; no two alike.
create function pg_temp.tell(number bigint) returns text
  language sql immutable as $$
    select pg_temp.sentence(number, 1) || pg_temp.sentence(number, 2) || pg_temp.sentence(number, 3)
      || repeat('Keterangan ini disampaikan menurut apa yang dilihat sendiri oleh pelapor di tempat itu. ', (number % 5)::integer) $$;

create procedure pg_temp.store_cases(first bigint, last bigint)
  language plpgsql as $$
begin
  create temporary table batch on commit drop as
  select i as number, pg_temp.id(i, 'case') as case_id, pg_temp.id(i, 'report') as report_id,
    p.office_id, p.zone, p.regency_office_id, p.province_office_id, p.national_office_id, p.regency_code, p.province_code,
    coalesce(p.others[1 + (i % greatest(cardinality(p.others), 1))::integer], p.province_office_id) as receiver_id,
    p.districts[1 + floor(pg_temp.dice(i, 3) * cardinality(p.districts))::integer] as region_code,
    -- The days before a vote bring most of them.
    timestamptz '2024-11-27 00:00+07' - make_interval(secs => power(pg_temp.dice(i, 4), 2) * 400 * 86400) as opened_at,
    case when pg_temp.dice(i, 5) < 0.62 then 'laporan' when pg_temp.dice(i, 5) < 0.9 then 'informasi' else 'temuan' end as origin,
    pg_temp.pick(array['netralitas', 'netralitas', 'netralitas', 'netralitas', 'politik-uang', 'politik-uang', 'tekanan-pada-asn', 'diskriminasi-layanan', 'kampanye-hitam', 'hoaks'], pg_temp.dice(i, 6)) as kind,
    pg_temp.dice(i, 7) as fate
  from generate_series(first, last) i
  -- A few offices have most of the work; none has nothing.
  join places p on p.place = 1 + floor(power(pg_temp.dice(i, 2), 1.7) * p.places)::integer;
  alter table batch add column state text, add column registered boolean, add column referred boolean, add column is_open boolean;
  update batch set
    is_open = fate < 0.02,
    registered = origin = 'temuan' or fate between 0.45 and 1 or fate < 0.01,
    referred = fate > 0.7,
    state = case
      when fate < 0.01 then pg_temp.pick(array['diregister', 'klarifikasi', 'kajian', 'pleno-akhir'], pg_temp.dice(number, 8))
      when fate < 0.02 then case origin when 'informasi' then 'informasi-awal' when 'laporan' then 'diterima' else 'diregister' end
      when fate < 0.4 then case origin when 'informasi' then 'informasi-awal' when 'laporan' then 'tidak-diregister' else 'selesai' end
      when fate < 0.45 then case origin when 'laporan' then 'dicabut' when 'informasi' then 'penelusuran' else 'selesai' end
      when fate < 0.7 then 'selesai'
      when fate < 0.82 then 'tindak-lanjut'
      else 'tuntas'
    end;

  insert into netra.cases (id, origin, kind, regime, election_id, state, state_since, region_code, province_code, regency_code, handling_office_id,
    regency_office_id, province_office_id, national_office_id, happened_on, known_on, opened_at, receipt_number, register_number, registered_on, late_since, version)
  select case_id, origin, kind, 'pilkada', 'pilkada-2024', state, opened_at + interval '9 days', region_code, province_code, regency_code, office_id,
    regency_office_id, province_office_id, national_office_id, opened_at::date - 3, opened_at::date - 1, opened_at,
    case when origin = 'laporan' then format('%s/LP/PB/Kab/%s/XI/2024', lpad(number::text, 3, '0'), regency_code) end,
    case when registered then format('%s/Reg/%s/PB/Kab/%s/XI/2024', number, case origin when 'temuan' then 'TM' else 'LP' end, regency_code) end,
    case when registered then opened_at::date + 2 end, case when is_open then now() - interval '1 day' end, 6
  from batch;

  insert into netra.reports (id, case_id, lane, kind, door, office_id, region_code, received_at, received_on, happened_on, known_on, place, narrative, evidence,
    subject_kind, subject_name, subject_position, subject_office_name, act_id, receipt_hash, identity_sealed)
  select report_id, case_id, origin, kind, pg_temp.pick(array['web', 'web', 'api', 'loket'], pg_temp.dice(number, 9)), office_id, region_code, opened_at, opened_at::date,
    opened_at::date - 3, opened_at::date - 1, 'Lapangan contoh ' || number % 977, pg_temp.tell(number), 'foto dan rekaman suara ' || md5(number::text),
    pg_temp.pick(array['pns', 'pns', 'pns', 'pppk', 'kades', 'perangkat-desa', 'tni', 'polri'], pg_temp.dice(number, 10)), 'Contoh ' || number, 'Kepala Seksi', 'Dinas Contoh',
    null, sha256(int8send(number)), origin = 'laporan'
  from batch where origin <> 'temuan';

  insert into netra.allegations (id, case_id, ordinal, subject_kind, subject_name, subject_position, subject_office_name, class, articles, route, outcome, decided_on)
  select pg_temp.id(number * 2 + ordinal, 'allegation'), case_id, ordinal, 'pns', 'Contoh ' || number || '-' || ordinal, 'Kepala Seksi', 'Dinas Contoh', case when registered then 'hukum-lainnya' end,
    case when registered then array['UU 20/2023 ps. 24(1) huruf d'] else '{}' end, case when referred then 'bkn' end,
    case when referred then 'diteruskan' end, case when referred then opened_at::date + 6 end
  from batch, generate_series(1, case when number % 5 = 0 then 2 else 1 end) ordinal;

  insert into netra.events (id, stream, type, case_id, report_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  select pg_temp.id(number * 8 + step, 'event'), case when step = 0 and origin <> 'temuan' then 'laporan' else 'perkara' end, case when step = 0 and origin <> 'temuan' then 'report-received' else 'case-moved' end,
    case_id, case when step = 0 and origin <> 'temuan' then report_id end, office_id, '00000000-0000-7000-8000-000000000001',
    opened_at + make_interval(days => step), opened_at + make_interval(days => step, mins => 7), 'P' || step,
    jsonb_build_object('action', pg_temp.pick(array['review', 'register', 'hear', 'analyse', 'convene', 'refer'], step / 6.0), 'from', 'kajian', 'to', state,
      'reason', 'Contoh alasan yang dicatat pada langkah ini, ' || md5((number * 7 + step)::text)),
    substring(sha256(int8send(number * 16 + step)) for 16), sha256(int8send(number * 16 + step))
  from batch, generate_series(0, case when registered then 5 else 2 end) step;

  insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting, closed_at, closed_as)
  select pg_temp.id(number, rule), case_id, office_id, rule, 'kantor', '{"length": 5, "unit": "hari-kalender", "firstDay": "hari-setelah", "mark": "C2"}', zone,
    opened_at, day, (day + 1)::timestamp at time zone 'UTC',
    jsonb_build_object('days', jsonb_build_array(opened_at::date + 1, opened_at::date + 2, opened_at::date + 3), 'start', opened_at, 'rule', rule), true,
    case when not is_open then opened_at + interval '4 days' end, case when not is_open then 'dipenuhi' end
  from batch
  cross join lateral unnest(case when registered then array['P2', 'P7'] else array['P2'] end) rule
  cross join lateral (select case when is_open then current_date + (number % 9)::integer - 2 else opened_at::date + 5 end as day) due;

  insert into netra.referrals (id, case_id, from_office_id, receiving_office_id, route, letter_number, letter_on, sent_at, contents, allegation_ids, state, state_since)
  select report_id, case_id, office_id, receiver_id, 'bkn', number || '/K.BAWASLU/2024', opened_at::date + 7,
    opened_at + interval '7 days', jsonb_build_object('summary', pg_temp.tell(number)), '{}', case when state = 'tuntas' then 'diputus' else 'diterima' end, opened_at + interval '9 days'
  from batch where referred;

  -- What was not decided yet runs with whoever received it: some of it for weeks already.
  insert into netra.deadlines (id, case_id, referral_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
  select pg_temp.id(number, 'receiver'), case_id, report_id, receiver_id, 'F2', 'penerima-penerusan',
    '{"length": 7, "unit": "hari-kerja", "firstDay": "hari-setelah", "mark": "U"}', zone, opened_at + interval '9 days', day,
    (day + 1)::timestamp at time zone 'UTC', jsonb_build_object('days', jsonb_build_array(day - 2, day - 1, day), 'start', opened_at, 'rule', 'F2'), false
  from batch
  cross join lateral (select current_date + (number % 90)::integer - 60 as day) due
  where referred and state <> 'tuntas';

  insert into netra.follow_ups (id, referral_id, case_id, kind, sanction_code, decree_number, decree_on, happened_on, recorded_at, according_to, office_id, recorded_by)
  select pg_temp.id(number, 'follow-up'), report_id, case_id, case when number % 3 = 0 then 'sanksi' else 'tidak-terbukti' end, case when number % 3 = 0 then 'TEGURAN' end,
    case when number % 3 = 0 then number || '/SK/2024' end, case when number % 3 = 0 then opened_at::date + 30 end, opened_at::date + 30, opened_at + interval '31 days',
    'surat instansi', office_id, '00000000-0000-7000-8000-000000000001'
  from batch where referred and state = 'tuntas';
  commit;
end $$;
