-- Any event let the numbers be counted anew, and with each count their moment moved in public. At night, when nobody works, that was the minute in
-- which somebody reported, wrote, rated or asked for a second look. Only what an office does with a registered case, and what becomes of a file, can
-- change a number that is told within the minute: nothing else lets them be counted.
create function netra.counted_since(moment timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select netra.actor_is('clock') and exists (
      select from (
        select from netra.events e
        left join netra.cases c on c.id = e.case_id
        where e.id >= (lpad(to_hex((extract(epoch from moment - interval '5 minutes') * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
          and e.recorded_at >= moment
          -- The doors of reporters and of the accused.
          and e.actor_id not in ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-000000000005')
          and (e.type in ('referral-sent', 'referral-passed-on', 'follow-up-recorded')
            or e.type in ('case-opened', 'case-moved', 'case-handed-up', 'allegation-added', 'allegation-sorted', 'subject-matched')
              and c.register_number is not null)
        order by e.id desc
        limit 1
      ) newest
    )
  $$;
comment on function netra.counted_since(timestamptz) is
  'Whether an office recorded anything since that can change a number told within the minute, for the job that publishes; nobody else is told.';

alter function netra.counted_since(timestamptz) owner to netra_public_stats;
revoke all on function netra.counted_since(timestamptz) from public;
grant execute on function netra.counted_since(timestamptz) to netra_app;

-- As publish_pictures, and what is looked at once a day in a picture keeps the moment at which it was.
create function netra.tell_pictures(steps jsonb, institutions jsonb, as_of timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
  #variable_conflict use_column
  begin
    insert into netra.published_steps (picture, step, part, shown, gone, as_of)
    select coalesce(n.picture, last.picture), coalesce(n.step, last.step), coalesce(n.part, last.part), n.shown, n.picture is null, tell_pictures.as_of
    from jsonb_to_recordset(steps) as n (picture text, step text, part text, shown integer)
    full join netra.public_steps last on (last.picture, last.step, last.part) = (n.picture, n.step, n.part)
    where netra.actor_is('clock') and (n.picture is null or last.picture is null or n.shown is distinct from last.shown);
    insert into netra.published_institutions (office_id, measure, at_least, as_of)
    select coalesce(n.office, last.office_id), coalesce(n.measure, last.measure), n."atLeast", tell_pictures.as_of
    from jsonb_to_recordset(institutions) as n (office uuid, measure text, "atLeast" integer)
    full join netra.public_institutions last on (last.office_id, last.measure) = (n.office, n.measure)
    where netra.actor_is('clock') and n."atLeast" is distinct from last.at_least;
    delete from netra.public_steps where netra.actor_is('clock');
    delete from netra.public_institutions where netra.actor_is('clock');
    insert into netra.public_steps (picture, step, part, shown, as_of)
    select n.picture, n.step, n.part, n.shown, coalesce(n."asOf", tell_pictures.as_of)
    from jsonb_to_recordset(steps) as n (picture text, step text, part text, shown integer, "asOf" timestamptz)
    where netra.actor_is('clock');
    insert into netra.public_institutions (office_id, measure, at_least, as_of)
    select n.office, n.measure, n."atLeast", coalesce(n."asOf", tell_pictures.as_of)
    from jsonb_to_recordset(institutions) as n (office uuid, measure text, "atLeast" integer, "asOf" timestamptz)
    where netra.actor_is('clock');
  end $$;
comment on function netra.tell_pictures(jsonb, jsonb, timestamptz) is
  'Replaces what pictures are drawn from, as of one moment where a row has none of its own, and keeps what is another than before.';
alter function netra.tell_pictures(jsonb, jsonb, timestamptz) owner to netra_public_stats;
revoke all on function netra.tell_pictures(jsonb, jsonb, timestamptz) from public;
grant execute on function netra.tell_pictures(jsonb, jsonb, timestamptz) to netra_app;
