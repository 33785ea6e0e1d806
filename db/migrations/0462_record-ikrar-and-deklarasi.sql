-- Two other acts than signing. An ikrar is read aloud at an apel, and has attendance; a deklarasi is signed by the heads of institutions and recited
-- by all. Neither is ever counted as a signature of those who stood there (N92).
create table netra.ikrars (
  id              uuid primary key,
  office_id       uuid not null,
  election_id     text not null,
  held_at         timestamptz not null,
  place           text not null,
  leader          text not null,
  leader_post     text not null,
  leader_capacity text not null,
  present         integer not null,
  on_roll         integer,
  note            text,
  photo_id        uuid,
  photo_sha256    bytea,
  photo_key_id    uuid,
  photo_type      text,
  recorded_at     timestamptz not null,
  recorded_by     uuid not null,
  demonstration   boolean not null default netra.is_demonstration(),
  constraint ikrars_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint ikrars_election_id_fkey foreign key (election_id) references netra.elections on delete restrict,
  constraint ikrars_photo_key_id_fkey foreign key (photo_key_id) references netra.office_keys on delete restrict,
  constraint ikrars_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint ikrars_words_check check (length(place) between 1 and 300 and length(leader) between 1 and 200 and length(leader_post) between 1 and 200
    and length(note) <= 2000),
  constraint ikrars_capacity_check check (leader_capacity in ('definitif', 'pj', 'pjs', 'plt', 'plh')),
  constraint ikrars_people_check check (present between 1 and 1000000 and on_roll > 0),
  constraint ikrars_order_check check (held_at <= recorded_at),
  constraint ikrars_photo_check check (num_nulls(photo_id, photo_sha256, photo_key_id, photo_type) in (0, 4))
);
comment on table netra.ikrars is
  'An oath read aloud at an apel: when, where, who led it in which capacity, how many stood there and how many are on the roll. Insert only.';
comment on column netra.ikrars.on_roll is 'As it stood when this was recorded; null: no roll of the unit had been read in.';
create index ikrars_office_idx on netra.ikrars (office_id, held_at desc);

create table netra.deklarasis (
  id            uuid primary key,
  office_id     uuid not null,
  election_id   text not null,
  title         text not null,
  held_on       date not null,
  place         text not null,
  words         text,
  recited_by    text,
  photo_id      uuid,
  photo_sha256  bytea,
  photo_key_id  uuid,
  photo_type    text,
  recorded_at   timestamptz not null,
  recorded_by   uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint deklarasis_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint deklarasis_election_id_fkey foreign key (election_id) references netra.elections on delete restrict,
  constraint deklarasis_photo_key_id_fkey foreign key (photo_key_id) references netra.office_keys on delete restrict,
  constraint deklarasis_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint deklarasis_words_check check (length(title) between 1 and 300 and length(place) between 1 and 300 and length(words) <= 10000
    and length(recited_by) <= 300),
  constraint deklarasis_photo_check check (num_nulls(photo_id, photo_sha256, photo_key_id, photo_type) in (0, 4))
);
comment on table netra.deklarasis is 'A declaration that heads of institutions signed together, and who recited it. Insert only.';
create index deklarasis_office_idx on netra.deklarasis (office_id, held_on desc);

create table netra.deklarasi_signers (
  deklarasi_id uuid not null,
  ordinal      integer not null,
  name         text,
  post         text not null,
  capacity     text,
  office_id    uuid,
  constraint deklarasi_signers_pkey primary key (deklarasi_id, ordinal),
  constraint deklarasi_signers_deklarasi_id_fkey foreign key (deklarasi_id) references netra.deklarasis on delete restrict,
  constraint deklarasi_signers_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint deklarasi_signers_words_check check (length(post) between 1 and 200 and length(name) between 1 and 200),
  constraint deklarasi_signers_capacity_check check (capacity in ('definitif', 'pj', 'pjs', 'plt', 'plh'))
);
comment on table netra.deklarasi_signers is
  'Who signed, in which post and capacity, for which office. Name and capacity are null where nobody says them. Insert only.';

alter table netra.paktas
  add constraint paktas_deklarasi_id_fkey foreign key (deklarasi_id) references netra.deklarasis on delete restrict;

do $$
declare
  guarded text;
begin
  foreach guarded in array array['ikrars', 'deklarasis', 'deklarasi_signers'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

create policy read_watched on netra.ikrars for select to netra_app using (netra.may_watch(office_id));
create policy record_led on netra.ikrars for insert to netra_app
  with check (recorded_by = (select netra.actor_id()) and netra.may_lead(office_id));

-- Signers see what they signed, whoever wrote it down.
create function netra.signed_deklarasi(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.deklarasi_signers s where s.deklarasi_id = wanted and s.office_id is not null and netra.may_lead(s.office_id))
  $$;
comment on function netra.signed_deklarasi(uuid) is 'Whether an office that the actor heads is among the signers.';
revoke all on function netra.signed_deklarasi(uuid) from public;
grant execute on function netra.signed_deklarasi(uuid) to netra_app;

-- Bawaslu holds most of them, the head of a region some.
create policy read_watched on netra.deklarasis for select to netra_app using (netra.may_watch(office_id) or netra.signed_deklarasi(id));
create policy record_own on netra.deklarasis for insert to netra_app
  with check (recorded_by = (select netra.actor_id()) and (netra.may_lead(office_id)
    or office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua', 'sekretariat'))::uuid[])));
create policy read_with_deklarasi on netra.deklarasi_signers for select to netra_app
  using (exists (select from netra.deklarasis d where d.id = deklarasi_signers.deklarasi_id));
create policy record_with_deklarasi on netra.deklarasi_signers for insert to netra_app
  with check (exists (select from netra.deklarasis d where d.id = deklarasi_signers.deklarasi_id and d.recorded_by = (select netra.actor_id())));

grant select on netra.ikrars, netra.deklarasis, netra.deklarasi_signers to netra_app;
grant insert (id, office_id, election_id, held_at, place, leader, leader_post, leader_capacity, present, on_roll, note, photo_id, photo_sha256,
  photo_key_id, photo_type, recorded_at, recorded_by) on netra.ikrars to netra_app;
grant insert (id, office_id, election_id, title, held_on, place, words, recited_by, photo_id, photo_sha256, photo_key_id, photo_type,
  recorded_at, recorded_by) on netra.deklarasis to netra_app;
grant insert on netra.deklarasi_signers to netra_app;

select netra.guard_demonstration();
