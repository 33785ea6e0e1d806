-- A Panwascam's chair is not called after Bawaslu: the door needs the kind of the office to say the post.
drop function netra.demonstration_accounts();
create function netra.demonstration_accounts()
  returns table (account_id uuid, auth_user_id text, name text, role text, capacity text, office_name text, office_kind text, valid_to date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select a.id, a.auth_user_id, a.name, m.role, m.capacity, o.short_name, o.kind, m.valid_to
    from netra.accounts a
    join netra.memberships m on m.account_id = a.id
    join netra.offices o on o.id = m.office_id
    where a.demonstration and m.demonstration and a.closed_at is null and a.auth_user_id is not null
      and exists (select from netra.installation where mode = 'demonstration')
    order by a.id
  $$;
comment on function netra.demonstration_accounts() is
  'The invented people whom the sign-in page of a demonstration offers to anybody. Nobody else is ever in this list.';
revoke all on function netra.demonstration_accounts() from public;
grant execute on function netra.demonstration_accounts() to netra_app;
