-- The addressee of a file answers from where he sits: by a link that the handling office makes for this one file, together with a second
-- code that came another way. He has no account; what he tells is told as his, through the link.

insert into netra.accounts (id, kind, name) values ('00000000-0000-7000-8000-000000000024', 'system', 'Penerima penerusan, dengan tautan');

create table netra.referral_links (
  id            uuid primary key,
  referral_id   uuid not null,
  office_id     uuid not null,
  code_hash     bytea not null,
  second_way    text not null,
  second_hash   bytea,
  made_at       timestamptz not null,
  made_by       uuid not null,
  expires_at    timestamptz not null,
  revoked_at    timestamptz,
  demonstration boolean not null default netra.is_demonstration(),
  constraint referral_links_referral_id_fkey foreign key (referral_id) references netra.referrals on delete restrict,
  constraint referral_links_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint referral_links_made_by_fkey foreign key (made_by) references netra.accounts on delete restrict,
  constraint referral_links_code_hash_key unique (code_hash),
  constraint referral_links_code_hash_check check (octet_length(code_hash) = 32),
  constraint referral_links_second_way_check check (second_way in ('naskah', 'telepon')),
  constraint referral_links_second_hash_check check (
    (second_way = 'telepon') = (second_hash is not null) and octet_length(coalesce(second_hash, code_hash)) = 32),
  constraint referral_links_expires_at_check check (expires_at > made_at)
);
comment on table netra.referral_links is
  'By what the addressee of one file answers without an account: the link by hash, and where its second code comes from. What is revoked or expired opens nothing.';
comment on column netra.referral_links.second_way is
  'naskah: the code printed on the letter or the answer slip of this file. telepon: a code told by telephone, hashed together with the link.';
create index referral_links_referral_idx on netra.referral_links (referral_id, made_at);
-- Of two officers at once the second is refused by this.
create unique index referral_links_open_key on netra.referral_links (referral_id) where revoked_at is null;

alter table netra.follow_ups
  add column link_id uuid,
  add column stated_name text,
  add column stated_capacity text,
  add column slip_id uuid,
  add constraint follow_ups_link_id_fkey foreign key (link_id) references netra.referral_links on delete restrict,
  add constraint follow_ups_slip_id_fkey foreign key (slip_id) references netra.issued_papers on delete restrict,
  add constraint follow_ups_stated_check check (
    (link_id is null) = (stated_name is null) and (link_id is null) = (stated_capacity is null)
    and length(stated_name) between 1 and 200 and length(stated_capacity) between 1 and 200
    and (link_id is null or slip_id is null));
comment on column netra.follow_ups.link_id is 'Told through this link, and not with an account. Null: by somebody who signed in.';
comment on column netra.follow_ups.stated_name is 'As whoever used the link called himself. Nobody has checked it.';
comment on column netra.follow_ups.slip_id is 'The answer slip that came back filled in by hand, of this print.';
-- A form sent twice, or a link opened by two people: the step is told once.
create unique index follow_ups_once_by_link on netra.follow_ups
  (referral_id, kind, coalesce(allegation_id, '00000000-0000-0000-0000-000000000000')) where link_id is not null;

-- Degrees and titles come and go in front of and behind a name: "Drs. H. Contoh, M.Si." is "contoh".
create function netra.bare_name(said text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, netra, pg_temp
  as $$ select netra.plain_words(regexp_replace(split_part(said, ',', 1), '^\s*((\w{1,4}\.|dra?s?|hj?|ir)\s+)+', '', 'i')) $$;

create function netra.accused_at_addressee(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.referrals r
      join netra.offices o on o.id = r.receiving_office_id
      join netra.allegations a on a.case_id = r.case_id and a.id = any (r.allegation_ids)
      where r.id = asked and (
        (
          (a.subject_office_id = o.id or netra.plain_words(a.subject_office_name) in (netra.plain_words(o.name), netra.plain_words(o.short_name)))
          and (a.subject_kind in ('kades', 'pejabat') or netra.plain_words(a.subject_position)
            ~ '^$|^((plt|plh|pj|pjs)\.? )?(kepala|ketua|pimpinan|camat|lurah|bupati|wali ?kota|gubernur|sekda|sekretaris daerah|menteri)\M')
        )
        or exists (select from netra.memberships m join netra.accounts p on p.id = m.account_id
          where m.office_id = o.id and m.valid_from <= current_date and (m.valid_to is null or m.valid_to > current_date)
            and netra.bare_name(p.name) <> '' and netra.bare_name(p.name) = netra.bare_name(a.subject_name))))
  $$;
comment on function netra.accused_at_addressee(uuid) is
  'Whether a file accuses the head of the office it was sent to, or somebody with a role there: by what is written of him, of doubt yes. Yes or no, and no name.';

create function netra.link_standing(wanted bytea, at timestamptz) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('state', case when l.revoked_at is not null then 'revoked' when l.expires_at <= at then 'expired' else 'open' end,
      'office', o.name, 'zone', o.zone, 'secondWay', l.second_way, 'until', coalesce(l.revoked_at, l.expires_at))
    from netra.referral_links l join netra.offices o on o.id = l.office_id
    where l.code_hash = wanted
  $$;
comment on function netra.link_standing(bytea, timestamptz) is
  'What whoever holds a link may know before the second code: whose it is and whether it still opens. Nothing of the file.';

-- The three settings are those of one transaction, as the actor is.
create function netra.open_link() returns table (id uuid, referral_id uuid)
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
  as $$
    select l.id, l.referral_id
    from netra.referral_links l
    where netra.actor_id() = '00000000-0000-7000-8000-000000000024'
      and l.code_hash = decode(nullif(current_setting('netra.link', true), ''), 'hex')
      and l.revoked_at is null
      and l.expires_at > nullif(current_setting('netra.link_at', true), '')::timestamptz
      and case l.second_way
        when 'telepon' then l.second_hash = decode(nullif(current_setting('netra.link_second', true), ''), 'hex')
        else exists (select from netra.issued_papers p
          where p.code_hash = decode(nullif(current_setting('netra.link_second', true), ''), 'hex')
            and p.part_id = l.referral_id and p.kind in ('surat-penerusan', 'lembar-jawaban') and p.goes_out)
      end
  $$;
comment on function netra.open_link() is 'The link that opens in this transaction, by both of its codes; none for anybody who signed in.';
create function netra.linked_referral() returns uuid
  language sql stable parallel safe as $$ select referral_id from netra.open_link() $$;
create function netra.linked_id() returns uuid
  language sql stable parallel safe as $$ select id from netra.open_link() $$;

create function netra.is_referral_paper(wanted bytea) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from netra.issued_papers p
    where p.code_hash = wanted and p.kind in ('surat-penerusan', 'lembar-jawaban') and p.goes_out) $$;
comment on function netra.is_referral_paper(bytea) is 'Whether a code is that of a letter or an answer slip: it is half of what opens a file. Of which one is not said.';

revoke all on function netra.accused_at_addressee(uuid), netra.link_standing(bytea, timestamptz), netra.open_link(),
  netra.is_referral_paper(bytea) from public;
grant execute on function netra.accused_at_addressee(uuid), netra.link_standing(bytea, timestamptz), netra.open_link(),
  netra.is_referral_paper(bytea) to netra_app;

alter table netra.referral_links enable row level security;
alter table netra.referral_links force row level security;
create policy read_handling on netra.referral_links for select to netra_app
  using (exists (select from netra.referrals r join netra.cases c on c.id = r.case_id where r.id = referral_links.referral_id
    and c.handling_office_id = any ((select netra.actor_works())::uuid[])));
create policy make_own on netra.referral_links for insert to netra_app
  with check (
    made_by = (select netra.actor_id())
    and revoked_at is null
    and exists (select from netra.referrals r join netra.cases c on c.id = r.case_id where r.id = referral_links.referral_id
      and r.state <> 'diteruskan' and c.handling_office_id = referral_links.office_id
      and c.handling_office_id = any ((select netra.actor_works())::uuid[]))
    and not netra.accused_at_addressee(referral_id)
  );
create policy revoke_handling on netra.referral_links for update to netra_app
  using (revoked_at is null and exists (select from netra.referrals r join netra.cases c on c.id = r.case_id
    where r.id = referral_links.referral_id and c.handling_office_id = any ((select netra.actor_works())::uuid[])))
  with check (revoked_at is not null);
grant select (id, referral_id, office_id, second_way, made_at, made_by, expires_at, revoked_at) on netra.referral_links to netra_app;
grant insert (id, referral_id, office_id, code_hash, second_way, second_hash, made_at, made_by, expires_at) on netra.referral_links to netra_app;
grant update (revoked_at) on netra.referral_links to netra_app;
grant insert (link_id, stated_name, stated_capacity, slip_id) on netra.follow_ups to netra_app;

-- The one file that the link is of, as its receiver has it; of the case behind it and of any other file there is nothing.
create policy read_by_link on netra.referrals for select to netra_app using (id = (select netra.linked_referral()));
create policy move_by_link on netra.referrals for update to netra_app using (id = (select netra.linked_referral()));
create policy record_by_link on netra.follow_ups for insert to netra_app
  with check (
    recorded_by = (select netra.actor_id())
    and link_id = (select netra.linked_id())
    and exists (select from netra.referrals r where r.id = follow_ups.referral_id and r.id = (select netra.linked_referral())
      and r.case_id = follow_ups.case_id and r.receiving_office_id = follow_ups.office_id
      and (follow_ups.allegation_id is null or follow_ups.allegation_id = any (r.allegation_ids)))
  );
create policy by_own_link_only on netra.follow_ups as restrictive for insert to netra_app
  with check (link_id is null or link_id = (select netra.linked_id()));
create policy by_slip_of_file on netra.follow_ups as restrictive for insert to netra_app
  with check (slip_id is null or exists (select from netra.issued_papers p
    where p.id = follow_ups.slip_id and p.part_id = follow_ups.referral_id and p.kind = 'lembar-jawaban'));
create policy note_by_link on netra.events for insert to netra_app
  with check (
    actor_id = (select netra.actor_id())
    and stream = 'penerusan'
    and type in ('follow-up-recorded', 'case-moved', 'scan-kept', 'referral-link-refused')
    and exists (select from netra.referrals r where r.id = events.referral_id and r.id = (select netra.linked_referral()) and r.case_id = events.case_id)
  );
create policy start_by_link on netra.deadlines for insert to netra_app
  with check (exists (select from netra.referrals r where r.id = deadlines.referral_id and r.id = (select netra.linked_referral())
    and r.case_id = deadlines.case_id and (
      (owner = 'penerima-penerusan' and r.receiving_office_id = deadlines.office_id)
      or (owner = 'kantor' and rule_id = 'F3' and r.parent_id is null and r.from_office_id = deadlines.office_id))));
create policy close_by_link on netra.deadlines for update to netra_app using (referral_id = (select netra.linked_referral()));

-- As in 0060 and 0200, and for the bearer of a link.
create or replace function netra.case_behind(answered uuid)
  returns table (case_id uuid, regime text, state text, version integer, state_since timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.id, c.regime, c.state, c.version, c.state_since
    from netra.referrals r
    join netra.cases c on c.id = r.case_id
    where r.id = answered
      and (r.id = netra.linked_referral() or r.receiving_office_id = any (netra.actor_answers()))
      and not r.walled_office_ids && netra.actor_wall_offices()
  $$;
create or replace function netra.sealing_office(asked uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.handling_office_id
    from netra.referrals r join netra.cases c on c.id = r.case_id
    where r.id = asked
      and (r.id = netra.linked_referral() or array[r.receiving_office_id, r.from_office_id] && netra.actor_answers()
        or c.handling_office_id = any (netra.actor_works()))
      and not r.walled_office_ids && netra.actor_wall_offices()
  $$;

select netra.guard_demonstration();
