-- Which office decides for the whole country what an unread rule says is data, like everything else that a ruling may change.
create table netra.law_offices (
  office_code text not null,
  valid_from  date,
  valid_until date,
  source      text not null,
  constraint law_offices_dates_check check (valid_from < valid_until)
);
comment on table netra.law_offices is
  'The one office at national rank whose legal officer decides what a rule marked U or X says; half-open days, null is without limit. Written by migrations.';
create unique index law_offices_one_open_idx on netra.law_offices ((true)) where valid_until is null;
insert into netra.law_offices (office_code, source) values ('BAWASLU-RI', 'Aturan Netra, bukan pasal: 514 kantor tidak membuat 514 hukum');

create function netra.law_office() returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select o.id
    from netra.law_offices l
    join netra.offices o on o.code = l.office_code
    where (l.valid_from is null or l.valid_from <= netra.today_in(o.zone))
      and (l.valid_until is null or netra.today_in(o.zone) < l.valid_until)
    order by l.valid_from desc nulls last
    limit 1
  $$;
comment on function netra.law_office() is 'The office that decides today what a rule says; the others inherit it.';
revoke all on function netra.law_office() from public;
grant execute on function netra.law_office() to netra_app;

create function netra.holds_law_office() returns boolean
  language sql stable parallel safe
  as $$ select coalesce(netra.law_office() = any (netra.actor_offices('legal-officer')), false) $$;
comment on function netra.holds_law_office() is 'Whether the actor is today a legal officer of the office that decides.';

-- One decision: what it is, on what document, from which day on, and instead of which earlier one.
create table netra.law_decisions (
  id            uuid primary key,
  rule_id       text not null,
  kind          text not null,
  "values"      jsonb not null,
  former        jsonb not null,
  holds_from    date,
  replaces_id   uuid,
  reason        text not null,
  reference     text not null,
  office_id     uuid not null,
  decided_by    uuid not null,
  decided_at    timestamptz not null,
  demonstration boolean not null default false,
  constraint law_decisions_replaces_id_fkey foreign key (replaces_id) references netra.law_decisions on delete restrict,
  constraint law_decisions_office_id_fkey foreign key (office_id) references netra.offices on delete restrict,
  constraint law_decisions_decided_by_fkey foreign key (decided_by) references netra.accounts on delete restrict,
  constraint law_decisions_kind_check check (kind in ('confirmed', 'corrected', 'dated')),
  constraint law_decisions_values_check check (jsonb_typeof("values") = 'object' and jsonb_typeof(former) = 'object'),
  constraint law_decisions_not_blank_check check (reason ~ '\S' and reference ~ '\S')
);
comment on table netra.law_decisions is
  'What one named office at national rank decided about a rule: confirmed, corrected or dated. Append-only; `former` keeps what held before it.';
comment on column netra.law_decisions.holds_from is 'The first start day of a clock that it holds for; null is every day.';
create index law_decisions_rule_idx on netra.law_decisions (rule_id, decided_at);
create index law_decisions_decided_idx on netra.law_decisions (decided_at desc);

-- What was confirmed before decisions had a row of their own was one decision for each time somebody pressed the button.
alter table netra.law_confirmations
  add column decision_id uuid,
  add constraint law_confirmations_decision_id_fkey foreign key (decision_id) references netra.law_decisions on delete restrict;
insert into netra.law_decisions (id, rule_id, kind, "values", former, reason, reference, office_id, decided_by, decided_at, demonstration)
select gen_random_uuid(), c.rule_id, 'confirmed', jsonb_object_agg(c.parameter, c.value), '{}', c.reason, c.reference, netra.law_office(),
  c.decided_by, c.decided_at, c.demonstration
from netra.law_confirmations c
group by c.rule_id, c.reason, c.reference, c.decided_by, c.decided_at, c.demonstration;
update netra.law_confirmations c
set decision_id = d.id
from netra.law_decisions d
where (d.rule_id, d.reason, d.reference, d.decided_by, d.decided_at) = (c.rule_id, c.reason, c.reference, c.decided_by, c.decided_at);
alter table netra.law_confirmations alter column decision_id set not null;
create unique index law_confirmations_decision_idx on netra.law_confirmations (decision_id, parameter);

alter table netra.law_offices enable row level security;
alter table netra.law_offices force row level security;
alter table netra.law_decisions enable row level security;
alter table netra.law_decisions force row level security;

create policy read_all on netra.law_offices for select to netra_app using (true);
create policy read_all on netra.law_decisions for select to netra_app using (true);
create policy decide_national on netra.law_decisions for insert to netra_app
  with check (
    decided_by = (select netra.actor_id())
    and office_id = (select netra.law_office())
    and (select netra.holds_law_office())
  );
drop policy confirm_national on netra.law_confirmations;
create policy confirm_national on netra.law_confirmations for insert to netra_app
  with check (
    decided_by = (select netra.actor_id())
    and (select netra.holds_law_office())
    and exists (select from netra.law_decisions d where d.id = law_confirmations.decision_id
      and d.rule_id = law_confirmations.rule_id and d.decided_by = law_confirmations.decided_by)
  );
-- The event of a decision is written by whoever may decide, and by no legal officer of another rank.
create policy law_by_law_office on netra.events as restrictive for insert to netra_app
  with check (stream <> 'hukum' or (select netra.holds_law_office()) or (select netra.actor_is('clock')));

grant select on netra.law_offices, netra.law_decisions to netra_app;
grant insert (id, rule_id, kind, "values", former, holds_from, replaces_id, reason, reference, office_id, decided_by, decided_at)
  on netra.law_decisions to netra_app;
grant insert (decision_id) on netra.law_confirmations to netra_app;

select netra.guard_demonstration();
