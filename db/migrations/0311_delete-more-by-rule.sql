-- Deletion by rule for all that 0281 left out (N34, N39): sealed identities, signed papers and Word files of a case by two people; drafts,
-- mails and sessions, which belong to no case that is decided on, by a sweep. And the last word asks again whether the case still rests.
alter table netra.disposals
  drop constraint disposals_kind_check,
  add constraint disposals_kind_check
    check (kind in ('pindaian', 'jawaban-terlapor', 'identitas-pelapor', 'naskah-bertanda', 'kajian-word')),
  drop constraint disposals_once_key,
  -- A case that was opened again and ended again is kept anew from its new end.
  add constraint disposals_once_key unique (kind, item_id, decision_id, ended_on);

alter table netra.lhps add column revised_at timestamptz;
comment on column netra.lhps.revised_at is 'When a draft was last written in; null: not since it was begun.';
grant update (revised_at) on netra.lhps to netra_app;

create function netra.rests_since(asked uuid) returns date
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select netra.day_in(c.state_since, o.zone)
    from netra.cases c join netra.offices o on o.id = c.handling_office_id
    where c.id = asked
      and c.state in ('selesai', 'tuntas', 'tidak-diregister', 'dicabut')
      -- A rank above that was asked may open it again.
      and not exists (select from netra.second_looks l join netra.refusals f on f.id = l.refusal_id
        where f.case_id = c.id and l.outcome is null)
  $$;
comment on function netra.rests_since(uuid) is 'The day on which a case ended, at its office; null while it is open, or while somebody may open it again.';

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
    when 'pindaian' then null;
  end case;
  insert into netra.destroyed_items (disposal_id, destroyed_at) values (wanted, at);
  return true;
end
$$;

-- What no case holds goes without anybody's vote, and only by a decision that stands: both clocks, the program's and the server's, must
-- have reached the day, and what hangs on an open case stays.
create function netra.sweep_kept(wanted text, of_decision uuid, today date, at_most integer)
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
    and d.rule_id = case wanted when 'draf' then 'SIMPAN-DRAF' when 'surat' then 'SIMPAN-SURAT' when 'sesi' then 'SIMPAN-SESI' end
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
  end if;
end
$$;
comment on function netra.sweep_kept(text, uuid, date, integer) is
  'Deletes drafts, mails or sessions that a decision in force no longer lets be kept, and says of each its hash. For the clock.';
revoke all on function netra.rests_since(uuid), netra.sweep_kept(text, uuid, date, integer) from public;
grant execute on function netra.sweep_kept(text, uuid, date, integer) to netra_app;

select netra.guard_demonstration();
