-- The reporter's own origin is served as a role of its own (decision 0098). It takes reports in and shows a receipt's holder what is his; it
-- reads no case, no account and no roll, and can be nobody but the door.
do $$
begin
  if not exists (select from pg_roles where rolname = 'netra_lapor') then
    create role netra_lapor login;
  end if;
end $$;
grant usage on schema netra to netra_lapor;
grant usage on schema migrations to netra_lapor;
grant select on migrations.applied to netra_lapor;

-- Who takes that connection may set netra.actor to anybody's id, as with any other. Of all of them only the door's is believed.
create or replace function netra.actor_id() returns uuid
  language sql stable parallel safe
  as $$
    select case
      when session_user <> 'netra_lapor' or current_setting('netra.actor', true) = '00000000-0000-7000-8000-000000000001'
      then nullif(current_setting('netra.actor', true), '')::uuid
    end
  $$;
comment on function netra.actor_id() is
  'Who acts in this transaction; null means nobody, and nobody sees nothing. The reporter''s origin is the door or nobody.';

-- What everybody may read, as far as taking a report in asks for it; these have a policy for all.
grant select on netra.regions, netra.region_versions, netra.offices, netra.elections, netra.stages, netra.contests, netra.installation
  to netra_lapor;

do $$
declare
  read text;
begin
  foreach read in array array['law_decisions', 'law_confirmations', 'decreed_days', 'office_keys', 'office_key_releases'] loop
    execute format('create policy read_to_receive on netra.%I for select to netra_lapor using (true)', read);
    execute format('grant select on netra.%I to netra_lapor', read);
  end loop;
end $$;

-- The first key of an office, made when the first report for it comes. One whose private half is not in the vault is not sealed to.
create policy add_first_key on netra.office_keys for insert to netra_lapor
  with check ((select netra.actor_is('intake')) and purpose = 'identitas');
grant insert (id, office_id, recipient, created_at) on netra.office_keys to netra_lapor;

-- Taking in, and what a receipt opens. Each of these names what it gives out; none gives a row of a table.
grant execute on function netra.law_office(), netra.receive_reports(jsonb), netra.walled_by_first(bytea), netra.keep_retaliation(jsonb),
  netra.report_status(bytea), netra.report_answers(bytea), netra.limit_key(date),
  netra.note_wrong_receipt(bytea, timestamptz, double precision, double precision),
  netra.refusal_status(bytea), netra.ask_second_look(bytea, jsonb, jsonb),
  netra.thread_by_receipt(bytea), netra.take_by_receipt(bytea, jsonb), netra.write_by_receipt(bytea, jsonb, jsonb),
  netra.evidence_sender(bytea, uuid), netra.find_upload(bytea, uuid), netra.start_upload(bytea, uuid, jsonb),
  netra.end_upload(bytea, uuid, text, timestamptz), netra.receive_evidence(bytea, jsonb, jsonb), netra.evidence_by_receipt(bytea)
  to netra_lapor;
