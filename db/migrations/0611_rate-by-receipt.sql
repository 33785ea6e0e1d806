-- When a report has come to its end its reporter may say, once and by his receipt, whether he is content with how it was handled (N166). Nobody reads one
-- answer: not the office that handled it, and no page. What is published is how many answered and how many are content, small counts left out.
create table netra.report_ratings (
  report_id     uuid primary key,
  office_id     uuid not null,
  region_code   text collate "C" not null,
  choice        text not null,
  given_on      date not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint report_ratings_report_id_fkey foreign key (report_id) references netra.reports on delete cascade,
  constraint report_ratings_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint report_ratings_region_code_fkey foreign key (region_code) references netra.regions on delete restrict,
  constraint report_ratings_choice_check check (choice in ('puas', 'cukup', 'tidak'))
);
comment on table netra.report_ratings is
  'What reporters said when their report had ended. No policy lets anybody read a row; only counts leave it, through netra.raw_rating_counts(). Insert only.';
create index report_ratings_region_idx on netra.report_ratings (region_code);
alter table netra.report_ratings enable row level security;
alter table netra.report_ratings force row level security;

create function netra.rate_by_receipt(wanted bytea, told jsonb, event jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  held record;
begin
  select r.id as report_id, c.handling_office_id as office_id, coalesce(c.regency_code, c.province_code, '00') as region, c.state, c.linked_case_id
  into held from netra.reports r join netra.cases c on c.id = r.case_id where r.receipt_hash = wanted;
  if not found then return 'unknown'; end if;
  -- A report that went into another case has not ended with the link.
  if held.state = 'ditautkan' or held.linked_case_id is not null or held.state not in ('tidak-diregister', 'dicabut', 'selesai', 'tuntas') then return 'not-ended'; end if;
  if event ->> 'type' is distinct from 'report-rated' or event ->> 'office_id' is distinct from held.office_id::text
    or (event ->> 'report_id') is not null or (event ->> 'case_id') is not null then
    raise exception 'netra: an answer is told of an office only' using errcode = 'insufficient_privilege';
  end if;
  insert into netra.report_ratings (report_id, office_id, region_code, choice, given_on)
  values (held.report_id, held.office_id, held.region, told ->> 'choice', (told ->> 'on')::date)
  on conflict do nothing;
  if not found then return 'before'; end if;
  insert into netra.events (id, stream, type, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  values ((event ->> 'id')::uuid, 'kantor', 'report-rated', held.office_id, '00000000-0000-7000-8000-000000000001',
    (event ->> 'happened_at')::timestamptz, (event ->> 'recorded_at')::timestamptz, event ->> 'basis', event -> 'data',
    (event ->> 'salt')::bytea, (event ->> 'leaf_hash')::bytea);
  return 'kept';
end
$$;
comment on function netra.rate_by_receipt(bytea, jsonb, jsonb) is
  'Keeps what the reporter of a receipt says of how his report was handled: once, after its end. The event names the office, and neither report nor answer.';

create function netra.is_rated(wanted bytea) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from netra.reports r join netra.report_ratings s on s.report_id = r.id where r.receipt_hash = wanted) $$;
comment on function netra.is_rated(bytea) is 'Whether the reporter of a receipt has said whether he is content; what he said comes back to nobody.';

grant select on netra.report_ratings to netra_public_stats;
create function netra.raw_rating_counts() returns table (region_code text, measure text, counted bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.region_code, said.measure, count(*)
    from netra.report_ratings s
    cross join lateral (values ('penilaian-pelapor', true), ('penilaian-puas', s.choice = 'puas')) as said (measure, holds)
    where netra.actor_is('clock') and said.holds
    group by s.region_code, said.measure
  $$;
comment on function netra.raw_rating_counts() is
  'Unsuppressed counts of what reporters said, by regency (or the lowest known rank), for the job that publishes; nobody else gets a row.';
alter function netra.raw_rating_counts() owner to netra_public_stats;

revoke all on function netra.rate_by_receipt(bytea, jsonb, jsonb), netra.is_rated(bytea), netra.raw_rating_counts() from public;
grant execute on function netra.rate_by_receipt(bytea, jsonb, jsonb), netra.is_rated(bytea) to netra_app, netra_lapor;
grant execute on function netra.raw_rating_counts() to netra_app;
select netra.guard_demonstration();
