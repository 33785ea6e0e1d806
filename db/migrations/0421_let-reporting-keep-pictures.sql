-- A picture is kept by a function of its own since 0385, and may be said to be the covered copy of another since 0386.
grant execute on function netra.keep_evidence(bytea, jsonb, jsonb), netra.say_edited(bytea, uuid, uuid), netra.edits_of(bytea, uuid)
  to netra_lapor;
