-- Who told of something without a name comes to the counter after all: ID seen, report signed. The report stays as it came
-- in; that its identity was checked, and who it is (sealed), is added in the same breath as the move of its case.
create function netra.formalise_report(of_case uuid, checked_on date, sealed jsonb) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  told uuid;
begin
  select r.id into told
  from netra.reports r
  join netra.cases c on c.id = r.case_id
  where c.id = of_case
    and c.state = 'diterima'
    and netra.written_now(c.xmin)
    and c.handling_office_id = any (netra.actor_works())
    and not c.walled_office_ids && netra.actor_wall_offices()
  order by r.received_at desc
  limit 1;
  if told is null then
    return false;
  end if;
  update netra.reports set identity_checked_on = checked_on, identity_sealed = true where id = told;
  insert into netra.sealed_identities (id, report_id, part, office_key_id, ciphertext, sealed_by)
  select s.id, told, s.part, s.office_key_id, s.ciphertext, s.sealed_by
  from jsonb_to_recordset(sealed) as s (id uuid, part text, office_key_id uuid, ciphertext bytea, sealed_by text);
  return true;
end
$$;
comment on function netra.formalise_report(uuid, date, jsonb) is
  'The identity of who told of an informasi awal, sealed, once the very transaction made it a formal report. False for anybody and anything else.';
revoke all on function netra.formalise_report(uuid, date, jsonb) from public;
grant execute on function netra.formalise_report(uuid, date, jsonb) to netra_app;
