-- Numbers of pictures were replaced with each count: what had been drawn could not be asked again.
create table netra.published_steps (
  picture text not null,
  step    text not null,
  part    text not null,
  shown   integer,
  gone    boolean not null default false,
  as_of   timestamptz not null,
  constraint published_steps_pkey primary key (picture, step, part, as_of),
  constraint published_steps_gone_check check (not gone or shown is null)
);
comment on table netra.published_steps is
  'Every number of a picture of the nation as it was published, from the moment it was until the next row of the same part; gone: it was told no more. Insert only, by the job that publishes.';
create index published_steps_as_of_idx on netra.published_steps (as_of);

create table netra.published_institutions (
  office_id uuid not null,
  measure   text not null,
  at_least  integer,
  as_of     timestamptz not null,
  constraint published_institutions_pkey primary key (office_id, measure, as_of),
  constraint published_institutions_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint published_institutions_tens_check check (at_least >= 0 and at_least % 10 = 0)
);
comment on table netra.published_institutions is
  'What was said of large bodies, in full tens, from the moment it was until the next row; null: the body was told no more. Insert only, by the job that publishes.';

insert into netra.published_steps (picture, step, part, shown, as_of) select picture, step, part, shown, as_of from netra.public_steps;
insert into netra.published_institutions (office_id, measure, at_least, as_of)
select office_id, measure, at_least, as_of from netra.public_institutions;

do $$
declare
  guarded text;
begin
  foreach guarded in array array['published_steps', 'published_institutions'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
    execute format('create policy public_record on netra.%I for select to netra_app using (true)', guarded);
    execute format('grant select on netra.%I to netra_app', guarded);
    execute format('grant select, insert on netra.%I to netra_public_stats', guarded);
  end loop;
end $$;

create or replace function netra.publish_pictures(steps jsonb, institutions jsonb, as_of timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.published_steps (picture, step, part, shown, gone, as_of)
    select coalesce(n.picture, last.picture), coalesce(n.step, last.step), coalesce(n.part, last.part), n.shown, n.picture is null, publish_pictures.as_of
    from jsonb_to_recordset(steps) as n (picture text, step text, part text, shown integer)
    full join netra.public_steps last on (last.picture, last.step, last.part) = (n.picture, n.step, n.part)
    where netra.actor_is('clock') and (n.picture is null or last.picture is null or n.shown is distinct from last.shown);
    insert into netra.published_institutions (office_id, measure, at_least, as_of)
    select coalesce(n.office, last.office_id), coalesce(n.measure, last.measure), n."atLeast", publish_pictures.as_of
    from jsonb_to_recordset(institutions) as n (office uuid, measure text, "atLeast" integer)
    full join netra.public_institutions last on (last.office_id, last.measure) = (n.office, n.measure)
    where netra.actor_is('clock') and n."atLeast" is distinct from last.at_least;
    delete from netra.public_steps where netra.actor_is('clock');
    delete from netra.public_institutions where netra.actor_is('clock');
    insert into netra.public_steps (picture, step, part, shown, as_of)
    select n.picture, n.step, n.part, n.shown, publish_pictures.as_of
    from jsonb_to_recordset(steps) as n (picture text, step text, part text, shown integer)
    where netra.actor_is('clock');
    insert into netra.public_institutions (office_id, measure, at_least, as_of)
    select n.office, n.measure, n."atLeast", publish_pictures.as_of
    from jsonb_to_recordset(institutions) as n (office uuid, measure text, "atLeast" integer)
    where netra.actor_is('clock');
  $$;
