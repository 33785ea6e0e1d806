-- Whoever was turned away at a counter, or whose report was not registered, may have the rank above look again (N26, N27); some
-- refusals are drawn for it (N28). A refusal at a counter was an event with a free text and nothing that the reporter could hold.

create table netra.refusals (
  id                 uuid primary key,
  kind               text not null,
  case_id            uuid,
  office_id          uuid not null,
  regency_office_id  uuid,
  province_office_id uuid,
  national_office_id uuid,
  reason             text not null,
  note               text,
  refused_at         timestamptz not null,
  recorded_at        timestamptz not null,
  refused_by         uuid not null,
  event_id           uuid not null,
  receipt_hash       bytea,
  ask_until_on       date not null,
  ask_until          timestamptz not null,
  reopened_as        text,
  reopened_at        timestamptz,
  received_at        timestamptz,
  demonstration      boolean not null default false,
  constraint refusals_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint refusals_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint refusals_refused_by_fkey foreign key (refused_by) references netra.accounts on delete restrict,
  constraint refusals_receipt_hash_key unique (receipt_hash),
  constraint refusals_receipt_hash_check check (octet_length(receipt_hash) = 32),
  constraint refusals_kind_check check (kind in ('loket', 'tidak-diregister')),
  constraint refusals_subject_check check (
    case kind when 'loket' then case_id is null and receipt_hash is not null else case_id is not null and receipt_hash is null and note is null end),
  constraint refusals_reason_check check (
    reason in ('bukan-pelapor', 'tanpa-identitas', 'syarat-kurang', 'lewat-waktu', 'tidak-dilengkapi', 'sudah-ditangani', 'lain')),
  constraint refusals_note_check check (length(note) between 1 and 2000),
  constraint refusals_reopened_check check (
    (reopened_as is null) = (reopened_at is null) and reopened_as in ('dikembalikan', 'diambil-alih')),
  constraint refusals_received_check check (received_at is null or (kind = 'loket' and reopened_at is not null))
);
comment on table netra.refusals is
  'That a report was not taken in at a counter, or not registered: when, by whom, and for which reason of the list. Never deleted; what the rank above undid says so.';
comment on column netra.refusals.receipt_hash is 'Of the receipt that a counter gave whom it turned away. Whose case was not registered holds that of his report.';
comment on column netra.refusals.event_id is 'Its event in the log, whose hash stands in the draw.';
create index refusals_case_idx on netra.refusals (case_id) where case_id is not null;
create index refusals_office_idx on netra.refusals (office_id, recorded_at);

create table netra.second_looks (
  id                 uuid primary key,
  refusal_id         uuid not null,
  origin             text not null,
  office_id          uuid not null,
  regency_office_id  uuid,
  province_office_id uuid,
  national_office_id uuid,
  walled_office_ids  uuid[] not null default '{}',
  asked_at           timestamptz not null,
  due_on             date not null,
  due_at             timestamptz not null,
  late_since         timestamptz,
  outcome            text,
  reason             text,
  basis              text,
  pleno_id           uuid,
  decided_by         uuid,
  decided_at         timestamptz,
  demonstration      boolean not null default false,
  constraint second_looks_refusal_id_fkey foreign key (refusal_id) references netra.refusals on delete restrict,
  constraint second_looks_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint second_looks_decided_by_fkey foreign key (decided_by) references netra.accounts on delete restrict,
  constraint second_looks_once unique (refusal_id, origin),
  constraint second_looks_origin_check check (origin in ('pelapor', 'sampel')),
  constraint second_looks_outcome_check check (outcome in ('tetap', 'dikembalikan', 'diambil-alih')),
  constraint second_looks_wall_check check (not office_id = any (walled_office_ids)),
  constraint second_looks_decided_check check (
    num_nonnulls(outcome, reason, basis, decided_by, decided_at) in (0, 5) and (pleno_id is null or outcome is not null)),
  constraint second_looks_reason_check check (length(reason) between 1 and 5000)
);
comment on table netra.second_looks is
  'A refusal before the rank above: asked for by its reporter, or drawn. Once of each kind. Without an answer it is late, and stays.';
comment on column netra.second_looks.walled_office_ids is 'Offices that the report accuses, also those that the reporter named when he asked: passed over, and blind to it.';
create index second_looks_office_idx on netra.second_looks (office_id, due_at) where outcome is null;
create index second_looks_due_idx on netra.second_looks (due_at) where outcome is null and late_since is null;

create table netra.second_look_words (
  look_id uuid primary key,
  body    text not null,
  demonstration boolean not null default false,
  constraint second_look_words_look_id_fkey foreign key (look_id) references netra.second_looks on delete restrict,
  constraint second_look_words_body_check check (length(body) between 1 and 5000)
);
comment on table netra.second_look_words is
  'Why the reporter asked, in his words. For the ranks that look, never for the office that refused. Insert only.';

create table netra.refusal_draws (
  office_id     uuid not null,
  month         date not null,
  seed_event_id uuid not null,
  seed          bytea not null,
  refusals      integer not null,
  drawn         integer not null,
  drawn_at      timestamptz not null,
  demonstration boolean not null default false,
  constraint refusal_draws_pkey primary key (office_id, month),
  constraint refusal_draws_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint refusal_draws_month_check check (month = date_trunc('month', month)::date),
  constraint refusal_draws_seed_check check (octet_length(seed) = 32)
);
comment on table netra.refusal_draws is
  'That the refusals of an office and a month were drawn from, and the seed: the hash of the first event recorded after the month. Insert only.';

alter table netra.plenos add column look_id uuid;
alter table netra.plenos
  add constraint plenos_look_id_fkey foreign key (look_id) references netra.second_looks on delete restrict,
  drop constraint plenos_subject_check,
  add constraint plenos_subject_check check (num_nonnulls(case_id, lhp_id, look_id) = 1);
alter table netra.second_looks
  add constraint second_looks_pleno_id_fkey foreign key (pleno_id) references netra.plenos on delete restrict;
create index plenos_look_idx on netra.plenos (look_id) where look_id is not null;

do $$
declare
  guarded text;
begin
  foreach guarded in array array['refusals', 'second_looks', 'second_look_words', 'refusal_draws'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

-- Of a case: who sees the case. Of a counter: who serves there, and the ranks above that office.
create policy read_chain on netra.refusals for select to netra_app
  using (
    (select netra.actor_is('clock'))
    or (case_id is not null and exists (select from netra.cases c where c.id = refusals.case_id))
    or (case_id is null and (
      office_id = any ((select netra.actor_receives())::uuid[])
      or regency_office_id = any ((select netra.actor_works())::uuid[])
      or province_office_id = any ((select netra.actor_works())::uuid[])
      or national_office_id = any ((select netra.actor_works())::uuid[])))
  );
create policy record_own on netra.refusals for insert to netra_app
  with check (
    refused_by = (select netra.actor_id())
    and exists (select from netra.offices o where o.id = refusals.office_id
      and o.regency_office_id is not distinct from refusals.regency_office_id
      and o.province_office_id is not distinct from refusals.province_office_id
      and o.national_office_id is not distinct from refusals.national_office_id)
    and case kind
      when 'loket' then office_id = any ((select netra.actor_receives())::uuid[])
      else exists (select from netra.cases c where c.id = refusals.case_id and c.state = 'tidak-diregister'
        and c.handling_office_id = refusals.office_id and netra.written_now(c.xmin))
    end
  );
-- The counter that was told to take a reporter in notes that he came.
create policy receive_returned on netra.refusals for update to netra_app
  using (kind = 'loket' and reopened_at is not null and received_at is null and office_id = any ((select netra.actor_receives())::uuid[]))
  with check (received_at is not null);

create function netra.looks_here(look netra.second_looks) returns boolean
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  as $$
    select (look.office_id = any ((select netra.actor_works())::uuid[])
        or look.regency_office_id = any ((select netra.actor_works())::uuid[])
        or look.province_office_id = any ((select netra.actor_works())::uuid[])
        or look.national_office_id = any ((select netra.actor_works())::uuid[]))
      and not look.walled_office_ids && (select netra.actor_wall_offices())
  $$;
comment on function netra.looks_here(netra.second_looks) is
  'Whether the actor works in the office that looks, or in a rank above it, and in none that the report accuses.';

create policy read_chain on netra.second_looks for select to netra_app
  using (
    (select netra.actor_is('clock'))
    or (exists (select from netra.refusals f where f.id = second_looks.refusal_id)
      and not walled_office_ids && (select netra.actor_wall_offices())
      and (netra.looks_here(second_looks)
        or exists (select from netra.refusals f where f.id = second_looks.refusal_id
          and f.office_id = any ((select netra.actor_receives())::uuid[]))))
  );
-- Asked in a function: the policy of a pleno asks for its look again.
create function netra.decided_look(by_pleno uuid, of_look uuid, as_outcome text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.plenos p join netra.second_looks l on l.id = p.look_id
      where p.id = by_pleno and l.id = of_look and p.office_id = l.office_id and p.action = as_outcome)
  $$;
comment on function netra.decided_look(uuid, uuid, text) is 'Whether this pleno, of the office that looks, decided just this.';
revoke all on function netra.decided_look(uuid, uuid, text) from public;
grant execute on function netra.decided_look(uuid, uuid, text) to netra_app;

create policy draw on netra.second_looks for insert to netra_app
  with check ((select netra.actor_is('clock')) and origin = 'sampel' and outcome is null and late_since is null);
create policy decide_own on netra.second_looks for update to netra_app
  using (outcome is null and office_id = any ((select netra.actor_works())::uuid[])
    and not walled_office_ids && (select netra.actor_wall_offices()))
  with check (
    decided_by = (select netra.actor_id())
    and office_id = any ((select netra.actor_works())::uuid[])
    and ((origin = 'sampel' and outcome = 'tetap' and pleno_id is null)
      or netra.decided_look(pleno_id, id, outcome))
  );

create policy read_looking on netra.second_look_words for select to netra_app
  using (exists (select from netra.second_looks l where l.id = second_look_words.look_id and netra.looks_here(l)));

create policy public_record on netra.refusal_draws for select to netra_app using (true);
create policy draw on netra.refusal_draws for insert to netra_app with check ((select netra.actor_is('clock')));

create policy read_with_look on netra.plenos for select to netra_app
  using (look_id is not null and exists (select from netra.second_looks l where l.id = plenos.look_id and netra.looks_here(l)));
create policy record_on_look on netra.plenos for insert to netra_app
  with check (look_id is not null and office_id = any ((select netra.actor_works())::uuid[])
    and exists (select from netra.second_looks l where l.id = plenos.look_id and l.office_id = plenos.office_id and l.outcome is null));

grant select on netra.refusals, netra.second_looks, netra.second_look_words, netra.refusal_draws to netra_app;
grant insert (id, kind, case_id, office_id, regency_office_id, province_office_id, national_office_id, reason, note, refused_at, recorded_at,
  refused_by, event_id, receipt_hash, ask_until_on, ask_until) on netra.refusals to netra_app;
grant update (received_at) on netra.refusals to netra_app;
grant insert (id, refusal_id, origin, office_id, regency_office_id, province_office_id, national_office_id, walled_office_ids, asked_at, due_on,
  due_at) on netra.second_looks to netra_app;
grant update (outcome, reason, basis, pleno_id, decided_by, decided_at) on netra.second_looks to netra_app;
grant insert (office_id, month, seed_event_id, seed, refusals, drawn, drawn_at) on netra.refusal_draws to netra_app;
grant insert (look_id) on netra.plenos to netra_app;

create function netra.walled_on_look(of_look uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct m.account_id), '{}')
    from netra.second_looks l
    join netra.memberships m on m.office_id = l.office_id and m.role in ('ketua', 'anggota')
    where l.id = of_look and l.office_id = any (netra.actor_works())
      and not l.walled_office_ids && netra.actor_wall_offices()
      and l.walled_office_ids && netra.wall_offices_of(m.account_id)
  $$;
comment on function netra.walled_on_look(uuid) is 'As walled_commissioners, of a refusal that is looked at again.';

-- An event about somebody else's case, by the office that was asked to look at it. Nothing but what it decided there.
create function netra.notes_look(about netra.events) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select about.stream = 'perkara' and about.type in ('second-look-decided', 'pleno-held')
      and num_nonnulls(about.report_id, about.lhp_id, about.referral_id, about.account_id) = 0
      and about.office_id = any (netra.actor_works())
      and exists (select from netra.second_looks l join netra.refusals f on f.id = l.refusal_id
        where l.id::text = about.data ->> 'lookId' and l.office_id = about.office_id and f.case_id = about.case_id
          and not l.walled_office_ids && netra.actor_wall_offices())
  $$;
comment on function netra.notes_look(netra.events) is
  'Whether an event says what the office that looks at a refusal decided there. Yes or no of a row the caller made.';
create policy note_look on netra.events for insert to netra_app
  with check (actor_id = (select netra.actor_id()) and netra.notes_look(events));

revoke all on function netra.walled_on_look(uuid), netra.notes_look(netra.events) from public;
grant execute on function netra.walled_on_look(uuid), netra.notes_look(netra.events) to netra_app;

-- What undoes a refusal, in one step: the rank above may not write into a case that it does not handle.
create function netra.reopen_refused(by_look uuid, seen_version integer, at timestamptz, started jsonb) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  look netra.second_looks;
  refused netra.refusals;
  taker netra.offices;
begin
  select * into look from netra.second_looks l where l.id = by_look and netra.written_now(l.xmin);
  if look.id is null or look.outcome not in ('dikembalikan', 'diambil-alih') or look.pleno_id is null
    or not look.office_id = any (netra.actor_works()) or look.walled_office_ids && netra.actor_wall_offices() then
    return false;
  end if;
  update netra.refusals set reopened_as = look.outcome, reopened_at = at
  where id = look.refusal_id and reopened_at is null
  returning * into refused;
  if refused.id is null then
    return false;
  end if;
  -- Asked for and drawn at once: what undoes the refusal answers both.
  update netra.second_looks l set outcome = look.outcome, reason = look.reason, basis = look.basis, decided_by = look.decided_by,
    decided_at = look.decided_at
  where l.refusal_id = refused.id and l.outcome is null;
  if refused.case_id is null then
    return true;
  end if;
  select * into taker from netra.offices o where o.id = look.office_id;
  if look.outcome = 'diambil-alih' then
    update netra.cases c set state = 'diambil-alih', state_since = at, version = version + 1, handling_office_id = taker.id,
      regency_office_id = taker.regency_office_id, province_office_id = taker.province_office_id, national_office_id = taker.national_office_id
    where c.id = refused.case_id and c.version = seen_version and c.state = 'tidak-diregister' and not taker.id = any (c.walled_office_ids);
  else
    update netra.cases c set state = 'kajian-awal', state_since = at, version = version + 1
    where c.id = refused.case_id and c.version = seen_version and c.state = 'tidak-diregister' and c.handling_office_id = refused.office_id;
  end if;
  if not found then
    return false;
  end if;
  insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
  select d.id, c.id, c.handling_office_id, d.rule_id, d.owner, d.parameters::jsonb, d.zone, d.started_at, d.due_on, d.due_at, d.working::jsonb,
    d.acting
  from jsonb_to_recordset(started) as d (id uuid, rule_id text, owner text, parameters text, zone text, started_at timestamptz,
    due_on date, due_at timestamptz, working text, acting boolean)
  join netra.cases c on c.id = refused.case_id
  where d.owner = 'kantor';
  return true;
end
$$;
comment on function netra.reopen_refused(uuid, integer, timestamptz, jsonb) is
  'What a pleno of the rank above undid, in the transaction that recorded it: the report is handled on, with its clock, there or here. False where it may not or somebody was faster.';
revoke all on function netra.reopen_refused(uuid, integer, timestamptz, jsonb) from public;
grant execute on function netra.reopen_refused(uuid, integer, timestamptz, jsonb) to netra_app;

create function netra.mark_looks_late(at timestamptz, most integer)
  returns table (look_id uuid, refusal_id uuid, case_id uuid, office_id uuid, due_on date, due_at timestamptz)
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with run_out as (
      select l.id from netra.second_looks l
      where netra.actor_is('clock') and l.outcome is null and l.late_since is null and l.due_at <= at
      order by l.due_at limit most
      for update of l skip locked
    )
    update netra.second_looks l set late_since = l.due_at
    from run_out r, netra.refusals f
    where l.id = r.id and f.id = l.refusal_id
    returning l.id, f.id, f.case_id, l.office_id, l.due_on, l.due_at
  $$;
comment on function netra.mark_looks_late(timestamptz, integer) is
  'Marks the second looks whose term has run out, once each. It ends nothing. For the clock only; its caller writes the events.';
revoke all on function netra.mark_looks_late(timestamptz, integer) from public;
grant execute on function netra.mark_looks_late(timestamptz, integer) to netra_app;

select netra.guard_demonstration();
