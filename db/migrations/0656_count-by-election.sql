-- Two elections stood side by side by the sums of their quarters, of which a file of another election was a part, and no quarter before this system
-- had any. Terms of deciding bodies that ended are counted by the election of their case (N230).
alter table netra.public_steps
  drop constraint public_steps_picture,
  add constraint public_steps_picture check (picture in ('corong', 'lama', 'tenggat', 'bulan', 'pemilihan'));

create function netra.raw_terms_by_election(at timestamptz) returns table (election text, met bigint, late bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    -- As raw_ended_terms has it.
    with ended as (
      select d.referral_id, d.closed_as is not distinct from 'dipenuhi' as met,
        case when d.closed_as = 'dipenuhi' then d.closed_at else greatest(d.due_at, d.acts_from) end as ended_at
      from netra.deadlines d
      where netra.actor_is('clock') and d.owner = 'penerima-penerusan' and d.acting and d.referral_id is not null
        and (d.closed_as is null or d.closed_as in ('dipenuhi', 'lewat'))
        and (d.closed_at is null or d.acts_from is null or d.closed_at >= d.acts_from)
    )
    select c.election_id, count(*) filter (where e.met), count(*) filter (where not e.met)
    from ended e
    join netra.referrals r on r.id = e.referral_id
    join netra.cases c on c.id = r.case_id
    where e.ended_at <= at
    group by 1
  $$;
comment on function netra.raw_terms_by_election(timestamptz) is
  'Terms of receiving bodies that ended until a moment, met or passed, by the election of the case; null: of none. Unsuppressed: for the job that publishes; nobody else gets a row.';

alter function netra.raw_terms_by_election(timestamptz) owner to netra_public_stats;
revoke all on function netra.raw_terms_by_election(timestamptz) from public;
grant execute on function netra.raw_terms_by_election(timestamptz) to netra_app;

-- What no election of the nation has is told nowhere, but left over for whoever knows the sum: how much that was is kept, so that no two tellings
-- give a few by their difference.
create table netra.beside_elections (
  met   integer not null,
  late  integer not null,
  as_of timestamptz not null,
  constraint beside_elections_pkey primary key (as_of),
  constraint beside_elections_counts_check check (met >= 0 and late >= 0)
);
comment on table netra.beside_elections is
  'Terms of deciding bodies in cases of no election that is told by itself, as they stood when an election was told anew. Insert only, read and written by the count alone (N230).';
alter table netra.beside_elections enable row level security;
alter table netra.beside_elections force row level security;
create policy read_counting on netra.beside_elections for select to netra_app using ((select netra.actor_is('clock')));
create policy keep_counting on netra.beside_elections for insert to netra_app with check ((select netra.actor_is('clock')));
grant select on netra.beside_elections to netra_app;
grant insert (met, late, as_of) on netra.beside_elections to netra_app;
