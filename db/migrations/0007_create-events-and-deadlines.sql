create table netra.events (
  id            uuid primary key,
  stream        text not null,
  type          text not null,
  case_id       uuid,
  report_id     uuid,
  lhp_id        uuid,
  referral_id   uuid,
  account_id    uuid,
  office_id     uuid,
  actor_id      uuid not null,
  happened_at   timestamptz not null,
  recorded_at   timestamptz not null,
  basis         text,
  according_to  text,
  data          jsonb not null default '{}',
  salt          bytea not null,
  leaf_hash     bytea not null,
  demonstration boolean not null default false,
  constraint events_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint events_report_id_fkey foreign key (report_id) references netra.reports on delete restrict,
  constraint events_actor_id_fkey foreign key (actor_id) references netra.accounts on delete restrict,
  constraint events_stream_check check (stream in
    ('laporan', 'perkara', 'lhp', 'penerusan', 'hukum', 'akun', 'kantor', 'kegiatan')),
  constraint events_salt_check check (octet_length(salt) = 16),
  constraint events_leaf_hash_check check (octet_length(leaf_hash) = 32)
);
comment on table netra.events is
  'What happened, and when we knew. Append-only: no role but the owner has update or delete.';
comment on column netra.events.leaf_hash is
  'SHA-256(0x00 || HMAC-SHA-256(salt, canonical event)), RFC 6962 §2.1: says nothing without the salt.';
comment on column netra.events.according_to is 'For what came on paper: whose statement it is.';
create index events_case_idx on netra.events (case_id, recorded_at) where case_id is not null;
create index events_report_idx on netra.events (report_id, recorded_at) where report_id is not null;
create index events_lhp_idx on netra.events (lhp_id, recorded_at) where lhp_id is not null;
create index events_referral_idx on netra.events (referral_id, recorded_at) where referral_id is not null;
create index events_account_idx on netra.events (account_id, recorded_at) where account_id is not null;

create table netra.deadlines (
  id          uuid primary key,
  case_id     uuid not null,
  office_id   uuid not null,
  rule_id     text not null,
  owner       text not null,
  parameters  jsonb not null,
  zone        text not null,
  started_at  timestamptz not null,
  due_on      date,
  due_at      timestamptz not null,
  working     jsonb not null,
  acting      boolean not null,
  replaces_id uuid,
  closed_at   timestamptz,
  closed_as   text,
  demonstration boolean not null default false,
  constraint deadlines_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint deadlines_replaces_id_fkey foreign key (replaces_id) references netra.deadlines on delete restrict,
  constraint deadlines_owner_check check (owner in ('pelapor', 'kantor', 'penerima-penerusan')),
  constraint deadlines_zone_check check (zone in ('WIB', 'WITA', 'WIT')),
  constraint deadlines_closed_check check ((closed_at is null) = (closed_as is null)),
  constraint deadlines_closed_as_check check (closed_as in ('dipenuhi', 'lewat', 'diganti', 'gugur'))
);
comment on table netra.deadlines is
  'One clock (tenggat) each, frozen when it starts with its worked arithmetic. No role may move due_on or due_at; a new row replaces.';
comment on column netra.deadlines.acting is 'False while a parameter of the rule is unconfirmed: shown and counted, never acted on.';
create index deadlines_case_idx on netra.deadlines (case_id);
create index deadlines_running_idx on netra.deadlines (office_id, due_at) where closed_at is null;
create index deadlines_due_idx on netra.deadlines (due_at) where closed_at is null;

create table netra.outbox (
  event_id uuid primary key,
  task     text not null
);
comment on table netra.outbox is
  'Events of the hot doors that still need their job. The sweeper enqueues and deletes in one transaction, within a second or two.';

alter table netra.events enable row level security;
alter table netra.events force row level security;
alter table netra.deadlines enable row level security;
alter table netra.deadlines force row level security;
alter table netra.outbox enable row level security;
alter table netra.outbox force row level security;

create policy read_with_case on netra.deadlines for select to netra_app
  using (exists (select from netra.cases c where c.id = deadlines.case_id));
create policy start_clock on netra.deadlines for insert to netra_app
  with check ((select netra.actor_is('intake')) or exists (select from netra.cases c where c.id = deadlines.case_id));
create policy close_clock on netra.deadlines for update to netra_app
  using (exists (select from netra.cases c where c.id = deadlines.case_id))
  with check (exists (select from netra.cases c where c.id = deadlines.case_id));

create policy write_own on netra.events for insert to netra_app with check (actor_id = (select netra.actor_id()));

create policy fill_outbox on netra.outbox for insert to netra_app with check ((select netra.actor_id()) is not null);
create policy sweep_outbox on netra.outbox for select to netra_app using ((select netra.actor_is('clock')));
create policy empty_outbox on netra.outbox for delete to netra_app using ((select netra.actor_is('clock')));

grant select on netra.events, netra.deadlines, netra.outbox to netra_app;
grant insert (id, stream, type, case_id, report_id, lhp_id, referral_id, account_id, office_id, actor_id, happened_at,
  recorded_at, basis, according_to, data, salt, leaf_hash) on netra.events to netra_app;
grant insert (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting,
  replaces_id) on netra.deadlines to netra_app;
grant update (closed_at, closed_as) on netra.deadlines to netra_app;
grant insert (event_id, task) on netra.outbox to netra_app;
grant delete on netra.outbox to netra_app;
