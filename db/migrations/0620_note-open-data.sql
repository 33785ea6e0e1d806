-- That open data were written at night, or were not, and why: the administrator sees it on the page of the machine, and the clock asks when it tried last.
create table netra.open_data_runs (
  id       uuid primary key,
  begun_at timestamptz not null,
  ended_at timestamptz not null,
  outcome  text collate "C" not null,
  files    integer not null,
  bytes    bigint not null,
  constraint open_data_runs_outcome check (outcome in ('terbit', 'penuh', 'tertutup', 'penulis-gagal')),
  constraint open_data_runs_times check (ended_at >= begun_at),
  constraint open_data_runs_sizes check (files >= 0 and bytes >= 0)
);
comment on table netra.open_data_runs is
  'Append-only: each time that all public data were written as files. penuh: no room was left; tertutup: the folder cannot be written; penulis-gagal: the process that writes ended.';
create index open_data_runs_ended_idx on netra.open_data_runs (ended_at desc);
alter table netra.open_data_runs enable row level security;
alter table netra.open_data_runs force row level security;
create policy read_as_clock on netra.open_data_runs for select to netra_app
  using ((select netra.actor_is('clock')) or (select netra.actor_has_role('administrator')));
create policy note_as_clock on netra.open_data_runs for insert to netra_app
  with check ((select netra.actor_is('clock')));
grant select on netra.open_data_runs to netra_app;
grant insert (id, begun_at, ended_at, outcome, files, bytes) on netra.open_data_runs to netra_app;
