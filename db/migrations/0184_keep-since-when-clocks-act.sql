-- A clock that was only shown and was computed again acts from that hour on. The row says since when, here as at every other door.
create or replace function netra.replace_clocks(at timestamptz, given jsonb) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  invented constant boolean := netra.is_demonstration();
  replaced integer;
begin
  if netra.actor_is('clock') is not true then
    raise exception 'netra: clocks are computed again by the clock' using errcode = '42501';
  end if;
  if exists (
    select from jsonb_to_recordset(given -> 'clocks') as n (case_id uuid, office_id uuid, rule_id text, owner text, replaces_id uuid, cause text)
    left join netra.deadlines d on d.id = n.replaces_id and d.closed_at is null
    where d.id is null or n.cause is null or (d.case_id, d.office_id, d.rule_id, d.owner) is distinct from (n.case_id, n.office_id, n.rule_id, n.owner)
  ) then
    raise exception 'netra: a clock takes the place of a running one of its own case, office and rule' using errcode = '42501';
  end if;
  update netra.deadlines d set closed_at = at, closed_as = 'diganti'
  from jsonb_to_recordset(given -> 'clocks') as n (replaces_id uuid)
  where d.id = n.replaces_id;
  insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting,
    replaces_id, referral_id, cause, cause_id, acts_from, demonstration)
  select n.id, n.case_id, n.office_id, n.rule_id, n.owner, n.parameters::jsonb, n.zone, n.started_at, n.due_on, n.due_at, n.working::jsonb,
    n.acting, n.replaces_id, n.referral_id, n.cause, n.cause_id, n.acts_from, invented
  from jsonb_to_recordset(given -> 'clocks') as n (id uuid, case_id uuid, office_id uuid, rule_id text, owner text, parameters text, zone text,
    started_at timestamptz, due_on date, due_at timestamptz, working text, acting boolean, replaces_id uuid, referral_id uuid, cause text,
    cause_id uuid, acts_from timestamptz);
  get diagnostics replaced = row_count;
  insert into netra.events (id, stream, type, case_id, referral_id, office_id, actor_id, happened_at, recorded_at, basis, data, salt,
    leaf_hash, demonstration)
  select e.id, e.stream, e.type, e.case_id, e.referral_id, e.office_id, netra.actor_id(), e.happened_at, e.recorded_at, e.basis, e.data::jsonb,
    decode(e.salt, 'hex'), decode(e.leaf_hash, 'hex'), invented
  from jsonb_to_recordset(given -> 'events') as e (id uuid, stream text, type text, case_id uuid, referral_id uuid, office_id uuid,
    happened_at timestamptz, recorded_at timestamptz, basis text, data text, salt text, leaf_hash text);
  update netra.cases c set late_since = m.late_since
  from jsonb_to_recordset(given -> 'marks') as m (id uuid, late_since timestamptz)
  where c.id = m.id;
  return replaced;
end
$$;
