-- Reports that tell nearly the same are found by what their texts hash to (core/pola/near-texts), so that no text is held against a hundred
-- thousand others. The clock writes these when it has time: neither the door nor its jobs ask anything of them.
create table netra.text_bands (
  report_id     uuid primary key,
  bands         integer[] not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint text_bands_report_id_fkey foreign key (report_id) references netra.reports on delete cascade,
  constraint text_bands_bands_check check (cardinality(bands) between 1 and 16)
);
comment on table netra.text_bands is
  'What the text of a report hashes to, band by band, mixed with its regency. Nobody reads it: netra.near_reports answers with cases. Insert only, by the clock.';
create index text_bands_bands_idx on netra.text_bands using gin (bands);
alter table netra.text_bands enable row level security;
alter table netra.text_bands force row level security;

-- In the order of ids, which is that of time: the sweep goes on where it stopped, and looks back a little for what was committed late.
create function netra.last_text_bands() returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select b.report_id from netra.text_bands b where netra.actor_is('clock') order by b.report_id desc limit 1 $$;
comment on function netra.last_text_bands() is 'How far the texts of reports are hashed, for the clock alone.';

create function netra.texts_without_bands(after uuid, at_most integer)
  returns table (report_id uuid, regency_code text, narrative text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select r.id, coalesce(c.regency_code, c.region_code), r.narrative
    from netra.reports r
    join netra.cases c on c.id = r.case_id
    where r.id > after and netra.actor_is('clock')
      and not exists (select from netra.text_bands b where b.report_id = r.id)
    order by r.id
    limit at_most
  $$;
comment on function netra.texts_without_bands(uuid, integer) is 'The next texts that are not hashed yet, for the clock alone.';

create function netra.keep_text_bands(reports jsonb) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.text_bands (report_id, bands)
    select r.report_id, r.bands from jsonb_to_recordset(reports) as r (report_id uuid, bands integer[])
    where netra.actor_is('clock')
    on conflict (report_id) do nothing
  $$;
comment on function netra.keep_text_bands(jsonb) is 'Keeps what texts hash to, for the clock alone. What is kept stays.';

-- As in 0091: of its own office, and nothing whose wall is higher than that of the case it would be shown beside.
create function netra.near_reports(about uuid, at_most integer) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with mine as (
      select c.* from netra.cases c
      where c.id = about and c.handling_office_id = any (netra.actor_works()) and not c.walled_office_ids && netra.actor_wall_offices()
    ), worded as (
      select b.report_id
      from mine
      join netra.reports r on r.case_id = mine.id
      join netra.text_bands own on own.report_id = r.id
      cross join lateral (
        select other.report_id from netra.text_bands other
        where other.bands && own.bands and other.report_id <> own.report_id
        limit at_most
      ) b
    ), named as (
      select other.report_id
      from mine
      join netra.reports r on r.case_id = mine.id
      join netra.allegations a on a.case_id = mine.id
      cross join lateral (
        select p.id as report_id
        from (
          select b.case_id from netra.allegations b
          where netra.region_term(b.subject_name) = netra.region_term(a.subject_name) and b.case_id <> mine.id
          order by b.case_id desc
          limit at_most
        ) same
        join netra.reports p on p.case_id = same.case_id
      ) other
    )
    select r.id
    from mine
    join netra.reports r on r.id in (select report_id from worded union select report_id from named)
    join netra.cases other on other.id = r.case_id
    where other.id <> mine.id
      and other.handling_office_id = mine.handling_office_id
      and other.state <> 'ditautkan'
      and other.walled_office_ids <@ mine.walled_office_ids
    limit at_most
  $$;
comment on function netra.near_reports(uuid, integer) is
  'Reports that may tell what the report of this case tells, of the same office. For whoever works on the case: the reporter and the public are never told that another report exists.';

revoke all on function netra.last_text_bands(), netra.texts_without_bands(uuid, integer), netra.keep_text_bands(jsonb), netra.near_reports(uuid, integer) from public;
grant execute on function netra.last_text_bands(), netra.texts_without_bands(uuid, integer), netra.keep_text_bands(jsonb), netra.near_reports(uuid, integer) to netra_app;

select netra.guard_demonstration();
