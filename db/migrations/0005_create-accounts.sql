create table netra.accounts (
  id            uuid primary key,
  kind          text not null,
  name          text not null,
  born_on       date,
  auth_user_id  text,
  demonstration boolean not null default false,
  created_at    timestamptz not null default now(),
  closed_at     timestamptz,
  constraint accounts_auth_user_id_key unique (auth_user_id),
  constraint accounts_kind_check check (kind in ('person', 'system')),
  constraint accounts_sign_in_check check (kind = 'person' or auth_user_id is null)
);
comment on table netra.accounts is
  'Who acts. A person signs in; a system account is one of ours and cannot. Never deleted: history names it.';
comment on column netra.accounts.born_on is 'Only to find the oldest member, who chairs a pleno without its ketua.';

insert into netra.accounts (id, kind, name) values
  ('00000000-0000-7000-8000-000000000001', 'system', 'Pintu laporan'),
  ('00000000-0000-7000-8000-000000000002', 'system', 'Jam'),
  ('00000000-0000-7000-8000-000000000003', 'system', 'Pemuat');

create table netra.memberships (
  id             uuid primary key default netra.new_id(),
  account_id     uuid not null,
  office_id      uuid not null,
  role           text not null,
  capacity       text not null default 'definitif',
  decree_number  text,
  decree_on      date,
  valid_from     date not null,
  valid_to       date,
  home_office_id uuid,
  demonstration  boolean not null default false,
  created_at     timestamptz not null default now(),
  constraint memberships_account_id_fkey foreign key (account_id) references netra.accounts on delete restrict,
  constraint memberships_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint memberships_home_office_id_fkey foreign key (home_office_id) references netra.offices on delete restrict,
  constraint memberships_capacity_check check (capacity in ('definitif', 'pj', 'pjs', 'plt', 'plh')),
  constraint memberships_role_check check (role in (
    'ptps', 'pkd', 'panwascam', 'petugas-penerima', 'staf-penanganan', 'anggota', 'ketua', 'sekretariat', 'legal-officer',
    'sekda', 'kepala-opd', 'camat', 'lurah', 'kades', 'bkpsdm', 'dpmd', 'inspektorat', 'ppk-kepegawaian', 'bkn', 'kemendagri',
    'propam', 'ankum', 'gakkumdu-polisi', 'gakkumdu-jaksa', 'kpu', 'dkpp', 'ppid', 'pemantau', 'kuasa', 'auditor', 'administrator')),
  constraint memberships_dates_check check (valid_to is null or valid_to > valid_from)
);
comment on table netra.memberships is
  'Every right follows from these rows. Half-open: valid_to is the first day without the right, in the zone of the office.';
comment on column netra.memberships.home_office_id is
  'Where a seconded person comes from. Walls count it; rights do not.';
create index memberships_account_id_idx on netra.memberships (account_id);
create index memberships_office_id_idx on netra.memberships (office_id);

create function netra.today_in(zone text) returns date
  language sql stable parallel safe
  as $$
    select (now() at time zone 'UTC' + case zone when 'WIT' then interval '9 hours' when 'WITA' then interval '8 hours'
      else interval '7 hours' end)::date
  $$;
comment on function netra.today_in(text) is 'The calendar day at an office now. No zone of Indonesia has summer time.';

create function netra.actor_offices(variadic wanted_roles text[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct m.office_id), '{}')
    from netra.memberships m
    join netra.accounts a on a.id = m.account_id
    join netra.offices o on o.id = m.office_id
    where m.account_id = netra.actor_id()
      and a.closed_at is null
      and m.role = any (wanted_roles)
      and m.valid_from <= netra.today_in(o.zone)
      and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to)
  $$;
comment on function netra.actor_offices(text[]) is
  'Offices in which the actor holds one of these roles today. An acting head whose decree ended yesterday has none.';

create function netra.actor_wall_offices() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct office_id), '{}')
    from (
      select m.office_id from netra.memberships m where m.account_id = netra.actor_id()
        and (m.valid_to is null or m.valid_to > current_date - 365)
      union
      select m.home_office_id from netra.memberships m where m.account_id = netra.actor_id()
        and m.home_office_id is not null and (m.valid_to is null or m.valid_to > current_date - 365)
    ) belongs
  $$;
comment on function netra.actor_wall_offices() is
  'Offices the actor belongs to, is lent from, or left within a year: what a wall counts. Wider than rights on purpose.';

create function netra.actor_has_role(variadic wanted_roles text[]) returns boolean
  language sql stable parallel safe
  as $$ select cardinality(netra.actor_offices(variadic wanted_roles)) > 0 $$;

create function netra.actor_is(wanted text) returns boolean
  language sql stable parallel safe
  as $$
    select netra.actor_id() = case wanted
      when 'intake' then '00000000-0000-7000-8000-000000000001'::uuid
      when 'clock' then '00000000-0000-7000-8000-000000000002'::uuid
      when 'loader' then '00000000-0000-7000-8000-000000000003'::uuid
    end
  $$;

alter table netra.accounts enable row level security;
alter table netra.accounts force row level security;
alter table netra.memberships enable row level security;
alter table netra.memberships force row level security;

create function netra.colleagues() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct other.account_id), '{}')
    from netra.memberships mine
    join netra.memberships other on other.office_id = mine.office_id
    where mine.account_id = netra.actor_id()
  $$;
comment on function netra.colleagues() is 'Accounts that share an office with the actor: their names are shown in a pleno and on a timeline.';

create policy read_self on netra.accounts for select to netra_app
  using (
    id = (select netra.actor_id())
    or kind = 'system'
    or id = any ((select netra.colleagues())::uuid[])
    or (select netra.actor_has_role('administrator', 'auditor'))
  );
create policy write_administrator on netra.accounts for insert to netra_app
  with check ((select netra.actor_has_role('administrator')));
create policy change_administrator on netra.accounts for update to netra_app
  using ((select netra.actor_has_role('administrator')))
  with check ((select netra.actor_has_role('administrator')));

create policy read_own on netra.memberships for select to netra_app
  using (
    account_id = (select netra.actor_id())
    or account_id = any ((select netra.colleagues())::uuid[])
    or (select netra.actor_has_role('administrator', 'auditor'))
  );
create policy write_administrator on netra.memberships for insert to netra_app
  with check ((select netra.actor_has_role('administrator')));
create policy change_administrator on netra.memberships for update to netra_app
  using ((select netra.actor_has_role('administrator')))
  with check ((select netra.actor_has_role('administrator')));

grant select on netra.accounts, netra.memberships to netra_app;
grant insert (id, kind, name, born_on, auth_user_id) on netra.accounts to netra_app;
grant update (name, auth_user_id, closed_at) on netra.accounts to netra_app;
grant insert (id, account_id, office_id, role, capacity, decree_number, decree_on, valid_from, valid_to, home_office_id)
  on netra.memberships to netra_app;
grant update (valid_to) on netra.memberships to netra_app;

create function netra.account_of(auth_user text) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select id from netra.accounts where auth_user_id = auth_user and closed_at is null $$;
comment on function netra.account_of(text) is 'The one look-up before there is an actor: which account a signed-in user is.';
revoke all on function netra.account_of(text) from public;
grant execute on function netra.account_of(text) to netra_app;
