-- The whole of a circular was shown as it stood at any moment, beside regions that move once a day in steps: between two counts it said when one
-- person read, and in the only region that moved later, where. It is counted with its regions, and stands between two counts (N234).
alter table netra.published_coverage
  add column attested integer,
  add constraint published_coverage_attested_check check (attested >= 0 and (attested is null or region_code = '00'));
comment on column netra.published_coverage.attested is 'People on signed lists, of the whole alone (region 00); null: not shown.';
grant select (attested) on netra.published_coverage to netra_app;

drop function netra.raw_coverage(timestamptz);
create function netra.raw_coverage(at timestamptz)
  returns table (edaran_id uuid, region_code text, units bigint, acknowledged bigint, people bigint, people_read bigint, attested bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    -- Nothing before the deadline, nor where few offices have it. The sender is no office that gets it.
    select n.edaran_id, left(n.region_code, 5), count(*), count(*) filter (where n.acknowledged_at is not null),
      sum(n.own_people)::bigint, sum(least(n.own_read, n.own_people))::bigint, sum(n.own_attested)::bigint
    from netra.edaran e
    join netra.edaran_nodes top on top.edaran_id = e.id and top.parent_id is null
    join netra.edaran_nodes n on n.edaran_id = e.id
    where netra.actor_is('clock') and e.state <> 'konsep' and e.deadline_at <= at and top.units >= 5
      and n.parent_id is not null and n.merged_into_office_id is null
    group by 1, 2
  $$;
comment on function netra.raw_coverage(timestamptz) is
  'Of each circular that may be told of, by regency (or the lowest known rank): offices, those that acknowledged, people on the roll, those who read, those on signed lists. Unsuppressed: for the job that publishes; nobody else gets a row.';

create or replace function netra.publish_coverage(numbers jsonb, as_of timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.published_coverage (edaran_id, region_code, units, acknowledged, people, people_read, attested, as_of)
    select n.circular, n.region, n.units, n.acknowledged, n.people, n.read, n.attested, publish_coverage.as_of
    from jsonb_to_recordset(numbers)
      as n (circular uuid, region text, units integer, acknowledged integer, people integer, read integer, attested integer)
    where netra.actor_is('clock')
  $$;

drop function netra.public_edaran(timestamptz, integer, uuid);
create function netra.public_edaran(at timestamptz, most integer, wanted uuid)
  returns table (id uuid, kind text, number text, letter_on date, subject text, basis text, act_ids text[], issuer text, zone text,
    sent_at timestamptz, deadline_at timestamptz, withdrawn_at timestamptz, withdrawal_reason text, is_few boolean, public_note text,
    units integer, acknowledged integer, people integer, people_read integer, attested integer, as_of timestamptz,
    version smallint, file_id uuid, file_name text, bytes integer, sha256 text, verdict text, sender_words text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select e.id, e.kind, e.number, e.letter_on, e.subject, case when s.shown then e.basis end, case when s.shown then e.act_ids end, o.name, o.zone,
      e.sent_at, e.deadline_at, e.withdrawn_at, e.withdrawal_reason, n.units < 5, case when s.counted then e.public_note end,
      t.units, t.acknowledged, t.people, t.people_read, t.attested, t.as_of,
      v.n, v.file_id, v.file_name, v.bytes, encode(v.sha256, 'hex'), v.verdict, v.sender_words
    from netra.edaran e
    join netra.offices o on o.id = e.issuer_office_id
    join netra.edaran_nodes n on n.edaran_id = e.id and n.parent_id is null
    cross join lateral (select e.deadline_at <= at and n.units >= 5 as counted, e.published_at is not null as shown) s
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
comment on function netra.public_edaran(timestamptz, integer, uuid) is
  'For anybody: coverage of the whole as it was counted last, where the deadline has passed; and the text, where it is shown. No office below the sender is named.';

alter function netra.raw_coverage(timestamptz) owner to netra_public_stats;
revoke all on function netra.raw_coverage(timestamptz), netra.public_edaran(timestamptz, integer, uuid) from public;
grant execute on function netra.raw_coverage(timestamptz), netra.public_edaran(timestamptz, integer, uuid) to netra_app;
