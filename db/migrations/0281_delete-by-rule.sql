-- What is kept about people is deleted by a rule that the legal desk has given a length (N34): proposed by the clock, decided by two people
-- of the handling office, destroyed by the clock. The fact, the hash and the event stay; only what could be read is gone.
create table netra.disposals (
  id            uuid primary key,
  kind          text not null,
  item_id       uuid not null,
  case_id       uuid not null,
  rule_id       text not null,
  decision_id   uuid not null,
  months        integer not null,
  ended_on      date not null,
  due_on        date not null,
  sha256        bytea not null,
  proposed_at   timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint disposals_case_id_fkey foreign key (case_id) references netra.cases on delete restrict,
  constraint disposals_decision_id_fkey foreign key (decision_id) references netra.law_decisions on delete restrict,
  constraint disposals_kind_check check (kind in ('pindaian', 'jawaban-terlapor')),
  constraint disposals_months_check check (months > 0),
  constraint disposals_days_check check (due_on > ended_on),
  constraint disposals_sha256_check check (octet_length(sha256) = 32),
  constraint disposals_once_key unique (kind, item_id, decision_id)
);
comment on table netra.disposals is
  'That something has been kept as long as a decided rule allows, and its hash. Insert only; under another decision it may be proposed again.';
create index disposals_case_idx on netra.disposals (case_id);

create table netra.disposal_votes (
  disposal_id   uuid not null,
  decided_by    uuid not null,
  agrees        boolean not null,
  reason        text not null,
  decided_at    timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint disposal_votes_pkey primary key (disposal_id, decided_by),
  constraint disposal_votes_disposal_id_fkey foreign key (disposal_id) references netra.disposals on delete restrict,
  constraint disposal_votes_decided_by_fkey foreign key (decided_by) references netra.accounts on delete restrict,
  constraint disposal_votes_reason_check check (reason ~ '\S')
);
comment on table netra.disposal_votes is
  'Who of the handling office agreed to a deletion or did not, and why. Nobody decides twice; one who does not agree is enough to keep it. Insert only.';

create table netra.destroyed_items (
  disposal_id   uuid primary key,
  destroyed_at  timestamptz not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint destroyed_items_disposal_id_fkey foreign key (disposal_id) references netra.disposals on delete restrict
);
comment on table netra.destroyed_items is 'That the content is gone. Written by netra.destroy_item alone. Insert only.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['disposals', 'disposal_votes', 'destroyed_items'] loop
    execute format('alter table netra.%I enable row level security', guarded);
    execute format('alter table netra.%I force row level security', guarded);
  end loop;
end $$;

create policy read_handling on netra.disposals for select to netra_app
  using ((select netra.actor_is('clock')) or exists (select from netra.cases c where c.id = disposals.case_id
    and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[])));
create policy propose_by_clock on netra.disposals for insert to netra_app
  with check ((select netra.actor_is('clock')) and due_on <= netra.today_in('WIB') and exists (
    select from netra.law_decisions d where d.id = disposals.decision_id and d.rule_id = disposals.rule_id
      and d."values" -> 'amount' = to_jsonb(disposals.months)));
create policy read_with_disposal on netra.disposal_votes for select to netra_app
  using (exists (select from netra.disposals d where d.id = disposal_votes.disposal_id));
create policy decide_own on netra.disposal_votes for insert to netra_app
  with check (
    decided_by = (select netra.actor_id())
    and exists (select from netra.disposals d join netra.cases c on c.id = d.case_id where d.id = disposal_votes.disposal_id
      and c.handling_office_id = any ((select netra.actor_offices('anggota', 'ketua'))::uuid[]))
    and not exists (select from netra.destroyed_items g where g.disposal_id = disposal_votes.disposal_id)
  );
create policy read_with_disposal on netra.destroyed_items for select to netra_app
  using (exists (select from netra.disposals d where d.id = destroyed_items.disposal_id));
grant select on netra.disposals, netra.disposal_votes, netra.destroyed_items to netra_app;
grant insert (id, kind, item_id, case_id, rule_id, decision_id, months, ended_on, due_on, sha256, proposed_at) on netra.disposals to netra_app;
grant insert (disposal_id, decided_by, agrees, reason, decided_at) on netra.disposal_votes to netra_app;

create function netra.kept_too_long(wanted text, ended_by date, of_decision uuid, at_most integer)
  returns table (item_id uuid, case_id uuid, ended_on date, sha256 bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select k.item_id, k.case_id, netra.day_in(c.state_since, o.zone), k.sha256
    from (
      select s.id as item_id, s.case_id, s.sha256 from netra.report_scans s where wanted = 'pindaian'
      union all
      select s.id, r.case_id, s.sha256 from netra.follow_up_scans s join netra.referrals r on r.id = s.referral_id where wanted = 'pindaian'
      union all
      select s.id, s.case_id, sha256(convert_to(s.body, 'UTF8')) from netra.accused_statements s where wanted = 'jawaban-terlapor'
    ) k
    join netra.cases c on c.id = k.case_id
    join netra.offices o on o.id = c.handling_office_id
    where netra.actor_is('clock')
      and c.state in ('selesai', 'tuntas', 'tidak-diregister', 'dicabut')
      and netra.day_in(c.state_since, o.zone) <= ended_by
      and not exists (select from netra.disposals d where d.kind = wanted and d.item_id = k.item_id
        and (d.decision_id = of_decision or exists (select from netra.destroyed_items g where g.disposal_id = d.id)))
    order by c.state_since, k.item_id
    limit at_most
  $$;
comment on function netra.kept_too_long(text, date, uuid, integer) is
  'What is kept of cases that ended by a day and was not yet proposed under this decision, with the hash of it. For the clock.';

-- The last word: two people agreed, nobody disagreed, and the decision that gave the length still stands.
create function netra.destroy_item(wanted uuid, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  given netra.disposals;
begin
  select * into given from netra.disposals d where d.id = wanted for update;
  if not found or not netra.actor_is('clock')
    or exists (select from netra.destroyed_items g where g.disposal_id = wanted)
    or exists (select from netra.disposal_votes v where v.disposal_id = wanted and not v.agrees)
    or (select count(*) from netra.disposal_votes v where v.disposal_id = wanted and v.agrees) < 2
    or exists (select from netra.law_decisions later where later.replaces_id = given.decision_id) then
    return false;
  end if;
  if given.kind = 'jawaban-terlapor' then
    update netra.accused_statements set body = '[dihapus menurut aturan penyimpanan]' where id = given.item_id;
  end if;
  insert into netra.destroyed_items (disposal_id, destroyed_at) values (wanted, at);
  return true;
end
$$;
comment on function netra.destroy_item(uuid, timestamptz) is
  'Destroys the text of what two people agreed to delete, or marks a file whose bytes the caller removes before it commits. False: it may not be.';
revoke all on function netra.kept_too_long(text, date, uuid, integer), netra.destroy_item(uuid, timestamptz) from public;
grant execute on function netra.kept_too_long(text, date, uuid, integer), netra.destroy_item(uuid, timestamptz) to netra_app;

select netra.guard_demonstration();
