-- What the desk recorded of pledges is in events too; each night both are held against each other.
create function netra.compare_paktas() returns table (what text, id uuid, kept text, found text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with told as materialized (
      select e.type, e.data, e.recorded_at, e.id
      from netra.events e
      where e.stream = 'kegiatan' and e.type in ('pakta-opened', 'pakta-text-replaced', 'pakta-closed', 'pakta-recap-recorded', 'ikrar-recorded',
        'deklarasi-recorded')
    ), found (what, id, said) as (
      select 'pakta', (t.data ->> 'paktaId')::uuid, concat_ws(' ',
        (array_agg(t.data ->> 'textId' order by t.recorded_at desc, t.id desc) filter (where t.type <> 'pakta-closed'))[1],
        case when bool_or(t.type = 'pakta-closed') then 'closed' else 'open' end)
      from told t where t.type in ('pakta-opened', 'pakta-text-replaced', 'pakta-closed') group by t.data ->> 'paktaId'
      union all
      select 'rekap', (t.data ->> 'recapId')::uuid, concat_ws(' ', t.data ->> 'way', t.data ->> 'signed', t.data ->> 'total', t.data ->> 'sha256')
      from told t where t.type = 'pakta-recap-recorded'
      union all
      select 'ikrar', (t.data ->> 'ikrarId')::uuid, concat_ws(' ', t.data ->> 'present', t.data ->> 'onRoll')
      from told t where t.type = 'ikrar-recorded'
      union all
      select 'deklarasi', (t.data ->> 'deklarasiId')::uuid, concat_ws(' ', t.data ->> 'heldOn', t.data ->> 'signers')
      from told t where t.type = 'deklarasi-recorded'
    ), kept (what, id, said) as (
      select 'pakta', k.id, concat_ws(' ', k.text_id::text, case when k.closed_at is null then 'open' else 'closed' end) from netra.paktas k
      union all
      select 'rekap', r.id, concat_ws(' ', r.way, r.signed::text, r.total::text, encode(r.scan_sha256, 'hex')) from netra.pakta_recaps r
      union all
      select 'ikrar', i.id, concat_ws(' ', i.present::text, i.on_roll::text) from netra.ikrars i
      union all
      select 'deklarasi', d.id, concat_ws(' ', d.held_on::text, (
        select count(*) from netra.deklarasi_signers s where s.deklarasi_id = d.id)::text) from netra.deklarasis d
    )
    select coalesce(f.what, k.what), coalesce(f.id, k.id), k.said, f.said
    from found f full join kept k on k.what = f.what and k.id = f.id
    where f.said is distinct from k.said and netra.actor_is('clock')
  $$;
comment on function netra.compare_paktas() is
  'Pakta, recaps, oaths and declarations that are not what their events say, or of which there is no event, or no row; for the clock alone.';
revoke all on function netra.compare_paktas() from public;
grant execute on function netra.compare_paktas() to netra_app;
