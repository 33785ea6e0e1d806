-- For a proof of how a term was kept: who held which post at the offices whose clocks ran on a case, with when each row became known.
create function netra.duty_on_case(asked uuid)
  returns table (office_name text, office_kind text, person text, role text, capacity text, decree_number text, decree_on date,
    valid_from date, first_until date, ends jsonb, recorded_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select o.name, o.kind,
      case when o.id = any (netra.actor_offices('staf-penanganan', 'anggota', 'ketua')) then a.name end,
      m.role, m.capacity, m.decree_number, m.decree_on, m.valid_from,
      case when ended.ends is null then m.valid_to else (added.until)::date end,
      coalesce(ended.ends, '[]'), m.created_at
    from netra.cases c
    join netra.offices o on o.id = c.handling_office_id
      or o.id in (select d.office_id from netra.deadlines d where d.case_id = c.id and d.owner = 'kantor')
    join netra.memberships m on m.office_id = o.id
      and m.role in ('petugas-penerima', 'staf-penanganan', 'anggota', 'ketua', 'sekretariat')
    join netra.accounts a on a.id = m.account_id
    left join lateral (
      select e.data ->> 'until' as until from netra.events e
      where e.account_id = m.account_id and e.type = 'membership-added' and e.data ->> 'membershipId' = m.id::text
      limit 1
    ) added on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('at', to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'until', e.data ->> 'until')
        order by e.recorded_at) as ends
      from netra.events e
      where e.account_id = m.account_id and e.type = 'membership-ended' and e.data ->> 'membershipId' = m.id::text
    ) ended on true
    where c.id = asked
      and c.handling_office_id = any (netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))
      and not c.walled_office_ids && netra.actor_wall_offices()
    order by o.name, m.valid_from, m.role, a.name
  $$;
comment on function netra.duty_on_case(uuid) is
  'The posts of the offices whose clocks ran on a case, as first recorded and as ended later. For whoever handles it; names of his own office only.';
revoke all on function netra.duty_on_case(uuid) from public;
grant execute on function netra.duty_on_case(uuid) to netra_app;
