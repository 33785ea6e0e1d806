-- The matrix test (tests/db/akses-matrix.test.ts) walked every role, verb and record through core/akses and through these
-- policies. Where they differed the issue and the law decided; what was wrong in SQL is put right here.

-- Whoever takes a report in at a counter signs for it; only the public door writes in nobody's name.
drop policy receive on netra.reports;
create policy receive on netra.reports for insert to netra_app with check ((select netra.actor_is('intake')));
-- A report is brought to Bawaslu, a Panwascam or a PKD (law.md P1); in a small office everybody serves at the counter.
create or replace function netra.actor_receives() returns uuid[]
  language sql stable parallel safe
  as $$ select netra.actor_offices('petugas-penerima', 'panwascam', 'pkd', 'staf-penanganan', 'anggota', 'ketua') $$;

-- Of a case at national rank the columns of the lower ranks are null, and `x in (null, …)` is neither true nor false: the
-- test below let every commissioner of the country take such a case. Now what is not true is refused.
create or replace function netra.hand_case_to(moved_case uuid, to_office uuid, direction text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  held netra.cases%rowtype;
  target netra.offices%rowtype;
  deciding uuid[] := netra.actor_offices('anggota', 'ketua');
  allowed boolean;
begin
  select * into held from netra.cases where id = moved_case for update;
  select * into target from netra.offices where id = to_office;
  if held.id is null or target.id is null
    or held.walled_office_ids && netra.actor_wall_offices()
    or to_office = any (held.walled_office_ids)
    or target.kind not in ('bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam') then
    return false;
  end if;
  -- pelimpahan: the handling office lets go. pengambilalihan: a rank above takes.
  allowed := case direction
    when 'pelimpahan' then held.handling_office_id = any (deciding)
    when 'pengambilalihan' then to_office = any (deciding)
      and to_office in (held.regency_office_id, held.province_office_id, held.national_office_id)
      and to_office <> held.handling_office_id
  end;
  if allowed is not true then
    return false;
  end if;
  update netra.cases set
    handling_office_id = target.id,
    regency_office_id = target.regency_office_id,
    province_office_id = target.province_office_id,
    national_office_id = target.national_office_id
  where id = moved_case;
  return true;
end
$$;

-- Whoever handles a case works its clocks; the rank above only reads them until it has taken the case over.
create function netra.actor_works() returns uuid[]
  language sql stable parallel safe
  as $$ select netra.actor_offices('staf-penanganan', 'anggota', 'ketua') $$;
comment on function netra.actor_works() is 'Offices whose cases the actor may move today.';

drop policy start_clock on netra.deadlines;
create policy start_clock on netra.deadlines for insert to netra_app
  with check (
    (select netra.actor_is('intake'))
    or exists (select from netra.cases c where c.id = deadlines.case_id
      and ((select netra.actor_is('clock')) or c.handling_office_id = any ((select netra.actor_works())::uuid[])))
  );
drop policy close_clock on netra.deadlines;
create policy close_clock on netra.deadlines for update to netra_app
  using (
    exists (select from netra.cases c where c.id = deadlines.case_id
      and ((select netra.actor_is('clock')) or c.handling_office_id = any ((select netra.actor_works())::uuid[])))
  )
  with check (exists (select from netra.cases c where c.id = deadlines.case_id));

drop policy record_own on netra.plenos;
create policy record_own on netra.plenos for insert to netra_app
  with check (
    office_id = any ((select netra.actor_works())::uuid[])
    and (
      exists (select from netra.cases c where c.id = plenos.case_id and c.handling_office_id = plenos.office_id)
      or exists (select from netra.lhps l where l.id = plenos.lhp_id)
    )
  );

-- A polling place has one supervisor at a time: who follows him reads what he wrote. A district's office reads its villages.
drop policy read_chain on netra.lhps;
create policy read_chain on netra.lhps for select to netra_app
  using (
    (
      author_id = (select netra.actor_id())
      or office_id = any ((select netra.actor_offices('ptps', 'pkd', 'panwascam', 'staf-penanganan', 'anggota', 'ketua'))::uuid[])
      or regency_office_id = any ((select netra.actor_works())::uuid[])
      or province_office_id = any ((select netra.actor_works())::uuid[])
      or national_office_id = any ((select netra.actor_works())::uuid[])
      or exists (select from netra.offices o where o.id = lhps.office_id and o.kecamatan_office_id = any ((select netra.actor_works())::uuid[]))
    )
    and not walled_office_ids && (select netra.actor_wall_offices())
  );
-- Nobody writes about his own office.
drop policy write_own on netra.lhps;
create policy write_own on netra.lhps for insert to netra_app
  with check (
    author_id = (select netra.actor_id())
    and office_id = any ((select netra.actor_offices('ptps', 'pkd', 'panwascam', 'staf-penanganan', 'anggota', 'ketua'))::uuid[])
    and not walled_office_ids && (select netra.actor_wall_offices())
  );

-- A referral is answered by the body that holds it, or written down by the office whose case it is. Seeing it is not enough.
create function netra.actor_answers() returns uuid[]
  language sql stable parallel safe
  as $$
    select netra.actor_offices('sekda', 'kepala-opd', 'camat', 'bkpsdm', 'dpmd', 'inspektorat', 'ppk-kepegawaian', 'bkn', 'kemendagri',
      'propam', 'ankum', 'gakkumdu-polisi', 'gakkumdu-jaksa', 'kpu', 'dkpp')
  $$;
comment on function netra.actor_answers() is 'Offices for which the actor may answer a referral today.';

drop policy record_own on netra.follow_ups;
create policy record_own on netra.follow_ups for insert to netra_app
  with check (
    recorded_by = (select netra.actor_id())
    and exists (
      select from netra.referrals r where r.id = follow_ups.referral_id
        and (
          r.receiving_office_id = any ((select netra.actor_answers())::uuid[])
          or r.from_office_id = any ((select netra.actor_answers())::uuid[])
          or exists (select from netra.cases c where c.id = r.case_id and c.handling_office_id = any ((select netra.actor_works())::uuid[]))
        )
    )
  );
drop policy move_referral on netra.referrals;
create policy move_referral on netra.referrals for update to netra_app
  using (
    receiving_office_id = any ((select netra.actor_answers())::uuid[])
    or from_office_id = any ((select netra.actor_answers())::uuid[])
  )
  with check (true);

-- That a record exists is already more than the accused's office may know, its auditor included.
create function netra.walled_record(read_case uuid, read_referral uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.cases c where c.id = read_case and c.walled_office_ids && netra.actor_wall_offices())
      or exists (select from netra.referrals r where r.id = read_referral and r.walled_office_ids && netra.actor_wall_offices())
  $$;
comment on function netra.walled_record(uuid, uuid) is 'Whether a record accuses an office that the actor belongs to. Says no more than that.';
revoke all on function netra.walled_record(uuid, uuid) from public;
grant execute on function netra.walled_record(uuid, uuid) to netra_app;
drop policy read_auditor on netra.case_reads;
create policy read_auditor on netra.case_reads for select to netra_app
  using (
    (
      office_id = any ((select netra.actor_offices('auditor'))::uuid[])
      or province_office_id = any ((select netra.actor_offices('auditor'))::uuid[])
      or exists (select from netra.offices o where o.id = case_reads.office_id and o.regency_office_id = any ((select netra.actor_offices('auditor'))::uuid[]))
      or exists (select from netra.offices o where o.kind = 'bawaslu-ri' and o.id = any ((select netra.actor_offices('auditor'))::uuid[]))
    )
    and not netra.walled_record(case_id, referral_id)
  );
