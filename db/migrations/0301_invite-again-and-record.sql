-- A party that did not come is invited a second time; an online hearing says how it was recorded; whoever signs on the screen does so by his code.

alter table netra.hearings
  add column round smallint not null default 1,
  add column again_of uuid,
  drop constraint hearings_ordinal_key,
  add constraint hearings_ordinal_key unique (case_id, party, ordinal, round),
  add constraint hearings_round_check check (round in (1, 2) and (round = 2) = (again_of is not null)),
  add constraint hearings_self_key unique (id, case_id, party, ordinal),
  add constraint hearings_again_of_key unique (again_of),
  add constraint hearings_again_of_fkey foreign key (again_of, case_id, party, ordinal)
    references netra.hearings (id, case_id, party, ordinal) on delete restrict;
comment on column netra.hearings.again_of is
  'The first invitation of the same party, to which it did not come. Its second: the same number ("saksi 2"), a paper and a proof of its own.';

create function netra.stayed_away(invited uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.hearings h where h.id = invited and h.round = 1 and h.state = 'tidak-hadir'
      and exists (select from netra.hearing_deliveries d where d.hearing_id = h.id))
  $$;
comment on function netra.stayed_away(uuid) is 'Whether a first invitation reached its party, by a proof that is kept, and nobody came.';
revoke all on function netra.stayed_away(uuid) from public;
grant execute on function netra.stayed_away(uuid) to netra_app;
create policy invite_again on netra.hearings as restrictive for insert to netra_app
  with check (again_of is null or netra.stayed_away(again_of));
grant insert (round, again_of) on netra.hearings to netra_app;

create table netra.hearing_recordings (
  hearing_id    uuid primary key,
  made          boolean not null,
  consented     boolean not null,
  sha256        bytea,
  minutes_long  integer,
  kept_where    text,
  why_not       text,
  recorded_at   timestamptz not null,
  recorded_by   uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint hearing_recordings_hearing_id_fkey foreign key (hearing_id) references netra.hearings on delete restrict,
  constraint hearing_recordings_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint hearing_recordings_sha256_check check (octet_length(sha256) = 32),
  constraint hearing_recordings_minutes_long_check check (minutes_long between 1 and 1440),
  constraint hearing_recordings_kept_where_check check (length(kept_where) between 1 and 2000),
  constraint hearing_recordings_why_not_check check (length(why_not) between 1 and 2000),
  constraint hearing_recordings_made_check check (
    case when made then consented and num_nulls(sha256, minutes_long, kept_where) = 0 and why_not is null
      else why_not is not null and num_nonnulls(sha256, minutes_long, kept_where) = 0 end)
);
comment on table netra.hearing_recordings is
  'That an online hearing was recorded with consent: the SHA-256 of the file, how long it is and where it lies, outside of Netra; or why it was not. Insert only.';

alter table netra.hearing_signatures
  add column code_id uuid,
  add constraint hearing_signatures_code_id_fkey foreign key (code_id) references netra.accused_codes on delete restrict,
  -- What was noted before had no code.
  add constraint hearing_signatures_code_check check ((way = 'layar') = (code_id is not null)) not valid;
comment on column netra.hearing_signatures.code_id is
  'By whose code the minutes were signed on the screen, in front of the officer. Null: in ink.';

create function netra.code_signs(code uuid, heard uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.accused_codes k
      join netra.allegations mine on mine.id = k.allegation_id
      join netra.hearings h on h.id = heard and h.case_id = k.case_id
      join netra.allegations called on called.id = h.allegation_id
      where k.id = code and k.revoked_at is null and netra.same_subject(mine, called))
  $$;
comment on function netra.code_signs(uuid, uuid) is 'Whether a code that opens is of the terlapor whom this hearing heard.';
revoke all on function netra.code_signs(uuid, uuid) from public;
grant execute on function netra.code_signs(uuid, uuid) to netra_app;
create policy sign_by_own_code on netra.hearing_signatures as restrictive for insert to netra_app
  with check (code_id is null or netra.code_signs(code_id, hearing_id));
grant insert (code_id) on netra.hearing_signatures to netra_app;

alter table netra.hearing_recordings enable row level security;
alter table netra.hearing_recordings force row level security;
create policy read_handling on netra.hearing_recordings for select to netra_app
  using (exists (select from netra.hearings h join netra.cases c on c.id = h.case_id where h.id = hearing_recordings.hearing_id
    and c.handling_office_id = any ((select netra.actor_works())::uuid[])));
create policy record_handling on netra.hearing_recordings for insert to netra_app
  with check (recorded_by = (select netra.actor_id())
    and exists (select from netra.hearings h join netra.cases c on c.id = h.case_id where h.id = hearing_recordings.hearing_id
      and c.handling_office_id = any ((select netra.actor_works())::uuid[])));
grant select (hearing_id, made, consented, sha256, minutes_long, kept_where, why_not, recorded_at, recorded_by)
  on netra.hearing_recordings to netra_app;
grant insert (hearing_id, made, consented, sha256, minutes_long, kept_where, why_not, recorded_at, recorded_by)
  on netra.hearing_recordings to netra_app;

select netra.guard_demonstration();
