-- An office may ask the rank right below to hear one person for it. The case and its clocks stay where they are.

create table netra.hearing_delegations (
  id             uuid primary key,
  hearing_id     uuid not null,
  case_id        uuid not null,
  from_office_id uuid not null,
  to_office_id   uuid not null,
  asked          text not null,
  asked_at       timestamptz not null,
  asked_by       uuid not null,
  state          text not null default 'diminta',
  state_since    timestamptz not null,
  demonstration  boolean not null default netra.is_demonstration(),
  constraint hearing_delegations_hearing_id_fkey foreign key (hearing_id) references netra.hearings on delete restrict,
  constraint hearing_delegations_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint hearing_delegations_from_office_id_fkey foreign key (from_office_id) references netra.offices on delete restrict,
  constraint hearing_delegations_to_office_id_fkey foreign key (to_office_id) references netra.offices on delete restrict,
  constraint hearing_delegations_asked_by_fkey foreign key (asked_by) references netra.accounts on delete restrict,
  constraint hearing_delegations_asked_check check (length(asked) between 1 and 4000),
  constraint hearing_delegations_state_check check (state in ('diminta', 'dikembalikan', 'ditarik'))
);
comment on table netra.hearing_delegations is
  'That the rank right below was asked to hear one person: whom and about what, in words that name no reporter. It sees this hearing and nothing else of the case.';
create index hearing_delegations_case_idx on netra.hearing_delegations (case_id);
create index hearing_delegations_to_idx on netra.hearing_delegations (to_office_id, state);
-- Of two officers at once the second is refused by this.
create unique index hearing_delegations_open_key on netra.hearing_delegations (hearing_id) where state = 'diminta';

-- The Panwascam hears too (M13, Perbawaslu 7/2022 ps. 30(1)), whose members handle no case of their own here.
create function netra.actor_hears() returns uuid[]
  language sql stable parallel safe
  as $$ select netra.actor_offices('staf-penanganan', 'anggota', 'ketua', 'panwascam') $$;
comment on function netra.actor_hears() is 'Offices for which the actor may hold a hearing today that another office asked for.';

-- The wall is that of the case as it stands now: what is accused later sees nothing any more.
create function netra.delegated_hearings(still_open boolean) returns table (hearing_id uuid, case_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select d.hearing_id, d.case_id
    from netra.hearing_delegations d
    join netra.cases c on c.id = d.case_id
    where d.to_office_id = any (netra.actor_hears())
      and (d.state = 'diminta' or (d.state = 'dikembalikan' and not still_open))
      and not d.to_office_id = any (c.walled_office_ids)
      and not c.walled_office_ids && netra.actor_wall_offices()
  $$;
comment on function netra.delegated_hearings(boolean) is
  'The hearings that an office of the actor was asked to hold, and of those the ones it still has to hand back.';

create function netra.may_delegate(heard uuid, to_office uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.hearings h
      join netra.cases c on c.id = h.case_id and c.handling_office_id = any (netra.actor_works())
      join netra.offices o on o.id = to_office and o.parent_id = c.handling_office_id
        and o.kind in ('bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam')
        and (o.valid_to is null or o.valid_to > netra.today_in(o.zone))
      where h.id = heard and h.state = 'dijadwalkan' and h.party <> 'pelapor'
        and not o.id = any (c.walled_office_ids)
        and not c.walled_office_ids && netra.actor_wall_offices())
  $$;
comment on function netra.may_delegate(uuid, uuid) is
  'Whether a hearing to come may be handed to this office: right below the one that handles the case, not accused by it, and not of the reporter, whom nobody below may know.';

-- One hearing, and what whoever holds it needs: no report, no reporter, no other party, no other allegation.
create function netra.delegated_file(heard uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('hearingId', h.id, 'delegationId', d.id, 'caseId', c.id, 'fromOfficeId', d.from_office_id,
      'fromOffice', f.name, 'zone', f.zone, 'toOffice', t.name, 'regime', c.regime, 'registerNumber', c.register_number,
      'asked', d.asked, 'askedAt', d.asked_at, 'state', d.state, 'stateSince', d.state_since,
      'party', h.party, 'ordinal', h.ordinal, 'round', h.round, 'method', h.method, 'scheduledAt', h.scheduled_at, 'place', h.place,
      'subject', (select jsonb_build_object('name', a.subject_name, 'position', a.subject_position,
        'office', coalesce((select o.name from netra.offices o where o.id = a.subject_office_id), a.subject_office_name))
        from netra.allegations a where a.id = h.allegation_id))
    from netra.delegated_hearings(false) mine
    join netra.hearings h on h.id = mine.hearing_id
    join netra.hearing_delegations d on d.hearing_id = h.id and d.state <> 'ditarik' and d.to_office_id = any (netra.actor_hears())
    join netra.cases c on c.id = h.case_id
    join netra.offices f on f.id = d.from_office_id
    join netra.offices t on t.id = d.to_office_id
    where h.id = heard
    order by d.asked_at desc
    limit 1
  $$;
comment on function netra.delegated_file(uuid) is 'What the office that was asked to hold one hearing may know. Null for everybody else.';

create function netra.return_delegated(heard uuid, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update netra.hearing_delegations d set state = 'dikembalikan', state_since = at
  where d.hearing_id = heard and d.state = 'diminta'
    and exists (select from netra.delegated_hearings(true) mine where mine.hearing_id = heard)
    and exists (select from netra.hearings h where h.id = heard and h.state <> 'dijadwalkan');
  return found;
end
$$;
comment on function netra.return_delegated(uuid, timestamptz) is 'The office that was asked hands back what it recorded. False while nothing is recorded.';

revoke all on function netra.delegated_hearings(boolean), netra.may_delegate(uuid, uuid), netra.delegated_file(uuid),
  netra.return_delegated(uuid, timestamptz) from public;
grant execute on function netra.delegated_hearings(boolean), netra.may_delegate(uuid, uuid), netra.delegated_file(uuid),
  netra.return_delegated(uuid, timestamptz) to netra_app;

alter table netra.hearing_delegations enable row level security;
alter table netra.hearing_delegations force row level security;
-- A request names who is heard: the rank above reads in the history that there was one.
create policy read_handling on netra.hearing_delegations for select to netra_app
  using (exists (select from netra.cases c where c.id = hearing_delegations.case_id
    and c.handling_office_id = any ((select netra.actor_works())::uuid[])));
create policy ask_below on netra.hearing_delegations for insert to netra_app
  with check (
    asked_by = (select netra.actor_id())
    and state = 'diminta'
    and exists (select from netra.cases c where c.id = hearing_delegations.case_id and c.handling_office_id = hearing_delegations.from_office_id)
    and exists (select from netra.hearings h where h.id = hearing_delegations.hearing_id and h.case_id = hearing_delegations.case_id)
    and netra.may_delegate(hearing_id, to_office_id)
  );
create policy take_back on netra.hearing_delegations for update to netra_app
  using (state = 'diminta' and exists (select from netra.cases c where c.id = hearing_delegations.case_id
    and c.handling_office_id = any ((select netra.actor_works())::uuid[])))
  with check (state = 'ditarik');
grant select on netra.hearing_delegations to netra_app;
grant insert (id, hearing_id, case_id, from_office_id, to_office_id, asked, asked_at, asked_by, state_since)
  on netra.hearing_delegations to netra_app;
grant update (state, state_since) on netra.hearing_delegations to netra_app;

create policy read_delegated on netra.hearings for select to netra_app
  using (id in (select mine.hearing_id from netra.delegated_hearings(false) mine));
create policy hold_delegated on netra.hearings for update to netra_app
  using (state = 'dijadwalkan' and id in (select mine.hearing_id from netra.delegated_hearings(true) mine))
  with check (state <> 'dijadwalkan' and id in (select mine.hearing_id from netra.delegated_hearings(true) mine));

create policy read_delegated on netra.hearing_deliveries for select to netra_app
  using (hearing_id in (select mine.hearing_id from netra.delegated_hearings(false) mine));
create policy record_delegated on netra.hearing_deliveries for insert to netra_app
  with check (recorded_by = (select netra.actor_id())
    and hearing_id in (select mine.hearing_id from netra.delegated_hearings(true) mine));
create policy read_delegated on netra.hearing_minutes for select to netra_app
  using (hearing_id in (select mine.hearing_id from netra.delegated_hearings(false) mine));
create policy write_delegated on netra.hearing_minutes for insert to netra_app
  with check (hearing_id in (select mine.hearing_id from netra.delegated_hearings(true) mine));
create policy read_delegated on netra.hearing_recordings for select to netra_app
  using (hearing_id in (select mine.hearing_id from netra.delegated_hearings(false) mine));
create policy record_delegated on netra.hearing_recordings for insert to netra_app
  with check (recorded_by = (select netra.actor_id())
    and hearing_id in (select mine.hearing_id from netra.delegated_hearings(true) mine));
create policy record_delegated on netra.hearing_signatures for insert to netra_app
  with check (recorded_by = (select netra.actor_id()) and way = 'tinta'
    and hearing_id in (select mine.hearing_id from netra.delegated_hearings(true) mine));

-- What was done below stands in the history of the case, by whoever did it.
create policy note_delegated on netra.events for insert to netra_app
  with check (
    actor_id = (select netra.actor_id())
    and stream = 'perkara'
    and type in ('invitation-delivered', 'hearing-held', 'hearing-missed', 'minutes-signed', 'hearing-returned')
    and account_id is null and report_id is null and lhp_id is null and referral_id is null
    and exists (select from netra.delegated_hearings(true) mine
      where mine.case_id = events.case_id and mine.hearing_id::text = events.data ->> 'hearingId')
  );

select netra.guard_demonstration();
