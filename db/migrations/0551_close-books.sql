-- Numbers run along until somebody answers for them. A period is closed: the regency signs its book, the province checks it, the national rank
-- certifies what was checked, and what was certified is a release that nothing changes any more.
create table netra.book_periods (
  code      text primary key,
  kind      text not null,
  from_on   date not null,
  until_on  date not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint book_periods_opened_by_fkey foreign key (opened_by) references netra.accounts on delete restrict,
  constraint book_periods_kind_check check (kind in ('bulan', 'triwulan', 'tahapan')),
  constraint book_periods_days_check check (from_on < until_on),
  -- A month beside its quarter would be a subtraction.
  constraint book_periods_apart_excl exclude using gist (daterange(from_on, until_on) with &&)
);
comment on table netra.book_periods is 'The periods whose books are closed; no day lies in two of them. Insert only.';

create table netra.book_steps (
  id        uuid primary key,
  period    text not null,
  office_id uuid not null,
  ordinal   integer not null,
  step      text not null,
  reason    text,
  figures   jsonb,
  at        timestamptz not null,
  by        uuid not null,
  by_office_id uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint book_steps_turn_key unique (period, office_id, ordinal),
  constraint book_steps_period_fkey foreign key (period) references netra.book_periods on delete restrict,
  constraint book_steps_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint book_steps_by_fkey foreign key (by) references netra.accounts on delete restrict,
  constraint book_steps_by_office_id_fkey foreign key (by_office_id) references netra.offices on delete restrict,
  constraint book_steps_step_check check (step in ('tandatangani', 'periksa', 'kembalikan', 'sahkan')),
  constraint book_steps_reason_check check (reason in ('terlambat-dicatat', 'salah-catat', 'ditautkan', 'putusan-berubah', 'angka-janggal')),
  constraint book_steps_figures_check check ((step = 'tandatangani') = (figures is not null))
);
comment on table netra.book_steps is
  'What became of the book of one regency and period, in turn: the last step is where it stands. figures is what was signed. Insert only.';
create index book_steps_by_office_idx on netra.book_steps (by_office_id);

create table netra.book_rows (
  step_id    uuid not null,
  measure_id text not null,
  row_id     uuid not null,
  constraint book_rows_pkey primary key (step_id, measure_id, row_id),
  constraint book_rows_step_id_fkey foreign key (step_id) references netra.book_steps on delete restrict
);
comment on table netra.book_rows is
  'Which rows a signed book counts, so that the next one can say what is new and what moved. No policy reads it: only functions that count.';

create table netra.releases (
  id         uuid primary key,
  period     text not null,
  number     integer not null,
  as_of      timestamptz not null,
  public_on  date not null,
  books      integer not null,
  offices    integer not null,
  reasons    text[] not null,
  certified_by uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint releases_number_key unique (period, number),
  constraint releases_period_fkey foreign key (period) references netra.book_periods on delete restrict,
  constraint releases_certified_by_fkey foreign key (certified_by) references netra.accounts on delete restrict,
  constraint releases_books_check check (books between 1 and offices)
);
comment on table netra.releases is 'What was certified of a period, as of one moment. The next one of the same period has the next number. Insert only.';

create table netra.release_numbers (
  release_id  uuid not null,
  measure_id  text not null,
  region_code text not null,
  shown       integer,
  is_closed   boolean not null,
  constraint release_numbers_pkey primary key (release_id, measure_id, region_code),
  constraint release_numbers_release_id_fkey foreign key (release_id) references netra.releases on delete restrict,
  constraint release_numbers_region_code_fkey foreign key (region_code) references netra.regions on delete restrict
);
comment on table netra.release_numbers is 'The certified numbers; small ones left out (shown is null), and none where the book is not closed. Insert only.';

create table netra.release_changes (
  release_id  uuid not null,
  measure_id  text not null,
  region_code text not null,
  appeared    integer,
  moved_in    integer,
  gone        integer,
  constraint release_changes_pkey primary key (release_id, measure_id, region_code),
  constraint release_changes_release_id_fkey foreign key (release_id) references netra.releases on delete restrict,
  constraint release_changes_region_code_fkey foreign key (region_code) references netra.regions on delete restrict
);
comment on table netra.release_changes is 'What a release counts otherwise than the one before: null is at least one and fewer than may be told. Insert only.';

create function netra.certifies() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from netra.offices o where o.kind = 'bawaslu-ri' and o.id = any (netra.actor_offices('ketua'))) $$;
comment on function netra.certifies() is 'Whether the actor is today the head of Bawaslu RI: who opens periods and certifies their books (N141).';

create function netra.may_step(step text, book_office uuid, as_office uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.offices o
      where o.id = book_office and o.kind = 'bawaslu-kabkota'
        and as_office = any (case step
          when 'tandatangani' then array[o.id]
          when 'periksa' then array[o.province_office_id]
          when 'kembalikan' then array[o.province_office_id, o.national_office_id]
          when 'sahkan' then array[o.national_office_id] end)
    ) and as_office = any (case when step in ('periksa', 'kembalikan') then netra.actor_offices('anggota', 'ketua') else netra.actor_offices('ketua') end)
  $$;
comment on function netra.may_step(text, uuid, uuid) is
  'Whether the actor takes this step of the book of a regency for that office: the regency signs, its province checks or sends back, the national rank certifies or sends back.';

create function netra.book_rows_of(office uuid, from_on date, until_on date) returns table (measure_id text, row_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with handled as (
      select c.* from netra.cases c
      where c.regency_office_id = office and office = any (netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))
        and not c.walled_office_ids && netra.actor_wall_offices()
    ),
    said as (
      select f.case_id, a.about, f.kind, f.happened_on, f.recorded_at, f.id
      from netra.follow_ups f
      join handled h on h.id = f.case_id
      join netra.referrals r on r.id = f.referral_id
      cross join lateral unnest(case when f.allegation_id is not null then array[f.allegation_id]
        when r.allegation_ids = '{}' then array[r.id] else r.allegation_ids end) as a (about)
      where f.kind in ('sanksi', 'berubah', 'batal')
    ),
    stands as (
      select distinct on (s.case_id, s.about) s.case_id, s.about, s.kind,
        min(s.happened_on) filter (where s.kind = 'sanksi') over (partition by s.case_id, s.about) as first_on
      from said s
      order by s.case_id, s.about, s.happened_on desc, s.recorded_at desc, s.id desc
    )
    select 'laporan-masuk', h.id from handled h
    where h.linked_case_id is null and (h.origin <> 'temuan' or exists (select from netra.reports r where r.case_id = h.id))
      and (h.opened_at at time zone 'Asia/Jakarta')::date >= from_on and (h.opened_at at time zone 'Asia/Jakarta')::date < until_on
    union all
    select 'perkara-diregister', h.id from handled h
    where h.register_number is not null and h.registered_on >= from_on and h.registered_on < until_on
    union all
    select 'temuan', h.id from handled h
    where h.origin = 'temuan' and h.registered_on >= from_on and h.registered_on < until_on
    union all
    select 'penerusan', r.id from netra.referrals r join handled h on h.id = r.case_id
    where r.parent_id is null and r.replaces_id is null
      and (r.sent_at at time zone 'Asia/Jakarta')::date >= from_on and (r.sent_at at time zone 'Asia/Jakarta')::date < until_on
    union all
    select 'sanksi', s.about from stands s where s.kind <> 'batal' and s.first_on >= from_on and s.first_on < until_on
  $$;
comment on function netra.book_rows_of(uuid, date, date) is
  'What the book of an office counts in these days, of the cases that it handles. Rows only for who works there, and none that accuses an office of his.';

create function netra.sign_book(step_id uuid, for_period text, office uuid, turn integer, why text, at_moment timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if netra.may_step('tandatangani', office, office) is not true then
    raise exception 'netra: a book is signed by the head of its own office' using errcode = '42501';
  end if;
  with counted as materialized (
    select b.measure_id, b.row_id from netra.book_periods p cross join lateral netra.book_rows_of(office, p.from_on, p.until_on) b
    where p.code = for_period
  ),
  signed as (
    insert into netra.book_steps (id, period, office_id, ordinal, step, reason, figures, at, by, by_office_id)
    select step_id, for_period, office, turn, 'tandatangani', why,
      coalesce((select jsonb_object_agg(c.measure_id, c.rows) from (select measure_id, count(*) as rows from counted group by 1) c), '{}'),
      at_moment, netra.actor_id(), office
  )
  insert into netra.book_rows (step_id, measure_id, row_id) select sign_book.step_id, c.measure_id, c.row_id from counted c;
end
$$;
comment on function netra.sign_book(uuid, text, uuid, integer, text, timestamptz) is
  'Counts the book of a regency and signs what it counted, in one step. A turn that somebody else took meanwhile is refused by its key.';

-- What was certified of each regency last, and what before: the rows of the last signature below each certificate.
create function netra.certified_books(for_period text) returns table (office_id uuid, step_id uuid, former_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with sealed as (
      select s.office_id, s.ordinal,
        (select t.id from netra.book_steps t where (t.period, t.office_id, t.step) = (s.period, s.office_id, 'tandatangani') and t.ordinal < s.ordinal
          order by t.ordinal desc limit 1) as signed,
        row_number() over (partition by s.office_id order by s.ordinal desc) as nth,
        netra.written_now(s.xmin) as is_new
      from netra.book_steps s
      where s.period = for_period and s.step = 'sahkan' and netra.certifies()
    )
    select a.office_id, a.signed, case when a.is_new then b.signed else a.signed end
    from sealed a left join sealed b on b.office_id = a.office_id and b.nth = 2
    where a.nth = 1
  $$;
comment on function netra.certified_books(text) is 'Of each certified book the signature that holds, and the one that held before this transaction.';

create function netra.book_counts(for_period text)
  returns table (region_code text, measure_id text, counted bigint, appeared bigint, moved_in bigint, gone bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with books as (select o.region_code, b.step_id, b.former_id from netra.certified_books(for_period) b join netra.offices o on o.id = b.office_id),
    compared as (
      select b.region_code, pair.*,
        exists (select from netra.book_rows k where k.step_id = b.former_id and k.row_id = pair.row_id) as known
      from books b
      cross join lateral (
        select coalesce(n.measure_id, f.measure_id) as measure_id, n.row_id, n.row_id is not null as is_now, f.row_id is not null as was
        from (select * from netra.book_rows where step_id = b.step_id) n
        full join (select * from netra.book_rows where step_id = b.former_id) f on (f.measure_id, f.row_id) = (n.measure_id, n.row_id)
      ) pair
    )
    select b.region_code, c.measure_id, count(*) filter (where c.is_now), count(*) filter (where c.is_now and not c.was and not c.known),
      count(*) filter (where c.is_now and not c.was and c.known), count(*) filter (where c.was and not c.is_now)
    from books b left join compared c on c.region_code = b.region_code
    group by 1, 2
  $$;
comment on function netra.book_counts(text) is
  'Of each certified book its counts, and how they differ from what was certified before this transaction; a row without a measure is a book of nothing. For who certifies; nobody else gets a row.';

create function netra.writes_release(release uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from netra.releases r where r.id = release and r.certified_by = netra.actor_id() and netra.written_now(r.xmin)) $$;
comment on function netra.writes_release(uuid) is 'Whether the actor certified this release in this very transaction: only then is anything written into it.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['book_periods', 'book_steps', 'book_rows', 'releases', 'release_numbers', 'release_changes'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;
create policy read_all on netra.book_periods for select to netra_app using (true);
create policy open_national on netra.book_periods for insert to netra_app
  with check (opened_by = (select netra.actor_id()) and (select netra.certifies()) and until_on <= netra.today_in('WIB'));
create policy read_own_chain on netra.book_steps for select to netra_app
  using (exists (select from netra.offices o where o.id = book_steps.office_id
    and array[o.id, o.province_office_id, o.national_office_id] && (select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[]));
create policy take_step on netra.book_steps for insert to netra_app
  with check (by = (select netra.actor_id()) and step <> 'tandatangani' and netra.may_step(step, office_id, by_office_id));
create policy read_published on netra.releases for select to netra_app
  using (public_on <= netra.today_in('WIB') or (select netra.certifies()));
create policy certify on netra.releases for insert to netra_app
  with check (certified_by = (select netra.actor_id()) and (select netra.certifies()));
do $$
declare
  guarded text;
begin
  foreach guarded in array array['release_numbers', 'release_changes'] loop
    execute format('create policy read_with_release on netra.%I for select to netra_app using (exists (select from netra.releases r where r.id = release_id))', guarded);
    execute format('create policy certify on netra.%I for insert to netra_app with check (netra.writes_release(release_id))', guarded);
  end loop;
end $$;

revoke all on function netra.certifies(), netra.may_step(text, uuid, uuid), netra.book_rows_of(uuid, date, date),
  netra.sign_book(uuid, text, uuid, integer, text, timestamptz), netra.certified_books(text), netra.book_counts(text), netra.writes_release(uuid) from public;
grant execute on function netra.certifies(), netra.may_step(text, uuid, uuid), netra.book_rows_of(uuid, date, date),
  netra.sign_book(uuid, text, uuid, integer, text, timestamptz), netra.book_counts(text), netra.writes_release(uuid) to netra_app;
grant select on netra.book_periods, netra.book_steps, netra.release_numbers, netra.release_changes to netra_app;
-- Who certified is a post, not a person, for the public.
grant select (id, period, number, as_of, public_on, books, offices, reasons) on netra.releases to netra_app;
grant insert (code, kind, from_on, until_on, opened_at, opened_by) on netra.book_periods to netra_app;
grant insert (id, period, office_id, ordinal, step, reason, at, by, by_office_id) on netra.book_steps to netra_app;
grant insert (id, period, number, as_of, public_on, books, offices, reasons, certified_by) on netra.releases to netra_app;
grant insert on netra.release_numbers, netra.release_changes to netra_app;

select netra.guard_demonstration();
