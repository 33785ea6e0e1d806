-- A head of a unit without a line signs a receipt on paper. What stood on it was typed off; now its scan is kept too, sealed, beside the
-- acknowledgement that was recorded from it, at once or afterwards, once.
create table netra.edaran_receipt_scans (
  acknowledgement_id uuid primary key,
  node_id       uuid not null,
  file_id       uuid not null,
  media_type    text not null,
  sha256        bytea not null,
  office_key_id uuid not null,
  kept_at       timestamptz not null,
  kept_by       uuid not null,
  event_id      uuid not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint edaran_receipt_scans_acknowledgement_id_fkey foreign key (acknowledgement_id) references netra.edaran_acknowledgements on delete restrict,
  constraint edaran_receipt_scans_node_id_fkey foreign key (node_id) references netra.edaran_nodes on delete restrict,
  constraint edaran_receipt_scans_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint edaran_receipt_scans_kept_by_fkey foreign key (kept_by) references netra.accounts on delete restrict,
  constraint edaran_receipt_scans_file_id_key unique (file_id),
  constraint edaran_receipt_scans_media_type_check check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  constraint edaran_receipt_scans_sha256_check check (octet_length(sha256) = 32)
);
comment on table netra.edaran_receipt_scans is
  'The scan of a signed receipt of a circular, sealed in the vault; its hash is that of the scan as it came. Insert only, through netra.keep_receipt.';
create index edaran_receipt_scans_node_idx on netra.edaran_receipt_scans (node_id);
alter table netra.edaran_receipt_scans enable row level security;
alter table netra.edaran_receipt_scans force row level security;
-- The office whose head signed, and those above it.
create policy read_on_line on netra.edaran_receipt_scans for select to netra_app
  using (exists (select from netra.edaran_nodes n where n.id = edaran_receipt_scans.node_id and n.line && (select netra.actor_takes())));
grant select on netra.edaran_receipt_scans to netra_app;

alter table netra.edaran_events drop constraint edaran_events_type_check;
alter table netra.edaran_events add constraint edaran_events_type_check check (type in ('circular-sent', 'version-added', 'node-opened',
  'node-acknowledged', 'node-passed-on', 'node-undeliverable', 'nodes-late', 'late-reminded', 'reminded-by-rule', 'merger-followed',
  'circular-withdrawn', 'text-shown', 'text-hidden', 'receipt-kept'));

create function netra.keep_receipt(said jsonb, event jsonb, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  given netra.edaran_acknowledgements;
begin
  -- Whoever may record from paper may keep the paper: an office above, and no office for itself.
  select a.* into given
  from netra.edaran_acknowledgements a
  join netra.edaran_nodes n on n.id = a.node_id
  where a.id = (said ->> 'acknowledgementId')::uuid and n.id = (said ->> 'nodeId')::uuid and a.way = 'kertas'
    and n.line[:cardinality(n.line) - 1] && netra.actor_takes()
  for update of a;
  if given.id is null then
    return 'not-found';
  elsif exists (select from netra.edaran_receipt_scans s where s.acknowledgement_id = given.id) then
    return 'kept-before';
  end if;
  insert into netra.edaran_receipt_scans (acknowledgement_id, node_id, file_id, media_type, sha256, office_key_id, kept_at, kept_by, event_id)
  values (given.id, given.node_id, (said ->> 'fileId')::uuid, said ->> 'mediaType', decode(said ->> 'sha256', 'hex'),
    (said ->> 'officeKeyId')::uuid, at, netra.actor_id(), (event ->> 'id')::uuid);
  perform netra.note_edaran(event);
  return 'kept';
end
$$;
comment on function netra.keep_receipt(jsonb, jsonb, timestamptz) is
  'Keeps the scan of the receipt from which an office above recorded an acknowledgement, once. Not found: none from paper, or not for the actor.';
revoke all on function netra.keep_receipt(jsonb, jsonb, timestamptz) from public;
grant execute on function netra.keep_receipt(jsonb, jsonb, timestamptz) to netra_app;

-- Scans of receipts go with those of lists and recaps.
create or replace function netra.sweep_files(wanted text, of_decision uuid, today date, at timestamptz, at_most integer)
  returns table (item_id text, office_id uuid, last_on date, sha256 bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare
  given integer;
  reached date := least(today, netra.today_in('WIB'));
begin
  given := netra.kept_months(case wanted when 'lampiran-lhp' then 'SIMPAN-LAMPIRAN-LHP' when 'foto-kegiatan' then 'SIMPAN-FOTO-KEGIATAN'
    when 'foto-upacara' then 'SIMPAN-FOTO-UPACARA' when 'pindaian-unit' then 'SIMPAN-PINDAIAN-UNIT'
    when 'berkas-edaran' then 'SIMPAN-BERKAS-EDARAN' end, of_decision);
  if given is null or not netra.actor_is('clock') then
    return;
  end if;
  return query
    with held (file, last, hash) as (
      -- With a case two people agree. An LHP that traced an informasi awal rests when that rests.
      select u.id, netra.day_in(l.state_since, o.zone), u.sha256 from netra.lhp_uploads u
        join netra.lhp_files f on f.id = u.file_id join netra.lhps l on l.id = f.lhp_id join netra.offices o on o.id = l.office_id
        where wanted = 'lampiran-lhp' and u.outcome = 'diterima' and l.state = 'selesai' and l.case_id is null
          and (l.source_case_id is null or netra.rests_since(l.source_case_id) is not null)
      union all
      select p.id, netra.day_in(p.added_at, 'WIB'), p.original_hash from netra.activity_photos p where wanted = 'foto-kegiatan'
      union all
      select i.photo_id, netra.day_in(i.recorded_at, 'WIB'), i.photo_sha256 from netra.ikrars i where wanted = 'foto-upacara' and i.photo_id is not null
      union all
      select d.photo_id, netra.day_in(d.recorded_at, 'WIB'), d.photo_sha256 from netra.deklarasis d
        where wanted = 'foto-upacara' and d.photo_id is not null
      union all
      select s.file_id, netra.day_in(s.recorded_at, 'WIB'), s.sha256 from netra.edaran_lists s where wanted = 'pindaian-unit'
      union all
      select r.scan_id, netra.day_in(r.recorded_at, 'WIB'), r.scan_sha256 from netra.pakta_recaps r where wanted = 'pindaian-unit'
      union all
      select s.file_id, netra.day_in(s.kept_at, 'WIB'), s.sha256 from netra.edaran_receipt_scans s where wanted = 'pindaian-unit'
      union all
      select v.file_id, netra.day_in(max(v.added_at) over (partition by v.edaran_id), 'WIB'), v.sha256 from netra.edaran_versions v
        where wanted = 'berkas-edaran'
    )
    insert into netra.swept_files (file_id, kind, decision_id, months, last_on, sha256, swept_at)
    select h.file, wanted, of_decision, given, h.last, h.hash, at from held h
    where (h.last + make_interval(months => given))::date <= reached
      and not exists (select from netra.swept_files g where g.file_id = h.file)
    order by h.last, h.file
    limit at_most
    on conflict do nothing
    returning file_id::text, null::uuid, last_on, sha256;
end
$$;

select netra.guard_demonstration();
