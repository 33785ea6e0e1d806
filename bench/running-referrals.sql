-- After running-clocks.sql: files that the PPK of the regencies that have one have, with the days of F5 running, as so many were told of on every rung.
create temporary table silent as
select row_number() over (order by o.code) - 1 as place, count(*) over () as places, o.id as office_id, o.zone
from netra.offices o where o.kind = 'kepala-daerah';
create unique index on silent (place);

-- Those numbered from `first` to `last`, whose term ended on `due`; told of on all rungs when `told`.
create procedure pg_temp.store_referrals(first bigint, last bigint, due date, told boolean)
  language plpgsql as $$
begin
  insert into netra.cases (id, origin, kind, regime, election_id, state, state_since, region_code, province_code, regency_code, handling_office_id,
    regency_office_id, province_office_id, national_office_id, happened_on, known_on, opened_at, version)
  select pg_temp.id(i, 'case'), 'laporan', 'netralitas', 'pemilu', null, 'diteruskan', (due - 10)::timestamptz, h.region_code, h.province_code, h.region_code,
    h.office_id, h.regency_office_id, h.province_office_id, h.national_office_id, due - 20, due - 19, (due - 18)::timestamptz, 3
  from generate_series(first, last) i join held h on h.place = i % h.places;

  insert into netra.referrals (id, case_id, from_office_id, receiving_office_id, route, sent_at, contents, allegation_ids, state, state_since)
  select pg_temp.id(i, 'file'), pg_temp.id(i, 'case'), h.office_id, s.office_id, 'RUTE-ASN-DAERAH', (due - 10)::timestamptz, '{}', '{}', 'dikirim', (due - 10)::timestamptz
  from generate_series(first, last) i join held h on h.place = i % h.places join silent s on s.place = i % s.places;

  insert into netra.deadlines (id, case_id, referral_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
  select pg_temp.id(i, 'term'), pg_temp.id(i, 'case'), pg_temp.id(i, 'file'), s.office_id, 'F5', 'penerima-penerusan',
    '{"cite": "x", "mark": "X", "startsAt": "referred", "used": {"amount": 10, "unit": "calendar-days", "firstDay": "free", "calendar": null}, "extended": false}',
    s.zone, (due - 10)::timestamptz, due, (due + 1)::timestamp at time zone 'UTC' - interval '8 hours', '[]', true
  from generate_series(first, last) i join held h on h.place = i % h.places join silent s on s.place = i % s.places;

  insert into netra.reminders (id, deadline_id, case_id, referral_id, office_id, acting_office_id, rung, rule_id, basis, due_on, reminded_at)
  select gen_random_uuid(), pg_temp.id(i, 'term'), pg_temp.id(i, 'case'), pg_temp.id(i, 'file'), s.office_id, s.office_id, rung, 'F5', 'N17', due, (due + 1)::timestamptz
  from generate_series(first, last) i join silent s on s.place = i % s.places
  cross join unnest(array['sebelum', 'hari-ini', 'lewat', 'bkn', 'gubernur', 'mendagri']) rung
  where told;
  commit;
end $$;
