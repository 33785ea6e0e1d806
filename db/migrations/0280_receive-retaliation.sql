-- What was done to somebody because of a report is a report of its own (N33). Who was hit is sealed with its reporter; so is the number
-- of the decree, which names him to whoever can open the register of the office that made it. Its day is not: the ban on replacing
-- officials (L-PIL-71-2) is counted from it.
create table netra.retaliations (
  report_id     uuid primary key,
  case_id       uuid not null,
  act           text not null,
  hit           text not null,
  decree_on     date,
  demonstration boolean not null default false,
  constraint retaliations_report_id_fkey foreign key (report_id) references netra.reports on delete restrict,
  constraint retaliations_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint retaliations_act_check check (act in ('pemindahan', 'ancaman', 'penurunan', 'lain')),
  constraint retaliations_hit_check check (hit in ('pelapor', 'saksi', 'keluarga', 'lain'))
);
comment on table netra.retaliations is
  'What a report of retaliation tells besides its narrative, without a name. Insert only, by netra.keep_retaliation alone.';
create index retaliations_case_idx on netra.retaliations (case_id);

create table netra.retaliation_links (
  id              uuid primary key,
  report_id       uuid not null,
  case_id         uuid not null,
  first_report_id uuid not null,
  first_case_id   uuid not null,
  demonstration   boolean not null default false,
  constraint retaliation_links_report_id_fkey foreign key (report_id) references netra.retaliations on delete restrict,
  constraint retaliation_links_report_id_key unique (report_id),
  constraint retaliation_links_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint retaliation_links_first_report_id_fkey foreign key (first_report_id) references netra.reports on delete restrict,
  constraint retaliation_links_first_case_id_fkey foreign key (first_case_id) references netra.cases on delete restrict,
  constraint retaliation_links_other_check check (first_report_id <> report_id)
);
comment on table netra.retaliation_links is
  'Which report somebody was made to pay for, by its receipt. Only whoever may read both cases sees that they belong together: the event names this row by its id and says no more.';
create index retaliation_links_case_idx on netra.retaliation_links (case_id);
create index retaliation_links_first_case_idx on netra.retaliation_links (first_case_id);

create table netra.minister_consents (
  id           uuid primary key,
  case_id      uuid not null,
  number       text,
  consented_on date,
  according_to text not null,
  recorded_at  timestamptz not null,
  recorded_by  uuid not null,
  demonstration boolean not null default false,
  constraint minister_consents_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint minister_consents_recorded_by_fkey foreign key (recorded_by) references netra.accounts on delete restrict,
  constraint minister_consents_paper_check check ((number is null) = (consented_on is null)),
  constraint minister_consents_number_check check (number is null or number ~ '\S'),
  constraint minister_consents_according_check check (according_to ~ '\S')
);
comment on table netra.minister_consents is
  'The minister''s written consent to a replacement, as a paper has it; without a number, that somebody says there is none. The newest holds. Insert only.';
create index minister_consents_case_idx on netra.minister_consents (case_id, recorded_at);

do $$
declare
  guarded text;
begin
  foreach guarded in array array['retaliations', 'retaliation_links', 'minister_consents'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

create policy read_with_case on netra.retaliations for select to netra_app
  using (exists (select from netra.cases c where c.id = retaliations.case_id));
create policy read_with_both on netra.retaliation_links for select to netra_app
  using (
    exists (select from netra.cases c where c.id = retaliation_links.case_id)
    and exists (select from netra.cases c where c.id = retaliation_links.first_case_id)
  );
create policy read_with_case on netra.minister_consents for select to netra_app
  using (exists (select from netra.cases c where c.id = minister_consents.case_id));
create policy record_own on netra.minister_consents for insert to netra_app
  with check (
    recorded_by = (select netra.actor_id())
    and exists (select from netra.cases c where c.id = minister_consents.case_id
      and c.handling_office_id = any ((select netra.actor_works())::uuid[]))
    and exists (select from netra.retaliations r where r.case_id = minister_consents.case_id)
  );
grant select on netra.retaliations, netra.retaliation_links, netra.minister_consents to netra_app;
grant insert (id, case_id, number, consented_on, according_to, recorded_at, recorded_by) on netra.minister_consents to netra_app;

alter table netra.sealed_identities
  drop constraint sealed_identities_part_check,
  add constraint sealed_identities_part_check check (part in ('pelapor', 'saksi', 'kontak', 'identitas', 'kuasa', 'korban'));

create function netra.walled_by_first(wanted bytea) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.walled_office_ids from netra.reports r join netra.cases c on c.id = r.case_id where r.receipt_hash = wanted
  $$;
comment on function netra.walled_by_first(bytea) is
  'The offices that the report behind a receipt accuses, so that what was done because of it never goes to them; null for any other bytes.';

create function netra.keep_retaliation(told jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  own netra.reports;
  first netra.reports;
begin
  select * into own from netra.reports r
    where r.id = (told ->> 'report_id')::uuid and r.kind = 'pembalasan' and netra.written_now(r.xmin);
  if not found or not netra.actor_is('intake') then
    raise exception 'a retaliation is kept with its own report, in the transaction that took it in';
  end if;
  insert into netra.retaliations (report_id, case_id, act, hit, decree_on)
  values (own.id, own.case_id, told ->> 'act', told ->> 'hit', (told ->> 'decree_on')::date);
  if told ->> 'first_hash' is null then
    return;
  end if;
  select * into strict first from netra.reports r where r.receipt_hash = (told ->> 'first_hash')::bytea;
  insert into netra.retaliation_links (id, report_id, case_id, first_report_id, first_case_id)
  values ((told ->> 'link_id')::uuid, own.id, own.case_id, first.id, first.case_id);
end
$$;
comment on function netra.keep_retaliation(jsonb) is
  'What a report of retaliation tells, beside the report just taken in, and the link to the first by the hash of its receipt.';
revoke all on function netra.walled_by_first(bytea), netra.keep_retaliation(jsonb) from public;
grant execute on function netra.walled_by_first(bytea), netra.keep_retaliation(jsonb) to netra_app;

select netra.guard_demonstration();
