-- The days to fix a temuan stood in a column of the LHP that its writer could change, and nothing looked at them: an LHP that
-- waited too long was marked nowhere and shown to nobody above. Now it has clocks as a case has: frozen rows, one for each rule.
alter table netra.deadlines alter column case_id drop not null;
alter table netra.deadlines add column lhp_id uuid;
alter table netra.deadlines
  add constraint deadlines_lhp_id_fkey foreign key (lhp_id) references netra.lhps on delete restrict,
  add constraint deadlines_subject_check check (num_nonnulls(case_id, lhp_id) = 1),
  drop constraint deadlines_owner_check,
  add constraint deadlines_owner_check
    check (owner in ('pelapor', 'kantor', 'penerima-penerusan', 'posko', 'penerima-saran')),
  add constraint deadlines_lhp_owner_check
    check (case when lhp_id is null then owner <> 'penerima-saran' else owner in ('kantor', 'penerima-saran') end);
comment on column netra.deadlines.lhp_id is
  'The supervisor''s report whose clock it is: the days to fix a temuan (kantor), or those of a saran perbaikan (penerima-saran).';
-- Each rule runs once on an LHP: a second row cannot hide the first.
create unique index deadlines_lhp_idx on netra.deadlines (lhp_id, rule_id) where lhp_id is not null;

alter table netra.lhps add column late_since timestamptz;
comment on column netra.lhps.late_since is
  'The end of the first term that it missed. Set by the clock alone, once, beside its event; it ends nothing.';
create index lhps_late_idx on netra.lhps (late_since) where late_since is not null;

insert into netra.deadlines (id, lhp_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting,
  closed_at, closed_as, demonstration)
select gen_random_uuid(), l.id, coalesce(l.regency_office_id, l.province_office_id, l.national_office_id), l.clock ->> 'ruleId', 'kantor',
  jsonb_build_object('cite', l.clock -> 'cite', 'mark', l.clock -> 'mark', 'startsAt', l.clock -> 'startsAt', 'used', l.clock -> 'used',
    'extended', l.clock -> 'extended'),
  l.clock ->> 'zone', (l.clock ->> 'startedAt')::timestamptz, (l.clock ->> 'dueOn')::date, (l.clock ->> 'dueAt')::timestamptz,
  l.clock -> 'working', (l.clock ->> 'acting')::boolean,
  case when ended then l.state_since end,
  case when ended then case when l.state_since < (l.clock ->> 'dueAt')::timestamptz then 'dipenuhi' else 'lewat' end end,
  l.demonstration
from netra.lhps l
cross join lateral (select l.state in ('temuan', 'selesai') as ended) now
where l.clock is not null;
insert into netra.deadlines (id, lhp_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting,
  closed_at, closed_as, demonstration)
select gen_random_uuid(), a.lhp_id, a.office_id, a.clock ->> 'ruleId', 'penerima-saran',
  jsonb_build_object('cite', a.clock -> 'cite', 'mark', a.clock -> 'mark', 'startsAt', a.clock -> 'startsAt', 'used', a.clock -> 'used',
    'extended', a.clock -> 'extended'),
  a.clock ->> 'zone', (a.clock ->> 'startedAt')::timestamptz, (a.clock ->> 'dueOn')::date, (a.clock ->> 'dueAt')::timestamptz,
  a.clock -> 'working', (a.clock ->> 'acting')::boolean,
  case when a.result is not null then a.result_on::timestamp at time zone z.tz end,
  case when a.result is null then null when a.result_on > a.due_on then 'lewat' when a.result = 'dilaksanakan' then 'dipenuhi' else 'gugur' end,
  a.demonstration
from netra.advices a
cross join lateral (select case a.clock ->> 'zone' when 'WITA' then 'Asia/Makassar' when 'WIT' then 'Asia/Jayapura' else 'Asia/Jakarta' end as tz) z;
alter table netra.lhps drop column clock;
alter table netra.advices drop column clock, drop column due_on;

create function netra.lhp_waits_on(state text) returns text
  language sql immutable parallel safe
  as $$ select case state when 'diajukan' then 'kantor' when 'saran-perbaikan' then 'penerima-saran' end $$;
comment on function netra.lhp_waits_on(text) is
  'Whose clock an LHP waits for: of the office whose pleno decides, or of whom it advised. An advice does not stop the days to fix a temuan.';

create policy read_with_lhp on netra.deadlines for select to netra_app
  using (lhp_id is not null and exists (select from netra.lhps l where l.id = deadlines.lhp_id));
-- Submitting starts the days of the deciding office, and its author is the one who submits; an advice is that office's own.
create policy start_with_lhp on netra.deadlines for insert to netra_app
  with check (exists (
    select from netra.lhps l where l.id = deadlines.lhp_id and l.state = 'diajukan'
      and coalesce(l.regency_office_id, l.province_office_id, l.national_office_id) = deadlines.office_id
      and (deadlines.office_id = any ((select netra.actor_works())::uuid[])
        or (deadlines.owner = 'kantor' and l.author_id = (select netra.actor_id())))
  ));
create policy close_with_lhp on netra.deadlines for update to netra_app
  using (lhp_id is not null and office_id = any ((select netra.actor_works())::uuid[])
    and exists (select from netra.lhps l where l.id = deadlines.lhp_id));
grant insert (lhp_id) on netra.deadlines to netra_app;

create function netra.mark_lhps_late(at timestamptz, most integer)
  returns table (lhp_id uuid, deadline_id uuid, rule_id text, office_id uuid, due_on date, due_at timestamptz)
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with run_out as (
      select l.id as lhp, d.id, d.rule_id, d.office_id, d.due_on, d.due_at
      from netra.deadlines d
      join netra.lhps l on l.id = d.lhp_id
      where netra.actor_is('clock')
        and d.closed_at is null and d.acting and d.due_at <= at
        and d.owner = netra.lhp_waits_on(l.state)
        and l.late_since is null
      order by d.due_at
      limit most
      for update of l skip locked
    )
    update netra.lhps l set late_since = r.due_at
    from run_out r
    where l.id = r.lhp
    returning r.lhp, r.id, r.rule_id, r.office_id, r.due_on, r.due_at
  $$;
comment on function netra.mark_lhps_late(timestamptz, integer) is
  'Marks the LHPs whose waiting term has run out and may act, once each, and says which. For the clock only; its caller writes the events.';
revoke all on function netra.mark_lhps_late(timestamptz, integer) from public;
grant execute on function netra.mark_lhps_late(timestamptz, integer) to netra_app;
