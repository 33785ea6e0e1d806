-- Whose identity was opened learns it by his receipt: when, by what post, for what, and of an annex to whom. Never a name, and never of another's report.
create or replace function netra.report_status(wanted bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
      'lane', r.lane,
      'kind', r.kind,
      'door', r.door,
      'receivedAt', r.received_at,
      'receivedOn', r.received_on,
      'identityCheckedOn', r.identity_checked_on,
      'linked', c.id <> own.id,
      'origin', c.origin,
      'regime', c.regime,
      'state', c.state,
      'stateSince', c.state_since,
      'lateSince', c.late_since,
      'registerNumber', c.register_number,
      'office', jsonb_build_object('code', o.code, 'name', o.name, 'zone', o.zone),
      'allegations', (select count(*) from netra.allegations a where a.case_id = c.id),
      'openReferrals', (select count(*) from netra.referrals f where f.case_id = c.id and f.state not in ('diputus', 'diteruskan')),
      'clocks', coalesce((
        select jsonb_agg(to_jsonb(d) - 'case_id' - 'demonstration' - 'referral_id' - 'replaces_id' order by d.due_at)
        from netra.deadlines d
        where d.case_id = c.id and d.closed_at is null and d.owner <> 'penerima-penerusan'), '[]'),
      -- Only what the procedure itself makes public of a step: its kind, its day and its rule. No reason, no name, no text.
      'history', coalesce((
        select jsonb_agg(jsonb_build_object('type', e.type, 'happenedAt', e.happened_at, 'basis', e.basis,
          'to', e.data ->> 'to', 'from', e.data ->> 'from', 'action', e.data ->> 'action')
          || case when e.type like 'identity-%' and e.type <> 'identity-checked' then jsonb_build_object('opening', jsonb_build_object(
            'role', e.data ->> 'role', 'officeKind', e.data ->> 'officeKind', 'office', e.data ->> 'officeName',
            'purpose', e.data ->> 'purpose', 'addressee', e.data ->> 'addressee')) else '{}' end order by e.happened_at, e.recorded_at, e.id)
        from netra.events e
        where (e.report_id = r.id or e.case_id in (own.id, c.id))
          and (e.type in ('report-received', 'identity-checked', 'case-moved')
            or e.type in ('identity-opened', 'identity-annex-printed') and e.report_id = r.id)), '[]'))
    from netra.reports r
    join netra.cases own on own.id = r.case_id
    -- A report told at two doors: the reporter follows the case that goes on, and further where that one was linked too.
    join lateral (
      with recursive links (id, linked_case_id, state, depth) as (
        select own.id, own.linked_case_id, own.state, 0
        union all
        select next.id, next.linked_case_id, next.state, links.depth + 1
        from links
        join netra.cases next on next.id = links.linked_case_id
        where links.state = 'ditautkan' and links.depth < 8
      )
      select links.id from links order by links.depth desc limit 1
    ) last on true
    join netra.cases c on c.id = last.id
    join netra.offices o on o.id = c.handling_office_id
    where r.receipt_hash = wanted
  $$;
