-- A sealed identity is opened by two people (N41): one of the handling office asks, one outside the handling team decides, and every
-- look is a row before it is a look. Whoever was lent by another office neither asks nor decides, whatever his role.
create table netra.identity_annexes (
  id            uuid primary key,
  case_id       uuid not null,
  report_id     uuid not null,
  office_id     uuid not null,
  addressee     text not null,
  addressee_office_id uuid,
  addressee_name text not null,
  basis_rule    text not null,
  article       text,
  decided_as    text not null,
  number        text not null,
  reason        text not null,
  decided_by    uuid not null,
  decided_at    timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint identity_annexes_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint identity_annexes_report_id_fkey foreign key (report_id) references netra.reports on delete restrict,
  constraint identity_annexes_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint identity_annexes_addressee_office_id_fkey foreign key (addressee_office_id) references netra.offices on delete restrict,
  constraint identity_annexes_decided_by_fkey foreign key (decided_by) references netra.accounts on delete restrict,
  constraint identity_annexes_addressee_check check (addressee in ('gakkumdu', 'penyidik', 'penuntut-umum', 'pengadilan')),
  constraint identity_annexes_office_check check ((addressee = 'pengadilan') = (addressee_office_id is null)),
  constraint identity_annexes_court_check check (addressee <> 'pengadilan' or addressee_name ~ '^Pengadilan '),
  constraint identity_annexes_article_check check (article is null or article ~ '\S'),
  constraint identity_annexes_decided_as_check check (decided_as in ('pleno', 'pimpinan')),
  constraint identity_annexes_words_check check (number ~ '\S' and reason ~ '\S')
);
comment on table netra.identity_annexes is
  'A decision that one named addressee is given who reported, and the law that asks for it. PPK, employer and terlapor are no addressees. Insert only.';
create index identity_annexes_case_idx on netra.identity_annexes (case_id);

create table netra.identity_openings (
  id            uuid primary key,
  case_id       uuid not null,
  report_id     uuid not null,
  annex_id      uuid,
  office_id     uuid not null,
  parts         text[] not null,
  purpose       text not null,
  reason        text not null,
  asked_by      uuid not null,
  asked_as      text not null,
  proof         text not null,
  asked_at      timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint identity_openings_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint identity_openings_report_id_fkey foreign key (report_id) references netra.reports on delete restrict,
  constraint identity_openings_annex_id_fkey foreign key (annex_id) references netra.identity_annexes on delete restrict,
  constraint identity_openings_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint identity_openings_asked_by_fkey foreign key (asked_by) references netra.accounts on delete restrict,
  constraint identity_openings_parts_check check (
    cardinality(parts) > 0 and parts <@ array['pelapor', 'kontak', 'identitas', 'kuasa', 'saksi', 'korban']),
  constraint identity_openings_purpose_check check (purpose in ('klarifikasi', 'gakkumdu', 'pengadilan', 'pelindungan', 'lampiran')),
  constraint identity_openings_annex_check check ((purpose = 'lampiran') = (annex_id is not null)),
  constraint identity_openings_reason_check check (reason ~ '\S'),
  constraint identity_openings_proof_check check (proof in ('totp', 'backup-code', 'passkey', 'sso-two-factors', 'demonstration'))
);
comment on table netra.identity_openings is
  'Who of the handling office asked to see which parts of an identity, for what and why, signed in with two factors. Insert only.';
create index identity_openings_case_idx on netra.identity_openings (case_id);

create table netra.identity_decisions (
  opening_id    uuid primary key,
  grants        boolean not null,
  reason        text not null,
  decided_by    uuid not null,
  proof         text not null,
  decided_at    timestamptz not null,
  open_until    timestamptz,
  recorded_at   timestamptz not null default clock_timestamp(),
  demonstration boolean not null default netra.is_demonstration(),
  constraint identity_decisions_opening_id_fkey foreign key (opening_id) references netra.identity_openings on delete restrict,
  constraint identity_decisions_decided_by_fkey foreign key (decided_by) references netra.accounts on delete restrict,
  constraint identity_decisions_reason_check check (reason ~ '\S'),
  constraint identity_decisions_proof_check check (proof in ('totp', 'backup-code', 'passkey', 'sso-two-factors', 'demonstration')),
  constraint identity_decisions_until_check check (
    grants = (open_until is not null) and open_until > decided_at and open_until <= decided_at + interval '4 hours')
);
comment on table netra.identity_decisions is
  'What the second person said, once: no, or yes for at most four hours (N41). Insert only.';

create table netra.identity_looks (
  id            uuid primary key,
  opening_id    uuid not null,
  looked_by     uuid not null,
  looked_at     timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint identity_looks_opening_id_fkey foreign key (opening_id) references netra.identity_openings on delete restrict,
  constraint identity_looks_looked_by_fkey foreign key (looked_by) references netra.accounts on delete restrict
);
comment on table netra.identity_looks is 'That somebody saw it. The sealed bytes are handed out for a row of the same transaction alone. Insert only.';
create index identity_looks_opening_idx on netra.identity_looks (opening_id);

create table netra.identity_annex_prints (
  annex_id      uuid primary key,
  look_id       uuid not null,
  office_key_id uuid not null,
  size          integer not null,
  sha256        bytea not null,
  printed_by    uuid not null,
  printed_at    timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint identity_annex_prints_annex_id_fkey foreign key (annex_id) references netra.identity_annexes on delete restrict,
  constraint identity_annex_prints_look_id_fkey foreign key (look_id) references netra.identity_looks on delete restrict,
  constraint identity_annex_prints_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint identity_annex_prints_printed_by_fkey foreign key (printed_by) references netra.accounts on delete restrict,
  constraint identity_annex_prints_sha256_check check (octet_length(sha256) = 32)
);
comment on table netra.identity_annex_prints is
  'That the annex was printed, once, and the hash of what was; its sealed copy lies in the vault under the id of the look. Insert only.';

create function netra.actor_unlent(variadic wanted_roles text[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct m.office_id), '{}')
    from netra.memberships m
    join netra.accounts a on a.id = m.account_id
    join netra.offices o on o.id = m.office_id
    where m.account_id = netra.actor_id()
      and a.closed_at is null
      and m.home_office_id is null
      and m.role = any (wanted_roles)
      and m.valid_from <= netra.today_in(o.zone)
      and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to)
  $$;
comment on function netra.actor_unlent(text[]) is 'As actor_offices, without the posts of people whom another office has lent.';

create function netra.asks_identity(of_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.cases c where c.id = of_case
      and c.handling_office_id = any (netra.actor_unlent('staf-penanganan', 'anggota', 'ketua'))
      and not c.walled_office_ids && netra.actor_wall_offices())
  $$;
comment on function netra.asks_identity(uuid) is 'Whether the actor may ask for an identity of this case: an officer of the office that handles it.';

-- Wider than rights on purpose: who wrote anything into the case, sat in a pleno on it, or stood aside there is no second person.
create function netra.on_case_team(of_case uuid, who uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.events e where e.case_id = of_case and e.actor_id = who and e.type <> 'identity-decided')
      or exists (
        select from netra.plenos p
        where (p.case_id = of_case or p.lhp_id in (select k.lhp_id from netra.lhp_copies k where k.case_id = of_case))
          and (p.chair_id = who or exists (select from jsonb_array_elements(p.attendance) a
            where a ->> 'member' = who::text and a ->> 'as' <> 'tidak-hadir')))
      or exists (select from netra.cases c join netra.memberships m on m.office_id = c.handling_office_id
        where c.id = of_case and m.account_id = who and m.role = 'staf-penanganan'
          and (m.valid_to is null or m.valid_to > current_date))
  $$;
comment on function netra.on_case_team(uuid, uuid) is 'Whether somebody has acted on a case, or is staff who handle it.';

create function netra.decides_identity(of_opening uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.identity_openings o join netra.cases c on c.id = o.case_id
      where o.id = of_opening
        and o.asked_by <> netra.actor_id()
        and array[c.handling_office_id, c.regency_office_id, c.province_office_id, c.national_office_id]
          && netra.actor_unlent('anggota', 'ketua')
        and not c.walled_office_ids && netra.actor_wall_offices()
        and not netra.on_case_team(c.id, netra.actor_id()))
  $$;
comment on function netra.decides_identity(uuid) is
  'Whether the actor may be the second person: a commissioner of the handling office or of a rank above it, outside the team, and not who asked.';

create function netra.looks_at_identity(of_opening uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.identity_openings o join netra.identity_decisions d on d.opening_id = o.id
      where o.id = of_opening and o.asked_by = netra.actor_id() and d.grants
        and at >= d.decided_at and at < d.open_until
        -- Whatever time the program tells, four hours by the database's own clock are over for good.
        and clock_timestamp() < d.recorded_at + interval '4 hours'
        and netra.asks_identity(o.case_id))
  $$;
comment on function netra.looks_at_identity(uuid, timestamptz) is 'Whether the actor asked for this opening, was granted it, and it is still open.';

create function netra.may_be_told(wanted netra.identity_annexes) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.cases c join netra.reports r on r.case_id = c.id
      where c.id = wanted.case_id and r.id = wanted.report_id and c.handling_office_id = wanted.office_id
        and c.handling_office_id = any (netra.actor_unlent('anggota', 'ketua'))
        and not c.walled_office_ids && netra.actor_wall_offices()
        and (wanted.addressee_office_id is null or not wanted.addressee_office_id = any (c.walled_office_ids))
        and not exists (select from netra.allegations a where a.case_id = c.id and a.subject_office_id = wanted.addressee_office_id))
      and (wanted.addressee = 'pengadilan' or exists (
        select from netra.offices o where o.id = wanted.addressee_office_id and o.name = wanted.addressee_name
          and o.kind = any (case wanted.addressee
            when 'gakkumdu' then array['gakkumdu']
            when 'penyidik' then array['polri', 'polda', 'polres']
            when 'penuntut-umum' then array['kejaksaan-agung', 'kejati', 'kejari'] end)))
      and (wanted.article is not null or exists (
        select from netra.law_decisions d where d.rule_id = wanted.basis_rule and d."values" ? 'semua'
          and not exists (select from netra.law_decisions later where later.replaces_id = d.id)))
  $$;
comment on function netra.may_be_told(netra.identity_annexes) is
  'Whether a decision of the actor may name this addressee: its kind, not accused, and on a rule the legal desk confirmed or an article named by hand.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['identity_annexes', 'identity_openings', 'identity_decisions', 'identity_looks', 'identity_annex_prints'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

create policy read_with_case on netra.identity_annexes for select to netra_app
  using (exists (select from netra.cases c where c.id = identity_annexes.case_id));
create policy decide_own on netra.identity_annexes for insert to netra_app
  with check (decided_by = (select netra.actor_id()) and netra.may_be_told(identity_annexes));
create policy read_with_case on netra.identity_openings for select to netra_app
  using (exists (select from netra.cases c where c.id = identity_openings.case_id));
create policy ask_own on netra.identity_openings for insert to netra_app
  with check (
    asked_by = (select netra.actor_id())
    and netra.asks_identity(case_id)
    and exists (select from netra.cases c where c.id = identity_openings.case_id and c.handling_office_id = identity_openings.office_id)
    and exists (select from netra.reports r where r.id = identity_openings.report_id and r.case_id = identity_openings.case_id)
    and (annex_id is null or exists (select from netra.identity_annexes a
      where a.id = identity_openings.annex_id and a.report_id = identity_openings.report_id))
  );
create policy read_with_opening on netra.identity_decisions for select to netra_app
  using (exists (select from netra.identity_openings o where o.id = identity_decisions.opening_id));
create policy decide_other on netra.identity_decisions for insert to netra_app
  with check (decided_by = (select netra.actor_id()) and netra.decides_identity(opening_id));
create policy read_with_opening on netra.identity_looks for select to netra_app
  using (exists (select from netra.identity_openings o where o.id = identity_looks.opening_id));
create policy look_own on netra.identity_looks for insert to netra_app
  with check (looked_by = (select netra.actor_id()) and netra.looks_at_identity(opening_id, looked_at));
create policy read_with_annex on netra.identity_annex_prints for select to netra_app
  using (exists (select from netra.identity_annexes a where a.id = identity_annex_prints.annex_id));
create policy print_own on netra.identity_annex_prints for insert to netra_app
  with check (
    printed_by = (select netra.actor_id())
    and exists (select from netra.identity_looks l join netra.identity_openings o on o.id = l.opening_id
      where l.id = identity_annex_prints.look_id and l.looked_by = (select netra.actor_id()) and o.annex_id = identity_annex_prints.annex_id)
  );
grant select on netra.identity_annexes, netra.identity_openings, netra.identity_decisions, netra.identity_looks, netra.identity_annex_prints to netra_app;
grant insert (id, case_id, report_id, office_id, addressee, addressee_office_id, addressee_name, basis_rule, article, decided_as, number,
  reason, decided_by, decided_at) on netra.identity_annexes to netra_app;
grant insert (id, case_id, report_id, annex_id, office_id, parts, purpose, reason, asked_by, asked_as, proof, asked_at)
  on netra.identity_openings to netra_app;
grant insert (opening_id, grants, reason, decided_by, proof, decided_at, open_until) on netra.identity_decisions to netra_app;
grant insert (id, opening_id, looked_by, looked_at) on netra.identity_looks to netra_app;
grant insert (annex_id, look_id, office_key_id, size, sha256, printed_by, printed_at) on netra.identity_annex_prints to netra_app;

create function netra.sealed_parts(by_look uuid) returns table (part text, office_key_id uuid, ciphertext bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.part, s.office_key_id, s.ciphertext
    from netra.identity_looks l
    join netra.identity_openings o on o.id = l.opening_id
    join netra.sealed_identities s on s.report_id = o.report_id and s.part = any (o.parts)
    where l.id = by_look and l.looked_by = netra.actor_id() and netra.written_now(l.xmin)
    order by s.part, s.id
  $$;
comment on function netra.sealed_parts(uuid) is
  'The sealed bytes of one opening, for a look that this transaction wrote: nobody reads them without leaving the row.';

-- The second person may be of a rank above, who writes nothing else into the case.
create function netra.notes_identity_decision(about netra.events) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select about.stream = 'perkara' and about.type = 'identity-decided'
      and about.lhp_id is null and about.referral_id is null and about.account_id is null
      and exists (select from netra.identity_decisions d join netra.identity_openings o on o.id = d.opening_id
        where d.decided_by = netra.actor_id() and netra.written_now(d.xmin)
          and o.case_id = about.case_id and o.report_id = about.report_id)
  $$;
comment on function netra.notes_identity_decision(netra.events) is 'Whether an event tells the decision that this transaction wrote.';
create policy note_identity_decision on netra.events for insert to netra_app
  with check (actor_id = (select netra.actor_id()) and netra.notes_identity_decision(events));

revoke all on function netra.actor_unlent(text[]), netra.asks_identity(uuid), netra.on_case_team(uuid, uuid), netra.decides_identity(uuid),
  netra.looks_at_identity(uuid, timestamptz), netra.may_be_told(netra.identity_annexes), netra.sealed_parts(uuid),
  netra.notes_identity_decision(netra.events) from public;
grant execute on function netra.actor_unlent(text[]), netra.asks_identity(uuid), netra.decides_identity(uuid),
  netra.looks_at_identity(uuid, timestamptz), netra.may_be_told(netra.identity_annexes), netra.sealed_parts(uuid),
  netra.notes_identity_decision(netra.events) to netra_app;

select netra.guard_demonstration();
