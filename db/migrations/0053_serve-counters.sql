-- A receiving officer sees no case. What the counter must know of one, the holder of its receipt shows him.

create function netra.counter_case(receipt bytea, at_office uuid)
  returns table (case_id uuid, report_id uuid, origin text, regime text, state text, state_since timestamptz, version integer,
    handling_office_id uuid, zone text, register_number text, kind text, region_code text, received_on date, clocks jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.id, r.id, c.origin, c.regime, c.state, c.state_since, c.version, c.handling_office_id, o.zone, c.register_number,
      c.kind, c.region_code, r.received_on,
      coalesce((
        select jsonb_agg(to_jsonb(d) order by d.due_at) from netra.deadlines d
        where d.case_id = c.id and d.closed_at is null and d.owner <> 'penerima-penerusan'), '[]')
    from netra.reports r
    join netra.cases c on c.id = r.case_id
    join netra.offices o on o.id = c.handling_office_id
    where r.receipt_hash = receipt
      and r.lane = 'laporan'
      and at_office = any (netra.actor_receives())
      and not c.walled_office_ids && netra.actor_wall_offices()
  $$;
comment on function netra.counter_case(bytea, uuid) is
  'The formal report behind a receipt, for an officer at whose counter it is shown. Nothing for anybody else, nor to the office it accuses.';

create function netra.confirm_at_counter(receipt bytea, at_office uuid, seen_version integer, at timestamptz, checked_on date, started jsonb)
  returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  held record;
begin
  select * into held from netra.counter_case(receipt, at_office);
  if held.case_id is null then
    return false;
  end if;
  update netra.cases set state = 'diterima', state_since = at, version = version + 1
  where id = held.case_id and version = seen_version and state = 'diterima-daring';
  if not found then
    return false;
  end if;
  update netra.reports set identity_checked_on = checked_on where id = held.report_id;
  update netra.deadlines set closed_at = at, closed_as = case when at < due_at then 'dipenuhi' else 'lewat' end
  where case_id = held.case_id and closed_at is null and owner = 'pelapor';
  insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
  select d.id, held.case_id, held.handling_office_id, d.rule_id, d.owner, d.parameters::jsonb, d.zone, d.started_at, d.due_on,
    d.due_at, d.working::jsonb, d.acting
  from jsonb_to_recordset(started) as d (id uuid, rule_id text, owner text, parameters text, zone text, started_at timestamptz,
    due_on date, due_at timestamptz, working text, acting boolean);
  return true;
end
$$;
comment on function netra.confirm_at_counter(bytea, uuid, integer, timestamptz, date, jsonb) is
  'An online report becomes formally received: ID seen, paper signed. Its one clock ends and the next begins. False when it moved meanwhile.';

revoke all on function netra.counter_case(bytea, uuid) from public;
revoke all on function netra.confirm_at_counter(bytea, uuid, integer, timestamptz, date, jsonb) from public;
grant execute on function netra.counter_case(bytea, uuid) to netra_app;
grant execute on function netra.confirm_at_counter(bytea, uuid, integer, timestamptz, date, jsonb) to netra_app;

create table netra.report_scans (
  id            uuid primary key,
  report_id     uuid not null,
  case_id       uuid not null,
  office_id     uuid not null,
  media_type    text not null,
  size          integer not null,
  sha256        bytea not null,
  office_key_id uuid not null,
  kept_by       uuid not null,
  kept_at       timestamptz not null,
  demonstration boolean not null default false,
  constraint report_scans_report_id_fkey foreign key (report_id) references netra.reports on delete restrict,
  constraint report_scans_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint report_scans_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint report_scans_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint report_scans_kept_by_fkey foreign key (kept_by) references netra.accounts on delete restrict,
  constraint report_scans_media_type_check check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  constraint report_scans_size_check check (size between 1 and 10485760),
  constraint report_scans_sha256_check check (octet_length(sha256) = 32)
);
comment on table netra.report_scans is
  'The signed form, scanned back: sealed to the handling office and kept as a file under this id. Its hash is that of the paper as scanned. Insert only.';
create index report_scans_report_idx on netra.report_scans (report_id);

alter table netra.report_scans enable row level security;
alter table netra.report_scans force row level security;
create policy read_with_report on netra.report_scans for select to netra_app
  using (kept_by = (select netra.actor_id()) or exists (select from netra.reports r where r.id = report_scans.report_id));
create policy keep_at_counter on netra.report_scans for insert to netra_app
  with check (kept_by = (select netra.actor_id()) and office_id = any ((select netra.actor_receives())::uuid[]));
grant select on netra.report_scans to netra_app;
grant insert (id, report_id, case_id, office_id, media_type, size, sha256, office_key_id, kept_by, kept_at) on netra.report_scans to netra_app;
