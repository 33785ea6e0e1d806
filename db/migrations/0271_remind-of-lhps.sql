-- An LHP has clocks of its own since 0160, and nobody was reminded of them: the clock reads no LHP, and a reminder named a case. It still
-- reads none. It is told which clocks of LHPs wait, at which office, and which offices must not hear of them; of the LHP itself nothing.
alter table netra.reminders
  alter column case_id drop not null,
  add column lhp_id uuid,
  add constraint reminders_lhp_id_fkey foreign key (lhp_id) references netra.lhps on delete restrict,
  add constraint reminders_subject_check check (num_nonnulls(case_id, lhp_id) = 1 and (lhp_id is null or referral_id is null));
create index reminders_lhp_idx on netra.reminders (lhp_id) where lhp_id is not null;
grant insert (lhp_id) on netra.reminders to netra_app;

-- Of all that runs, what a sweep has to look at: in one look and past the policies of each row, which with 100,000 running referrals took
-- seven seconds a minute. Who was told on the last rung that his silence can climb is not looked at again.
create function netra.clocks_to_remind(soon timestamptz, latest timestamptz, steps jsonb)
  returns table (id uuid, case_id uuid, lhp_id uuid, referral_id uuid, office_id uuid, rule_id text, owner text, zone text,
    started_at timestamptz, due_on date, due_at timestamptz, acts_from timestamptz, parameters jsonb, walled uuid[])
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 500
  as $$
    with climbs as materialized (
      select o.owner, k.kind, (
        select s.rung from jsonb_to_recordset(steps) as s (rung text, n integer, owners jsonb, silent jsonb)
        where s.owners ? o.owner and (s.silent is null or s.silent ? k.kind) order by s.n desc limit 1) as last_rung
      from (values ('kantor'), ('penerima-penerusan'), ('penerima-saran')) o (owner) cross join netra.office_kinds k
    )
    select d.id, d.case_id, d.lhp_id, d.referral_id, d.office_id, d.rule_id, d.owner, d.zone, d.started_at, d.due_on, d.due_at, d.acts_from,
      d.parameters, coalesce(c.walled_office_ids, l.walled_office_ids) || coalesce(r.walled_office_ids, '{}')
    from netra.deadlines d
    join netra.offices a on a.id = d.office_id
    join climbs on climbs.owner = d.owner and climbs.kind = a.kind
    left join netra.cases c on c.id = d.case_id
    left join netra.referrals r on r.id = d.referral_id
    left join netra.lhps l on l.id = d.lhp_id
    where netra.actor_is('clock')
      and d.closed_at is null and d.acting and d.due_at <= latest
      -- What ends later is looked at only where the PPK has an interest: his silence climbs before his term has passed (N11).
      and (d.due_at <= soon or (d.owner = 'penerima-penerusan'
        and exists (select from netra.ppk_conflicts p where p.case_id = d.case_id and p.kind <> 'ditarik')))
      and (d.lhp_id is null or d.owner = netra.lhp_waits_on(l.state))
      and not exists (select from netra.reminders x where x.deadline_id = d.id and x.rung = climbs.last_rung)
  $$;
comment on function netra.clocks_to_remind(timestamptz, timestamptz, jsonb) is
  'The acting clocks somebody may have to be told of now, with the offices behind their walls. For the clock only; of an LHP nothing else.';

create function netra.lhp_clock_told(asked uuid, of_lhp uuid, acting_office uuid, by_rule text, told_office uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.deadlines d join netra.lhps l on l.id = d.lhp_id
      where d.id = asked and d.lhp_id = of_lhp and d.office_id = acting_office and d.rule_id = by_rule and d.acting and d.closed_at is null
        and not told_office = any (l.walled_office_ids))
  $$;
comment on function netra.lhp_clock_told(uuid, uuid, uuid, text, uuid) is
  'Whether an office may be told of this clock of an LHP: it runs, it acts, and the LHP does not accuse that office.';

create function netra.walled_lhp(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.lhps l where l.id = asked and l.walled_office_ids && netra.actor_wall_offices())
  $$;
comment on function netra.walled_lhp(uuid) is 'Whether an LHP accuses an office that the actor belongs to. Says no more than that.';

create function netra.mail_clock(asked uuid) returns table (due_on date, due_at timestamptz, zone text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select d.due_on, d.due_at, d.zone
    from netra.mails m join netra.deadlines d on d.id = m.deadline_id
    where netra.actor_is('clock') and m.id = asked and d.closed_at is null
  $$;
comment on function netra.mail_clock(uuid) is 'By when the term of a mail ends, while it runs. For the clock, which reads no clock of an LHP.';

revoke all on function netra.clocks_to_remind(timestamptz, timestamptz, jsonb), netra.lhp_clock_told(uuid, uuid, uuid, text, uuid), netra.walled_lhp(uuid),
  netra.mail_clock(uuid) from public;
grant execute on function netra.clocks_to_remind(timestamptz, timestamptz, jsonb), netra.lhp_clock_told(uuid, uuid, uuid, text, uuid), netra.walled_lhp(uuid),
  netra.mail_clock(uuid) to netra_app;

-- As in 0210, and of an LHP: whom it suspects is not written to about it, nor whoever sits in an office that it accuses.
create or replace function netra.mail_recipients(asked uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select distinct a.id
    from netra.reminders r
    left join netra.cases c on c.id = r.case_id
    left join netra.lhps h on h.id = r.lhp_id
    left join netra.referrals f on f.id = r.referral_id
    join netra.offices o on o.id = r.office_id
    join netra.memberships m on m.office_id = r.office_id
    join netra.accounts a on a.id = m.account_id
    join auth."user" u on u.id = a.auth_user_id
    cross join lateral (
      select coalesce(c.walled_office_ids, h.walled_office_ids, '{}') || coalesce(f.walled_office_ids, '{}') as offices) wall
    where netra.actor_is('clock')
      and r.id = asked
      and a.kind = 'person' and a.closed_at is null
      -- Whoever may move the case, or answer the referral: netra.actor_works() and netra.actor_answers().
      and m.role in ('staf-penanganan', 'anggota', 'ketua', 'sekda', 'kepala-opd', 'camat', 'bkpsdm', 'dpmd', 'inspektorat',
        'ppk-kepegawaian', 'bkn', 'kemendagri', 'propam', 'ankum', 'gakkumdu-polisi', 'gakkumdu-jaksa', 'kpu', 'dkpp')
      and m.valid_from <= netra.today_in(o.zone) and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to)
      -- The domain `invalid` can never receive mail (RFC 2606 §2): the invented people of a demonstration have it.
      and u.email not like '%.invalid'
      -- As netra.actor_wall_offices(), for somebody else.
      and not r.office_id = any (wall.offices)
      and not exists (
        select from netra.memberships w
        where w.account_id = a.id and (w.valid_to is null or w.valid_to > current_date - 365)
          and (w.office_id = any (wall.offices) or w.home_office_id = any (wall.offices)))
      -- A person who is named as the accused is not written to about it, whatever his office; a namesake sees it in the app.
      and not exists (
        select from (
          select l.subject_name as name from netra.allegations l where l.case_id = c.id
          union all select p.subject_name from netra.reports p where p.case_id = c.id
          union all select s ->> 'name' from jsonb_path_query(h.parts, '$.suspicion.suspects[*]') s
        ) accused
        where lower(btrim(accused.name)) = lower(btrim(a.name)))
  $$;

drop policy read_told on netra.reminders;
create policy read_told on netra.reminders for select to netra_app
  using (
    office_id = any ((select netra.actor_works() || netra.actor_answers())::uuid[])
    and case when lhp_id is null then not netra.walled_record(case_id, referral_id) else not netra.walled_lhp(lhp_id) end
  );
create policy remind_clock_of_lhp on netra.reminders for insert to netra_app
  with check (
    (select netra.actor_is('clock')) and lhp_id is not null
    and netra.lhp_clock_told(deadline_id, lhp_id, acting_office_id, rule_id, office_id)
  );
