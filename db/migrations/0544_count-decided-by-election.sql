-- Two elections had one measure that may stand side by side. What became of a file within the same days after its letter is another: it is asked of
-- every file alike, and of none that is younger (N244). It is told with the terms by election (0656), and needs no table of its own but what is
-- left beside it.
create function netra.raw_decided_by_election(at timestamptz, within_days integer)
  returns table (election text, met bigint, late bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    -- As raw_stage_days has it.
    with said as (
      select f.case_id, coalesce(held.parent_id, held.id) as about,
        min(f.happened_on) filter (where f.kind in ('sanksi', 'tidak-terbukti', 'dihentikan')) as decided_on
      from netra.follow_ups f
      join netra.referrals held on held.id = f.referral_id
      where f.recorded_at <= at
      group by 1, 2
    ),
    files as (
      select c.election_id, (r.sent_at at time zone 'Asia/Jakarta')::date as sent_on, s.decided_on
      from netra.referrals r
      join netra.cases c on c.id = r.case_id
      left join said s on s.about = r.id and s.case_id = r.case_id
      where r.parent_id is null and r.replaces_id is null and r.sent_at <= at
    )
    select f.election_id, count(*) filter (where f.decided_on - f.sent_on <= within_days),
      count(*) filter (where f.decided_on is null or f.decided_on - f.sent_on > within_days)
    from files f
    where netra.actor_is('clock') and f.sent_on + within_days < (at at time zone 'Asia/Jakarta')::date
      and (f.decided_on is null or f.decided_on >= f.sent_on)
    group by 1
  $$;
comment on function netra.raw_decided_by_election(timestamptz, integer) is
  'Referred files at least so many days old, decided within them or not, by the election of the case; null: of none. Unsuppressed: for the job that publishes; nobody else gets a row.';

alter function netra.raw_decided_by_election(timestamptz, integer) owner to netra_public_stats;
revoke all on function netra.raw_decided_by_election(timestamptz, integer) from public;
grant execute on function netra.raw_decided_by_election(timestamptz, integer) to netra_app;

create table netra.beside_decided (
  met   integer not null,
  late  integer not null,
  as_of timestamptz not null,
  constraint beside_decided_pkey primary key (as_of),
  constraint beside_decided_counts_check check (met >= 0 and late >= 0)
);
comment on table netra.beside_decided is
  'Files in cases of no election that is told by itself, decided within the days that are asked of all or not, as they stood when an election was told anew. Insert only, read and written by the count alone (N244).';
alter table netra.beside_decided enable row level security;
alter table netra.beside_decided force row level security;
create policy read_counting on netra.beside_decided for select to netra_app using ((select netra.actor_is('clock')));
create policy keep_counting on netra.beside_decided for insert to netra_app with check ((select netra.actor_is('clock')));
grant select on netra.beside_decided to netra_app;
grant insert (met, late, as_of) on netra.beside_decided to netra_app;
