-- The nation is told within the minute and places below it in steps (N173): a place went on saying zero for months of which the nation had long counted
-- more, and nobody could say that it was not there. How much of the nation is told of no province is kept of each measure, when it was told first
-- and whenever what it says of older zeros changes (N229).
create table netra.published_unplaced (
  measure_id text not null,
  as_of      timestamptz not null,
  unplaced   integer not null,
  is_behind  boolean not null,
  constraint published_unplaced_pkey primary key (measure_id, as_of)
);
comment on table netra.published_unplaced is
  'What the nation counts beyond its provinces as they were told: first, and whenever zeros told before begin or cease to say nothing. Worked out from what is public. Insert only, by the job that publishes (N229).';

alter table netra.published_unplaced enable row level security;
alter table netra.published_unplaced force row level security;
create policy public_record on netra.published_unplaced for select to netra_app using (true);
create policy publish on netra.published_unplaced for insert to netra_app with check (netra.actor_is('clock'));
grant select, insert (measure_id, as_of, unplaced, is_behind) on netra.published_unplaced to netra_app;

create function netra.is_behind(measure text, told_at timestamptz, at timestamptz) returns boolean
  language sql stable
  as $$
    select coalesce((
      select u.is_behind and u.as_of > told_at from netra.published_unplaced u
      where u.measure_id = measure and u.as_of <= at order by u.as_of desc limit 1
    ), false)
  $$;
comment on function netra.is_behind(text, timestamptz, timestamptz) is
  'Whether a zero told at one moment says nothing at another, because the nation grew since and it was not told where.';

-- What was told before this: as it was when the nation and its provinces were told first.
insert into netra.published_unplaced (measure_id, as_of, unplaced, is_behind)
select first.measure_id, first.as_of, first.shown - coalesce(sum(p.shown), 0), false
from (
  select distinct on (n.measure_id) n.measure_id, n.as_of, n.shown
  from netra.published_numbers n where n.region_code = '00' and n.shown is not null order by n.measure_id, n.as_of
) first
left join netra.regions r on r.parent_code = '00'
left join lateral (
  select n.shown from netra.published_numbers n
  where n.measure_id = first.measure_id and n.region_code = r.code and n.as_of <= first.as_of order by n.as_of desc limit 1
) p on true
group by first.measure_id, first.as_of, first.shown;
