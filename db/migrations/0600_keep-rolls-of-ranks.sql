-- A rate for 1,000 staff of a month that is over took the rolls of today: asked again it was another. What a count was divided by is kept with
-- the moment from which it was, as the counts are.
create table netra.published_rolls (
  over   text not null,
  code   text not null,
  people integer,
  as_of  timestamptz not null,
  constraint published_rolls_pkey primary key (over, code, as_of),
  constraint published_rolls_over check (over in ('wilayah', 'jabatan')),
  constraint published_rolls_people check (people > 0)
);
comment on table netra.published_rolls is
  'People on the rolls of a province, a regency or (over the nation) of one kind, by which counts are divided in ranks, from that moment on; null: the rolls are not complete (N177). Insert only, by the job that publishes.';

alter table netra.published_rolls enable row level security;
alter table netra.published_rolls force row level security;
create policy public_record on netra.published_rolls for select to netra_app using (true);
grant select on netra.published_rolls to netra_app;
grant select, insert on netra.published_rolls to netra_public_stats;

create function netra.publish_rolls(rolls jsonb, as_of timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.published_rolls (over, code, people, as_of)
    select n.over, n.code, n.people, publish_rolls.as_of
    from jsonb_to_recordset(rolls) as n (over text, code text, people integer)
    left join lateral (
      select p.people, true as is_there from netra.published_rolls p
      where p.over = n.over and p.code = n.code order by p.as_of desc limit 1
    ) last on true
    where netra.actor_is('clock') and (last.is_there is null or last.people is distinct from n.people)
  $$;
comment on function netra.publish_rolls(jsonb, timestamptz) is 'Adds what rates are taken of from now on, where it is another than before.';
alter function netra.publish_rolls(jsonb, timestamptz) owner to netra_public_stats;
revoke all on function netra.publish_rolls(jsonb, timestamptz) from public;
grant execute on function netra.publish_rolls(jsonb, timestamptz) to netra_app;
