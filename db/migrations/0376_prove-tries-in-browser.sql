-- A passphrase that is typed into the officer's own page (N57, decision 0089): the try is a row before the closed key is handed out, as before, and
-- what it opened is told afterwards, once and within minutes, by an answer that only the opened key gives.
create function netra.prove_try(of_try uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  proven integer;
begin
  insert into netra.officer_key_hits (try_id)
  select t.id from netra.officer_key_tries t
  where t.id = of_try and t.tried_by = netra.actor_id()
    and t.tried_at > clock_timestamp() - interval '10 minutes'
    and t.officer_key_id = netra.officer_key_of(netra.actor_id())
  on conflict do nothing;
  get diagnostics proven = row_count;
  return proven = 1;
end
$$;
comment on function netra.prove_try(uuid) is
  'Notes that a try had the right passphrase: the actor''s own, of the last ten minutes, with the key that counts, and not noted before.';

revoke all on function netra.prove_try(uuid) from public;
grant execute on function netra.prove_try(uuid) to netra_app;
