-- A PPK holds a public office, so who holds it on a day is no secret of the desk; but memberships are read by colleagues only, and the
-- desk that refers a file is not one of them.
create function netra.ppk_holders(employer uuid)
  returns table (name text, capacity text, decree_number text, decree_on date, valid_from date, valid_to date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select a.name, m.capacity, m.decree_number, m.decree_on, m.valid_from, m.valid_to
    from netra.memberships m
    join netra.accounts a on a.id = m.account_id
    where m.office_id = employer
      and m.role = 'ppk-kepegawaian'
      and netra.actor_has_role(
        'panwascam', 'staf-penanganan', 'anggota', 'ketua', 'sekretariat', 'legal-officer', 'bkn', 'kemendagri', 'auditor', 'administrator')
    order by m.valid_from, a.name
  $$;
comment on function netra.ppk_holders(uuid) is
  'Everybody who holds, held or will hold the office of PPK of an employer, with capacity, decree and days (half-open); the rules choose '
  'the day. For the desks that handle or receive a file; for others there is nobody.';
revoke execute on function netra.ppk_holders(uuid) from public;
grant execute on function netra.ppk_holders(uuid) to netra_app;
