-- What was said of a file is gathered for all files at once instead of looked up for each, and who was heard of is counted without sorting rows by a pair
-- of columns. They say what they said, of a million cases in three quarters of the time.
create or replace function netra.raw_stage_days(at timestamptz) returns table (stage text, days integer, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with said as (
      select f.case_id, coalesce(held.parent_id, held.id) as about,
        min(f.happened_on) filter (where f.kind <> 'belum-ada-kabar') as told_on,
        min(f.happened_on) filter (where f.kind in ('sanksi', 'tidak-terbukti', 'dihentikan')) as decided_on,
        min(f.happened_on) filter (where f.kind in ('dilaksanakan', 'masuk-idis')) as done_on
      from netra.follow_ups f
      join netra.referrals held on held.id = f.referral_id
      where f.recorded_at <= at
      group by 1, 2
    ),
    files as (
      select c.registered_on, (r.sent_at at time zone 'Asia/Jakarta')::date as sent_on, t.told_on, t.decided_on, t.done_on
      from netra.referrals r
      join netra.cases c on c.id = r.case_id
      left join said t on t.about = r.id and t.case_id = r.case_id
      where r.parent_id is null and r.replaces_id is null and r.sent_at <= at
    ),
    stages as (
      select 'register-terus' as stage, sent_on - registered_on as days from files where registered_on is not null
      union all select 'terus-kabar', told_on - sent_on from files where told_on is not null
      union all select 'terus-putus', decided_on - sent_on from files where decided_on is not null
      union all select 'putus-laksana', done_on - decided_on from files where decided_on is not null and done_on is not null
    )
    select s.stage, s.days, count(*) from stages s where netra.actor_is('clock') and s.days >= 0 group by 1, 2
  $$;

create or replace function netra.raw_funnel(at timestamptz) returns table (step text, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    -- As raw_public_counts has it: one accused, or the file as a whole where it names none.
    with told as (
      select f.case_id, a.about, f.kind, f.happened_on, f.recorded_at, f.id
      from netra.follow_ups f
      join netra.referrals r on r.id = f.referral_id
      cross join lateral unnest(case when f.allegation_id is not null then array[f.allegation_id]
        when r.allegation_ids = '{}' then array[r.id] else r.allegation_ids end) as a (about)
      where f.recorded_at <= at and f.kind <> 'belum-ada-kabar'
    ),
    sent as (
      select r.case_id, a.about
      from netra.referrals r
      cross join lateral unnest(case when r.allegation_ids = '{}' then array[r.id] else r.allegation_ids end) as a (about)
      where r.parent_id is null and r.sent_at <= at
      union
      select case_id, about from told
    ),
    begun as (
      select g.id as about
      from netra.allegations g
      join netra.cases c on c.id = g.case_id
      where c.register_number is not null
        and not exists (select from netra.referrals r where r.case_id = c.id and r.allegation_ids = '{}')
      union
      select about from sent
    ),
    stands as (
      select distinct on (t.case_id, t.about) t.case_id, t.about, t.kind
      from told t
      where t.kind in ('sanksi', 'berubah', 'batal')
      order by t.case_id, t.about, t.happened_on desc, t.recorded_at desc, t.id desc
    )
    select counted.step, counted.n
    from (
      select 'dugaan' as step, count(*) as n from begun
      union all
      select 'diteruskan', count(*) from sent
      union all
      select 'berkabar', count(*) from (select from told group by case_id, about) heard
      union all
      select 'diputus', count(*)
      from (
        select from told where told.kind in ('sanksi', 'berubah', 'batal', 'tidak-terbukti', 'dihentikan') group by case_id, about
      ) decided
      union all
      select 'sanksi', count(*) from stands where kind <> 'batal'
    ) counted
    where netra.actor_is('clock')
  $$;
