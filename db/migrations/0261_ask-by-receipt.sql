-- The reporter's side of a refusal: what his receipt shows of it, and the one time he may ask. Named column by column.

-- Of a report told at two doors he follows the case that goes on, as in 0051; the newest refusal is the one that stands.
create function netra.refused_by_receipt(wanted bytea) returns netra.refusals
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select f.* from netra.refusals f
    where f.receipt_hash = wanted
      or f.case_id in (
        select case when own.state = 'ditautkan' then coalesce(own.linked_case_id, own.id) else own.id end
        from netra.reports r join netra.cases own on own.id = r.case_id where r.receipt_hash = wanted)
    order by f.recorded_at desc, f.id desc
    limit 1
  $$;
comment on function netra.refused_by_receipt(bytea) is 'For the two functions below alone.';
revoke all on function netra.refused_by_receipt(bytea) from public;

create function netra.refusal_status(wanted bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
      'id', f.id,
      'kind', f.kind,
      'caseId', f.case_id,
      'regime', c.regime,
      'reason', f.reason,
      'refusedAt', f.refused_at,
      'askUntilOn', f.ask_until_on,
      'askUntil', f.ask_until,
      'reopenedAs', f.reopened_as,
      'receivedAt', f.received_at,
      'office', jsonb_build_object('id', o.id, 'name', o.name, 'zone', o.zone),
      'accused', to_jsonb(coalesce(c.walled_office_ids, '{}')),
      'above', coalesce((
        select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'zone', a.zone) order by x.nth)
        from unnest(array[f.regency_office_id, f.province_office_id, f.national_office_id]) with ordinality as x (id, nth)
        join netra.offices a on a.id = x.id
        where a.id <> f.office_id and not a.id = any (coalesce(c.walled_office_ids, '{}'))), '[]'),
      'looks', coalesce((
        select jsonb_agg(jsonb_build_object('origin', l.origin, 'office', b.name, 'zone', b.zone, 'askedAt', l.asked_at, 'dueOn', l.due_on,
          'lateSince', l.late_since, 'outcome', l.outcome, 'reason', l.reason, 'basis', l.basis, 'decidedAt', l.decided_at) order by l.asked_at)
        from netra.second_looks l join netra.offices b on b.id = l.office_id
        -- That it was drawn is told once something came of it.
        where l.refusal_id = f.id and (l.origin = 'pelapor' or l.outcome <> 'tetap')), '[]'))
    from netra.refused_by_receipt(wanted) f
    join netra.offices o on o.id = f.office_id
    left join netra.cases c on c.id = f.case_id
    where f.id is not null
  $$;
comment on function netra.refusal_status(bytea) is
  'What the holder of a receipt may know of the refusal, and who above may look; null for any other bytes. No word of his own is shown again.';

create function netra.ask_second_look(wanted bytea, told jsonb, event jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  refused netra.refusals;
  held netra.cases;
  looker netra.offices;
  walls uuid[];
begin
  select * into refused from netra.refused_by_receipt(wanted);
  if refused.id is null then
    return 'unknown';
  end if;
  -- Two forms at once come one after the other.
  select * into refused from netra.refusals f where f.id = refused.id for update;
  select * into held from netra.cases c where c.id = refused.case_id;
  if exists (select from netra.second_looks l where l.refusal_id = refused.id and l.origin = 'pelapor') then
    return 'asked-before';
  end if;
  if refused.reopened_at is not null or held.state <> 'tidak-diregister' then
    return 'reopened';
  end if;
  if refused.ask_until <= (told ->> 'asked_at')::timestamptz then
    return 'too-late';
  end if;
  walls := coalesce(held.walled_office_ids, '{}')
    || array(select x::uuid from jsonb_array_elements_text(told -> 'accused') as x
        where x::uuid in (refused.regency_office_id, refused.province_office_id, refused.national_office_id));
  select * into looker from netra.offices o
  where o.id = (told ->> 'office_id')::uuid and o.id <> refused.office_id
    and o.id in (refused.regency_office_id, refused.province_office_id, refused.national_office_id)
    and not o.id = any (walls);
  if looker.id is null then
    return 'nobody-above';
  end if;
  if event ->> 'case_id' is distinct from refused.case_id::text or event ->> 'type' is distinct from 'second-look-asked' then
    raise exception 'this receipt asks about its own refusal only';
  end if;
  insert into netra.second_looks (id, refusal_id, origin, office_id, regency_office_id, province_office_id, national_office_id,
    walled_office_ids, asked_at, due_on, due_at)
  values ((told ->> 'id')::uuid, refused.id, 'pelapor', looker.id, looker.regency_office_id, looker.province_office_id,
    looker.national_office_id, walls, (told ->> 'asked_at')::timestamptz, (told ->> 'due_on')::date, (told ->> 'due_at')::timestamptz);
  insert into netra.second_look_words (look_id, body) values ((told ->> 'id')::uuid, told ->> 'body');
  insert into netra.events (id, stream, type, case_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  values ((event ->> 'id')::uuid, event ->> 'stream', 'second-look-asked', refused.case_id, (event ->> 'office_id')::uuid,
    '00000000-0000-7000-8000-000000000001', (event ->> 'happened_at')::timestamptz, (event ->> 'recorded_at')::timestamptz,
    event ->> 'basis', event -> 'data', (event ->> 'salt')::bytea, (event ->> 'leaf_hash')::bytea);
  return 'asked';
end
$$;
comment on function netra.ask_second_look(bytea, jsonb, jsonb) is
  'Puts a refusal before the rank above for whoever holds its receipt: once, in time, and never before an office that the report accuses.';

revoke all on function netra.refusal_status(bytea), netra.ask_second_look(bytea, jsonb, jsonb) from public;
grant execute on function netra.refusal_status(bytea), netra.ask_second_look(bytea, jsonb, jsonb) to netra_app;
