-- Pakta integritas: a text, opened for the people of some offices and below, and signed by each person for himself (N92). What a person signed is
-- one row that is never changed: its own event, with salt and leaf. Only a function of a role of its own writes it, many at once.
do $$
begin
  if not exists (select from pg_roles where rolname = 'netra_pakta') then
    create role netra_pakta nologin;
  end if;
end $$;
grant netra_pakta to netra_owner;
grant usage, create on schema netra to netra_pakta;

create table netra.paktas (
  id             uuid primary key,
  election_id    text not null,
  office_id      uuid not null,
  top_office_ids uuid[] not null,
  kinds          text[] not null,
  text_id        uuid not null,
  deklarasi_id   uuid,
  opened_at      timestamptz not null,
  opened_by      uuid not null,
  closed_at      timestamptz,
  demonstration  boolean not null default netra.is_demonstration(),
  constraint paktas_election_id_fkey foreign key (election_id) references netra.elections on delete restrict,
  constraint paktas_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint paktas_opened_by_fkey foreign key (opened_by) references netra.accounts on delete restrict,
  constraint paktas_tops_check check (cardinality(top_office_ids) between 1 and 2000),
  constraint paktas_kinds_check check (cardinality(kinds) >= 1 and kinds <@ array['pns', 'pppk', 'honorer', 'tni', 'polri', 'pns-tni', 'pns-polri',
    'kades', 'perangkat-desa', 'bpd', 'satpol-pp', 'linmas', 'damkar', 'penyelenggara'])
);
comment on table netra.paktas is 'A pakta integritas for an election: for whom it was opened, by which office, and which text holds now.';
comment on column netra.paktas.top_office_ids is 'Everybody at these offices and below is asked: line && top_office_ids.';

create table netra.pakta_texts (
  id            uuid primary key,
  pakta_id      uuid not null,
  version       integer not null,
  words         text not null,
  translation   text not null,
  sha256        bytea not null,
  made_at       timestamptz not null,
  made_by       uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint pakta_texts_pakta_id_fkey foreign key (pakta_id) references netra.paktas on delete restrict deferrable initially deferred,
  constraint pakta_texts_made_by_fkey foreign key (made_by) references netra.accounts on delete restrict,
  constraint pakta_texts_version_key unique (pakta_id, version),
  constraint pakta_texts_sha256_check check (sha256 = sha256(convert_to(words, 'UTF8'))),
  constraint pakta_texts_words_check check (length(words) between 50 and 10000 and length(translation) between 50 and 10000 and version > 0)
);
comment on table netra.pakta_texts is
  'The texts of a pakta, each version for good: the Indonesian words bind, by their SHA-256; the English ones translate. Insert only.';
alter table netra.paktas
  add constraint paktas_text_id_fkey foreign key (text_id) references netra.pakta_texts on delete restrict deferrable initially deferred;

create table netra.pledges (
  id            uuid primary key,
  text_id       uuid not null,
  pegawai_id    uuid not null,
  office_id     uuid,
  kind          text not null,
  way           text not null,
  signed_at     timestamptz not null,
  shows         text[] not null,
  salt          bytea not null,
  leaf_hash     bytea not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint pledges_text_id_fkey foreign key (text_id) references netra.pakta_texts on delete restrict,
  constraint pledges_pegawai_id_fkey foreign key (pegawai_id) references netra.pegawai on delete restrict,
  constraint pledges_once_key unique (text_id, pegawai_id),
  constraint pledges_way_check check (way in ('kode', 'slip')),
  constraint pledges_shows_check check (shows <@ array['nama', 'unit', 'tanggal']),
  constraint pledges_leaf_check check (octet_length(salt) = 16 and octet_length(leaf_hash) = 32)
);
comment on table netra.pledges is
  'Who signed which text, from which unit, when: the event itself, insert only. leaf_hash = SHA-256(0x00 || HMAC-SHA-256(salt, canonical JSON)), made '
  'beside the row; the JSON is {"pegawaiId","pledgeId","shows","signedAt","textId","textSha256","type"}.';
comment on column netra.pledges.office_id is 'His unit when he signed; what he signed stays counted there.';
comment on column netra.pledges.shows is 'What whoever checks his certificate is told: nothing but what he agreed to.';
create index pledges_pegawai_idx on netra.pledges (pegawai_id);

-- Half a million signatures are no row that all wait for: each leaves a delta, and a sweep folds them into counts every second.
create table netra.pledge_deltas (
  text_id   uuid not null,
  office_id uuid,
  kind      text not null,
  way       text not null,
  signed_at timestamptz not null
);
comment on table netra.pledge_deltas is 'Signatures that no count has yet. Kept by sign_pledges, taken by fold_pledges.';
create table netra.pledge_counts (
  text_id   uuid not null,
  office_id uuid not null,
  kind      text not null,
  way       text not null,
  people    integer not null,
  constraint pledge_counts_pkey primary key (text_id, office_id, kind, way),
  constraint pledge_counts_people_check check (people > 0)
);
comment on table netra.pledge_counts is
  'People who signed, by text, unit, kind and way. Whoever has no unit on the roll is counted at his employer. The rows of pledges are the truth.';

create table netra.pakta_recaps (
  id            uuid primary key,
  pakta_id      uuid not null,
  text_id       uuid not null,
  office_id     uuid not null,
  way           text not null,
  signed        integer not null,
  total         integer not null,
  stated_on     date not null,
  stated_by     text not null,
  scan_id       uuid not null,
  scan_sha256   bytea not null,
  scan_key_id   uuid not null,
  scan_type     text not null,
  recorded_at   timestamptz not null,
  recorded_by   uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint pakta_recaps_pakta_id_fkey foreign key (pakta_id) references netra.paktas on delete restrict,
  constraint pakta_recaps_text_id_fkey foreign key (text_id) references netra.pakta_texts on delete restrict,
  constraint pakta_recaps_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint pakta_recaps_scan_key_id_fkey foreign key (scan_key_id) references netra.office_keys on delete restrict,
  constraint pakta_recaps_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint pakta_recaps_way_check check (way in ('atestasi', 'daftar')),
  constraint pakta_recaps_people_check check (signed between 0 and total and total between 1 and 1000000),
  constraint pakta_recaps_words_check check (length(stated_by) between 1 and 200),
  constraint pakta_recaps_sha_check check (octet_length(scan_sha256) = 32)
);
comment on table netra.pakta_recaps is
  'What a unit says of itself, with its scanned paper and without names: an attestation ("412 of 438 signed") or a signed list on paper. The newest of a unit '
  'and a way holds, and neither is ever counted as signed by a person. Insert only.';
create index pakta_recaps_text_idx on netra.pakta_recaps (text_id, office_id, way, recorded_at desc);

create function netra.may_lead(target uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.offices t
      where t.id = target and (
        t.line && netra.actor_offices('kepala-opd', 'camat', 'lurah', 'kades', 'sekretaris-desa', 'kepala-unit', 'ppk-kepegawaian')
        or exists (
          select from netra.offices o
          where o.id = any (netra.actor_offices('sekda', 'bkpsdm'))
            and (t.line @> array[coalesce(o.employer_office_id, o.id)] or t.employer_office_id = coalesce(o.employer_office_id, o.id)))
      ))
  $$;
comment on function netra.may_lead(uuid) is
  'Whether an office lies at or below one that the actor heads; Sekda and the staffing office act for their whole employer.';

create function netra.may_watch(target uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select netra.may_lead(target) or exists (
      select from netra.offices t
      join netra.offices o on o.id = any (netra.actor_offices('staf-penanganan', 'anggota', 'ketua', 'sekretariat'))
      where t.id = target and (o.region_code = '00' or t.region_code = o.region_code or t.region_code like o.region_code || '.%'))
  $$;
comment on function netra.may_watch(uuid) is 'The same, and Bawaslu for every office in its region.';

create function netra.may_watch_all(targets uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select cardinality(targets) > 0 and not exists (select from unnest(targets) t where not netra.may_watch(t)) $$;
create function netra.may_watch_some(targets uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from unnest(targets) t where netra.may_watch(t))
      or exists (
        select from netra.offices own
        where own.id = any (netra.actor_offices('sekda', 'bkpsdm', 'kepala-opd', 'camat', 'lurah', 'kades', 'sekretaris-desa', 'kepala-unit',
            'ppk-kepegawaian')) and own.line && targets)
  $$;
comment on function netra.may_watch_all(uuid[]) is 'Who may open a pakta for these offices: their heads, and Bawaslu of the region.';
comment on function netra.may_watch_some(uuid[]) is 'Whom a pakta concerns: whoever watches one of its offices, and the head of any office below them.';
revoke all on function netra.may_lead(uuid), netra.may_watch(uuid), netra.may_watch_all(uuid[]), netra.may_watch_some(uuid[]) from public;
grant execute on function netra.may_lead(uuid), netra.may_watch(uuid), netra.may_watch_all(uuid[]), netra.may_watch_some(uuid[]) to netra_app;

do $$
declare
  guarded text;
begin
  foreach guarded in array array['paktas', 'pakta_texts', 'pledges', 'pledge_deltas', 'pledge_counts', 'pakta_recaps'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

create policy read_concerned on netra.paktas for select to netra_app using (netra.may_watch_some(top_office_ids));
create policy open_led on netra.paktas for insert to netra_app
  with check (opened_by = (select netra.actor_id()) and closed_at is null and netra.may_watch_all(top_office_ids) and netra.may_watch(office_id));
create policy change_own on netra.paktas for update to netra_app
  using (netra.may_watch(office_id)) with check (netra.may_watch(office_id) and netra.may_watch_all(top_office_ids));
create policy read_with_pakta on netra.pakta_texts for select to netra_app
  using (exists (select from netra.paktas k where k.id = pakta_texts.pakta_id));
create policy write_own on netra.pakta_texts for insert to netra_app
  with check (made_by = (select netra.actor_id()));
-- Only whoever keeps the roll sees which of his people signed; a head of unit and Bawaslu see counts.
create policy read_own_roll on netra.pledges for select to netra_app
  using (exists (select from netra.pegawai p where p.id = pledges.pegawai_id));
create policy read_sums on netra.pledge_counts for select to netra_app using (true);
create policy read_watched on netra.pakta_recaps for select to netra_app using (netra.may_watch(office_id));
create policy state_own on netra.pakta_recaps for insert to netra_app
  with check (recorded_by = (select netra.actor_id()) and netra.may_lead(office_id)
    and exists (select from netra.paktas k join netra.offices o on o.line && k.top_office_ids
      where k.id = pakta_recaps.pakta_id and k.text_id = pakta_recaps.text_id and k.closed_at is null and o.id = pakta_recaps.office_id));

grant select on netra.paktas, netra.pakta_texts, netra.pledge_counts, netra.pakta_recaps to netra_app;
grant select (id, text_id, pegawai_id, office_id, kind, way, signed_at) on netra.pledges to netra_app;
grant insert (id, election_id, office_id, top_office_ids, kinds, text_id, deklarasi_id, opened_at, opened_by) on netra.paktas to netra_app;
grant update (text_id, closed_at) on netra.paktas to netra_app;
grant insert (id, pakta_id, version, words, translation, sha256, made_at, made_by) on netra.pakta_texts to netra_app;
grant insert (id, pakta_id, text_id, office_id, way, signed, total, stated_on, stated_by, scan_id, scan_sha256, scan_key_id, scan_type,
  recorded_at, recorded_by) on netra.pakta_recaps to netra_app;

do $$
declare
  known text;
begin
  foreach known in array array['pegawai', 'penempatan', 'pegawai_sessions', 'paktas', 'pakta_texts'] loop
    execute format('create policy sign_by on netra.%I for select to netra_pakta using (true)', known);
    execute format('grant select on netra.%I to netra_pakta', known);
  end loop;
  foreach known in array array['pledges', 'pledge_deltas', 'pledge_counts'] loop
    execute format('create policy sign on netra.%I for all to netra_pakta using (true) with check (true)', known);
  end loop;
end $$;
grant select on netra.offices, netra.elections, netra.installation to netra_pakta;
grant select, insert on netra.pledges to netra_pakta;
grant select, insert, delete on netra.pledge_deltas to netra_pakta;
grant select, insert, update on netra.pledge_counts to netra_pakta;
-- "for update skip locked" asks for it; no column of a delta is ever changed.
grant update (kind) on netra.pledge_deltas to netra_pakta;

create function netra.sign_pledges(given jsonb)
  returns table (place integer, outcome text, pledge_id uuid, signed_at timestamptz, text_id uuid, now_text_id uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
#variable_conflict use_column
declare
  kept uuid[];
begin
  with told as materialized (
    select x.* from jsonb_to_recordset(given) as x (
      place integer, token_hash bytea, text_id uuid, pledge_id uuid, signed_at timestamptz, said_at text, shows text[],
      salt bytea, inner_pad bytea, outer_pad bytea)
  ), judged as materialized (
    select t.*, p.id as pegawai_id, p.kind, p.employer_office_id, w.office_id, s.way, x.sha256
    from told t
    join netra.pegawai_sessions s on s.token_hash = t.token_hash and s.opened_at <= t.signed_at and s.expires_at > t.signed_at
    join netra.pegawai p on p.id = s.pegawai_id
    join netra.penempatan w on w.pegawai_id = p.id and w.main and w.valid_to is null
    join netra.offices o on o.id = coalesce(w.office_id, p.employer_office_id)
    join netra.pakta_texts x on x.id = t.text_id
    join netra.paktas k on k.id = x.pakta_id and k.text_id = x.id and k.closed_at is null
    where p.kind = any (k.kinds) and o.line && k.top_office_ids
  ), signed as (
    insert into netra.pledges as g (id, text_id, pegawai_id, office_id, kind, way, signed_at, shows, salt, leaf_hash)
    select j.pledge_id, j.text_id, j.pegawai_id, j.office_id, j.kind, j.way, j.signed_at, j.shows, j.salt,
      -- HMAC-SHA-256 with the key already xored into both pads: the roll is joined here, and nobody else knows whose signature it is.
      sha256('\x00'::bytea || sha256(j.outer_pad || sha256(j.inner_pad || convert_to(
        '{"pegawaiId":"' || j.pegawai_id || '","pledgeId":"' || j.pledge_id || '","shows":' ||
        case when cardinality(j.shows) = 0 then '[]' else '["' || array_to_string(j.shows, '","') || '"]' end ||
        ',"signedAt":"' || j.said_at || '","textId":"' || j.text_id || '","textSha256":"' || encode(j.sha256, 'hex') ||
        '","type":"pledge-signed"}', 'UTF8'))))
    from judged j
    -- In the order of the key: two batches with the same two people must not wait for each other.
    order by j.text_id, j.pegawai_id, j.place
    on conflict (text_id, pegawai_id) do nothing
    returning g.id, g.text_id, g.pegawai_id, g.office_id, g.kind, g.way, g.signed_at
  ), left_over as (
    insert into netra.pledge_deltas (text_id, office_id, kind, way, signed_at)
    select s.text_id, coalesce(s.office_id, p.employer_office_id), s.kind, s.way, s.signed_at
    from signed s left join netra.pegawai p on s.office_id is null and p.id = s.pegawai_id
  )
  select coalesce(array_agg(signed.id), '{}') into kept from signed;

  -- A statement of its own: what was being written beside it is seen from here, and why the others were not kept is asked only of them.
  return query
    select t.place,
      case
        when t.pledge_id = any (kept) then 'kept'
        when g.id is not null then 'known'
        when s.pegawai_id is null or s.expires_at <= t.signed_at then 'no-session'
        when x.id is null then 'no-text'
        when k.closed_at is not null then 'closed'
        when k.text_id <> x.id then 'old-text'
        when not exists (select from netra.penempatan w where w.pegawai_id = s.pegawai_id and w.main and w.valid_to is null) then 'left'
        else 'not-asked'
      end,
      case when t.pledge_id = any (kept) then t.pledge_id else g.id end,
      case when t.pledge_id = any (kept) then t.signed_at else g.signed_at end,
      t.text_id, k.text_id
    from jsonb_to_recordset(given) as t (place integer, token_hash bytea, text_id uuid, pledge_id uuid, signed_at timestamptz)
    left join netra.pegawai_sessions s on not t.pledge_id = any (kept) and s.token_hash = t.token_hash and s.opened_at <= t.signed_at
    left join netra.pakta_texts x on not t.pledge_id = any (kept) and x.id = t.text_id
    left join netra.paktas k on k.id = x.pakta_id
    -- A token that is over still says what was signed with it, as long as its row is there.
    left join netra.pledges g on g.text_id = t.text_id and g.pegawai_id = s.pegawai_id
      and (s.expires_at > t.signed_at or g.signed_at between s.opened_at and s.expires_at);
end
$$;
comment on function netra.sign_pledges(jsonb) is
  'Signatures that came together, each of whoever stands in the door with its token, for the text that holds now, if it asks him. A second one of the same person is '
  'answered with the first.';

create function netra.fold_pledges(at_most integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  folded integer;
begin
  with taken as materialized (
    delete from netra.pledge_deltas d
    where d.ctid = any (array(select w.ctid from netra.pledge_deltas w limit at_most for update skip locked))
    returning d.text_id, d.office_id, d.kind, d.way
  ), sums as (
    select t.text_id, t.office_id, t.kind, t.way, count(*)::integer as people from taken t group by 1, 2, 3, 4 order by 1, 2, 3, 4
  ), added as (
    insert into netra.pledge_counts as held (text_id, office_id, kind, way, people)
    select s.text_id, s.office_id, s.kind, s.way, s.people from sums s
    on conflict (text_id, office_id, kind, way) do update set people = held.people + excluded.people
  )
  select count(*)::integer into folded from taken;
  return folded;
end
$$;
comment on function netra.fold_pledges(integer) is 'Adds signatures that no count has yet to the counts of their units. Says how many.';

create function netra.paktas_for(token bytea, at timestamptz) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(jsonb_agg(jsonb_build_object('paktaId', k.id, 'textId', x.id, 'version', x.version, 'words', x.words,
      'translation', x.translation, 'sha256', encode(x.sha256, 'hex'), 'election', e.name, 'electionId', e.id, 'office', b.name,
      'openedAt', k.opened_at, 'pledgeId', g.id, 'signedAt', g.signed_at) order by k.opened_at), '[]')
    from netra.pegawai_sessions s
    join netra.pegawai p on p.id = s.pegawai_id
    join netra.penempatan w on w.pegawai_id = p.id and w.main and w.valid_to is null
    join netra.offices o on o.id = coalesce(w.office_id, p.employer_office_id)
    join netra.paktas k on p.kind = any (k.kinds) and o.line && k.top_office_ids and k.closed_at is null
    join netra.pakta_texts x on x.id = k.text_id
    join netra.elections e on e.id = k.election_id
    join netra.offices b on b.id = k.office_id
    left join netra.pledges g on g.text_id = x.id and g.pegawai_id = p.id
    where s.token_hash = token and s.opened_at <= at and s.expires_at > at
  $$;
comment on function netra.paktas_for(bytea, timestamptz) is 'The pakta that ask whoever stands in the door, each with its text and whether he signed it.';

create function netra.pledge_shown(of_pledge uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('pledgeId', g.id, 'textId', x.id, 'version', x.version, 'sha256', encode(x.sha256, 'hex'),
      'words', x.words, 'election', e.name, 'office', b.name, 'zone', b.zone,
      'isCurrent', k.text_id = x.id, 'openedAt', k.opened_at,
      'name', case when 'nama' = any (g.shows) then p.name end,
      'unit', case when 'unit' = any (g.shows) then (
        select coalesce(u.name, w.unit_name) from netra.penempatan w left join netra.offices u on u.id = w.office_id
        where w.pegawai_id = g.pegawai_id and w.main and w.recorded_at <= g.signed_at
          and w.office_id is not distinct from g.office_id
        order by w.valid_from desc limit 1) end,
      'signedAt', case when 'tanggal' = any (g.shows) then g.signed_at end,
      'demonstration', g.demonstration)
    from netra.pledges g
    join netra.pegawai p on p.id = g.pegawai_id
    join netra.pakta_texts x on x.id = g.text_id
    join netra.paktas k on k.id = x.pakta_id
    join netra.elections e on e.id = k.election_id
    join netra.offices b on b.id = k.office_id
    where g.id = of_pledge
  $$;
comment on function netra.pledge_shown(uuid) is
  'What whoever holds the code of a certificate is told: that it was signed, which text, and of name, unit and date what the signer agreed to.';

do $$
declare
  named text;
begin
  foreach named in array array['sign_pledges(jsonb)', 'fold_pledges(integer)', 'paktas_for(bytea, timestamptz)', 'pledge_shown(uuid)'] loop
    execute format('alter function netra.%s owner to netra_pakta', named);
    execute format('revoke all on function netra.%s from public', named);
    execute format('grant execute on function netra.%s to netra_app', named);
  end loop;
end $$;

-- Beside the coverage of a unit: allegations against its people that a pleno found to be violations. Of a small unit, or of few, nothing is said (N93), and
-- nobody can tell which of the two it was.
create function netra.proven_at(units uuid[], at_least integer, unit_at_least integer)
  returns table (office_id uuid, proven integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select u.id, case when size.people >= unit_at_least and found.proven >= at_least then found.proven end
    from netra.offices u
    cross join lateral (
      select coalesce(sum(r.people), 0) as people from netra.roll_sizes r join netra.offices o on o.id = r.office_id where o.line @> array[u.id]
    ) size
    cross join lateral (
      select count(*)::integer as proven from netra.allegations a join netra.offices o on o.id = a.subject_office_id
      where o.line @> array[u.id] and a.outcome in ('administrasi', 'pidana', 'etik-penyelenggara', 'hukum-lainnya')
    ) found
    where u.id = any (units) and netra.may_watch(u.id) and at_least >= 5 and unit_at_least >= 50
  $$;
comment on function netra.proven_at(uuid[], integer, integer) is
  'Allegations against people of a unit and below that a pleno found to be violations; null for a small unit or a small number, and never for fewer than five.';
revoke all on function netra.proven_at(uuid[], integer, integer) from public;
grant execute on function netra.proven_at(uuid[], integer, integer) to netra_app;

select netra.guard_demonstration();
