-- Deletion by rule for what came since 0311: files of a terlapor and messages between reporter and office by two people, the words of whoever asked an
-- office once it has answered by the sweep. The published answer is the office's own, and stays.
alter table netra.disposals
  drop constraint disposals_kind_check,
  add constraint disposals_kind_check check (kind in ('pindaian', 'jawaban-terlapor', 'identitas-pelapor', 'naskah-bertanda', 'kajian-word',
    'berkas-terlapor', 'pesan'));

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
      -- With the case that its reporter follows: while that one is open he writes and reads.
      select m.id, netra.followed_case(m.report_id), sha256(m.ciphertext) from netra.report_messages m where wanted = 'pesan'
    ) k
    cross join lateral (select netra.rests_since(k.case_id) as since) rests
    where netra.actor_is('clock')
      and rests.since <= ended_by
      and not exists (select from netra.disposals d where d.kind = wanted and d.item_id = k.item_id
        and ((d.decision_id = of_decision and d.ended_on = rests.since)
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
    or exists (select from netra.law_decisions later where later.replaces_id = given.decision_id) then
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
    when 'pindaian', 'berkas-terlapor' then null;
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
  select make_interval(months => (d."values" ->> 'amount')::integer) into kept
  from netra.law_decisions d
  where d.id = of_decision and (d."values" ->> 'amount')::integer > 0
    and d.rule_id = case wanted when 'draf' then 'SIMPAN-DRAF' when 'surat' then 'SIMPAN-SURAT' when 'sesi' then 'SIMPAN-SESI'
      when 'pertanyaan' then 'SIMPAN-PERTANYAAN' end
    and not exists (select from netra.law_decisions later where later.replaces_id = d.id);
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

