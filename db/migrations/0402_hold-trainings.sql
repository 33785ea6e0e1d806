-- A training (bimtek): what is sent in it is written beside the reports, never among them, so that no number, clock or count can take it for
-- one. It holds no identity, and vanishes with its training (N73).
create table netra.trainings (
  id            uuid primary key,
  office_id     uuid not null,
  title         text not null,
  code_hash     bytea not null,
  opened_by     uuid not null,
  opened_at     timestamptz not null,
  ends_at       timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint trainings_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint trainings_opened_by_fkey foreign key (opened_by) references netra.accounts on delete restrict,
  constraint trainings_code_hash_key unique (code_hash),
  constraint trainings_title_check check (length(btrim(title)) between 1 and 200),
  constraint trainings_code_hash_check check (length(code_hash) = 32),
  constraint trainings_ends_check check (ends_at >= opened_at and ends_at <= opened_at + interval '14 days')
);
comment on table netra.trainings is 'Trainings that offices opened, each with a code and an end. The end can be moved forward, never back.';
create index trainings_office_idx on netra.trainings (office_id, opened_at desc);

create table netra.training_reports (
  id            uuid primary key,
  training_id   uuid not null,
  sent_at       timestamptz not null,
  lane          text not null,
  kind          text not null,
  region_code   text collate "C" not null,
  happened_on   date not null,
  known_on      date not null,
  narrative     text not null,
  subject       text,
  demonstration boolean not null default netra.is_demonstration(),
  constraint training_reports_training_id_fkey foreign key (training_id) references netra.trainings on delete cascade,
  constraint training_reports_lane_check check (lane in ('informasi', 'laporan')),
  constraint training_reports_narrative_check check (length(narrative) <= 20000)
);
comment on table netra.training_reports is
  'What people sent while they practised. No report: it has no receipt, number, clock, event or identity, nothing counts it, and netra.sweep_trainings deletes it.';
create index training_reports_training_idx on netra.training_reports (training_id, sent_at);

alter table netra.trainings enable row level security;
alter table netra.trainings force row level security;
alter table netra.training_reports enable row level security;
alter table netra.training_reports force row level security;

-- Whoever takes reports in teaches how they are written.
create policy read_own on netra.trainings for select to netra_app using (office_id = any ((select netra.actor_receives())::uuid[]));
create policy open_own on netra.trainings for insert to netra_app
  with check (opened_by = (select netra.actor_id()) and office_id = any ((select netra.actor_receives())::uuid[]));
create policy end_own on netra.trainings for update to netra_app
  using (office_id = any ((select netra.actor_receives())::uuid[]))
  with check (office_id = any ((select netra.actor_receives())::uuid[]));
grant select (id, office_id, title, opened_at, ends_at) on netra.trainings to netra_app;
grant insert (id, office_id, title, code_hash, opened_by, opened_at, ends_at) on netra.trainings to netra_app;
grant update (ends_at) on netra.trainings to netra_app;

create policy read_own on netra.training_reports for select to netra_app
  using (exists (select from netra.trainings t where t.id = training_reports.training_id));
grant select (id, training_id, sent_at, lane, kind, region_code, happened_on, known_on, narrative, subject) on netra.training_reports to netra_app;

create function netra.keep_training_end() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if new.ends_at > old.ends_at then
    raise exception 'netra: a training ends on its day or sooner' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger keep_training_end before update on netra.trainings for each row execute function netra.keep_training_end();

-- By its code alone, as nobody in particular.
create function netra.training_by_code(hash bytea, at timestamptz)
  returns table (id uuid, title text, office text, zone text, ends_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select t.id, t.title, o.name, o.zone, t.ends_at
    from netra.trainings t join netra.offices o on o.id = t.office_id
    where t.code_hash = hash and t.ends_at > at
  $$;
comment on function netra.training_by_code(bytea, timestamptz) is 'The running training of a code, for whoever holds the code.';

create function netra.send_in_training(hash bytea, sent jsonb, at timestamptz, at_most integer) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with training as (
      select t.id from netra.trainings t
      where t.code_hash = hash and t.ends_at > at
        and (select count(*) from netra.training_reports r where r.training_id = t.id) < at_most
    ), kept as (
      insert into netra.training_reports (id, training_id, sent_at, lane, kind, region_code, happened_on, known_on, narrative, subject)
      select r.id, training.id, at, r.lane, r.kind, r.region_code, r.happened_on, r.known_on, r.narrative, r.subject
      from training, jsonb_to_record(sent) as r
        (id uuid, lane text, kind text, region_code text, happened_on date, known_on date, narrative text, subject text)
      on conflict (id) do nothing
      returning id
    )
    select exists (select from training)
  $$;
comment on function netra.send_in_training(bytea, jsonb, timestamptz, integer) is
  'Writes down what somebody sent in a running training, once for each id; false where no training runs, or its room is used up.';

create function netra.sweep_trainings(at timestamptz, keep interval) returns integer
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with gone as (
      delete from netra.training_reports r using netra.trainings t
      where t.id = r.training_id and t.ends_at + keep <= at and netra.actor_is('clock')
      returning r.id
    )
    select count(*)::integer from gone
  $$;
comment on function netra.sweep_trainings(timestamptz, interval) is 'Deletes what was sent in trainings that ended so long ago, for the clock alone. That there was a training stays.';

revoke all on function netra.training_by_code(bytea, timestamptz), netra.send_in_training(bytea, jsonb, timestamptz, integer),
  netra.sweep_trainings(timestamptz, interval) from public;
grant execute on function netra.training_by_code(bytea, timestamptz), netra.send_in_training(bytea, jsonb, timestamptz, integer),
  netra.sweep_trainings(timestamptz, interval) to netra_app;

select netra.guard_demonstration();
