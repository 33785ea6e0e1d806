-- A reporter may leave an address to be told that there is news, and nothing else (N55, decision 0088). Off unless he asks; gone when he says so and
-- when the case ends. No office sees that he did: there is no policy, no grant and no event.
create table netra.thread_nudges (
  report_id     uuid primary key,
  office_key_id uuid not null,
  ciphertext    bytea not null,
  asked_at      timestamptz not null,
  told_upto     timestamptz,
  demonstration boolean not null default netra.is_demonstration(),
  constraint thread_nudges_report_id_fkey foreign key (report_id) references netra.reports on delete restrict,
  constraint thread_nudges_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint thread_nudges_ciphertext_check check (substring(ciphertext from 1 for 21) = 'age-encryption.org/v1'::bytea)
);
comment on table netra.thread_nudges is
  'Addresses that reporters left for one sentence of news, sealed to a key that the server holds. Written, read and deleted by the functions below alone.';
comment on column netra.thread_nudges.told_upto is 'Of the newest message that he was told of: he is not told again before he looked.';
alter table netra.thread_nudges enable row level security;
alter table netra.thread_nudges force row level security;

create or replace function netra.thread_by_receipt(wanted bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
      'reportId', r.id,
      'caseId', c.id,
      'own', c.id = r.case_id,
      'office', jsonb_build_object('id', o.id, 'name', o.name, 'zone', o.zone),
      'recipient', t.recipient,
      'seenAt', t.reporter_seen_at,
      'nudged', exists (select from netra.thread_nudges n where n.report_id = r.id),
      'messages', coalesce((
        select jsonb_agg(jsonb_build_object('id', m.id, 'sender', m.sender, 'office', b.name, 'sentAt', m.sent_at, 'keyId', m.office_key_id,
          'copy', x.ciphertext, 'sealed', case when x.message_id is null then m.ciphertext end) order by m.sent_at, m.id)
        from (select * from netra.report_messages n where n.report_id = r.id order by n.sent_at desc, n.id desc limit 100) m
        join netra.offices b on b.id = m.office_id
        left join netra.report_message_copies x on x.message_id = m.id), '[]'))
    from netra.reports r
    join netra.cases c on c.id = netra.followed_case(r.id)
    join netra.offices o on o.id = c.handling_office_id
    left join netra.report_threads t on t.report_id = r.id
    where r.receipt_hash = wanted
  $$;

create function netra.nudge_by_receipt(wanted bytea, told jsonb) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  mine uuid;
begin
  select r.id into mine from netra.reports r where r.receipt_hash = wanted;
  if mine is null then
    return false;
  end if;
  delete from netra.thread_nudges n where n.report_id = mine;
  if told is not null then
    insert into netra.thread_nudges (report_id, office_key_id, ciphertext, asked_at)
    values (mine, (told ->> 'office_key_id')::uuid, (told ->> 'ciphertext')::bytea, (told ->> 'asked_at')::timestamptz);
  end if;
  return true;
end
$$;
comment on function netra.nudge_by_receipt(bytea, jsonb) is 'Keeps the sealed address of the holder of a receipt in the place of any before, or deletes it.';

create function netra.take_nudges(at timestamptz, at_most integer) returns table (office_key_id uuid, ciphertext bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not netra.actor_is('clock') then
    return;
  end if;
  -- Two workers at once would tell twice.
  perform pg_advisory_xact_lock(hashtextextended('netra nudges', 0));
  delete from netra.thread_nudges n where netra.rests_since(netra.followed_case(n.report_id)) is not null;
  return query
    with due as (
      select n.report_id, max(m.sent_at) as newest
      from netra.thread_nudges n
      left join netra.report_threads t on t.report_id = n.report_id
      join netra.report_messages m on m.report_id = n.report_id and m.sender = 'kantor'
        and m.sent_at > coalesce(t.reporter_seen_at, '-infinity')
      where n.told_upto is null or n.told_upto <= coalesce(t.reporter_seen_at, '-infinity')
      group by n.report_id
      -- Not at once: whoever watches both ends would know whose message it is.
      having min(m.sent_at) <= at - interval '3 hours'
      limit at_most
    )
    update netra.thread_nudges n set told_upto = due.newest from due where due.report_id = n.report_id
    returning n.office_key_id, n.ciphertext;
end
$$;
comment on function netra.take_nudges(timestamptz, integer) is
  'Deletes the addresses of what has ended, and gives the clock those that have news, once for each: marked as told before they are told.';

revoke all on function netra.nudge_by_receipt(bytea, jsonb), netra.take_nudges(timestamptz, integer) from public;
grant execute on function netra.nudge_by_receipt(bytea, jsonb), netra.take_nudges(timestamptz, integer) to netra_app;

select netra.guard_demonstration();
