-- One number for one election was quoted as 433, 878 and 802 within weeks. What others publish is written down with who said it, when, in
-- which unit and where, so that it can be worked out again and set beside what was said before.
create table netra.published_figures (
  id            text collate "C" not null,
  version       integer not null,
  publisher     text not null,
  subject       text not null,
  region_code   text collate "C",
  title         jsonb not null,
  -- As printed, read as an Indonesian number; null: a statement in words.
  value         numeric,
  unit          text,
  stage         jsonb,
  -- As closely as the publication tells: a day, a month or a year.
  as_of         text,
  said_on       text,
  source_name   text not null,
  source_url    text,
  mark          text not null,
  -- Statements of one institution on one subject.
  thread        text collate "C",
  measure_id    text,
  claims        jsonb not null default '[]',
  note          jsonb,
  -- Why this version took the place of the one before.
  reason        text,
  entered_at    timestamptz not null,
  entered_by    uuid,
  demonstration boolean not null default netra.is_demonstration(),
  constraint published_figures_pkey primary key (id, version),
  constraint published_figures_region_fkey foreign key (region_code) references netra.regions on delete restrict,
  constraint published_figures_entered_by_fkey foreign key (entered_by) references netra.accounts on delete restrict,
  constraint published_figures_id_check check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 80),
  constraint published_figures_thread_check check (thread ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(thread) <= 80),
  constraint published_figures_version_check check (version >= 1 and (version = 1) = (reason is null)),
  constraint published_figures_days_check check (as_of ~ '^\d{4}(-\d{2}(-\d{2})?)?$' and said_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  constraint published_figures_mark_check check (mark in ('C2', 'C1', 'U', 'X')),
  constraint published_figures_url_check check (source_url ~ '^https?://' and length(source_url) <= 500),
  constraint published_figures_claims_check check (jsonb_typeof(claims) = 'array' and pg_column_size(claims) <= 65536),
  constraint published_figures_words_check check (title ? 'id' and title ? 'en' and (note is null or note ? 'id') and (stage is null or stage ? 'id'))
);
comment on table netra.published_figures is
  'Numbers and statements that others published, as they published them. Insert only: a correction is a new version with its reason, and the older ones stay.';
create index published_figures_thread_idx on netra.published_figures (thread) where thread is not null;

alter table netra.published_figures enable row level security;
alter table netra.published_figures force row level security;
create policy read_all on netra.published_figures for select to netra_app using (true);
create policy enter_national on netra.published_figures for insert to netra_app
  with check (entered_by = (select netra.actor_id()) and (select netra.holds_law_office()));
grant select on netra.published_figures to netra_app;
grant insert (id, version, publisher, subject, region_code, title, value, unit, stage, as_of, said_on, source_name, source_url, mark, thread,
  measure_id, claims, note, reason, entered_at, entered_by) on netra.published_figures to netra_app;

select netra.guard_demonstration();
