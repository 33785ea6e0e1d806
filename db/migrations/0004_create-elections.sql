create table netra.elections (
  id        text primary key,
  name      text not null,
  regime    text not null,
  voting_on date not null,
  mark      text not null,
  source    text not null,
  constraint elections_regime check (regime in ('pemilu', 'pilkada')),
  constraint elections_mark check (mark in ('C2', 'C1', 'U', 'X'))
);
comment on table netra.elections is
  'An election that is prepared, held and counted as one. Several run at once; a re-vote (PSU) is an election of its own, under the same regime.';

create table netra.stages (
  election_id text not null references netra.elections on delete cascade,
  code        text not null,
  title       text not null,
  starts_on   date,
  ends_on     date not null,
  mark        text not null,
  source      text not null,
  note        text,
  primary key (election_id, code),
  constraint stages_dates check (ends_on >= starts_on),
  constraint stages_mark check (mark in ('C2', 'C1', 'U', 'X'))
);
comment on table netra.stages is
  'The tahapan as the KPU prints them: ends_on is the last day of the stage, not the first after it. starts_on is null where '
  'the source prints only an end; such a stage is shown and never in force on a day.';

create table netra.contests (
  id          text primary key,
  election_id text not null references netra.elections on delete cascade,
  kind        text not null,
  region_code text collate "C" not null references netra.regions on delete restrict,
  fixed_on    date,
  mark        text not null,
  source      text not null,
  constraint contests_seat unique (election_id, kind, region_code),
  constraint contests_kind check (kind in ('nasional', 'gubernur', 'bupati', 'wali-kota')),
  constraint contests_mark check (mark in ('C2', 'C1', 'U', 'X'))
);
comment on table netra.contests is
  'Where an election is held: in its region and everywhere below. Pilkada 2024 has 545.';
comment on column netra.contests.fixed_on is
  'Penetapan: the day the candidates were fixed. The same act is a breach of ethics before it and of discipline from it on. Null where no source gives it.';
create index contests_region on netra.contests (region_code);

do $$
declare
  reference text;
begin
  foreach reference in array array['elections', 'stages', 'contests'] loop
    execute format('alter table netra.%I enable row level security', reference);
    execute format('alter table netra.%I force row level security', reference);
    execute format('create policy public_reference on netra.%I for select using (true)', reference);
    execute format('grant select on netra.%I to netra_app, netra_loader, netra_public_stats', reference);
  end loop;
end $$;
