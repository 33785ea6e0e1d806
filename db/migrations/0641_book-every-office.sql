-- Cases that a province or Bawaslu RI handles were in no book, so that certified numbers were fewer than there are. Each office that handles
-- cases has a book now, and a case stands in one of them: that of the lowest rank that it is with.
create or replace function netra.may_step(step text, book_office uuid, as_office uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.offices o
      where o.id = book_office and o.kind in ('bawaslu-kabkota', 'bawaslu-provinsi', 'bawaslu-ri')
        and as_office = any (case step
          when 'tandatangani' then array[o.id]
          when 'periksa' then array[case o.kind when 'bawaslu-kabkota' then o.province_office_id else o.national_office_id end]
          when 'kembalikan' then array[case o.kind when 'bawaslu-kabkota' then o.province_office_id end, o.national_office_id]
          when 'sahkan' then array[o.national_office_id] end)
    ) and as_office = any (case
      when step not in ('periksa', 'kembalikan') then netra.actor_offices('ketua')
      -- The head of Bawaslu RI certifies, and signs its own book: it is another who checks it.
      when step = 'periksa' and exists (select from netra.offices o where o.id = as_office and o.kind = 'bawaslu-ri') then netra.actor_offices('anggota')
      else netra.actor_offices('anggota', 'ketua') end)
  $$;
comment on function netra.may_step(text, uuid, uuid) is
  'Whether the actor takes this step of a book for that office: its own head signs, the rank above checks or sends back (of Bawaslu RI a commissioner, also of its own book), the head of Bawaslu RI certifies.';

create or replace function netra.book_rows_of(office uuid, from_on date, until_on date) returns table (measure_id text, row_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with handled as (
      select c.* from netra.cases c
      where coalesce(c.regency_office_id, c.province_office_id, c.national_office_id) = office
        -- Said once more for the indexes: each of these holds for the rows above.
        and (c.regency_office_id = office or c.province_office_id = office or c.national_office_id = office)
        and office = any (netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))
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
  'What the book of an office counts in these days: the cases that are with it, and with no office below it. Rows only for who works there, and none that accuses an office of his.';
