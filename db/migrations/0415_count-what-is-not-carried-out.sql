-- A case may be finished (N4) before the sanction that was decided is carried out. Its page said who is waited for, and no public number
-- did. Which step closes a file the tables of core/penerusan say; they come along as data, so that no second opinion of the law stands here.
-- Runs as whoever asks: the board through its policies, the count for the public through those of the role that counts.
create function netra.undone(at timestamptz, tables jsonb) returns table (referral_id uuid, case_id uuid, decided_on date)
  language sql stable
  as $$
    -- As raw_public_counts has it: of one accused, or of each in the file.
    with said as (
      select f.case_id, a.about, f.kind, f.happened_on, f.recorded_at, f.id, r.id as referral_id, r.route
      from netra.follow_ups f
      join netra.referrals r on r.id = f.referral_id
      cross join lateral unnest(case when f.allegation_id is not null then array[f.allegation_id]
        when r.allegation_ids = '{}' then array[r.id] else r.allegation_ids end) as a (about)
      where f.kind in ('sanksi', 'berubah', 'batal') and f.recorded_at <= at
    ),
    stands as (
      select distinct on (s.case_id, s.about) s.case_id, s.about, s.kind, s.happened_on, s.referral_id, s.route
      from said s
      order by s.case_id, s.about, s.happened_on desc, s.recorded_at desc, s.id desc
    )
    select s.referral_id, s.case_id, s.happened_on
    from stands s
    left join netra.allegations g on g.id = s.about
    cross join lateral (
      select tables -> 'steps' -> coalesce(tables -> 'byRoute' ->> s.route, tables -> 'byKind' ->> g.subject_kind, 'lain') as steps
    ) way
    -- The last that was told of him by any body on the way of the file, in the order in which core/penerusan reads it.
    cross join lateral (
      select (way.steps -> f.kind ->> 'closes')::boolean as closes
      from netra.follow_ups f
      where f.case_id = s.case_id and f.recorded_at <= at and way.steps ? f.kind
        and (f.allegation_id = s.about or (f.allegation_id is null and exists (
          select from netra.referrals r where r.id = f.referral_id and (s.about = r.id or s.about = any (r.allegation_ids)))))
      order by f.happened_on desc, (way.steps -> f.kind ->> 'n')::integer desc, f.recorded_at desc
      limit 1
    ) last
    where s.kind <> 'batal' and not last.closes
  $$;
comment on function netra.undone(timestamptz, jsonb) is
  'Each accused whose sanction stands by what was recorded until then, and of whom no paper says yet that it was carried out: the file where it was told, and since when. Shows what the policies show.';
revoke all on function netra.undone(timestamptz, jsonb) from public;
grant execute on function netra.undone(timestamptz, jsonb) to netra_app, netra_public_stats;

create function netra.raw_undone(at timestamptz, tables jsonb) returns table (office_kind text, days integer, accused bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select o.kind, ((at at time zone 'Asia/Jakarta')::date - u.decided_on)::integer, count(*)
    from netra.undone(at, tables) u
    join netra.referrals r on r.id = u.referral_id
    join netra.offices o on o.id = r.receiving_office_id
    where netra.actor_is('clock')
    group by 1, 2
  $$;
comment on function netra.raw_undone(timestamptz, jsonb) is
  'The same by kind of the office that decided, and days since. Unsuppressed: for the job that publishes; nobody else gets a row.';
alter function netra.raw_undone(timestamptz, jsonb) owner to netra_public_stats;

create table netra.public_undone (
  addressee text not null,
  band      text not null,
  shown     integer,
  as_of     timestamptz not null,
  constraint public_undone_pkey primary key (addressee, band)
);
comment on table netra.public_undone is
  'Sanctions not yet carried out as the public sees them, over the nation alone: all, of a kind of body, and of it by age; small ones left out (shown is null). What has no row is zero, unless the whole is left out.';
alter table netra.public_undone enable row level security;
alter table netra.public_undone force row level security;
create policy public_record on netra.public_undone for select to netra_app using (true);
grant select on netra.public_undone to netra_app;
grant select, insert, delete on netra.public_undone to netra_public_stats;

create function netra.publish_undone(numbers jsonb, as_of timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from netra.public_undone where netra.actor_is('clock');
    insert into netra.public_undone (addressee, band, shown, as_of)
    select n.addressee, n.band, n.shown, publish_undone.as_of
    from jsonb_to_recordset(numbers) as n (addressee text, band text, shown integer)
    where netra.actor_is('clock')
  $$;
comment on function netra.publish_undone(jsonb, timestamptz) is 'Replaces what the public sees by body of sanctions not yet carried out, all of it as of one moment.';
alter function netra.publish_undone(jsonb, timestamptz) owner to netra_public_stats;
revoke all on function netra.raw_undone(timestamptz, jsonb), netra.publish_undone(jsonb, timestamptz) from public;
grant execute on function netra.raw_undone(timestamptz, jsonb), netra.publish_undone(jsonb, timestamptz) to netra_app;
