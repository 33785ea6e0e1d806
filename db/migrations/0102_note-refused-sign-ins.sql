-- Who is turned away at the door of the desk leaves a line too. Nobody has proved who he is, so the door itself writes it.
insert into netra.accounts (id, kind, name) values ('00000000-0000-7000-8000-000000000004', 'system', 'Pintu masuk');

create or replace function netra.actor_is(wanted text) returns boolean
  language sql stable parallel safe
  as $$
    select netra.actor_id() = case wanted
      when 'intake' then '00000000-0000-7000-8000-000000000001'::uuid
      when 'clock' then '00000000-0000-7000-8000-000000000002'::uuid
      when 'loader' then '00000000-0000-7000-8000-000000000003'::uuid
      when 'door' then '00000000-0000-7000-8000-000000000004'::uuid
    end
  $$;

-- The door writes of an account that it was turned away, and nothing else of anything else.
create function netra.is_door_note(about netra.events) returns boolean
  language sql stable parallel safe
  as $$
    select about.stream = 'akun' and about.type = 'sign-in-refused' and about.case_id is null and about.report_id is null
      and about.lhp_id is null and about.referral_id is null and about.office_id is null
  $$;
comment on function netra.is_door_note(netra.events) is 'Whether a row says that somebody was turned away at the door, and no more.';

drop policy write_own on netra.events;
create policy write_own on netra.events for insert to netra_app
  with check (
    actor_id = (select netra.actor_id())
    and case when (select netra.actor_is('door')) then netra.is_door_note(events) else netra.may_note(events) end
  );
