-- One row for each allegation, told by quarters and never again (decision 0139). What is read for it has no name, no text and no id: people, personnel
-- numbers and posts that one person holds are numbers of that one reading, given by their order in it.
grant select (allegation_id, number_hmac, recorded_at, id) on netra.subject_matches to netra_public_stats;

create function netra.raw_allegation_facts(registered_from date, registered_until date, at timestamptz, words jsonb)
  returns table (name integer, number integer, seat integer, region text, happened_on date, act_id text, act_class text, kind text, post text,
    route text, outcome text, sent_on date, told_on date, decided_on date, done_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with alleged as (
      select g.id, g.case_id, g.act_id, g.class, g.subject_kind, g.route, g.outcome, g.decided_on, c.happened_on,
        coalesce(c.regency_code, c.province_code, '00') as place,
        nullif(trim(regexp_replace(lower(coalesce(g.subject_name, '')), '[^[:alnum:]]+', ' ', 'g')), '') as named,
        lower(coalesce(g.subject_position, '')) as position,
        coalesce(g.subject_office_id::text, nullif(trim(regexp_replace(lower(coalesce(g.subject_office_name, '')), '[^[:alnum:]]+', ' ', 'g')), ''),
          c.region_code) as unit
      from netra.allegations g
      join netra.cases c on c.id = g.case_id
      where netra.actor_is('clock') and c.register_number is not null and c.registered_on >= registered_from and c.registered_on < registered_until
    ),
    positions as (
      select p.position, fits.class, fits.one
      from (select distinct position from alleged) p
      cross join lateral (
        select w.post ->> 'class' as class, (w.post ->> 'one')::boolean as one
        from jsonb_array_elements(words) with ordinality as w (post, n)
        cross join lateral jsonb_array_elements_text(w.post -> 'words') as t (word)
        where p.position ~ ('\m' || t.word || '\M')
        order by w.n limit 1
      ) fits
    ),
    posted as (
      select a.*,
        case when a.subject_kind = 'kades' then 'kepala-desa' else coalesce(p.class, 'lainnya') end as post,
        a.subject_kind = 'kades' or coalesce(p.one, false) as one,
        (select m.number_hmac from netra.subject_matches m where m.allegation_id = a.id order by m.recorded_at desc, m.id desc limit 1) as numbered
      from alleged a
      left join positions p on p.position = a.position
    ),
    said as (
      select a.id, min(s.happened_on) filter (where s.kind <> 'belum-ada-kabar') as told_on,
        (array_agg(s.kind order by s.happened_on desc, s.recorded_at desc, s.id desc)
          filter (where s.kind in ('sanksi', 'berubah', 'batal', 'tidak-terbukti', 'dihentikan')))[1] as decided,
        min(s.happened_on) filter (where s.kind in ('sanksi', 'tidak-terbukti', 'dihentikan')) as decided_on,
        min(s.happened_on) filter (where s.kind in ('dilaksanakan', 'masuk-idis')) as done_on
      from alleged a
      join netra.follow_ups s on s.case_id = a.case_id and s.recorded_at <= at
      join netra.referrals r on r.id = s.referral_id
      where s.allegation_id = a.id or (s.allegation_id is null and (r.allegation_ids = '{}' or a.id = any (r.allegation_ids)))
      group by a.id
    ),
    sent as (
      select a.id, min((r.sent_at at time zone 'Asia/Jakarta')::date) as sent_on
      from alleged a
      join netra.referrals r on r.case_id = a.case_id and r.parent_id is null and r.sent_at <= at and (r.allegation_ids = '{}' or a.id = any (r.allegation_ids))
      group by a.id
    )
    select
      -- Without a name, whoever is of the same post and unit may be one.
      dense_rank() over (order by p.named is null, coalesce(p.named, p.unit || ' ' || p.position))::integer,
      case when p.numbered is null then null else dense_rank() over (order by p.numbered)::integer end,
      case when p.one then dense_rank() over (order by p.post, p.unit)::integer end,
      p.place, p.happened_on, p.act_id, p.class, p.subject_kind, p.post, p.route,
      case
        when s.decided in ('sanksi', 'berubah') then 'sanksi'
        when s.decided = 'batal' then 'sanksi-batal'
        when s.decided = 'tidak-terbukti' then 'tidak-terbukti'
        when s.decided = 'dihentikan' then 'dihentikan-instansi'
        when t.sent_on is not null or s.told_on is not null then 'di-instansi'
        when p.decided_on is null or p.decided_on > (at at time zone 'Asia/Jakarta')::date or p.outcome is null then 'di-bawaslu'
        when p.outcome = 'bukan-pelanggaran' then 'bukan-pelanggaran'
        when p.outcome = 'dihentikan' then 'dihentikan-bawaslu'
        else 'di-bawaslu'
      end,
      t.sent_on, s.told_on, s.decided_on, s.done_on
    from posted p
    left join said s on s.id = p.id
    left join sent t on t.id = p.id
  $$;
comment on function netra.raw_allegation_facts(date, date, timestamptz, jsonb) is
  'Allegations of cases registered in those days, without name, text or id, as recorded until a moment. For the job that publishes; nobody else gets a row.';

create table netra.allegation_editions (
  edition          text not null,
  registered_from  date not null,
  registered_until date not null,
  as_of            timestamptz not null,
  allegations      integer not null,
  rows             jsonb not null,
  constraint allegation_editions_pkey primary key (edition),
  constraint allegation_editions_days_check check (registered_from < registered_until),
  constraint allegation_editions_rows_check check (jsonb_typeof(rows) = 'array'),
  -- Each allegation is told once: two tellings of one quarter could be subtracted.
  constraint allegation_editions_apart exclude using gist (daterange(registered_from, registered_until) with &&)
);
comment on table netra.allegation_editions is
  'Allegations of the cases of a quarter as the public sees them, coarsened (N172): rows with how many allegations each stands for. Insert only, by the job that publishes.';
alter table netra.allegation_editions enable row level security;
alter table netra.allegation_editions force row level security;
create policy public_record on netra.allegation_editions for select to netra_app using (true);
grant select on netra.allegation_editions to netra_app;
grant select, insert on netra.allegation_editions to netra_public_stats;

create function netra.publish_allegations(edition text, registered_from date, registered_until date, as_of timestamptz, allegations integer, rows jsonb)
  returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.allegation_editions (edition, registered_from, registered_until, as_of, allegations, rows)
    select publish_allegations.edition, publish_allegations.registered_from, publish_allegations.registered_until, publish_allegations.as_of,
      publish_allegations.allegations, publish_allegations.rows
    where netra.actor_is('clock')
  $$;
comment on function netra.publish_allegations(text, date, date, timestamptz, integer, jsonb) is 'Tells the allegations of one quarter, once.';

create function netra.first_registered() returns date
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select min(c.registered_on) from netra.cases c where netra.actor_is('clock') and c.register_number is not null $$;
comment on function netra.first_registered() is 'From which day there are registered cases, for the job that publishes; nobody else is told.';

do $$
declare
  counting text;
begin
  foreach counting in array array['raw_allegation_facts(date, date, timestamptz, jsonb)',
    'publish_allegations(text, date, date, timestamptz, integer, jsonb)', 'first_registered()'] loop
    execute format('alter function netra.%s owner to netra_public_stats', counting);
    execute format('revoke all on function netra.%s from public', counting);
    execute format('grant execute on function netra.%s to netra_app', counting);
  end loop;
end $$;
