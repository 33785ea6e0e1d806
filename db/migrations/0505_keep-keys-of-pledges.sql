-- What is sent again with its key is answered as before, and the same key with another body is refused (DESIGN §5): a client that mixes up two
-- people's requests must hear of it. The key itself is kept nowhere: its hash, and an HMAC of the body under a key derived from it.
create table netra.pledge_keys (
  key_hash    bytea not null,
  fingerprint bytea not null,
  kept_at     timestamptz not null,
  constraint pledge_keys_pkey primary key (key_hash),
  constraint pledge_keys_bytes_check check (octet_length(key_hash) = 32 and octet_length(fingerprint) = 32)
);
comment on table netra.pledge_keys is
  'Retry keys of signatures, for a day (N117). No answer is kept beside them: a person signs a text once, so his signature is the answer.';
create index pledge_keys_kept_idx on netra.pledge_keys (kept_at);
alter table netra.pledge_keys enable row level security;
alter table netra.pledge_keys force row level security;
create policy keep_for_pledges on netra.pledge_keys for all to netra_pakta using (true) with check (true);
grant select, insert, delete on netra.pledge_keys to netra_pakta;

create or replace function netra.sign_pledges(given jsonb)
  returns table (place integer, outcome text, pledge_id uuid, signed_at timestamptz, text_id uuid, now_text_id uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
#variable_conflict use_column
declare
  kept uuid[];
begin
  -- Keys come before signatures, each in its own order: two batches with the same keys wait here, and never crosswise. The statements after
  -- this one see whose key it is.
  insert into netra.pledge_keys as k (key_hash, fingerprint, kept_at)
  select distinct on (t.key_hash) t.key_hash, t.fingerprint, t.signed_at
  from jsonb_to_recordset(given) as t (place integer, token_hash bytea, signed_at timestamptz, key_hash bytea, fingerprint bytea)
  join netra.pegawai_sessions s on s.token_hash = t.token_hash and s.opened_at <= t.signed_at and s.expires_at > t.signed_at
  where t.key_hash is not null
  order by t.key_hash, t.place
  on conflict (key_hash) do nothing;

  with told as materialized (
    select x.* from jsonb_to_recordset(given) as x (
      place integer, token_hash bytea, text_id uuid, pledge_id uuid, signed_at timestamptz, said_at text, shows text[],
      salt bytea, inner_pad bytea, outer_pad bytea, key_hash bytea, fingerprint bytea)
  ), judged as materialized (
    select t.*, p.id as pegawai_id, p.kind, p.employer_office_id, w.office_id, s.way, x.sha256
    from told t
    join netra.pegawai_sessions s on s.token_hash = t.token_hash and s.opened_at <= t.signed_at and s.expires_at > t.signed_at
    join netra.pegawai p on p.id = s.pegawai_id
    join netra.penempatan w on w.pegawai_id = p.id and w.main and w.valid_to is null
    join netra.offices o on o.id = coalesce(w.office_id, p.employer_office_id)
    join netra.pakta_texts x on x.id = t.text_id
    join netra.paktas k on k.id = x.pakta_id and k.text_id = x.id and k.closed_at is null
    where p.kind = any (k.kinds) and o.line && k.top_office_ids
      and (t.key_hash is null
        or exists (select from netra.pledge_keys own where own.key_hash = t.key_hash and own.fingerprint = t.fingerprint))
  ), signed as (
    insert into netra.pledges as g (id, text_id, pegawai_id, office_id, kind, way, signed_at, shows, salt, leaf_hash)
    select j.pledge_id, j.text_id, j.pegawai_id, j.office_id, j.kind, j.way, j.signed_at, j.shows, j.salt,
      -- HMAC-SHA-256 with the key already xored into both pads: the roll is joined here, and nobody else knows whose signature it is.
      sha256('\x00'::bytea || sha256(j.outer_pad || sha256(j.inner_pad || convert_to(
        '{"pegawaiId":"' || j.pegawai_id || '","pledgeId":"' || j.pledge_id || '","shows":' ||
        case when cardinality(j.shows) = 0 then '[]' else '["' || array_to_string(j.shows, '","') || '"]' end ||
        ',"signedAt":"' || j.said_at || '","textId":"' || j.text_id || '","textSha256":"' || encode(j.sha256, 'hex') ||
        '","type":"pledge-signed"}', 'UTF8'))))
    from judged j
    -- In the order of the key: two batches with the same two people must not wait for each other.
    order by j.text_id, j.pegawai_id, j.place
    on conflict (text_id, pegawai_id) do nothing
    returning g.id, g.text_id, g.pegawai_id, g.office_id, g.kind, g.way, g.signed_at
  ), left_over as (
    insert into netra.pledge_deltas (text_id, office_id, kind, way, signed_at)
    select s.text_id, coalesce(s.office_id, p.employer_office_id), s.kind, s.way, s.signed_at
    from signed s left join netra.pegawai p on s.office_id is null and p.id = s.pegawai_id
  )
  select coalesce(array_agg(signed.id), '{}') into kept from signed;

  -- A statement of its own: what was being written beside it is seen from here, and why the others were not kept is asked only of them.
  return query
    select t.place,
      case
        when t.pledge_id = any (kept) then 'kept'
        when own.key_hash is not null and own.fingerprint <> t.fingerprint then 'other-body'
        when g.id is not null then 'known'
        when s.pegawai_id is null or s.expires_at <= t.signed_at then 'no-session'
        when x.id is null then 'no-text'
        when k.closed_at is not null then 'closed'
        when k.text_id <> x.id then 'old-text'
        when not exists (select from netra.penempatan w where w.pegawai_id = s.pegawai_id and w.main and w.valid_to is null) then 'left'
        else 'not-asked'
      end,
      case when t.pledge_id = any (kept) then t.pledge_id else g.id end,
      case when t.pledge_id = any (kept) then t.signed_at else g.signed_at end,
      t.text_id, k.text_id
    from jsonb_to_recordset(given) as t (place integer, token_hash bytea, text_id uuid, pledge_id uuid, signed_at timestamptz,
      key_hash bytea, fingerprint bytea)
    left join netra.pledge_keys own on not t.pledge_id = any (kept) and own.key_hash = t.key_hash
    left join netra.pegawai_sessions s on not t.pledge_id = any (kept) and s.token_hash = t.token_hash and s.opened_at <= t.signed_at
    left join netra.pakta_texts x on not t.pledge_id = any (kept) and x.id = t.text_id
    left join netra.paktas k on k.id = x.pakta_id
    -- A token that is over still says what was signed with it, as long as its row is there.
    left join netra.pledges g on g.text_id = t.text_id and g.pegawai_id = s.pegawai_id
      and (s.expires_at > t.signed_at or g.signed_at between s.opened_at and s.expires_at);

  -- What was refused is no answer that a key stands for: whoever reads the new text may sign it with the same key.
  if cardinality(kept) < jsonb_array_length(given) then
    delete from netra.pledge_keys k
    using jsonb_to_recordset(given) as t (token_hash bytea, text_id uuid, pledge_id uuid, key_hash bytea, fingerprint bytea)
    left join netra.pegawai_sessions s on s.token_hash = t.token_hash
    where k.key_hash = t.key_hash and k.fingerprint = t.fingerprint and not t.pledge_id = any (kept)
      and not exists (select from netra.pledges g where g.text_id = t.text_id and g.pegawai_id = s.pegawai_id);
  end if;
end
$$;
comment on function netra.sign_pledges(jsonb) is
  'Signatures that came together, each of whoever stands in the door with its token, for the text that holds now, if it asks him. A second one of the same person is '
  'answered with the first; a key that came with another body before is refused (other-body).';

create function netra.sweep_pledge_keys(at timestamptz) returns integer
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    with gone as (
      delete from netra.pledge_keys k where k.kept_at <= at - interval '1 day' and netra.actor_is('clock') returning k.key_hash
    )
    select count(*)::integer from gone
  $$;
comment on function netra.sweep_pledge_keys(timestamptz) is 'Deletes retry keys a day after; for the clock alone.';
alter function netra.sweep_pledge_keys(timestamptz) owner to netra_pakta;
revoke all on function netra.sweep_pledge_keys(timestamptz) from public;
grant execute on function netra.sweep_pledge_keys(timestamptz) to netra_app;

-- Each night every signature is held against its leaf, and every count against its signatures.
create function netra.pledges_after(after uuid, at_most integer)
  returns table (id uuid, pegawai_id uuid, text_id uuid, text_sha256 text, shows text[], signed_at timestamptz, salt bytea, leaf_hash bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select g.id, g.pegawai_id, g.text_id, encode(x.sha256, 'hex'), g.shows, g.signed_at, g.salt, g.leaf_hash
    from netra.pledges g join netra.pakta_texts x on x.id = g.text_id
    where g.id > after and netra.actor_is('clock') order by g.id limit at_most
  $$;
comment on function netra.pledges_after(uuid, integer) is 'Signatures in the order of their ids, with what their leaves are made of; for the clock alone.';

create function netra.compare_pledges() returns table (text_id uuid, office_id uuid, kind text, way text, kept integer, found integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    -- One snapshot for all three: what is signed while this runs is in none of them or in two.
    with found as (
      select g.text_id, coalesce(g.office_id, p.employer_office_id) as office_id, g.kind, g.way, count(*)::integer as people
      from netra.pledges g left join netra.pegawai p on g.office_id is null and p.id = g.pegawai_id
      group by 1, 2, 3, 4
    ), kept as (
      select c.text_id, c.office_id, c.kind, c.way, sum(c.people)::integer as people
      from (
        select n.text_id, n.office_id, n.kind, n.way, n.people from netra.pledge_counts n
        union all
        select d.text_id, d.office_id, d.kind, d.way, 1 from netra.pledge_deltas d
      ) c
      group by 1, 2, 3, 4
    )
    select coalesce(f.text_id, k.text_id), coalesce(f.office_id, k.office_id), coalesce(f.kind, k.kind), coalesce(f.way, k.way),
      coalesce(k.people, 0), coalesce(f.people, 0)
    from found f full join kept k using (text_id, office_id, kind, way)
    where f.people is distinct from k.people and netra.actor_is('clock')
  $$;
comment on function netra.compare_pledges() is
  'Units whose count is not the number of their signatures, counted again from the rows; none when all is well. For the clock alone.';

do $$
declare
  named text;
begin
  foreach named in array array['pledges_after(uuid, integer)', 'compare_pledges()'] loop
    execute format('alter function netra.%s owner to netra_pakta', named);
    execute format('revoke all on function netra.%s from public', named);
    execute format('grant execute on function netra.%s to netra_app', named);
  end loop;
end $$;

-- A signature is an event, and so is in the public log as every other (0475).
create trigger queue_leaves after insert on netra.pledges
  referencing new table as written for each statement execute function netra.queue_leaves('pledges');
insert into netra.log_queue (source, event_id, leaf_hash) select 'pledges', id, leaf_hash from netra.pledges;
