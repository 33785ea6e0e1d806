-- How many cases came to each stage in each month, for a picture over time: until now only how long stages took was drawn (N192).
alter table netra.public_steps
  drop constraint public_steps_picture,
  add constraint public_steps_picture check (picture in ('corong', 'lama', 'tenggat', 'bulan'));

grant select (case_id, held_on, recorded_at) on netra.plenos to netra_public_stats;

create function netra.raw_stage_months(at timestamptz) returns table (stage text, month text, n bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with steps as (
      select c.id as case_id, 'masuk' as stage, (c.opened_at at time zone 'Asia/Jakarta')::date as on_day
      from netra.cases c where c.linked_case_id is null and c.opened_at <= at
      union all
      select c.id, 'register', c.registered_on from netra.cases c where c.register_number is not null and c.registered_on is not null
      union all
      select p.case_id, 'pleno', min(p.held_on) from netra.plenos p where p.case_id is not null and p.recorded_at <= at group by 1
      union all
      select r.case_id, 'terus', min((r.sent_at at time zone 'Asia/Jakarta')::date)
      from netra.referrals r where r.parent_id is null and r.sent_at <= at group by 1
      union all
      select f.case_id, 'putus', min(f.happened_on) from netra.follow_ups f
      where f.kind in ('sanksi', 'tidak-terbukti', 'dihentikan') and f.recorded_at <= at group by 1
      union all
      select f.case_id, 'laksana', min(f.happened_on) from netra.follow_ups f
      where f.kind in ('dilaksanakan', 'masuk-idis') and f.recorded_at <= at group by 1
    )
    select s.stage, to_char(s.on_day, 'YYYY-MM'), count(*)
    from steps s
    where netra.actor_is('clock') and s.on_day <= (at at time zone 'Asia/Jakarta')::date
    group by 1, 2
  $$;
comment on function netra.raw_stage_months(timestamptz) is
  'In how many cases each stage was reached for the first time in each month. Unsuppressed: for the job that publishes; nobody else gets a row.';
alter function netra.raw_stage_months(timestamptz) owner to netra_public_stats;
revoke all on function netra.raw_stage_months(timestamptz) from public;
grant execute on function netra.raw_stage_months(timestamptz) to netra_app;
