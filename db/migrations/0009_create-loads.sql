create table netra.loads (
  name text primary key,
  version text not null,
  finished_at timestamptz not null default clock_timestamp()
);
comment on table netra.loads is
  'One row for each load that has finished, written in the transaction of the load: no row, no load.';

alter table netra.loads enable row level security;
alter table netra.loads force row level security;
-- The version of the reference data is nobody's secret; only netra_owner, who bypasses policies, writes here.
create policy loads_are_public on netra.loads for select using (true);
grant select on netra.loads to netra_app;
