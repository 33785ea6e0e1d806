-- What is kept has a length of the house until the legal desk gives one (N108), and files that no case holds go by a sweep: photos and
-- recordings of an LHP that came to no case, photos of activities and ceremonies, scans of units, PDFs of circulars. Row, hash and event stay.

create function netra.house_months(rule text) returns integer
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$
    select case
      when rule = 'SIMPAN-SESI' then 12
      when rule in ('SIMPAN-PINDAIAN', 'SIMPAN-JAWABAN', 'SIMPAN-BERKAS-TERLAPOR', 'SIMPAN-PESAN', 'SIMPAN-IDENTITAS', 'SIMPAN-DRAF', 'SIMPAN-SURAT',
        'SIMPAN-PERTANYAAN', 'SIMPAN-NASKAH', 'SIMPAN-WORD', 'SIMPAN-BUKTI', 'SIMPAN-LAMPIRAN-LHP', 'SIMPAN-FOTO-KEGIATAN', 'SIMPAN-FOTO-UPACARA',
        'SIMPAN-PINDAIAN-UNIT', 'SIMPAN-BERKAS-EDARAN') then 60
    end
  $$;
comment on function netra.house_months(text) is 'The lengths of the catalogue that the house gives, for the last word; null: none. A test compares the two.';

create function netra.kept_months(rule text, of_decision uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select case
      when of_decision is not null then (
        select (d."values" ->> 'amount')::integer from netra.law_decisions d
        where d.id = of_decision and d.rule_id = rule and (d."values" ->> 'amount')::integer > 0
          and not exists (select from netra.law_decisions later where later.replaces_id = d.id))
      -- Whatever stands of the legal desk, also that the row is out of force, the house says nothing beside it.
      when not exists (select from netra.law_decisions d where d.rule_id = rule
        and not exists (select from netra.law_decisions later where later.replaces_id = d.id)) then netra.house_months(rule)
    end
  $$;
comment on function netra.kept_months(text, uuid) is
  'How long a kind is kept under a decision of the legal desk that stands, or without one by the house; null: nothing of it may be deleted.';
revoke all on function netra.house_months(text), netra.kept_months(text, uuid) from public;
grant execute on function netra.house_months(text), netra.kept_months(text, uuid) to netra_app;

alter table netra.disposals
  alter column decision_id drop not null,
  drop constraint disposals_once_key,
  add constraint disposals_once_key unique nulls not distinct (kind, item_id, decision_id, ended_on),
  drop constraint disposals_kind_check,
  add constraint disposals_kind_check check (kind in ('pindaian', 'jawaban-terlapor', 'identitas-pelapor', 'naskah-bertanda', 'kajian-word',
    'berkas-terlapor', 'pesan', 'bukti', 'lampiran-lhp'));
comment on column netra.disposals.decision_id is 'Of the legal desk; null: the length of the house (N108).';
drop policy propose_by_clock on netra.disposals;
create policy propose_by_clock on netra.disposals for insert to netra_app
  with check ((select netra.actor_is('clock')) and due_on <= netra.today_in('WIB') and months = netra.kept_months(rule_id, decision_id));

create or replace function netra.kept_too_long(wanted text, ended_by date, of_decision uuid, at_most integer)
  returns table (item_id uuid, case_id uuid, ended_on date, sha256 bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select k.item_id, k.case_id, rests.since, k.sha256
    from (
      select s.id as item_id, s.case_id, s.sha256 from netra.report_scans s where wanted = 'pindaian'
      union all
      select s.id, r.case_id, s.sha256 from netra.follow_up_scans s join netra.referrals r on r.id = s.referral_id where wanted = 'pindaian'
      union all
      select s.id, s.case_id, sha256(convert_to(s.body, 'UTF8')) from netra.accused_statements s where wanted = 'jawaban-terlapor'
      union all
      select i.id, r.case_id, sha256(i.ciphertext) from netra.sealed_identities i join netra.reports r on r.id = i.report_id
        where wanted = 'identitas-pelapor'
      union all
      select p.id, p.case_id, p.sha256 from netra.signed_papers p where wanted = 'naskah-bertanda'
      union all
      select f.id, f.case_id, f.sha256 from netra.kajian_files f where wanted = 'kajian-word'
      union all
      select f.id, f.case_id, f.sha256 from netra.accused_files f where wanted = 'berkas-terlapor'
      union all
      select b.id, b.case_id, b.sha256 from netra.bukti b where wanted = 'bukti'
      union all
      select u.id, l.case_id, u.sha256 from netra.lhp_uploads u
        join netra.lhp_files f on f.id = u.file_id
        join netra.lhps l on l.id = f.lhp_id
        where wanted = 'lampiran-lhp' and u.outcome = 'diterima' and l.case_id is not null
      union all
      -- With the case that its reporter follows: while that one is open he writes and reads.
      select m.id, netra.followed_case(m.report_id), sha256(m.ciphertext) from netra.report_messages m where wanted = 'pesan'
    ) k
    cross join lateral (select netra.rests_since(k.case_id) as since) rests
    where netra.actor_is('clock')
      and rests.since <= ended_by
      and not exists (select from netra.disposals d where d.kind = wanted and d.item_id = k.item_id
        and ((d.decision_id is not distinct from of_decision and d.ended_on = rests.since)
          or exists (select from netra.destroyed_items g where g.disposal_id = d.id)))
    order by rests.since, k.item_id
    limit at_most
  $$;


create or replace function netra.destroy_item(wanted uuid, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  given netra.disposals;
begin
  select * into given from netra.disposals d where d.id = wanted for update;
  if not found or not netra.actor_is('clock') then
    return false;
  end if;
  -- Whoever opens the case again waits for this, or this sees that he did.
  perform from netra.cases c where c.id = given.case_id for share;
  if given.due_on > netra.today_in('WIB')
    or netra.rests_since(given.case_id) is distinct from given.ended_on
    or exists (select from netra.destroyed_items g where g.disposal_id = wanted)
    or exists (select from netra.disposal_votes v where v.disposal_id = wanted and not v.agrees)
    or (select count(*) from netra.disposal_votes v where v.disposal_id = wanted and v.agrees) < 2
    -- Another length, or none, since it was agreed.
    or netra.kept_months(given.rule_id, given.decision_id) is distinct from given.months then
    return false;
  end if;
  case given.kind
    when 'jawaban-terlapor' then
      update netra.accused_statements set body = '[dihapus menurut aturan penyimpanan]' where id = given.item_id;
    when 'identitas-pelapor' then
      -- Still the first line of a sealed file, as the table asks, and nothing behind it that a key could open.
      update netra.sealed_identities set ciphertext = convert_to('age-encryption.org/v1', 'UTF8') where id = given.item_id;
    when 'naskah-bertanda' then
      update netra.signed_papers set signatures = '[]' where id = given.item_id;
    when 'kajian-word' then
      update netra.kajian_files set body = '[dihapus menurut aturan penyimpanan]', left_out = '{}' where id = given.item_id;
    when 'pesan' then
      update netra.report_messages set ciphertext = convert_to('age-encryption.org/v1', 'UTF8') where id = given.item_id;
      update netra.report_message_copies set ciphertext = convert_to('age-encryption.org/v1', 'UTF8') where message_id = given.item_id;
    when 'pindaian', 'berkas-terlapor', 'bukti', 'lampiran-lhp' then null;
  end case;
  insert into netra.destroyed_items (disposal_id, destroyed_at) values (wanted, at);
  return true;
end
$$;

create or replace function netra.sweep_kept(wanted text, of_decision uuid, today date, at_most integer)
  returns table (item_id text, office_id uuid, last_on date, sha256 bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  kept interval;
  reached date := least(today, netra.today_in('WIB'));
begin
  kept := make_interval(months => netra.kept_months(case wanted when 'draf' then 'SIMPAN-DRAF' when 'surat' then 'SIMPAN-SURAT'
    when 'sesi' then 'SIMPAN-SESI' when 'pertanyaan' then 'SIMPAN-PERTANYAAN' end, of_decision));
  if kept is null or not netra.actor_is('clock') then
    return;
  end if;
  if wanted = 'draf' then
    return query
      with due as (
        select l.id from netra.lhps l join netra.offices o on o.id = l.office_id
        where l.state = 'draf' and l.case_id is null
          and (netra.day_in(greatest(l.created_at, l.state_since, l.revised_at), o.zone) + kept)::date <= reached
          and not exists (select from netra.issued_papers p where p.lhp_id = l.id)
          and not exists (select from netra.cases c where c.id = l.source_case_id and netra.rests_since(c.id) is null)
        order by l.created_at limit at_most for update of l skip locked
      )
      delete from netra.lhps l using due where l.id = due.id
      returning l.id::text, l.office_id, netra.day_in(greatest(l.created_at, l.revised_at), 'WIB'), sha256(convert_to(l.parts::text, 'UTF8'));
  elsif wanted = 'surat' then
    return query
      with due as (
        select m.id from netra.mails m join netra.reminders r on r.id = m.reminder_id
        where m.state in ('terkirim', 'tidak-sampai', 'entah', 'gugur')
          and (netra.day_in(m.created_at, 'WIB') + kept)::date <= reached
          and (r.case_id is null or netra.rests_since(r.case_id) is not null)
          and not exists (select from netra.lhps l where l.id = r.lhp_id and l.state not in ('temuan', 'selesai'))
        order by m.created_at limit at_most for update of m skip locked
      ), tried as (
        delete from netra.mail_attempts t using due where t.mail_id = due.id
      )
      delete from netra.mails m using due where m.id = due.id
      returning m.id::text, null::uuid, netra.day_in(m.created_at, 'WIB'), sha256(convert_to(m::text, 'UTF8'));
  elsif wanted = 'sesi' then
    return query
      with due as (
        select s."id" from auth."session" s
        where (netra.day_in(s."expiresAt", 'WIB') + kept)::date <= reached
        order by s."expiresAt" limit at_most for update skip locked
      )
      delete from auth."session" s using due where s."id" = due."id"
      returning s."id", null::uuid, netra.day_in(s."expiresAt", 'WIB'), sha256(convert_to(s::text, 'UTF8'));
  elsif wanted = 'pertanyaan' then
    return query
      with due as (
        select q.id, q.office_id as office, a.answered_at, q.words as said from netra.questions q
        join netra.question_answers a on a.question_id = q.id
        where (netra.day_in(a.answered_at, 'WIB') + kept)::date <= reached and q.words <> '[dihapus menurut aturan penyimpanan]'
        order by a.answered_at limit at_most for update of q skip locked
      )
      update netra.questions q set words = '[dihapus menurut aturan penyimpanan]' from due where q.id = due.id
      returning q.id::text, due.office, netra.day_in(due.answered_at, 'WIB'), sha256(convert_to(due.said, 'UTF8'));
  end if;
end
$$;

create index disposals_item_idx on netra.disposals (item_id);

create table netra.swept_files (
  file_id       uuid primary key,
  kind          text not null,
  decision_id   uuid,
  months        integer not null,
  last_on       date not null,
  sha256        bytea not null,
  swept_at      timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint swept_files_decision_id_fkey foreign key (decision_id) references netra.law_decisions on delete restrict,
  constraint swept_files_kind_check check (kind in ('lampiran-lhp', 'foto-kegiatan', 'foto-upacara', 'pindaian-unit', 'berkas-edaran')),
  constraint swept_files_sha256_check check (octet_length(sha256) = 32)
);
comment on table netra.swept_files is
  'That the bytes of a file are gone by rule, and their hash. Written by netra.sweep_files alone, whose caller removes the bytes before it commits. Insert only.';
alter table netra.swept_files enable row level security;
alter table netra.swept_files force row level security;
create policy read_by_clock on netra.swept_files for select to netra_app using ((select netra.actor_is('clock')));
grant select on netra.swept_files to netra_app;

create function netra.sweep_files(wanted text, of_decision uuid, today date, at timestamptz, at_most integer)
  returns table (item_id text, office_id uuid, last_on date, sha256 bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare
  given integer;
  reached date := least(today, netra.today_in('WIB'));
begin
  given := netra.kept_months(case wanted when 'lampiran-lhp' then 'SIMPAN-LAMPIRAN-LHP' when 'foto-kegiatan' then 'SIMPAN-FOTO-KEGIATAN'
    when 'foto-upacara' then 'SIMPAN-FOTO-UPACARA' when 'pindaian-unit' then 'SIMPAN-PINDAIAN-UNIT'
    when 'berkas-edaran' then 'SIMPAN-BERKAS-EDARAN' end, of_decision);
  if given is null or not netra.actor_is('clock') then
    return;
  end if;
  return query
    with held (file, last, hash) as (
      -- With a case two people agree. An LHP that traced an informasi awal rests when that rests.
      select u.id, netra.day_in(l.state_since, o.zone), u.sha256 from netra.lhp_uploads u
        join netra.lhp_files f on f.id = u.file_id join netra.lhps l on l.id = f.lhp_id join netra.offices o on o.id = l.office_id
        where wanted = 'lampiran-lhp' and u.outcome = 'diterima' and l.state = 'selesai' and l.case_id is null
          and (l.source_case_id is null or netra.rests_since(l.source_case_id) is not null)
      union all
      select p.id, netra.day_in(p.added_at, 'WIB'), p.original_hash from netra.activity_photos p where wanted = 'foto-kegiatan'
      union all
      select i.photo_id, netra.day_in(i.recorded_at, 'WIB'), i.photo_sha256 from netra.ikrars i where wanted = 'foto-upacara' and i.photo_id is not null
      union all
      select d.photo_id, netra.day_in(d.recorded_at, 'WIB'), d.photo_sha256 from netra.deklarasis d
        where wanted = 'foto-upacara' and d.photo_id is not null
      union all
      select s.file_id, netra.day_in(s.recorded_at, 'WIB'), s.sha256 from netra.edaran_lists s where wanted = 'pindaian-unit'
      union all
      select r.scan_id, netra.day_in(r.recorded_at, 'WIB'), r.scan_sha256 from netra.pakta_recaps r where wanted = 'pindaian-unit'
      union all
      select v.file_id, netra.day_in(max(v.added_at) over (partition by v.edaran_id), 'WIB'), v.sha256 from netra.edaran_versions v
        where wanted = 'berkas-edaran'
    )
    insert into netra.swept_files (file_id, kind, decision_id, months, last_on, sha256, swept_at)
    select h.file, wanted, of_decision, given, h.last, h.hash, at from held h
    where (h.last + make_interval(months => given))::date <= reached
      and not exists (select from netra.swept_files g where g.file_id = h.file)
    order by h.last, h.file
    limit at_most
    on conflict do nothing
    returning file_id::text, null::uuid, last_on, sha256;
end
$$;
comment on function netra.sweep_files(text, uuid, date, timestamptz, integer) is
  'Marks files that no rule lets be kept, and says which: the caller removes their bytes before it commits. For the clock.';

create function netra.gone_since(file uuid) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select min(at) from (
      select s.swept_at as at from netra.swept_files s where s.file_id = file
      union all
      select g.destroyed_at from netra.destroyed_items g join netra.disposals d on d.id = g.disposal_id where d.item_id = file
    ) gone
  $$;
comment on function netra.gone_since(uuid) is 'When the bytes of a file went by rule; null: they are here, or no rule says where. Whoever has its id may ask.';
revoke all on function netra.sweep_files(text, uuid, date, timestamptz, integer), netra.gone_since(uuid) from public;
grant execute on function netra.sweep_files(text, uuid, date, timestamptz, integer), netra.gone_since(uuid) to netra_app;

select netra.guard_demonstration();
