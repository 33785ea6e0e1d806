-- A reporter and the office that handles his report write to each other by his receipt (N45, N46, decision 0081). Every word is sealed before
-- it comes here: once for the office, once for the key that only the receipt makes again. Nobody above reads along, and nobody who is lent.
create table netra.report_threads (
  report_id        uuid primary key,
  recipient        text,
  reporter_seen_at timestamptz,
  office_seen_at   timestamptz,
  seen_office_id   uuid,
  demonstration    boolean not null default netra.is_demonstration(),
  constraint report_threads_report_id_fkey foreign key (report_id) references netra.reports on delete restrict,
  constraint report_threads_seen_office_id_fkey foreign key (seen_office_id) references netra.offices on delete restrict,
  constraint report_threads_recipient_check check (recipient ~ '^age1[0-9a-z]{58}$'),
  constraint report_threads_seen_check check (num_nonnulls(office_seen_at, seen_office_id) in (0, 2))
);
comment on table netra.report_threads is
  'What was seen of a thread, and the public half of the key of its receipt. When the reporter came is not kept: the marks are those of messages.';
comment on column netra.report_threads.recipient is 'Null until the holder of the receipt first came. Never changes afterwards.';

create table netra.report_messages (
  id            uuid primary key,
  report_id     uuid not null,
  sender        text not null,
  office_id     uuid not null,
  office_key_id uuid not null,
  ciphertext    bytea not null,
  sent_at       timestamptz not null,
  sent_by       uuid not null,
  key_hash      bytea not null,
  fingerprint   bytea not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint report_messages_report_id_fkey foreign key (report_id) references netra.reports on delete restrict,
  constraint report_messages_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint report_messages_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint report_messages_sent_by_fkey foreign key (sent_by) references netra.accounts on delete restrict,
  constraint report_messages_once_key unique (report_id, key_hash),
  constraint report_messages_sender_check check (
    sender in ('pelapor', 'kantor') and (sender = 'pelapor') = (sent_by = '00000000-0000-7000-8000-000000000001')),
  constraint report_messages_ciphertext_check check (substring(ciphertext from 1 for 21) = 'age-encryption.org/v1'::bytea),
  constraint report_messages_key_check check (octet_length(key_hash) = 32 and octet_length(fingerprint) = 32)
);
comment on table netra.report_messages is
  'What reporter and office wrote to each other, sealed to the office that handled the report then. The check refuses anything that is not age v1. Insert only.';
create index report_messages_thread_idx on netra.report_messages (report_id, sent_at, id);

create table netra.report_message_copies (
  message_id    uuid primary key,
  ciphertext    bytea not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint report_message_copies_message_id_fkey foreign key (message_id) references netra.report_messages on delete restrict,
  constraint report_message_copies_ciphertext_check check (substring(ciphertext from 1 for 21) = 'age-encryption.org/v1'::bytea)
);
comment on table netra.report_message_copies is
  'The same message, sealed to the key of the receipt. What was written before its holder first came gets its copy then. Insert only.';

alter table netra.report_threads enable row level security;
alter table netra.report_threads force row level security;
alter table netra.report_messages enable row level security;
alter table netra.report_messages force row level security;
alter table netra.report_message_copies enable row level security;
alter table netra.report_message_copies force row level security;

create function netra.followed_case(of_report uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with recursive links (id, linked_case_id, state, depth) as (
      select c.id, c.linked_case_id, c.state, 0
      from netra.reports r join netra.cases c on c.id = r.case_id where r.id = of_report
      union all
      select next.id, next.linked_case_id, next.state, links.depth + 1
      from links join netra.cases next on next.id = links.linked_case_id
      where links.state = 'ditautkan' and links.depth < 8
    )
    select id from links order by depth desc limit 1
  $$;
comment on function netra.followed_case(uuid) is 'The case that a reporter follows: that of his report, or the one it was linked to. For the functions below.';

create function netra.reports_followed_into(of_case uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with recursive tree (id, depth) as (
      select c.id, 0 from netra.cases c where c.id = of_case and (c.state <> 'ditautkan' or c.linked_case_id is null)
      union all
      select c.id, tree.depth + 1 from tree join netra.cases c on c.linked_case_id = tree.id
      where c.state = 'ditautkan' and tree.depth < 8
    )
    select r.id from tree join netra.reports r on r.case_id = tree.id
  $$;
comment on function netra.reports_followed_into(uuid) is 'The reports whose reporters follow this case. For the functions below.';

-- Who may ask for an identity may read what a reporter writes, because he may write who he is. Before a pengambilalihan that is nobody above.
create function netra.reads_thread(of_report uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(netra.asks_identity(netra.followed_case(of_report)), false) $$;
comment on function netra.reads_thread(uuid) is
  'Whether the actor reads and answers what this reporter writes: an unlent officer of the office that handles the case now, and not walled.';

create function netra.writes_thread(told netra.report_messages) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select told.sender = 'kantor' and told.sent_by = netra.actor_id() and netra.reads_thread(told.report_id)
      and exists (
        select from netra.cases c join netra.office_keys k on k.office_id = c.handling_office_id
        where c.id = netra.followed_case(told.report_id) and c.handling_office_id = told.office_id
          and k.id = told.office_key_id)
  $$;
comment on function netra.writes_thread(netra.report_messages) is 'Whether a message is the actor''s own, for his office, and sealed to a key of it.';

create function netra.copies_own(of_message uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from netra.report_messages m
      where m.id = of_message and m.sent_by = netra.actor_id() and netra.written_now(m.xmin))
  $$;
comment on function netra.copies_own(uuid) is 'Whether the actor wrote this message in this transaction.';

create policy read_thread on netra.report_messages for select to netra_app using (netra.reads_thread(report_id));
create policy answer on netra.report_messages for insert to netra_app with check (netra.writes_thread(report_messages));
create policy copy_own on netra.report_message_copies for insert to netra_app with check (netra.copies_own(message_id));
grant select (id, report_id, sender, office_id, office_key_id, ciphertext, sent_at, sent_by, key_hash, fingerprint) on netra.report_messages to netra_app;
grant insert (id, report_id, sender, office_id, office_key_id, ciphertext, sent_at, sent_by, key_hash, fingerprint) on netra.report_messages to netra_app;
grant insert (message_id, ciphertext) on netra.report_message_copies to netra_app;

create function netra.threads_of_case(of_case uuid)
  returns table (report_id uuid, received_on date, own boolean, recipient text, unread integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select r.id, r.received_on, r.case_id = c.id, t.recipient,
      (select count(*)::int from netra.report_messages m where m.report_id = r.id and m.sender = 'pelapor'
        and (t.seen_office_id is distinct from c.handling_office_id or m.sent_at > t.office_seen_at))
    from netra.cases c
    join netra.reports r on r.id in (select netra.reports_followed_into(of_case))
    left join netra.report_threads t on t.report_id = r.id
    where c.id = of_case and netra.asks_identity(of_case)
    order by r.received_on, r.id
  $$;
comment on function netra.threads_of_case(uuid) is
  'The reports that somebody can be written to about in a case, for who reads their threads: nothing of whether the reporter came.';

create function netra.unread_messages(of_cases uuid[]) returns table (case_id uuid, unread integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.id, count(m.id)::int
    from netra.cases c
    join netra.reports r on r.id in (select netra.reports_followed_into(c.id))
    left join netra.report_threads t on t.report_id = r.id
    join netra.report_messages m on m.report_id = r.id and m.sender = 'pelapor'
      and (t.seen_office_id is distinct from c.handling_office_id or m.sent_at > t.office_seen_at)
    where c.id = any (of_cases) and netra.asks_identity(c.id)
    group by c.id
  $$;
comment on function netra.unread_messages(uuid[]) is 'How many messages of reporters the handling office has not read yet, for its own officers.';

create function netra.see_thread(of_report uuid, until timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  reader uuid;
begin
  if not netra.reads_thread(of_report) then
    return false;
  end if;
  select c.handling_office_id into reader from netra.cases c where c.id = netra.followed_case(of_report);
  insert into netra.report_threads as t (report_id, office_seen_at, seen_office_id) values (of_report, until, reader)
  on conflict (report_id) do update set seen_office_id = reader,
    office_seen_at = case when t.seen_office_id = reader then greatest(t.office_seen_at, until) else until end;
  return true;
end
$$;
comment on function netra.see_thread(uuid, timestamptz) is 'Notes up to which message the handling office has read; the office that takes the case over begins anew.';

revoke all on function netra.followed_case(uuid), netra.reports_followed_into(uuid), netra.reads_thread(uuid),
  netra.writes_thread(netra.report_messages), netra.copies_own(uuid), netra.threads_of_case(uuid), netra.unread_messages(uuid[]),
  netra.see_thread(uuid, timestamptz) from public;
grant execute on function netra.reads_thread(uuid), netra.writes_thread(netra.report_messages), netra.copies_own(uuid),
  netra.threads_of_case(uuid), netra.unread_messages(uuid[]), netra.see_thread(uuid, timestamptz) to netra_app;

select netra.guard_demonstration();
