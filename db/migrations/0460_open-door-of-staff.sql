-- The door of a person on the roll (N91): he names his number, a one-time code goes to his own address or lies in a sealed slip, and the code
-- opens for twenty minutes. He has no account, nobody above him sees that he asked, and the door never says whether a number is on a roll:
-- what was asked is kept for any number alike, and only the sweep that sends codes finds out whose it is.
do $$
begin
  if not exists (select from pg_roles where rolname = 'netra_pintu') then
    create role netra_pintu nologin;
  end if;
end $$;
grant netra_pintu to netra_owner;
grant usage, create on schema netra to netra_pintu;

create table netra.pegawai_asks (
  handle_hash   bytea not null,
  number_hmac   bytea not null,
  code_hash     bytea not null,
  sealed_code   bytea,
  state         text not null,
  tries         integer not null default 0,
  asked_at      timestamptz not null,
  expires_at    timestamptz not null,
  used_at       timestamptz,
  demonstration boolean not null default netra.is_demonstration(),
  constraint pegawai_asks_pkey primary key (handle_hash),
  constraint pegawai_asks_bytes_check check (
    octet_length(handle_hash) = 32 and octet_length(number_hmac) = 32 and octet_length(code_hash) = 32 and octet_length(sealed_code) <= 200),
  constraint pegawai_asks_state_check check (state in ('menunggu', 'dikirim', 'terkirim', 'tidak-sampai', 'gugur')),
  constraint pegawai_asks_sealed_check check (state in ('menunggu', 'dikirim') or sealed_code is null),
  constraint pegawai_asks_order_check check (expires_at > asked_at)
);
comment on table netra.pegawai_asks is
  'Codes that were asked for, by a random handle that only the asker''s browser has. A row is made for a number that is on no roll as for one that is. Gone after a day.';
comment on column netra.pegawai_asks.code_hash is 'Of handle and code together: without the handle, which is nowhere here, six digits cannot be tried out.';
comment on column netra.pegawai_asks.sealed_code is 'For the sweep that sends it, under the key of the contacts; taken away when it has gone.';
create index pegawai_asks_number_idx on netra.pegawai_asks (number_hmac, asked_at);
create index pegawai_asks_waiting_idx on netra.pegawai_asks (asked_at) where state = 'menunggu';
create index pegawai_asks_asked_idx on netra.pegawai_asks (asked_at);

create table netra.pegawai_slips (
  id            uuid primary key,
  pegawai_id    uuid not null,
  code_hash     bytea not null,
  made_at       timestamptz not null,
  made_by       uuid not null,
  expires_at    timestamptz not null,
  used_at       timestamptz,
  demonstration boolean not null default netra.is_demonstration(),
  constraint pegawai_slips_pegawai_id_fkey foreign key (pegawai_id) references netra.pegawai on delete restrict,
  constraint pegawai_slips_made_by_fkey foreign key (made_by) references netra.accounts on delete restrict,
  constraint pegawai_slips_code_hash_key unique (code_hash),
  constraint pegawai_slips_code_hash_check check (octet_length(code_hash) = 32),
  constraint pegawai_slips_order_check check (expires_at > made_at)
);
comment on table netra.pegawai_slips is
  'Printed one-time codes in sealed slips, for people without telephone or mail. The newest of a person opens, once; only its hash is kept.';
create index pegawai_slips_pegawai_idx on netra.pegawai_slips (pegawai_id, made_at desc);

create table netra.pegawai_sessions (
  token_hash    bytea primary key,
  pegawai_id    uuid not null,
  opened_at     timestamptz not null,
  expires_at    timestamptz not null,
  way           text not null default 'kode',
  demonstration boolean not null default netra.is_demonstration(),
  constraint pegawai_sessions_pegawai_id_fkey foreign key (pegawai_id) references netra.pegawai on delete restrict,
  constraint pegawai_sessions_token_hash_check check (octet_length(token_hash) = 32),
  constraint pegawai_sessions_way_check check (way in ('kode', 'slip')),
  constraint pegawai_sessions_order_check check (expires_at >= opened_at)
);
comment on table netra.pegawai_sessions is
  'Who stands in the door: by the hash of a random token, for twenty minutes. Read by functions of the door alone; no officer sees who came. Gone after a day.';
create index pegawai_sessions_pegawai_idx on netra.pegawai_sessions (pegawai_id);
create index pegawai_sessions_expires_idx on netra.pegawai_sessions (expires_at);

do $$
declare
  guarded text;
begin
  foreach guarded in array array['pegawai_asks', 'pegawai_slips', 'pegawai_sessions'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
    execute format('create policy keep_at_door on netra.%I for all to netra_pintu using (true) with check (true)', guarded);
  end loop;
end $$;
create policy know_at_door on netra.pegawai for select to netra_pintu using (true);
create policy know_at_door on netra.penempatan for select to netra_pintu using (true);
create policy send_from_door on netra.pegawai_contacts for select to netra_pintu using (true);
-- Whoever keeps a roll makes slips for it, and sees when one was made and used; the code is shown once and is in no row.
create policy read_own_roll on netra.pegawai_slips for select to netra_app
  using (exists (select from netra.pegawai p where p.id = pegawai_slips.pegawai_id));
create policy make_own_roll on netra.pegawai_slips for insert to netra_app
  with check (made_by = (select netra.actor_id()) and used_at is null
    and exists (select from netra.pegawai p where p.id = pegawai_slips.pegawai_id));

grant select, insert, delete on netra.pegawai_asks, netra.pegawai_sessions to netra_pintu;
grant update (state, sealed_code, tries, used_at) on netra.pegawai_asks to netra_pintu;
grant update (expires_at) on netra.pegawai_sessions to netra_pintu;
grant select on netra.pegawai_slips to netra_pintu;
grant update (used_at) on netra.pegawai_slips to netra_pintu;
grant select on netra.pegawai, netra.penempatan, netra.pegawai_contacts, netra.offices to netra_pintu;
grant select (id, pegawai_id, made_at, made_by, expires_at, used_at) on netra.pegawai_slips to netra_app;
grant insert (id, pegawai_id, code_hash, made_at, made_by, expires_at) on netra.pegawai_slips to netra_app;

create function netra.ask_at_door(handle bytea, number bytea, code bytea, sealed bytea, at timestamptz, until timestamptz, at_most integer)
  returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.pegawai_asks (handle_hash, number_hmac, code_hash, sealed_code, state, asked_at, expires_at)
    select handle, number, code, case when recent.asked < at_most then sealed end,
      case when recent.asked < at_most then 'menunggu' else 'gugur' end, at, until
    from (
      select count(*) as asked from netra.pegawai_asks a where a.number_hmac = number and a.asked_at > at - interval '1 hour'
    ) recent
  $$;
comment on function netra.ask_at_door(bytea, bytea, bytea, bytea, timestamptz, timestamptz, integer) is
  'Keeps what was asked, and looks nobody up: a number on no roll costs and answers the same. Beyond so many an hour for one number, no code is sent.';

-- The roll of a number in which he stands today; of one who left everywhere, the last.
create function netra.pegawai_of_number(number bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select p.id
    from netra.pegawai p
    left join netra.penempatan w on w.pegawai_id = p.id and w.main
    where p.number_hmac = number
    order by (w.id is not null and w.valid_to is null) desc, w.valid_from desc nulls last, p.id
    limit 1
  $$;

create function netra.try_at_door(handle bytea, code bytea, slip bytea, token bytea, at timestamptz, until timestamptz,
    at_most integer, at_most_an_hour integer)
  returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  asked netra.pegawai_asks;
  person uuid;
  by_slip uuid;
  spent integer;
begin
  -- Held until the end: two tries at once are counted one after the other.
  select a.* into asked from netra.pegawai_asks a where a.handle_hash = handle for update;
  if asked.handle_hash is null then return 'dead'; end if;
  -- All tries at one person wait for each other, or many handles at once would have more than so many an hour between them.
  perform pg_advisory_xact_lock(hashtextextended(encode(asked.number_hmac, 'hex'), 460));
  select coalesce(sum(a.tries), 0) into spent
  from netra.pegawai_asks a where a.number_hmac = asked.number_hmac and a.asked_at > at - interval '1 hour';
  if asked.used_at is not null or asked.expires_at <= at or asked.tries >= at_most or spent >= at_most_an_hour then return 'dead'; end if;
  person := netra.pegawai_of_number(asked.number_hmac);
  select s.id into by_slip
  from (
    select n.* from netra.pegawai_slips n join netra.pegawai p on p.id = n.pegawai_id
    where p.number_hmac = asked.number_hmac order by n.made_at desc, n.id desc limit 1
  ) s
  where s.code_hash = slip and s.used_at is null and s.expires_at > at;
  if person is null or (asked.code_hash <> code and by_slip is null) then
    update netra.pegawai_asks a set tries = a.tries + 1 where a.handle_hash = handle;
    return case when asked.tries + 1 >= at_most or spent + 1 >= at_most_an_hour then 'dead' else 'wrong' end;
  end if;
  if by_slip is not null then
    update netra.pegawai_slips s set used_at = at where s.id = by_slip;
  end if;
  update netra.pegawai_asks a
  set used_at = at, sealed_code = null, state = case when a.state = 'terkirim' then a.state else 'gugur' end
  where a.handle_hash = handle;
  insert into netra.pegawai_sessions (token_hash, pegawai_id, opened_at, expires_at, way)
  values (token, person, at, until, case when by_slip is null then 'kode' else 'slip' end);
  return 'open';
end
$$;
comment on function netra.try_at_door(bytea, bytea, bytea, bytea, timestamptz, timestamptz, integer, integer) is
  'Tries a code, or that of a slip. "dead": too many tries at this code or this person, too old, used, or never asked; the same words for all, and for whoever is on no roll.';

create function netra.pegawai_of_token(token bytea, at timestamptz) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.pegawai_id from netra.pegawai_sessions s where s.token_hash = token and s.opened_at <= at and s.expires_at > at
  $$;
comment on function netra.pegawai_of_token(bytea, timestamptz) is 'Who stands in the door with this token (its SHA-256); null: nobody any more.';

create function netra.pegawai_at_door(token bytea, at timestamptz) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('pegawaiId', p.id, 'name', p.name, 'kind', p.kind, 'employerId', e.id, 'employer', e.name, 'zone', e.zone,
      'expiresAt', s.expires_at, 'way', s.way,
      'post', (
        select jsonb_build_object('officeId', w.office_id, 'unit', coalesce(u.name, w.unit_name), 'post', w.post, 'regionCode', w.region_code)
        from netra.penempatan w left join netra.offices u on u.id = w.office_id
        where w.pegawai_id = p.id and w.main and w.valid_to is null))
    from netra.pegawai_sessions s
    join netra.pegawai p on p.id = s.pegawai_id
    join netra.offices e on e.id = p.employer_office_id
    where s.token_hash = token and s.opened_at <= at and s.expires_at > at
  $$;
comment on function netra.pegawai_at_door(bytea, timestamptz) is
  'What a person in the door is told of himself: his own row of the roll, and his open main post; post null: he has left. Null: nobody is in the door.';

create function netra.close_door(token bytea, at timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    update netra.pegawai_sessions s set expires_at = greatest(s.opened_at, at) where s.token_hash = token and s.expires_at > at
  $$;
comment on function netra.close_door(bytea, timestamptz) is 'Ends what a token opened, for whoever holds it.';

-- What goes out is committed as gone before the server is spoken to: a code goes at most once.
create function netra.take_door_codes(at timestamptz, at_most integer)
  returns table (handle bytea, sealed_code bytea, sealed_contact bytea, expires_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not netra.actor_is('clock') then
    raise exception 'netra: codes are sent by the clock' using errcode = 'insufficient_privilege';
  end if;
  return query
    with waiting as (
      select a.handle_hash, a.number_hmac, a.sealed_code, a.expires_at
      from netra.pegawai_asks a where a.state = 'menunggu' order by a.asked_at limit at_most for update skip locked
    ), met as (
      select w.*, c.sealed as contact
      from waiting w
      left join netra.pegawai_contacts c on c.pegawai_id = netra.pegawai_of_number(w.number_hmac) and c.way = 'surel'
    ), taken as (
      update netra.pegawai_asks a
      set state = case when m.contact is null or m.expires_at <= at then 'gugur' else 'dikirim' end, sealed_code = null
      from met m where a.handle_hash = m.handle_hash
    )
    select m.handle_hash, m.sealed_code, m.contact, m.expires_at from met m where m.contact is not null and m.expires_at > at;
end
$$;
comment on function netra.take_door_codes(timestamptz, integer) is
  'Waiting codes with the sealed address of whoever asked, for the clock alone; those of numbers on no roll, or without an address, are dropped.';

create function netra.settle_door_code(handle bytea, outcome text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    update netra.pegawai_asks a set state = outcome
    where a.handle_hash = handle and a.state = 'dikirim' and netra.actor_is('clock')
  $$;
comment on function netra.settle_door_code(bytea, text) is 'What became of a code that went out, for the clock alone.';

create function netra.sweep_door(at timestamptz) returns integer
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with asks as (
      delete from netra.pegawai_asks a where a.asked_at <= at - interval '1 day' and netra.actor_is('clock') returning a.handle_hash
    ), sessions as (
      delete from netra.pegawai_sessions s where s.expires_at <= at - interval '1 day' and netra.actor_is('clock') returning s.token_hash
    )
    select (select count(*) from asks)::integer + (select count(*) from sessions)::integer
  $$;
comment on function netra.sweep_door(timestamptz) is 'Deletes what was asked, and who came, a day after; for the clock alone.';

do $$
declare
  named text;
begin
  foreach named in array array['ask_at_door(bytea, bytea, bytea, bytea, timestamptz, timestamptz, integer)', 'pegawai_of_number(bytea)',
    'try_at_door(bytea, bytea, bytea, bytea, timestamptz, timestamptz, integer, integer)', 'pegawai_of_token(bytea, timestamptz)',
    'pegawai_at_door(bytea, timestamptz)', 'close_door(bytea, timestamptz)', 'take_door_codes(timestamptz, integer)',
    'settle_door_code(bytea, text)', 'sweep_door(timestamptz)'] loop
    execute format('alter function netra.%s owner to netra_pintu', named);
    execute format('revoke all on function netra.%s from public', named);
    if named not like 'pegawai_of_number%' then execute format('grant execute on function netra.%s to netra_app', named); end if;
  end loop;
end $$;

select netra.guard_demonstration();
