-- What pictures of the whole nation are drawn from: how far allegations came, how long each stage took, which terms were kept, and what large
-- bodies have before them. Over the nation alone and by kinds of body, with what is small left out before it is written.
create function netra.raw_funnel(at timestamptz) returns table (step text, n bigint)
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
      select 'berkabar', count(distinct (case_id, about)) from told
      union all
      select 'diputus', count(distinct (case_id, about)) from told
      where told.kind in ('sanksi', 'berubah', 'batal', 'tidak-terbukti', 'dihentikan')
      union all
      select 'sanksi', count(*) from stands where kind <> 'batal'
    ) counted
    where netra.actor_is('clock')
  $$;
comment on function netra.raw_funnel(timestamptz) is
  'How many allegations came to each step, each among those of the step before. Unsuppressed: for the job that publishes; nobody else gets a row.';


-- Of each file that Bawaslu sent: what its body and the one to which that body passed it on have told.
create function netra.raw_stage_days(at timestamptz) returns table (stage text, days integer, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with files as (
      select c.registered_on, (r.sent_at at time zone 'Asia/Jakarta')::date as sent_on, t.told_on, t.decided_on, t.done_on
      from netra.referrals r
      join netra.cases c on c.id = r.case_id
      cross join lateral (
        select min(f.happened_on) filter (where f.kind <> 'belum-ada-kabar') as told_on,
          min(f.happened_on) filter (where f.kind in ('sanksi', 'tidak-terbukti', 'dihentikan')) as decided_on,
          min(f.happened_on) filter (where f.kind in ('dilaksanakan', 'masuk-idis')) as done_on
        from netra.follow_ups f
        join netra.referrals held on held.id = f.referral_id
        where f.case_id = r.case_id and (held.id = r.id or held.parent_id = r.id) and f.recorded_at <= at
      ) t
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
comment on function netra.raw_stage_days(timestamptz) is
  'Days from one step of a file to the next, with how many files took so many. Unsuppressed: for the job that publishes; nobody else gets a row.';

create function netra.raw_terms(at timestamptz) returns table (office_kind text, held text, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select case d.owner when 'kantor' then 'bawaslu' else o.kind end,
      case when d.closed_at is not null and d.closed_at <= at then case when d.closed_at < d.due_at and d.closed_as <> 'lewat' then 'tepat' else 'lewat' end
        when d.due_at <= at then 'lewat' else 'berjalan' end,
      count(*)
    from netra.deadlines d
    left join netra.referrals r on r.id = d.referral_id
    left join netra.offices o on o.id = r.receiving_office_id
    where netra.actor_is('clock') and d.acting and d.started_at <= at and d.case_id is not null
      and (d.owner = 'kantor' or (d.owner = 'penerima-penerusan' and o.id is not null))
      and coalesce(d.closed_as, '') not in ('diganti', 'gugur')
    group by 1, 2
  $$;
comment on function netra.raw_terms(timestamptz) is
  'Terms of rules that act, of Bawaslu''s own offices and of the bodies that have files, by whether they were kept. Unsuppressed: for the job that publishes; nobody else gets a row.';

create function netra.raw_institutions(at timestamptz) returns table (office_id uuid, office_kind text, files bigint, kept bigint, late bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select o.id, o.kind, count(*),
      count(*) filter (where t.held = 'tepat'), count(*) filter (where t.held = 'lewat')
    from netra.referrals r
    join netra.offices o on o.id = r.receiving_office_id
    left join lateral (
      select case when bool_or(d.closed_as = 'lewat' or coalesce(least(d.closed_at, at), at) >= d.due_at) then 'lewat'
        when bool_and(d.closed_at is not null and d.closed_at <= at) then 'tepat' end as held
      from netra.deadlines d
      where d.referral_id = r.id and d.owner = 'penerima-penerusan' and d.acting and d.started_at <= at
        and coalesce(d.closed_as, '') not in ('diganti', 'gugur')
      having count(*) > 0
    ) t on true
    where netra.actor_is('clock') and r.sent_at <= at
    group by 1, 2
  $$;
comment on function netra.raw_institutions(timestamptz) is
  'Files that came to each office, and those of them whose terms it kept or let pass. Unsuppressed: for the job that publishes; nobody else gets a row.';

create table netra.public_steps (
  picture text not null,
  step    text not null,
  part    text not null,
  shown   integer,
  as_of   timestamptz not null,
  constraint public_steps_pkey primary key (picture, step, part),
  constraint public_steps_picture check (picture in ('corong', 'lama', 'tenggat'))
);
comment on table netra.public_steps is
  'Numbers of pictures of the nation as the public sees them; small ones left out (shown is null). Of days: how many files, and the first, second and third quarter.';

create table netra.public_institutions (
  office_id uuid not null,
  measure   text not null,
  at_least  integer not null,
  as_of     timestamptz not null,
  constraint public_institutions_pkey primary key (office_id, measure),
  constraint public_institutions_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint public_institutions_measure check (measure in ('berkas', 'tepat', 'lewat')),
  constraint public_institutions_tens check (at_least >= 0 and at_least % 10 = 0)
);
comment on table netra.public_institutions is
  'What large bodies have before them, in full tens (N155): a body with fewer than twenty files has no row.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['public_steps', 'public_institutions'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
    execute format('create policy public_record on netra.%I for select to netra_app using (true)', guarded);
    execute format('grant select on netra.%I to netra_app', guarded);
    execute format('grant select, insert, delete on netra.%I to netra_public_stats', guarded);
  end loop;
end $$;
grant select on netra.deadlines to netra_public_stats;

create function netra.publish_pictures(steps jsonb, institutions jsonb, as_of timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from netra.public_steps where netra.actor_is('clock');
    delete from netra.public_institutions where netra.actor_is('clock');
    insert into netra.public_steps (picture, step, part, shown, as_of)
    select n.picture, n.step, n.part, n.shown, publish_pictures.as_of
    from jsonb_to_recordset(steps) as n (picture text, step text, part text, shown integer)
    where netra.actor_is('clock');
    insert into netra.public_institutions (office_id, measure, at_least, as_of)
    select n.office, n.measure, n."atLeast", publish_pictures.as_of
    from jsonb_to_recordset(institutions) as n (office uuid, measure text, "atLeast" integer)
    where netra.actor_is('clock');
  $$;
comment on function netra.publish_pictures(jsonb, jsonb, timestamptz) is 'Replaces what pictures are drawn from, all of it as of one moment.';

do $$
declare
  counting text;
begin
  foreach counting in array array['raw_funnel(timestamptz)', 'raw_stage_days(timestamptz)', 'raw_terms(timestamptz)',
    'raw_institutions(timestamptz)', 'publish_pictures(jsonb, jsonb, timestamptz)'] loop
    execute format('alter function netra.%s owner to netra_public_stats', counting);
    execute format('revoke all on function netra.%s from public', counting);
    execute format('grant execute on function netra.%s to netra_app', counting);
  end loop;
end $$;
