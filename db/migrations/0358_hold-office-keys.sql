-- The key of an office in the hands of its officers (N49, N50): wrapped to each of them and to a recovery key, and nowhere on the server.
alter table netra.office_keys
  add column purpose text not null default 'identitas',
  add column mark bytea,
  add constraint office_keys_purpose_check check (purpose in ('identitas', 'berkas')),
  add constraint office_keys_mark_check check (octet_length(mark) = 32);
comment on column netra.office_keys.purpose is
  'What is sealed to it. An office that holds its key by its officers has a second one for files that name no reporter, which the server holds.';
comment on column netra.office_keys.mark is 'As of an officer''s key; null where the private half lies in the vault, which proves it better.';
drop index netra.office_keys_current_idx;
create unique index office_keys_current_idx on netra.office_keys (office_id, purpose) where retired_at is null;

create table netra.office_key_switches (
  id            uuid primary key,
  office_id     uuid not null,
  asked_by      uuid not null,
  proof         text not null,
  asked_at      timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint office_key_switches_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint office_key_switches_asked_by_fkey foreign key (asked_by) references netra.accounts on delete restrict,
  constraint office_key_switches_proof_check check (proof in ('totp', 'backup-code', 'passkey', 'sso-two-factors', 'demonstration'))
);
comment on table netra.office_key_switches is 'That a commissioner asked that officers hold the key of his office. Insert only.';
create index office_key_switches_office_idx on netra.office_key_switches (office_id);

create table netra.office_key_agreements (
  switch_id     uuid primary key,
  agreed_by     uuid not null,
  proof         text not null,
  agreed_at     timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint office_key_agreements_switch_id_fkey foreign key (switch_id) references netra.office_key_switches on delete restrict,
  constraint office_key_agreements_agreed_by_fkey foreign key (agreed_by) references netra.accounts on delete restrict,
  constraint office_key_agreements_proof_check check (proof in ('totp', 'backup-code', 'passkey', 'sso-two-factors', 'demonstration'))
);
comment on table netra.office_key_agreements is 'That another commissioner agreed; in the same transaction the keys change hands. Insert only.';

create table netra.office_recoveries (
  id            uuid primary key,
  office_id     uuid not null,
  recipient     text not null,
  mark          bytea not null,
  made_by       uuid not null,
  made_at       timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint office_recoveries_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint office_recoveries_made_by_fkey foreign key (made_by) references netra.accounts on delete restrict,
  constraint office_recoveries_recipient_key unique (recipient),
  constraint office_recoveries_mark_check check (octet_length(mark) = 32)
);
comment on table netra.office_recoveries is
  'Public halves of recovery keys. The private half was split 2 of 3, printed once, and is kept nowhere (N50). The latest of an office counts. Insert only.';
create index office_recoveries_office_idx on netra.office_recoveries (office_id, made_at);

create table netra.office_key_releases (
  office_key_id uuid primary key,
  released_at   timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint office_key_releases_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict
);
comment on table netra.office_key_releases is 'Keys of offices that officers hold: the server has no private half of them, or destroys it within minutes. Insert only.';

create table netra.office_key_wraps (
  id             uuid primary key,
  office_key_id  uuid not null,
  officer_key_id uuid,
  recovery_id    uuid,
  wrapped        bytea not null,
  given_from     text not null,
  given_by       uuid not null,
  given_at       timestamptz not null,
  demonstration  boolean not null default netra.is_demonstration(),
  constraint office_key_wraps_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint office_key_wraps_officer_key_id_fkey foreign key (officer_key_id) references netra.officer_keys on delete restrict,
  constraint office_key_wraps_recovery_id_fkey foreign key (recovery_id) references netra.office_recoveries on delete restrict,
  constraint office_key_wraps_given_by_fkey foreign key (given_by) references netra.accounts on delete restrict,
  constraint office_key_wraps_to_check check (num_nonnulls(officer_key_id, recovery_id) = 1),
  constraint office_key_wraps_given_from_check check (given_from in ('peralihan', 'petugas', 'putaran', 'pemulihan')),
  constraint office_key_wraps_wrapped_check check (substring(wrapped from 1 for 31) = convert_to(E'age-encryption.org/v1\n-> X25519', 'UTF8'))
);
comment on table netra.office_key_wraps is
  'The private half of an office''s key, encrypted to one officer''s key or to the recovery key: by whom, when, and from where he had it. Insert only.';
create index office_key_wraps_office_key_idx on netra.office_key_wraps (office_key_id);
create index office_key_wraps_officer_key_idx on netra.office_key_wraps (officer_key_id);

create table netra.office_key_wrap_ends (
  wrap_id       uuid primary key,
  ended_by      uuid not null,
  ended_at      timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint office_key_wrap_ends_wrap_id_fkey foreign key (wrap_id) references netra.office_key_wraps on delete restrict,
  constraint office_key_wrap_ends_ended_by_fkey foreign key (ended_by) references netra.accounts on delete restrict
);
comment on table netra.office_key_wrap_ends is 'That an officer was cut off from a key of his office while his post goes on. Insert only.';

create function netra.wrap_counts(wrap uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.office_key_wraps w
      join netra.office_keys o on o.id = w.office_key_id
      join netra.officer_keys k on k.id = w.officer_key_id
      where w.id = wrap and netra.entitled_to_keys(k.account_id, o.office_id)
        and not exists (select from netra.office_key_wrap_ends e where e.wrap_id = w.id)
        and not exists (select from netra.officer_key_ends e where e.officer_key_id = k.id))
  $$;
comment on function netra.wrap_counts(uuid) is 'Whether a wrap to an officer opens anything today: not ended, to a key that counts, of somebody whose post goes on.';

create function netra.office_key_due(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.office_key_wraps w
      join netra.officer_keys k on k.id = w.officer_key_id
      join netra.office_keys o on o.id = w.office_key_id
      where w.office_key_id = wanted and o.retired_at is null and (
        exists (select from netra.office_key_wrap_ends e where e.wrap_id = w.id)
        or not netra.entitled_to_keys(k.account_id, o.office_id)
        or exists (select from netra.officer_key_ends e where e.officer_key_id = k.id and e.reason = 'hilang')))
  $$;
comment on function netra.office_key_due(uuid) is
  'Whether a current key has to be rotated: somebody had it whose post ended, who was cut off, or who lost his own. Computed, so that nobody can forget to mark it.';

create function netra.may_renew_keys(of_office uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
        select from netra.office_key_agreements a join netra.office_key_switches s on s.id = a.switch_id
        where s.office_id = of_office and a.agreed_by = netra.actor_id() and netra.written_now(a.xmin))
      or exists (
        select from netra.office_key_wraps w
        join netra.office_keys o on o.id = w.office_key_id
        join netra.officer_keys k on k.id = w.officer_key_id
        where o.office_id = of_office and k.account_id = netra.actor_id() and netra.wrap_counts(w.id))
  $$;
comment on function netra.may_renew_keys(uuid) is 'Whether the actor agrees to the switch in this transaction, or holds a key of the office.';

create function netra.may_wrap(of_key uuid, to_officer uuid, to_recovery uuid, had_from text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.office_keys o join netra.office_key_releases r on r.office_key_id = o.id
      where o.id = of_key
        and (exists (select from netra.office_recoveries v where v.id = to_recovery and v.office_id = o.office_id)
          or exists (select from netra.officer_keys k where k.id = to_officer and k.id = netra.officer_key_of(k.account_id)
            and netra.entitled_to_keys(k.account_id, o.office_id)))
        and (netra.may_renew_keys(o.office_id)
          -- Two shares are no right that a row could show; whoever has them gives to himself alone.
          or had_from = 'pemulihan' and exists (
            select from netra.officer_keys k where k.id = to_officer and k.account_id = netra.actor_id())))
  $$;
comment on function netra.may_wrap(uuid, uuid, uuid, text) is 'Whether the actor may give this key of an office to this officer or this recovery key.';

create function netra.held_by_officers(of_office uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.office_keys o join netra.office_key_releases r on r.office_key_id = o.id
      where o.office_id = of_office and o.purpose = 'identitas' and o.retired_at is null)
  $$;
comment on function netra.held_by_officers(uuid) is 'Whether the officers of an office hold its key, and the server does not.';

create function netra.may_agree_to_switch(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.office_key_switches s
      where s.id = wanted and s.asked_by <> netra.actor_id()
        and s.office_id = any (netra.actor_unlent('anggota', 'ketua'))
        and netra.officer_key_of(netra.actor_id()) is not null
        and netra.officer_key_of(s.asked_by) is not null
        and netra.entitled_to_keys(s.asked_by, s.office_id)
        and not netra.held_by_officers(s.office_id))
  $$;
comment on function netra.may_agree_to_switch(uuid) is
  'Whether the actor may be the second of two commissioners who hand the key to their officers: each has a key of his own, so that two can open from the first moment.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['office_key_switches', 'office_key_agreements', 'office_recoveries', 'office_key_releases', 'office_key_wraps',
    'office_key_wrap_ends'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

create policy read_own_office on netra.office_key_switches for select to netra_app
  using (office_id = any ((select netra.actor_unlent('staf-penanganan', 'anggota', 'ketua'))::uuid[]));
create policy ask_own on netra.office_key_switches for insert to netra_app
  with check (asked_by = (select netra.actor_id()) and office_id = any (netra.actor_unlent('anggota', 'ketua'))
    and netra.officer_key_of((select netra.actor_id())) is not null and not netra.held_by_officers(office_id));
create policy read_with_switch on netra.office_key_agreements for select to netra_app
  using (exists (select from netra.office_key_switches s where s.id = office_key_agreements.switch_id));
create policy agree_own on netra.office_key_agreements for insert to netra_app
  with check (agreed_by = (select netra.actor_id()) and netra.may_agree_to_switch(switch_id));
create policy read_own_office on netra.office_recoveries for select to netra_app
  using (office_id = any ((select netra.actor_unlent('staf-penanganan', 'anggota', 'ketua'))::uuid[]));
create policy renew on netra.office_recoveries for insert to netra_app
  with check (made_by = (select netra.actor_id()) and netra.may_renew_keys(office_id));
create policy read_all on netra.office_key_releases for select to netra_app using (true);
create policy release on netra.office_key_releases for insert to netra_app
  with check (exists (select from netra.office_keys o where o.id = office_key_releases.office_key_id and netra.may_renew_keys(o.office_id)));
create policy read_own_office on netra.office_key_wraps for select to netra_app
  using (exists (select from netra.office_keys o where o.id = office_key_wraps.office_key_id
    and o.office_id = any ((select netra.actor_unlent('staf-penanganan', 'anggota', 'ketua'))::uuid[])));
create policy give on netra.office_key_wraps for insert to netra_app
  with check (given_by = (select netra.actor_id()) and netra.may_wrap(office_key_id, officer_key_id, recovery_id, given_from));
create policy read_with_wrap on netra.office_key_wrap_ends for select to netra_app
  using (exists (select from netra.office_key_wraps w where w.id = office_key_wrap_ends.wrap_id));
-- The last who can open is never cut off.
create policy cut_off on netra.office_key_wrap_ends for insert to netra_app
  with check (ended_by = (select netra.actor_id()) and exists (
    select from netra.office_key_wraps w join netra.office_keys o on o.id = w.office_key_id
    where w.id = office_key_wrap_ends.wrap_id and w.officer_key_id is not null
      and o.office_id = any (netra.actor_unlent('anggota', 'ketua'))
      and exists (select from netra.office_key_wraps other where other.office_key_id = w.office_key_id
        and other.officer_key_id is not null and other.officer_key_id <> w.officer_key_id and netra.wrap_counts(other.id))));

create policy renew on netra.office_keys for insert to netra_app with check (netra.may_renew_keys(office_id));
create policy retire on netra.office_keys for update to netra_app
  using (netra.may_renew_keys(office_id)) with check (retired_at is not null and netra.may_renew_keys(office_id));
grant insert (purpose, mark) on netra.office_keys to netra_app;
grant update (retired_at) on netra.office_keys to netra_app;

grant select on netra.office_key_switches, netra.office_key_agreements, netra.office_recoveries, netra.office_key_releases,
  netra.office_key_wrap_ends to netra_app;
grant select (id, office_key_id, officer_key_id, recovery_id, given_from, given_by, given_at) on netra.office_key_wraps to netra_app;
grant insert (id, office_id, asked_by, proof, asked_at) on netra.office_key_switches to netra_app;
grant insert (switch_id, agreed_by, proof, agreed_at) on netra.office_key_agreements to netra_app;
grant insert (id, office_id, recipient, mark, made_by, made_at) on netra.office_recoveries to netra_app;
grant insert (office_key_id, released_at) on netra.office_key_releases to netra_app;
grant insert (id, office_key_id, officer_key_id, recovery_id, wrapped, given_from, given_by, given_at) on netra.office_key_wraps to netra_app;
grant insert (wrap_id, ended_by, ended_at) on netra.office_key_wrap_ends to netra_app;

-- Nothing without a try, and no try without its row. One after the other, so that ten at once are counted as ten.
create function netra.try_officer_key(new_try uuid, for_keys uuid[]) returns table (locked bytea, office_key_id uuid, wrapped bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  on_key uuid := netra.officer_key_of(netra.actor_id());
begin
  perform from netra.officer_keys k where k.id = on_key for update;
  if on_key is null or netra.officer_key_closed(on_key) then return; end if;
  insert into netra.officer_key_tries (id, officer_key_id, tried_by) values (new_try, on_key, netra.actor_id());
  return query
    select k.locked, w.office_key_id, w.wrapped
    from netra.officer_keys k join netra.office_key_wraps w on w.officer_key_id = k.id
    where k.id = on_key and w.office_key_id = any (for_keys) and netra.wrap_counts(w.id);
end
$$;
comment on function netra.try_officer_key(uuid, uuid[]) is
  'The actor''s own closed key and what was wrapped to it of these keys, for one try that is noted. Nothing once ten were wrong (N49).';

create function netra.recovery_wraps(of_recovery uuid) returns table (office_key_id uuid, wrapped bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select w.office_key_id, w.wrapped from netra.office_key_wraps w join netra.office_recoveries v on v.id = w.recovery_id
    where v.id = of_recovery and netra.entitled_to_keys(netra.actor_id(), v.office_id)
  $$;
comment on function netra.recovery_wraps(uuid) is 'What two shares open, for an officer of the office. Without the shares the bytes are noise.';

create function netra.key_people(of_office uuid)
  returns table (account_id uuid, name text, officer_key_id uuid, recipient text, mark bytea, made_at timestamptz, is_closed boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select a.id, a.name, k.id, k.recipient, k.mark, k.made_at, k.id is not null and netra.officer_key_closed(k.id)
    from netra.accounts a left join netra.officer_keys k on k.id = netra.officer_key_of(a.id)
    where netra.entitled_to_keys(netra.actor_id(), of_office)
      and a.id in (select m.account_id from netra.memberships m where m.office_id = of_office)
      and netra.entitled_to_keys(a.id, of_office)
    order by a.name, a.id
  $$;
comment on function netra.key_people(uuid) is 'Who may hold the key of an office, with the public half of the key that each has, for whoever is one of them.';

create function netra.kept_under(of_key uuid) returns table (file_id uuid, kind text, party text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select file.id, file.kind, file.party from (
      select p.id, p.office_key_id, p.kind, h.party from netra.signed_papers p left join netra.hearings h on h.id = p.part_id
      union all select id, office_key_id, 'surat-penerusan', null from netra.follow_up_scans
      union all select id, office_key_id, 'kajian', null from netra.kajian_files
      union all select id, office_key_id, 'bukti-terlapor', null from netra.accused_files
      union all select id, office_key_id, 'nomor-pegawai', null from netra.subject_matches
    ) file
    where file.office_key_id = of_key and netra.actor_is('clock')
  $$;
comment on function netra.kept_under(uuid) is
  'The files sealed to this key, for the clock, which seals those anew that name no reporter before the key is destroyed.';

revoke all on function netra.wrap_counts(uuid), netra.office_key_due(uuid), netra.may_renew_keys(uuid),
  netra.may_wrap(uuid, uuid, uuid, text), netra.may_agree_to_switch(uuid), netra.held_by_officers(uuid), netra.try_officer_key(uuid, uuid[]),
  netra.recovery_wraps(uuid), netra.key_people(uuid), netra.kept_under(uuid) from public;
grant execute on function netra.wrap_counts(uuid), netra.office_key_due(uuid), netra.may_renew_keys(uuid),
  netra.may_wrap(uuid, uuid, uuid, text), netra.may_agree_to_switch(uuid), netra.held_by_officers(uuid), netra.try_officer_key(uuid, uuid[]),
  netra.recovery_wraps(uuid), netra.key_people(uuid), netra.kept_under(uuid) to netra_app;

select netra.guard_demonstration();
