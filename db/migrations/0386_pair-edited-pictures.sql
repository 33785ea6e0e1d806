-- A picture of which parts are covered or cut off (decision 0092): a file of its own that says of which original it is the edited copy. The original
-- stays as it is; where there is an edited copy, that one alone is put before the terlapor or an employer (N61).

create table netra.bukti_edits (
  original_id   uuid primary key,
  edited_id     uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint bukti_edits_original_id_fkey foreign key (original_id) references netra.uploads on delete restrict,
  constraint bukti_edits_edited_id_fkey foreign key (edited_id) references netra.uploads on delete restrict,
  constraint bukti_edits_edited_id_key unique (edited_id),
  constraint bukti_edits_two_check check (original_id <> edited_id)
);
comment on table netra.bukti_edits is
  'Which file is the edited copy of which, said when it was announced: it counts once both are evidence. A copy of a copy stands on it, so that nothing that was covered is uncovered by a later one. Written by netra.say_edited() alone.';

alter table netra.bukti_edits enable row level security;
alter table netra.bukti_edits force row level security;
create policy read_with_original on netra.bukti_edits for select to netra_app
  using (exists (select from netra.bukti b where b.id = bukti_edits.original_id)
    and exists (select from netra.bukti b where b.id = bukti_edits.edited_id));
grant select on netra.bukti_edits to netra_app;

create function netra.say_edited(wanted bytea, edited uuid, of_original uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  mine jsonb := netra.find_upload(wanted, edited);
  last_one uuid := of_original;
  next_one uuid;
begin
  -- His own file; an officer also says it of what others brought to the case.
  if mine is null or not (netra.find_upload(wanted, of_original) is not null
    or (wanted is null and exists (select from netra.bukti b where b.id = of_original and b.case_id = (mine ->> 'caseId')::uuid))) then
    return false;
  end if;
  if exists (select from netra.bukti_edits e where e.edited_id = edited) then
    return true;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(of_original::text, 386));
  loop
    select e.edited_id into next_one from netra.bukti_edits e join netra.bukti b on b.id = e.edited_id where e.original_id = last_one;
    exit when next_one is null or next_one = edited;
    last_one := next_one;
  end loop;
  if last_one = edited then
    return false;
  end if;
  insert into netra.bukti_edits (original_id, edited_id) values (last_one, edited)
  -- What was announced before and never came gives its place.
  on conflict (original_id) do update set edited_id = excluded.edited_id;
  return true;
end
$$;
comment on function netra.say_edited(bytea, uuid, uuid) is
  'Says, for whoever sends it, that a file is the edited copy of another of his, or, for an officer, of the case; false where it is not.';

create function netra.edits_of(wanted bytea, asked uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(jsonb_agg(jsonb_build_object('originalId', e.original_id, 'editedId', e.edited_id, 'otherSha256', encode(b.sha256, 'hex'))), '[]')
    from netra.bukti_edits e
    join netra.bukti b on b.id = case when e.edited_id = asked then e.original_id else e.edited_id end
    where asked in (e.original_id, e.edited_id) and netra.find_upload(wanted, asked) is not null
  $$;
comment on function netra.edits_of(bytea, uuid) is
  'Of which evidence an upload is the edited copy, or what is the edited copy of it, with the hash of the other: for whoever sends it, and only where the other is here.';

create or replace function netra.keep_evidence(wanted bytea, told jsonb, events jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  outcome text;
  upload netra.uploads;
  event jsonb;
begin
  -- A second time it is noted nowhere, and answered as the first.
  select * into upload from netra.uploads u where u.id = (told ->> 'id')::uuid for update;
  outcome := netra.receive_evidence(wanted, told, events);
  if outcome <> 'diterima' or upload.outcome is not null then
    return outcome;
  end if;
  if told -> 'copy' ->> 'imprint' is not null then
    insert into netra.bukti_imprints (bukti_id, imprint) values (upload.id, decode(told -> 'copy' ->> 'imprint', 'hex'));
  end if;
  for event in select e from jsonb_array_elements(coalesce(told -> 'edits', '[]')) e loop
    if event ->> 'type' <> 'evidence-edited'
      or not exists (select from netra.bukti_edits e where upload.id in (e.original_id, e.edited_id)
        and e.original_id::text = event -> 'data' ->> 'evidenceId' and e.edited_id::text = event -> 'data' ->> 'editedId') then
      raise exception 'an edited copy is noted with its original only';
    end if;
    insert into netra.events (id, stream, type, case_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
    select (event ->> 'id')::uuid, 'perkara', 'evidence-edited', b.case_id, (event ->> 'office_id')::uuid,
      coalesce(upload.account_id, '00000000-0000-7000-8000-000000000001'), (event ->> 'happened_at')::timestamptz,
      (event ->> 'recorded_at')::timestamptz, event ->> 'basis', event -> 'data', (event ->> 'salt')::bytea, (event ->> 'leaf_hash')::bytea
    from netra.bukti b where b.id = upload.id;
  end loop;
  return outcome;
end
$$;
comment on function netra.keep_evidence(bytea, jsonb, jsonb) is
  'netra.receive_evidence(), and with it how the picture looks and of which original it is the edited copy.';

revoke all on function netra.say_edited(bytea, uuid, uuid), netra.edits_of(bytea, uuid) from public;
grant execute on function netra.say_edited(bytea, uuid, uuid), netra.edits_of(bytea, uuid) to netra_app;

select netra.guard_demonstration();
