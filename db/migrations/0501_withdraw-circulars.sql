-- A circular can be taken back: an event with its reason, told to all who have it. What was acknowledged stays. And its sender may show its text
-- to everybody, which is an event too.
alter table netra.edaran
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawal_reason text,
  add column published_at timestamptz,
  add column published_by uuid,
  add constraint edaran_withdrawn_by_fkey foreign key (withdrawn_by) references netra.accounts on delete restrict,
  add constraint edaran_published_by_fkey foreign key (published_by) references netra.accounts on delete restrict,
  add constraint edaran_withdrawn_check check (
    (state = 'dicabut') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_by is null)
    and (withdrawn_at is null) = (withdrawal_reason is null) and (withdrawal_reason is null or withdrawal_reason ~ '\S')
    and length(withdrawal_reason) <= 1000),
  add constraint edaran_published_check check (
    (published_at is null) = (published_by is null) and (published_at is null or state <> 'konsep'));
comment on column netra.edaran.withdrawal_reason is 'Read by every office that has it, by whoever has a link of it, and by the public where the circular is public.';
comment on column netra.edaran.published_at is 'Since when its sender shows the text to everybody; null: only to those it was sent to.';
create index edaran_shown_idx on netra.edaran (published_at desc) where published_at is not null;

alter table netra.edaran_events drop constraint edaran_events_type_check;
alter table netra.edaran_events add constraint edaran_events_type_check check (type in ('circular-sent', 'version-added', 'node-opened',
  'node-acknowledged', 'node-passed-on', 'node-undeliverable', 'nodes-late', 'late-reminded', 'reminded-by-rule', 'merger-followed',
  'circular-withdrawn', 'text-shown', 'text-hidden'));
alter table netra.edaran_mails drop constraint edaran_mails_about_check;
alter table netra.edaran_mails add constraint edaran_mails_about_check check (about in ('edaran', 'versi', 'pengingat', 'pencabutan'));

create function netra.withdraw_edaran(wanted uuid, reason text, event jsonb, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  taken netra.edaran;
begin
  select e.* into taken from netra.edaran e
  where e.id = wanted and e.issuer_office_id = any (netra.actor_sends()) for update;
  if taken.id is null then
    return 'not-found';
  elsif taken.state = 'konsep' then
    return 'not-sent';
  elsif taken.state = 'dicabut' then
    return 'withdrawn';
  end if;
  perform netra.lock_edaran(wanted);
  update netra.edaran set state = 'dicabut', withdrawn_at = at, withdrawn_by = netra.actor_id(), withdrawal_reason = reason where id = wanted;
  -- What still waits to go out would announce a letter that is none any more.
  update netra.edaran_mails m set state = 'gugur', settled_at = at
  from netra.edaran_nodes n where n.id = m.node_id and n.edaran_id = wanted and m.state = 'menunggu';
  insert into netra.edaran_mails (node_id, about, way, not_before, created_at)
  select n.id, 'pencabutan', a.way, at, at
  from netra.edaran_nodes n
  join netra.office_addresses a on a.office_id = n.office_id
  where n.edaran_id = wanted and n.parent_id is not null and n.sent_at is not null and n.merged_into_office_id is null;
  perform netra.note_edaran(event);
  return 'done';
end
$$;
comment on function netra.withdraw_edaran(uuid, text, jsonb, timestamptz) is
  'Takes a circular back, once: nobody can acknowledge, pass on or be reminded of it afterwards, and all who have it are told.';

create function netra.show_edaran_text(wanted uuid, shown boolean, event jsonb, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update netra.edaran e set
    published_at = case when shown then at end, published_by = case when shown then netra.actor_id() end
  where e.id = wanted and e.issuer_office_id = any (netra.actor_sends()) and e.state <> 'konsep' and (e.published_at is not null) <> shown;
  if found then
    perform netra.note_edaran(event);
    return true;
  end if;
  return exists (select from netra.edaran e where e.id = wanted and e.issuer_office_id = any (netra.actor_sends()) and e.state <> 'konsep');
end
$$;
comment on function netra.show_edaran_text(uuid, boolean, jsonb, timestamptz) is
  'Shows the text to everybody, or no longer; said twice it is one event. False: not a circular that is out, of an office of the actor''s.';

-- A letter that was taken back still leads somewhere, so that whoever has its link is told.
create or replace function netra.edaran_by_code(given text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('nodeId', n.id, 'edaranId', e.id, 'officeId', n.office_id, 'office', o.name, 'zone', o.zone, 'kind', e.kind,
      'number', e.number, 'letterOn', e.letter_on, 'subject', e.subject, 'basis', e.basis, 'issuer', i.name, 'sentAt', n.sent_at,
      'deadlineAt', e.deadline_at, 'actIds', to_jsonb(e.act_ids), 'opened', n.opened_at is not null,
      'withdrawnAt', e.withdrawn_at, 'withdrawalReason', e.withdrawal_reason,
      'version', v.n, 'fileId', v.file_id, 'fileName', v.file_name, 'bytes', v.bytes, 'sha256', encode(v.sha256, 'hex'), 'verdict', v.verdict,
      'senderWords', v.sender_words, 'changes', v.changes,
      'notes', (
        select coalesce(jsonb_agg(jsonb_build_object('office', b.name, 'note', d.cover_note) order by cardinality(d.line)), '[]')
        from netra.edaran_nodes d
        join netra.edaran_nodes u on u.id = d.parent_id
        join netra.offices b on b.id = u.office_id
        where d.edaran_id = n.edaran_id and d.office_id = any (n.line) and d.cover_note ~ '\S'))
    from netra.edaran_nodes n
    join netra.edaran e on e.id = n.edaran_id
    join netra.offices o on o.id = n.office_id
    join netra.offices i on i.id = e.issuer_office_id
    join lateral (select * from netra.edaran_versions v where v.edaran_id = e.id order by v.n desc limit 1) v on true
    where n.link_code = given and n.sent_at is not null and n.merged_into_office_id is null and e.state <> 'konsep'
  $$;

-- Who said that an office has it, by name and capacity, for whoever may see the node: the office itself and those above.
create function netra.edaran_receipts(wanted uuid)
  returns table (version smallint, at timestamptz, recorded_at timestamptz, name text, role text, capacity text, way text, according_to text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select a.version, a.at, a.recorded_at, p.name, a.role, a.capacity, a.way, a.according_to
    from netra.edaran_acknowledgements a
    join netra.edaran_nodes n on n.id = a.node_id
    join netra.accounts p on p.id = a.recorded_by
    where n.id = wanted and n.line && netra.actor_takes()
    order by a.version desc
  $$;
comment on function netra.edaran_receipts(uuid) is
  'All acknowledgements of one office, of every text: who, when, as what. Of one from paper the name is of whoever wrote it down.';

-- Coverage after the deadline, of circulars to five offices or more (N90); the text, where its sender shows it. Each without the other.
drop function netra.public_edaran(timestamptz, integer);
create function netra.public_edaran(at timestamptz, most integer, wanted uuid)
  returns table (id uuid, kind text, number text, letter_on date, subject text, basis text, act_ids text[], issuer text, zone text,
    sent_at timestamptz, deadline_at timestamptz, withdrawn_at timestamptz, withdrawal_reason text, counted boolean, public_note text,
    units integer, units_acknowledged integer, people integer, people_read integer, people_attested integer,
    version smallint, file_id uuid, file_name text, bytes integer, sha256 text, verdict text, sender_words text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select e.id, e.kind, e.number, e.letter_on, e.subject, case when s.shown then e.basis end, case when s.shown then e.act_ids end, o.name, o.zone,
      e.sent_at, e.deadline_at, e.withdrawn_at, e.withdrawal_reason, s.counted, case when s.counted then e.public_note end,
      case when s.counted then n.units end, case when s.counted then n.units_acknowledged end, case when s.counted then n.people end,
      case when s.counted then n.people_read end, case when s.counted then n.people_attested end,
      v.n, v.file_id, v.file_name, v.bytes, encode(v.sha256, 'hex'), v.verdict, v.sender_words
    from netra.edaran e
    join netra.offices o on o.id = e.issuer_office_id
    join netra.edaran_nodes n on n.edaran_id = e.id and n.parent_id is null
    cross join lateral (select e.deadline_at <= at and n.units >= 5 as counted, e.published_at is not null as shown) s
    left join lateral (
      select * from netra.edaran_versions v where v.edaran_id = e.id and s.shown order by v.n desc limit 1) v on true
    where e.state <> 'konsep' and (s.counted or s.shown) and (wanted is null or e.id = wanted)
    order by greatest(e.published_at, least(e.deadline_at, at)) desc, e.id
    limit most
  $$;
comment on function netra.public_edaran(timestamptz, integer, uuid) is
  'For anybody: coverage in sums of the whole, where the deadline has passed; and the text, where it is shown. No office below the sender is named.';

do $$
declare
  named text;
begin
  foreach named in array array['withdraw_edaran(uuid, text, jsonb, timestamptz)', 'show_edaran_text(uuid, boolean, jsonb, timestamptz)',
    'edaran_receipts(uuid)', 'public_edaran(timestamptz, integer, uuid)'] loop
    execute format('revoke all on function netra.%s from public', named);
    execute format('grant execute on function netra.%s to netra_app', named);
  end loop;
end $$;
-- Asked by nobody: what it said is in public_edaran.
drop function netra.circular_reach(uuid, timestamptz);
