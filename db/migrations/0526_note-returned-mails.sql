-- A mail that a server took may come back hours later. It comes to an address that only this installation makes and reads, so no row keeps one; what is
-- kept is that it came back, when, and the code that says why, never a word of it.
alter table netra.edaran_mails
  add column returned_at timestamptz,
  add column returned_status text,
  add constraint edaran_mails_returned_check check (
    (returned_at is null or state = 'tidak-sampai')
    and (returned_status is null or (returned_at is not null and returned_status ~ '^[45]\.\d{1,3}\.\d{1,3}$')));
comment on column netra.edaran_mails.returned_status is 'The code of RFC 3463 in the return; null with returned_at: it could not be read.';

create function netra.return_edaran_mail(wanted uuid, why text, event jsonb, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  mail netra.edaran_mails;
  node netra.edaran_nodes;
begin
  if not netra.actor_is('clock') then
    return false;
  end if;
  -- Also of one that is going out: a server may be quicker to return it than we to write that it took it.
  update netra.edaran_mails m set state = 'tidak-sampai', returned_at = at, returned_status = why, settled_at = coalesce(m.settled_at, at)
  where m.id = wanted and m.way = 'surel' and m.state in ('dikirim', 'terkirim', 'entah')
  returning * into mail;
  if mail.id is null then
    return false;
  end if;
  select n.* into node from netra.edaran_nodes n where n.id = mail.node_id;
  perform netra.lock_edaran(node.edaran_id);
  update netra.edaran_nodes n set undeliverable_at = at
  where n.id = node.id and n.undeliverable_at is null and n.acknowledged_at is null and n.opened_at is null and n.merged_into_office_id is null
    -- An address that was put right since is not to blame for what went to the one before.
    and not exists (select from netra.office_addresses a where a.office_id = n.office_id and a.way = mail.way and a.recorded_at > mail.not_before);
  if found then
    perform netra.bump_edaran(node, 0, 1, 0, 0, 0);
    perform netra.note_edaran(event);
  end if;
  return true;
end
$$;
comment on function netra.return_edaran_mail(uuid, text, jsonb, timestamptz) is
  'That a mail of a circular came back, once: its office is unreached as by one that was refused, unless it opened or acknowledged. For the clock only.';

alter table netra.mail_attempts
  add column returned boolean not null default false,
  add column status text,
  add constraint mail_attempts_status_check check (status is null or (returned and status ~ '^[45]\.\d{1,3}\.\d{1,3}$'));
comment on column netra.mail_attempts.returned is 'It was taken first, and came back: status has the code of RFC 3463, or null where it could not be read.';
grant insert (returned, status) on netra.mail_attempts to netra_app;

drop function netra.undelivered_mails(integer);
create function netra.undelivered_mails(most integer)
  returns table (mail_id uuid, account_id uuid, name text, office_name text, state text, code integer, returned boolean, status text, at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select m.id, a.id, a.name, o.short_name, m.state, l.code, l.returned, l.status, l.at
    from netra.mails m
    join netra.accounts a on a.id = m.account_id
    join netra.reminders r on r.id = m.reminder_id
    join netra.offices o on o.id = r.office_id
    join lateral (
      select t.code, t.returned, t.status, t.at from netra.mail_attempts t where t.mail_id = m.id and t.outcome = m.state order by t.n desc limit 1) l on true
    where m.state in ('tidak-sampai', 'entah') and netra.actor_has_role('administrator')
    order by m.created_at desc
    limit most
  $$;
comment on function netra.undelivered_mails(integer) is
  'Whom a mail did not reach, or perhaps not, so that an administrator can put an address right. Nothing of any case.';

revoke all on function netra.return_edaran_mail(uuid, text, jsonb, timestamptz), netra.undelivered_mails(integer) from public;
grant execute on function netra.return_edaran_mail(uuid, text, jsonb, timestamptz), netra.undelivered_mails(integer) to netra_app;
