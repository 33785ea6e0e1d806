create table netra.activities (
  id            uuid primary key,
  code          text not null,
  kind          text not null,
  election_id   text,
  region_code   text not null,
  held_on       date,
  held_on_note  text,
  place         text,
  organiser     text,
  title         jsonb not null,
  summary       jsonb not null,
  prevention_form integer,
  form_mark     text,
  source_name   text not null,
  source_note   text,
  demonstration boolean not null default false,
  constraint activities_code_key unique (code),
  constraint activities_election_id_fkey foreign key (election_id) references netra.elections on delete restrict,
  constraint activities_region_code_fkey foreign key (region_code) references netra.regions on delete restrict,
  constraint activities_kind_check check (kind in ('sosialisasi', 'kunjungan-kerja', 'rakor', 'deklarasi', 'apel', 'imbauan')),
  constraint activities_held_on_check check (held_on is not null or held_on_note is not null),
  constraint activities_form_check check (prevention_form between 1 and 7 and (prevention_form is null) = (form_mark is null))
);
comment on table netra.activities is
  'Kegiatan: what was held in public, as its source tells it. What the source does not say is null, with the reason where a reader would ask.';
comment on column netra.activities.prevention_form is
  'Which of Bawaslu''s seven forms of prevention; our reading, so it carries a mark.';

create table netra.activity_parties (
  activity_id uuid not null,
  ordinal     integer not null,
  part        text not null,
  institution text,
  person      text,
  post        text,
  capacity    text,
  said        jsonb,
  constraint activity_parties_pkey primary key (activity_id, ordinal),
  constraint activity_parties_activity_id_fkey foreign key (activity_id) references netra.activities on delete cascade,
  constraint activity_parties_part_check check (part in ('hadir', 'pembicara', 'penandatangan', 'penerima')),
  constraint activity_parties_capacity_check check (capacity in ('definitif', 'pj', 'pjs', 'plt', 'plh')),
  constraint activity_parties_named_check check (institution is not null or person is not null)
);
comment on table netra.activity_parties is
  'Institutions present and people in their public roles at a public event. Capacity is null where the source does not say.';

create table netra.activity_commitments (
  activity_id uuid not null,
  ordinal     integer not null,
  who         text not null,
  promised    jsonb not null,
  constraint activity_commitments_pkey primary key (activity_id, ordinal),
  constraint activity_commitments_activity_id_fkey foreign key (activity_id) references netra.activities on delete cascade
);
comment on table netra.activity_commitments is 'What was promised aloud, so that it can be held beside what was done.';

create table netra.activity_numbers (
  activity_id uuid not null,
  ordinal     integer not null,
  value       numeric not null,
  unit        jsonb not null,
  claim       jsonb not null,
  missing     text[] not null default '{}',
  constraint activity_numbers_pkey primary key (activity_id, ordinal),
  constraint activity_numbers_activity_id_fkey foreign key (activity_id) references netra.activities on delete cascade
);
comment on table netra.activity_numbers is
  'Each figure as quoted. missing names what the source leaves out of it: list, unit, stage, period, as-of.';

do $$
declare
  held text;
begin
  foreach held in array array['activities', 'activity_parties', 'activity_commitments', 'activity_numbers'] loop
    execute format('alter table netra.%I enable row level security', held);
    execute format('alter table netra.%I force row level security', held);
    execute format('create policy public_record on netra.%I for select to netra_app using (true)', held);
    execute format('grant select on netra.%I to netra_app', held);
  end loop;
end $$;
