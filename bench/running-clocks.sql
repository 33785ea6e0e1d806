-- Open cases with one running clock of working days each, as the desk starts them: over every regency's office, in its zone.

create temporary table held as
select row_number() over (order by md5(o.code)) - 1 as place, count(*) over () as places,
  o.id as office_id, o.zone, o.regency_office_id, o.province_office_id, o.national_office_id, o.region_code, left(o.region_code, 2) as province_code
from netra.offices o
where o.kind = 'bawaslu-kabkota';
create unique index on held (place);

create function pg_temp.id(number bigint, salt text) returns uuid
  language sql immutable as $$
    select (lpad(to_hex(1700000000000 + number), 12, '0') || '7' || substr(md5(salt || number::text), 1, 3) || '8' || substr(md5(salt || number::text), 4, 15))::uuid $$;

-- Those numbered from `first` to `last`.
create procedure pg_temp.store_running(first bigint, last bigint, started date, due date)
  language plpgsql as $$
begin
  insert into netra.cases (id, origin, kind, regime, election_id, state, state_since, region_code, province_code, regency_code, handling_office_id,
    regency_office_id, province_office_id, national_office_id, happened_on, known_on, opened_at, version)
  select pg_temp.id(i, 'case'), 'laporan', 'netralitas', 'pemilu', null, 'diregister', started::timestamptz, h.region_code, h.province_code, h.region_code, h.office_id,
    h.regency_office_id, h.province_office_id, h.national_office_id, started - 3, started - 1, started::timestamptz, 3
  from generate_series(first, last) i
  join held h on h.place = i % h.places;

  insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
  select pg_temp.id(i, 'clock'), pg_temp.id(i, 'case'), h.office_id, 'M14', 'kantor',
    '{"cite": "UU 7/2017 ps. 454(7)-(8)", "mark": "U", "startsAt": "registered", "used": {"amount": 7, "unit": "working-days", "firstDay": "free", "calendar": "holidays-and-cuti-bersama"}, "extended": false}',
    h.zone, started::timestamp at time zone 'UTC' + interval '3 hours', due, (due + 1)::timestamp at time zone 'UTC' - interval '8 hours',
    (select jsonb_agg(jsonb_build_object('day', day::date, 'counts', true, 'n', 1, 'why', 'counts')) from generate_series(started, due, interval '1 day') day), true
  from generate_series(first, last) i
  join held h on h.place = i % h.places;
  commit;
end $$;
