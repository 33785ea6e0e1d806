-- Whoever was turned away and has no telephone writes a letter, or comes to the counter of a rank above (N77). The officer there puts the
-- refusal before the rank that looks, by the walls of the receipt's own door: past every office accused, and never by hands of the office that refused.
alter table netra.second_looks
  add column letter_on date,
  add column taken_in_by uuid,
  add column taken_in_at uuid;
alter table netra.second_looks
  add constraint second_looks_taken_in_by_fkey foreign key (taken_in_by) references netra.accounts on delete restrict,
  add constraint second_looks_taken_in_at_fkey foreign key (taken_in_at) references netra.offices on delete restrict,
  add constraint second_looks_letter_check check (num_nonnulls(letter_on, taken_in_by, taken_in_at) in (0, 3) and (letter_on is null or origin = 'pelapor'));
comment on column netra.second_looks.letter_on is 'The day on the letter, where the reporter asked by one: what his term is measured by.';

create function netra.put_second_look(refusal uuid, told jsonb, event jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  refused netra.refusals;
  held netra.cases;
  looker netra.offices;
  walls uuid[];
begin
  -- Two forms at once come one after the other.
  select * into refused from netra.refusals f where f.id = refusal for update;
  select * into held from netra.cases c where c.id = refused.case_id;
  if exists (select from netra.second_looks l where l.refusal_id = refused.id and l.origin = 'pelapor') then
    return 'asked-before';
  end if;
  if refused.reopened_at is not null or held.state <> 'tidak-diregister' then
    return 'reopened';
  end if;
  if coalesce(refused.ask_until_on < (told ->> 'letter_on')::date, refused.ask_until <= (told ->> 'asked_at')::timestamptz) then
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
    raise exception 'what is asked is about its own refusal only';
  end if;
  insert into netra.second_looks (id, refusal_id, origin, office_id, regency_office_id, province_office_id, national_office_id,
    walled_office_ids, asked_at, due_on, due_at, letter_on, taken_in_by, taken_in_at)
  values ((told ->> 'id')::uuid, refused.id, 'pelapor', looker.id, looker.regency_office_id, looker.province_office_id,
    looker.national_office_id, walls, (told ->> 'asked_at')::timestamptz, (told ->> 'due_on')::date, (told ->> 'due_at')::timestamptz,
    (told ->> 'letter_on')::date, (told ->> 'taken_in_by')::uuid, (told ->> 'taken_in_at')::uuid);
  insert into netra.second_look_words (look_id, body) values ((told ->> 'id')::uuid, told ->> 'body');
  insert into netra.events (id, stream, type, case_id, office_id, actor_id, happened_at, recorded_at, basis, according_to, data, salt, leaf_hash)
  values ((event ->> 'id')::uuid, event ->> 'stream', 'second-look-asked', refused.case_id, (event ->> 'office_id')::uuid,
    coalesce((told ->> 'taken_in_by')::uuid, '00000000-0000-7000-8000-000000000001'), (event ->> 'happened_at')::timestamptz,
    (event ->> 'recorded_at')::timestamptz, event ->> 'basis', event ->> 'according_to', event -> 'data', (event ->> 'salt')::bytea,
    (event ->> 'leaf_hash')::bytea);
  return 'asked';
end
$$;
comment on function netra.put_second_look(uuid, jsonb, jsonb) is 'For the two doors below alone: once, in time, and never before an office that the report accuses.';
revoke all on function netra.put_second_look(uuid, jsonb, jsonb) from public;

create or replace function netra.ask_second_look(wanted bytea, told jsonb, event jsonb) returns text
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    -- Nobody signed in holds the receipt: no letter, and no officer who took one in.
    select coalesce((
      select netra.put_second_look(f.id, told - array['letter_on', 'taken_in_by', 'taken_in_at'], event)
      from netra.refused_by_receipt(wanted) f where f.id is not null), 'unknown')
  $$;

-- A number stands on papers and can be guessed: it opens something only for a counter above the office that refused.
create function netra.refused_by_letter(counter uuid, wanted bytea, number text) returns netra.refusals
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select f.*
    from netra.refusals f
    left join netra.cases c on c.id = f.case_id
    where counter = any (netra.actor_receives())
      and (f.id = (select r.id from netra.refused_by_receipt(wanted) r) or number in (c.receipt_number, c.register_number))
      and counter in (f.office_id, f.regency_office_id, f.province_office_id, f.national_office_id)
      and not counter = any (coalesce(c.walled_office_ids, '{}'))
      and not coalesce(c.walled_office_ids, '{}') && netra.actor_wall_offices()
    order by f.recorded_at desc, f.id desc
    limit 1
  $$;
comment on function netra.refused_by_letter(uuid, bytea, text) is 'For the two functions below alone.';
revoke all on function netra.refused_by_letter(uuid, bytea, text) from public;

create function netra.look_by_letter(counter uuid, wanted bytea, number text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
      'id', f.id,
      'caseId', f.case_id,
      'refusedAt', f.refused_at,
      'askUntilOn', f.ask_until_on,
      'office', jsonb_build_object('id', o.id, 'zone', o.zone),
      -- Who refused never reads why he is asked about, so he takes no letter in either: also not at another office's counter.
      'refusedHere', f.office_id = counter or f.office_id = any (netra.actor_wall_offices()),
      'accused', to_jsonb(coalesce(c.walled_office_ids, '{}')),
      'above', (
        select jsonb_object_agg(x.rank, jsonb_build_object('id', a.id, 'name', a.name, 'zone', a.zone))
        from (values ('regency', f.regency_office_id), ('province', f.province_office_id), ('national', f.national_office_id)) as x (rank, id)
        join netra.offices a on a.id = x.id))
    from netra.refused_by_letter(counter, wanted, number) f
    join netra.offices o on o.id = f.office_id
    left join netra.cases c on c.id = f.case_id
    where f.id is not null
  $$;
comment on function netra.look_by_letter(uuid, bytea, text) is
  'What a counter must know of the refusal that a letter asks about, by its receipt or its number; null where it is not below that counter, or accuses an office of whoever asks.';

create function netra.ask_look_by_letter(counter uuid, wanted bytea, number text, told jsonb, event jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  refused netra.refusals;
begin
  select * into refused from netra.refused_by_letter(counter, wanted, number);
  if refused.id is null then
    return 'unknown';
  end if;
  if refused.office_id = counter or refused.office_id = any (netra.actor_wall_offices()) then
    return 'refused-here';
  end if;
  if told -> 'accused' ? counter::text then
    return 'accused-here';
  end if;
  if told ->> 'letter_on' is null then
    raise exception 'a letter has its day';
  end if;
  return netra.put_second_look(refused.id, told || jsonb_build_object('taken_in_by', netra.actor_id(), 'taken_in_at', counter), event);
end
$$;
comment on function netra.ask_look_by_letter(uuid, bytea, text, jsonb, jsonb) is
  'Puts a refusal before the rank above from the letter of its reporter, by an officer at a counter above the office that refused.';
revoke all on function netra.look_by_letter(uuid, bytea, text), netra.ask_look_by_letter(uuid, bytea, text, jsonb, jsonb) from public;
grant execute on function netra.look_by_letter(uuid, bytea, text), netra.ask_look_by_letter(uuid, bytea, text, jsonb, jsonb) to netra_app;
