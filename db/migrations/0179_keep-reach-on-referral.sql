-- One regency's list of referrals among a million cases took three seconds: its policy asked of which case each referral is, by a hash of
-- all cases that the reader may see, and its order needed the clocks of all of them. A referral now keeps the chain of its case and the
-- end of its first running term, as a case does since 0156, and one index for each rank gives the list in its order.
alter table netra.referrals
  add column handling_office_id uuid,
  add column regency_office_id uuid,
  add column province_office_id uuid,
  add column national_office_id uuid,
  add column due_at timestamptz;
update netra.referrals r set (handling_office_id, regency_office_id, province_office_id, national_office_id, due_at) = (
  select c.handling_office_id, c.regency_office_id, c.province_office_id, c.national_office_id,
    (select min(d.due_at) from netra.deadlines d where d.referral_id = r.id and d.closed_at is null)
  from netra.cases c where c.id = r.case_id
);
-- A check and not the column's own, because whoever writes a referral does not write this.
alter table netra.referrals add constraint referrals_handling_office_id_check check (handling_office_id is not null);
comment on column netra.referrals.handling_office_id is
  'With the three beside it the chain of its case, by which the list is found; who may read it is still asked of the case. Kept by triggers alone.';
comment on column netra.referrals.due_at is
  'The end of the first of its terms that runs now; null where none runs. Kept by a trigger on netra.deadlines, and by nobody else.';

grant create on schema netra to netra_terms;
create policy keep_first_term on netra.referrals for update to netra_terms using (true);
create policy read_to_keep on netra.referrals for select to netra_terms using (true);
grant select (handling_office_id, regency_office_id, province_office_id, national_office_id) on netra.cases to netra_terms;
grant select (id, case_id, due_at), update (handling_office_id, regency_office_id, province_office_id, national_office_id, due_at)
  on netra.referrals to netra_terms;
grant select (referral_id) on netra.deadlines to netra_terms;

-- A body that passes a file on reads no case: the chain is looked up for it.
create function netra.take_chain_of_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  select c.handling_office_id, c.regency_office_id, c.province_office_id, c.national_office_id
  into new.handling_office_id, new.regency_office_id, new.province_office_id, new.national_office_id
  from netra.cases c where c.id = new.case_id;
  return new;
end $$;
create function netra.hand_chain_to_referrals() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update netra.referrals r
  set handling_office_id = new.handling_office_id, regency_office_id = new.regency_office_id,
    province_office_id = new.province_office_id, national_office_id = new.national_office_id
  where r.case_id = new.id;
  return null;
end $$;

create function netra.first_term_of_referral(asked uuid) returns timestamptz
  language sql stable set search_path = pg_catalog, pg_temp
  as $$ select min(d.due_at) from netra.deadlines d where d.referral_id = asked and d.closed_at is null $$;
comment on function netra.first_term_of_referral(uuid) is 'The end of the first term that runs for whoever received this referral.';

-- As keep_first_term does for a case.
create function netra.keep_first_term_of_referral() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  touched uuid;
  first timestamptz;
begin
  for touched in select distinct changed.referral_id from changed where changed.referral_id is not null loop
    first := netra.first_term_of_referral(touched);
    update netra.referrals r set due_at = first where r.id = touched and r.due_at is distinct from first;
  end loop;
  return null;
end $$;
alter function netra.take_chain_of_case() owner to netra_terms;
alter function netra.hand_chain_to_referrals() owner to netra_terms;
alter function netra.first_term_of_referral(uuid) owner to netra_terms;
alter function netra.keep_first_term_of_referral() owner to netra_terms;
revoke all on function netra.take_chain_of_case(), netra.hand_chain_to_referrals(), netra.first_term_of_referral(uuid),
  netra.keep_first_term_of_referral() from public;
revoke create on schema netra from netra_terms;

-- The public door refers nothing, and is spared the question.
create trigger keep_first_term_of_new_for_referral after insert on netra.deadlines
  referencing new table as changed for each statement when (current_user <> 'netra_intake')
  execute function netra.keep_first_term_of_referral();
create trigger keep_first_term_of_changed_for_referral after update on netra.deadlines
  referencing new table as changed for each statement execute function netra.keep_first_term_of_referral();

create trigger take_chain_of_case before insert on netra.referrals for each row execute function netra.take_chain_of_case();
create trigger hand_chain_to_referrals
  after update of handling_office_id, regency_office_id, province_office_id, national_office_id on netra.cases
  for each row
  when ((old.handling_office_id, old.regency_office_id, old.province_office_id, old.national_office_id)
    is distinct from (new.handling_office_id, new.regency_office_id, new.province_office_id, new.national_office_id))
  execute function netra.hand_chain_to_referrals();

drop index netra.referrals_receiving_idx, netra.referrals_from_idx;
create index referrals_handling_idx on netra.referrals (handling_office_id, state, due_at, sent_at);
create index referrals_regency_idx on netra.referrals (regency_office_id, state, due_at, sent_at);
create index referrals_province_idx on netra.referrals (province_office_id, state, due_at, sent_at);
create index referrals_national_idx on netra.referrals (national_office_id, state, due_at, sent_at);
create index referrals_receiving_idx on netra.referrals (receiving_office_id, state, due_at, sent_at);
create index referrals_from_idx on netra.referrals (from_office_id, state, due_at, sent_at);

-- The rule of 0008. What stands before `limit` may not be hashed: the case is looked up for each referral that is looked at, and those
-- are few, where the hash was of every case that the reader sees.
drop policy read_sent_or_received on netra.referrals;
create policy read_sent_or_received on netra.referrals for select to netra_app
  using (
    (
      coalesce((select true from netra.cases c where c.id = referrals.case_id limit 1), false)
      or receiving_office_id = any ((select netra.actor_answers())::uuid[])
      or from_office_id = any ((select netra.actor_offices('bkn', 'kemendagri', 'ppk-kepegawaian', 'bkpsdm', 'propam'))::uuid[])
    )
    and not walled_office_ids && (select netra.actor_wall_offices())
  );
