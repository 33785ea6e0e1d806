-- A holiday is decreed after its year has begun, or moved, or withdrawn. The catalogue has the days as they were known when it was
-- written; what one national office decrees here is laid over it, and every running clock it touches is computed again.

create function netra.decides_law() returns boolean
  language sql stable parallel safe
  as $$
    select exists (select from netra.offices o
      where o.kind = 'bawaslu-ri' and o.id = any ((select netra.actor_offices('legal-officer'))::uuid[]))
  $$;
comment on function netra.decides_law() is 'Whether the actor is the legal officer at national rank today: the one office whose reading of the law all inherit.';

create table netra.decreed_days (
  id            uuid primary key,
  decision_id   uuid not null,
  on_day        date not null,
  effect        text not null,
  title         text not null,
  decree_number text not null,
  decree_on     date not null,
  reason        text not null,
  decided_by    uuid not null,
  decided_at    timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint decreed_days_decided_by_fkey foreign key (decided_by) references netra.accounts on delete restrict,
  constraint decreed_days_decision_key unique (decision_id, on_day),
  constraint decreed_days_effect_check check (effect in ('libur-nasional', 'cuti-bersama', 'hari-biasa'))
);
comment on table netra.decreed_days is
  'Days off made or withdrawn (hari-biasa) after the catalogue was written, with their decree. The newest row of a day holds. Insert only.';
create index decreed_days_day_idx on netra.decreed_days (on_day, decided_at);

create table netra.recomputations (
  decision_id uuid primary key,
  cause       text not null,
  days        date[],
  rule_ids    text[],
  decided_by  uuid not null,
  decided_at  timestamptz not null,
  rounds      integer not null default 0,
  reached     uuid,
  recomputed  integer not null default 0,
  finished_at timestamptz,
  demonstration boolean not null default netra.is_demonstration(),
  constraint recomputations_decided_by_fkey foreign key (decided_by) references netra.accounts on delete restrict,
  constraint recomputations_cause_check check (cause in ('hari-libur', 'aturan')),
  constraint recomputations_asks_check check ((days is null) <> (rule_ids is null)),
  constraint recomputations_numbers_check check (rounds >= 0 and recomputed >= 0)
);
comment on table netra.recomputations is
  'What a decision of the national office leaves to be computed again, and how far that has come. The clock goes on where it stopped.';
create index recomputations_open_idx on netra.recomputations (decided_at) where finished_at is null;

alter table netra.deadlines add column cause text;
alter table netra.deadlines add column cause_id uuid;
alter table netra.deadlines add constraint deadlines_cause_check
  check ((cause is null) = (cause_id is null) and cause in ('hari-libur', 'aturan') and (cause is null or replaces_id is not null));
comment on column netra.deadlines.cause_id is 'The decision that had this clock computed again; the clock it replaces keeps its old days.';
create index deadlines_cause_idx on netra.deadlines (cause_id) where cause_id is not null;

do $$
declare
  guarded text;
begin
  foreach guarded in array array['decreed_days', 'recomputations'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

create policy read_all on netra.decreed_days for select to netra_app using (true);
create policy decree_national on netra.decreed_days for insert to netra_app
  with check (decided_by = (select netra.actor_id()) and (select netra.decides_law()));

create policy read_signed_in on netra.recomputations for select to netra_app using ((select netra.actor_id()) is not null);
create policy ask_national on netra.recomputations for insert to netra_app
  with check (decided_by = (select netra.actor_id()) and (select netra.decides_law()));
create policy go_on on netra.recomputations for update to netra_app
  using ((select netra.actor_is('clock'))) with check ((select netra.actor_is('clock')));

grant select on netra.decreed_days, netra.recomputations to netra_app;
grant insert (id, decision_id, on_day, effect, title, decree_number, decree_on, reason, decided_by, decided_at)
  on netra.decreed_days to netra_app;
grant insert (decision_id, cause, days, rule_ids, decided_by, decided_at) on netra.recomputations to netra_app;
grant update (rounds, reached, recomputed, finished_at) on netra.recomputations to netra_app;
grant insert (cause, cause_id) on netra.deadlines to netra_app;

-- Who decides sees no case, and must know before what the decision will move: how many clocks, by rule and days, and nothing of whom.
create function netra.clocks_touched(by_days date[], by_rules text[])
  returns table (rule_id text, owner text, zone text, started_on date, due_on date, used jsonb, pauses jsonb, extended boolean, clocks bigint, cases bigint, offices bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select d.rule_id, d.owner, d.zone, s.started_on, d.due_on, d.parameters -> 'used', d.parameters -> 'pauses',
      coalesce((d.parameters ->> 'extended')::boolean, false), count(*), count(distinct d.case_id), count(distinct d.office_id)
    from netra.deadlines d
    join netra.cases c on c.id = d.case_id
    cross join lateral (
      select (d.started_at at time zone 'UTC' + case d.zone when 'WIB' then interval '7 hours' when 'WITA' then interval '8 hours' else interval '9 hours' end)::date as started_on
    ) s
    where netra.decides_law()
      and not c.walled_office_ids && netra.actor_wall_offices()
      and d.closed_at is null
      and (d.rule_id = any (by_rules)
        or (d.parameters -> 'used' ->> 'unit' = 'working-days'
          and exists (select from unnest(by_days) as off (day) where off.day between s.started_on and d.due_on)))
    group by 1, 2, 3, 4, 5, 6, 7, 8
  $$;
comment on function netra.clocks_touched(date[], text[]) is
  'Running clocks that a day off or a corrected rule may move, counted. For the legal officer at national rank; no case and no person.';
revoke all on function netra.clocks_touched(date[], text[]) from public;
grant execute on function netra.clocks_touched(date[], text[]) to netra_app;
