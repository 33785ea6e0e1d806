create table netra.office_kinds (
  kind   text primary key,
  family text not null,
  rank   text not null,
  title  text not null,
  constraint office_kinds_family check (
    family in ('bawaslu', 'pemda', 'desa', 'vertikal', 'polri', 'tni', 'kejaksaan', 'kpu', 'pusat', 'gakkumdu')
  ),
  constraint office_kinds_rank check (rank in ('nasional', 'provinsi', 'kabkota', 'kecamatan', 'desa', 'tps'))
);
comment on table netra.office_kinds is 'The kinds of office there are; rank is that of the place an office of this kind serves.';

create table netra.offices (
  id                  uuid primary key,
  code                text collate "C" not null,
  kind                text not null references netra.office_kinds on delete restrict,
  rank                text not null,
  name                text not null,
  short_name          text not null,
  region_code         text collate "C" not null references netra.regions on delete restrict,
  zone                text not null,
  parent_id           uuid references netra.offices on delete restrict,
  tps_number          integer,
  desa_office_id      uuid references netra.offices on delete restrict,
  kecamatan_office_id uuid references netra.offices on delete restrict,
  regency_office_id   uuid references netra.offices on delete restrict,
  province_office_id  uuid references netra.offices on delete restrict,
  national_office_id  uuid references netra.offices on delete restrict,
  employer_office_id  uuid references netra.offices on delete restrict,
  valid_from          date not null,
  valid_to            date,
  mark                text not null,
  source              text not null,
  constraint offices_code unique (code),
  constraint offices_zone check (zone in ('WIB', 'WITA', 'WIT')),
  constraint offices_mark check (mark in ('C2', 'C1', 'U', 'X')),
  constraint offices_dates check (valid_to > valid_from),
  constraint offices_rank check (rank in ('nasional', 'provinsi', 'kabkota', 'kecamatan', 'desa', 'tps')),
  constraint offices_tps check ((kind = 'ptps') = (tps_number is not null) and tps_number between 1 and 9999)
);
comment on table netra.offices is
  'Every office, once. The place line is region_code; the line of command is parent_id; the employer line is employer_office_id, '
  'the office of the Pejabat Pembina Kepegawaian. id = office_id(code), so it is the same in every installation.';
comment on column netra.offices.national_office_id is
  'The chain of Bawaslu ranks: this office at its own rank and the ranks above it, null below and for everybody else. Policies compare these and walk nothing.';
comment on column netra.offices.zone is 'Legal days at this office are counted in it.';
create index offices_region on netra.offices (region_code, kind);
create index offices_parent on netra.offices (parent_id);
create index offices_kind on netra.offices (kind);
create index offices_regency_office on netra.offices (regency_office_id);
create index offices_province_office on netra.offices (province_office_id);
create index offices_kecamatan_office on netra.offices (kecamatan_office_id);
create index offices_employer on netra.offices (employer_office_id);

create table netra.office_codes (
  office_id uuid not null references netra.offices on delete cascade,
  issuer    text not null,
  code      text not null,
  mark      text not null,
  source    text not null,
  primary key (office_id, issuer),
  constraint office_codes_mark check (mark in ('C2', 'C1', 'U', 'X'))
);
comment on table netra.office_codes is
  'What other bodies call an office. Bawaslu''s own area code is not Kemendagri''s: Kudus is 14.21 there and 33.19 here.';

create function netra.office_id(office_code text) returns uuid
  language sql immutable parallel safe
  as $$
    select overlay(overlay(md5('netra.office ' || office_code) placing '8' from 13) placing 'a' from 17)::uuid
  $$;
comment on function netra.office_id(text) is 'UUID version 8 (RFC 9562 §5.8) made from our office code.';

create function netra.ensure_field_office(field_kind text, village_code text, tps integer default null) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    village netra.regions;
    above netra.offices;
    office_code text;
    new_id uuid;
    title text;
  begin
    if field_kind not in ('pkd', 'ptps') or (field_kind = 'ptps') <> (tps is not null) then
      raise exception 'a field office is a pkd, or a ptps with its number' using errcode = 'invalid_parameter_value';
    end if;
    select * into village from netra.regions where code = village_code and level in ('desa', 'kelurahan');
    if not found then
      raise exception 'no such village: %', village_code using errcode = 'foreign_key_violation';
    end if;
    if field_kind = 'ptps' then
      perform netra.ensure_field_office('pkd', village_code);
      select * into strict above from netra.offices where code = 'PKD-' || village_code;
      office_code := format('PTPS-%s-%s', village_code, lpad(tps::text, 3, '0'));
      title := format('TPS %s %s', lpad(tps::text, 3, '0'), village.name);
    else
      select * into above from netra.offices where code = 'PANWASCAM-' || village.district_code;
      if not found then
        raise exception 'no Panwascam for %', village.district_code using errcode = 'foreign_key_violation';
      end if;
      office_code := 'PKD-' || village_code;
      title := format('%s %s', initcap(village.level), village.name);
    end if;
    new_id := netra.office_id(office_code);
    insert into netra.offices (
      id, code, kind, rank, name, short_name, region_code, zone, parent_id, tps_number, desa_office_id,
      kecamatan_office_id, regency_office_id, province_office_id, national_office_id, employer_office_id,
      valid_from, valid_to, mark, source
    ) values (
      new_id, office_code, field_kind, case field_kind when 'pkd' then 'desa' else 'tps' end, 'Pengawas ' || title,
      case field_kind when 'pkd' then 'PKD ' || village.name else 'P' || title end, village_code, village.zone, above.id, tps,
      case field_kind when 'pkd' then new_id else above.id end,
      above.kecamatan_office_id, above.regency_office_id, above.province_office_id, above.national_office_id,
      above.employer_office_id, village.valid_from, village.valid_to, 'C1', 'one PKD a village, one PTPS a polling place'
    ) on conflict on constraint offices_code do nothing;
    return new_id;
  end
  $$;
comment on function netra.ensure_field_office(text, text, integer) is
  'The PKD of a village or the PTPS of a polling place, made when first needed. Called again it answers the same id and changes nothing.';
revoke execute on function netra.ensure_field_office(text, text, integer) from public;
grant execute on function netra.ensure_field_office(text, text, integer) to netra_app, netra_loader;

do $$
declare
  reference text;
begin
  foreach reference in array array['office_kinds', 'offices', 'office_codes'] loop
    execute format('alter table netra.%I enable row level security', reference);
    execute format('alter table netra.%I force row level security', reference);
    execute format('create policy public_reference on netra.%I for select using (true)', reference);
    execute format('grant select on netra.%I to netra_app, netra_loader, netra_public_stats', reference);
  end loop;
end $$;
