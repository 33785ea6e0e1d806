-- Who finished a course reads it on his own certificate; offices read how many of how many.
create function netra.finish_course(given jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  asked record;
  person uuid;
  unit uuid;
  kept netra.course_results;
begin
  select x.* into asked from jsonb_to_record(given) as x (id uuid, token text, pegawai_id uuid, course text, at timestamptz, event jsonb);
  person := netra.pegawai_of_token(asked.token::bytea, asked.at);
  select w.office_id into unit from netra.penempatan w where w.pegawai_id = person and w.main and w.valid_to is null;
  if person is distinct from asked.pegawai_id or unit is null then return null; end if;
  -- Two at once: the second waits and finds the first.
  perform pg_advisory_xact_lock(hashtextextended(person::text || asked.course, 471));
  select c.* into kept from netra.course_results c where c.pegawai_id = person and c.course = asked.course;
  if kept.id is null then
    insert into netra.reading_events (id, type, pegawai_id, office_id, happened_at, recorded_at, data, salt, leaf_hash)
    select e.id, 'course-finished', person, null, asked.at, asked.at, e.data::jsonb, e.salt::bytea, e.leaf_hash::bytea
    from jsonb_to_record(asked.event) as e (id uuid, data text, salt text, leaf_hash text);
    insert into netra.course_results (id, pegawai_id, course, office_id, finished_at, event_id)
    values (asked.id, person, asked.course, unit, asked.at, (asked.event ->> 'id')::uuid)
    returning * into kept;
  end if;
  return jsonb_build_object('finishedAt', kept.finished_at);
end
$$;
comment on function netra.finish_course(jsonb) is 'Keeps that whoever stands in the door finished a course, once; the first day holds. Null: nobody, or somebody who left.';

create function netra.course_result(token bytea, course_kind text, at timestamptz) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('id', c.id, 'name', p.name, 'unit', o.name, 'employer', e.name, 'zone', e.zone, 'finishedAt', c.finished_at)
    from netra.course_results c
    join netra.pegawai p on p.id = c.pegawai_id
    join netra.offices o on o.id = c.office_id
    join netra.offices e on e.id = p.employer_office_id
    where c.pegawai_id = netra.pegawai_of_token(token, at) and c.course = course_kind
  $$;
comment on function netra.course_result(bytea, text, timestamptz) is 'What stands on the certificate of whoever stands in the door; nobody else is told.';

create function netra.course_reach(top uuid) returns table (office_id uuid, name text, people integer, finished integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with below as (
      select o.id, o.line, o.line[cardinality(t.line) + 1] as child
      from netra.offices t join netra.offices o on o.line @> array[t.id]
      where t.id = top and t.line && netra.actor_takes()
    ),
    sized as (
      select b.id, coalesce((select sum(s.people) from netra.roll_sizes s where s.office_id = b.id), 0) as people,
        (select count(distinct c.pegawai_id) from netra.penempatan w join netra.course_results c on c.pegawai_id = w.pegawai_id
          where w.office_id = b.id and w.main and w.valid_to is null) as finished
      from below b
    )
    select coalesce(b.child, top), o.name, sum(s.people)::integer, sum(s.finished)::integer
    from below b join sized s on s.id = b.id join netra.offices o on o.id = coalesce(b.child, top)
    group by 1, 2 having sum(s.people) > 0
  $$;
comment on function netra.course_reach(uuid) is
  'How many finished a course, by the offices right below one in the line of whoever asks (the first: itself). Few are hidden by core/angka before anybody sees them.';

do $$
declare
  named text;
begin
  foreach named in array array['finish_course(jsonb)', 'course_result(bytea, text, timestamptz)', 'course_reach(uuid)'] loop
    execute format('alter function netra.%s owner to netra_baca', named);
    execute format('revoke all on function netra.%s from public', named);
    execute format('grant execute on function netra.%s to netra_app', named);
  end loop;
end $$;
