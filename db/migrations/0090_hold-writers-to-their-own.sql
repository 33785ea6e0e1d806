-- An attack on 0005-0081 (tests/db/attack-*.test.ts) wrote into cases that were not the writer's. Each policy below says what
-- a row must belong to, and no longer only who writes it.

-- Rows a transaction wrote itself bear its number. No writer of ours uses a savepoint, under which they would bear another.
create function netra.written_now(row_written_by xid) returns boolean
  language sql stable parallel unsafe
  as $$ select row_written_by = pg_current_xact_id()::xid $$;
comment on function netra.written_now(xid) is 'Whether this very transaction wrote the row whose xmin is given.';

-- Whoever took a report in opens its case in the same breath. Afterwards the case is its office's, and he adds nothing to it.
create or replace function netra.actor_filed(wanted_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.reports r
      where r.case_id = wanted_case and r.filed_by = netra.actor_id() and netra.written_now(r.xmin))
  $$;
comment on function netra.actor_filed(uuid) is 'Whether the actor is taking in a report of this case at a counter now, in this transaction.';

create function netra.actor_filed_report(wanted_report uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.reports r
      where r.id = wanted_report and r.filed_by = netra.actor_id() and netra.written_now(r.xmin))
  $$;
comment on function netra.actor_filed_report(uuid) is 'Whether the actor is taking in this report at a counter now, in this transaction.';

create function netra.case_awaits_report(wanted_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.cases c
        where c.id = wanted_case and c.version = 0 and c.state in ('informasi-awal', 'diterima', 'diterima-daring'))
      and not exists (select from netra.reports r where r.case_id = wanted_case)
  $$;
comment on function netra.case_awaits_report(uuid) is
  'Whether a case was opened for the report that is being written: an older case has its report, or began as a finding.';

drop policy receive_at_counter on netra.reports;
create policy receive_at_counter on netra.reports for insert to netra_app
  with check (
    not (select netra.actor_is('intake'))
    and filed_by = (select netra.actor_id())
    and office_id = any ((select netra.actor_receives())::uuid[])
    and netra.case_awaits_report(case_id)
  );

-- Who filed it still shows it to its owner at the counter, and no longer once he has left the counter.
drop policy read_report on netra.reports;
create policy read_report on netra.reports for select to netra_app
  using (
    exists (select from netra.cases c where c.id = reports.case_id)
    or (
      office_id = any ((select netra.actor_offices('petugas-penerima'))::uuid[])
      and not accused_office_ids && (select netra.actor_wall_offices())
    )
    or (filed_by = (select netra.actor_id()) and office_id = any ((select netra.actor_receives())::uuid[]))
  );
drop policy read_with_report on netra.report_scans;
create policy read_with_report on netra.report_scans for select to netra_app
  using (
    (kept_by = (select netra.actor_id()) and office_id = any ((select netra.actor_receives())::uuid[]))
    or exists (select from netra.reports r where r.id = report_scans.report_id)
  );

drop policy seal on netra.sealed_identities;
create policy seal on netra.sealed_identities for insert to netra_app
  with check ((select netra.actor_is('intake')) or netra.actor_filed_report(report_id));

-- An event is about what its writer has in hand: his own case, what he wrote in this transaction, or a referral he answers.
create function netra.may_note(about netra.events) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if netra.actor_is('clock') then return true; end if;
  if about.stream = 'hukum' and not netra.actor_has_role('legal-officer') then return false; end if;
  if about.stream = 'kantor' and not coalesce(about.office_id = any (netra.actor_receives()), false) then return false; end if;
  if about.account_id <> netra.actor_id() and not netra.actor_has_role('administrator') then return false; end if;
  if about.case_id is not null and not (
    exists (select from netra.cases c where c.id = about.case_id and netra.written_now(c.xmin))
    or exists (select from netra.cases c where c.id = about.case_id and c.handling_office_id = any (netra.actor_works())
      and not c.walled_office_ids && netra.actor_wall_offices())
    or exists (select from netra.report_scans s where s.case_id = about.case_id and s.kept_by = netra.actor_id() and netra.written_now(s.xmin))
    or exists (select from netra.referrals r where r.id = about.referral_id and r.case_id = about.case_id
      and (r.receiving_office_id = any (netra.actor_answers()) or r.from_office_id = any (netra.actor_answers()))
      and not r.walled_office_ids && netra.actor_wall_offices())
  ) then
    return false;
  end if;
  if about.report_id is not null
    and not exists (select from netra.reports r where r.id = about.report_id and r.case_id = about.case_id) then
    return false;
  end if;
  if about.referral_id is not null
    and not exists (select from netra.referrals r where r.id = about.referral_id and r.case_id = about.case_id) then
    return false;
  end if;
  return about.lhp_id is null
    or exists (select from netra.lhps l where l.id = about.lhp_id and netra.written_now(l.xmin))
    or exists (select from netra.lhps l where l.id = about.lhp_id
      and coalesce(l.regency_office_id, l.province_office_id, l.national_office_id) = any (netra.actor_works())
      and not l.walled_office_ids && netra.actor_wall_offices());
end
$$;
comment on function netra.may_note(netra.events) is
  'Whether the actor has in hand what an event is about. Says yes or no of a row the caller made, and nothing of any other.';
revoke all on function netra.may_note(netra.events) from public;
grant execute on function netra.may_note(netra.events) to netra_app;
drop policy write_own on netra.events;
create policy write_own on netra.events for insert to netra_app
  with check (actor_id = (select netra.actor_id()) and netra.may_note(events));

-- A file leaves the office that has it, with the walls of the case and allegations of the case, and never to whom it accuses.
create function netra.referral_is_true(of_case uuid, parent uuid, from_office uuid, to_office uuid, walls uuid[], of_allegations uuid[])
  returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.cases c where c.id = of_case
        and walls @> c.walled_office_ids and not to_office = any (walls)
        and (parent is not null or c.handling_office_id = from_office))
      and (parent is null or exists (select from netra.referrals p
        where p.id = parent and p.case_id = of_case and p.receiving_office_id = from_office and of_allegations <@ p.allegation_ids
          and not p.walled_office_ids && netra.actor_wall_offices()))
      and of_allegations <@ array(select a.id from netra.allegations a where a.case_id = of_case)
      and not walls && netra.actor_wall_offices()
  $$;
comment on function netra.referral_is_true(uuid, uuid, uuid, uuid, uuid[], uuid[]) is
  'Whether a referral is of its case: sent by who handles it or passed on by who received it, walled as the case is.';
revoke all on function netra.referral_is_true(uuid, uuid, uuid, uuid, uuid[], uuid[]) from public;
grant execute on function netra.referral_is_true(uuid, uuid, uuid, uuid, uuid[], uuid[]) to netra_app;

drop policy send on netra.referrals;
create policy send on netra.referrals for insert to netra_app
  with check (
    from_office_id = any (case when parent_id is null then (select netra.actor_works()) else (select netra.actor_answers()) end)
    and netra.referral_is_true(case_id, parent_id, from_office_id, receiving_office_id, walled_office_ids, allegation_ids)
  );
drop policy record_passed_on on netra.referrals;
create policy record_passed_on on netra.referrals for insert to netra_app
  with check (
    parent_id is not null
    and exists (select from netra.cases c where c.id = referrals.case_id
      and c.handling_office_id = any ((select netra.actor_works())::uuid[]))
    and netra.referral_is_true(case_id, parent_id, from_office_id, receiving_office_id, walled_office_ids, allegation_ids)
  );
-- An update that names no column asks no read policy: the wall has to stand here too.
drop policy move_referral on netra.referrals;
create policy move_referral on netra.referrals for update to netra_app
  using (
    (receiving_office_id = any ((select netra.actor_answers())::uuid[]) or from_office_id = any ((select netra.actor_answers())::uuid[]))
    and not walled_office_ids && (select netra.actor_wall_offices())
  );

drop policy record_own on netra.follow_ups;
create policy record_own on netra.follow_ups for insert to netra_app
  with check (
    recorded_by = (select netra.actor_id())
    and exists (
      select from netra.referrals r where r.id = follow_ups.referral_id and r.case_id = follow_ups.case_id
        and (follow_ups.allegation_id is null or follow_ups.allegation_id = any (r.allegation_ids))
        and (
          (
            (r.receiving_office_id = any ((select netra.actor_answers())::uuid[]) or r.from_office_id = any ((select netra.actor_answers())::uuid[]))
            and follow_ups.office_id = any ((select netra.actor_answers())::uuid[])
          )
          or (
            follow_ups.office_id = any ((select netra.actor_works())::uuid[])
            and exists (select from netra.cases c where c.id = r.case_id and c.handling_office_id = follow_ups.office_id)
          )
        )
    )
  );

-- A receiving body has its own clock and no other: of its referral, in that referral's case.
drop policy start_with_referral on netra.deadlines;
create policy start_with_referral on netra.deadlines for insert to netra_app
  with check (owner = 'penerima-penerusan' and exists (
    select from netra.referrals r where r.id = deadlines.referral_id and r.case_id = deadlines.case_id
      and r.receiving_office_id = deadlines.office_id
      and (r.receiving_office_id = any ((select netra.actor_answers())::uuid[]) or r.from_office_id = any ((select netra.actor_answers())::uuid[]))));
drop policy close_with_referral on netra.deadlines;
create policy close_with_referral on netra.deadlines for update to netra_app
  using (exists (
    select from netra.referrals r where r.id = deadlines.referral_id
      and (r.receiving_office_id = any ((select netra.actor_answers())::uuid[]) or r.from_office_id = any ((select netra.actor_answers())::uuid[]))));

-- Only a case in sight is linked to: a link shows the reporter where that other case stands.
create function netra.may_link_to(other uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.cases c where c.id = other
      and (netra.actor_is('clock') or array[c.handling_office_id, c.regency_office_id, c.province_office_id, c.national_office_id] && netra.actor_works())
      and not c.walled_office_ids && netra.actor_wall_offices())
  $$;
comment on function netra.may_link_to(uuid) is 'Whether the actor reads a case. Asked only of the case that another is linked to.';
revoke all on function netra.may_link_to(uuid) from public;
grant execute on function netra.may_link_to(uuid) to netra_app;
drop policy move_case on netra.cases;
create policy move_case on netra.cases for update to netra_app
  using (
    (handling_office_id = any ((select netra.actor_works())::uuid[]) or (select netra.actor_is('clock')))
    and not walled_office_ids && (select netra.actor_wall_offices())
  )
  with check (
    (handling_office_id = any ((select netra.actor_works())::uuid[]) or (select netra.actor_is('clock')))
    and not walled_office_ids && (select netra.actor_wall_offices())
    and (linked_case_id is null or netra.may_link_to(linked_case_id))
  );

-- What a pleno has decided stays decided; before it the author's office writes. Who left the office reads and writes nothing.
drop policy read_chain on netra.lhps;
create policy read_chain on netra.lhps for select to netra_app
  using (
    (
      office_id = any ((select netra.actor_offices('ptps', 'pkd', 'panwascam', 'staf-penanganan', 'anggota', 'ketua'))::uuid[])
      or regency_office_id = any ((select netra.actor_works())::uuid[])
      or province_office_id = any ((select netra.actor_works())::uuid[])
      or national_office_id = any ((select netra.actor_works())::uuid[])
      or exists (select from netra.offices o where o.id = lhps.office_id and o.kecamatan_office_id = any ((select netra.actor_works())::uuid[]))
    )
    and not walled_office_ids && (select netra.actor_wall_offices())
  );
drop policy change on netra.lhps;
create policy write_draft on netra.lhps for update to netra_app
  using (
    office_id = any ((select netra.actor_offices('ptps', 'pkd', 'panwascam', 'staf-penanganan', 'anggota', 'ketua'))::uuid[])
    and (author_id = (select netra.actor_id()) or office_id = any ((select netra.actor_works())::uuid[]))
    and not walled_office_ids && (select netra.actor_wall_offices())
  )
  with check ((state in ('draf', 'diajukan') or (state = 'selesai' and not suspected)) and case_id is null);
create policy decide on netra.lhps for update to netra_app
  using (
    coalesce(regency_office_id, province_office_id, national_office_id) = any ((select netra.actor_works())::uuid[])
    and not walled_office_ids && (select netra.actor_wall_offices())
  )
  with check (
    coalesce(regency_office_id, province_office_id, national_office_id) = any ((select netra.actor_works())::uuid[])
    and (case_id is null or netra.may_link_to(case_id))
  );

-- Not in the policies: whoever comes second must still find the row, to be told that it is decided.
create function netra.keep_decided() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  raise exception 'netra: what is decided stays decided' using errcode = 'insufficient_privilege';
end
$$;
create trigger keep_decided before update on netra.lhps
  for each row when (old.state in ('temuan', 'selesai')) execute function netra.keep_decided();

drop policy record_own on netra.plenos;
create policy record_own on netra.plenos for insert to netra_app
  with check (
    office_id = any ((select netra.actor_works())::uuid[])
    and (
      exists (select from netra.cases c where c.id = plenos.case_id and c.handling_office_id = plenos.office_id)
      or exists (select from netra.lhps l where l.id = plenos.lhp_id
        and coalesce(l.regency_office_id, l.province_office_id, l.national_office_id) = plenos.office_id)
    )
  );

-- An office named later is accused as much as one named at the door: the wall grows, and no role makes it shrink. The office
-- that handles the case is left out, because a wall against it would leave the case to nobody; it has to hand the case upward.
create function netra.wall_accused_office() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update netra.cases c set walled_office_ids = c.walled_office_ids || new.subject_office_id
  where c.id = new.case_id and c.handling_office_id <> new.subject_office_id and not new.subject_office_id = any (c.walled_office_ids);
  if found then
    update netra.referrals r set walled_office_ids = r.walled_office_ids || new.subject_office_id
    where r.case_id = new.case_id and r.receiving_office_id <> new.subject_office_id and not new.subject_office_id = any (r.walled_office_ids);
  end if;
  return null;
end
$$;
revoke all on function netra.wall_accused_office() from public;
create trigger wall_accused_office after insert or update of subject_office_id on netra.allegations
  for each row when (new.subject_office_id is not null) execute function netra.wall_accused_office();
