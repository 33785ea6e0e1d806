-- Anybody may follow the numbers of a region or of a measure by mail (N167). The address is sealed to a key of the server and said by nobody; a mail goes
-- only after its owner said yes from that address, at most once a day, and each has the link that ends it. No policy, no grant, no event: it is nobody's business.
create table netra.followers (
  id            uuid primary key,
  region_code   text collate "C",
  measure_id    text,
  office_key_id uuid not null,
  ciphertext    bytea not null,
  token_hash    bytea not null,
  asked_at      timestamptz not null,
  confirmed_at  timestamptz,
  told_upto     timestamptz,
  demonstration boolean not null default netra.is_demonstration(),
  constraint followers_region_code_fkey foreign key (region_code) references netra.regions on delete cascade,
  constraint followers_office_key_id_fkey foreign key (office_key_id) references netra.office_keys on delete restrict,
  constraint followers_topic_check check (num_nonnulls(region_code, measure_id) = 1),
  constraint followers_ciphertext_check check (substring(ciphertext from 1 for 21) = 'age-encryption.org/v1'::bytea),
  constraint followers_token_hash_check check (length(token_hash) = 32)
);
comment on table netra.followers is
  'Who follows public numbers by mail: the address and the token of its link, sealed to a key of the server. Written, read and deleted by the functions below alone.';
create unique index followers_token_idx on netra.followers (token_hash);
create index followers_due_idx on netra.followers (told_upto) where confirmed_at is not null;
alter table netra.followers enable row level security;
alter table netra.followers force row level security;

create function netra.follow_numbers(told jsonb) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into netra.followers (id, region_code, measure_id, office_key_id, ciphertext, token_hash, asked_at)
    values ((told ->> 'id')::uuid, told ->> 'region', told ->> 'measure', (told ->> 'office_key_id')::uuid, (told ->> 'ciphertext')::bytea,
      (told ->> 'token_hash')::bytea, (told ->> 'asked_at')::timestamptz)
  $$;
comment on function netra.follow_numbers(jsonb) is 'Keeps a wish to follow; nothing is sent for it before it is confirmed.';

create function netra.follower_by_token(wanted bytea) returns table (region_code text, measure_id text, confirmed boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select f.region_code, f.measure_id, f.confirmed_at is not null from netra.followers f where f.token_hash = wanted $$;
comment on function netra.follower_by_token(bytea) is 'What the link in a mail is about; never whose address it is.';

create function netra.confirm_follower(wanted bytea, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update netra.followers f set confirmed_at = coalesce(f.confirmed_at, at), told_upto = coalesce(f.told_upto, at) where f.token_hash = wanted;
  return found;
end
$$;
create function netra.end_follower(wanted bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  delete from netra.followers f where f.token_hash = wanted;
  return found;
end
$$;

create function netra.take_followers(at timestamptz, at_most integer)
  returns table (region_code text, measure_id text, office_key_id uuid, ciphertext bytea, since timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not netra.actor_is('clock') then
    return;
  end if;
  -- Two workers at once would tell twice.
  perform pg_advisory_xact_lock(hashtextextended('netra followers', 0));
  -- Whoever did not answer within two days does not want it, or never asked.
  delete from netra.followers f where f.confirmed_at is null and f.asked_at < at - interval '2 days';
  return query
    with due as (
      select f.id, f.told_upto as since from netra.followers f
      where f.told_upto <= at - interval '1 day'
        and exists (select from netra.published_numbers n where n.as_of > f.told_upto and n.as_of <= at
          and (n.region_code = f.region_code or n.measure_id = f.measure_id))
      order by f.told_upto
      limit at_most
      for update of f
    )
    update netra.followers f set told_upto = at from due where due.id = f.id
    returning f.region_code, f.measure_id, f.office_key_id, f.ciphertext, due.since;
end
$$;
comment on function netra.take_followers(timestamptz, integer) is
  'Gives the clock the followers whose numbers changed, each at most once a day and marked as told before he is told; what was not confirmed in two days is deleted.';
grant select on netra.published_numbers to netra_public_stats;

revoke all on function netra.follow_numbers(jsonb), netra.follower_by_token(bytea), netra.confirm_follower(bytea, timestamptz),
  netra.end_follower(bytea), netra.take_followers(timestamptz, integer) from public;
grant execute on function netra.follow_numbers(jsonb), netra.follower_by_token(bytea), netra.confirm_follower(bytea, timestamptz),
  netra.end_follower(bytea), netra.take_followers(timestamptz, integer) to netra_app;
select netra.guard_demonstration();
