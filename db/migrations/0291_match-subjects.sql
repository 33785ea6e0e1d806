-- Before a file goes to BKN, an employer, TNI or Polri, its subject is matched to his number, employer and post on the day of the act (N35),
-- by a search that the employer cannot see (N36). The number is nowhere in the clear: here is its HMAC, under a key outside the database.
create table netra.pegawai (
  id                 uuid primary key,
  employer_office_id uuid not null,
  kind               text not null,
  name               text not null,
  number_hmac        bytea,
  recorded_at        timestamptz not null,
  recorded_by        uuid not null,
  demonstration      boolean not null default netra.is_demonstration(),
  constraint pegawai_employer_fkey foreign key (employer_office_id) references netra.offices on delete restrict,
  constraint pegawai_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint pegawai_kind_check check (kind in ('pns', 'pppk', 'honorer', 'tni', 'polri', 'pns-tni', 'pns-polri', 'kades', 'perangkat-desa',
    'bpd', 'satpol-pp', 'linmas', 'damkar', 'penyelenggara')),
  constraint pegawai_name_check check (name ~ '\S'),
  constraint pegawai_number_check check (octet_length(number_hmac) = 32),
  constraint pegawai_once_key unique (employer_office_id, number_hmac)
);
comment on table netra.pegawai is
  'The roll: a person as one employer (the office of a PPK) has him. Who moved stands in two rolls, under the same HMAC.';
create index pegawai_number_idx on netra.pegawai (number_hmac);
create index pegawai_name_idx on netra.pegawai (netra.bare_name(name));

create table netra.penempatan (
  id            uuid primary key,
  pegawai_id    uuid not null,
  office_id     uuid,
  unit_name     text not null,
  post          text not null,
  region_code   text collate "C" not null,
  valid_from    date not null,
  valid_to      date,
  recorded_at   timestamptz not null,
  recorded_by   uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint penempatan_pegawai_id_fkey foreign key (pegawai_id) references netra.pegawai on delete restrict,
  constraint penempatan_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint penempatan_region_code_fkey foreign key (region_code) references netra.regions on delete restrict,
  constraint penempatan_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint penempatan_words_check check (unit_name ~ '\S' and post ~ '\S'),
  constraint penempatan_days_check check (valid_to is null or valid_to > valid_from)
);
comment on table netra.penempatan is
  'Who was where, in which post, from which day to which (half-open). The place line is region_code; the employer line is the roll he stands in.';
create index penempatan_pegawai_idx on netra.penempatan (pegawai_id);

create table netra.subject_matches (
  id                 uuid primary key,
  case_id            uuid not null,
  allegation_id      uuid not null,
  way                text not null,
  on_day             date not null,
  pegawai_id         uuid,
  employer_office_id uuid,
  employer_name      text,
  unit_name          text,
  post               text,
  since              text,
  employer_today     text,
  number_kind        text,
  number_hmac        bytea,
  office_key_id      uuid,
  paper_kind         text,
  paper_number       text,
  paper_on           date,
  according_to       text,
  reason             text,
  recorded_at        timestamptz not null,
  recorded_by        uuid not null,
  demonstration      boolean not null default netra.is_demonstration(),
  constraint subject_matches_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint subject_matches_allegation_id_fkey foreign key (allegation_id) references netra.allegations on delete restrict,
  constraint subject_matches_employer_fkey foreign key (employer_office_id) references netra.offices on delete restrict,
  constraint subject_matches_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint subject_matches_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint subject_matches_way_check check (case way
    when 'daftar' then pegawai_id is not null and employer_office_id is not null and since is not null and reason is null
    when 'surat' then paper_kind is not null and paper_on is not null and coalesce(according_to, '') ~ '\S' and reason is null
    when 'tidak-dapat' then coalesce(reason, '') ~ '\S' and number_hmac is null and employer_name is null
    else false end),
  constraint subject_matches_who_check check (way = 'tidak-dapat' or (coalesce(employer_name, '') ~ '\S' and coalesce(post, '') ~ '\S')),
  constraint subject_matches_since_check check (since in ('same', 'moved', 'gone')),
  constraint subject_matches_paper_check check (paper_kind is null or (way = 'surat' and paper_kind in ('cetak-siasn', 'surat', 'lain'))),
  constraint subject_matches_number_check check (
    (number_kind is null) = (number_hmac is null) and (number_kind is null) = (office_key_id is null)
    and number_kind in ('nip', 'nrp') and octet_length(number_hmac) = 32)
);
comment on table netra.subject_matches is
  'Who the accused is by number, employer and post on the day of the act, by whose word, or why nobody could say. The newest of an allegation holds. Insert only.';
comment on column netra.subject_matches.pegawai_id is
  'A row of the roll, without a foreign key: one that may not be deleted would tell its employer that somebody was looked for.';
comment on column netra.subject_matches.office_key_id is 'To whose key the number is sealed; the sealed bytes lie in the vault under the id of this row.';
create index subject_matches_allegation_idx on netra.subject_matches (allegation_id, recorded_at);
create index subject_matches_case_idx on netra.subject_matches (case_id);

do $$
declare
  guarded text;
begin
  foreach guarded in array array['pegawai', 'penempatan', 'subject_matches'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

create function netra.actor_rolls() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct r.employer), '{}')
    from (
      select coalesce(o.employer_office_id, o.id) as employer from netra.offices o where o.id = any (netra.actor_offices('bkpsdm'))
      union
      select unnest(netra.actor_offices('ppk-kepegawaian'))
    ) r
  $$;
comment on function netra.actor_rolls() is 'The employers whose roll the actor keeps: his own as PPK, and that of the staffing office he works at.';
revoke all on function netra.actor_rolls() from public;
grant execute on function netra.actor_rolls() to netra_app;

create policy read_own_roll on netra.pegawai for select to netra_app
  using (employer_office_id = any ((select netra.actor_rolls())::uuid[]));
create policy write_own_roll on netra.pegawai for insert to netra_app
  with check (employer_office_id = any ((select netra.actor_rolls())::uuid[]) and recorded_by = (select netra.actor_id()));
create policy read_own_roll on netra.penempatan for select to netra_app
  using (exists (select from netra.pegawai p where p.id = penempatan.pegawai_id));
create policy write_own_roll on netra.penempatan for insert to netra_app
  with check (exists (select from netra.pegawai p where p.id = penempatan.pegawai_id) and recorded_by = (select netra.actor_id()));
create policy end_own on netra.penempatan for update to netra_app
  using (exists (select from netra.pegawai p where p.id = penempatan.pegawai_id))
  with check (exists (select from netra.pegawai p where p.id = penempatan.pegawai_id));
create policy read_with_case on netra.subject_matches for select to netra_app
  using (exists (select from netra.cases c where c.id = subject_matches.case_id));
create policy record_own on netra.subject_matches for insert to netra_app
  with check (
    recorded_by = (select netra.actor_id())
    and exists (select from netra.cases c where c.id = subject_matches.case_id
      and c.handling_office_id = any ((select netra.actor_works())::uuid[]))
    and exists (select from netra.allegations a where a.id = subject_matches.allegation_id and a.case_id = subject_matches.case_id)
  );

-- The HMACs are compared by the function below and read by nobody.
grant select (id, employer_office_id, kind, name, recorded_at, recorded_by, demonstration) on netra.pegawai to netra_app;
grant insert (id, employer_office_id, kind, name, number_hmac, recorded_at, recorded_by) on netra.pegawai to netra_app;
grant select on netra.penempatan to netra_app;
grant insert (id, pegawai_id, office_id, unit_name, post, region_code, valid_from, valid_to, recorded_at, recorded_by) on netra.penempatan to netra_app;
grant update (valid_to) on netra.penempatan to netra_app;
grant select (id, case_id, allegation_id, way, on_day, pegawai_id, employer_office_id, employer_name, unit_name, post, since, employer_today,
  number_kind, office_key_id, paper_kind, paper_number, paper_on, according_to, reason, recorded_at, recorded_by, demonstration)
  on netra.subject_matches to netra_app;
grant insert (id, case_id, allegation_id, way, on_day, pegawai_id, employer_office_id, employer_name, unit_name, post, since, employer_today,
  number_kind, number_hmac, office_key_id, paper_kind, paper_number, paper_on, according_to, reason, recorded_at, recorded_by)
  on netra.subject_matches to netra_app;

alter table netra.case_reads
  drop constraint case_reads_what_check,
  add constraint case_reads_what_check check (what in ('perkara', 'penerusan', 'lhp', 'ekspor', 'cetak', 'pencocokan'));

create function netra.find_pegawai(asked jsonb, at timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  held netra.cases;
  by_number bytea := decode(asked ->> 'number', 'hex');
  by_name text := netra.bare_name(asked ->> 'name');
  in_region text := asked ->> 'region';
  at_employer uuid := (asked ->> 'employer')::uuid;
begin
  select c.* into held from netra.cases c join netra.allegations a on a.case_id = c.id where a.id = (asked ->> 'allegation')::uuid;
  if held.id is null or not held.handling_office_id = any (netra.actor_works()) or held.walled_office_ids && netra.actor_wall_offices() then
    return null;
  end if;
  if (select count(*) from netra.case_reads r where r.account_id = netra.actor_id() and r.what = 'pencocokan'
      and r.read_at > at - interval '1 hour') >= 60 then
    return jsonb_build_object('state', 'too-many');
  end if;
  insert into netra.case_reads (id, account_id, case_id, office_id, province_office_id, what, read_at)
  values ((asked ->> 'read')::uuid, netra.actor_id(), held.id, held.handling_office_id, held.province_office_id, 'pencocokan', at);
  return (
    with hits as (
      select distinct on (coalesce(encode(p.number_hmac, 'hex'), p.id::text)) p.id, p.number_hmac
      from netra.pegawai p
      where (by_number is not null and p.number_hmac = by_number)
        or (by_number is null and by_name <> '' and netra.bare_name(p.name) = by_name
          and num_nonnulls(in_region, at_employer) > 0
          and (at_employer is null or p.employer_office_id = at_employer)
          and (in_region is null or exists (select from netra.penempatan w where w.pegawai_id = p.id
            and (w.region_code = in_region or w.region_code like in_region || '.%'))))
      order by coalesce(encode(p.number_hmac, 'hex'), p.id::text)
      limit 6
    )
    select jsonb_build_object('state', 'found', 'people', coalesce(jsonb_agg(f.postings), '[]'))
    from (
      select jsonb_agg(jsonb_build_object('pegawaiId', p.id, 'kind', p.kind, 'name', p.name, 'employerId', e.id, 'employer', e.name,
        'unit', w.unit_name, 'post', w.post, 'from', w.valid_from, 'until', w.valid_to) order by w.valid_from, p.id) as postings
      from hits h
      join netra.pegawai p on (h.number_hmac is null and p.id = h.id) or p.number_hmac = h.number_hmac
      join netra.offices e on e.id = p.employer_office_id
      join netra.penempatan w on w.pegawai_id = p.id
      group by h.id
    ) f
  );
end
$$;
comment on function netra.find_pegawai(jsonb, timestamptz) is
  'The one way from a case into the rolls: exact matches by number, or by name within a place or an employer, six at most. Every asking is a '
  'line in the reading log of the case, sixty an hour for one person, and nothing on the side of the employer. Null: not his case.';
revoke all on function netra.find_pegawai(jsonb, timestamptz) from public;
grant execute on function netra.find_pegawai(jsonb, timestamptz) to netra_app;

select netra.guard_demonstration();
