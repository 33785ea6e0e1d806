-- Pages of circulars and of regions asked the offices of a circular whether it went to five. Into the same rows it is counted who reads it, and a page is drawn
-- anew when a table that it was drawn from changes, with the moment of its drawing on it: so it said to the second when somebody read. How many offices have a
-- circular stands with the circular itself.
alter table netra.edaran add column units integer not null default 0;
comment on column netra.edaran.units is
  'Offices that have it, as its top node counts them; kept by keep_edaran_units. Pages for everybody read it here, because rows of nodes change with each reading.';
update netra.edaran e set units = n.units from netra.edaran_nodes n where n.edaran_id = e.id and n.parent_id is null and n.units <> 0;

grant select (units), update (units) on netra.edaran to netra_public_stats;
create function netra.keep_edaran_units() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    update netra.edaran set units = new.units where id = new.edaran_id and units <> new.units;
    return null;
  end
  $$;
alter function netra.keep_edaran_units() owner to netra_public_stats;
revoke all on function netra.keep_edaran_units() from public;
create trigger keep_units after insert or update of units on netra.edaran_nodes
  for each row when (new.parent_id is null) execute function netra.keep_edaran_units();

create or replace function netra.public_edaran(at timestamptz, most integer, wanted uuid)
  returns table (id uuid, kind text, number text, letter_on date, subject text, basis text, act_ids text[], issuer text, zone text,
    sent_at timestamptz, deadline_at timestamptz, withdrawn_at timestamptz, withdrawal_reason text, is_few boolean, public_note text,
    units integer, acknowledged integer, people integer, people_read integer, attested integer, as_of timestamptz,
    version smallint, file_id uuid, file_name text, bytes integer, sha256 text, verdict text, sender_words text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select e.id, e.kind, e.number, e.letter_on, e.subject, case when s.shown then e.basis end, case when s.shown then e.act_ids end, o.name, o.zone,
      e.sent_at, e.deadline_at, e.withdrawn_at, e.withdrawal_reason, e.units < 5, case when s.counted then e.public_note end,
      t.units, t.acknowledged, t.people, t.people_read, t.attested, t.as_of,
      v.n, v.file_id, v.file_name, v.bytes, encode(v.sha256, 'hex'), v.verdict, v.sender_words
    from netra.edaran e
    join netra.offices o on o.id = e.issuer_office_id
    cross join lateral (select e.deadline_at <= at and e.units >= 5 as counted, e.published_at is not null as shown) s
    left join lateral (
      select c.units, c.acknowledged, c.people, c.people_read, c.attested, c.as_of from netra.published_coverage c
      where c.edaran_id = e.id and c.region_code = '00' and c.as_of <= at and s.counted
      order by c.as_of desc limit 1) t on true
    left join lateral (
      select * from netra.edaran_versions v where v.edaran_id = e.id and s.shown order by v.n desc limit 1) v on true
    where e.state <> 'konsep' and (s.counted or s.shown) and (wanted is null or e.id = wanted)
    order by greatest(e.published_at, least(e.deadline_at, at)) desc, e.id
    limit most
  $$;
