-- Who lets a term run out is told before, on the day and after; a body that stays silent on a referral, the one above it too. A reminder
-- is a row written where it was found due, and its mails are rows beside it: what is waiting to be sent is never only in a process.
create table netra.reminders (
  id               uuid primary key,
  deadline_id      uuid not null,
  case_id          uuid not null,
  referral_id      uuid,
  office_id        uuid not null,
  acting_office_id uuid not null,
  rung             text not null,
  rule_id          text not null,
  basis            text not null,
  due_on           date not null,
  reminded_at      timestamptz not null,
  demonstration    boolean not null default false,
  constraint reminders_deadline_id_fkey foreign key (deadline_id) references netra.deadlines on delete restrict,
  constraint reminders_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint reminders_referral_id_fkey foreign key (referral_id) references netra.referrals on delete restrict,
  constraint reminders_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint reminders_acting_office_id_fkey foreign key (acting_office_id) references netra.offices on delete restrict,
  constraint reminders_once_key unique (deadline_id, rung),
  constraint reminders_rung_check check (rung in ('sebelum', 'hari-ini', 'lewat', 'tingkat-atas', 'bkn', 'gubernur', 'mendagri'))
);
comment on table netra.reminders is
  'That an office was told of a term, once for each clock and rung: office_id is told, acting_office_id must act. Insert only, by the clock.';
create index reminders_office_idx on netra.reminders (office_id, reminded_at);
create index reminders_case_idx on netra.reminders (case_id);

create table netra.mails (
  id            uuid primary key,
  reminder_id   uuid not null,
  deadline_id   uuid not null,
  rung          text not null,
  account_id    uuid not null,
  state         text not null default 'menunggu',
  attempts      integer not null default 0,
  created_at    timestamptz not null,
  demonstration boolean not null default false,
  constraint mails_reminder_id_fkey foreign key (reminder_id) references netra.reminders on delete restrict,
  constraint mails_clock_fkey foreign key (deadline_id, rung) references netra.reminders (deadline_id, rung) on delete restrict,
  constraint mails_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict,
  constraint mails_once_key unique (deadline_id, rung, account_id),
  constraint mails_attempts_check check (attempts >= 0),
  constraint mails_state_check check (state in ('menunggu', 'dikirim', 'terkirim', 'tidak-sampai', 'entah', 'gugur'))
);
comment on table netra.mails is
  'One mail to one person, once for each clock and rung. No address: that is the door''s, and asked for when the mail goes. "dikirim" is '
  'written before the server is spoken to, so that a killed worker never sends twice; what it left so becomes "entah" (nobody knows).';
create index mails_unsettled_idx on netra.mails (created_at) where state in ('tidak-sampai', 'entah');

create table netra.mail_attempts (
  id            uuid primary key,
  mail_id       uuid not null,
  n             integer not null,
  at            timestamptz not null,
  outcome       text not null,
  code          integer,
  demonstration boolean not null default false,
  constraint mail_attempts_mail_id_fkey foreign key (mail_id) references netra.mails on delete restrict,
  constraint mail_attempts_once_key unique (mail_id, n, outcome),
  constraint mail_attempts_outcome_check check (outcome in ('mulai', 'terkirim', 'ditunda', 'tidak-sampai', 'entah', 'gugur')),
  constraint mail_attempts_code_check check (code between 200 and 599)
);
comment on table netra.mail_attempts is
  'What became of each attempt: the code that the other server answered with, never its words, which may repeat an address. Insert only.';
create index mail_attempts_mail_idx on netra.mail_attempts (mail_id);

do $$
declare
  guarded text;
begin
  foreach guarded in array array['reminders', 'mails', 'mail_attempts'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

create function netra.mail_recipients(asked uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select distinct a.id
    from netra.reminders r
    join netra.cases c on c.id = r.case_id
    left join netra.referrals f on f.id = r.referral_id
    join netra.offices o on o.id = r.office_id
    join netra.memberships m on m.office_id = r.office_id
    join netra.accounts a on a.id = m.account_id
    join auth."user" u on u.id = a.auth_user_id
    cross join lateral (select c.walled_office_ids || coalesce(f.walled_office_ids, '{}') as offices) wall
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
        ) accused
        where lower(btrim(accused.name)) = lower(btrim(a.name)))
  $$;
comment on function netra.mail_recipients(uuid) is
  'Whom a reminder is mailed to: who holds a fitting post in the told office today, can be written to, and is on no side of the wall. For the clock only.';

create function netra.mail_address(asked uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select u.email
    from netra.mails m
    join netra.accounts a on a.id = m.account_id
    join auth."user" u on u.id = a.auth_user_id
    where netra.actor_is('clock') and m.id = asked and m.state = 'dikirim'
      and m.account_id in (select netra.mail_recipients(m.reminder_id))
  $$;
comment on function netra.mail_address(uuid) is
  'The address of a mail that is going out now, if its person still may get it. The one sight of the sign-in''s addresses, for the clock only.';

create function netra.mail_state() returns table (state text, mails bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select m.state, count(*) from netra.mails m where netra.actor_has_role('administrator') group by m.state
  $$;
comment on function netra.mail_state() is 'How many mails stand where, for the administrator.';

create function netra.undelivered_mails(most integer)
  returns table (mail_id uuid, account_id uuid, name text, office_name text, state text, code integer, at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select m.id, a.id, a.name, o.short_name, m.state, l.code, l.at
    from netra.mails m
    join netra.accounts a on a.id = m.account_id
    join netra.reminders r on r.id = m.reminder_id
    join netra.offices o on o.id = r.office_id
    join lateral (select t.code, t.at from netra.mail_attempts t where t.mail_id = m.id and t.outcome = m.state order by t.n desc limit 1) l on true
    where m.state in ('tidak-sampai', 'entah') and netra.actor_has_role('administrator')
    order by m.created_at desc
    limit most
  $$;
comment on function netra.undelivered_mails(integer) is
  'Whom a mail did not reach, or perhaps not, so that an administrator can put an address right. Nothing of any case.';

create function netra.clock_runs(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from netra.deadlines d where d.id = asked and d.closed_at is null) $$;
comment on function netra.clock_runs(uuid) is
  'Whether a clock that somebody was reminded of still runs: a body above sees its reminder and not the clock.';

create function graphile_worker.enqueue_mail(mail uuid, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  perform graphile_worker.add_job('kirim-surat', json_build_object('mailId', mail), run_at => at);
end
$$;
comment on function graphile_worker.enqueue_mail(uuid, timestamptz) is 'One job for one attempt at one mail, in the caller''s transaction.';
alter function graphile_worker.enqueue_mail(uuid, timestamptz) owner to netra_jobs;

revoke all on function netra.mail_recipients(uuid), netra.mail_address(uuid), netra.mail_state(), netra.undelivered_mails(integer),
  netra.clock_runs(uuid), graphile_worker.enqueue_mail(uuid, timestamptz) from public;
grant execute on function netra.mail_recipients(uuid), netra.mail_address(uuid), netra.mail_state(), netra.undelivered_mails(integer),
  netra.clock_runs(uuid), graphile_worker.enqueue_mail(uuid, timestamptz) to netra_app;

create policy read_clock on netra.reminders for select to netra_app using ((select netra.actor_is('clock')));
create policy read_told on netra.reminders for select to netra_app
  using (
    office_id = any ((select netra.actor_works() || netra.actor_answers())::uuid[])
    and not netra.walled_record(case_id, referral_id)
  );
create policy remind_clock on netra.reminders for insert to netra_app
  with check (
    (select netra.actor_is('clock'))
    and exists (
      select from netra.deadlines d join netra.cases c on c.id = d.case_id
      left join netra.referrals f on f.id = d.referral_id
      where d.id = reminders.deadline_id and d.case_id = reminders.case_id
        and d.referral_id is not distinct from reminders.referral_id
        and d.office_id = reminders.acting_office_id and d.rule_id = reminders.rule_id
        and d.acting and d.closed_at is null
        and not reminders.office_id = any (c.walled_office_ids || coalesce(f.walled_office_ids, '{}')))
  );

create policy read_clock on netra.mails for select to netra_app using ((select netra.actor_is('clock')));
create policy write_clock on netra.mails for insert to netra_app
  with check ((select netra.actor_is('clock')) and account_id in (select netra.mail_recipients(reminder_id)));
create policy send_clock on netra.mails for update to netra_app
  using ((select netra.actor_is('clock'))) with check ((select netra.actor_is('clock')));

create policy read_clock on netra.mail_attempts for select to netra_app using ((select netra.actor_is('clock')));
create policy note_clock on netra.mail_attempts for insert to netra_app
  with check ((select netra.actor_is('clock')) and exists (select from netra.mails m where m.id = mail_attempts.mail_id));

grant select on netra.reminders, netra.mails, netra.mail_attempts to netra_app;
grant insert (id, deadline_id, case_id, referral_id, office_id, acting_office_id, rung, rule_id, basis, due_on, reminded_at)
  on netra.reminders to netra_app;
grant insert (id, reminder_id, deadline_id, rung, account_id, created_at) on netra.mails to netra_app;
grant update (state, attempts) on netra.mails to netra_app;
grant insert (id, mail_id, n, at, outcome, code) on netra.mail_attempts to netra_app;

select netra.guard_demonstration();
