-- Two hundred phones come back with twenty texts each. Each was thirty statements under every policy of every desk, a hundred and more
-- milliseconds of two processors; as reports do (0094), what comes together is now numbered by one statement and written by another, in one
-- short transaction, by a role of its own whose policies hold only what this door may write. Nothing here reads or writes what the owner
-- of the phone could not: whatever is not simply a new text that suspects nobody goes the way of the desk.
do $$
begin
  if not exists (select from pg_roles where rolname = 'netra_lapangan') then
    create role netra_lapangan nologin;
  end if;
end $$;
grant netra_lapangan to netra_owner;
grant usage, create on schema netra to netra_lapangan;

-- Who it is that shows a token, with his posts of today: what find_held asks in a transaction of its own, for a door that asks at each request.
create function netra.field_sender(given_token bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('deviceId', d.id, 'id', a.id, 'name', a.name, 'demonstration', a.demonstration, 'memberships', (
      select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'capacity', m.capacity, 'officeId', o.id, 'code', o.code,
        'name', o.name, 'short_name', o.short_name, 'kind', o.kind, 'zone', o.zone, 'region_code', o.region_code,
        'national_office_id', o.national_office_id, 'province_office_id', o.province_office_id, 'regency_office_id', o.regency_office_id,
        'kecamatan_office_id', o.kecamatan_office_id, 'desa_office_id', o.desa_office_id) order by m.valid_from desc, m.id), '[]')
      from netra.memberships m join netra.offices o on o.id = m.office_id
      where m.account_id = a.id
        and m.valid_from <= netra.today_in(o.zone) and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to)))
    from netra.field_devices d
    join netra.accounts a on a.id = d.account_id
    where d.token_hash = given_token and d.revoked_at is null and a.closed_at is null
  $$;
comment on function netra.field_sender(bytea) is
  'Whose phone it is that shows this token, with what he holds today; none when it was shut out, or its owner''s account is closed.';

drop function netra.device_holder(bytea);

create function netra.writes_lhp(author uuid, at_office uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from netra.memberships m join netra.accounts a on a.id = m.account_id join netra.offices o on o.id = m.office_id
      where m.account_id = author and m.office_id = at_office and a.closed_at is null
        and m.role in ('ptps', 'pkd', 'panwascam', 'staf-penanganan', 'anggota', 'ketua')
        and m.valid_from <= netra.today_in(o.zone) and (m.valid_to is null or netra.today_in(o.zone) < m.valid_to))
  $$;
comment on function netra.writes_lhp(uuid, uuid) is 'Whether somebody holds a post today in which an LHP is written, at this office: the policy write_own of lhps, for one who is named.';

create function netra.is_phone_of(device uuid, of_account uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select from netra.field_devices d where d.id = device and d.account_id = of_account and d.revoked_at is null) $$;
comment on function netra.is_phone_of(uuid, uuid) is 'Whether this phone is let in, as this person''s.';

create function netra.submitted_now(lhp uuid, by_author uuid, at_office uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.lhps l where l.id = lhp and l.author_id = by_author and l.office_id = at_office and l.state <> 'draf'
      and netra.written_now(l.xmin))
  $$;
comment on function netra.submitted_now(uuid, uuid, uuid) is 'Whether this very transaction submitted an LHP of this author and office.';

create policy number_at_door on netra.number_sequences for all to netra_lapangan using (kind = 'LHP') with check (kind = 'LHP');
create policy read_at_door on netra.lhps for select to netra_lapangan using (true);
create policy submit_at_door on netra.lhps for insert to netra_lapangan
  with check (
    state = 'selesai' and number is not null and not suspected and walled_office_ids = '{}' and case_id is null and source_case_id is null
    and netra.writes_lhp(author_id, office_id)
  );
create policy read_at_door on netra.field_receipts for select to netra_lapangan using (true);
create policy keep_at_door on netra.field_receipts for insert to netra_lapangan
  with check (draft_version = 1 and netra.is_phone_of(device_id, account_id)
    and exists (select from netra.lhps l where l.id = field_receipts.lhp_id and l.author_id = field_receipts.account_id));
create policy raise_at_door on netra.escalations for insert to netra_lapangan
  with check (netra.submitted_now(lhp_id, raised_by, office_id));
create policy note_at_lhp_door on netra.events for insert to netra_lapangan
  with check (
    stream = 'lhp' and type in ('lhp-drafted', 'lhp-submitted') and case_id is null and report_id is null and referral_id is null
    and account_id is null and netra.submitted_now(lhp_id, actor_id, office_id)
  );
create policy read_at_door on netra.offices for select to netra_lapangan using (true);
create policy read_at_door on netra.office_codes for select to netra_lapangan using (true);
create policy read_at_door on netra.regions for select to netra_lapangan using (true);
create policy read_at_door on netra.elections for select to netra_lapangan using (true);

grant select, insert (office_id, kind, year, last), update (last) on netra.number_sequences to netra_lapangan;
grant select, insert (id, number, office_id, regency_office_id, province_office_id, national_office_id, author_id, state, state_since,
  election_id, region_code, stage, happened_on, discovered_on, parts, suspected, created_at) on netra.lhps to netra_lapangan;
grant select, insert (key, lhp_id, device_id, account_id, draft_version, written_at, received_at) on netra.field_receipts to netra_lapangan;
grant insert (id, lhp_id, ordinal, office_id, question, note, raised_by, raised_at) on netra.escalations to netra_lapangan;
grant insert (id, stream, type, lhp_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  on netra.events to netra_lapangan;
grant select (id, region_code, zone, tps_number, regency_office_id, province_office_id, national_office_id) on netra.offices to netra_lapangan;
grant select (office_id, issuer, code) on netra.office_codes to netra_lapangan;
grant select (code) on netra.regions to netra_lapangan;
grant select (id) on netra.elections to netra_lapangan;

create function netra.number_field_lhps(given jsonb)
  returns table (place integer, outcome text, version integer, received_at timestamptz, number text, seq integer, day date, area text)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
#variable_conflict use_column
declare
  draft bigint;
begin
  -- As field drafts queue at the desk's way, and all in one order: two batches must not wait for each other.
  for draft in
    select distinct hashtextextended('netra.lhps ' || x.lhp_id, 0) from jsonb_to_recordset(given) as x (lhp_id uuid) order by 1
  loop
    perform pg_advisory_xact_lock(draft);
  end loop;
  -- A statement of its own: what was written while this one waited is seen from here.
  return query
    with told as materialized (
      select x.* from jsonb_to_recordset(given) as x (place integer, lhp_id uuid, key uuid, device_id uuid, account_id uuid, office_id uuid,
        election_id text, region_code text, at timestamptz)
    ),
    judged as materialized (
      select t.place, t.office_id, d.id as deciding_id, netra.day_in(t.at, d.zone) as day, r.draft_version, r.received_at, l.number,
        coalesce(c.code, o.region_code) || coalesce('/' || o.tps_number, '') as area,
        case
          when r.lhp_id = t.lhp_id and r.account_id = t.account_id and l.author_id = t.account_id and l.office_id = t.office_id
            and l.state = 'selesai' and not l.suspected and netra.writes_lhp(t.account_id, t.office_id) then 'known'
          when r.key is not null or l.id is not null or d.id is null then 'apart'
          when exists (select from told twin where twin.place < t.place and (twin.lhp_id = t.lhp_id or twin.key = t.key)) then 'apart'
          when netra.writes_lhp(t.account_id, t.office_id) and netra.is_phone_of(t.device_id, t.account_id)
            and exists (select from netra.elections e where e.id = t.election_id)
            and exists (select from netra.regions g where g.code = t.region_code) then 'fresh'
          else 'apart'
        end as outcome
      from told t
      left join netra.field_receipts r on r.key = t.key
      left join netra.lhps l on l.id = t.lhp_id
      left join netra.offices o on o.id = t.office_id
      left join netra.office_codes c on c.office_id = o.id and c.issuer = 'bawaslu'
      left join netra.offices d on d.id = coalesce(o.regency_office_id, o.province_office_id, o.national_office_id)
    ),
    counted as (
      select j.deciding_id, extract(year from j.day)::integer as year, count(*)::integer as many
      from judged j where j.outcome = 'fresh' group by 1, 2
    ),
    -- As take_number(): each row is locked to the end of the transaction, in one order.
    taken as (
      insert into netra.number_sequences as s (office_id, kind, year, last)
      select c.deciding_id, 'LHP', c.year, c.many from counted c order by c.deciding_id, c.year
      on conflict (office_id, kind, year) do update set last = s.last + excluded.last
      returning s.office_id, s.year, s.last
    )
    select j.place, j.outcome, j.draft_version, j.received_at, j.number,
      case when j.outcome = 'fresh' then (taken.last - counted.many
        + row_number() over (partition by j.outcome, j.deciding_id, counted.year order by j.place))::integer end,
      j.day, j.area
    from judged j
    left join counted on counted.deciding_id = j.deciding_id and counted.year = extract(year from j.day)::integer
    left join taken on taken.office_id = j.deciding_id and taken.year = counted.year
    order by j.place;
end
$$;
alter function netra.number_field_lhps(jsonb) owner to netra_lapangan;
comment on function netra.number_field_lhps(jsonb) is
  'For texts that came from phones together: the next numbers of their kab/kota for those that are new ("fresh"), what was answered before ("known"), and which the desk''s way must judge ("apart"). The sequences stay locked to the end of the transaction, in which keep_field_lhps() follows.';

create function netra.keep_field_lhps(given jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
begin
  insert into netra.lhps (id, number, office_id, regency_office_id, province_office_id, national_office_id, author_id, state, state_since,
    election_id, region_code, stage, happened_on, discovered_on, parts, suspected, created_at)
  select x.id, x.number, x.office_id, o.regency_office_id, o.province_office_id, o.national_office_id, x.author_id, 'selesai', x.at,
    x.election_id, x.region_code, x.stage, x.happened_on, x.discovered_on, x.parts, false, x.at
  from jsonb_to_recordset(given) as x (id uuid, number text, office_id uuid, author_id uuid, at timestamptz, election_id text,
    region_code text, stage text, happened_on date, discovered_on date, parts jsonb)
  join netra.offices o on o.id = x.office_id;

  insert into netra.field_receipts (key, lhp_id, device_id, account_id, draft_version, written_at, received_at)
  select x.key, x.id, x.device_id, x.author_id, 1, x.written_at, x.at
  from jsonb_to_recordset(given) as x (id uuid, key uuid, device_id uuid, author_id uuid, written_at timestamptz, at timestamptz);

  insert into netra.escalations (id, lhp_id, ordinal, office_id, question, note, raised_by, raised_at)
  select e.id, x.id, e.ordinal, x.office_id, e.question, e.note, x.author_id, x.at
  from jsonb_to_recordset(given) as x (id uuid, office_id uuid, author_id uuid, at timestamptz, failed jsonb)
  cross join lateral jsonb_to_recordset(x.failed) as e (id uuid, ordinal integer, question text, note text);

  insert into netra.events (id, stream, type, lhp_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt, leaf_hash)
  select e.id, e.stream, e.type, e.lhp_id, e.office_id, e.actor_id, e.happened_at, e.recorded_at, e.basis, e.data::jsonb, e.salt, e.leaf_hash
  from jsonb_to_recordset(given) as x (events jsonb)
  cross join lateral jsonb_to_recordset(x.events) as e (id uuid, stream text, type text, lhp_id uuid, office_id uuid, actor_id uuid,
    happened_at timestamptz, recorded_at timestamptz, basis text, data text, salt bytea, leaf_hash bytea);
end
$$;
alter function netra.keep_field_lhps(jsonb) owner to netra_lapangan;
comment on function netra.keep_field_lhps(jsonb) is
  'Writes what number_field_lhps() numbered in the same transaction: each LHP submitted, with its receipt, its "tidak" and its two events. All of them or none.';

revoke all on function netra.field_sender(bytea), netra.writes_lhp(uuid, uuid), netra.is_phone_of(uuid, uuid),
  netra.submitted_now(uuid, uuid, uuid), netra.number_field_lhps(jsonb), netra.keep_field_lhps(jsonb) from public;
grant execute on function netra.field_sender(bytea), netra.number_field_lhps(jsonb), netra.keep_field_lhps(jsonb) to netra_app;
grant execute on function netra.writes_lhp(uuid, uuid), netra.is_phone_of(uuid, uuid), netra.submitted_now(uuid, uuid, uuid) to netra_lapangan;
